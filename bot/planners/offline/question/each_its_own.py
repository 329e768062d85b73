"""Two customers in one wish, each with figures of its own: "limit of Brandt in USD and of C001 in EUR".

Read as one, both would get the first one's figures: the wish is said again for the second.
"""

from bot.planners.offline.question.slots_of import slots_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_LEAD = lazily(r".*[a-z] (?:for|of|to|at|with|on) (?:the )?$")
_JOINT = lazily(r",? (?:and|plus) (?:also )?(?:(?:for|of|to|at|with|on) )?(?:the )?$")
_KINDS = frozenset({"currency", "days", "share", "money", "date", "period"})


def with_each_its_own(text: str, desk: Desk) -> str:
    """Give a message with its wish said for each of two customers who have figures of one kind."""
    names = desk.ledger.names.mentions(text)
    if len(names) <= 1 or has_han(text):
        return text
    first, *others, second = names
    lead, between = text[: first.start], text[first.end : second.start]
    joint = _JOINT.search(between)
    if others or joint is None or not _LEAD.fullmatch(lead.casefold()):
        return text
    found = slots_of(text, desk).found
    before = {slot.kind for slot in found if first.end <= slot.start and slot.end <= second.start}
    after = {slot.kind for slot in found if second.end <= slot.start}
    if not before & after & _KINDS:
        return text
    return f"{text[: first.end]}{between[: joint.start()]}; {lead}{text[second.start :]}"
