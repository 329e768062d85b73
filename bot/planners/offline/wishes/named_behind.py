"""Several things of one customer that is named behind them: "limit, overdue and insurance for Kovács"."""

import re

from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_LEAD = lazily(
    r"^(?:(?:please|pls|ok|now|and|can you|could you|give me|show me|send me|tell me|get me|i need"
    r"|we need|i want"
    r"|need|what(?:['\u2019]s| is| are)|the|a)[ ,]+)*",
    re.IGNORECASE,
)
_OF = lazily(r"^(?P<things>.+?),? (?:for|of|on|at) (?:the )?$", re.IGNORECASE)
_JOINED = lazily(r",|(?<![a-z])and(?![a-z])|[&+/]", re.IGNORECASE)
_VERBS = lazily(
    r"(?<![a-z])(?:is|are|was|do|does|did|can|could|may|should|will|would|has|have|who|which|if|when"
    r"|why|how)(?![a-z])",
    re.IGNORECASE,
)
_ENDS = lazily(r"(?:[ ,.?!]|please|pls|then|now|today|thanks)*", re.IGNORECASE)
_LONGEST = 70


def named_in_front(message: str, reading: Reading) -> str | None:
    """Give such a message with the name in front, "Kovács: limit, overdue and insurance"; else None."""
    if len(reading.mentions) != 1 or reading.slots.found or reading.places or len(message) > _LONGEST:
        return None
    named = reading.mentions[0]
    said = _OF.match(message[: named.start])
    if said is None or not _ENDS.fullmatch(message[named.end :]) or _VERBS.search(said["things"]):
        return None
    things = _LEAD.sub("", said["things"], count=1)
    return f"{message[named.start : named.end]}: {things}" if _JOINED.search(things) else None
