"""A breakdown that a message does without: "don't need it per customer, only the total", 不用按客户分.

A total is what is left; where nothing else is said, the total is what is asked for.
"""

from bot.language.words import Found, simplified
from bot.planners.offline.question.cues import find
from knowledge.lazy_pattern import lazily

_BEFORE = lazily(
    r"(?:^|[,;:.!?(–—-] ?|(?<![a-z]))(?:(?:and|but|so|please|pls|ok|i|we|you) )*"
    r"(?:do ?n[o'’]?t|dont|not|no|without|skip|forget|drop|never mind|instead of|rather than"
    r"|need ?n[o'’]?t|no need (?:for|to)|there is no need (?:for|to)|not necessary to)"
    r"(?: (?:need|want|require|have to|bother|care for|give|show|list|split|break|breaking|do|see|it|that"
    r"|this|them|me|us|all|down|out|up|to|for|about|the|a|an|any|figures?|breakdown|details?|one))*"
    r"(?: by| per)? ?$"
    r"|(?:^|[,\uff0c;。!?\uff1b：\s]|(?<=[一-鿿]))(?:也|就|都|先|再|可以|请|但|我|而)*"
    r"(?:不(?:用|要|必|需要?|想要?|打算)?|别|无需|甭|勿|没必要|用不着|免得?)"
    r"(?:给我|帮我|再|去|做|把它?|这么|一一|看|列|出)*$"
)
_AFTER = lazily(
    r"(?: (?:split|breakdown|detail|level|list|table|figures?))?"
    r"(?: (?:please|pls|thanks|now|again|here|then))* ?(?=[,;:.!?)–—-]|$)"
    r"|(?:来|地|都|再|一一|去)*(?:分开?|拆开?|列出?来?|展开|细分|排|汇总|看|统计|细看|区分|划分|算|出)*"
    r"(?:了|啦|哈|啊|吧)* ?(?=[,\uff0c;\uff1b。.!?\uff01\uff1f]|$)"
)
_GONE_ZH = lazily(
    r"(?:就|都|也|先)*(?:不(?:用|要|必|需要?|看)|别(?:列|要|给)|免|省|算)(?:再|列|看|给|管)*"
    r"(?:了|啦|哈|啊|吧)* ?(?=[,\uff0c;\uff1b。.!?\uff01\uff1f]|$)"
)
_PARTS = frozenset({"industry", "country", "salesperson"})
_EDGES = " ,，;；。.:!?！？()–—-"
_TOTAL = {True: "just the total", False: "只要总数"}


def without_the_breakdown(text: str) -> str:
    """Give a message without a breakdown that it does without; alone that asks for the total."""
    shown = simplified(text)
    if len(shown) != len(text):
        return text
    for item in find("groupings", shown):
        said = _left_out(shown, item)
        if said is None:
            continue
        front, behind = text[: said[0]].rstrip(_EDGES[:-1]), text[said[1] :].lstrip(_EDGES)
        english = shown.isascii()
        if not (front or behind) and item.name in _PARTS:
            return text  # 不分行业了: it may be a condition of the last list that goes
        return (", " if english else "\uff0c").join(filter(None, (front, behind))) or _TOTAL[english]
    return text


def _left_out(shown: str, item: Found) -> tuple[int, int] | None:
    before = _BEFORE.search(shown[: item.start])
    after = _AFTER.match(shown, item.end)
    if before and after:
        return before.start(), after.end()
    gone = _GONE_ZH.match(shown, item.end)
    return (item.start, gone.end()) if gone else None
