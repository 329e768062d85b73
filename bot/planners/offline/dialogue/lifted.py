"""Conditions of the last question that a message lifts: 业务员不限了, "any industry", "without the LC"."""

import re
from collections.abc import Mapping

from bot.planners.offline.arguments.order_terms import gives_up
from bot.planners.offline.question.reading import Reading
from tools.results import Json

_OF: Mapping[str, tuple[str, str]] = {
    "salesperson": (
        "sales ?person|sales ?people|sales ?rep|rep|account manager|owner",
        "业务员|销售员?|业务经理|客户经理|负责人",
    ),
    "industry": ("industry|industries|sector|trade", "行业|板块"),
    "country": ("country|countries|market|region", "国家|地区|国别|市场"),
    "stage": ("stage", "阶段"),
    "level": ("levels?|severity|severities", "级别|等级|严重程度|程度"),
    "currency": ("currency|conversion", "币种|换算|折算"),
    "top": ("number of rows|top count", "条数|家数|户数|名次"),
}
_EN = (
    r"(?<![a-z])(?:any|all|every|regardless of|irrespective of|no matter|drop|forget|without|ignore|remove"
    r"|lift|never mind|whatever|whichever|clear)(?: (?:the|which|what|that|of))* (?:{words})s?(?![a-z])"
)
_ZH = (
    r"(?:{words})(?:这个)?(?:条件|限制|筛选)?(?:都|就|也|先)?(?:不限|不分|不管|随便|无所谓|放开|去掉|取消|拿掉|不用管)"
    r"|(?:不限|不分|不管|不论|无论|别管|去掉|取消|放开|拿掉)(?:是?哪个|什么|哪位)?(?:{words})"
    r"|(?:所有|全部|任何|任意)(?:{words})"
)


def lifted(reading: Reading, args: Mapping[str, Json]) -> frozenset[str]:
    """Give the arguments of the last question that a message says not to apply any longer."""
    shown = reading.text.casefold()
    said = {
        name
        for name, (english, chinese) in _OF.items()
        if re.search(_EN.format(words=english), shown) or re.search(_ZH.format(words=chinese), shown)
    }
    terms = {"terms"} if gives_up(reading, args) else set()
    return frozenset((said | terms) & args.keys())
