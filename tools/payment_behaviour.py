"""payment_behaviour: how a customer pays, on time or late, slower or faster than before."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import Field

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import Figure, absent
from tools.calculations.months import months_before
from tools.calculations.open_items import open_item
from tools.calculations.payment_behaviour import PaymentBehaviour, mean, payment_behaviour
from tools.calculations.payment_window import JudgedInvoice, counts, payment_window
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Count, Days, Note, Phrase, Share, ratio
from tools.heading import heading
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, Tool

MOST_LATE = 10
"""How many of the late invoices a result lists, the latest first; `late_count` counts them all."""

PreciseDays = Annotated[Decimal, "days"]
Trend = Literal["slower", "slightly_slower", "same", "faster", "unclear"]
_RATES = "on_time_rate on_time_rate_by_amount prepayment_share dispute_rate".split()
_HALVES = "prepayment_share_before prepayment_share_lately".split()
_DAYS = (
    "average_days_late average_days_to_pay payment_drift lateness_drift dispute_days "
    "days_to_pay_before days_to_pay_lately"
).split()
_COUNTS = "late_count open_count open_before open_lately".split()


class PaymentBehaviourArguments(Arguments):
    """A customer, and how many months back to look: the policy's window unless said otherwise."""

    customer: str | None = None
    months: int | None = Field(default=None, ge=1, le=120)


class LateInvoice(Record):
    """An invoice paid late, or not paid and past due; then `settled_on` is None and the days still grow."""

    invoice_id: str
    due_date: date
    settled_on: date | None
    days_late: Days
    amount: Amount


class DueMonth(Record):
    """The invoices due in one month of the window; means of days, lower bounds where some are open."""

    month: str
    invoice_count: Count
    open_count: Count
    average_days_late: PreciseDays
    average_days_to_pay: PreciseDays


class PaymentBehaviourResult(Result):
    """A customer's way of paying in the window (D − months, D], by the day that invoices fell due.

    Averages are in days. While `open_count` invoices are not settled they are lower bounds, and so are the
    averages of the two halves. `trend` puts the drift into a word:
    "unclear" where open invoices could turn it.
    """

    customer_id: str
    name: str
    months: int
    invoice_count: Count
    late_count: Count | NotAvailable
    open_count: Count | NotAvailable
    on_time_rate: Share | NotAvailable
    on_time_rate_by_amount: Share | NotAvailable
    average_days_late: PreciseDays | NotAvailable
    average_days_to_pay: PreciseDays | NotAvailable
    days_to_pay_before: PreciseDays | NotAvailable
    days_to_pay_lately: PreciseDays | NotAvailable
    open_before: Count | NotAvailable
    open_lately: Count | NotAvailable
    payment_drift: PreciseDays | NotAvailable
    lateness_drift: PreciseDays | NotAvailable
    trend: Trend | NotAvailable
    signal: Literal["watch", "warning"] | None
    signal_from: Decimal
    prepayment_share: Share | NotAvailable
    prepayment_share_before: Share | NotAvailable
    prepayment_share_lately: Share | NotAvailable
    dispute_rate: Share | NotAvailable
    dispute_days: PreciseDays | NotAvailable
    older_open_count: Count | NotAvailable
    older_open_since: date | None
    monthly: tuple[DueMonth, ...] | NotAvailable
    late_invoices: tuple[LateInvoice, ...] | NotAvailable


def run(desk: Desk, arguments: PaymentBehaviourArguments) -> PaymentBehaviourResult:
    """Answer for one customer; raises MissingArgumentError and MissingRateError."""
    if not arguments.customer:
        raise MissingArgumentError("customer")
    months = arguments.months or desk.policy.count("FILE-PAYMENT.window_months")
    book = desk.book(arguments.customer)
    valuation = Valuation(desk.ledger.fx, desk.as_of, arguments.currency or book.customer.currency)
    found = payment_behaviour(book, valuation, months)
    window = payment_window(book, months)
    missing = absent(book, "payments")
    fields = {
        "monthly": missing or _monthly(window),
        "late_invoices": missing or _latest(window, valuation),
        **_older(book, months),
        **_measures(found),
        **_verdict(found, desk),
    }
    return PaymentBehaviourResult(
        **heading(desk, valuation.currency, valuation),
        **fields,
        customer_id=book.customer.customer_id,
        name=book.customer.name,
        months=months,
        rules=("FILE-PAYMENT", "SIGNAL-PAYMENT"),
        notes=_notes(found, window),
    )


def _measures(found: PaymentBehaviour) -> dict[str, Any]:
    """Round what is shown; counts stay as they are."""
    shown = {name: _shown(getattr(found, name)) for name in (*_RATES, *_HALVES, *_DAYS)}
    counts = {name: getattr(found, name) for name in _COUNTS}
    return {"invoice_count": found.invoice_count, **counts, **shown}


def _shown(figure: Figure) -> Decimal | NotAvailable:
    return figure if isinstance(figure, NotAvailable) else ratio(figure)


def _verdict(found: PaymentBehaviour, desk: Desk) -> dict[str, Any]:
    watch = desk.policy.threshold("SIGNAL-PAYMENT.watch_drift")
    warning = desk.policy.threshold("SIGNAL-PAYMENT.warning_drift")
    drift, signal = found.payment_drift, None
    if isinstance(drift, Fraction):
        signal = "warning" if warning.crossed(drift) else "watch" if watch.crossed(drift) else None
    return {"trend": _trend(found, signal), "signal": signal, "signal_from": watch.value}


def _trend(found: PaymentBehaviour, signal: str | None) -> Trend | NotAvailable:
    """Put the drift into a word.

    An invoice still open in the earlier half lowers the drift, one in the later half would raise it: neither
    may make a customer look faster, nor steady.
    """
    drift = found.payment_drift
    if isinstance(drift, NotAvailable):
        return drift
    if signal:
        return "slower"
    if found.open_before or (drift <= 0 and found.open_lately):
        return "unclear"
    if abs(drift) < 1:  # less than a day: nobody would call it slower
        return "same"
    return "slightly_slower" if drift > 0 else "faster"


def _monthly(window: Sequence[JudgedInvoice]) -> tuple[DueMonth, ...]:
    by_month: dict[str, list[JudgedInvoice]] = {}
    for each in sorted(window, key=lambda each: each.invoice.due_date):
        by_month.setdefault(f"{each.invoice.due_date:%Y-%m}", []).append(each)
    return tuple(
        DueMonth(
            month=month,
            invoice_count=len(due),
            open_count=sum(1 for each in due if each.settled_on is None),
            average_days_late=ratio(mean(each.days_late for each in due)),
            average_days_to_pay=ratio(mean(each.days_to_pay for each in due)),
        )
        for month, due in by_month.items()
    )


def _older(book: CustomerBook, months: int) -> dict[str, Any]:
    """Count what fell due before the window and is still open: no average of the window tells of it."""
    missing = absent(book, "payments")
    until = months_before(book.as_of, months)
    due = [
        invoice.due_date
        for invoice in book.invoices
        if invoice.due_date <= until
        and counts(invoice, book.as_of)
        and open_item(invoice, book.as_of).open_minor > 0
    ]
    since = None if missing else min(due, default=None)
    return {"older_open_count": missing or len(due), "older_open_since": since}


def _latest(window: Sequence[JudgedInvoice], valuation: Valuation) -> tuple[LateInvoice, ...]:
    late = sorted(
        (each for each in window if each.days_late),
        key=lambda each: (-each.days_late, each.invoice.due_date, each.invoice.invoice_id),
    )
    return tuple(
        LateInvoice(
            invoice_id=each.invoice.invoice_id,
            due_date=each.invoice.due_date,
            settled_on=each.settled_on,
            days_late=each.days_late,
            amount=Amount.of(valuation.of(each.invoice.amount, each.invoice.currency), valuation.currency),
        )
        for each in late[:MOST_LATE]
    )


def _notes(found: PaymentBehaviour, window: Sequence[JudgedInvoice]) -> tuple[Note, ...]:
    """Say which averages are lower bounds, and which due dates are our reading."""
    notes = []
    if found.open_count and isinstance(found.open_count, int):
        said = Phrase(key="payment_behaviour.lower_bound", values={"count": found.open_count})
        notes = [Note(field=field, phrase=said) for field in ("average_days_late", "average_days_to_pay")]
    assumed = sum(1 for each in window if each.invoice.due_assumed)
    if assumed:
        said = Phrase(key="payment_behaviour.due_assumed", values={"count": assumed})
        notes.append(Note(field="average_days_late", phrase=said))
    return tuple(notes)


TOOL = Tool(
    name="payment_behaviour",
    arguments=PaymentBehaviourArguments,
    result=PaymentBehaviourResult,
    sees="portfolio",
    run=run,
)
