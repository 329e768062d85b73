"""Ageing of a customer's open items: buckets, what is disputed, what dunning may chase."""

from dataclasses import dataclass
from fractions import Fraction

from tests.independent.items import ZERO, Item, items, unapplied
from tests.independent.reading import Books

EDGES = {"1_30": (1, 30), "31_60": (31, 60), "61_90": (61, 90), "over_90": (91, 10**6)}


@dataclass(frozen=True)
class Aged:
    gross: Fraction
    unapplied: Fraction
    not_due: Fraction
    buckets: dict[str, Fraction]
    over_180: Fraction
    over_365: Fraction
    overdue: Fraction
    disputed: Fraction
    overdue_net: Fraction
    oldest_days: int
    items: list[Item]


def aged(books: Books, customer_id: str) -> Aged:
    found = [item for item in items(books, customer_id) if item.open > 0]
    credit = unapplied(books, customer_id, items(books, customer_id))

    def between(low: int, high: int) -> Fraction:
        return sum((item.open for item in found if low <= item.days <= high), ZERO)

    chased = sum((item.open - item.kept_from_dunning for item in found if item.days > 0), ZERO)
    return Aged(
        gross=between(0, 10**6),
        unapplied=credit,
        not_due=between(0, 0),
        buckets={name: between(*edge) for name, edge in EDGES.items()},
        over_180=between(181, 10**6),
        over_365=between(366, 10**6),
        overdue=between(1, 10**6),
        disputed=sum((item.disputed for item in found), ZERO),
        overdue_net=max(ZERO, chased - max(ZERO, credit)),
        oldest_days=max((item.days for item in found), default=0),
        items=found,
    )
