"""A customer's parent or subsidiary: "its parent", 它母公司, "Midland Gear's parent", 旗下子公司."""

import re
from collections.abc import Iterator

from bot.conversation import Conversation
from bot.planners.offline.question.ids_in_text import with_ids
from knowledge.desk import Desk

_PARENT = re.compile(
    r"(?<![a-z])(?:its|their|his|her|the|whose) (?:parent|holding|mother)(?: company)?(?:['’]s)?(?![a-z])"
    r"|(?:[它他她]们?|这家|那家|该公司|对方)?的?(?:上级)?(?:母公司|控股公司)",
    re.IGNORECASE,
)
_PARENT_OF = re.compile(
    r"(?:['’]s?)? (?:parent|holding)(?: company)?(?:['’]s)?(?![a-z])|的?(?:母公司|控股公司)", re.IGNORECASE
)
_CHILD = re.compile(
    r"(?<![a-z])(?:its|their|the) (?:subsidiary|daughter(?: company)?|affiliate)(?:['’]s)?(?![a-z])"
    r"|(?:[它他她]们?|这家|那家)?的?(?:旗下|下面)?的?(?:那家)?(?:子公司|下属公司|附属公司)",
    re.IGNORECASE,
)


def related(text: str, conversation: Conversation, desk: Desk) -> tuple[str, tuple[str, ...]] | None:
    """Give a text with an id in the place of a relative, and the relatives that may be meant; else None.

    No relative at all is ("…", ()): the customer has none, or none that the asker may see.
    """
    for pattern, find in ((_PARENT, _parents), (_CHILD, _children)):
        said = pattern.search(text)
        named = _named_before(text, said, desk) if said else None
        if said and named is not None:
            start, whose = named
            return _put(text, (start, said.end()), tuple(find(whose, conversation, desk)))
        if said and conversation.subject is not None and not _follows_a_name(text, said, desk):
            found = tuple(find(conversation.subject, conversation, desk))
            return _put(text, said.span(), found)
    owned = _PARENT_OF.search(text)
    named = _named_before(text, owned, desk) if owned else None
    if owned is None or named is None:
        return None
    start, whose = named
    return _put(text, (start, owned.end()), tuple(_parents(whose, conversation, desk)))


def _put(text: str, span: tuple[int, int], found: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    return (with_ids(text, span, found[:1]) if found else text), found


def _follows_a_name(text: str, said: re.Match[str], desk: Desk) -> bool:
    return any(each.end == said.start() for each in desk.ledger.names.mentions(text))


def _named_before(text: str, said: re.Match[str], desk: Desk) -> tuple[int, str] | None:
    """Give the customer that is named right before the word, and where: "Midland Gear's parent"."""
    mentions = [each for each in desk.ledger.names.mentions(text) if each.end == said.start()]
    if len(mentions) != 1 or mentions[0].linking.verdict != "one":
        return None
    whose = mentions[0].linking.candidates[0].customer_id
    return (mentions[0].start, whose) if desk.may_see(whose) else None


def _parents(whose: str, conversation: Conversation, desk: Desk) -> Iterator[str]:
    """Yield the parent; of a parent spoken of as such since, itself: 它母公司呢, then 母公司的逾期呢."""
    parent = _parent_of(whose, desk)
    if parent is not None:
        yield parent
    elif any(_parent_of(each, desk) == whose for each in conversation.spoken_of):
        yield whose


def _parent_of(customer_id: str, desk: Desk) -> str | None:
    customer = desk.ledger.customer(customer_id) if desk.ledger.has_customer(customer_id) else None
    parent = customer.parent_id if customer and desk.may_see(customer_id) else None
    shown = parent is not None and desk.ledger.has_customer(parent) and desk.may_see(parent)
    return parent if shown else None


def _children(whose: str, conversation: Conversation, desk: Desk) -> Iterator[str]:
    """Yield the subsidiaries that the asker may see: the one spoken of before, where there is one."""
    spoken = [each for each in conversation.spoken_of if _parent_of(each, desk) == whose]
    if _parent_of(whose, desk) is not None and not spoken:
        yield whose  # it is a subsidiary itself, and spoken of as such
        return
    family = sorted(desk.ledger.group_of(whose))
    every = (each for each in family if desk.may_see(each) and _parent_of(each, desk) == whose)
    yield from spoken if len(spoken) == 1 else every
