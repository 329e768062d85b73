"""What state of a limit people mean who use no fixed phrase for it: "whose line's run out", 谁家额度使冒了.

The parts that the patterns are made of are in the word list `limit_states`.
"""

import re
from functools import cache
from typing import NamedTuple

from bot.language.words import simplified
from bot.planners.offline.question.clauses import STOPS
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_GAP = rf"[^{STOPS}]{{0,24}}?"
_NEAR = rf"[^{STOPS}]{{0,8}}?"
_SUCH = r"(?: (?:approved|agreed|set|single|any|an?|the|such|credit|written|own|proper))*"
_GRANTED = (
    r"(?<![a-z])(?:more than|over|above|beyond|past|bigger than) (?:what )?(?:we|is|was|has been|had been)"
    r"(?: ever| have| had)? (?:granted|approved|allow(?:ed)?|permit(?:ted)?|let them|agreed)(?![a-z])"
    r"|(?<![a-z])more (?:\w+ )?than (?:is |was )?(?:permitted|allowed|approved|granted)(?![a-z])"
    r"|比批的(?:还|更)?多|超(?:了|得|掉)(?!期)"
)
_MAXED = r"(?<![a-z])max(?:(?:ed|ing)(?: out)?| out)(?![a-z])"
_SOON_TO = r"(?:快|马上|眼看着?|眼瞅着|即将|就要|就快|几乎|差点)(?:就|要|快)*[把将]"
"""What begins how somebody nearly uses up a limit: 快把额度用满, and not 快把额度发我."""


class State(NamedTuple):
    """Conditions of limits_worklist, none for a state that it does not list, and where they are said."""

    conditions: tuple[str, ...]
    start: int
    end: int


def state_of_limit(text: str, *, told: bool = False, edged: bool = False) -> State | None:
    """Give the state that a question about limits asks for; `told` says that it names a time to come.

    `edged` says that it compares a figure: "limits above 50,000" are then not exceeded ones.
    """
    shown = simplified(text)
    ending = _any("ending").search(shown)
    for condition, pattern in _patterns():
        if (edged and condition in ("over_limit", "near_limit")) or (ending and condition == "near_limit"):
            continue
        said = pattern.search(shown)
        if said:
            return State((condition,), said.start(), said.end())
    if ending:
        ahead = told or _any("soon").search(shown)
        return State(("expiring",) if ahead else ("expiring", "expired"), ending.start(), ending.end())
    other = _any("other").search(shown)
    return State((), other.start(), other.end()) if other else None


def trouble_behind(text: str, place: int) -> int | None:
    """Give where "problems" end behind "no limit": such customers have no trouble, and not no limit."""
    said = lazily(rf" ?{_said('trouble')}").match(simplified(text), place)
    return said.end() if said else None


def names_held_customers(text: str) -> bool:
    """Say whether a text speaks of customers that are stopped or held, in whatever words."""
    return _any("held").search(simplified(text)) is not None


def is_but_held(text: str) -> bool:
    """Say whether a text consists of words for being stopped or held: 停掉冻住."""
    return re.fullmatch(f"{_said('held')}+", simplified(text)) is not None


def speaks_of_who_gets_no_goods(text: str) -> bool:
    """Say whether a text speaks of those who must not be shipped to: "can't I ship to", 不能发的."""
    return _any("kept_from_goods").search(simplified(text)) is not None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the patterns of the states in the order in which they are looked for."""
    line, over, near = _said("line"), _said("over"), _said("near")
    lacking, gone, full = _said("lacking"), _said("gone"), _said("full")
    unset = rf"{lacking}{_SUCH} ?(?!headroom|可用){line}(?! left| remaining| headroom)"
    unset = rf"{unset}|{line}{_NEAR}{_said('unset')}"
    used = rf"{_SOON_TO}{_NEAR}{line}{_NEAR}{full}|{near}{_GAP}{line}"
    used = rf"{used}|{line}{_GAP}{near}{_NEAR}{full}|{near}{_NEAR}{full}|{_MAXED}"
    return (
        ("no_limit", lazily(unset)),
        ("on_hold", lazily(f"{_said('held')}|{_said('kept_from_goods')}")),
        ("expired", _any("ended")),
        ("near_limit", lazily(rf"{used}|{line}{_GAP}{gone}|{gone}{_GAP}{line}")),
        ("over_limit", lazily(rf"{over}{_GAP}{line}|{line}{_NEAR}{_said('passed')}|{_GRANTED}")),
    )


@cache
def _any(name: str) -> re.Pattern[str]:
    return lazily(_said(name))


def _said(name: str) -> str:
    """Give a pattern for any part of a kind; English ones stand as words of their own."""
    parts = lexicon("limit_states")[name]
    return "(?:" + "|".join(_whole(part) if part.isascii() else part for part in parts) + ")"


def _whole(part: str) -> str:
    before = "(?<![a-z])" if part[0].isalpha() or part[0] == "(" else ""
    return rf"{before}{part}(?![a-z])"
