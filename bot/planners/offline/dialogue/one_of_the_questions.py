"""One of two questions just answered, told by its place: 头一件，换成一季度, "the second question: …".

Beside a list "the second one" is a row of it, so a question has to be called one there.
"""

from collections import deque
from dataclasses import replace
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_LEAD = (
    r"(?:(?:and|so|ok(?:ay)?|now|then|well|for|about|on|regarding|as for|back to"
    r"|[那再回到关于至于说,\uff0c ])+[ ,]*)?"
)
_QUESTION = lazily(
    rf"(?i)\s*{_LEAD}(?:the |my )?(?P<en>first|1st|former|second|2nd|latter|last|other)"
    r" (?:question|thing|query|part|point|ask|topic)(?: again)?(?:[ ,.:;–—-]+"
    r"|(?=['’]s ))(?:but )?(?P<rest>\S.*)"
    rf"|\s*{_LEAD}(?P<zh>头一|前一|第一|第二|后一|后面一?|前面一?|最后一)"
    r"(?:件事?|个问题|问|条问题|个事|桩事?)(?:的?话)?[,\uff0c:\uff1a、 ]*(?:里|中)?(?:的)?(?P<han>\S.*)"
)
_ONE = lazily(
    rf"(?i)\s*{_LEAD}(?:the )?(?P<en>first|former|second|latter)(?: one)?[ ,:;–—-]+"
    r"(?P<rest>(?:in|but|for|with|only|as of|at|on|over|just|instead|please) \S.*)"
)
"""The same where no list was shown: "the first one in dollars"."""

_FIRST = frozenset({"first", "1st", "former", "头一", "前一", "第一", "前面", "前面一"})
_PAIR = 2


class Meant(NamedTuple):
    """What a message says of one question, and the talk as if that one alone had been asked last."""

    text: str
    conversation: Conversation


def about_one_question(text: str, conversation: Conversation) -> Meant | None:
    """Give what is said of the first or second of two questions just answered; else None."""
    latest = conversation.turns[-1] if conversation.turns else None
    if latest is None or conversation.pending is not None or not all(call.ok for call in latest.calls):
        return None
    kinds = list(dict.fromkeys(call.name for call in latest.calls))
    if len(kinds) != _PAIR:
        return None
    listed = any(call.shows_a_list for call in latest.calls)
    shown = simplified(text)
    said = _QUESTION.fullmatch(shown) or (None if listed else _ONE.fullmatch(shown))
    if said is None or len(shown) != len(text):
        return None
    groups = said.groupdict()
    which = 0 if (groups["en"] or groups.get("zh") or "").casefold() in _FIRST else 1
    rest = "rest" if groups["rest"] is not None else "han"
    meant = tuple(call for call in latest.calls if call.name == kinds[which])
    turns = deque(conversation.turns, maxlen=conversation.turns.maxlen)
    turns[-1] = latest.model_copy(update={"calls": meant})
    whom = {str(call.args["customer"]) for call in meant if "customer" in call.args}
    subject = whom.pop() if len(whom) == 1 else None
    return Meant(text[said.start(rest) :], replace(conversation, turns=turns, subject=subject))
