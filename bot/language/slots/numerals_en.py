"""English numerals: "twenty five thousand", "1 million two hundred thousand", "half a million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from knowledge.lazy_pattern import lazily

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}
SCALES = {
    "thousand": 10**3,
    "grand": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
LONGEST = 24
"""Words beyond which a run of number words is noise, no figure."""

PLURAL_SCALES = {
    "millions": "million",
    "billions": "billion",
    "grands": "grand",
    "mil": "million",
    "mio": "million",
}


@cache
def word_pattern() -> re.Pattern[str]:
    """Numeral words, and `a`, `and`, `half` between them, as one run."""
    words = "|".join(
        sorted(
            [*UNITS, *TENS, *SCALES, *PLURAL_SCALES, "hundred", "half", "quarter", "quarters"],
            key=len,
            reverse=True,
        )
    )
    figure = r"\d+(?:[.,]\d+)*"
    first = (
        rf"(?:(?<![\w.,/]){figure}(?= ?(?:hundred|{'|'.join(SCALES)}|and a (?:half|quarter))\b)"
        rf"|(?:(?<![a-z])an? )?\b(?:{words})\b)"
    )
    link = r"(?:[ -]+(?:and +)?(?:of +)?(?:an? +)?| point | ?)"
    return lazily(
        rf"{first}(?:{link}(?:(?:\b|(?<=\d))(?:{words})\b|{figure}(?= ?(?:hundred|thousand)\b)))*", re.ASCII
    )


def _below_hundred(words: Sequence[str]) -> int | None:
    if not words:
        return None
    if len(words) == 1:
        return UNITS.get(words[0], TENS.get(words[0]))
    tens, unit = TENS.get(words[0]), UNITS.get(words[1])
    if len(words) == 2 and tens is not None and unit is not None and 1 <= unit <= 9:
        return tens + unit
    return None


def _figure(word: str) -> Decimal | None:
    if re.fullmatch(r"\d+(?:\.\d+)?", word, re.ASCII):
        return Decimal(word)
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", word, re.ASCII):
        return Decimal(word.replace(",", ""))
    return Decimal(word.replace(",", ".")) if re.fullmatch(r"\d+,\d{1,2}", word, re.ASCII) else None


def _section(words: Sequence[str]) -> Decimal | None:
    """What stands before a scale: a figure in digits or words below a thousand (or "fifteen hundred")."""
    if len(words) == 1 and words[0][0].isdigit():
        return _figure(words[0])
    if "hundred" not in words:
        value = _below_hundred(words)
        return None if value is None else Decimal(value)
    at = words.index("hundred")
    head, rest = words[:at], words[at + 1 :]
    hundreds = Decimal(1) if not head else _section(head)
    remainder = Decimal(0) if not rest else _section(rest)
    if (
        hundreds is None
        or remainder is None
        or remainder >= 100
        or "hundred" in rest
        or not 0 < hundreds < 100
    ):
        return None
    return hundreds * 100 + remainder


def _fraction_of_scale(words: Sequence[str]) -> Decimal | None:
    """Half a million, a quarter of a million, three quarters of a million."""
    parts = {
        ("half",): "0.5",
        ("quarter",): "0.25",
        ("one", "quarter"): "0.25",
        ("three", "quarters"): "0.75",
    }
    share = parts.get(tuple(words[:-1]))
    scale = SCALES.get(words[-1])
    return None if share is None or scale is None else Decimal(share) * scale


MIXED = {"+half": Decimal("0.5"), "+quarter": Decimal("0.25"), "+three-quarters": Decimal("0.75")}
"""The part of a mixed number, as a single word; `words_of` writes them so."""


@cache
def _mixed() -> re.Pattern[str]:
    return lazily(r"[ -]+and +(?:(?:an? +|one +)?(half|quarter)|(three)[ -]+(quarters))\b")


def words_of(run: str) -> list[str]:
    """Return the words of a run that are numerals, "and three quarters" as one of them."""
    joined = _mixed().sub(lambda part: f" +{part[1] or 'three-quarters'} ", run)
    found = re.findall(r"\+[a-z-]+|[a-z]+|\d+(?:[.,]\d+)*", joined)
    return [word for word in found if word not in {"a", "an", "and", "of"}]


def _and_a_half(words: list[str]) -> tuple[list[str], Decimal]:
    for word, share in MIXED.items():
        if word in words[1:]:
            at = words.index(word, 1)
            return words[:at] + words[at + 1 :], share
    return words, Decimal(0)


def parse(words: Sequence[str]) -> Decimal | None:
    """Return the exact value of numeral words as `words_of` gives them, or None where they are malformed.

    Scales must fall: "1 million two hundred thousand" is a numeral, "five six" and "twenty fifteen" are not.
    "Two and a half million" and "a million and a half" are both read as tenths of the scale beside them.
    """
    plain = [PLURAL_SCALES.get(word, word) for word in words]
    if not plain or len(plain) > LONGEST:
        return None
    fraction = _fraction_of_scale(plain)
    if fraction is not None:
        return fraction
    if plain[0] in {"half", "quarter", "quarters"}:
        return None
    if "point" in plain:
        return _with_decimals(plain)
    plain, extra = _and_a_half(plain)
    return _scaled(plain, extra)


def _with_decimals(words: list[str]) -> Decimal | None:
    """One point five million: single digits after the point, then nothing but a scale."""
    at = words.index("point")
    units = _scaled(words[:at], Decimal(0))
    tail = words[at + 1 :]
    scale = SCALES.get(tail[-1], 1) if tail else 1
    digits = [UNITS.get(word, 10) for word in (tail[:-1] if scale > 1 else tail)]
    if units is None or not digits or max(digits) > 9:
        return None
    return (units + Decimal("0." + "".join(map(str, digits)))) * scale


def _scaled(words: list[str], extra: Decimal) -> Decimal | None:
    total, section, last = Decimal(0), [], 10**15
    scale_used = 1
    for word in words:
        if word not in SCALES:
            section.append(word)
            continue
        value = Decimal(1) if not section and not total else _section(section)
        scale_used = SCALES[word]
        if value is None or scale_used >= last:
            return None
        total, section, last = total + value * scale_used, [], scale_used
    if section:
        value = _section(section)
        if value is None or value >= last or (extra and scale_used > 1):
            return None
        return total + value + extra
    return total + extra * scale_used
