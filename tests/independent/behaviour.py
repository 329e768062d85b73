"""How a customer paid the invoices that fell due in the last months."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tests.independent.items import ZERO, bounced, due_date
from tests.independent.reading import Books, Row, a_day, back, day

RECEIVED = ("receipt", "prepayment", "bank_bill", "commercial_bill")


@dataclass(frozen=True)
class Paid:
    amount: Fraction
    invoice_date: date
    due: date
    settled: date | None
    invoice_id: str

    def late(self, as_of: date) -> int:
        return max(0, ((self.settled or as_of) - self.due).days)

    def taken(self, as_of: date) -> int:
        return max(0, ((self.settled or as_of) - self.invoice_date).days)


def settled_on(books: Books, row: Row, left_alone: Fraction = ZERO) -> date | None:
    """The first day from which the open amount stays at most 0 (or what is left alone), write-offs apart."""
    left: dict[date, Fraction] = {a_day(row["invoice_date"]): Fraction(row["amount"])}
    for payment in books.paid[row["invoice_id"]]:
        if (payment.get("kind") or "receipt") == "write_off":
            continue
        value = Fraction(payment["amount"])
        on = a_day(payment["paid_on"])
        left[on] = left.get(on, ZERO) - value
        if bounced(payment, books.as_of):
            again = day(payment.get("matures_on")) or on
            left[again] = left.get(again, ZERO) + value
    balance, since = ZERO, None
    for on in sorted(left):
        balance += left[on]
        if balance > left_alone or on < a_day(row["invoice_date"]):
            since = None if balance > left_alone else a_day(row["invoice_date"])
        elif since is None:
            since = on
    return since


def closed_by_notes(books: Books, row: Row) -> bool:
    """Say whether credit notes alone, all of it, closed an invoice."""
    notes = sum(
        (
            Fraction(each["amount"])
            for each in books.paid[row["invoice_id"]]
            if each.get("kind") == "credit_applied"
        ),
        ZERO,
    )
    return notes >= Fraction(row["amount"])


def window(books: Books, customer_id: str, months: int = 12) -> list[Paid]:
    start = back(months, books.as_of)
    found = []
    for row in books.of(customer_id, "invoices"):
        due = due_date(books, customer_id, row)
        if Fraction(row["amount"]) > 0 and start < due <= books.as_of and not closed_by_notes(books, row):
            worth = books.turn(Fraction(row["amount"]), row["currency"], books.currency(customer_id))
            found.append(
                Paid(worth, a_day(row["invoice_date"]), due, settled_on(books, row), row["invoice_id"])
            )
    return found


def mean(values: list[int]) -> Fraction | None:
    return Fraction(sum(values), len(values)) if values else None


def drift(books: Books, found: list[Paid], *, late: bool, months: int = 12) -> Fraction | None:
    """The mean of the window's later half less that of its earlier half."""
    middle = back(months // 2, books.as_of)

    def of(part: list[Paid]) -> Fraction | None:
        return mean([each.late(books.as_of) if late else each.taken(books.as_of) for each in part])

    now, before = (
        of([each for each in found if each.due > middle]),
        of([each for each in found if each.due <= middle]),
    )
    return None if now is None or before is None else now - before


def on_time(found: list[Paid]) -> tuple[Fraction | None, Fraction | None]:
    """The share settled on or before the due date, by count and by amount."""
    if not found:
        return None, None
    good = [each for each in found if each.settled is not None and each.settled <= each.due]
    amounts = sum((each.amount for each in good), ZERO) / sum((each.amount for each in found), ZERO)
    return Fraction(len(good), len(found)), amounts


def prepaid_share(books: Books, customer_id: str, months: int = 12) -> Fraction | None:
    start = back(months, books.as_of)
    total = prepaid = ZERO
    for row in books.of(customer_id, "payments"):
        kind = row.get("kind") or "receipt"
        if kind in RECEIVED and a_day(row["paid_on"]) > start and not bounced(row, books.as_of):
            value = books.turn(Fraction(row["amount"]), row["currency"], books.currency(customer_id))
            total += value
            prepaid += value if kind == "prepayment" else ZERO
    return prepaid / total if total > 0 else None


def disputes(books: Books, found: list[Paid]) -> tuple[Fraction | None, Fraction | None]:
    """The share of the window's invoices ever disputed, and the mean days that the resolved disputes took."""
    if not found:
        return None, None
    ever = [each for each in found if books.disputed[each.invoice_id]]
    took = [
        (a_day(row["resolved_on"]) - a_day(row["opened_on"])).days
        for each in ever
        for row in books.disputed[each.invoice_id]
        if row.get("resolved_on") and a_day(row["resolved_on"]) <= books.as_of
    ]
    return Fraction(len(ever), len(found)), mean(took)
