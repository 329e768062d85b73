"""Open items as of a day: what is open on each invoice, what was written off, what credit is not applied."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from tests.independent.reading import Books, Row, a_day, back, day, money

BILLS = ("bank_bill", "commercial_bill")
ZERO = Fraction(0)


@dataclass(frozen=True)
class Item:
    """An invoice or credit note; money in the customer's currency."""

    invoice_id: str
    invoice_date: date
    due: date
    amount: Fraction
    open: Fraction
    days: int
    disputed: Fraction
    kept_from_dunning: Fraction
    currency: str
    written_off: tuple[tuple[date, Fraction, Fraction], ...]


def bounced(payment: Row, as_of: date) -> bool:
    """Say whether a bill had been dishonoured by the day."""
    if payment.get("kind") not in BILLS or payment.get("bill_status") != "dishonoured":
        return False
    return (day(payment.get("matures_on")) or a_day(payment["paid_on"])) <= as_of


def outstanding(payment: Row, as_of: date) -> bool:
    """Say whether a bill taken in payment is still a risk: commercial or passed on, and not yet paid."""
    kind, status = payment.get("kind"), payment.get("bill_status")
    if kind not in BILLS or bounced(payment, as_of):
        return False
    matured = (day(payment.get("matures_on")) or date.max) <= as_of
    if matured and status == "paid":
        return False
    if kind == "commercial_bill":
        return not (status == "paid" and not payment.get("matures_on"))
    return status in ("endorsed", "discounted")


def settle(amount: Fraction, payments: list[Row]) -> tuple[Fraction, list[tuple[date, Fraction, Fraction]]]:
    """Work payments off an amount day by day; what would overpay first reverses the write-offs, oldest first.

    Gives what is open and, for each write-off, its day, its amount and what of it was recovered by now.
    """
    losses = [
        (a_day(row["paid_on"]), Fraction(row["amount"])) for row in payments if row.get("kind") == "write_off"
    ]
    others = sum((Fraction(row["amount"]) for row in payments if row.get("kind") != "write_off"), ZERO)
    total = sum((value for _, value in losses), ZERO)
    left = amount - others - total
    recovered = min(max(ZERO, -left), max(ZERO, total))
    left += recovered
    spread = []
    for on, value in losses:
        part = min(recovered, max(ZERO, value))
        spread.append((on, value, part))
        recovered -= part
    return left, spread


@lru_cache(maxsize=512)
def items(books: Books, customer_id: str) -> list[Item]:
    return [_item(books, customer_id, row) for row in books.of(customer_id, "invoices")]


def due_date(books: Books, customer_id: str, row: Row) -> date:
    return day(row.get("due_date")) or a_day(row["invoice_date"]) + timedelta(books.terms(customer_id))


def _item(books: Books, customer_id: str, row: Row) -> Item:
    amount = Fraction(row["amount"])
    good = [each for each in books.paid[row["invoice_id"]] if not bounced(each, books.as_of)]
    left, losses = settle(amount, good)
    due = due_date(books, customer_id, row)
    days = max(0, (books.as_of - due).days) if left > 0 else 0
    every, timely = _disputes(books, row["invoice_id"], due, left)

    def turned(value: Fraction) -> Fraction:
        return books.turn(value, row["currency"], books.currency(customer_id))

    return Item(
        row["invoice_id"],
        a_day(row["invoice_date"]),
        due,
        turned(amount),
        turned(left),
        days,
        turned(every),
        turned(timely),
        row["currency"],
        tuple((on, turned(written), turned(back)) for on, written, back in losses),
    )


def _disputes(books: Books, invoice_id: str, due: date, left: Fraction) -> tuple[Fraction, Fraction]:
    """The disputed part of an open amount: all of it, and what was disputed in time to stop dunning."""
    patience = int(books.rules["TERMS-CLAUSES"]["late_dispute_days"]["value"])
    every = timely = ZERO
    for row in books.disputed[invoice_id]:
        resolved = day(row.get("resolved_on"))
        if resolved is not None and resolved <= books.as_of:
            continue
        part = money(row.get("amount"))
        part = max(ZERO, left) if part is None else part
        every += part
        if (a_day(row["opened_on"]) - due).days <= patience:
            timely += part
    return min(every, max(ZERO, left)), min(timely, max(ZERO, left))


def unapplied(books: Books, customer_id: str, found: list[Item]) -> Fraction:
    """Payments with no invoice (or none yet), overpayments and open credit notes."""
    known = {item.invoice_id for item in found}
    total = -sum((item.open for item in found if item.open < 0), ZERO)
    for row in books.of(customer_id, "payments"):
        if row.get("invoice_id") not in known and not bounced(row, books.as_of):
            total += books.turn(Fraction(row["amount"]), row["currency"], books.currency(customer_id))
    return total


def bills(books: Books, customer_id: str) -> Fraction:
    return sum(
        (
            books.turn(Fraction(row["amount"]), row["currency"], books.currency(customer_id))
            for row in books.of(customer_id, "payments")
            if outstanding(row, books.as_of)
        ),
        ZERO,
    )


def written_off(books: Books, found: list[Item]) -> tuple[Fraction, Fraction]:
    """What still stands of the write-offs of the policy's months, and what of them was recovered."""
    start = back(int(books.rules["ORDER-WRITEOFF"]["months"]["value"]), books.as_of)
    standing = recovered = ZERO
    for item in found:
        recent = [loss for loss in item.written_off if loss[0] > start]
        written = max(ZERO, sum((loss[1] for loss in recent), ZERO))
        back_in = min(written, sum((loss[2] for loss in recent), ZERO))
        standing += written - back_in
        recovered += back_in
    return standing, recovered
