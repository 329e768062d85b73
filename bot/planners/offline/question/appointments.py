"""A clause that only tells what is coming up: 下周要过额度会，…, "audit starts on Monday, …".

Its day says when the asker needs the answer; no figure is asked of then, and nothing is asked in it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from bot.language.slots.slot import DatePoint, Period, Slot
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.slots_of import slots_of
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_CLAUSE = lazily(
    r"(?:[^,.;:?!\uff0c。\uff1b\uff1a\uff1f\uff01\n\u2013\u2014-]|(?<=\d)[.,:-](?=\d)|(?<=\w)-(?=\w))+"
    r"(?:[,.;:?!\uff0c。\uff1b\uff1a\uff1f\uff01\n\u2013\u2014-]+\s*)?"
)
_MARKS = " ,.;:?!\uff0c。\uff1b\uff1a\uff1f\uff01\n\u2013\u2014-"
_WHO_ZH = (
    r"(?:我们?|咱们?|公司|部门|老板|领导|总部|客户|他们?|因为|由于|马上|刚好|正好|反正|听说|通知|说是|那个|就是"
    r"|[在到等要得就又还会有]|准备|打算|安排了?|约了|定了|轮到|该)*"
)
_FEW = r"[^\s⟨⟩]"
_MEETING_ZH = (
    rf"(?:[开过上参加召主持]{{1,2}}(?:一?[个场])?{_FEW}{{0,8}}?会(?:议|了)?"
    rf"|(?:一?[个场])?{_FEW}{{0,6}}(?:会议|[例周月年晨]会|(?:评审|审批|额度|信用|授信|董事|办公|碰头)会)"
    rf"|{_FEW}{{0,4}}(?:审计(?:[组师署局员]|的人)?|年审|[内外]审|盘点|检查组?|稽查|考核)"
    rf"|(?:[跟给向和请约陪]{_FEW}{{1,6}}?)?(?:汇报|述职|开会|见面|碰头|对接|吃饭|谈判|通话|打电话|交差|交代)"
    rf"|[去到]?(?:客户)?(?:那[边里]?)?(?:出差|[拜走]访{_FEW}{{0,6}}|见(?:客户|老板|领导)|[谈签]{_FEW}{{1,4}})"
    r"|来人|来访|过来"
    rf"|[做编报交]{_FEW}{{0,4}}(?:预算|计划|复盘|报告|材料|报表)|[放休请]假)"
)
_PART_OF_DAY = r"(?:一?大早|早上|[上中下]午|晚上|[初中底末])?"
_TAIL_ZH = (
    r"(?:要用?|会)?(?:[进入]场|进驻|来人|过来|来查|来|开始|启动|召开|举行|举办|上?用|之前|前|的?时候?)?"
    r"(?:对账|检查|拜访)?[了呢啊吧的嘛]?"
)
_ZH = lazily(
    rf"{_WHO_ZH}⟨when⟩{_PART_OF_DAY}{_WHO_ZH}{_MEETING_ZH}{_TAIL_ZH}"
    rf"|{_WHO_ZH}{_MEETING_ZH}(?:是|在|定在|安排在|改到)?⟨when⟩{_PART_OF_DAY}{_TAIL_ZH}"
)
_EVENT = (
    r"(?:(?:credit|board|management|steering|sales|budget|bank|team|external|internal|annual|quarterly|monthly"
    r"|weekly|year-end|customer|client|investor|review|planning|limit|risk|committee|audit|big) )*"
    r"(?:committee|board|meetings?|audit(?:ors?)?|review|call|visit|presentation|conference|budget|round"
    r"|stock-?take|inspection|inspectors?|appointment|lunch|dinner|trip|deadline) "
)
_WEEKDAY = lazily(
    r"(?:on |this |next |by )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天]",
    re.IGNORECASE,
)
_SMALL_EN = (
    r"(?:(?:so|well|ok|hi|hey|because|since|as|heads|fyi|i|we|they|you|he|she|it|(?:i|we|they|you)['’](?:ve|m|re)"
    r"|(?:there|it|he|she)['’]s|there|the|our|my|their|an?|another|this|is|are|am|was|have|has|had|got|get|do|to|be"
    r"|will|in|on|at|by|for|with|up|due|coming|comes?|start(?:s|ing)?|begin(?:s|ning)?|set|scheduled|planned|going"
    r"|off|holding|giving|prepar(?:e|ing)|seeing|meeting|visiting|everyone|boss|bank|cfo|ceo|them|him|her|us|me"
    r"|arriv(?:es?|ing)|again|then) )*"
)
_EN = lazily(rf"{_SMALL_EN}(?:{_EVENT}{_SMALL_EN}⟨when⟩ |⟨when⟩ (?:['’]s )?{_SMALL_EN}{_EVENT}){_SMALL_EN}")


_MEETS = lazily(
    r"(?<![a-z])(?:lunch|dinner|breakfast|coffee|drinks|beers?|meets?|meeting|see|seeing"
    r"|visits?|visiting|call with"
    r"|comes?|coming|arrives?|arriving|train|flight|fly|flying|leaves?|leaving|holidays?|vacation|travel(?:s|ling)?"
    r"|trip|trade fair|fair|conference|golf|appointment|interview|party|wedding|off work"
    r"|out of (?:the )?office"
    r"|driv(?:e|ing)|headed|heading)(?![a-z])"
    r"|吃个?饭|聚餐|喝[茶酒]|见面|[要去]见|约了|拜访|走访|开会|碰头|出差|来访|过来|来公司|来厂|动身|出发|[请休放]假|打球"
    r"|高尔夫|年会|展会|培训|[要得]去|去客户|到访|飞"
)
_OF_FIGURES = lazily(
    r"(?<![a-z])(?:as of|stood|stand|closed|close|books?|paid|pays?|payment|promis\w*|due"
    r"|owed?|owes|overdue|late"
    r"|ship\w*|deliver\w*|order\w*|invoice\w*|limit|figures?|statement|what|how|who)(?![a-z])"
    r"|截至|结账|逾期|欠|付款|付|承诺|到期|发货|订单|发票|额度|多少|余额|时点"
)
"""What of a clause is of a figure then, and no appointment."""


def without_appointments(text: str, desk: Desk) -> str:
    """Give a message without the clauses that only tell what is coming up; only their day goes beside a name.

    A message that is nothing else stays as it is.
    """
    told = list(_told(text, desk))
    if not told:
        return text
    left = text
    for start, end in reversed(told):
        left = left[:start] + left[end:]
    return left.strip() if left.strip(_MARKS) else text


def _told(text: str, desk: Desk) -> Iterator[tuple[int, int]]:
    """Yield what goes: a clause of an appointment, or its day where the clause names a customer."""
    slots = slots_of(text, desk).found
    names = desk.ledger.names.mentions(text)
    for clause in _CLAUSE.finditer(text):
        start, end = clause.span()
        held = [slot for slot in slots if start <= slot.start and slot.end <= end]
        if len(held) != 1 or not isinstance(held[0], DatePoint | Period):
            continue
        when = held[0]
        if not _may_be_to_come(when, desk.as_of):
            continue
        named = [name for name in names if start <= name.start and name.end <= end]
        shown = _shown(clause, when, named)
        asked = clause.group().rstrip().endswith(("?", "\uff1f"))
        if _is_of_a_meeting(shown) or (not asked and _only_tells_of_one(shown, text[end:])):
            yield (when.start, when.end) if named else (start, end)


def _only_tells_of_one(clause: str, rest: str) -> bool:
    """Say whether a clause that asks nothing tells of an appointment, and a question follows it."""
    said = clause.replace("⟨when⟩", " ")
    if not _MEETS.search(said) or not any(each.isalnum() for each in rest):
        return False
    return not (find("cues", said, ("asking",)) or _OF_FIGURES.search(said))


def _may_be_to_come(when: DatePoint | Period, today: date) -> bool:
    """Say whether a day is today or later, or a weekday that may be: the state of a past day is asked for."""
    ends = (each.ends for each in when.readings) if isinstance(when, Period) else when.readings
    return any(day >= today for day in ends) or _WEEKDAY.fullmatch(when.text) is not None


def _shown(clause: re.Match[str], when: Slot, named: Sequence[Mention]) -> str:
    """Give a clause with a sign for its day, and a word for customers for each name."""
    signs = [(when.start, when.end, " ⟨when⟩ ")]
    signs += [(name.start, name.end, "客户" if has_han(clause.group()) else "them") for name in named]
    shown = clause.group()
    for start, end, sign in sorted(signs, reverse=True):
        shown = shown[: start - clause.start()] + sign + shown[end - clause.start() :]
    return simplified(shown).strip(_MARKS)


def _is_of_a_meeting(clause: str) -> bool:
    words = " ".join(clause.split()) + " "
    return _ZH.fullmatch(words.replace(" ", "")) is not None or _EN.fullmatch(words) is not None
