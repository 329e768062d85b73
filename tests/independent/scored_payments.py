"""What the score takes from a way of paying: leaving an invoice unpaid never makes it look better."""

from datetime import date
from fractions import Fraction
from typing import Literal

from tests.independent.behaviour import Paid, closed_by_notes, settled_on, window
from tests.independent.items import ZERO, due_date, items
from tests.independent.reading import Books, Row, a_day, back, money
from tests.independent.stages import tolerance

Worth = Fraction | Literal["worst"] | None


def measured(books: Books, customer_id: str) -> dict[str, Worth]:
    """The three factors of behaviour; None = nothing to judge by."""
    months = int(books.rules["FILE-PAYMENT"]["window_months"]["value"])
    found = [*_older(books, customer_id, months), *window(books, customer_id, months)]
    if not found:
        return dict.fromkeys(("on_time_rate", "average_days_late", "payment_drift"))
    good = [each for each in found if each.settled is not None and each.settled <= each.due]
    return {
        "on_time_rate": Fraction(len(good), len(found)),
        "average_days_late": _late(books, found),
        "payment_drift": _drift(books, customer_id, found, months),
    }


def _older(books: Books, customer_id: str, months: int) -> list[Paid]:
    """What fell due before the window and is still open by more than the tolerance."""
    until = back(months, books.as_of)
    rows = {row["invoice_id"]: row for row in books.of(customer_id, "invoices")}
    own = books.currency(customer_id)
    return [
        Paid(
            item.amount,
            item.invoice_date,
            item.due,
            settled_on(books, rows[item.invoice_id]),
            item.invoice_id,
        )
        for item in items(books, customer_id)
        if item.amount > 0
        and item.due <= until
        and not closed_by_notes(books, rows[item.invoice_id])
        and item.open > books.turn(tolerance(books, item.currency), item.currency, own)
    ]


def _late(books: Books, found: list[Paid]) -> Worth:
    settled = [each.late(books.as_of) for each in found if each.settled is not None]
    left = [each.late(books.as_of) for each in found if each.settled is None]
    return _worst(settled, left) if settled else "worst"


def _worst(settled: list[int], left: list[int]) -> Fraction:
    """The largest mean that the settled ones have with any number of the open ones, the longest first."""
    means = []
    for count in range(len(left) + 1):
        taken = [*settled, *sorted(left, reverse=True)[:count]]
        means.append(Fraction(sum(taken), len(taken)))
    return max(means)


def _drift(books: Books, customer_id: str, found: list[Paid], months: int) -> Worth:
    middle = back(months // 2, books.as_of)
    rows = {row["invoice_id"]: row for row in books.of(customer_id, "invoices")}
    before, lately = (
        [each for each in found if each.due <= middle],
        [each for each in found if each.due > middle],
    )
    if any(_unsettled(books, rows[each.invoice_id]) for each in before):
        return "worst"
    if not before or not lately:
        return None
    settled = [each.taken(books.as_of) for each in lately if each.settled is not None]
    left = [each.taken(books.as_of) for each in lately if each.settled is None]
    if not settled:
        return "worst"
    earlier = [each.taken(books.as_of) for each in before]
    return _worst(settled, left) - Fraction(sum(earlier), len(earlier))


def _unsettled(books: Books, row: Row) -> bool:
    return settled_on(books, row, tolerance(books, row["currency"])) is None


def repeatedly_late(books: Books, customer_id: str) -> int:
    """Count the invoices of the last months that were late by more than the policy's days.

    What was disputed in time, resolved or not, excuses as much of an invoice.
    """
    rule = books.rules["GRADE-REPEAT"]
    start = back(int(rule["months"]["value"]), books.as_of)
    count = 0
    for row in books.of(customer_id, "invoices"):
        due = due_date(books, customer_id, row)
        whole = Fraction(row["amount"])
        excused = _disputed(books, row, due)
        if whole > 0 and start < due <= books.as_of and not closed_by_notes(books, row) and excused < whole:
            until = settled_on(books, row, excused) or books.as_of
            count += (until - due).days > int(rule["days_late"]["value"])
    return count


def _disputed(books: Books, row: Row, due: date) -> Fraction:
    patience = int(books.rules["TERMS-CLAUSES"]["late_dispute_days"]["value"])
    timely = [
        each
        for each in books.disputed[row["invoice_id"]]
        if (a_day(each["opened_on"]) - due).days <= patience
    ]
    parts = [money(each.get("amount")) for each in timely]
    return sum((Fraction(row["amount"]) if part is None else max(ZERO, part) for part in parts), ZERO)
