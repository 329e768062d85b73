"""An answer that means the customer of an earlier question: "the one I asked about before", 刚才问的那家."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import Fits
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_WHO = r"(?:one|customer|client|company|firm|account|buyer|guys?)"
_TALKED = (
    r"(?:asked|talked|spoke|was asking|were asking|was talking|were talking|mentioned|looked|looked up"
    r"|checked|discussed"
    r"|had|named|was on|were on)(?: you)?(?: about| of| at| for)?"
)
_BEFORE = (
    r"(?:before|earlier|previously|above|at first|at the (?:start|beginning)|a (?:moment|minute|while) ago)"
)
_JUST = r"(?:just now|last|right before)"
_EARLIER = lazily(
    r"(?:(?:well|oh|still|for|it['’]?s|that['’]?s|i mean(?:t)?|about|again|yes|to)[ ,]+)*(?:"
    rf"(?:the |that )?(?:very )?(?:same )?{_WHO} (?:that |who |whom |which )?(?:i|we) "
    rf"(?:(?P<just>just)|already|had)? ?{_TALKED}(?: {_BEFORE}| (?P<now>{_JUST}))?"
    rf"|(?:the )?same(?: {_WHO})?(?: (?:as|like) (?:{_BEFORE}|(?P<as>{_JUST})|the last question))?(?: again)?"
    rf"|(?:the |that )?{_WHO} (?:from|of|as) (?:{_BEFORE}|(?:the|my|our) (?P<of>last|previous|first)"
    rf" question)"
    rf"|(?:the |that )(?P<last>last|previous|earlier|former) {_WHO}(?: (?:i|we) {_TALKED})?"
    r")(?:[ ,]*(?:please|thanks|again))?[ .!]*"
    r"|(?:就|还|也|我|是|说的?|指的?|问的?|给|[ ,\uff0c])*(?:"
    r"(?:(?P<刚>刚才|刚刚|方才|上面|上一[个家])|之前|前面|先前|早先|一开始|最开始)(?:我|咱们?|我们)?"
    r"(?:问|说|查|提|聊|看|讲)?(?:到|过|起)?的?(?:那|这)?(?:[个家位])?(?:客户|公司)?"
    r"|(?:那|这)(?:一)?家(?:老)?(?:客户)?|同一[个家](?:客户|公司)?|老样子)"
    r"(?:的|吧|啊|呀|[ 。.!\uff01])*"
)
_LATEST = ("just", "now", "as", "last", "刚")


def spoken_of_before(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put in the customer that answers were about, where one is asked for; of several those are offered.

    What was asked just before means the last one.
    """
    pending = conversation.pending
    if pending is None or pending.need != "customer" or pending.choices:
        return None
    said = _EARLIER.fullmatch(simplified(text).strip())
    if said is None:
        return None
    known = tuple(each for each in conversation.spoken_of if desk.shows(each))
    latest = tuple(each for each in conversation.customers if desk.shows(each))
    meant = latest if any(said[each] for each in _LATEST) and len(latest) == 1 else known
    return put(text, (0, len(text)), Fits(meant), desk) if meant else None
