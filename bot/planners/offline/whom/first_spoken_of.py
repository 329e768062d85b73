"""The customer that a talk began with: "back to the one we started with", 回到最开头那家.

It is the first one asked about, whatever lists were shown in between; where the talk is longer than what is
remembered of it, it is asked who is meant.
"""

from bot.conversation import REMEMBERED_TURNS, Conversation
from bot.language.words import simplified
from bot.planners.offline.question.ids_in_text import with_names
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.spoken_in_order import names_asked
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_ONE = r"(?:one|customer|company|client|account|firm|name|guys|lot)"
_BEGAN = (
    r"(?:(?:we|i|you) (?:(?:first )?(?:started|began|opened) with|(?:asked about|talked about|looked at|had"
    r"|discussed|spoke of) (?:first(?: of all)?|(?:right )?at the (?:very )?(?:start|beginning|outset)))"
    r"|(?:from|at) the (?:very )?(?:start|beginning|outset)(?: of (?:this|our) (?:chat|talk|conversation))?)"
)
_FIRST = lazily(
    rf"(?<![a-z])(?:the |that )?(?:very )?(?:first |original )?{_ONE} (?:that |which )?{_BEGAN}(?![a-z])"
    rf"|(?<![a-z])(?:the|that|our) original {_ONE}(?![a-z])"
    rf"|(?<![a-z])whoever (?:we|i) (?:started|began) with(?![a-z])"
    r"|(?:最(?:开始|开头|初|早|先)|一(?:开始|上来)|刚开始|开头|起初|起先|打一开始)"
    r"(?:我?们?(?:问|说|查|聊|讲|看|提|谈)(?:到|起|过)?的?|的|时)*(?:那|这)一?(?:家|个|户|位)(?:客户|公司)?"
)


def first_spoken_of(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put in whom the talk first asked about, where a text points back at that one; else None."""
    said = _FIRST.search(simplified(text)) if conversation.turns else None
    if said is None or desk.ledger.names.mentions(text):
        return None
    asked = names_asked(conversation.turns)
    names = [name for name in asked if desk.ledger.names.link(name).verdict != "several"]  # those told later
    if not names or len(conversation.turns) >= REMEMBERED_TURNS:
        return Described(text, nobody=True)
    first = names[0]
    known = desk.ledger.has_customer(first) and desk.may_see(first)
    return Described(with_names(text, said.span(), (first,))) if known else Described(text, nobody=True)
