"""Where only a customer's name stands: 万向集团的额度呢, "can dell take 20k more", "and shell?"."""

import re
from collections.abc import Iterator

from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS

_LEAD_ZH = (
    r"(?:那么?|再|还有?|也|又|顺便|顺带|另外|然后|接着|现在|目前|今天|麻烦|请问?|帮忙?|我|给我|给|跟|和|看一?[下看]?|查一?[下查]?"
    r"|问一?下|算一?下|来看|说说|换成?|如果|要是|假如|轮到|是|一下|下|想|知道|了解|刚才|对了|好的?|嗯|行|哦|啊|吧)"
)
_MEASURED_ZH = (
    r"(?:信用|授信|可用|剩余|总|建议|现在|目前)?(?:额度|逾期|欠款|欠账|应收|账龄|账期|评级|信用|评分|催收|催款|付款|回款|还款|利息|财务|比率"
    r"|报告|保险|担保|预警|敞口|占用|票据|发票|情况)"
)
_DOES_ZH = (
    r"(?:还(?=剩|有|能|欠|可)|再(?=发|来|赊|下|订|要|拿)|欠|逾期|拖|超"
    r"|能(?=发|不能|赊)|有没有逾期|付款|怎么样)"
)
_ZH = lazily(
    rf"(?:^|[,\uff0c。;\uff1b:\uff1a?\uff1f!\uff01 ])(?:{_LEAD_ZH})*(?P<name>[㐀-鿿]{{2,8}}?)"
    rf"(?:的(?={_MEASURED_ZH})|(?={_DOES_ZH})|(?={_MEASURED_ZH})|(?=的?呢[?\uff1f]?$))"
)
_MEASURED_EN = (
    r"(?:credit )?(?:limit|headroom|overdue|exposure|balance|grade|score|rating|cover|insurance|arrears|terms"
    r"|ratios|invoices|habits|payments?|stage|warnings?|report)"
)
_NAME_EN = r"(?P<name>[A-Za-z][\w&-]+(?: [A-Z][\w&-]+)*)"
_EN = tuple(
    lazily(pattern)
    for pattern in (
        rf"(?i:\b(?:can|could|does|did|will|would|has|have|is|are) ){_NAME_EN}"
        r"(?= (?:take|owes?|pay|paid|pays|have|has|get|buy|order|still|late|overdue|past|over|on|in|use)\b)",
        rf"(?i:\b(?:at|from|for|about|with) ){_NAME_EN}(?=[ ?.!]*$)",
        rf"(?i:^(?:and |ok |then |so |now |show |show me )*){_NAME_EN}(?=(?:['’]s?)? {_MEASURED_EN}\b)",
        rf"(?i:^(?:and|what about|how about|now|then) ){_NAME_EN}(?=[ ?.!]*$)",
    )
)


def in_customers_place(text: str) -> Iterator[re.Match[str]]:
    """Give what stands where a customer's name does, as the group `name`; it may be any word."""
    yield from _ZH.finditer(text)
    for pattern in _EN:
        yield from pattern.finditer(text)


def is_about_one(intent: str) -> bool:
    """Say whether an intent is a tool's that takes a customer."""
    return intent in TOOLS and "customer" in TOOLS[intent].arguments.model_fields
