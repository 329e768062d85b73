"""Checking numbers: amounts as minor units of the row's currency, figures and rates as exact decimals."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from knowledge.lazy_pattern import lazily
from knowledge.ledger.mapping import CellStyle
from knowledge.ledger.quoting import shown
from knowledge.ledger.tables import UNLIMITED_MINOR

if TYPE_CHECKING:
    import numpy
    import pyarrow
    from numpy.typing import NDArray

    Ints = NDArray[numpy.int64]

_SHAPE = r"^[+-]?(\d{1,26}(\.\d*)?|\.\d+)$"
_THOUSANDS = lazily(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_DECIMAL_COMMA = lazily(r"[+-]?\d+(\.\d{3})*,\d+", re.ASCII)
_EXPONENT = lazily(r"[+-]?[\d.]+[eE][+-]?\d+", re.ASCII)
_TRAILING_MINUS = lazily(r"[\d.,]+-", re.ASCII)
_MINOR_PLACES = 3  # the most decimals that a currency has
_WORD = 2**64
NO_SCALE = -1

Wrong = dict[int, str]


def plain(texts: "pyarrow.Array", style: CellStyle) -> "tuple[pyarrow.Array, Wrong]":
    """Write the numbers of a mapped file with a decimal point and without thousands signs.

    Gives them with the reason by row that is not in the mapping's notation: "1.234" must not become 1.234 by
    chance where the comma is the decimal sign.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    if style.trailing_minus:
        texts = pc.replace_substring_regex(texts, r"^([^+-].*)-$", r"-\1")
    if style.decimal == "." and not style.thousands:
        return texts, {}
    point, sign = re.escape(style.decimal), re.escape(style.thousands)
    digits = rf"(\d{{1,3}}({sign}\d{{3}})+|\d+)" if style.thousands else r"\d+"
    shape = rf"^(?i:unlimited|[+-]?{digits}({point}\d*)?|[+-]?{point}\d+)$"
    fits = pc.match_substring_regex(texts, shape).fill_null(fill_value=True)
    bare = pc.replace_substring(texts, style.thousands, "") if style.thousands else texts
    pointed = pc.replace_substring(bare, style.decimal, ".") if style.decimal != "." else bare
    wrong = {
        int(row): f"{shown(texts[int(row)].as_py())} is not a number as the mapping writes them"
        for row in np.flatnonzero(~fits.to_numpy(zero_copy_only=False))
    }
    return pc.if_else(fits, pointed, pa.scalar(None, pa.string())), wrong


def decimals(texts: "pyarrow.Array", places: int) -> "tuple[pyarrow.Array, Wrong]":
    """Read numbers as decimal128(38, places); gives them (bad ones null) and the reason by bad row."""
    import numpy as np

    scales = np.full(len(texts), places, dtype=np.int64)
    return _exact(texts, scales, places, lambda _row: f"more than {places} decimals")


def minor_units(
    texts: "pyarrow.Array", scales: "Ints", currencies: "pyarrow.Array"
) -> "tuple[pyarrow.Array, Wrong]":
    """Read amounts as int64 minor units; where the scale is NO_SCALE only the notation is checked.

    Gives the amounts (bad ones null) and the reason by bad row.
    """
    import numpy as np
    import pyarrow as pa

    known = scales != NO_SCALE
    allowed = np.where(known, scales, _MINOR_PLACES)

    def too_fine(row: int) -> str:
        code = currencies[row].as_py() if known[row] else "any currency"
        return f"more decimals than {code} has ({allowed[row]})"

    values, wrong = _exact(texts, allowed, _MINOR_PLACES, too_fine)
    minor, valid = _divided(values, 10 ** (_MINOR_PLACES - allowed))
    for row in np.flatnonzero(values.is_valid().to_numpy(zero_copy_only=False) & ~valid):
        wrong[int(row)] = f"{shown(texts[int(row)].as_py())} is too large for an amount"
    return pa.array(minor, pa.int64(), mask=~(valid & known)), wrong


def limits(
    texts: "pyarrow.Array", scales: "Ints", currencies: "pyarrow.Array"
) -> "tuple[pyarrow.Array, Wrong]":
    """Read limits like amounts, `unlimited` as UNLIMITED_MINOR."""
    import pyarrow as pa
    import pyarrow.compute as pc

    unlimited = pc.equal(pc.utf8_lower(texts), "unlimited").fill_null(fill_value=False)
    values, wrong = minor_units(
        pc.if_else(unlimited, pa.scalar(None, pa.string()), texts), scales, currencies
    )
    return pc.if_else(unlimited, pa.scalar(UNLIMITED_MINOR, pa.int64()), values), wrong


def _exact(
    texts: "pyarrow.Array", allowed: "Ints", places: int, too_fine: Callable[[int], str]
) -> "tuple[pyarrow.Array, Wrong]":
    """Read plain numbers as decimal128(38, places), a row with more than its allowed decimals being bad."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    none = pa.scalar(None, pa.string())
    shaped = pc.match_substring_regex(texts, _SHAPE)
    wrong = {
        int(row): explained(texts[int(row)].as_py())
        for row in np.flatnonzero(
            pc.invert(shaped).fill_null(fill_value=False).to_numpy(zero_copy_only=False)
        )
    }
    good = pc.if_else(shaped, texts, none)
    excess = np.flatnonzero(_fraction_length(good) > allowed)
    if len(excess):
        shorter = pc.utf8_rtrim(good.take(excess), "0")
        still = _fraction_length(shorter) > allowed[excess]
        for row in excess[still]:
            wrong[int(row)] = f"{shown(texts[int(row)].as_py())} has {too_fine(int(row))}"
        mask = np.zeros(len(texts), dtype=bool)
        mask[excess] = True
        good = pc.replace_with_mask(good, pa.array(mask), pc.if_else(pa.array(still), none, shorter))
    return pc.cast(good, pa.decimal128(38, places)), wrong


def _fraction_length(texts: "pyarrow.Array") -> "Ints":
    import numpy as np
    import pyarrow.compute as pc

    point = pc.find_substring(texts, ".").fill_null(-1).to_numpy()
    length = pc.binary_length(texts).fill_null(0).to_numpy()
    return np.where(point >= 0, length - point - 1, 0).astype(np.int64)


def _divided(values: "pyarrow.Array", divisor: "Ints") -> "tuple[Ints, NDArray[numpy.bool_]]":
    """Give the unscaled integers of decimals divided exactly, and which are there and not too large."""
    import numpy as np

    halves = np.frombuffer(values.buffers()[1], dtype=np.int64)[2 * values.offset :]
    halves = halves[: 2 * len(values)].reshape(-1, 2)
    valid = values.is_valid().to_numpy(zero_copy_only=False).copy()
    low, high = np.where(valid, halves[:, 0], 0), np.where(valid, halves[:, 1], 0)
    divided = low // divisor
    for row in np.flatnonzero(high != (low >> 63)):  # wider than 64 bits: rare enough for Python's integers
        exact = (int(high[row]) * _WORD + int(low[row]) % _WORD) // int(divisor[row])
        divided[row] = exact if abs(exact) < UNLIMITED_MINOR else UNLIMITED_MINOR
    # Not abs(): the lowest 64-bit integer has no positive counterpart.
    valid &= (divided < UNLIMITED_MINOR) & (divided > -UNLIMITED_MINOR)
    return divided, valid


def explained(text: str) -> str:
    """Say why a text is not a number."""
    quoted = shown(text)
    if _THOUSANDS.fullmatch(text):
        return f"{quoted} has thousands commas; write it without them"
    if _DECIMAL_COMMA.fullmatch(text):
        return f'{quoted} has a decimal comma; write a point, or set decimal = "," in a mapping'
    if _EXPONENT.fullmatch(text):
        return f"{quoted} is in scientific notation and may have lost digits; write it out"
    if _TRAILING_MINUS.fullmatch(text):
        return f"{quoted} has its minus at the end; set trailing_minus = true in a mapping"
    if text.endswith("%"):
        return f"{quoted} is a percentage; write it as a fraction of one (0.9 for 90 %)"
    if len(text) > 26 and text.strip("+-.0123456789") == "":
        return f"{quoted} is too large for a number"
    return f"{quoted} is not a number"
