"""The last day of the period spoken of before, put in as a day: "as at the last day of that quarter"."""

import re

from bot.conversation import Conversation
from bot.language.slots import calendar
from bot.language.slots.slot import Window
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_ENGLISH = lazily(
    r"(?<![a-z])(?:(?:as (?:of|at|it (?:stood|was) (?:on|at)|on)|per|on|at|for|by) )?"
    r"(?:the )?(?:(?:very )?last day|final day|end|close|closing date) (?:of|in) (?:that|the same|the said) "
    r"(?P<unit>quarter|half(?:[ -]year)?|year|period)(?![a-z])"
    r"|(?<![a-z])(?:(?:as (?:of|at|it (?:stood|was) (?:on|at)|on)|per|on|at|for|by) )?"
    r"(?:that|the same) (?P<owner>quarter|half(?:[ -]year)?|year|period)['\u2019]s"
    r" (?:(?:very )?last day|final day|end|close)(?![a-z])",
    re.IGNORECASE,
)
_CHINESE = lazily(
    r"(?:截[至止]到?|到|在|按)?(?:那一?|同一?|该|这一?)个?(?P<unit>季度?|半年度?|年度?|期间?)"
    r"(?:的?最后(?:一|那)?[天日]|的?末[尾了]?|的?底|的?期末|结束(?:时|那天)?)(?:那[天日])?"
)
_LABEL = lazily(r"(?P<fiscal>FY)?(?P<year>\d{4})(?P<part>[QH]\d)?")
_KINDS = {"q": "Q", "季": "Q", "h": "H", "半": "H", "y": "", "年": ""}
"""What a period's word begins with, and how the label of such a one goes on."""

_ARGUMENTS = ("quarter", "period")


def with_the_end_of_that_period(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put the day in the place of the last day of the quarter, half or year that was asked for before."""
    said = _ENGLISH.search(text) or _CHINESE.search(text) if conversation.turns else None
    label = _LABEL.fullmatch(_last_period(conversation) or "") if said else None
    if said is None or label is None:
        return text
    english = "owner" in said.re.groupindex
    words = (english and said["owner"]) or said["unit"]
    kind = _KINDS.get(words[0].casefold())
    if kind is not None and kind != (label["part"] or "")[:1]:
        return text  # no such period was spoken of
    ends = _window(label, desk).ends.isoformat()
    day = f"as of {ends}" if english else f"截至{ends}"
    return f"{text[: said.start()]}{day}{text[said.end() :]}"


def _last_period(conversation: Conversation) -> str | None:
    """Give the one period of the last question that had any; None where it had several."""
    for turn in reversed(conversation.turns):
        said = {
            str(call.args[name]) for call in turn.calls if call.ok for name in _ARGUMENTS if name in call.args
        }
        if said:
            return said.pop() if len(said) == 1 else None
    return None


def _window(label: re.Match[str], desk: Desk) -> Window:
    year, part = int(label["year"]), label["part"] or ""
    first = desk.policy.fiscal_year_start if label["fiscal"] else 1
    return calendar.fiscal_window(year, part, first)
