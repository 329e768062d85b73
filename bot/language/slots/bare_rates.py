"""Rates of interest said without a unit: 年利率4点5, 利息按6算, "an annual rate of 4.5"."""

from __future__ import annotations

from decimal import Decimal

from bot.language.slots.asked import Asked
from bot.language.slots.figure import Figure
from bot.language.slots.rate_words import rate_words_before
from bot.language.slots.slot import Rhythm, Share
from knowledge.lazy_pattern import lazily

_MOST_A_YEAR, _MOST_A_MONTH = 36, 3
"""Per cent: from more than this nobody can tell what the figure counts."""

_LEAST_FRACTION, _MOST_FRACTION = Decimal("0.01"), Decimal("0.3")
"""Between these a rate is a fraction of one, 0.06; another one below 1 may be per cent as well."""

_UNIT_BEHIND = lazily(
    r"[\d.,]*\d| ?(?:[%‰/~到至-]|百分|[倍元块万千亿百分厘成个天日月年期次家笔张位点号]"
    r"|(?:k|m|bn|x|times|days?|weeks?|months?|years?|instal\w*|basis|points?|per ?cent|pct)(?![a-z]))"
)
"""What says what the figure counts, so that it is no rate by itself."""


def of_figure(asked: Asked, figure: Figure) -> Share | None:
    """Return the share that a bare figure behind a word for a rate is, both readings where it is open."""
    said = rate_words_before(asked.folded, figure.start)
    if said is None or figure.scaled or figure.grouped or _UNIT_BEHIND.match(asked.folded, figure.end):
        return None
    monthly = bool(said["month"] or said["monthly"])
    readings = _readings(figure.value, monthly=monthly)
    per: Rhythm = "month" if monthly else "year"
    words = asked.words(figure.start, figure.end)
    if not readings:
        return None
    return Share(start=figure.start, end=figure.end, text=words, readings=readings, per=per)


def _readings(value: Decimal, *, monthly: bool) -> tuple[Decimal, ...]:
    if value >= 1:
        if monthly and value > _MOST_A_MONTH:
            return (value / 100, value / 1000) if value <= _MOST_A_YEAR else ()
        return (value / 100,) if value <= _MOST_A_YEAR else ()
    if monthly:
        return (value / 100, value) if value > 0 else ()
    if _LEAST_FRACTION <= value < _MOST_FRACTION:
        return (value,)
    return (value / 100, value) if value > 0 else ()
