"""What a list shows: a stage, a condition of the limit, a grouping, a level or a rule of warning signs."""

import re
from collections.abc import Iterator

from bot.language.words import Found, simplified
from bot.planners.offline.arguments.levels_left_out import level_left
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.limit_states import state_of_limit, trouble_behind
from bot.planners.offline.question.needs import Need, Setting, single
from bot.planners.offline.question.negations import is_denied, stated
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon
from tools.results import Json

_RULE = lazily(r"(?<![A-Za-z])(?:RATIO|SIGNAL)-[A-Z]+", re.IGNORECASE)
_JOINED = frozenset({",", "/", "&", "or", "\uff0c", "、", "和", "及", "与", "或", "或者", "还有"})
_QUOTES = "'\"\u2018\u2019\u201c\u201d\u300c\u300d"
_QUOTED = lazily(rf"(?<![a-z])[{_QUOTES}](?P<said>[^{_QUOTES}]{{1,16}})[{_QUOTES}](?![a-z])", re.IGNORECASE)
"""A word or two in quotation marks: "warning" in them is a level, and no warning in general."""

_HAS_NONE = lazily(
    r"(?<![a-z])(?:and|or|,) (?:\w+ ){0,4}?(?:has|have|got|with)(?: got)? none"
    r"(?: at all| set| yet| on file| to begin with)?(?= ?(?:[.?!,;]|$))"
    r"|(?:谁|哪[些几]?[家个]?)(?:客户|的)?(?:又|是|干脆|根本|压根|完全|还|都)*(?:没有|没)(?:的|呢)?(?=[,\uff0c\uff1f?。]|$)",
    re.IGNORECASE,
)
"""Who has no limit at all, beside another state of limits: "whose limits end soon, and who has none?"."""

_OVER_IT = lazily(
    r"(?<![a-z])(?:and|or|,) (?:(?:even|already|who is|who's|those|which are) )*(?:over|past|beyond|above)"
    r" (?:it|them|theirs)(?![a-z])",
    re.IGNORECASE,
)
"""Who is over the limit that was just spoken of: "near the limit or over it"."""

_IN_LEGAL = lazily(
    r"(?<![a-z])(?:in|at) legal(?=[ ?.!,]*$| (?:now|already|and|over|for|today|stage)(?![a-z]))",
    re.IGNORECASE,
)
"""Where a debt lies that the lawyers have: "who is in legal?", which "in legal trouble" does not say."""

_BARE_WARNING_ZH = lazily(
    r"(?:只要|只看|就要|光要|单要|级别[是为]?|仅) ?warning ?(?:的|就行|就好|即可|$)", re.IGNORECASE
)
"""A level in a Chinese sentence: 只要warning的."""

_CALLED = {
    **dict.fromkeys(("客户",), "customer"),
    **dict.fromkeys(("业务员", "销售"), "salesperson"),
    **dict.fromkeys(("行业",), "industry"),
    **dict.fromkeys(("国家", "地区", "国别"), "country"),
    **dict.fromkeys(("币种",), "currency"),
}
_AND_BY = lazily(rf"(?:和|与|、|及|跟|以及|还有|再按)(?:按)?(?P<by>{'|'.join(_CALLED)})(?!的|那|欠|逾期)")
"""A second breakdown, which shares the first one's 按: 按业务员和国家拆."""

_OF_INDUSTRIES = "SIGNAL-INDUSTRY"
_POINTS = frozenset("那这哪同每上下")
_LEVELS = ("watch", "warning", "critical", "not_a_level")


def stage(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the stage of a dunning ladder that is named."""
    said = (item for item in stated("stages", reading.text) if not _is_pointed_at(reading.text, item.start))
    names = [item.name for item in said]
    place = None if names else _IN_LEGAL.search(reading.text)
    if place is not None and is_denied(reading.text, *place.span()):
        raise Need("narrowing", {"typed": reading.text.strip(" .?!")})
    return single("stage", [*names, *(("legal",) if place else ())])


def _is_pointed_at(text: str, start: int) -> bool:
    """Say whether 一级 only points at a stage said before it, or beside it: 正式催告那一级, 下一级."""
    return text[start : start + 1] in "一二三" and text[max(0, start - 1) : start] in _POINTS


def condition(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read what a list of limits is to show; a share of the limit counts where a condition has that edge."""
    names = conditions(reading)
    if names:
        return {"condition": names[0]}
    for share in reading.slots.shares:
        if share.operator in ("over", "at_least") and share.value is not None:
            if share.value >= 1:
                return {"condition": "over_limit"}
            if share.value == setting.nearly_full:
                return {"condition": "near_limit"}
        raise Need("limit_share", {"typed": share.text})
    return {"condition": "all"} if find("portfolio_words", reading.text, ("every",)) else {}


def conditions(reading: Reading) -> tuple[str, ...]:
    """Give the conditions that a question names, in order, else the state that it tells in other words.

    Raises Need for a state that no list of limits is of, and for one that is denied.
    """
    for item in find("conditions", reading.text, ("no_limit",)):
        ends = trouble_behind(reading.text, item.end)
        if ends is not None:
            raise Need("narrowing", {"typed": reading.text[item.start : ends].strip()})
    named = [item.name for item in stated("conditions", reading.text)]
    none = _HAS_NONE.search(reading.text) if named else None
    over = "near_limit" in named and _OVER_IT.search(reading.text)
    more = [*(("no_limit",) if none else ()), *(("over_limit",) if over else ())]
    names = tuple(dict.fromkeys([*named, *more]))
    if names or find("conditions", reading.text) or find("portfolio_words", reading.text, ("every",)):
        return names
    slots = reading.slots
    told = bool((*slots.periods, *slots.dates, *slots.day_counts))
    edged = any(slot.operator for slot in (*slots.amounts, *slots.numbers, *slots.shares))
    state = state_of_limit(reading.text, told=told, edged=edged)
    if state is None:
        return ()
    if not state.conditions or is_denied(reading.text, state.start, state.end):
        raise Need("narrowing", {"typed": reading.text[state.start : state.end].strip()})
    return state.conditions


def grouping(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read by what a report is broken down."""
    named = list(stated("groupings", reading.text))
    beside = (_AND_BY.match(reading.text, item.end) for item in named)
    more = [_CALLED[said["by"]] for said in beside if said]
    return single("by", [*(item.name for item in named), *more])


def level(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the level of warning signs that is asked for."""
    left = level_left(reading.text)
    if left is not None:
        return {"level": left}
    text = _QUOTED.sub(r"\g<said>", reading.text)
    found = [item.name for item in stated("portfolio_words", text, _LEVELS) if item.name != "not_a_level"]
    lit = [item.name for item in stated("lights", text) if item.name in _LEVELS]
    quoted = (
        item["said"].casefold()
        for item in _QUOTED.finditer(reading.text)
        if item["said"].casefold() in _LEVELS and not is_denied(reading.text, *item.span())
    )
    return single("level", [*found, *lit, *_levels_beside(reading.text), *quoted])


def _levels_beside(text: str) -> Iterator[str]:
    """Yield the level that a bare "warning" is beside another one: "critical and warning signs"."""
    named = find("portfolio_words", text, ("watch", "warning", "critical"))
    for bare in find("portfolio_words", text, ("bare_warning",)):
        for item in named:
            first, last = sorted((bare, item), key=lambda each: each.start)
            if first.end <= last.start and _joins(text[first.end : last.start]):
                yield "warning"
    if _BARE_WARNING_ZH.search(text):
        yield "warning"


def _joins(gap: str) -> bool:
    between = gap.strip().casefold()
    return between in _JOINED or between in lexicon("cues")["joins"]


_OR_OTHERS = lazily(
    r"(?<![a-z])(?:or|and|plus)(?: any| some| maybe)? (?:other|others|anything|something|further)(?![a-z])"
    r"|(?:或者?|还是|和|以及|及|跟|[,\uff0c、])(?:有没有|有无|是)?(?:什么|啥)?(?:其[他它]|别)的?(?:风险|预警|信号|问题|异常|情况|毛病)"
)
"""What asks for every sign beside the one that is named."""


def rule(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the rule whose warning signs are asked for, by its id or by what people call it."""
    said = rule_named(reading.text)
    if said:
        return {"rule": said}
    if (
        find("rankings", reading.text, ("slowest",)) and not reading.mentions
    ):  # a warning is about getting slower
        raise Need("slowest", kept={"rule": "SIGNAL-PAYMENT"})
    if _OR_OTHERS.search(simplified(reading.text)):
        return {}  # "any lawsuits or other red flags?"
    said_of = (item for item in stated("signals", reading.text) if not _is_of_a_trade(item, reading))
    names = dict.fromkeys(item.name.upper() for item in said_of)
    return {"rule": next(iter(names))} if len(names) == 1 else {}


def _is_of_a_trade(item: Found, reading: Reading) -> bool:
    """Say whether "industry signals" are those of a named industry: "automotive industry signals"."""
    near = (each for each in reading.places if each.kind == "industry")
    return item.name == _OF_INDUSTRIES and any(
        each.start < item.end and item.start <= each.end + 1 for each in near
    )


def rule_named(text: str) -> str | None:
    """Give the id of a rule of warning signs that a text has."""
    said = _RULE.search(text)
    return said.group().upper() if said else None
