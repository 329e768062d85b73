"""overdue_status: what a customer owes us, what is past due and how long, what is disputed or credited."""

from datetime import date
from fractions import Fraction
from typing import Any, Literal

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.money import from_minor
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.ageing import AgedItem, Ageing, ageing, shown_ages
from tools.calculations.allocation import Debt, allocated
from tools.calculations.figures import absent, apportioned
from tools.calculations.open_items import UnappliedItem, open_items, unapplied_items
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Count, Days, Note, Phrase
from tools.heading import heading
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, Tool

Money = Amount | NotAvailable


class OverdueStatusArguments(Arguments):
    """A customer; `currency` is the one to show figures in."""

    customer: str | None = None


class OpenInvoice(Record):
    """A positive open item: amounts in the shown currency, `disputed` the part of it in dispute.

    `original` is the open amount in the invoice's own currency, where that is another one.
    """

    invoice_id: str
    invoice_date: date
    due_date: date
    due_assumed: bool
    days_past_due: Days
    open_amount: Amount
    disputed: Money
    original: Amount | None


class Unapplied(Record):
    """Money of the customer that no invoice uses; negative where unallocated money went back."""

    source: Literal["overpayment", "credit_note", "unallocated"]
    reference: str
    dated: date
    amount: Amount


class WouldSettle(Record):
    """What the unapplied credit would pay of an invoice by our clause, and what would be left to chase."""

    invoice_id: str
    amount: Amount
    left: Amount


class OverdueStatus(Result):
    """A customer's open items. `not_due` and the buckets add up to `gross_receivables` to the cent.

    `would_settle` is where the unapplied credit would go by the clause's `allocation_order`.
    """

    customer_id: str
    name: str
    gross_receivables: Money
    unapplied_credit: Money
    net_receivables: Money
    unapplied: tuple[Unapplied, ...] | NotAvailable
    would_settle: tuple[WouldSettle, ...] | NotAvailable
    allocation_order: tuple[str, ...]
    overdue: Money
    overdue_net: Money
    not_due: Money
    buckets: dict[Literal["1_30", "31_60", "61_90", "over_90"], Amount] | NotAvailable
    over_180: Money
    over_365: Money
    disputed: Money
    oldest_days: Days | NotAvailable
    overdue_count: Count | NotAvailable
    invoices: tuple[OpenInvoice, ...] | NotAvailable


_FIGURES = (
    "gross_receivables unapplied_credit net_receivables unapplied would_settle overdue overdue_net "
    "not_due buckets over_180 over_365 disputed oldest_days overdue_count invoices"
).split()


def run(desk: Desk, arguments: OverdueStatusArguments) -> OverdueStatus:
    """Answer for one customer; raises MissingArgumentError and MissingRateError."""
    if not arguments.customer:
        raise MissingArgumentError("customer")
    book = desk.book(arguments.customer)
    valuation = Valuation(desk.ledger.fx, desk.as_of, arguments.currency or book.customer.currency)
    missing = absent(book, "payments")
    aged = None if missing else ageing(book, valuation, desk.policy)
    fields = _fields(book, aged, valuation, desk.policy) if aged else dict.fromkeys(_FIGURES, missing)
    return OverdueStatus(
        **heading(desk, valuation.currency, valuation),
        **fields,
        customer_id=book.customer.customer_id,
        name=book.customer.name,
        allocation_order=desk.policy.names("TERMS-CLAUSES.allocation"),
        rules=("TERMS-CLAUSES",),
        notes=_notes(aged) if aged else (),
    )


def _fields(book: CustomerBook, aged: Ageing, valuation: Valuation, policy: Policy) -> dict[str, Any]:
    currency = valuation.currency
    no_disputes = absent(book, "disputes")
    loose = unapplied_items(book, open_items(book))
    return {
        **_totals(aged, currency),
        **_buckets(aged, currency),
        "disputed": no_disputes or Amount.of(aged.disputed, currency),
        "oldest_days": aged.oldest_days,
        "overdue_count": sum(1 for item in aged.items if item.days),
        "unapplied": tuple(_unapplied(each, valuation) for each in loose),
        "would_settle": _would_settle(aged, book.as_of, currency, policy),
        "invoices": tuple(_invoice(item, currency, no_disputes) for item in aged.items),
    }


def _totals(aged: Ageing, currency: str) -> dict[str, Amount]:
    return {
        "unapplied_credit": Amount.of(aged.unapplied, currency),
        "net_receivables": Amount.of(aged.gross - aged.unapplied, currency),
        "overdue_net": Amount.of(aged.overdue_net, currency),
    }


def _buckets(aged: Ageing, currency: str) -> dict[str, Any]:
    over_90 = aged.buckets["over_90"]
    ages = shown_ages(aged.not_due, aged.buckets, currency)
    return {
        "gross_receivables": ages.gross,
        "not_due": ages.not_due,
        "buckets": ages.buckets,
        "overdue": ages.overdue,
        "over_180": _within(aged.older_than(180), over_90, ages.buckets["over_90"]),
        "over_365": _within(aged.older_than(365), over_90, ages.buckets["over_90"]),
    }


def _within(part: Fraction, whole: Fraction, shown: Amount) -> Amount:
    """Round a part of a bucket; the whole of it is shown as the bucket is."""
    return shown if part == whole else Amount.of(part, shown.currency)


def _invoice(item: AgedItem, currency: str, no_disputes: NotAvailable | None) -> OpenInvoice:
    invoice = item.invoice
    return OpenInvoice(
        invoice_id=invoice.invoice_id,
        invoice_date=invoice.invoice_date,
        due_date=invoice.due_date,
        due_assumed=invoice.due_assumed,
        days_past_due=item.days,
        open_amount=Amount.of(item.open, currency),
        disputed=no_disputes or Amount.of(item.disputed, currency),
        original=None if invoice.currency == currency else _own(item),
    )


def _own(item: AgedItem) -> Amount:
    currency = item.invoice.currency
    return Amount(value=from_minor(item.open_minor, currency), currency=currency)


def _unapplied(each: UnappliedItem, valuation: Valuation) -> Unapplied:
    return Unapplied(
        source=each.source,
        reference=each.reference,
        dated=each.dated,
        amount=Amount.of(valuation.of(each.minor, each.currency), valuation.currency),
    )


def _would_settle(aged: Ageing, on: date, currency: str, policy: Policy) -> tuple[WouldSettle, ...]:
    """Allocate the unapplied credit to what is not in dispute, without applying it."""
    debts = (
        Debt(
            reference=item.invoice.invoice_id,
            due=item.invoice.due_date,
            dated=item.invoice.invoice_date,
            owed={"principal": item.chased},
        )
        for item in aged.items
    )
    order = policy.names("TERMS-CLAUSES.allocation")
    found = allocated(aged.unapplied, debts, on, order=order, parts=("principal",)).applied
    shown = apportioned([each.amount for each in found], currency)
    return tuple(
        WouldSettle(
            invoice_id=each.reference,
            amount=Amount(value=amount, currency=currency),
            left=Amount.of(each.left, currency),
        )
        for each, amount in zip(found, shown, strict=True)
    )


def _notes(aged: Ageing) -> tuple[Note, ...]:
    """Say which disputes came too late to stop reminders, and which due dates are our reading."""
    late = [item.invoice.invoice_id for item in aged.items if item.disputed_late]
    assumed = [item.invoice.invoice_id for item in aged.items if item.invoice.due_assumed]
    said = [
        ("disputed", "overdue_status.late_dispute", late),
        ("invoices", "overdue_status.due_assumed", assumed),
    ]
    return tuple(
        Note(field=field, phrase=Phrase(key=key, values={"invoices": ", ".join(ids)}))
        for field, key, ids in said
        if ids
    )


TOOL = Tool(
    name="overdue_status",
    arguments=OverdueStatusArguments,
    result=OverdueStatus,
    sees="portfolio",
    run=run,
)
