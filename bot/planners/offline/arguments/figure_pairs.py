"""Which figure belongs to which measure and period: "current ratio 0.97 last quarter and 0.99 this"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from bot.language.words import Found
from bot.planners.offline.arguments.figure_first import figures_first
from bot.planners.offline.arguments.figures_of_it import parts_of_it
from bot.planners.offline.arguments.given_figure import Given
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.instead_words import INSTEAD_EN, INSTEAD_ZH
from bot.planners.offline.question.needs import Need
from knowledge.lazy_pattern import lazily

_CLOSED = lazily(r"\s*(?:[,;.?!)\u3001\uff0c。\uff1b\uff1f]|(?:and|but|while)(?![a-z])|$)", re.IGNORECASE)
"""What follows words of a period that belong to the figure before them: "0.97 last quarter, …"."""

_TURNS = lazily(
    r"\s*(?:(?:to|into|from|vs|versus|against|down|up|compared)(?![a-z])|[到至跌降升涨变增减滑掉改→]|->)",
    re.IGNORECASE,
)
"""What goes on from a figure of one period to that of another: "1.6 last quarter to 1.2"."""

_WAS = lazily(
    r"(?:(?<![a-z])(?:was|were|had been|used to be|against|versus|vs\.?|compared (?:to|with)|from|after)"
    r"|原来|原先|此前|先前|曾|对比|相比|比)(?: at|是|为|的)?\s*$",
    re.IGNORECASE,
)
"""What stands between a figure and the earlier one that it is held against: "1.2, was 1.6"."""

_MOVED = lazily(
    r"[\s,\uff0c]*(?:→|[-=]>|(?:都|又|已经?|一路|再)?[跌降升涨变增减滑掉][低高]?(?:到|至|成|为|了)"
    r"|(?:and )?(?:then )?(?:(?:went|going|gone|fell|falling|fallen|dropped|dropping|rose|rising|risen|moved"
    r"|slipped|slid|climbed|improved|worsened) )?(?:down|up|(?<=[a-z] ))(?: to| at)?(?![a-z]))"
    r"[\s了]*",
    re.IGNORECASE,
)
"""What says by itself that a figure took the place of an earlier one: "1.6 -> 1.2", 1.6跌到1.2."""

_FROM = lazily(r"(?:(?<![a-z])from|[从由自])\s*$", re.IGNORECASE)
_TO = lazily(r"[\s,\uff0c]*(?:(?:down |up )?(?:to|into)|到|至)(?:了)?\s*", re.IGNORECASE)

_DISCARDED = lazily(rf"(?<![a-z])(?:{INSTEAD_EN}|not)(?![a-z])|{INSTEAD_ZH}|不是", re.IGNORECASE)
"""What stands between a figure and the one that it takes the place of, which is no earlier one."""

_BEFORE_THAT = lazily(r"(?:year|quarter|month) before(?: last| that)?(?![a-z])", re.IGNORECASE)
_PARTED = lazily(r"[,;\u3001\uff0c\uff1b]")
_NEAR = 14
_BEFORE_AND_AFTER = 2
Age = Literal["previous", "current"] | None


class Pair(NamedTuple):
    """A figure with its measure, and the period that it was said for, if one was."""

    measure: str
    value: Decimal
    age: Age


def pairs(
    text: str, given: Sequence[Given], measures: Sequence[Found], periods: Sequence[Found] = ()
) -> tuple[Pair, ...]:
    """Pair figures with measures, each or list by list; raises Need where it is open which is whose.

    `periods` are two named periods, the earlier as previous; words like "last quarter" come first.
    """
    if any(_DISCARDED.search(text[first.end : second.start]) for first, second in pairwise(given)):
        raise Need("figure_pairs")
    cues = find("cues", text, ("previous", "current")) or tuple(periods)
    if _are_both_earlier(text, cues):
        raise Need("figure_pairs")
    first = figures_first(text, given, measures)
    if first and not cues:
        return tuple(Pair(measure.name, item.value, None) for item, measure in first)
    cues = tuple(sorted((*cues, *_held_against(text, given, measures)), key=lambda cue: cue.start))
    aged = [(item, _cue_of(item, given, cues, text)) for item in given]
    parts = dict(parts_of_it(text, given, measures))
    given = [item for item in given if item not in parts]
    measures = _of_the_rest(measures, parts)
    found: list[Pair] = []
    for place, group in groupby(aged, key=lambda each: each[1]):
        figures = [item for item, _ in group]
        age: Age = None if place is None else "previous" if cues[place].name == "previous" else "current"
        names = tuple(dict.fromkeys(pair.measure for pair in found))
        rest = [item for item in figures if item not in parts]
        found += _named(text, rest, given, measures, names, age)
        found += [Pair(parts[item].name, item.value, age) for item in figures if item in parts]
    return tuple(found)


def _of_the_rest(measures: Sequence[Found], parts: Mapping[Given, Found]) -> list[Found]:
    """Give the measures but those of parts, and what a part is said to be of: "1m of the assets is …"."""
    spans = [(item.start, measure.end) for item, measure in parts.items()]
    return [each for each in measures if not any(start <= each.start < end for start, end in spans)]


def _are_both_earlier(text: str, cues: Sequence[Found]) -> bool:
    """Say whether two earlier periods are named and not this one: "2m last year, 3m the year before"."""
    farther = _BEFORE_THAT.search(text)
    if farther is None or any(cue.name != "previous" for cue in cues):
        return False
    return any(cue.end <= farther.start() or cue.start >= farther.end() for cue in cues)


def _held_against(text: str, given: Sequence[Given], measures: Sequence[Found]) -> Iterator[Found]:
    """Yield where a figure is said to be the earlier one: "from 0.9", "was 1.6" behind another figure."""
    for first, second in pairwise(given):
        said = _WAS.search(text[first.end : second.start])
        if said and not any(first.end <= measure.start < second.start for measure in measures):
            yield Found("previous", first.end + said.start(), first.end + said.end())


def _cue_of(item: Given, given: Sequence[Given], cues: Sequence[Found], text: str) -> int | None:
    """Give which words of a period govern a figure: those right behind it, else the last before it."""
    for place, cue in enumerate(cues):
        if item == _before(cue, given) and _trails(cue, given, cues, text):
            return place
    leading = [place for place, cue in enumerate(cues) if cue.end <= item.start]
    if not leading or _trails(cues[leading[-1]], given, cues, text):
        return None
    return leading[-1]


def _before(cue: Found, given: Sequence[Given]) -> Given | None:
    """Give the figure right before words of a period."""
    near = [each for each in given if each.end <= cue.start <= each.end + _NEAR]
    return max(near, key=lambda each: each.end, default=None)


def _trails(cue: Found, given: Sequence[Given], cues: Sequence[Found], text: str) -> bool:
    """Say whether words of a period belong to the figure before them and not to the one behind."""
    item = _before(cue, given)
    if item is None:
        return False
    if _CLOSED.match(text, cue.end):
        return True
    begins = max((each.end for each in given if each.end <= item.start), default=0)
    own = any(begins <= each.start and each.end <= item.start for each in cues)
    first = not any(item.end <= each.start < cue.start for each in cues)
    follows = any(each.start >= cue.end and not text[cue.end : each.start].strip() for each in cues)
    parted = _PARTED.search(text[item.end : cue.start])
    return first and not own and not parted and (follows or _TURNS.match(text, cue.end) is not None)


def _named(
    text: str,
    figures: Sequence[Given],
    given: Sequence[Given],
    measures: Sequence[Found],
    before: Sequence[str],
    age: Age,
) -> Iterator[Pair]:
    """Yield the figures of one period with their measures, run by run of measures and figures."""
    for run in _runs(figures, given, measures):
        names = tuple(dict.fromkeys(measure.name for measure in _between(run, given, measures)))
        if age is None and len(names) == 1 and _moves(text, run):
            earlier, later = run
            yield Pair(names[0], earlier.value, "previous")
            yield Pair(names[0], later.value, "current")
            continue
        if not names:
            names = tuple(before) or _behind(run, given, measures)
        elif len(run) == 1:
            names = names[-1:]
        if len(run) != len(names):
            raise Need("figure_pairs")
        yield from (Pair(name, item.value, age) for name, item in zip(names, run, strict=True))


def _moves(text: str, run: Sequence[Given]) -> bool:
    """Say whether two figures are said to be an earlier one and what it became: "from 1.6 to 1.2"."""
    if len(run) != _BEFORE_AND_AFTER:
        return False
    between = text[run[0].end : run[1].start]
    from_to = _FROM.search(text[: run[0].start]) and _TO.fullmatch(between)
    return bool(from_to or _MOVED.fullmatch(between))


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
    if run:
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
