"""The year of the period asked for before, all of it or another part: "and the full year?", 二季度呢."""

import re

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_LEAD = r"(?:(?:and|so|ok(?:ay)?|but|then|well|now|what about|how about|what is it|for|over|in|across)[ ,]+)*"
_TAIL = r"(?: (?:then|please|pls|too|as well|instead|figures?|numbers?|result|overall))*[ ?.!]*"
_YEAR = lazily(
    rf"{_LEAD}(?:(?:the|that|its) )?(?:(?:full|whole|entire|complete)[ -]year|year as a whole|annual){_TAIL}"
    rf"|{_LEAD}all year(?: long| round)?{_TAIL}"
    r"|(?:那么?|再|看看?|换成|改成|按|算|要|就|如果|是)*"
    r"(?:一?整年|全年度?|整个?年度?|整一年|年度|全年的?总[体共]?)(?:的|看|来看|算|总的)*"
    r"(?:数|数据|情况)?(?:呢|吧|吗|怎么样|如何|是?多少)*[?\uff1f。 ]*"
)
_HALF = lazily(
    rf"{_LEAD}(?:(?:the|that|a) )?(?:(?:full|whole|entire) )?half[ -]?year(?: as a whole)?{_TAIL}"
    r"|(?:那么?|再|看看?|换成|改成|按|算)*(?:整个?|这个?|那个?|一个?)?半年度?(?:的|看|来看)*"
    r"(?:呢|吧|吗|怎么样|如何|是?多少)*[?\uff1f。 ]*"
)
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4} | dict(
    zip("一二三四上下", (1, 2, 3, 4, 1, 2), strict=True)
)
_PART = lazily(
    rf"{_LEAD}(?:(?:just|only|the|its|that|in) )*(?:q(?P<q>[1-4])|h(?P<h>[12])"
    r"|(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th) (?P<kind>quarter|(?<=first )half|(?<=second )half"
    r"|(?<=1st )half|(?<=2nd )half)(?:[ -]year)?"
    rf"(?: of (?:the|that) year)?){_TAIL}"
    r"|(?:那么?|再|看看?|只看?|单看|换成|改成|按|的)*(?:第?(?P<zh>[一二三四1-4])个?季度?|(?P<half>[上下])半年|q(?P<zq>[1-4]))"
    r"(?:的|看|来看)*(?:数|数据|情况)?(?:呢|吧|吗|怎么样|如何|是?多少)*[?\uff1f。 ]*"
)
"""A quarter or half that is named without its year."""

_LABEL = lazily(r"(?P<year>(?:FY)?\d{4})(?:(?P<part>[QH])(?P<place>\d))?")
_QUARTERS_OF_A_HALF = 2


def with_the_wider_period(text: str, conversation: Conversation) -> str:
    """Name the year of the last question's period in a message that says only which part of it, or all."""
    last, shown = conversation.last_call, simplified(text).strip()
    if last is None or conversation.pending:
        return text
    whole, half, part = (pattern.fullmatch(shown) for pattern in (_YEAR, _HALF, _PART))
    label = _LABEL.fullmatch(_period_of(last)) if whole or half or part else None
    if label is None or (half and label["part"] == "H"):
        return text
    wider = label["year"]
    if part:
        return f"{'那' if has_han(text) else 'and for '}{wider}{_part(part)}{'呢' if has_han(text) else '?'}"
    if half:
        wider = f"{wider}H{(int(label['place']) - 1) // _QUARTERS_OF_A_HALF + 1}"
    return f"那{wider}{'' if half else '年'}呢" if has_han(text) else f"and for {wider}?"


def _part(said: re.Match[str]) -> str:
    """Give the label's part of a quarter or half that is named: `Q2`, `H1`."""
    quarter = said["q"] or said["zh"] or said["zq"]
    if said["kind"] and said["kind"] == "quarter":
        quarter = str(_PLACES[said["nth"]])
    if quarter:
        return f"Q{_PLACES.get(quarter, quarter)}"
    return f"H{said['h'] or _PLACES[said['nth'] or said['half']]}"


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
