"""Days past due told by their number: day 44 after the due date, D+44, 逾期第44天."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from bot.language.slots import numerals_zh, said_of
from bot.language.slots.asked import Asked
from bot.language.slots.slot import DayCount
from knowledge.lazy_pattern import lazily

_COUNT = rf"(?:\d{{1,3}}|[{numerals_zh.CHARACTERS}]{{1,5}})"


_OF_A_PAYMENT = lazily(
    r"(?<![a-z])(?:pay(?:s|ing|ment|ments)?|paid|settl\w+|instal\w+|deliver\w*|ship\w*|terms|fall\w*|due)"
    r"[^,;.?!]{0,16}$"
)
"""What stands before a numbered day on which something is paid or sent, and nothing is late yet."""


_ONE_OF = ("天", "day", "+")
"""One of these stands wherever a day is told by its number."""


@cache
def _numbered() -> re.Pattern[str]:
    chinese = (
        rf"(?:逾期|过期|超期|拖欠|(?:过了?|超过)?到期日?(?:之|以)?后?)(?:的|了|到了?)?第(?P<zh>{_COUNT})天"
        rf"|第(?P<turn>{_COUNT})天(?=(?:是|该|归|由|轮到|就)*谁)"
    )
    english = rf"(?<![a-z])day (?:no\.? |number )?(?P<en>\d{{1,3}})(?:st|nd|rd|th)?(?={said_of.PAST_DUE})"
    reached = (
        r"(?:(?<![a-z])(?:at|on|by|from|hits?|hitting|reach(?:es|ed|ing)?|past|passed|is|on to|ladders?[,:]?"
        r"|what['\u2019]s) |^)day (?P<at>\d{1,3})(?!\d|[.,]\d| (?:terms|credit|net)| of(?! (?:lateness"
        r"|delay|arrears|default|being))(?![a-z])"
        r"| in(?![a-z])|[a-z%])"
    )
    formula = (
        r"(?<![a-z0-9])(?:d|due(?: date)?) ?\+ ?(?P<plus>\d{1,3})(?: ?days?(?![a-z]))?(?![\d%a-z]|[.,]\d)"
    )
    ordinal = rf"(?<![a-z])the (?P<nth>\d{{1,3}})(?:st|nd|rd|th) day(?={said_of.PAST_DUE})"
    return lazily(rf"{chinese}|{english}|{reached}|{formula}|{ordinal}", re.ASCII)


def numbered_days(asked: Asked) -> Iterator[DayCount]:
    """Yield days past due that are told by their number, as a length."""
    if not asked.holds(_ONE_OF):
        return
    for match in _numbered().finditer(asked.folded):
        written = next(each for each in match.groups() if each)
        count = int(written) if written.isascii() else numerals_zh.small(written)
        start, end = match.span()
        if match["at"] and _OF_A_PAYMENT.search(asked.folded[:start]):
            continue
        if count:
            yield DayCount(
                start=start,
                end=end,
                text=asked.words(start, end),
                count=Decimal(count),
                unit="day",
                days=count,
                context="overdue",
            )
