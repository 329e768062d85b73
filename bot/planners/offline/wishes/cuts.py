"""Where a message is cut into its sentences, its clauses, or the questions that begin in so many words."""

import re
from functools import lru_cache

from bot.planners.offline.question.blanked import without_quotes
from bot.planners.offline.question.quoted import QUOTED
from bot.planners.offline.question.taken_out import only_takes_out
from knowledge.lazy_pattern import lazily

# Full-width marks are spelled out, because they look like their half-width twins.
MARKS = "?\uff1f;\uff1b\u3002!\uff01"
SENTENCE = lazily(
    rf"(?<=[{MARKS}\n])\s*|(?<=\.)\s+(?=[A-Z])"
    r"|(?<=[a-z_'’\"”)]\.)\s+(?=(?:do|does|did|can|could|what|how|when|who|which|will|would|should|may"
    r"|where|why)\s)"
)
CLAUSE = lazily(
    rf"[{MARKS}\n\uff0c、:\uff1a]+\s*|,(?!\d)\s*|\.\s+(?=[A-Z])|\s+(?:and|plus)\s+(?=\S)"
    r"|(?=另外|还有就是|顺便|以及)|(?<=[一-鿿])(?=再|和)",
    re.IGNORECASE,
)
QUESTION = lazily(
    rf"[{MARKS}\n\uff0c,]*\s+(?:(?:and|then|also|plus|oh)\s+)+(?=(?:who|whose|what|which|how|when|can"
    rf"|could|may"
    r"|is|are|does|do|did|should|will|draft|write|show|give|list|check|tell)(?![a-z]))"
    rf"|[{MARKS}\n\uff0c,、]\s*(?=(?:完了|完事儿?|接着|随后|之后|回头|最后)?再|接着|随后|最后[把给看列]|另外|还有|顺[便带]|以及|并且?|同时|然后|[外加]加|附[上带]|连同"
    rf"|[捎外]带|加上)"
    rf"|[{MARKS}\n\uff0c,]*\s+(?:and )?(?:plus|along with|together with|as well as)\s+"
    r"(?=(?:the|a|an|our|my) )"
    r"|[,;]\s*(?:and )?(?:then|after that|afterwards|next|finally)\s+(?=(?:the|a|an|our|my|all|who) )",
    re.IGNORECASE,
)
"""Where another question begins in so many words, whatever figures it has."""


def pieces_of(cut: re.Pattern[str], message: str) -> list[str]:
    """Cut a message into pieces; what somebody is quoted with is one of them at most, and never cut."""
    return list(_pieces(cut, message))


@lru_cache(64)  # a message is cut again by each of those who look for something in its pieces
def _pieces(cut: re.Pattern[str], message: str) -> tuple[str, ...]:
    pieces, begun = [], 0
    for match in cut.finditer(without_quotes(message)):
        pieces.append(message[begun : match.start()])
        begun = match.end()
    found = (piece.strip(f" ,\uff0c.、{MARKS}") + _mark(piece) for piece in (*pieces, message[begun:]))
    asking = (piece for piece in found if not only_takes_out(piece))
    return tuple(piece for piece in asking if any(letter.isalnum() for letter in QUOTED.sub("", piece)))


def _mark(piece: str) -> str:
    return "?" if piece.rstrip().endswith(("?", "\uff1f")) else ""
