"""Periods of both languages, each with one window or, where the year is open, the candidates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from bot.language.slots import calendar, period_rules_en, periods_zh, relations
from bot.language.slots.asked import Asked
from bot.language.slots.slot import Period, Window
from knowledge.lazy_pattern import lazily


@cache
def _cue() -> re.Pattern[str]:
    return lazily(
        r"(?<![a-z])(?:in|of|since|from|until|till|by|for|during|to|end|as of|as at|between|and"
        r"|through|before|after|at|mid|late|early) ?$"
    )


@cache
def _vague() -> re.Pattern[str]:
    return lazily(
        r"(?<![a-z])(?:(?:mid|late|early|later|earlier)[ -](?:in )?|(?:rest|remainder) of |(?:first"
        r"|second|third|fourth|last) (?:weeks?|working day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
        r" (?:(?:in|of) )?(?:the )?"
        r"|(?:weeks?|(?<!last )(?<!first )day|days|parts?|half) of (?:the )?"
        r"|same (?:period|quarter|month|time|day|half)(?: of| in)? )$|农历 ?$"
    )


@cache
def _back() -> re.Pattern[str]:
    return lazily(
        r"(?:the )?(?:last|past|previous|trailing|prior|rolling|preceding) (?!week|month|quarter|year)"
    )


def _is_vague(asked: Asked, match: re.Match[str]) -> bool:
    """Whether only a part of a period is meant: "late in March", but not "late in the past 30 days"."""
    before = asked.folded[max(0, match.start() - 16) : match.start()]
    late_within = before.endswith("late in ") and _back().match(asked.folded, match.start()) is not None
    return _vague().search(before) is not None and not late_within


@cache
def _modal() -> re.Pattern[str]:
    return lazily(r" (?:i|we|you|they|he|she)(?![a-z])")


@cache
def _weak_cue() -> re.Pattern[str]:
    return lazily(r"(?<![a-z])and ?$")


def _is_word(asked: Asked, match: re.Match[str]) -> bool:
    """Whether a month's name is rather a verb or part of a name: "may", "March Foods"."""
    groups = match.groupdict()
    if "which" not in groups or groups.get("year") or groups.get("relative") or groups["which"]:
        return False
    if not groups.get("month"):
        return False
    before = asked.folded[max(0, match.start() - 8) : match.start()]
    typed = asked.words(*match.span("month"))
    if typed == "may" and _weak_cue().search(before) and _modal().match(asked.folded, match.end()):
        return True  # "and may I let it go"
    if _cue().search(before):
        return False
    if len(typed) < 4 or typed[0].islower():
        return typed.lower() in {"may", "march", "mar", "sep", "dec", "jan", "jun", "oct"} or (
            typed[0].islower() and len(typed) < 4
        )
    return typed == "May" or bool(re.match(r" [A-Z][a-z]", asked.text[match.end() : match.end() + 3]))


def _up_to_today(today: date, windows: tuple[Window, ...]) -> tuple[Window, ...]:
    """Since January: from its first day up to today; of several Januaries since the latest that has begun."""
    begun = [window for window in windows if window.begins < today]
    return (calendar.stretch(begun[-1].begins, today),) if begun else windows


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a rule's pattern; it is compiled when a question first has one of the rule's words."""
    return lazily(pattern)


@cache
def _rules() -> tuple[period_rules_en.Rule, ...]:
    return (*periods_zh.rules(), *period_rules_en.rules())


def periods(asked: Asked) -> Iterator[Period]:
    """Yield every period that a question can be read to hold, overlapping ones too."""
    for words, pattern, read in _rules():
        if not asked.holds(words):
            continue
        for match in compiled(pattern).finditer(asked.folded):
            if _is_word(asked, match) or _is_vague(asked, match):
                continue
            if asked.folded[: match.start()].endswith("年") and "relative" in match.groupdict():
                continue
            windows = read(asked, match)
            if not windows:
                continue
            relation, start, end = relations.around(asked.folded, *match.span())
            readings = _up_to_today(asked.today, windows) if relation == "since" else windows
            yield Period(
                start=start, end=end, text=asked.words(start, end), readings=readings, relation=relation
            )
