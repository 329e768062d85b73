"""What only says by which kind of thing a list is to be narrowed, beside the thing itself: 按行业筛一下."""

from bot.language.words import simplified
from bot.planners.offline.question.places import places
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_KINDS = {
    **dict.fromkeys(("industry", "sector", "trade", "行业", "板块"), "industry"),
    **dict.fromkeys(("country", "国家", "国别", "地区"), "country"),
    **dict.fromkeys(("salesperson", "rep", "sales rep", "业务员", "业务", "销售", "销售员"), "person"),
}
_BY = "|".join(sorted(_KINDS, key=len, reverse=True))
_NAMED = lazily(
    rf"(?<![a-z])(?:filter(?:ed|ing)?|narrow(?:ed)?(?: down)?|restrict(?:ed)?|screen(?:ed)?)"
    r"(?: (?:it|them|this|that|(?P<what>(?:the|this|that|my|our)(?: [a-z-]+){1,3}?)|down))?"
    rf" (?:by|on|to) (?:the )?(?P<kind>{_BY})"
    r"(?![a-z])(?P<colon> ?[:=,] ?)?"
    rf"|[按依](?:照|着)?(?P<kind_zh>{_BY})(?:别|来|去)?"
    r"(?:筛选|过滤|筛|挑选?|看看|看一?下|查一?下)(?:一下|下|出来|看)?[,\uff0c:\uff1a]?"
)


def without_a_filter_named(text: str, desk: Desk) -> str:
    """Give a message without such words, where what is left names something of that kind."""
    said = _NAMED.search(simplified(text))
    if said is None:
        return text
    kind = _KINDS[said["kind"] or said["kind_zh"]]
    before, after = text[: said.start()], text[said.end() :]
    before = f"{before}{text[slice(*said.span('what'))]} " if said["what"] else before
    left = f"{before}{'for ' if said['colon'] and before.strip() else ''}{after}".strip(" ,\uff0c:\uff1a")
    return left if any(each.kind == kind and each.values for each in places(left, desk)) else text
