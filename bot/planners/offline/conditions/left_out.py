"""Whom a question leaves out of a list: "not in Germany", 没超额度的, "who is not overdue", 除了轴承以外."""

import re
from collections.abc import Mapping
from functools import cache

from bot.language.words import simplified
from bot.planners.offline.arguments.edges_left_out import only_days_are_left_out
from bot.planners.offline.arguments.levels_left_out import level_left
from bot.planners.offline.question.clauses import STOPS
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.denied_places import meant_places
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.negations import (
    Span,
    denied,
    denied_somewhat,
    denied_words,
    excepts,
)
from bot.planners.offline.question.off_a_list import somebody_off_a_list
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily

_OPPOSITES: Mapping[str, str] = {"overdue_worklist": "overdue", "early_warnings": "warned"}
"""What a list is of: those who are not so are on none."""

_LISTS = ("overdue_worklist", "early_warnings", "limits_worklist", "ageing_report")
_OF_ALL = ("portfolio_kpis", "stress_test")
_WITHOUT: Mapping[str, str] = {"en": "without ", "zh": "不含"}
_SHOWS_BOTH = ("ageing_report", "portfolio_kpis")
"""What shows beside the overdue what is not."""

_LEVELS = ("watch", "warning", "critical")
_CLAUSE = lazily(f"[^{STOPS}]*")
_LONGEST_REST = 30


@cache
def _takes_out() -> re.Pattern[str]:
    """Give what stands before those who are to leave a list."""
    small = "(?: (?:the|all|any|our|my|those|of|from|in|customers|accounts|ones))*"
    return lazily(rf"{any_word('negations', 'drops', 'takes_off')}(?:{small} )?$")


def ask_who_is_left_out(tool: str, shown: str, reading: Reading) -> None:
    """Raise Need for what a question denies, and for those who are on no list of ours.

    `shown` is the question without what its arguments have read.
    """
    text = reading.text
    if tool in (*_LISTS, *_OF_ALL) and (names := _names_left_out(shown, reading)):
        raise Need("narrowing", {"typed": f"{_WITHOUT[reading.language]}{names}"})
    third = tool == "early_warnings" and level_left(text)
    listed = None if third else _OPPOSITES.get(tool)
    opposite = _denied_of(text, listed) or (_paid_up(text) if tool in _LISTS else None)
    if opposite is not None:
        raise Need("opposite", {"typed": text[slice(*opposite)].strip()})
    prompt = find("listed", text, ("prompt_payers",)) if tool in _LISTS else ()
    for item in prompt:
        if not denied_somewhat(text, item.start):
            raise Need("prompt_payers", {"typed": text[item.start : item.end]})
    if third:  # the level is read of it
        return
    said = _left_out(tool, shown, reading)
    if said is not None:
        raise Need("narrowing", {"typed": text[slice(*said)].strip()})


def _names_left_out(shown: str, reading: Reading) -> str:
    """Give the customers that are left out in other words than what excepts, which stands before them."""
    mark = excepts(shown)
    excepted = mark is not None and any(mark[0] < start for start, _ in reading.left_out)
    return "" if excepted else ", ".join(reading.text[slice(*span)] for span in reading.left_out)


def _denied_of(text: str, listed: str | None) -> Span | None:
    """Give where a question denies the very thing that a list is of."""
    found = find("listed", text, (listed,)) if listed else ()
    return next((said for item in found if (said := denied(text, item.start, item.end))), None)


def _paid_up(text: str) -> Span | None:
    """Give where a question asks for those who owe nothing, and not for those who do."""
    found = find("listed", text, ("paid_up",))
    return next(((item.start, item.end) for item in found if not denied_somewhat(text, item.start)), None)


def _left_out(tool: str, shown: str, reading: Reading) -> Span | None:
    """Give where a question leaves somebody out; a country beside one that is denied says it all."""
    text = reading.text
    meant = {each.kind for each in meant_places(text, reading.places)}
    places = [(each.start, each.end) for each in reading.places if each.kind not in meant]
    spared = ("overdue",) if tool in _SHOWS_BOTH else ()
    said = next(denied_words(text, places, spared), None) or _place_taken_out(tool, reading)
    if said is not None:
        return said
    mark = excepts(shown)
    if mark is None:
        return _somebody_else(tool, reading)
    rest = _CLAUSE.match(shown, mark[1])
    if rest and only_days_are_left_out(reading, mark[0], rest.end()):
        return None
    if rest and _says_it_all_beside(text, mark[0], rest.end()):
        return None
    return mark[0], min(rest.end() if rest else mark[1], mark[1] + _LONGEST_REST)


def _place_taken_out(tool: str, reading: Reading) -> Span | None:
    """Give where a list is told to lose those of a place: "drop the Germans"; a grade drops elsewhere."""
    for place in reading.places if tool in _LISTS else ():
        said = _takes_out().search(simplified(reading.text[: place.start]))
        if said is not None:
            return said.start(), place.end
    return None


def _somebody_else(tool: str, reading: Reading) -> Span | None:
    """Give where a list is to lose those whom no argument tells: "leave the tiny ones out"."""
    said = somebody_off_a_list(reading.text) if tool in _LISTS else None
    if said is None:
        return None
    known = [(each.start, each.end) for each in reading.places]
    known += [(each.start, each.end) for each in reading.mentions]
    known += [(each.start, each.end) for each in reading.slots.found]
    for subject, names in (("stages", ()), ("portfolio_words", _LEVELS), ("conditions", ()), ("signals", ())):
        known += [(item.start, item.end) for item in find(subject, reading.text, names)]
    read = any(said[0] <= start and end <= said[1] for start, end in known)
    return None if read else said


def _says_it_all_beside(text: str, start: int, end: int) -> bool:
    """Say whether a level or stage is left out beside another: "leave out the watch ones, only warning"."""
    for subject, names in (("stages", ()), ("portfolio_words", _LEVELS)):
        said = find(subject, text, names)
        within = [item.name for item in said if start <= item.start and item.end <= end]
        beside = {item.name for item in said if not (start <= item.start and item.end <= end)}
        if within and beside and beside.isdisjoint(within):
            return True
    return False
