"""What a short message says of the list or the customer just shown, and changes no argument of it.

Others of the list ("the odd ones"), everybody's, another order, since when and how much.
"""

import re

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import is_elliptic, length
from knowledge.lazy_pattern import lazily

_TELLS = ("overdue_status", "customer_limit", "collection_stage", "insurance_cover", "early_warnings")
"""Tools whose answer tells since when, how much, how long."""

_ONES = lazily(
    r"^(?:(?:and|but|only|just|show|me|now|what about|how about|give me) )*(?:the|those|these|any) "
    r"(?:[a-z'’-]+ ){1,3}(?:ones|lot|bunch)(?: (?:only|please|then|too))*[ .?!]*$"
    r"|^.{1,8}的(?:呢|那[些几批].{0,2})[?\uff1f]?$",
    re.IGNORECASE,
)
_SORTED = lazily(
    r"(?<![a-z])(?:(?:re-?)?sort(?:ed|ing)?|order(?:ed|ing)|rank(?:ed|ing)?|arranged?|put)"
    r"(?: (?:it|them|this|those|the list|in order))* (?:by|of|on|from)(?![a-z])[^,.;?!]{0,30}"
    r"|(?<![a-z])(?:oldest|newest|smallest|latest) (?:ones? )?first(?![a-z])"
    r"|(?<![a-z])in (?:reverse|alphabetical) order"
    r"|[^,\uff0c。?\uff1f]{0,8}(?:排序|排个序|排一下|排列|倒序|正序|升序|降序)"
    r"|从[大小高低多少长短久近]到[大小高低多少长短久近远]",
    re.IGNORECASE,
)
_LONGEST = 40
"""Characters of a message that asks for no more than another order."""


_FRAGMENT = 16


def is_of_the_list(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece speaks of the last list: everybody's, some of it, or another order."""
    ordered = FRAMES[last.name].subject == "none" and order_asked(reading) is not None
    return ordered or _widens(last, reading) or speaks_of_ones(last, reading)


def order_asked(reading: Reading) -> str | None:
    """Give the words that ask for an order, where a short piece names nobody."""
    if reading.mentions or len(reading.text) > _LONGEST:
        return None
    said = _SORTED.search(reading.text)
    return said.group().strip() if said else None


def speaks_of_ones(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece speaks of some of a list by nothing that another list has: "the odd ones"."""
    if FRAMES[last.name].subject == "customer" or "customer" in last.args or reading.mentions:
        return False
    known = any(find(words, reading.text) for words in ("conditions", "stages", "signals", "listed", "kpis"))
    return _ONES.search(reading.text) is not None and not (known or find("actions", reading.text))


def _widens(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece only says that the last list is to be of everybody's customers."""
    everybody = find("portfolio_words", reading.text, ("everybody",))
    return "salesperson" in last.args and bool(everybody) and length(reading) <= _FRAGMENT


def asks_more_of(last: PastCall, reading: Reading, conversation: Conversation) -> bool:
    """Say whether a piece only asks since when or how much of what was just shown of a customer."""
    latest = conversation.turns[-1].calls
    return last in latest and last.name in _TELLS and "customer" in last.args and is_elliptic(reading)
