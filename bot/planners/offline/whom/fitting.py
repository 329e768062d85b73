"""Customers whom words or places fit: by the words of their names, by their country and industry."""

import re
from collections.abc import Iterable, Iterator

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.places import Place
from knowledge.customers.folding import is_han
from knowledge.desk import Desk
from knowledge.rights import sees_every_customer

FILLER = frozenset(
    "the one in with from and that this its company ltd inc gmbh limited plc please mean meant yes no not of"
    " for which first second group other last same new big bigger biggest small smaller smallest worst best"
    " only right whole next previous former latter top main largest oldest latest current wrong only customer"
    " client account firm business people guys overdue late invoice invoices limit order report".split()
)
"""Words of which no name is described by."""

WORD = re.compile(r"[a-zà-ɏ&]{3,}")
_NOT_HAN = re.compile(r"[^㐀-鿿]")


def by_words(said: str, conversation: Conversation, desk: Desk) -> list[str]:
    """Give whose names have the words of a description: of those offered or spoken of, else of all."""
    words = tuple(word for word in WORD.findall(said) if word not in FILLER)
    part = _NOT_HAN.sub("", said)
    for among in (conversation.offered, conversation.spoken_of, alike(said, desk)):
        shown = [each for each in among if desk.ledger.has_customer(each) and desk.may_see(each)]
        found = set(named_so(words, shown, desk)) if words else set(with_part(part, shown, desk))
        if found:
            return sorted(found)
    return []


def alike(said: str, desk: Desk) -> tuple[str, ...]:
    """Give whose names have some part like a few words."""
    return tuple(each.customer_id for each in desk.ledger.names.link(said).candidates)


def named_so(words: Iterable[str], ids: Iterable[str], desk: Desk) -> Iterator[str]:
    """Yield those whose names have all of the words, each as a word of its own."""
    wanted = set(words)
    for each in ids:
        if wanted and wanted <= set(WORD.findall(_names(each, desk))):
            yield each


def with_part(part: str, ids: Iterable[str], desk: Desk) -> Iterator[str]:
    """Yield those whose names have some Chinese characters in a row."""
    long = len(part) > 1 and is_han(part[0])
    yield from (each for each in ids if long and part in _names(each, desk))


def _names(customer_id: str, desk: Desk) -> str:
    customer = desk.ledger.customer(customer_id)
    return simplified(" ".join((customer.name, *customer.aliases)))


def placed(found: Iterable[Place], desk: Desk) -> list[str]:
    """Give the customers that the asker may see in every country and industry that was said."""
    sets = [
        set(desk.ledger.customers_in("country" if place.kind == "country" else "industry", place.values))
        for place in found
    ]
    if not sees_every_customer(desk.person):
        sets.append(set(desk.visible_customers))
    return sorted(set.intersection(*sets))
