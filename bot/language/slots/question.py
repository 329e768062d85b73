"""One question in, all its slots out: the entry point of the grammars."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from bot.language.slots import (
    bare_rates,
    clock,
    counts,
    dates,
    day_numbers,
    days,
    identifiers,
    money,
    numbers,
    overlap,
    periods,
    ranges,
    relative_dates,
    shares,
    spans,
    terms,
)
from bot.language.slots.asked import Asked
from bot.language.slots.figure import Figure
from bot.language.slots.found import Slots
from bot.language.slots.open_readings import ambiguities, settled_dates
from bot.language.slots.said_again import without_what_is_said_again
from bot.language.slots.slot import Slot
from bot.language.slots.spacing import spread, squeezed
from bot.language.slots.years_apart import with_years_apart
from bot.language.slots.years_shared import with_years_shared


def _of_figure(asked: Asked, figure: Figure, floor: int) -> Slot | None:
    """The one thing a figure is, by what stands beside it: a share, a length of time, money, a number."""
    share = shares.of_figure(asked, figure) or bare_rates.of_figure(asked, figure)
    if share is not None:
        return share
    length = days.of_figure(asked, figure)
    if length is not None:
        return length
    said_money = money.amount(asked, figure, floor)
    if said_money is not None and (said_money.currencies or not counts.has_unit(asked, figure)):
        return said_money
    return counts.number(asked, figure)


def _candidates(asked: Asked) -> Iterator[Slot]:
    known: list[Slot] = []
    for figure in numbers.scan(asked.folded):
        slot = _of_figure(asked, figure, known[-1].end if known else 0)
        if slot is not None:
            known.append(slot)
    yield from ranges.join(asked, known)
    yield from shares.spelt_out(asked)
    yield from days.spelt_out(asked)
    yield from day_numbers.numbered_days(asked)
    yield from counts.ordinals(asked)
    yield from identifiers.identifiers(asked)
    yield from terms.terms(asked)
    yield from terms.named_currencies(asked)
    found = list(periods.periods(asked))
    points = [*dates.dates(asked), *relative_dates.relative_dates(asked, found)]
    yield from points
    yield from found
    yield from spans.spans(asked, points, found)


def parse_slots(
    question: str,
    *,
    today: date,
    base_currency: str,
    fiscal_year_start: int = 1,
    protected: Sequence[tuple[int, int]] = (),
) -> Slots:
    """Return all slots of a question, in order and without overlaps, and what is ambiguous.

    `today` is the day the question is asked, `base_currency` an ISO code (what ¥ means), `fiscal_year_start`
    the month (1–12) in which fiscal years begin, `protected` spans that no slot may touch (customers' names).
    Nothing is guessed: a slot with several readings keeps them all and is listed among the ambiguities.
    Times of day are no slots.
    """
    return read_once(question, today, base_currency, fiscal_year_start, tuple(protected))


@lru_cache(64)  # a message and its pieces are looked at for several reasons
def read_once(
    question: str,
    today: date,
    base_currency: str,
    fiscal_year_start: int,
    protected: tuple[tuple[int, int], ...],
) -> Slots:
    """Read a question once, as `parse_slots` describes."""
    text, places = squeezed(question)
    asked = Asked.of(text, today=today, base_currency=base_currency, fiscal_year_start=fiscal_year_start)
    kept = [(bisect_left(places, start), bisect_left(places, end)) for start, end in protected]
    kept += clock.times(asked.folded)
    best = without_what_is_said_again(asked, overlap.best(_candidates(asked), kept))
    found = with_years_shared(asked, with_years_apart(asked, settled_dates(asked, best)))
    slots = Slots(question=text, found=tuple(found), ambiguities=tuple(ambiguities(asked, found)))
    return slots if text == question else spread(slots, question, places)
