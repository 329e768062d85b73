"""Builders of ledger records for tests: readable amounts and days, and defaults that say nothing special.

Amounts are major units (`"1234.50"`, `1000`, `Decimal(...)`) and become minor units of the record's currency;
days are dates or ISO text. Every builder takes further fields of its record by keyword. Ids that a test does
not name are numbered.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import count

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import (
    Contact,
    Cover,
    Customer,
    Dispute,
    Event,
    Invoice,
    Limit,
    Order,
    Payment,
    PlanInstalment,
    Promise,
    Statement,
)
from knowledge.money import to_minor
from knowledge.records import Record

Amount = Decimal | int | str
Day = date | str

TODAY = date(2026, 3, 31)
"""The as-of day of a book that a test does not date."""

_MONEY = frozenset({"amount", "credit_limit", "group_limit", "expected_monthly", "deductible"})
_numbers = count(1)


def day(value: Day) -> date:
    """Read a day from a date or ISO text."""
    return value if isinstance(value, date) else date.fromisoformat(value)


def minor(amount: object, currency: str = "CNY") -> int:
    """Turn an amount in major units into minor units of a currency; ValueError for too many decimals."""
    found = to_minor(Decimal(str(amount)), currency)
    if found is None:
        raise ValueError(f"{amount} has more decimals than {currency}")
    return found


def _fields(currency: str | None, given: dict[str, object], **defaults: object) -> dict[str, object]:
    """Lay what the test gives over the defaults; money in minor units, the rest is for pydantic to read."""
    return {
        name: minor(value, currency or "CNY")
        if name in _MONEY and value is not None and value != "unlimited"
        else value
        for name, value in {**defaults, "currency": currency, **given}.items()
    }


def _id(prefix: str) -> str:
    return f"{prefix}-{next(_numbers)}"


def a_customer(customer_id: str = "C001", *, currency: str = "CNY", **given: object) -> Customer:
    """A customer; `credit_limit` and `group_limit` may be "unlimited", None = not set."""
    name = f"Customer {customer_id}"
    return Customer.model_validate(_fields(currency, given, customer_id=customer_id, name=name))


def a_payment(
    amount: Amount = 1000, *, paid_on: Day = TODAY, currency: str = "CNY", **given: object
) -> Payment:
    """A receipt; inside `an_invoice` it takes that invoice's id."""
    defaults = {"payment_id": _id("P"), "amount": amount, "paid_on": paid_on, "kind": "receipt"}
    return Payment.model_validate(_fields(currency, given, **defaults))


def an_invoice(
    amount: Amount = 1000,
    *,
    due_date: Day = TODAY,
    currency: str = "CNY",
    payments: Iterable[Payment] = (),
    **given: object,
) -> Invoice:
    """An invoice, by default dated 30 days before it is due; a negative amount is a credit note."""
    defaults = {
        "invoice_id": _id("INV"),
        "customer_id": "C001",
        "invoice_date": day(due_date) - timedelta(days=30),
        "due_date": due_date,
        "amount": amount,
    }
    invoice = Invoice.model_validate(_fields(currency, given, **defaults))
    taken = sorted(payments, key=lambda payment: (payment.paid_on, payment.payment_id))
    named = tuple(payment.model_copy(update={"invoice_id": invoice.invoice_id}) for payment in taken)
    return invoice.model_copy(update={"payments": named})


def a_dispute(invoice: Invoice | str, *, opened_on: Day = TODAY, **given: object) -> Dispute:
    """A dispute about an invoice or its id; without an amount it is about the whole invoice.

    About a mere id the amount is in CNY.
    """
    named = invoice.invoice_id if isinstance(invoice, Invoice) else invoice
    currency = invoice.currency if isinstance(invoice, Invoice) else "CNY"
    fields = _fields(currency, given, dispute_id=_id("D"), invoice_id=named, opened_on=opened_on)
    del fields["currency"]
    return Dispute.model_validate(fields)


def a_limit(amount: Amount = 100_000, *, currency: str = "CNY", **given: object) -> Limit:
    """A permanent limit in force since 2025 unless said otherwise; the amount may be "unlimited"."""
    defaults = {"limit_id": _id("L"), "customer_id": "C001", "kind": "permanent", "valid_from": "2025-01-01"}
    return Limit.model_validate(_fields(currency, given, amount=amount, **defaults))


def an_order(amount: Amount = 1000, *, currency: str = "CNY", **given: object) -> Order:
    """An open order of the as-of day."""
    defaults = {"order_id": _id("O"), "customer_id": "C001", "ordered_on": TODAY, "status": "open"}
    return Order.model_validate(_fields(currency, given, amount=amount, **defaults))


def a_statement(*, period_end: Day = "2025-12-31", currency: str = "CNY", **given: object) -> Statement:
    """A quarter's statement with only the figures that the test gives, in major units."""
    defaults = {"customer_id": "C001", "period_end": period_end, "period_months": 3}
    return Statement.model_validate(_fields(currency, given, **defaults))


def a_cover(amount: Amount | None = 100_000, *, currency: str = "CNY", **given: object) -> Cover:
    """An insurance that has been valid since 2025 unless said otherwise."""
    defaults = {"cover_id": _id("V"), "customer_id": "C001", "kind": "insurance", "valid_from": "2025-01-01"}
    return Cover.model_validate(_fields(currency, given, amount=amount, **defaults))


def an_event(kind: str = "lawsuit", *, currency: str | None = None, **given: object) -> Event:
    """Something that happened on the as-of day unless said otherwise."""
    defaults = {"event_id": _id("E"), "customer_id": "C001", "kind": kind, "happened_on": TODAY}
    return Event.model_validate(_fields(currency, given, **defaults))


def a_promise(
    amount: Amount | None = 1000, *, promised_for: Day, currency: str | None = "CNY", **given: object
) -> Promise:
    """A promise made on the as-of day to pay, about the account unless `invoice_id` is given."""
    defaults = {"promise_id": _id("M"), "customer_id": "C001", "made_on": TODAY, "promised_for": promised_for}
    return Promise.model_validate(_fields(currency, given, amount=amount, **defaults))


def an_instalment(
    amount: Amount = 1000, *, due_on: Day, currency: str = "CNY", **given: object
) -> PlanInstalment:
    """One instalment of a repayment plan agreed at the start of 2026."""
    defaults = {"plan_id": "PLAN-1", "customer_id": "C001", "agreed_on": "2026-01-01", "due_on": due_on}
    return PlanInstalment.model_validate(_fields(currency, given, amount=amount, **defaults))


def a_contact(*, happened_on: Day = TODAY, **given: object) -> Contact:
    """A dunning contact on the as-of day unless said otherwise."""
    defaults = {"contact_id": _id("K"), "customer_id": "C001", "happened_on": happened_on}
    return Contact.model_validate({**defaults, **given})


def a_book(
    customer: Customer | None = None,
    *,
    as_of: Day = TODAY,
    invoices: Iterable[Invoice] = (),
    statements: Iterable[Statement] = (),
    absent: Iterable[str] = (),
    **rows: Sequence[Record],
) -> CustomerBook:
    """A customer's book as of a day, in the order that the ledger gives; its records become the customer's.

    `rows` are the book's other fields (`limits=[...]`, `unallocated=[...]`, `disputes=[...]` and so on) as
    they are: what is dated after `as_of` is the test's own doing.
    """
    owner = customer or a_customer()
    billed = sorted(invoices, key=lambda invoice: (invoice.invoice_date, invoice.invoice_id))
    reported = sorted(statements, key=lambda statement: statement.period_end)
    ordered: dict[str, Sequence[Record]] = {**rows, "invoices": billed, "statements": reported}
    owned = {
        name: tuple(
            record.model_copy(update={"customer_id": owner.customer_id})
            if "customer_id" in type(record).model_fields
            else record
            for record in records
        )
        for name, records in ordered.items()
    }
    return CustomerBook.model_validate(
        {"as_of": day(as_of), "customer": owner, "absent": frozenset(absent), **owned}
    )
