"""Clauses that narrow a list by what no argument carries: "only those we took on this year", 只要开过商票的.

Whatever such a clause says beside what the list is of, and what was read of it, is a condition.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_MANY = (
    r"(?:customers|accounts|clients|debtors|buyers|payers|companies|firms|businesses|people|those|the ones"
    r"|ones|guys|folks|names|anyone|anybody|everyone|everybody)(?: of (?:ours|mine|them|those))?"
    r"(?: (?:in|of|from) (?:the )?_+)?"
)
_END = r"[^,.;:?!\n]*"
_THOSE_EN = (
    lazily(
        rf"(?<![a-z])(?:only|just|solely|purely|exclusively|nothing but|no one but|limited to|restricted to)"
        rf" (?P<said>{_END})"
    ),
    lazily(rf"(?<![a-z]){_MANY}(?P<said> (?!list|book|report|ageing|aging|limits?|figures?)[a-z_]{_END})"),
    lazily(
        rf"(?<![a-z])(?:who|which|that)(?![a-z])[^,.;:?!\n]*?,? and (?P<said>(?:who |which |that )?"
        rf"(?:has|have|had|paid|pays?|gave|gives?|bought|buys?|use[sd]?|signed|came|became|is|are|was|were"
        rf"|dispute[sd]?|contests?|complain(?:s|ed)?|promised?|owns?|owned|holds?|needs?|wants?|asked|sent"
        rf"|returned|refused|said|told|makes?|made)(?![a-z]){_END})"
    ),
    lazily(
        r"(?<![a-z])(?:because of|due to|owing to|on account of|for lack of|(?:overdue|late|behind) on)"
        rf" (?P<said>{_END})"
    ),
    lazily(r"(?<![a-z])(?P<said>(?:[^,.;:?!\n–—-]|(?<=[a-z])-(?=[a-z]))*) only(?= ?[,.;?!\n]|$)"),
)
_END_ZH = r"[^,\uff0c。;\uff1b?\uff1f!\uff01\n]*"
_HEAD_ZH = r"(?:[^,\uff0c。;\uff1b:\uff1a?\uff1f!\uff01\n]|(?<=的)[:\uff1a])"
"""What a clause before its noun consists of: small talk before a colon is none of it."""

_THOSE_ZH = (
    lazily(
        rf"(?:只|仅|单单?|光)(?:要|看|列|算|查|限于?|给我(?!们)|显示|统计|挑|筛|包括|针对|就|保留|拿|留|是)+(?P<said>{_END_ZH})"
    ),
    lazily(
        rf"(?P<said>{_HEAD_ZH}{{2,24}}?)的?(?:那(?:几|些|批)[家户个]?|客户|公司|企业|单位)(?:里面?|中|当中|谁|哪|有哪)"
    ),
    lazily(
        rf"(?P<said>{_HEAD_ZH}{{2,24}}?)的那(?:些|几|批)[家户个]?(?=[,\uff0c。;\uff1b?\uff1f!\uff01\n呢吧]|$)"
    ),
    lazily(
        rf"(?:客户|公司|企业|名单|清单|名单上|清单上)(?:里面?|中|当中|里头)(?:哪些|哪几家|谁|的)?(?P<said>{_END_ZH})"
    ),
    lazily(
        rf"(?P<said>{_HEAD_ZH}{{2,24}}?)的(?:那些?|这些?)?(?:逾期|超期|欠款|拖欠|超额度?|预警|_+)?的?"
        r"(?:客户|公司|企业|单位)(?!名称|名字|编号|类型|群|经理)"
    ),
    lazily(
        rf"(?:谁|哪[些几]?[家个]?|客户|逾期|超额度)[^,\uff0c。;\uff1b?\uff1f!\uff01\n]*?[,\uff0c]?(?:而且|并且|同时|又|还)(?P<said>{_END_ZH})"
    ),
)
_TENURE = lazily(
    r"(?<![a-z])(?:been (?:an? |our )?(?:customers?|clients?|buyers?)"
    r"|(?:been |bought |dealt |trad(?:ed|ing) )?with us"
    r"|on (?:our|the) books) (?:for|since|over|more|less|longer|at least)(?![a-z])[^,.;?!]*"
)
"""How long somebody has been a customer, which is no number of days overdue."""

_REASON_ZH = lazily(r"(?:因为|由于|因)(?P<said>[^,\uff0c。;\uff1b?\uff1f!\uff01\n]{2,12}?)(?:而|才)?(?:被|_)")
_PURPOSE = lazily(r" (?:so (?:that )?|before )(?:i|we) .*")
"""What the list is wanted for: "on stop today so I know what not to load"."""

_WORD = lazily(r"[a-zà-ɏ]+")
_HAN = lazily(r"[㐀-鿿]")
_LEAST_HAN = 2
_LIST_ZH = lazily(r"的?(?:客户)?的?(?:逾期|欠款|额度|授信|预警)?(?:客户)?(?:清单|名单|列表|情况)?$")
_OF_A_STAGE = frozenset({"dispute", "disputes", "disputed"})
"""Words for what a list can be narrowed by, which say more where no stage was read of them."""

_TOOLS: Mapping[str, tuple[str, ...]] = {
    "overdue_worklist": ("of_debts",),
    "ageing_report": ("of_debts",),
    "limits_worklist": ("of_limits",),
    "early_warnings": ("of_warnings",),
    "portfolio_kpis": ("of_key_figures",),
}
"""What each list is of, in the words that its clauses may say."""


def clause_that_narrows(tool: str, shown: str) -> tuple[int, int] | None:
    """Give where a question narrows a list by what was not read; `shown` has blanks for what was."""
    if tool not in _TOOLS:
        return None
    for pattern in (*_THOSE_EN, *_THOSE_ZH, _REASON_ZH):
        for match in pattern.finditer(shown):
            if _says_more(match["said"], tool):
                return _trimmed(shown, *match.span("said"))
    tenure = _TENURE.search(shown)
    return tenure.span() if tenure else None


def _says_more(clause: str, tool: str) -> bool:
    idle = _idle(tool)
    said = idle.turns.sub(" ", _PURPOSE.sub("", clause))
    strange = [word for word in _WORD.findall(said) if word not in idle.words - _OF_A_STAGE and len(word) > 1]
    left = _HAN.findall(idle.chinese.sub(" ", said))
    return bool(strange) or len(left) >= _LEAST_HAN or idle.never.search(said) is not None


class _Idle(NamedTuple):
    """What narrows nothing in the clauses of a list, and what always does."""

    words: frozenset[str]
    turns: re.Pattern[str]
    chinese: re.Pattern[str]
    never: re.Pattern[str]


@cache
def _idle(tool: str) -> _Idle:
    """Give what narrows nothing in the clauses of a tool's list."""
    table = lexicon("said_of_lists")
    english = [*table["small"], *table["asked"], *table["whom"]]
    turns, chinese = [*table["turns"]], [*table["zh"]]
    for each in _TOOLS[tool]:
        english += table[each]
        turns += table.get(f"turns_{each}", ())
        chinese += table.get(f"zh_{each}", ())
    return _Idle(
        frozenset(english),
        lazily(rf"(?<![a-z])(?:{_any_of(turns)})(?![a-z])"),
        lazily(_any_of(chinese)),
        lazily(_any_of(table["always_zh"])),
    )


def _any_of(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _trimmed(shown: str, start: int, end: int) -> tuple[int, int]:
    """Give a clause without spaces around it, and without the name of the list behind it."""
    said = _LIST_ZH.sub("", shown[start:end]).rstrip() or shown[start:end]
    begins = len(said) - len(said.lstrip())
    return start + begins, start + len(said)
