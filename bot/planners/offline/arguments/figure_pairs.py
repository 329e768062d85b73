"""Which figure belongs to which measure and period: "current ratio 0.97 last quarter and 0.99 this"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Literal, NamedTuple

from bot.language.words import Found
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need

_CLOSED = re.compile(r"\s*(?:[,;.?!)\u3001\uff0c。\uff1b\uff1f]|(?:and|but|while)(?![a-z])|$)", re.IGNORECASE)
"""What follows words of a period that belong to the figure before them: "0.97 last quarter, …"."""

_NEAR = 14
Age = Literal["previous", "current"] | None


class Given(NamedTuple):
    """A figure of a question."""

    value: Decimal
    start: int
    end: int


class Pair(NamedTuple):
    """A figure with its measure, and the period that it was said for, if one was."""

    measure: str
    value: Decimal
    age: Age


def pairs(text: str, given: Sequence[Given], measures: Sequence[Found]) -> tuple[Pair, ...]:
    """Pair figures with measures, each or list by list; raises Need where it is open which is whose."""
    cues = find("cues", text, ("previous", "current"))
    aged = [(item, _cue_of(item, given, cues, text)) for item in given]
    found: list[Pair] = []
    for place, group in groupby(aged, key=lambda each: each[1]):
        figures = [item for item, _ in group]
        age: Age = None if place is None else "previous" if cues[place].name == "previous" else "current"
        names = tuple(dict.fromkeys(pair.measure for pair in found))
        found += [Pair(name, item.value, age) for name, item in _named(figures, given, measures, names, age)]
    return tuple(found)


def _cue_of(item: Given, given: Sequence[Given], cues: Sequence[Found], text: str) -> int | None:
    """Give which words of a period govern a figure: those right behind it, else the last before it."""
    for place, cue in enumerate(cues):
        if item.end <= cue.start <= item.end + _NEAR and _trails(cue, given, text):
            nearest = max((each for each in given if each.end <= cue.start), key=lambda each: each.end)
            if nearest == item:
                return place
    leading = [place for place, cue in enumerate(cues) if cue.end <= item.start]
    if not leading or _trails(cues[leading[-1]], given, text):
        return None
    return leading[-1]


def _trails(cue: Found, given: Sequence[Given], text: str) -> bool:
    before = [each for each in given if each.end <= cue.start <= each.end + _NEAR]
    return bool(before) and _CLOSED.match(text, cue.end) is not None


def _named(
    figures: Sequence[Given],
    given: Sequence[Given],
    measures: Sequence[Found],
    before: Sequence[str],
    age: Age,
) -> Iterator[tuple[str, Given]]:
    """Yield the figures of one period with their measures, run by run of measures and figures."""
    for run in _runs(figures, given, measures):
        names = tuple(dict.fromkeys(measure.name for measure in _between(run, given, measures)))
        if names and age is None and (len(run), len(names)) == (2, 1):
            names = names * 2  # the period before and this one
        elif not names:
            names = tuple(before) or _behind(run, given, measures)
        elif len(run) == 1 and names:
            names = names[-1:]
        if len(run) != len(names):
            raise Need("figure_pairs")
        yield from zip(names, run, strict=True)


def _runs(
    figures: Sequence[Given], given: Sequence[Given], measures: Sequence[Found]
) -> Iterator[tuple[Given, ...]]:
    """Cut figures into runs that no measure stands in."""
    run: list[Given] = []
    for item in figures:
        if run and any(run[-1].end <= measure.start < item.start for measure in measures):
            yield tuple(run)
            run = []
        run.append(item)
    yield tuple(run)


def _between(run: Sequence[Given], given: Sequence[Given], measures: Sequence[Found]) -> list[Found]:
    """Give the measures between the figure before a run and the run."""
    begins = max((item.end for item in given if item.end <= run[0].start), default=0)
    return [measure for measure in measures if begins <= measure.start and measure.end <= run[0].start]


def _behind(run: Sequence[Given], given: Sequence[Given], measures: Sequence[Found]) -> tuple[str, ...]:
    """Give the measure behind figures, where it has none of its own: "0.97, the current ratio"."""
    after = [measure for measure in measures if measure.start >= run[-1].end][:1]
    own = any(item.start >= measure.end for measure in after for item in given)
    return () if own else tuple(measure.name for measure in after)
