"""Conditions of the last question that a message lifts: 业务员不限了, "any industry", 不光德国的."""

import re
from collections.abc import Mapping
from functools import cache

from bot.language.words import simplified
from bot.planners.offline.arguments.one_total import wants_one_total
from bot.planners.offline.arguments.order_terms import gives_up
from bot.planners.offline.dialogue.list_dropped import dropped_in
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.negations import is_not_alone
from bot.planners.offline.question.places import Kind
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon
from tools.results import Json

_PARTS: Mapping[Kind, str] = {"person": "salesperson", "industry": "industry", "country": "country"}
_LIST = "lifted"
_SUPPOSED = frozenset({"downgrade", "late_days", "lost_share", "index_rise"})
"""What a stress test supposes: what is dropped of it goes, whatever else is said."""

_MORE_ZH = {"salesperson": "人(?!民)", "country": "国(?![家别内外])"}
"""Single characters for a part of the portfolio that are a part of longer words too."""

_FILTER = r"(?<![a-z])no {words} (?:filter|restriction|limit(?:ation)?|condition)s?(?![a-z])"
_WHOLE = lazily(
    r"(?:(?:ok(?:ay)?|and|now|then|again|back to|back|for|over|of|on|make it|go|it|our|the|please)[ ,.]+)*"
    r"(?:(?:whole|entire|full|complete|total) (?:book|portfolio|company|ledger|customer base|group)"
    r"|world-?wide|globally|everywhere|across the board|everybody|company-?wide)"
    r"(?:[ ,.]+(?:again|then|now|please|instead|too))*[ .?!]*"
    r"|(?:那么?|再|看看?|回到|换成?|还是)*(?:全球|整个(?:组合|账本|盘子)|全盘|所有(?:地区|国家和?行业))"
    r"(?:的|吧|呢|来看)*[。?\uff1f]?"
)
"""What lifts whatever part of the portfolio the last question was of."""

_OWN_TERMS = lazily(
    r"(?<![a-z])(?:normal|usual|standard|own|agreed|existing|current|regular|ordinary|old) (?:payment )?terms"
    r"(?![a-z])|(?:原来?|平时|正常|标准|现有|现行)的?账期"
)
_OWN_RATE = lazily(
    r"(?<![a-z])(?:(?:at|with|by|on|per|use|using|under) )?(?:the |their |its )?(?:contract(?:ual|ed)?"
    r"|agreed|usual|normal"
    r"|standard|own|regular|policy)(?:['’]s)?(?: (?:interest )?rate| one)(?![a-z])"
    r"|(?<![a-z])(?:as|like) (?:in |per )?the contract(?: says)?(?![a-z])"
    r"|(?:按|照|用|以)(?:照|着)?(?:合同|协议|约定|原来|政策|制度|正常|标准)(?:上|里)?(?:的|约定|利率|规定"
    r"|写的|算)*"
)
"""What puts the rate that holds anyway in the place of one that was supposed: 按合同的呢."""

_EN = (
    r"(?<![a-z])(?:any|all|every|regardless of|irrespective of|no matter|drop|forget|without|ignore|remove"
    r"|lift|never mind|whatever|whichever|clear|(?:don['\u2019]t|do not|stop|no longer|not)"
    r" (?:filter|filtering|narrow|narrowing|sort|sorting|restrict|restricting|limit|limiting)"
    r"(?: it| them)?(?: by| to| down to)?)"
    r"(?: (?:the|which|what|that|of))* {words}(?![a-z])"
)
_PUT_ASIDE = lazily(
    r"(?<![a-z])(?:drop|forget(?: about)?|ignore|never mind|remove|lift|scrap|lose)(?: the| just| only)? $"
    r"|(?:去掉|取消|忘了|别管|不管|不限)$",
    re.IGNORECASE,
)
"""What stands before a place of the last question that is not to count: "forget Germany, all of them"."""

_ANY_ZH = r"(?:不限|不分|不管|不论|无论|别管|去掉|取消|放开|拿掉|(?:不用?|不要|别)(?:再)?[看按](?:照)?)"
_ZH = (
    r"(?:{words})(?:这个)?(?:条件|限制|筛选)?(?:都|就|也|先)?(?:不限|不分|不管|随便|无所谓|放开|去掉|取消"
    r"|拿掉|不用管)"
    rf"|{_ANY_ZH}(?:是?哪个|什么|哪位|是)?(?:{{words}})"
    r"|(?:所有|全部|任何|任意)(?:{words})"
    r"|(?<!按)(?:哪一?个?|什么)?(?:{words})都(?:行|可以|成|要|算|看|无所谓)"
)


def lifted(reading: Reading, args: Mapping[str, Json], setting: Setting) -> frozenset[str]:
    """Give the arguments of the last question that a message says not to apply any longer.

    The day of a balance is lifted by the month, quarter or year that runs: 这个月呢.
    """
    shown = reading.text.casefold()
    said = {name for name in lexicon(_LIST) if _is_lifted(name).search(shown)}
    if wants_one_total(reading.text) or args.get("by") in said:
        said = (said - {args.get("by")}) | {"by"}
    if gives_up(reading, args) or _OWN_TERMS.search(shown):
        said.add("terms")
    if not reading.slots.shares and _OWN_RATE.search(shown):
        said.add("annual_rate")
    if _WHOLE.fullmatch(shown.strip()):
        said.update(_PARTS.values())
    windows = (slot.window for slot in reading.slots.periods if slot.window is not None)
    runs = any(window.begins <= setting.today <= window.ends for window in windows)
    now = {"as_of"} if runs and not reading.slots.dates else set()
    widened = {_PARTS[each.kind] for each in reading.places if is_not_alone(reading.text, each.start)}
    supposed = dropped_in(shown, args)[0] & _SUPPOSED
    return frozenset((said | now | widened | supposed | _put_aside(reading, args)) & args.keys())


@cache
def _is_lifted(name: str) -> re.Pattern[str]:
    """Give how a message says that a condition counts no longer: no stage filter, 阶段不限."""
    words = any_word(_LIST, name)
    chinese = f"{words}|{_MORE_ZH[name]}" if name in _MORE_ZH else words
    return lazily("|".join((_EN.format(words=words), _FILTER.format(words=words), _ZH.format(words=chinese))))


def _put_aside(reading: Reading, args: Mapping[str, Json]) -> set[str]:
    """Give the parts of the last question whose very place or person a message puts aside."""
    before = ((each, simplified(reading.text[: each.start])) for each in reading.places)
    named = [each for each, said in before if _PUT_ASIDE.search(said)]
    return {_PARTS[each.kind] for each in named if args.get(_PARTS[each.kind]) in each.values}
