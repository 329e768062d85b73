"""Customers whom words or places fit: by the words of their names, by their country and industry."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.language.words import simplified
from bot.planners.offline.question.places import Place, places
from knowledge.customers.folding import is_han
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.rights import sees_every_customer

FILLER = frozenset(
    "the one in with from and that this its company ltd inc gmbh limited plc please mean meant yes no not of"
    " for which first second group other last same new big bigger biggest small smaller smallest worst best"
    " only right whole next previous former latter top main largest oldest latest current wrong only customer"
    " client account firm business people ppl guys overdue late invoice invoices limit order report".split()
)
"""Words of which no name is described by."""

WORD = lazily(r"[a-zà-ɏ&]{3,}")
_TELLING = lazily(r"[a-zà-ɏ]{3,}(?:['’]s?)?")
ITS_KIND = frozenset(
    "lot guy folks shop that those does make makes makers maker sells sell seller sellers deal dealing dealer"
    " builder builders producer manufacturer supplier suppliers distributor trader outfit centre center store"
    " and too also again same".split()
)
"""Words beside a trade that tell nobody apart: "the garden lot", "the one that does gardens"."""

_ENGLISH_WORD = lazily(r"[a-z]{4}$", re.IGNORECASE)
_NOT_HAN = lazily(r"[^㐀-鿿]")


class Fits(NamedTuple):
    """Whom a description fits: those that the asker may see, and whether somebody hidden fits as well."""

    seen: tuple[str, ...]
    hidden: bool = False

    @property
    def only_hidden(self) -> bool:
        """Say whether it fits nobody but customers that the asker may not see."""
        return self.hidden and not self.seen

    @property
    def one(self) -> str | None:
        """Give the customer that it fits, where it fits nobody else at all."""
        return self.seen[0] if len(self.seen) == 1 and not self.hidden else None


def told_among(words: str, among: Iterable[str], desk: Desk, *, shortest: int = 2) -> Fits:
    """Give which of some customers a description fits: by their names, else by trade, country and industry.

    Where a country or industry fits but hidden customers, it fits nobody: it is not told where those are.
    `shortest` is how many Chinese characters of a name tell it.
    """
    ids = tuple(among)
    by_name = shown_of(called_so(words, ids, desk, shortest=shortest), desk)
    if by_name.seen or by_name.hidden:
        return by_name
    traded = shown_of(of_a_trade(simplified(words), ids, desk), desk)
    if traded.seen:
        return traded
    where = tuple(each for each in places(words, desk) if each.kind != "person" and each.values)
    there = shown_of(set(ids) & situated(where, desk), desk) if where else Fits(())
    return there if there.seen else Fits(())


def called_so(
    said: str, ids: Iterable[str], desk: Desk, *, shortest: int = 2, in_either_number: bool = False
) -> set[str]:
    """Give those whose names have the words of a description, or its Chinese characters in a row.

    `in_either_number`: "robotic" is in a name as well where "robotics" is said.
    """
    shown, known = simplified(said), tuple(ids)
    words = [word for word in WORD.findall(shown) if word not in FILLER]
    so = named_so(words, known, desk, in_either_number=in_either_number)
    return {*so, *with_part(_NOT_HAN.sub("", shown), known, desk, shortest=shortest)}


def shown_of(found: Iterable[str], desk: Desk) -> Fits:
    """Part those whom a description fits into those that the asker may see, and whether others are left."""
    every = sorted(set(found))
    seen = tuple(each for each in every if desk.may_see(each))
    return Fits(seen, hidden=len(seen) < len(every))


def alike(said: str, desk: Desk) -> tuple[str, ...]:
    """Give whose names have some part like a few words, in the plural or not."""
    found = (each for words in _in_either_number(said) for each in desk.ledger.names.link(words).candidates)
    return tuple(dict.fromkeys(each.customer_id for each in found))


def _in_either_number(said: str) -> Iterator[str]:
    """Yield words as they are said, and with the last of them in the plural or singular: "robotics"."""
    yield said
    if _ENGLISH_WORD.search(said):
        yield said[:-1] if said.endswith("s") else f"{said}s"


def named_so(
    words: Iterable[str], ids: Iterable[str], desk: Desk, *, in_either_number: bool = False
) -> Iterator[str]:
    """Yield those whose names have all of the words, each as a word of its own."""
    read = _stem if in_either_number else str
    wanted = {read(word) for word in words}
    for each in ids:
        if wanted and wanted <= {read(word) for word in WORD.findall(names_of(each, desk))}:
            yield each


def of_a_trade(said: str, ids: Iterable[str], desk: Desk) -> Iterator[str]:
    """Yield those whose names or trades have every telling word of a few: "the garden people", "toy"."""
    words = {_stem(word) for word in _TELLING.findall(said) if word not in FILLER | ITS_KIND}
    for each in ids:
        told = f"{desk.ledger.customer(each).industry or ''} {names_of(each, desk)}".casefold()
        if words and words <= {_stem(word) for word in _TELLING.findall(told)}:
            yield each


def _stem(word: str) -> str:
    """Give a word without the ending of its plural: "toys" and "toy" are one."""
    short = re.sub(r"(?<=[a-z]{2})(?:['’]s?|s['’]?)$", "", word)
    return re.sub("ie$", "y", short)


def with_part(part: str, ids: Iterable[str], desk: Desk, *, shortest: int = 2) -> Iterator[str]:
    """Yield those whose names have some Chinese characters in a row, `shortest` or more."""
    long = len(part) >= shortest and is_han(part[0])
    yield from (each for each in ids if long and part in names_of(each, desk))


def names_of(customer_id: str, desk: Desk) -> str:
    """Give all that a customer is called, folded, in a row."""
    customer = desk.ledger.customer(customer_id)
    return simplified(" ".join((customer.name, *customer.aliases)))


def placed(found: Iterable[Place], desk: Desk) -> list[str]:
    """Give the customers that the asker may see in every country and industry that was said."""
    every = situated(found, desk)
    return sorted(every if sees_every_customer(desk.person) else every & desk.visible_customers)


def situated(found: Iterable[Place], desk: Desk) -> set[str]:
    """Give all customers in every country and industry that was said, whoever asks."""
    return set.intersection(
        *(
            set(desk.ledger.customers_in("country" if place.kind == "country" else "industry", place.values))
            for place in found
        )
    )
