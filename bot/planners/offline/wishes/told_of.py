"""One thing that a message tells of and says too little about: an overdue invoice, statements handed over.

"An invoice is late. Who has to act now?" asks of that invoice, not what the rules say of invoices: how late
it is has to be asked back, of everybody, as no customer is needed.
"""

import re

from bot.language.words import simplified
from bot.planners.offline.arguments.figures import gives_figures
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_ITEM = r"(?:invoice|bill|payment|item|receivable|debt)"
_LATE_EN = (
    r"(?:late|overdue|past due|unpaid|in arrears|gone past|passed its due date"
    r"|(?:has ?n['’]?t|has not|was ?n['’]?t) been paid|not been paid|(?:has|is) (?:slipped|still open))"
)
_ONE_LATE = lazily(
    rf"^\W*(?:(?:hi|hello|hey|ok|so|look)\W+)?(?:an?|one|some|one of (?:the|our|my)) (?:\w+ )?{_ITEM}s?"
    rf"[^.?;!]{{0,12}} {_LATE_EN}(?![a-z])"
    rf"|(?<![a-z])(?:there['’]?s|there is|(?:i|we)(?:['’]ve)? (?:have|got|have got)|(?:i|we)['’]ve got)"
    rf" (?:an?|one) (?:{_LATE_EN} {_ITEM}|{_ITEM}[^.?;!]{{0,16}} {_LATE_EN})(?![a-z])"
    r"|(?:有一?|一|这|这一|那|那一)[张笔单](?:[^,.;?!，。；？！]{0,6})?(?:发票|款子?|货款|账款?|单子|应收)"
    r"[^,.;?!，。；？！]{0,4}(?:逾期|过期|超期|到期没付|拖着|没付|没还|没收回)"
)
_WHOSE_TURN = lazily(
    r"(?<![a-z])(?:whose turn|who(?:['’]s| is| has to| should| must| needs to| acts?| chases?| takes?| deals?"
    r"| handles?| follows?)(?![a-z])|what(?:['’]s| is)? (?:the )?next|next step"
    r"|what (?:happens|now|do (?:i|we) do)|which stage|what stage)"
    r"|(?:归|该|轮到|由|是)谁|谁(?:来|去|负责|跟进|处理|催|管|出面)|下一?步|哪个?(?:阶段|一?步)"
)
_RULED = lazily(
    rf"(?<![a-z])(?:{IF_EN}|when an?|whenever|normally|usually|generally|always"
    r"|policy|rules?)(?![a-z])"
    rf"|{IF_ZH}|的话|一般|通常|原则|规定|制度|以后|之后|多少天|多久|几天"
)
_NOW = lazily(
    r"(?<![a-z])(?:now|this time|today|here|turn|there['’]?s|there is|(?:i|we)(?:['’]ve)? (?:have|got))"
    r"(?![a-z])|现在|这会儿|眼下|目前|轮到|下一?步|[^,.;?!，。；？！]了[,，。]|有一?[张笔单]"
)

_STATEMENTS = (
    r"(?:balance sheets?|(?:financial )?statements|accounts|annual accounts|financials|p&l|set of accounts)"
)
_HANDED = lazily(
    r"(?<![a-z])(?:(?:i|we)(?:['’]ve| have)? (?:just )?(?:got|received|been (?:sent|given|handed)|have)"
    r"|here (?:are|is)"
    r"|(?:sent|gave|handed|passed|forwarded|emailed|mailed) (?:me|us|over)|(?:in front of|with) me)(?![a-z])"
    rf"[^.?;!]{{0,40}}(?<![a-z]){_STATEMENTS}(?![a-z])"
    rf"|(?<![a-z]){_STATEMENTS}(?![a-z])[^.?;!]{{0,24}}(?:in front of me|on my desk|came in|arrived"
    r"|from an? \w+)"
    r"|(?:塞给|发给|发来|给了?|寄来|传来|交来|拿来|送来|提供了?|拿到|收到|弄到|手[上头里边]有?|这里有|这儿有)"
    r"(?:我|我们|咱们?|了)*[一这几]?[份张套个]?[^,.;?!，。；？！]{0,6}?"
    r"(?:财务报表|财报|报表|资产负债表|年报|利润表|财务数据)"
)
_CHECKED = lazily(r"(?<![a-z])ratios?(?![a-z])|比率|指标|偿债|流动性")


def tool_for_one_told_of(reading: Reading) -> str | None:
    """Give the tool that works on what a message tells of, without a customer; else None."""
    if reading.mentions or reading.places or reading.slots.identifiers:
        return None
    text = simplified(reading.text)
    if _RULED.search(text) or find("cues", text, ("policy",)):
        return None
    late, handed = _ONE_LATE.search(text), _HANDED.search(text)
    if late and _WHOSE_TURN.search(text) and _NOW.search(text) and _is_all_named(late, reading):
        return None if reading.slots.day_counts else "collection_stage"
    if handed and _CHECKED.search(text) and not gives_figures(reading) and _is_all_named(handed, reading):
        return "check_ratios"
    return None


def _is_all_named(told: re.Match[str], reading: Reading) -> bool:
    """Say whether what looks like a stranger's name is but part of what is told."""
    begins, ends = told.span()
    return all(begins <= name.start and name.start < ends for name in reading.unknown)
