"""Names of nobody that are made of common characters, told by where they stand: 万向集团还能发货吗.

Like fronted_names bolder than unknown_names: whoever asks must know from the rest of the question that a
customer stands there.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.customers.name_parts import is_region
from knowledge.customers.question_text import QuestionText
from knowledge.customers.records import UnknownName
from knowledge.lazy_pattern import lazily

_OPENING = (
    r"(?:^|(?<=[,\uff0c。;\uff1b:\uff1a!\uff01?\uff1f\s]))"
    r"(?:请问?|麻烦|劳驾|帮忙?我?|给我|替我|我想|我要|想|要|再|先|来|去|看一?[下看]?|查一?[下查]?|拉一?下?|调一?下?|说说"
    r"|问一?下?|了解|知道|一下|那么?)*"
)
_HAN = r"[\u3400-\u9fff]"
_OF_A_COMPANY = lazily(
    rf"{_OPENING}(?P<name>{_HAN}{{2,6}}?(?:集团|股份|控股|实业))(?![内里中的]?(?:成员|客户|整体|内部|公司))"
)
_WITH_US = lazily(rf"{_OPENING}(?P<name>{_HAN}{{2,8}}?)在(?:我们|咱们?)(?:公司|这[儿里边]?|账上|手上|家)?")
_WHOSE = lazily(
    rf"{_OPENING}(?P<name>{_HAN}{{3,6}}?)的(?=(?:信用|授信|可用|剩余|付款|回款|逾期|欠款|应收|财务)?"
    r"(?:额度|逾期|欠款|账龄|账期|评级|等级|信用|评分|习惯|记录|报告|保险|担保|预警|敞口|比率|情况))"
)
_NO_PARTS = frozenset(
    "客户戶单票款货们要什么哪谁几多少有没不被从按改张这那他她它您我咱的了旧该所各每全本整两月年季周天日上下去前"
    "后老名手母子和与跟及给对把将做是在"
)
"""Characters that hardly a name has, but many a question."""

_ENDS = frozenset("业区省市县部组国类级人商方者员户行局款")
"""What a trade, a place or a person's office ends with."""


def find_company_like_names(question: str, taken: Sequence[tuple[int, int]] = ()) -> list[UnknownName]:
    """What stands like a company before its measures; what `taken` holds whole (offsets) is none."""
    found = [*_said(_OF_A_COMPANY, question, taken), *_said(_WITH_US, question, taken)]
    strange = _said(_WHOSE, question, taken)
    found += [each for each in strange if _is_strange(question, each) and not _overlaps(each, taken)]
    return found[:1]


def _said(pattern: re.Pattern[str], question: str, taken: Sequence[tuple[int, int]]) -> Iterator[UnknownName]:
    for match in pattern.finditer(question):
        start, end, name = match.start("name"), match.end("name"), match["name"]
        whole = any(first <= start and end <= last for first, last in taken)
        if not (whole or name[-1] in _ENDS or is_region(name)) and _NO_PARTS.isdisjoint(name):
            yield UnknownName(start=start, end=end, text=name)


def _is_strange(question: str, name: UnknownName) -> bool:
    """Whether a stretch has characters of which no question is made: 宁德时代, but not 信用保险."""
    text = QuestionText(question[name.start : name.end], ())
    return not all(text.is_vocabulary)


def _overlaps(name: UnknownName, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < name.end and name.start < end for start, end in taken)
