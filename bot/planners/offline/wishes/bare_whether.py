"""Whether something is all right, with nothing said of what: 这个可以吗？, "is that fine?", 批不批.

Where nothing was spoken of it is asked what is wanted; no rule is looked up for it. An amount with it,
"50k ok?", "three hundred for a customer, ok?", is an order's, and it is asked whose.
"""

from decimal import Decimal

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack
from knowledge.lazy_pattern import lazily

_LEAD_EN = (
    r"(?:(?:so|hi|hey|hello|ok|okay|well|and|then|sorry|quick one|question|hm+|please|tell me"
    r"|just)[ ,.!:-]+)*"
)
_FINE = (
    r"(?:ok|okay|k|fine|alright|all right|good|allowed|possible|doable|acceptable|a (?:yes|go)|a no|safe"
    r"|good to go|cool|a problem)"
)
_THAT = r"(?:this|that|it|this one|that one|these|those|all this|all that)"
_WE = r"(?:i|we|you|they)"
_DO = (
    r"(?:do|approve|accept|allow|sign(?: off)?|agree(?: to)?|say yes(?: to)?|go (?:ahead|for)(?: with)?"
    r"|go|give)"
)
_END_EN = (
    r"(?:[ ,]+(?:or not|yes or no|please|pls|then|now|right|with (?:you|us)|by you|for us|you think"
    r"|do you think))*\W*"
)
_EN = lazily(
    rf"{_LEAD_EN}(?:(?:is|are|would|will|was) {_THAT}(?: be)? {_FINE}|{_THAT}(?:['’]s| is)? {_FINE}"
    rf"|(?:can|may|could|should|shall|do|would) {_WE} {_DO}(?: {_THAT})?|{_FINE}|yes or no|go or no go)"
    rf"{_END_EN}"
)
_ASKED_ZH = (
    r"(?:[可以行成好中能批放给]{1,2}[得不](?:[可以行成好中能批放给]{1,2})?(?:了|得了)?"
    r"|(?:能|可以?)(?:不能|不可以|不可)?(?:批|做|给|放|过|行|办|同意|答应)?|行|成|中|批|好|妥|同意|答应"
    r"|有没有问题|有问题|没问题)"
)
_ZH = lazily(
    r"(?:请问|你看|您看|那|所以|嗯|喂|在吗|你好|您好|麻烦|帮忙?看[看下]|我?想问[问下一]*|[ ,\uff0c。])*"
    r"(?:这个?样?子?|那个?样?子?|这件事|这事|那事|它|这么做|这样做|我这个)?(?:到底|究竟|现在|今天|还|就|都)?"
    rf"{_ASKED_ZH}(?:的)?(?:吗|么|嘛|呢|吧|啊|呀|不|没|没有|[ ,\uff0c。?\uff1f!\uff01])*"
)
_ORDER_EN = lazily(
    rf"{_LEAD_EN}(?:(?:is|are|would|can|may|could|should|shall) )?(?:{_WE} )?(?:(?:ship|send|release|do|let"
    rf"|give|take|approve) )?"
    r"(?:out |go )?(?:about |around |some |another )?⟨\w+⟩(?: (?:worth|more|of goods|usd|eur))?"
    r"(?: (?:for|to|from) (?:an?|the|some|this|that|one|my|our)(?: of (?:our|my))? (?:customer|client|buyer"
    r"|account|guy|company)s?)?"
    rf"[ ,.–—-]*(?:(?:is|would|will) )?(?:(?:{_THAT}|be) )*(?:{_FINE}(?: to (?:ship|go|send|release))?|go"
    rf"|yes or no){_END_EN}"
)
_ORDER_ZH = lazily(
    r"(?:请问|那|这个?|[ ,\uff0c])*⟨\w+⟩(?:的)?(?:货|单|单子|订单)?[,\uff0c ]*(?:给|发给|卖给)?"
    r"(?:一个|一家|某个|某家|有个|这个|那个|个|家)?(?:客户|客人|买家)?[,\uff0c ]*"
    rf"{_ASKED_ZH}(?:的)?(?:吗|么|嘛|呢|吧|啊|呀|不|没|[ ,\uff0c。?\uff1f!\uff01])*"
)
_LONGEST = 60
"""Characters of a message that says nothing of what it asks about."""

_MONEY = Decimal(100)
"""A bare figure from this is an amount of money: "three hundred for a customer, ok?"."""


def asked_about_what(reading: Reading, conversation: Conversation) -> AskBack | None:
    """Ask what is wanted where a message but asks if something is all right, and nothing was spoken of."""
    if reading.slots.found or reading.mentions or reading.places or _is_spoken_of(conversation):
        return None
    said = simplified(reading.text).strip()
    bare = len(said) <= _LONGEST and (_EN.fullmatch(said) or _ZH.fullmatch(said))
    return AskBack(tool="", args={}, need="intent_open") if bare else None


def asks_whether_so_much(reading: Reading, conversation: Conversation) -> bool:
    """Say whether a message but asks if so much money is all right, and nothing was spoken of before it."""
    slots = reading.slots
    if len(slots.found) != 1 or reading.mentions or reading.unknown or _is_spoken_of(conversation):
        return False
    bare = [each for each in slots.numbers if each.unit is None and not (each.ordinal or each.top)]
    sums = [each for each in bare if each.value is not None and each.value >= _MONEY]
    if not (slots.amounts or sums):
        return False
    said = simplified(reading.masked).strip()
    if len(said) > _LONGEST:
        return False
    return _ORDER_EN.fullmatch(said) is not None or _ORDER_ZH.fullmatch(said) is not None


def _is_spoken_of(conversation: Conversation) -> bool:
    return bool(conversation.asked_calls) or conversation.pending is not None
