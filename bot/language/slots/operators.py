"""Comparison words around a figure, kept strict or inclusive: 超过 is over, 以上 is at least."""

from __future__ import annotations

import re
from functools import cache

from bot.language.slots.slot import Operator
from knowledge.lazy_pattern import lazily

MORE = r"(?:more|greater|larger|bigger|higher|longer|older|later)"
LESS = r"(?:less|fewer|smaller|lower|shorter|younger|lesser)"
MORE_ZH, LESS_ZH = "(?:大于|多于|高于|长于|超过)", "(?:小于|少于|低于|短于)"
OR_EQUAL = r" (?:than )?or equals? (?:to|than)"
OR_EQUAL_ZH = " ?(?:或者?)? ?等于"
BEFORE_ZH: dict[Operator, str] = {
    "at_most": rf"不(?:能|得)?超过|没(?:有)?超过|未超过|别超过|不(?:多|高|大|长)于|{LESS_ZH}{OR_EQUAL_ZH}"
    "|至多|最多|顶多|最高|最长"
    "|(?:上限|封顶)(?:定|设|卡|就)?(?:在|到|为|成)?",
    "at_least": rf"不(?:少|低|小|短)于|{MORE_ZH}{OR_EQUAL_ZH}|至少|最少|起码|最低|最短"
    "|(?:下限|保底)(?:定|设|卡|就)?(?:在|到|为|成)?",
    "over": rf"超过了?|超出|{MORE_ZH}|逾(?!期)|超(?!限|额|期|标)",
    "under": rf"不到|没到|未到|达不到|没达到|未达到|不足|不满|未满|没满|{LESS_ZH}",
    "exactly": "正好|刚好|恰好|整整|(?<!于)(?<!或)(?<!者)(?<!或 )(?<!者 )等于",
    "about": "大概是?|大约是?|约|差不多|将近|接近|近",
}
INCLUDED = r"(?:及|或者?|\(?含[^)以]{0,6}\)?)?"
"""及, 或, （含） before 以上 and 以下."""

AFTER_ZH: dict[Operator, str] = {
    "at_least": rf"(?:{INCLUDED} ?以上|(?:或者?)更[多长高久]|起步?(?![诉草])|往上|打底)",
    "under": "之下|不到(?!位|期| ?[\\d一二两三四五六七八九十百半])",
    "at_most": rf"(?:{INCLUDED} ?以[下内]|(?:或者?)更[少短低]|以内|之内|内(?![部蒙])|封顶)",
    "over": "开外|之外",
    "about": "左右|上下|出头",
}
BEFORE_EN: dict[Operator, str] = {
    "at_most": rf"at (?:the )?most|at max(?:imum)?|not? {MORE} than|not (?:over|above|exceeding"
    rf"|beyond)|not? exceed"
    rf"|never exceeds?"
    rf"|cap(?:ped)?(?: (?:it|them|that|this|the list|the days))? at|up ?to|within|max(?:imum)?(?: of)?"
    rf"|{LESS}{OR_EQUAL}|equal to or {LESS} than"
    rf"|under or equal to",
    "at_least": rf"at (?:the )?least(?: or equal to)?|not? {LESS} than|not (?:under|below)"
    rf"|min(?:imum)?(?: of)?"
    rf"|{MORE}{OR_EQUAL}|equal to or {MORE} than",
    "over": rf"over|above|exceed(?:s|ed|ing)?|in excess of|beyond|upwards? of|north of|{MORE} than",
    "under": rf"under|below|south of|{LESS} than",
    "exactly": r"exactly|precisely|equals|(?<!or )equal to",
    "about": r"(?<!how )(?<!what )(?<!talk )about|around|approx(?:\.|imately)?|roughly|circa|nearly"
    r"|almost|close to|some",
}
SIGNS: dict[Operator, str] = {
    "at_most": f"< ?=|=<|≤|⩽|n't (?:exceed|over|above|{MORE} than)",
    "at_least": f"> ?=|=>|≥|⩾|n't (?:under|below|{LESS} than)",
    "over": "(?<![-=])>",
    "under": "<",
    "exactly": "=",
    "about": r"(?<![\d天年月日%万元k] )(?<![\d天年月日%万元k])~",
}
AFTER_EN: dict[Operator, str] = {
    "at_least": rf"or (?:{MORE}|over|above|better|up)|and (?:over|above|up|{MORE}|upwards?)|plus|\+"
    rf"|at (?:the )?least|minimum",
    "at_most": rf"or (?:{LESS}|under|below|sooner)|and (?:under|below|less)|at (?:the )?most"
    rf"|max(?:imum)?|tops",
    "about": "or so|-ish|ish",
}
ELSEWHERE = (
    r"(?! to(?![a-z])| (?:than|or equal)(?! ?[.?!]?$)| ?(?:a |an )?[\d€$£¥]| (?:one|two|three|four|five"
    r"|six|ten|twenty|thirty|half) )"
)
"""What shows that a trailing "or more", "and below" begins the next comparison instead."""

WINDOW = 34


def _alternation(words: dict[Operator, str], prefix: str) -> str:
    return "|".join(f"(?P<{prefix}_{operator}>{pattern})" for operator, pattern in words.items())


@cache
def _before() -> re.Pattern[str]:
    chinese, english, signs = (
        _alternation(BEFORE_ZH, "zh"),
        _alternation(BEFORE_EN, "en"),
        _alternation(SIGNS, "sign"),
    )
    filler = r"(?:(?P<kept>逾期|拖欠|账期|晚)了?|的|是|了|达| ?(?:an?|the)(?= ?$))?"
    return lazily(rf"(?:{chinese}|(?<![a-z])(?:{english})|{signs}){filler} ?$")


@cache
def _after() -> re.Pattern[str]:
    chinese, english = _alternation(AFTER_ZH, "zh"), _alternation(AFTER_EN, "en")
    return lazily(
        rf" ?(?:{chinese})| ?(?:{english})(?![a-z]){ELSEWHERE}(?: than)?"
        rf"|(?P<equal> or equal(?: to(?: it)?)?(?! \d))"
    )


def _named(match: re.Match[str]) -> Operator:
    said = [name for name, words in match.groupdict().items() if words and name not in {"kept", "equal"}]
    operators: tuple[Operator, ...] = ("over", "at_least", "under", "at_most", "exactly", "about")
    return next(operator for operator in operators if said[0].endswith(operator))


def before(text: str, start: int) -> tuple[Operator | None, int]:
    """Return the comparison that ends at `start` and where its words begin.

    In 恰好逾期60天 the word between belongs to the question and stays outside.
    """
    window_start = max(0, start - WINDOW)
    match = _before().search(text[window_start:start])
    if match is None:
        return None, start
    return _named(match), (start if match["kept"] else window_start + match.start())


def _after_match(text: str, end: int, left: Operator | None) -> tuple[Operator | None, int]:
    match = _after().match(text, end)
    if match is None:
        return None, end
    if match["equal"]:
        inclusive: dict[Operator | None, Operator] = {"over": "at_least", "under": "at_most"}
        return inclusive.get(left), match.end() if left in inclusive else end
    return _named(match), match.end()


@cache
def _bigger_or_smaller() -> re.Pattern[str]:
    return lazily(
        r" ?(?:还|要|更)?(?:(?P<over>[大高多长久])|(?P<under>[小低少短]))(?![\d一二三四五六七八九十])"
    )


def _compared_with(text: str, start: int, end: int) -> tuple[Operator | None, int, int]:
    """比60天长, 比一成低."""
    than = text.rfind("比", max(0, start - 2), start)
    match = _bigger_or_smaller().match(text, end)
    if match is None or than < 0 or text[than + 1 : start].strip():
        return None, start, end
    return ("over" if match["over"] else "under"), than, match.end()


def around(text: str, start: int, end: int) -> tuple[Operator | None, int, int, bool]:
    """Return the comparison said with the figure at [start, end), its wider span, and whether two contradict.

    "At least 60 days or more" agrees; 超过60天以上 says strict and inclusive at once and is ambiguous.
    """
    left, wide_start = before(text, start)
    right, wide_end = _after_match(text, end, left)
    if left is None and right is None:
        left, wide_start, wide_end = _compared_with(text, start, end)
    if left and right and left != right:
        if text[end:wide_end].startswith(" or equal") or left == "exactly":
            return right, wide_start, wide_end, False
        if "about" in (left, right):
            return (left if right == "about" else right), wide_start, wide_end, False
        return None, wide_start, wide_end, True
    return left or right, wide_start, wide_end, False
