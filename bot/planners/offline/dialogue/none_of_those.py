"""An answer that denies all who were offered: "neither, it's Thornbury Dairy I mean"."""

import re
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_THOSE = r"(?: of (?:them|those|these|the (?:two|three|four|above)|your (?:suggestions|choices)))?"
_DENIES = lazily(
    r"(?:(?:no|nope|sorry|hm+|oh|well|actually)[ ,.!]+)*"
    rf"(?:(?:it['’]?s |that['’]?s |i mean(?:t)? )?(?:neither|none|not any)(?: one)?{_THOSE}"
    r"|(?:it['’]?s )?not (?:these|those|either|them|one of (?:them|those|these))"
    rf"(?: (?:two|three|ones|companies|customers))?{_THOSE}"
    r"|(?:both|all|those|these|they)(?: (?:two|three|of (?:them|those|these)))?(?: are|['’]re)?"
    r"(?: all| both)? wrong)"
    r"(?![a-z])(?: (?:fits?|is (?:right|it|meant|the one)|are (?:right|it)))?"
    r"(?=[ ]*(?:[,.;:!\uff0c–—-]|$|i['’ ]|it['’ ]|but |that |they |the (?:customer|company|one) (?:is|i) ))"
    r"|(?:不对?[,\uff0c ]*)?(?:[这那]?[两三四几]?[家个户]?(?:公司|客户)?(?:我?都|全)(?:不是|不对|错了?)"
    r"|(?:都|全)(?:不是|不对|错了?)|不是(?:这|那)(?:[两三四几些])[家个户]?(?:公司|客户)?|一[家个]都不是)"
    r"(?:的)?",
)
_MEANS = lazily(
    r"[ ,.;:!\uff0c。\uff1b\uff1a、–—-]*(?:but )?"
    r"(?:(?:it['’]?s|it is|it should be|it must be|i mean(?:t)?|i['’]?m (?:asking about|after|looking for)"
    r"|i (?:want|wanted|need|was after|was asking about|asked about|am asking about)|that would be"
    r"|make it|rather"
    r"|the (?:customer|company|one) (?:is|i mean is)|they['’]?re called|it['’]?s called|called|named|for"
    r"|but|instead)(?![a-z])[ ,:]*"
    r"|(?:而|应该|其实|就|我)*(?:是|说的是|指的是|要查的是|要看的是|要问的是|问的是|想查的是|查的是|想问|要查|叫做?|想查)"
    r"[ ,\uff0c:\uff1a]*)*"
)
_ENDS = lazily(
    r"(?:[ ,]*(?:(?:is (?:who|what) )?i (?:mean|meant|want|need|was after)|(?:that )?i['’]?m after"
    r"|instead|please|rather|then|thanks))*[ .!]*$|(?:才对|这家|那家|的那家|谢谢|吧|[ 。.!\uff01])*$"
)


class Another(NamedTuple):
    """What is left of a message that denies all who were offered, and the talk without their offer."""

    text: str
    conversation: Conversation


def none_of_those(text: str, conversation: Conversation) -> Another:
    """Give whom a message names in place of those offered; as it was where it denies nobody or says no more.

    Those offered are forgotten then: "Pelham Foods" is not the Foods among them.
    """
    pending = conversation.pending
    if pending is None or pending.need != "customer" or not pending.choices:
        return Another(text, conversation)
    shown = simplified(text)
    denied = _DENIES.match(shown) if len(shown) == len(text) else None
    if denied is None:
        return Another(text, conversation)
    begins = _MEANS.match(shown, denied.end())
    rest = text[begins.end() if begins else denied.end() :]
    rest = rest[: (_ENDS.search(simplified(rest)) or re.search("$", rest)).start()].strip()  # type: ignore[union-attr]  # "$" is found
    if not any(letter.isalnum() for letter in rest):
        return Another(text, conversation)
    without = Conversation.restored(conversation.memory())
    without.pending = pending.model_copy(update={"choices": ()})
    without.offered = ()
    return Another(rest, without)
