"""Allocation: which debts money pays that does not pay them all, and which part of a debt first.

The policy's clause gives the order of the debts: as the debtor says, those that are due before those that are
not, the least secured, the oldest (PRC Civil Code, article 560; the oldest is the earliest due, then the
earliest dated). The article divides what is still level in proportion; here the reference decides, so
that one invoice is closed rather than two left open. Within a debt costs, interest and principal follow the
clause (article 561).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from knowledge.records import Record

Rank = tuple[object, ...]


class Debt(Record):
    """What is owed on one claim, by part ("costs", "interest", "principal"); `secured` is what covers it."""

    reference: str
    due: date
    dated: date
    owed: Mapping[str, Fraction]
    secured: Fraction = Fraction(0)


class Applied(Record):
    """What of the money goes to one debt, by part, and what of the debt is left."""

    reference: str
    parts: Mapping[str, Fraction]
    left: Fraction

    @property
    def amount(self) -> Fraction:
        """Give what the debt takes of the money."""
        return sum(self.parts.values(), Fraction(0))


class Allocation(Record):
    """Where money goes, in the order in which debts are paid, and what no debt needs."""

    applied: tuple[Applied, ...]
    rest: Fraction


def allocated(
    money: Fraction,
    debts: Iterable[Debt],
    on: date,
    *,
    order: Sequence[str],
    parts: Sequence[str],
    chosen: Sequence[str] = (),
) -> Allocation:
    """Allocate money received on a day; `chosen` are the references that the debtor named, in order.

    A part that `parts` does not name is paid last. Debts that get nothing are left out.
    """
    ranks = _ranks(on, list(chosen))
    wanted = [ranks[word] for word in order if word in ranks]

    def rank(debt: Debt) -> Rank:
        return (*(place(debt) for place in wanted), debt.reference)

    found: list[Applied] = []
    left = max(Fraction(0), money)
    for debt in sorted(debts, key=rank):
        if not left:
            break
        taken = _pay(debt, left, parts)
        owed = sum(debt.owed.values(), Fraction(0))
        paid = sum(taken.values(), Fraction(0))
        left -= paid
        if paid:
            found.append(Applied(reference=debt.reference, parts=taken, left=owed - paid))
    return Allocation(applied=tuple(found), rest=left)


def _ranks(on: date, chosen: list[str]) -> Mapping[str, Callable[[Debt], object]]:
    places = {reference: place for place, reference in enumerate(chosen)}
    return {
        "debtor_choice": lambda debt: places.get(debt.reference, len(chosen)),
        "due_first": lambda debt: debt.due > on,
        "least_secured": lambda debt: debt.secured,
        "oldest": lambda debt: (debt.due, debt.dated),
    }


def _pay(debt: Debt, money: Fraction, parts: Sequence[str]) -> dict[str, Fraction]:
    taken: dict[str, Fraction] = {}
    for part in (*parts, *(each for each in debt.owed if each not in parts)):
        paid = min(money, debt.owed.get(part, Fraction(0)))
        if paid > 0:
            taken[part] = paid
            money -= paid
    return taken
