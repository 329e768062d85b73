"""Questions for customers that no list picks out: "which customers share a parent with X", "rated D"."""

import re
from collections.abc import Mapping

from bot.language.slots.slot import STATED
from bot.language.words import simplified
from bot.planners.offline.arguments.customers_of_others import others_named
from bot.planners.offline.conditions.narrowing_clauses import clause_that_narrows
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.of_ourselves import of_ourselves
from bot.planners.planner import AskBack, Step
from knowledge.lazy_pattern import lazily

_LISTS = ("overdue_worklist", "limits_worklist", "early_warnings")
_OF_LISTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "overdue_worklist": ("listed", ("overdue",)),
    "early_warnings": ("listed", ("warned",)),
    "limits_worklist": ("actions", ("limit",)),
}
"""What names a list."""

_OTHERS = lazily(
    r"(?:(?:and|so|ok(?:ay)?|please)[, ]+)*(?:(?:list|show|tell) (?:me )?)?(?:(?:which|what)"
    r" (?:other |of our )?(?:customers|accounts|clients|companies|firms)|who else"
    r"|(?:other )?(?:customers|companies) (?:like|named|called))(?![a-z])"
    r"|(?:还有)?哪些(?:其他|别的)?(?:客户|公司|企业)|还有谁",
    re.IGNORECASE,
)
_OF_A_GROUP = lazily(
    r"(?<![a-z])(?:who|what|which)(?: \w+){0,3} (?:in|of|part of|belongs? to|within)"
    r" (?:the|that|this|their|its) (?:same |whole )?(?:group|family)(?![a-z])"
    r"|同一?个?集团的?(?:还有|有|都有)?(?:谁|哪些|哪几)|集团(?:里|内|下面?|中)?(?:还有|有|都有)(?:谁|哪些|哪几|什么公司)",
    re.IGNORECASE,
)
_WHO = lazily(
    r"who(?:['’]s)?(?! (?:approves|may|must|signs|decides|looks|handles|is responsible))(?![a-z])"
    r"|谁(?!管|负责|批)|哪些",
    re.IGNORECASE,
)
_GROUP = lazily(r"(?<![a-z])group(?![a-z])|集团", re.IGNORECASE)
_NO_LIST = lazily(
    r"(?:(?:please )?(?:list|show|give me|show me|name)|who are|what are|which)"
    r" (?:(?:all|our|the|my|of|are|any) )*"
    r"(?:sales ?(?:people|persons?|reps|team|men)|reps|colleagues|users|industries|countries|currencies)"
    r"(?: (?:do we have|are there|we have|here|in the (?:system|ledger)))?[ ?.!]*"
    r"|(?:customers|accounts|companies|clients) (?:named|called|starting|whose name|with a name|beginning)"
    r"(?![a-z]).*"
    r"|(?:列出|列一下|显示|看看)?(?:所有|全部)?的?(?:业务员|销售员|同事|用户|行业|国家|币种)"
    r"(?:有哪些|有谁|都有谁|名单|列表)?[\uff1f?。]*",
    re.IGNORECASE,
)
_GRADE = lazily(
    r"(?<![a-z])(?:grades?|rated|graded|ratings?(?: of)?|class) [a-e](?![a-z'])"
    r"|(?<![a-z])[a-e][ -](?:rated|graded?)(?![a-z])|(?<![a-z])[a-e]级|评级[为是]?[a-e](?![a-z])"
)
_OPPOSITE = lazily(r"[不没未][\u4e00-\u9fff]{0,2}(?:欠|逾期|拖|超)")
"""What asks for those that a list leaves out: 谁一分钱都不欠."""

_ASKS_WHO = lazily(
    r"(?:(?:list|show|show me|give me) )?(?:all )?(?:(?:the|our|my|any) )?(?:who(?:['’]s| is| are| has)"
    r"|what(?:['’]s| is)(?= (?:overdue|past due|late))"
    r"|which (?:of (?:our|my|the) )?(?:(?:overdue|late|blocked|past due|over-?limit) )?"
    r"(?:customers|accounts|clients|debtors)"
    r"|(?:(?:overdue|late|blocked|past due|over-?limit) )?(?:customers|accounts|clients|debtors)"
    r" (?:with|without|in|on|over|above|who|that|rated|of|are))(?![a-z])"
    r"|(?:列出|查一?下?|看看)?(?:哪些客户|哪几家|谁)(?:是|有|被)?|.{0,10}的?客户(?:有哪些|名单|清单|列表)"
    r"|[^,\uff0c。？?]{1,12}的?(?:逾期|超期|超限|超额度?|冻结|预警)的?(?:客户|公司)(?:有?哪些|名单|清单)?$"
    r"|[^,\uff0c。？?]{0,8}(?:名单|清单|列表)"
)
_RULES = lazily(
    r"(?<![a-z])(?:rules?|policy|must|should|may|allowed|can|could|need|approves?|decides?|signs?|handles?"
    r"|responsible|what happens|do we|how|when|why|in charge|required)(?![a-z])"
    r"|[规制]定?度|规则|怎么|应该|能不能|可以|必须|负责|批|审|要不要|是否"
)


_SECURED = r"(?:(?:信用)?保险|信保|担保|抵押|质押|保函|押金|保证金|增信)"
_SECURED_ZH = lazily(
    rf"客户(?:里面?|中|当中|里头|里边)?的?[有被已]{_SECURED}的?(?:有?哪些|列出来?|呢)?[?\uff1f。]*$"
)
_SECURED_EN = lazily(
    r"(?<![a-z])(?:which|who|how many)(?: of)? (?:the |our |my |all )*(?:customers|accounts|clients)"
    r"[^,.?!]{0,24}? (?:have|has|with|carry|gave|provide[sd]?)(?: us)?(?: an?| any"
    r"| some)?(?: bank| personal| credit)*"
    r" (?:guarantees?|collateral|insurance|cover|security|deposits?)[ ?.!]*$"
)


def _list_of_secured(shown: str) -> str | None:
    """Give the list of which those with some security are asked for: 冻结的客户里有担保的."""
    if not (_SECURED_ZH.search(shown) or _SECURED_EN.search(shown)) or _RULES.search(shown):
        return None
    if find("conditions", shown) or find("limit_states", shown, ("held",)):
        return "limits_worklist"
    return next((tool for tool, (kind, words) in _OF_LISTS.items() if find(kind, shown, words)), None)


def others_asked_for(reading: Reading) -> Step | None:
    """Ask what is wanted where customers are asked for that are like, or together with, one that is named.

    The asker's own firm is no customer, which is said.
    """
    shown = simplified(reading.text).strip()
    if reading.mentions and not reading.left_out and _OTHERS.match(shown):
        return AskBack(tool="", args={}, need="intent", values={"name": reading.mentions[0].text})
    groups = [each for each in reading.mentions if _GROUP.search(reading.text[: each.end + 7], each.start)]
    if groups and _WHO.match(shown):
        return AskBack(tool="", args={}, need="intent", values={"name": reading.mentions[0].text})
    if not reading.mentions and (_NO_LIST.fullmatch(shown) or _OF_A_GROUP.search(shown)):
        return AskBack(tool="", args={}, need="intent_open")
    return of_ourselves(reading)


def list_that_is_narrowed(order: tuple[Ask, ...], reading: Reading) -> str | None:
    """Give the list that a question is for which narrows it by what no list can, and asks for no rule."""
    shown = simplified(reading.text).strip().casefold()
    if order and order[0].name in _LISTS and others_named(reading):
        return order[0].name
    if _asks_for_an_average(shown, reading):
        return "overdue_worklist"
    if not (reading.mentions or reading.unknown) and (secured := _list_of_secured(shown)):
        return secured
    if reading.mentions or reading.unknown or not _ASKS_WHO.match(shown) or _RULES.search(shown):
        return None
    named = next((tool for tool, (kind, words) in _OF_LISTS.items() if find(kind, reading.text, words)), None)
    if named and clause_that_narrows(named, shown):
        return named
    edged = any(slot.operator not in STATED for slot in reading.slots.amounts)
    if not (edged or _GRADE.search(shown) or _OPPOSITE.search(shown) or find("narrowings", reading.text)):
        return None
    return next((each.name for each in order if each.name in _LISTS), "limits_worklist")


def _asks_for_an_average(shown: str, reading: Reading) -> bool:
    """Say whether an average of what customers have overdue is asked for, which no list works out."""
    averaged = find("rankings", reading.text, ("average",)) and find("groupings", reading.text, ("customer",))
    overdue = find("listed", reading.text, ("overdue",)) and not find("kpis", reading.text)
    return bool(averaged and overdue) and not (reading.mentions or _RULES.search(shown))
