"""The row of a table that a question means: which it names, or whose band holds the figure that it gives."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from typing import NamedTuple

from knowledge.lazy_pattern import lazily
from knowledge.passages.countries_said import rows_of_a_country
from knowledge.passages.figures_said import figures_of, in_digits
from knowledge.passages.tokens import has_han, plain, simplified

_NUMBER = lazily(r"(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>k\b|thousand\b|m\b|million\b|万|亿)?")
_SCALES: Mapping[str, Decimal] = {
    "k": Decimal(1000),
    "thousand": Decimal(1000),
    "m": Decimal(10**6),
    "million": Decimal(10**6),
    "万": Decimal(10**4),
    "亿": Decimal(10**8),
}
_AT_MOST = lazily(
    r"以下|以内|之内|及以内|不超过|不高于|至多|最多|up to|at most|no more than|not over|not more than"
    r"|within|max|or (?:less|fewer)|≤|<="
)
_BELOW = lazily(r"不足|未满|不满|低于|小于|少于|不到|less than|under|below|fewer than|<(?!=)")
_AT_LEAST = lazily(
    r"(?:含|及)[)）]?以上|起$|不低于|不少于|不小于|至少|at least|no(?:t)? (?:less|below|under)|from"
    r"|(?:or|and) more|upwards|≥|>=|\+$"
)
_ABOVE = lazily(r"以上|超过|大于|高于|超出|多于|over|above|more than|beyond|exceed|>(?!=)|and up")
_BETWEEN = lazily(r"^\D*(?:至|到|[-–—~～]|\b(?:to|and|until|through)\b)\D*$")
_CODE = lazily(r"[a-z]\d?")
_CODED = (
    r"(?:(?:grade|class|category|rating|code|tier|group|level)s? {code}(?![a-z0-9])"
    r"|(?<![a-z0-9]){code}(?=[级类档等]))"
)
_LONGEST_KEY = 20
_LEAST_BANDS, _MOST_HOLDING = 2, 2
_PASSED, _NOT_REACHED = Decimal("1.000001"), Decimal("0.999999")


class _Band(NamedTuple):
    """From where to where; None for no end, and whether the end belongs to it."""

    least: Decimal | None
    most: Decimal | None
    with_least: bool
    with_most: bool

    def holds(self, value: Decimal) -> bool:
        if self.least is not None and (value < self.least or (value == self.least and not self.with_least)):
            return False
        return self.most is None or value < self.most or (value == self.most and self.with_most)


def named(question: str, rows: Sequence[str]) -> frozenset[int]:
    """Give the places of the rows whose first cell, or one of their countries, the question says.

    Of the rows of a country those come alone that another cell tells apart: a distributor in Singapore.
    """
    folded = simplified(plain(question))
    there = rows_of_a_country(question, rows)
    if there:
        told = frozenset(at for at in there if any(_is_said(cell, folded) for cell in _cells(rows[at])[1:]))
        return told or there
    return frozenset(place for place, row in enumerate(rows) if _is_said(_cells(row)[0], folded))


def holding(question: str, rows: Sequence[str]) -> frozenset[int]:
    """Give the places of the rows whose band holds a figure of the question.

    A column counts as bands where several of its cells are; nothing is given where more than two rows hold a
    figure, since it is then another thing that they limit.
    """
    asked = [*_asked(question)]
    table = [_cells(row) for row in rows]
    for column in range(max(map(len, table), default=0)):
        cells = [cells[column] if column < len(cells) else "" for cells in table]
        bands = [_band(cell) for cell in cells]
        if sum(band is not None for band in bands) < _LEAST_BANDS:
            continue
        units = frozenset(unit for cell in cells for unit in figures_of(cell))
        for unit, value in asked:
            held = frozenset(at for at, band in enumerate(bands) if band is not None and band.holds(value))
            if _are_alike(unit, units) and 0 < len(held) <= _MOST_HOLDING and len(held) < len(rows):
                return held
    return frozenset()


def _cells(row: str) -> list[str]:
    return [simplified(plain(cell)).strip(" *_`") for cell in row.strip("| ").split("|")]


def _is_said(cell: str, folded: str) -> bool:
    if not cell or len(cell) > _LONGEST_KEY or not any(map(str.isalpha, cell)):
        return False
    if _CODE.fullmatch(cell):
        return re.search(_CODED.format(code=cell), folded) is not None
    if has_han(cell):
        return len(cell) > 1 and cell in folded
    return re.search(rf"(?<![a-z0-9]){re.escape(cell)}(?![a-z0-9])", folded) is not None


def _asked(question: str) -> Iterator[tuple[str, Decimal]]:
    """Give the question's figures with their units; one that is passed or not reached, a little off."""
    folded = in_digits(simplified(plain(question)))
    beyond = _PASSED if _ABOVE.search(folded) else _NOT_REACHED if _BELOW.search(folded) else Decimal(1)
    for unit, values in figures_of(question).items():
        for value in sorted(values):
            yield unit, Decimal("".join(re.findall(r"[\d.]+", value)[:1]) or "0") * beyond


def _are_alike(unit: str, units: Set[str]) -> bool:
    """Say whether a figure can be one of a column's: bare numbers can be of anything."""
    return unit in units or (not units - {"#"} and bool(units)) or unit == "#"


def _band(cell: str) -> _Band | None:
    """Read a cell as a band; None for what is none: a day, a lone figure, a sentence with several."""
    said = in_digits(cell)
    found = [*_NUMBER.finditer(said)]
    if len(found) not in (1, 2):
        return None
    scales = [_SCALES.get(each["scale"] or "", Decimal(1)) for each in found]
    values = [Decimal(each["number"].replace(",", "")) for each in found]
    if len(found) > 1:
        between = said[found[0].end() : found[1].start()]
        if not _BETWEEN.search(between):
            return None
        first = scales[0] if found[0]["scale"] or values[0] * scales[0] >= values[1] else scales[1]
        open_end = _ABOVE.search(between) is not None and _AT_LEAST.search(between) is None
        return _Band(values[0] * first, values[1] * scales[1], not open_end, with_most=True)
    value = values[0] * scales[0]
    if _AT_LEAST.search(said):
        return _Band(value, None, with_least=True, with_most=True)
    if _BELOW.search(said):
        return _Band(None, value, with_least=True, with_most=False)
    if _AT_MOST.search(said):
        return _Band(None, value, with_least=True, with_most=True)
    if _ABOVE.search(said):
        return _Band(value, None, with_least=False, with_most=True)
    return None
