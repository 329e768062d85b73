"""A name of nobody in a place where only a customer stands: 万向集团的额度呢, "can dell take 20k more".

The finder of unknown names is careful and lets pass what is made of ordinary words. Before a question
without a name is answered for the customer spoken of, it is looked once more for a name of its own:
in such a place any word or pair of characters that no question was ever learnt with is one. Nobody's figures
stand in for those of somebody else.
"""

import re

from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading

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
_ZH = re.compile(
    rf"(?:^|[,\uff0c。;\uff1b:\uff1a?\uff1f!\uff01 ])(?:{_LEAD_ZH})*(?P<name>[㐀-鿿]{{2,8}}?)"
    rf"(?:的(?={_MEASURED_ZH})|(?={_DOES_ZH})|(?={_MEASURED_ZH}))"
)
_NO_NAME = frozenset("客户戶单票款货们额度要什么哪谁几多少有没不把被从按改张这那他她它您我咱的了是新旧该")
"""Characters that hardly a name has, but many a question."""

_OF_A_COMPANY = re.compile(r"[^客户它他她这那该我们整母子]{2,}(?:集团|股份|控股|实业|科技)")

_MEASURED_EN = (
    r"(?:credit )?(?:limit|headroom|overdue|exposure|balance|grade|score|rating|cover|insurance|arrears|terms"
    r"|ratios|invoices|habits|payments?|stage|warnings?|report)"
)
_NAME_EN = r"(?P<name>[A-Za-z][\w&-]+(?: [A-Z][\w&-]+)*)"
_EN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:can|could|does|did|will|would|has|have|is|are) ){_NAME_EN}"
        r"(?= (?:take|owes?|pay|paid|pays|have|has|get|buy|order|still|late|overdue|past|over|on|in|use)\b)",
        rf"(?i:\b(?:at|from|for|about|with) ){_NAME_EN}(?=[ ?.!]*$)",
        rf"(?i:^(?:and |ok |then |so |now |show |show me )*){_NAME_EN}(?=(?:['’]s?)? {_MEASURED_EN}\b)",
        rf"(?i:^(?:and|what about|how about|now|then) ){_NAME_EN}(?=[ ?.!]*$)",
    )
)


def stranger(reading: Reading) -> str | None:
    """Give what stands in a customer's place and was never learnt as a word, in a text that names nobody."""
    if reading.mentions or reading.unknown or reading.points_back:
        return None
    text = _without_what_is_read(reading)
    for said in (*_ZH.finditer(text), *(each for pattern in _EN for each in pattern.finditer(text))):
        if _is_strange(said["name"], reading):
            return said["name"]
    return None


def _without_what_is_read(reading: Reading) -> str:
    """Blank out what the slots, places and word lists of measures have read."""
    read = [(slot.start, slot.end) for slot in reading.slots.found]
    read += [(place.start, place.end) for place in reading.places]
    lists = ("measures", "stages", "ladders", "kpis", "signals", "conditions", "narrowings", "rankings")
    read += [(item.start, item.end) for name in lists for item in find(name, reading.text)]
    letters = list(reading.text)
    for start, end in read:
        letters[start:end] = "_" * (end - start)
    return "".join(letters)


def _is_strange(name: str, reading: Reading) -> bool:
    if name.isascii():
        inside = not reading.text.startswith(name) and name[0].isupper() and not name.isupper()
        return inside or any(word not in reading.known for word in re.findall("[a-z]+", name.casefold()))
    if not (_NO_NAME.isdisjoint(name) or _OF_A_COMPANY.fullmatch(name)):
        return False
    return any(name[place : place + 2] not in reading.known for place in range(len(name) - 1))
