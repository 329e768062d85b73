"""Fragments that ask the last question of others, or for what its list says: "other customers?", 合计呢."""

import re
from collections.abc import Mapping

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.cues import find, is_only
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from knowledge.lazy_pattern import lazily

_TOTAL = lazily(
    r"(?:(?:and|so|what is|what['’]s|what about|how about) )*(?:the |a )?(?:grand |overall )?(?:total|sum)"
    r"(?: of (?:that|those|these|them|it))?(?: in all| then)?[ ?.!]*"
    r"|(?:那么?)?(?:合计|总计|总额|总数|总共|一共|加起来)(?:是|有)?(?:多少)?(?:钱)?[呢吗]?[?\uff1f。]*"
)
_OTHERS = lazily(
    r"(?:(?:and|what about|how about) )*(?:the |any |our |all )*other"
    r" (?:customers|accounts|clients|companies)[ ?.!]*"
    r"|(?:那么?)?(?:其他|其它|别的|另外的?)(?:的)?(?:客户|公司|[几各]?家)(?:们)?"
    r"(?:呢|怎么样|如何)?[?\uff1f。]*"
)
_LOOKS_AFTER = lazily(
    r"(?:and )?who (?:looks|is looking) after (?:them|it|(?:this|that) (?:customer|account))[ ?.!]*"
    r"|(?:and )?who (?:manages|handles|covers|serves) (?:them|this (?:customer|account))[ ?.!]*"
    r"|(?:那么?)?谁(?:在)?(?:负责|对接|管|跟)(?:着)?(?:他们|它|这家|这个客户|该客户)的?[呢?\uff1f。]*"
    r"|(?:那么?)?(?:他们|它|这家|这个客户|该客户)(?:是|由)?谁(?:在)?(?:负责|对接|管|跟)的?[呢?\uff1f。]*"
)
_ACTUAL = lazily(
    r"实际|真正|真的|眼下|账上|本来|原来|平时"
    r"|(?<![a-z])(?:really|actually|in fact|at present|as it is|as of)(?![a-z])"
)
_OF_A_CASE = frozenset(
    (
        *("repayment_plan", "late_interest", "insurance_cover", "stress_test", "check_order"),
        *("check_terms", "suggest_limit"),
    )
)
"""Tools that reckon a case out of what is told."""

_BRIEF = 16
"""Characters of a piece that only asks what comes out of the case told before."""

_ALL_THE_SAME = lazily(
    r"(?<![a-z])(?:(?:on|under|with|in|at|wants?|gets?|asks? for|would like|likes?|needs?) )?"
    r"(?:the |exactly |precisely |just )*(?:same|identical|unchanged|those|these|that|this)"
    r" (?:(?:exact|very|same) )*"
    r"(?:set-? ?up|arrangements?|basis|terms|conditions|parameters|settings|assumptions|deal|inputs|details"
    r"|package|treatment)"
    r"(?![a-z])"
    r"|(?<![a-z])(?:everything|all|anything) else (?:(?:is|stays|being|as is|remains|kept) ?)*"
    r"(?:unchanged|equal|identical|(?:the )?same|as (?:it )?(?:is|was|before))(?![a-z])"
    r"|(?:同样|一样|相同|同等)的?(?:条件|方案|安排|设置|设定|办法|做法|口径|参数|要求)"
    r"|(?:条件|方案|安排|设置|设定|口径|参数|要求)(?:也|都)?(?:照旧|不变|不动|一样|相同|同上)"
    r"|(?:别的|其他的?|其它的?|其余的?|剩下的?)(?:条件|参数)?(?:都|也|全)*(?:一样|不变|照旧|不动|照样"
    r"|相同|不改)"
    r"|(?:参照|参考|照|按照?|依照?)(?:这个|那个|上面的?|刚才的?|前面的?|此)(?:来|办|做|算|排|套)?",
    re.IGNORECASE,
)
"""What says of somebody else's question that it is the last one in all: "same set-up", 其他不变."""

_SAME_PLAN = lazily(
    r"(?<![a-z])(?:the )?(?:same|identical|that) (?:repayment |payment )?(?:schedule|plan)(?![a-z])"
)
_SHARE_OF_DAYS = lazily(
    r"(?:逾期|超期|拖)?\d+天.{0,4}?的?(?:部分|那部分|那块|那些)?(?:一共|总共)?"
    r"(?:占(?:了|到)?(?:多少|比多少|几成|百分之几|比)|比例(?:是)?多少|(?:一共)?有?多少钱?|多大)[呢吗]?"
    r"|(?:and )?(?:what|how much|which) (?:share |part |percentage |of it )?(?:of (?:it|that|them) )?"
    r"(?:is|are|was) (?:over|above|past|under|beyond) \d+(?: days)?"
)
"""What only asks how much of the ageing just shown is so many days old."""

_THEIRS_TOO = lazily(
    r"(?:(?:and|so|then|ok(?:ay)?|now|but)[ ,.]+)*(?:what|how) (?:would|will|does|do|is|might) "
    r"(?:⟨\w+⟩['\u2019]s?(?: (?:look(?: like)?|come (?:to|out(?: at| like)?)|work out|be|turn out))?"
    r"|(?:it|that|the same|this) (?:look(?: like)?|come (?:to|out(?: at| like)?)|work out|be"
    r"|turn out) (?:for|with) ⟨\w+⟩)"
    r"(?: then| instead| too)?[ .?!]*"
    r"|(?:那么?|[ ,\uff0c])*⟨\w+⟩ ?的?(?:话)?(?:我|总该?|应该|该|是不是|就)*"
    r"(?:能|可以|有权|有权限)(?:看|查)到?(?:了?吧|吗|么|了|呢)*[?\uff1f。 ]*"
    r"|(?:那么?|换成?|再看看?|[ ,\uff0c])*⟨\w+⟩ ?的(?:话)?(?:又|会|该)*是?(?:什么|啥"
    r"|怎么?)样(?:子)?的?[呢啊呀?\uff1f。 ]*",
    re.IGNORECASE,
)
"""What only asks for somebody else's of what was just shown: "what would X's look like?"."""

_NAMED = lazily(r"⟨\w+⟩(?:['\u2019]s)?")
_TOTALLED = ("overdue_worklist", "ageing_report")
_LIST: Mapping[str, str] = {"overdue_status": "overdue_worklist", "early_warnings": "early_warnings"}
"""The list of all customers that says of each what the last answer said of one."""


def says_all_the_same(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece takes over all of the last question in so many words, and says no more."""
    text = simplified(reading.masked)
    if _THEIRS_TOO.fullmatch(text.strip()):
        return True
    said = _ALL_THE_SAME.sub(" ", text)
    said = _SAME_PLAN.sub(" ", said) if last.name == "repayment_plan" else said
    if said == text:
        return False
    left = _NAMED.sub(" ", said)
    for names in (("small",), ("again", "continues", "same"), ("supposes",)):
        left = without("cues", left, names)
    return not any(letter.isalnum() for letter in left)


def asks_what_comes_of_it(
    intent: str | None, last: PastCall, reading: Reading, conversation: Conversation
) -> bool:
    """Say whether a brief piece asks the case just reckoned again, and changes nothing: 那预期损失多少.

    What really is, or is somebody's, is another question.
    """
    told = last in conversation.turns[-1].calls and last.args.keys() - {"customer", "as_of", "currency"}
    if intent != last.name or last.name not in _OF_A_CASE or not told or len(reading.text) > _BRIEF:
        return False
    held = reading.slots.found or reading.mentions or reading.unknown or reading.places
    turns = reading.points_back or find("cues", reading.text, ("now",)) or _ACTUAL.search(reading.text)
    return not (held or turns or find("portfolio_words", reading.text, ("everybody", "every", "mine")))


def asks_the_same_list(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece but asks for a list's total, or that it be of everybody's customers."""
    one = FRAMES[last.name].subject == "customer" or "customer" in last.args
    if one or last.name == "search_policy" or reading.mentions:
        return False
    said = simplified(reading.text).strip()
    if last.name == "ageing_report" and _SHARE_OF_DAYS.fullmatch(said.rstrip("?\uff1f.。")):
        return True
    total = last.name in _TOTALLED and _TOTAL.fullmatch(said)
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
