"""Which list a question asks for by its words: a stage, a condition of a limit, a grouping, a warning."""

import re
from collections.abc import Mapping

from bot.language.slots.slot import DayCount, Slot
from bot.language.words import simplified
from bot.planners.offline.conditions.vague_amount import vague_amount
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.limit_states import (
    names_held_customers,
    speaks_of_who_gets_no_goods,
)
from bot.planners.offline.question.negations import stated
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.narrowed_terms import list_of_a_narrowed_term
from bot.planners.offline.wishes.picked_out import list_picked_out
from knowledge.lazy_pattern import lazily

_SHOWS: Mapping[str, str] = {
    "stages": "overdue_worklist",
    "conditions": "limits_worklist",
    "signals": "early_warnings",
    "groupings": "ageing_report",
    "lights": "early_warnings",
}
"""The list that the words of a word list belong to."""

_PARTS = ("salesperson", "industry", "country", "currency")
"""What a list of customers cannot be split by, and the ageing report can."""

_COUNTED = lazily(
    r"(?<![a-z])how many (?:of our |of my )?(?:customers|clients|accounts|companies|debtors|are|have|owe)"
    r"(?![a-z])"
    r"|(?:多少|几)个?家?(?:客户|公司)|多少家",
    re.IGNORECASE,
)
"""What counts customers."""

_POLICY = ("cues", ("policy",))
_WHICH_STAGE = lazily(
    r"(?<![a-z])(?:which|what) stage (?:are|is|have|has|do|does)(?![a-z])|[在到处于]了?(?:哪一?个?|什么)阶段",
    re.IGNORECASE,
)
_ASKS_WHOM = lazily(
    r"(?<![a-z])(?:who|whom|whose|anyone|anybody|someone|somebody"
    r"|(?:which|what|any|list|show)(?: of)?(?: \w+)?"
    r" (?:customers?|clients?|accounts?|buyers?|companies|ones))(?![a-z])"
    r"|谁|哪[些几]?一?[家个位]?|有没有|名单|清单",
    re.IGNORECASE,
)
_GENERALLY = lazily(
    r"(?<![a-z])(?:when|why|how|if|decides?|says?|may decide)(?![a-z])"
    r"|什么时候|为什么|为何|如果|情况|怎么|谁[说来能有可]"
    r"|哪[些种类]*(?:订单|单子|货|产品|情形|条件)",
    re.IGNORECASE,
)
"""What asks of orders, or when and why nothing is shipped, which no list of customers tells."""

_WHO_PAYS = lazily(
    r"(?<![a-z])who (?:(?:always|still|usually|often|also|only|just|really) )*(?:pays?|paid)(?![a-z])"
    r"|谁(?:付款?|付钱|付得|回款|还款|还钱)(?:最|都|总|一直|比较|很|得|按|准|及|快|好)",
    re.IGNORECASE,
)
_OWED_THERE = lazily(
    r"(?<![a-z])(?:what|how much) (?:money )?do [^,.;?]*(?:customers|accounts|clients|debtors)"
    r"[^,.;?]* owe(?! for)"
)
_TO_CHASE = lazily(
    r"(?<![a-z])(?:which|what) (?:of (?:our|my|the) )?(?:customers|accounts|clients|debtors)"
    r" (?:do|should|must) (?:we|i) (?:(?:need|have) to )?(?:call|chase|ring|remind|phone|dun)(?![a-z])"
)
_LIKELIER, _SURELY = 12.0, 60.0
_NO_LIST = frozenset({"search_policy", "out_of_scope", "term", "help"})
_UNLIKELY, _HARDLY = 0.25, 0.05


def weights(reading: Reading) -> Mapping[str, float]:
    """Give how much likelier or less likely intents are where a question asks whom a list shows.

    A question that names a customer asks for no list. "Which customers …" is no question about the rules.
    """
    if reading.mentions or reading.unknown:
        return {"collection_stage": _LIKELIER} if _WHICH_STAGE.search(reading.text) else {}
    plainly = _where_plain(reading)
    if plainly is not None:
        return plainly
    unlike = dict.fromkeys(_NO_LIST, _UNLIKELY)
    asked = find("portfolio_words", reading.text, ("asks_whom", "asks_who", "mine")) or any(
        place.values for place in reading.places
    )
    grouped = any(stated("groupings", reading.text))
    if not (asked or grouped):
        return {}
    if is_split(reading):
        return {"ageing_report": _SURELY, "overdue_worklist": _HARDLY, **unlike}
    if grouped and find("question_words", reading.text, ("limits_worklist",)):
        return {"limits_worklist": _LIKELIER, **unlike}
    shown = _shown(reading) or _shown_there(reading)
    found = dict.fromkeys(shown, _LIKELIER) if len(shown) == 1 else {}
    policy = bool(find(_POLICY[0], reading.text, _POLICY[1]))
    return found if policy or not shown else {**found, **unlike}


def _where_plain(reading: Reading) -> Mapping[str, float] | None:
    """Give how likely intents are where what is asked tells the list plainly; None where it tells none."""
    unlike = dict.fromkeys(_NO_LIST, _UNLIKELY)
    if asks_who_pays_promptly(reading):
        return {"overdue_worklist": _SURELY, "early_warnings": _HARDLY, **unlike}
    if picked_out := list_picked_out(reading):
        return {picked_out: _SURELY, **unlike}
    narrowed = list_of_a_narrowed_term(reading)
    if narrowed is not None:
        return {narrowed: _SURELY, "term": _HARDLY}
    if _asks_who_owes_so_much(reading) or _asks_whom_to_chase(reading):
        return {"overdue_worklist": _LIKELIER, **unlike}
    if _asks_what_is_owed_there(reading):
        return {"ageing_report": _LIKELIER, **unlike}
    if any(is_range_of_days(slot) and slot.context != "terms" for slot in reading.slots.day_counts):
        return {"overdue_worklist": _LIKELIER, **unlike}
    if _is_on_a_ladder(reading):
        return {"collection_stage": _LIKELIER, **unlike}
    if _asks_how_late(reading):
        return {"overdue_worklist": _LIKELIER, "ageing_report": _UNLIKELY}
    if _asks_who_gets_no_goods(reading):
        return {"limits_worklist": _SURELY, "early_warnings": _UNLIKELY, "check_order": _HARDLY, **unlike}
    return {"limits_worklist": _LIKELIER, **unlike} if _asks_who_is_held(reading) else None


def _shown(reading: Reading) -> set[str]:
    """Give the lists that show what a question speaks of."""
    shown = {tool for words, tool in _SHOWS.items() if any(stated(words, reading.text))}
    if find("question_words", reading.text, ("limits_worklist",)):
        shown -= {"ageing_report"}
    if not shown and find("listed", reading.text, ("paid_up", "prompt_payers")):
        return {"overdue_worklist"}
    return shown


def _shown_there(reading: Reading) -> set[str]:
    """Give the list of the overdue where it is asked who, or what is overdue in a country or book."""
    there = any(place.values for place in reading.places) or _COUNTED.search(reading.text) is not None
    overdue = find("listed", reading.text, ("overdue",))
    elsewhere = find("kpis", reading.text) or find("listed", reading.text, ("warned",))
    ruled = find("portfolio_words", reading.text, ("what_to_do", "who_may", "who_must"))
    return {"overdue_worklist"} if there and overdue and not (elsewhere or ruled) else set()


def _asks_who_is_held(reading: Reading) -> bool:
    """Say whether customers are asked for that are stopped: 被冻的都拎出来, "who've we put a stop on"."""
    if not names_held_customers(reading.text) or find(_POLICY[0], reading.text, _POLICY[1]):
        return False
    if find("portfolio_words", reading.text, ("who_may", "what_to_do")) or find(
        "actions", reading.text, ("order",)
    ):
        return False
    many = ("asks_whom", "asks_who", "mine", "there_are")
    listed = find("portfolio_words", reading.text, many) or reading.places
    return bool(listed or find("actions", reading.text, ("who_list",)))


def _asks_who_gets_no_goods(reading: Reading) -> bool:
    """Say whether customers are asked for to whom nothing may be shipped now: 哪些客户不能发."""
    if not speaks_of_who_gets_no_goods(reading.text) or find(_POLICY[0], reading.text, _POLICY[1]):
        return False
    return bool(_ASKS_WHOM.search(reading.text)) and not _GENERALLY.search(reading.text)


def asks_who_pays_promptly(reading: Reading) -> bool:
    """Say whether those are asked for who pay best, whom no list of ours ranks: 谁付款最准时."""
    if not find("listed", reading.text, ("prompt_payers",)) or find(_POLICY[0], reading.text, _POLICY[1]):
        return False
    return _WHO_PAYS.search(simplified(reading.text)) is not None


def _asks_who_owes_so_much(reading: Reading) -> bool:
    """Say whether debtors are asked for by a vague amount: "who owes us a great deal"."""
    asked = find("portfolio_words", reading.text, ("asks_whom", "asks_who"))
    return bool(asked) and vague_amount(reading.text) is not None


def _asks_whom_to_chase(reading: Reading) -> bool:
    """Say whether it is asked whom to chase: "what customers do we need to call today"."""
    return bool(_TO_CHASE.search(simplified(reading.text))) and not find(_POLICY[0], reading.text, _POLICY[1])


def _asks_what_is_owed_there(reading: Reading) -> bool:
    """Say whether it is asked what those of a place owe: "what do customers in Germany owe us?"."""
    there = any(place.values for place in reading.places)
    owed = there and _OWED_THERE.search(simplified(reading.text)) is not None
    return owed and not (find("listed", reading.text, ("overdue",)) or reading.slots.day_counts)


def _is_on_a_ladder(reading: Reading) -> bool:
    """Say whether days past due are to be placed on a ladder that is named: "owner ladder, day 44"."""
    days = [slot for slot in reading.slots.day_counts if slot.context == "overdue" and slot.operator is None]
    return (
        len(days) == 1
        and bool(find("ladders", reading.text))
        and not find(_POLICY[0], reading.text, _POLICY[1])
    )


def is_a_day_past_due(reading: Reading) -> bool:
    """Say whether so many days past due are told, to be placed: "44 days after the due date, who has it?"."""
    days = [slot for slot in reading.slots.day_counts if slot.context == "overdue"]
    exact = len(days) == 1 and days[0].operator is None and days[0].upper is None
    generally = find("portfolio_words", reading.text, ("anybody", "what_to_do")) or find(
        "cues", reading.text, ("policy",)
    )
    return exact and not generally


def is_split(reading: Reading) -> bool:
    """Say whether what is open or overdue is asked for by industry, by country, by colleague."""
    split = any(stated("groupings", reading.text, _PARTS))
    others = (("stages", ()), ("question_words", ("limits_worklist",)), ("listed", ("warned",)), _POLICY)
    return split and not any(find(subject, reading.text, names) for subject, names in others)


def _asks_how_late(reading: Reading) -> bool:
    """Say whether customers are asked for by an edge of days: 账龄90天以上的客户, "those beyond 60 days"."""
    edges = (slot for slot in reading.slots.day_counts if slot.operator and slot.context != "terms")
    listed = find("portfolio_words", reading.text, ("customers", "asks_whom", "asks_who"))
    elsewhere = any(find(words, reading.text) for words in _SHOWS if words != "stages")
    return any(edges) and bool(listed) and not elsewhere


def is_range_of_days(slot: Slot) -> bool:
    """Say whether days have two ends: a list is asked for, and no invoice's stage."""
    return isinstance(slot, DayCount) and slot.upper is not None


_NAMED: Mapping[str, str] = {
    "kpi": "portfolio_kpis",
    "ageing": "ageing_report",
    "stress": "stress_test",
    "warning": "early_warnings",
}
"""Words that name a list or figures of the whole portfolio outright."""


def list_named(reading: Reading) -> str | None:
    """Give the list that a question names outright: such a question is no fragment of the one before."""
    found = {_NAMED[item.name] for item in find("actions", reading.text, tuple(_NAMED))}
    return found.pop() if len(found) == 1 and not reading.mentions else None
