"""Comparison words around a figure, kept strict or inclusive: 超过 is over, 以上 is at least."""

from __future__ import annotations

import re
from functools import cache

from bot.language.slots.slot import Operator

BEFORE_ZH: dict[Operator, str] = {
    "at_most": "不超过|不能超过|不得超过|没超过|没有超过|未超过|别超过|不多于|不高于|不大于|不长于"
    "|至多|最多|顶多|最高|最长|上限",
    "at_least": "不少于|不低于|不小于|不短于|至少|最少|起码|最低|最短|下限",
    "over": "超过了?|超出|多于|大于|高于|长于|逾(?!期)|超(?!限|额|期|标)",
    "under": "不到|没到|未到|达不到|没达到|未达到|不足|不满|未满|没满|少于|小于|低于|短于",
    "exactly": "正好|刚好|恰好|整整",
    "about": "大概是?|大约是?|约|差不多|将近|接近|近",
}
AFTER_ZH: dict[Operator, str] = {
    "at_least": "(?:及|或|含)?以上|起步?(?![诉草])|往上|打底",
    "at_most": "(?:及|或|含)?以下|以内|之内|内(?![部蒙])|封顶",
    "over": "开外|之外",
    "about": "左右|上下|出头",
}
BEFORE_EN: dict[Operator, str] = {
    "at_most": "at (?:the )?most|at max(?:imum)?|no(?:t)? (?:more|longer|greater|higher|later"
    "|older) than|not (?:over|above|exceeding|"
    "beyond)|not? exceed|n't exceed|never exceeds?|up to|within|max(?:imum)?(?: of)?"
    "|under or equal to|<=|=<|≤",
    "at_least": "at (?:the )?least|no(?:t)? (?:less|fewer|shorter|lower|smaller) than|not (?:under"
    "|below)|min(?:imum)?(?: of)?"
    "|>=|=>|≥",
    "over": "over|more than|above|exceed(?:s|ed|ing)?|in excess of|beyond|upwards? of|longer than"
    "|greater than|older than"
    "|higher than|larger than|bigger than|north of|>",
    "under": "under|less than|below|fewer than|shorter than|lower than|smaller than|younger than|south of|<",
    "exactly": "exactly|precisely|=",
    "about": "about|around|approx(?:\\.|imately)?|roughly|circa|nearly|almost|close to|some|~",
}
AFTER_EN: dict[Operator, str] = {
    "at_least": "or (?:more|longer|over|above|older|higher|greater|later|better|up)|and (?:over"
    "|above|up|more|older|upwards?)"
    "|plus|\\+|at (?:the )?least|minimum",
    "at_most": "or (?:less|fewer|under|below|shorter|lower|younger|sooner)|and (?:under|below|less)"
    "|at (?:the )?most|max(?:imum)?|tops",
    "about": "or so|-ish|ish",
}
WINDOW = 26


def _alternation(words: dict[Operator, str], prefix: str) -> str:
    return "|".join(f"(?P<{prefix}_{operator}>{pattern})" for operator, pattern in words.items())


@cache
def _before() -> re.Pattern[str]:
    chinese, english = _alternation(BEFORE_ZH, "zh"), _alternation(BEFORE_EN, "en")
    return re.compile(rf"(?:{chinese}|(?<![a-z])(?:{english}))(?:的|是|了|达| ?(?:an?|the)(?= ?$))? ?$")


@cache
def _after() -> re.Pattern[str]:
    chinese, english = _alternation(AFTER_ZH, "zh"), _alternation(AFTER_EN, "en")
    return re.compile(rf" ?(?:{chinese})| ?(?:{english})(?![a-z])")


def _named(match: re.Match[str]) -> Operator:
    group = match.lastgroup or ""
    operators: tuple[Operator, ...] = ("over", "at_least", "under", "at_most", "exactly", "about")
    return next(operator for operator in operators if group.endswith(operator))


def before(text: str, start: int) -> tuple[Operator | None, int]:
    """Return the comparison that ends at `start` and where its words begin."""
    window_start = max(0, start - WINDOW)
    match = _before().search(text[window_start:start])
    return (None, start) if match is None else (_named(match), window_start + match.start())


def after(text: str, end: int) -> tuple[Operator | None, int]:
    """Return the comparison that begins at `end` and where its words stop."""
    match = _after().match(text, end)
    return (None, end) if match is None else (_named(match), match.end())


def around(text: str, start: int, end: int) -> tuple[Operator | None, int, int, bool]:
    """Return the comparison said with the figure at [start, end), its wider span, and whether two contradict.

    "At least 60 days or more" agrees; 超过60天以上 says strict and inclusive at once and is ambiguous.
    """
    left, wide_start = before(text, start)
    right, wide_end = after(text, end)
    if left and right and left != right:
        if "about" in (left, right):
            return (left if right == "about" else right), wide_start, wide_end, False
        return None, wide_start, wide_end, True
    return left or right, wide_start, wide_end, False
