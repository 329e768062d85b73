"""A description of nobody in the ledger, though plainly of a customer: "the valve maker", "one in Leeds"."""

from collections.abc import Iterable

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.description_words import Said
from bot.planners.offline.whom.joined_description import is_joined_to
from knowledge.customers import Mention
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_PROPER = lazily(r" (?:in|from|of) (?:the )?[A-ZÀ-Ý][a-zà-ÿ]+$")
_MAKES = lazily(
    r"(?:the|that|our|this) (?!(?:\w+ )*(?:same|other|new|old|last|first|next|usual|best|worst|average"
    r"|right)(?![a-z]))"
    r"(?:[\w'&-]+ ){1,3}(?:maker|manufacturer|producer|distributor|wholesaler|builder|mill"
    r"|foundry)(?:['\u2019]s)?"
)
"""What is a company of a trade in full, whatever the trade: no rule speaks of "the valve maker"."""

_OF_A_CUSTOMER = ("owe", "late", "chase", "headroom", "limit", "raise_limit", "ship", "terms", "draft")
"""What makes a business of which there is none in the ledger a customer, and no "canteen" of our own."""

_COMPARES = lazily(r"最|第[一二三四五六七八九十\d]|(?<![a-z])(?:most|least|[a-z]{3,}est)(?![a-z])")
_AROUND = 4
"""Characters that may stand around a Chinese description which is all that a message says: 那…呢？"""


def nobody_fits(text: str, said: Said, named: Iterable[Mention], *, placed: bool) -> Described | None:
    """Tell of a description that nobody fits whom it means; None where it may describe no customer at all.

    `placed`: it gives a country or trade that the ledger knows of.
    """
    wished = said.business and _is_wished_of(text, said, named)
    if not (placed or wished or _says_where(text, said)):
        return None
    if _COMPARES.search(said.words):  # somebody has most of it, though not told who
        return Described(text, nobody=True)
    return Described(text, unfit=text[said.start : said.end].strip())


def _is_wished_of(text: str, said: Said, named: Iterable[Mention]) -> bool:
    """Say whether figures are wished of a business: it stands beside somebody named, or words say so."""
    shown = simplified(text)
    beside = any(is_joined_to(shown, (item.start, item.end), (said.start, said.end)) for item in named)
    return beside or bool(find("actions", shown, _OF_A_CUSTOMER))


def _says_where(text: str, said: Said) -> bool:
    """Say whether a description gives a town or a trade, of which a ledger may know nothing: "in Leeds"."""
    if _MAKES.fullmatch(simplified(text[said.start : said.end])):
        return True
    at = _PROPER.search(text[said.start : said.end])
    alone = said.end - said.start > len(text) - _AROUND and has_han(said.words) and not said.thing
    return at is not None or alone
