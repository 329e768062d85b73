"""The whole year or half of the period asked for before: "and the full year?" after a quarter, 全年呢."""

import re

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from knowledge.passages.tokens import has_han

_LEAD = r"(?:(?:and|so|ok(?:ay)?|but|then|well|now|what about|how about|what is it|for|over|in|across)[ ,]+)*"
_TAIL = r"(?: (?:then|please|pls|too|as well|instead|figures?|numbers?|result|overall))*[ ?.!]*"
_YEAR = re.compile(
    rf"{_LEAD}(?:(?:the|that|its) )?(?:(?:full|whole|entire|complete)[ -]year|year as a whole|annual){_TAIL}"
    rf"|{_LEAD}all year(?: long| round)?{_TAIL}"
    r"|(?:那么?|再|看看?|换成|改成|按|算|要|就|如果|是)*"
    r"(?:一?整年|全年度?|整个?年度?|整一年|年度|全年的?总[体共]?)(?:的|看|来看|算|总的)*"
    r"(?:数|数据|情况)?(?:呢|吧|吗|怎么样|如何|是?多少)*[?\uff1f。 ]*"
)
_HALF = re.compile(
    rf"{_LEAD}(?:(?:the|that|a) )?(?:(?:full|whole|entire) )?half[ -]?year(?: as a whole)?{_TAIL}"
    r"|(?:那么?|再|看看?|换成|改成|按|算)*(?:整个?|这个?|那个?|一个?)?半年度?(?:的|看|来看)*"
    r"(?:呢|吧|吗|怎么样|如何|是?多少)*[?\uff1f。 ]*"
)
_LABEL = re.compile(r"(?P<year>(?:FY)?\d{4})(?P<part>[QH])(?P<place>\d)")
_QUARTERS_OF_A_HALF = 2


def with_the_wider_period(text: str, conversation: Conversation) -> str:
    """Name the year, or half, of the last question's period in a message that says only how much of it."""
    last, shown = conversation.last_call, simplified(text).strip()
    if last is None or conversation.pending:
        return text
    whole, half = _YEAR.fullmatch(shown), _HALF.fullmatch(shown)
    label = _LABEL.fullmatch(_period_of(last)) if whole or half else None
    if label is None or (half and label["part"] == "H"):
        return text
    wider = label["year"]
    if half:
        wider = f"{wider}H{(int(label['place']) - 1) // _QUARTERS_OF_A_HALF + 1}"
    return f"那{wider}{'' if half else '年'}呢" if has_han(text) else f"and for {wider}?"


def _period_of(last: PastCall) -> str:
    """Give the label of the period asked for; of payments it is where the last day and the months say so."""
    label = last.args.get("quarter", last.args.get("period"))
    if isinstance(label, str):
        return label
    day, months = last.args.get("as_of"), last.args.get("months")
    if not isinstance(day, str) or months not in (3, 6):
        return ""
    part = ("Q", 3) if months == 3 else ("H", 6)
    return f"{day[:4]}{part[0]}{(int(day[5:7]) - 1) // part[1] + 1}"
