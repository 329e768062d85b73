"""Fragments that ask the last question of others, or for what its list says: "other customers?", 合计呢."""

import re
from collections.abc import Mapping

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step

_TOTAL = re.compile(
    r"(?:(?:and|so|what is|what['’]s|what about|how about) )*(?:the |a )?(?:grand |overall )?(?:total|sum)"
    r"(?: of (?:that|those|these|them|it))?(?: in all| then)?[ ?.!]*"
    r"|(?:那么?)?(?:合计|总计|总额|总数|总共|一共|加起来)(?:是|有)?(?:多少)?(?:钱)?[呢吗]?[?\uff1f。]*"
)
_OTHERS = re.compile(
    r"(?:(?:and|what about|how about) )*(?:the |any |our |all )*other"
    r" (?:customers|accounts|clients|companies)[ ?.!]*"
    r"|(?:那么?)?(?:其他|其它|别的|另外的?)(?:的)?(?:客户|公司|[几各]?家)(?:们)?"
    r"(?:呢|怎么样|如何)?[?\uff1f。]*"
)
_LOOKS_AFTER = re.compile(
    r"(?:and )?who (?:looks|is looking) after (?:them|it|(?:this|that) (?:customer|account))[ ?.!]*"
    r"|(?:and )?who (?:manages|handles|covers|serves) (?:them|this (?:customer|account))[ ?.!]*"
    r"|(?:那么?)?谁(?:在)?(?:负责|对接|管|跟)(?:着)?(?:他们|它|这家|这个客户|该客户)的?[呢?\uff1f。]*"
    r"|(?:那么?)?(?:他们|它|这家|这个客户|该客户)(?:是|由)?谁(?:在)?(?:负责|对接|管|跟)的?[呢?\uff1f。]*"
)
_TOTALLED = ("overdue_worklist", "ageing_report")
_LIST: Mapping[str, str] = {"overdue_status": "overdue_worklist", "early_warnings": "early_warnings"}
"""The list of all customers that says of each what the last answer said of one."""


def asks_the_same_list(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece but asks for a list's total, or that it be of everybody's customers."""
    one = FRAMES[last.name].subject == "customer" or "customer" in last.args
    if one or last.name == "search_policy" or reading.mentions:
        return False
    total = last.name in _TOTALLED and _TOTAL.fullmatch(simplified(reading.text).strip())
    return bool(total) or is_only("portfolio_words", reading.text) == "everybody"


def asked_of_others(reading: Reading, conversation: Conversation) -> Step | None:
    """Give the list, or the question whom, for "other customers?" after one; who looks after that one."""
    last, said = conversation.last_call, simplified(reading.text).strip()
    if last is None or reading.mentions or conversation.subject is None or "customer" not in last.args:
        return None
    if _LOOKS_AFTER.fullmatch(said) and last.name != "collection_stage":
        return Call(tool="credit_report", args={"customer": conversation.subject})
    if not _OTHERS.fullmatch(said):
        return None
    if last.name in _LIST:
        return Call(tool=_LIST[last.name], args={})
    return AskBack(tool=last.name, args=without_customer(last.args), need="customer")
