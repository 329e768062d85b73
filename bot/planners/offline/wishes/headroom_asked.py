"""How much more a customer may take, asked in goods: 这个月能再发多少货, "how much more can we ship them"."""

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_MORE = r"(?:再|还|最多|顶多|总共|一共|继续|给(?:[他她它]们?|这家)?)*"
_GOODS = r"(?:的?(?:货|单子?|订单|钱的?货|金额))?"
_ROOM = lazily(
    rf"{_MORE}(?:可以|能够?|敢|好)(?:{_MORE})(?:发|出|放|赊|供|订|下|拿|提|接|卖)(?:他们?|它们?)?(?:出去)?"
    rf"多少(?!天|时|久|期|次|家|个|封|张){_GOODS}"
    rf"|再(?:发|出|放|赊|供|接|卖)多少{_GOODS}(?:没(?:有)?问题|安全|不(?:会)?(?:超|爆)|合适|都?行|可以|ok)"
    r"|(?<![a-z])how much (?:more|else|further)(?: goods| stuff)? (?:can|could|may|are|is|do)(?: (?:we|i))?"
    r"(?: allowed to)? (?:ship|send|sell|deliver|release|supply)(?![a-z])"
)


_MARKS = " ,.!?\uff0c。\uff01\uff1f呢啊吗"


def asks_for_headroom(reading: Reading) -> bool:
    """Say whether it is asked how much more one customer may take, with no amount of an order said.

    Where nobody is named the message has to ask no more than that.
    """
    if len(reading.mentions) > 1 or reading.slots.amounts or reading.unknown:
        return False
    shown = simplified(reading.text).strip(_MARKS)
    return bool(_ROOM.search(shown) if reading.mentions else _ROOM.fullmatch(shown))
