"""A fragment after an order or a plan in the words that arguments are read from: 现金呢 is 现结呢 there."""

import re
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_LEAD_ZH = (
    r"(?:那么?|要是|如果|假如|改成?|改为|换成?|都|就|按|我们|让|叫|他们?|它们?|客户|付|用|收|给|走"
    r"|[,\uff0c])*"
)
_TAIL_ZH = r"(?:的话|支付|交易|结算?|付款?|还款?|行不行|可以|行|吧|呢|吗|啊|了|[?\uff1f。])*"
_LEAD_EN = (
    r"(?:(?:and|so|but|ok(?:ay)?|then|what|how|about|if|they|it|we|is|be|were|would|pay|paid|paying|make|do"
    r"|for|in|on|with|against|by|the|plan|instead)[ ,]+)*"
)
_TAIL_EN = r"(?: (?:terms|payment|only|then|instead|please|instalments?|payments?|basis))*[ ?.!]*"
_GAP_ZH = r"(?:每一?[期次笔](?:之?间)?)?(?:间隔|相?隔|相差|差)"
_WEEK = r"(?:周|个?星期|个?礼拜)"
_WEEK_ZH = rf"(?:每?一?{_WEEK}|{_GAP_ZH}一?(?:{_WEEK}|7天|七天)|一?{_WEEK}一[次期还付]|每一?期一?{_WEEK})"
_MONTH_ZH = rf"(?:每一?个?月|月|{_GAP_ZH}一?个?月|一个?月一[次期还付]|每期一个?月)"
_GAP_EN = r"(?: (?:apart|between (?:them|each|payments|instal?ments|parts)|per (?:part|instal?ment|payment)))"


class _Idiom(NamedTuple):
    """After which tool what is said how, and the words for it that are read, in either language."""

    tool: str
    zh: re.Pattern[str]
    en: re.Pattern[str]
    read_zh: str
    read_en: str


def _idiom(tool: str, zh: str, en: str, read_zh: str, read_en: str) -> _Idiom:
    whole_zh, whole_en = f"{_LEAD_ZH}{zh}{_TAIL_ZH}", f"{_LEAD_EN}{en}{_TAIL_EN}"
    return _Idiom(tool, lazily(whole_zh), lazily(whole_en), read_zh, read_en)


_IDIOMS = (
    _idiom("check_order", r"(?:现金|现付|付现|全现|现款现货|现钱)", "cash", "现结呢", "and prepaid?"),
    _idiom(
        "repayment_plan",
        _WEEK_ZH,
        rf"(?:(?:a|one|1|7) (?:week|days?){_GAP_EN}|(?:once )?(?:a|per|every|each) week|week by week)",
        "按周还",
        "and weekly?",
    ),
    _idiom(
        "repayment_plan",
        _MONTH_ZH,
        rf"(?:(?:a|one|1) month{_GAP_EN}|(?:once )?(?:a|per|every|each) month|month by month)",
        "按月还",
        "and monthly?",
    ),
)


def with_the_fragment_in_full(text: str, conversation: Conversation) -> str:
    """Give a fragment in the words that are read where it is an idiom of the last question; else the text."""
    last = conversation.last_call
    if last is None or conversation.pending is not None or last not in conversation.last_calls:
        return text
    shown = simplified(text).strip().casefold()
    for each in _IDIOMS:
        if each.tool == last.name and each.zh.fullmatch("".join(shown.split())):
            return each.read_zh
        if each.tool == last.name and each.en.fullmatch(shown):
            return each.read_en
    return text
