"""A term of which a part is asked: "what is overdue in banking?" wants the list, and no definition."""

from collections.abc import Mapping

from bot.language.slots.slot import STATED, Amount, DatePoint, DayCount, Period
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.industry_words import other_industry_words
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_LISTS: Mapping[tuple[str, str | None], str] = {
    ("kpis", None): "portfolio_kpis",
    ("actions", "ageing"): "ageing_report",
    ("listed", "overdue"): "overdue_worklist",
    ("listed", "warned"): "early_warnings",
}
"""The list or the key figures that stand behind a term; the first that is named is meant."""

_DEFINES = lazily(
    r"(?<![a-z])(?:means?|meaning|defin\w+|explain\w*|stands? for|called|concept|term)(?![a-z])"
    r"|意思|定义|含义|解释|什么叫|啥叫|叫什么|叫做|概念|怎么理解"
)
_ASKS_WHAT = lazily(
    r"^\W*(?:(?:and|so|then) )?what(?:'s| is| are)(?![a-z])|有什么|有哪些|是什么|什么情况|怎么样"
)
_IN = lazily(r"(?<![a-z])(?:in|for|across|within|from|of|among) (?:(?:the|our|all|any) )*$")
_JARGON = lazily(r" (?:terms?|language|jargon|speak|parlance|slang|practice|law)(?![a-z])")
_TRADE = lazily(r"行业|业|行当|板块|产业")


def list_of_a_narrowed_term(reading: Reading) -> str | None:
    """Give the list behind a term that a question narrows to a place, a colleague, days or a sum, if any."""
    if not is_narrowed(reading):
        return None
    best = reading.intents[0].name if reading.intents else None
    if best != "term" and not (_ASKS_WHAT.search(simplified(reading.text)) and _is_of_a_part(reading)):
        return None
    named = (
        tool for (words, name), tool in _LISTS.items() if find(words, reading.text, (name,) if name else ())
    )
    return next(named, None)


def is_narrowed(reading: Reading) -> bool:
    """Say whether a question for a term goes beyond it, and neither defines it nor asks for a rule."""
    if _DEFINES.search(simplified(reading.text)) or find("cues", reading.text, ("policy",)):
        return False
    return _is_of_a_part(reading) or _has_an_edge(reading)


def _is_of_a_part(reading: Reading) -> bool:
    return bool(reading.places) or _names_an_industry(reading.text)


def _has_an_edge(reading: Reading) -> bool:
    """Say whether days, a sum or a time narrow a question; terms such as "net 30" are explained."""
    return any(
        isinstance(slot, DatePoint | Period)
        or (isinstance(slot, Amount | DayCount) and slot.operator not in STATED)
        for slot in reading.slots.found
    )


def _names_an_industry(text: str) -> bool:
    """Say whether a question is about an industry, whether or not the ledger has it."""
    shown = simplified(text)
    for item in other_industry_words(()).find(shown):
        before, after = shown[: item.start], shown[item.end :]
        if shown[item.start].isascii():
            if _IN.search(before) and not _JARGON.match(after):
                return True
        elif shown[item.end - 1] == "业" or _TRADE.match(after):
            return True
    return False
