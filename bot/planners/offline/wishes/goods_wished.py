"""Goods that a customer wants for so much, yes or no: "SXE want half a mil of switchboards, yay or nay"."""

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_WANTS = lazily(
    r"(?<![a-z])(?:wants?|wanting|needs?|after|order(?:s|ed|ing)?|asking for|asked for|chasing|keen on"
    r"|would like|['’]d like|looking (?:for|at)|wishes|take)"
    r" (?:(?:to (?:buy|order|get|take)|another|a further|about|around|roughly|some|an order (?:for|of)) )*"
    r"⟨\w+⟩ (?:worth )?of (?!(?:the |more |extra |their |our |its |his |her )*(?:limits?|credit|headroom|"
    r"cover|terms|lines?|exposure|debt|insurance|it|that|them|this|time|days)(?![a-z]))[a-z]"
)
_YES_OR_NO = lazily(
    r"(?<![a-z])(?:ya?y|yea|yeah|yes|yep|aye|go) or (?:na?y|nah|no(?:pe)?|no[- ]go)"
    r"(?:[ ,]*(?:please|pls|mate))?[ ?.!]*$"
    r"|(?<![a-z])thumbs up(?: or down)?[ ?.!]*$|(?<![a-z])(?:we|all|it) (?:good|ok|okay|fine)[ ?.!]*$"
)


def asks_for_goods(reading: Reading) -> bool:
    """Say whether a customer is told to want goods for an amount, and a yes or no is asked for."""
    if len(reading.mentions) != 1 or len(reading.slots.amounts) + len(reading.slots.numbers) != 1:
        return False
    shown = simplified(reading.masked)
    return _YES_OR_NO.search(shown) is not None and _WANTS.search(shown) is not None
