"""Which conditions of the last list a clause drops: 行业不限了, "forget the industry", "no top 10"."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from bot.language.words import simplified
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily
from tools.results import Json

_WHO = ("country", "industry", "salesperson")
_ON_DAYS = r"(?: (?:on|of|for) (?:the )?days)?(?![a-z])"
_BESIDE_THE_LIST: Mapping[tuple[str, ...], str] = {
    ("max_days",): r"(?:天数的?)?(?:上限|封顶)"
    rf"|(?<![a-z])(?:(?:upper|top) )?(?:cap|limit|end|bound|ceiling){_ON_DAYS}",
    ("min_days",): r"(?:天数的?)?(?:下限|起点)"
    rf"|(?<![a-z])(?:lower (?:limit|end|bound)|floor|minimum){_ON_DAYS}",
    ("min_days", "max_days"): r"(?:逾期)?天数|(?<![a-z])(?:the )?(?:days|day range)(?![a-z])",
    ("top",): r"前[一二三四五六七八九十\d]{1,3}[家个名]?|[家名]数|数量|(?<![a-z])top(?: \w+)?(?![a-z])",
    ("as_of",): r"日期|时点|(?<![a-z])(?:date|day in the past)(?![a-z])",
    ("rule",): r"信号(?:种类|类型)?|(?<![a-z])(?:signal|kind of signal)(?![a-z])",
    ("condition",): r"(?:额度)?状态|(?<![a-z])(?:condition|state)(?![a-z])",
    ("downgrade",): r"降级|降档|等级|(?<![a-z])(?:downgrades?|grades?|notch(?:es)?)(?![a-z])",
    ("late_days",): r"(?:晚|延迟|推迟|延后)(?:回款|付款|收款)?(?:那条|天数)?"
    r"|(?<![a-z])(?:delays?|late payments?|lateness)(?![a-z])",
    (
        "index_rise",
    ): r"(?:风险)?指数(?:上升|上涨)?|(?<![a-z])(?:risk )?index(?: (?:rise|thing|part|move))?(?![a-z])",
    ("lost_share",): r"损失率?|坏账率?|(?<![a-z])(?:loss(?:es)?|lost share|haircut)(?![a-z])",
}
"""What conditions are called that the word list `lifted` does not name."""

_LISTED = ("industry", "country", "salesperson", "stage", "level", "currency", "top")
_VERBS_ZH = r"不限|不卡|别卡|不管|别管|放开|去掉|拿掉|取消|不要|不看|撤掉|删掉|不考虑|不设"
_GIVEN_UP_ZH = (
    r"(?:条件|限制|这条|那条|先|就|也|都|全|可以)*"
    rf"(?:{_VERBS_ZH}|撤销|删了|拉掉|松开|解除)(?:制|了|掉|吧)*"
)
_GIVES_UP_ZH = rf"(?:{_VERBS_ZH})(?:了|掉)?(?:具体|这个|那个|什么)?"
_GIVES_UP_EN = (
    r"(?<![a-z])(?:forget(?: about)?|drop|lift|remove|scrap|ditch|lose|skip|ignore|cancel|clear|without|no"
    r"|any|all|no matter(?: the| which)?|whatever|regardless of|take (?:out|off|away)|leave out|never mind)"
    r"(?: (?:the|that|this|those|any|more|our|(?:number|amount|count) of))*"
)
_GIVEN_UP_EN = (
    r"(?: (?:filter|restriction|condition|limit|cap|part))?"
    r"(?: (?:out|off|away|again|altogether|completely))"
)
_TAKES = r"(?<![a-z])(?:take|leave|throw|kick)(?: the| that| this)*"
_WHOLE = lazily(
    r"(?<!只看)(?:全体|所有|全部)客户"
    r"|(?<![a-z])(?:everybody|everyone|all (?:the |our )?customers|whole portfolio)(?![a-z])"
)


def dropped_in(shown: str, args: Mapping[str, Json]) -> tuple[frozenset[str], str]:
    """Give the conditions of the list that a clause drops, and the clause without the words for it."""
    drops: set[str] = set()
    left = shown
    for names, thing in _things():
        said, gone = _gives_up(thing, left), {name for name in names if name in args}
        if said is not None and gone:
            drops |= gone
            left = f"{left[: said.start()]} {left[said.end() :]}"
    everybody = _WHOLE.search(left)
    if everybody is not None:
        drops |= {name for name in _WHO if name in args}
        left = f"{left[: everybody.start()]} {left[everybody.end() :]}"
    return frozenset(drops), left


@cache
def _things() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Give the conditions, each with the pattern of what it is called."""
    listed = tuple(((name,), any_word("lifted", name)) for name in _LISTED)
    return (*listed, *_BESIDE_THE_LIST.items())


def names_everybody(text: str) -> bool:
    """Say whether a message speaks of all customers: alone it asks for the whole list."""
    return _WHOLE.search(simplified(text)) is not None


def _gives_up(thing: str, left: str) -> re.Match[str] | None:
    patterns: Iterable[str] = (
        rf"(?:{thing})(?:的?条?)?{_GIVEN_UP_ZH}",
        rf"{_GIVES_UP_ZH}(?:{thing})",
        rf"{_GIVES_UP_EN} (?:{thing})(?: (?:filter|restriction|condition|limit))?",
        rf"{_TAKES} (?:{thing}){_GIVEN_UP_EN}",
    )
    return next((found for pattern in patterns if (found := re.search(pattern, left))), None)
