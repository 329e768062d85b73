"""Whose lists "her" or "his" are: the colleague's named before them, "Camila's ageing, then her 3 worst"."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.places import places
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_HERS = lazily(
    r"(?<![a-z'’])(?<!of )(?:hers|his|her)(?![a-z'’])"
    r"|[他她](?:的|名下的?|手[上里]的?|那边的?)(?=客户|逾期|额度|账龄|预警|最|前|超|快)"
)
_OF_LISTS = lazily(
    r"(?<![a-z])(?:overdues?|limits?|ageing|aging|warnings?|worst|top|most|oldest|biggest|latest|accounts|customers"
    r"|clients|book|portfolio|on hold|over limit|ones|list)(?![a-z])|客户|逾期|额度|账龄|预警|最|前"
)


def with_the_colleague_meant(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put a colleague's name in the place of "her" or "his" where that one's customers are spoken of.

    The colleague is named before in the message, else the last list is of that one's customers.
    """
    shown = simplified(text)
    said = _HERS.search(shown)
    if said is None or not _OF_LISTS.search(shown) or desk.ledger.names.mentions(text):
        return text
    before = {
        place.values: place
        for place in places(text, desk)
        if place.kind == "person" and place.end <= said.start()
    }
    if len(before) > 1:
        return text
    named = [text[place.start : place.end] for place in before.values()] or _of_the_last(conversation, desk)
    if not named:
        return text
    owning = f"{named[0]}'s" if shown[said.start()].isascii() else f"{named[0]}的"
    return text[: said.start()] + owning + text[said.end() :]


def _of_the_last(conversation: Conversation, desk: Desk) -> list[str]:
    """Give the name of the colleague whose customers the last list is of, if it is of one's."""
    last = conversation.last_call
    whose = last.args.get("salesperson") if last is not None and "customer" not in last.args else None
    return [each.name for each in desk.colleagues if each.email and each.email == whose and each.name]
