"""What a length of time is said of: terms, lateness, a time before or after."""

from __future__ import annotations

import re
from functools import cache

from bot.language.slots.slot import DayContext
from knowledge.lazy_pattern import lazily

PAST_DUE = (
    r" (?:(?:days? )?(?:after|past|beyond|since|from|over) (?:the |its |their |our )?"
    r"(?:due(?: date| day)?|maturity|payment deadline|deadline)|of (?:being )?(?:overdue|late|delinquency)"
    r"|overdue|late|past[ -]due)(?![a-z])"
)
"""What follows days that are counted from a due date."""


@cache
def terms_before() -> re.Pattern[str]:
    """Give what stands before terms: net, 账期."""
    net = r"(?P<net>(?<![a-z])(?:nett?|n/|t\+))[ -]?"
    chinese = r"(?P<zh>账期|帐期|信用期|付款期|赊账|赊销|票期|月结)(?:是|为|给|到|放)?"
    english = r"(?<![a-z])(?:(?:credit |payment )?terms?(?: of)?|oa|open account|[dt]/[pat]|usance) "
    return lazily(rf"(?:{net}|{chinese}|{english})$")


@cache
def _terms_after() -> re.Pattern[str]:
    chinese = r"的?(?:账期|帐期|信用期|付款期限?)|月结"
    english = (
        r"(?:(?:credit |payment |net |open )?(?:terms|credit|account)|net|(?P<eom>eom"
        r"|(?:from )?(?:the )?end of (?:the )?month))(?![a-z])"
    )
    return lazily(rf" ?(?:{chinese}|{english})")


@cache
def _overdue_before() -> re.Pattern[str]:
    chinese = r"逾期|拖欠?|超期|过期|拖[了咗]|欠[了咗]|晚[了咗]?|迟[了咗]?|过咗|拖延"
    english = r"late by|overdue (?:for|by)|past due (?:for|by)|delayed by|overdue|late"
    return lazily(rf"(?:{chinese}|{english})(?:了|已经?|有|达)? ?$")


@cache
def _overdue_after() -> re.Pattern[str]:
    chinese = "的?逾期|没付|未付|没给钱"
    english = r"late|overdue|past[ -]due|dpd|delinquent|in arrears|behind"
    return lazily(rf" ?(?:{chinese}|(?:{english})(?![a-z]))|{PAST_DUE}")


@cache
def _direction() -> re.Pattern[str]:
    after = r"(?:之|以)?后(?!面)| later| after| from (?:now|today)| hence"
    before = r"(?:之|以)?前(?!面)| ago| before| earlier| prior"
    return lazily(rf"(?P<after>{after})|(?P<before>{before})")


def context(text: str, start: int, end: int) -> tuple[DayContext | None, int, int, bool]:
    """Return what the length is said of, its span and whether it counts from the end of the month.

    `net 30` keeps its word in the slot, 账期 and `late` stay outside.
    """
    window = text[max(0, start - 18) : start]
    terms = terms_before().search(window)
    if terms is not None:
        begins = start - len(window) + terms.start() if terms["net"] else start
        after = _terms_after().match(text, end)
        end_of_month = terms["zh"] == "月结" or bool(after and after["eom"])
        return "terms", begins, (after.end() if after and after["eom"] else end), end_of_month
    after = _terms_after().match(text, end)
    if after is not None:
        return "terms", start, (after.end() if after["eom"] else end), bool(after["eom"])
    past = re.match(r" ago(?![a-z])", text[end:])  # "overdue three months ago" names a day
    if past is not None:
        return "before", start, end + past.end(), False
    if (
        _overdue_before().search(window)
        or _overdue_after().match(text, end)
        or text[start:end].endswith("dpd")
    ):
        return "overdue", start, end, False
    turn = _direction().match(text, end)
    if turn is None:
        return None, start, end, False
    return ("after" if turn["after"] else "before"), start, turn.end(), False
