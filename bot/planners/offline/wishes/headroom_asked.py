"""How much more a customer may take, asked in goods: 这个月能再发多少货, "how much more can we ship them"."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_MORE = r"(?:再|还|最多|顶多|总共|一共|继续|给(?:[他她它]们?|这家)?)*"
_GOODS = r"(?:的?(?:货|单子?|订单|钱的?货|金额))?"
_LEAD = r"(?:(?:and|so|ok(?:ay)?|but|then|well|no|hm+|right)[ ,?.!]+)*"
_BESIDE = (
    r"(?: (?:then|now|today|at most|instead|safely|at all|in all|right now|at the moment"
    r"|(?:without|before) [a-z ]{3,40}))*"
)
_ROOM = lazily(
    rf"(?:那么?|那样|所以|[,\uff0c ])*{_MORE}(?:可以|能够?|敢|好)(?:{_MORE})"
    r"(?:发|出|放|赊|供|订|下|拿|提|接|卖)(?:他们?|它们?)?(?:出去)?"
    rf"多少(?!天|时|久|期|次|家|个|封|张){_GOODS}"
    rf"|再(?:发|出|放|赊|供|接|卖)多少{_GOODS}(?:没(?:有)?问题|安全|不(?:会)?(?:超|爆)|合适|都?行|可以|ok)"
    r"|(?<![a-z])how much (?:more|else|further)(?: goods| stuff)? (?:can|could|may|are|is|do)(?: (?:we|i))?"
    r"(?: allowed to)? (?:ship|send|sell|deliver|release|supply)(?![a-z])"
    rf"|{_LEAD}(?:what(?:['’]s| is| would be) )?the (?:most|maximum|max|largest|biggest|highest)"
    r"(?: (?:order|shipment|amount|value|delivery|sum))?(?: size)?(?: (?:that|which))?"
    r"(?: (?:we|i|you|one))?(?: (?:can|could|may|might|am|are)(?: allowed to)?)?"
    r" (?:ship|send|sell|deliver|release|supply|let go|let out)"
    rf"(?: (?:out|to|for))?(?: (?:them|it|him|her|this one))?{_BESIDE}"
    rf"|{_LEAD}how (?:much|big an order|large an order)(?: (?:can|could|may|might)) (?:we|i|they)"
    r"(?: (?:still|safely|actually))* (?:ship|send|sell|deliver|release|supply|order|take|buy)"
    rf"(?: (?:out|to|for))?(?: (?:them|it|him|her|this one))?{_BESIDE}"
)
_AT_MOST = lazily(
    rf"{_LEAD}(?:what(?:['’]s| is| would be) )?the (?:max|maximum|most|ceiling|upper limit)"
    r"(?: then| here| amount)?"
    rf"|{_LEAD}(?:how much|what)(?: amount)? (?:would|could|can|might)"
    r" (?:be|go through|get through|pass|work|fly)"
    r"(?: (?:ok|okay|fine|possible|allowed|all right|alright|safe|through))?(?: (?:then|instead|now))?"
    r"|(?:那么?|那样|(?:要是|如果)?不(?:行|够|能|可以)的?话?|[,\uff0c ])*(?:最多|顶多|上限|最大|多少)(?:是"
    r"|能|可以|才|就|算)*"
    r"(?:多少|几多)?(?:可以|行|没问题|能过|合适|放行|过|能走|能发|能放|走|发)?(?:多少)?(?:钱|万)?"
)
"""What asks, of an order just checked, how much would have been released."""


_MARKS = " ,.!?\uff0c。\uff01\uff1f呢啊吗"


def asks_for_headroom(reading: Reading, conversation: Conversation) -> bool:
    """Say whether it is asked how much more one customer may take, with no amount of an order said.

    Where nobody is named the message has to ask no more than that; "what is the max?" asks it of an order.
    """
    if len(reading.mentions) > 1 or reading.slots.amounts or reading.unknown:
        return False
    shown = simplified(reading.text).casefold().strip(_MARKS)
    last = conversation.last_call
    just_checked = last is not None and last.name == "check_order" and last in conversation.asked_calls
    if just_checked and not reading.mentions and _AT_MOST.fullmatch(shown):
        return True
    return bool(_ROOM.search(shown) if reading.mentions else _ROOM.fullmatch(shown))
