"""How a customer pays: on time or late, slower or faster, in advance, under dispute."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Payment
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import Figure, absent
from tools.calculations.months import months_before
from tools.calculations.open_items import stands
from tools.calculations.payment_window import JudgedInvoice, payment_window
from tools.calculations.valuation import Valuation

_MONEY = frozenset({"receipt", "prepayment", "bank_bill", "commercial_bill"})


class PaymentBehaviour(Record):
    """The measures of one payment window, exact; days are means over its invoices.

    `average_days_late` and `average_days_to_pay` are lower bounds while `open_count` invoices are not
    settled; so are the means of the earlier and the later half, with `open_before` and `open_lately`. The
    prepayment shares are of the window, its earlier and its later half.
    """

    invoice_count: int
    late_count: int | NotAvailable
    open_count: int | NotAvailable
    on_time_rate: Figure
    on_time_rate_by_amount: Figure
    average_days_late: Figure
    average_days_to_pay: Figure
    days_to_pay_before: Figure
    days_to_pay_lately: Figure
    open_before: int | NotAvailable
    open_lately: int | NotAvailable
    payment_drift: Figure
    lateness_drift: Figure
    prepayment_share: Figure
    prepayment_share_before: Figure
    prepayment_share_lately: Figure
    dispute_rate: Figure
    dispute_days: Figure


def payment_behaviour(book: CustomerBook, valuation: Valuation, months: int) -> PaymentBehaviour:
    """Measure how a customer paid in the last months; raises MissingRateError."""
    window = payment_window(book, months)
    unknown = absent(book, "payments")
    missing = unknown or _nothing_due(window, months)
    middle = months_before(book.as_of, months // 2)
    start = months_before(book.as_of, months)
    before, lately = halves(window, middle)
    return PaymentBehaviour(
        invoice_count=len(window),
        late_count=unknown or sum(1 for each in window if each.days_late),
        open_count=unknown or _left_open(window),
        on_time_rate=missing or Fraction(sum(each.on_time for each in window), len(window)),
        on_time_rate_by_amount=missing or _by_amount(window, valuation),
        average_days_late=missing or mean(each.days_late for each in window),
        average_days_to_pay=missing or mean(each.days_to_pay for each in window),
        days_to_pay_before=unknown or _mean_to_pay(before),
        days_to_pay_lately=unknown or _mean_to_pay(lately),
        open_before=unknown or _left_open(before),
        open_lately=unknown or _left_open(lately),
        payment_drift=missing or _drift(before, lately, lambda each: each.days_to_pay),
        lateness_drift=missing or _drift(before, lately, lambda each: each.days_late),
        prepayment_share=_prepaid(book, valuation, start, book.as_of),
        prepayment_share_before=_prepaid(book, valuation, start, middle),
        prepayment_share_lately=_prepaid(book, valuation, middle, book.as_of),
        dispute_rate=_dispute_rate(book, window, missing),
        dispute_days=_dispute_days(book, window),
    )


def mean(days: Iterable[int]) -> Fraction:
    """Give the mean of at least one number of days."""
    known = list(days)
    return Fraction(sum(known), len(known))


def halves(
    window: Sequence[JudgedInvoice], middle: date
) -> tuple[tuple[JudgedInvoice, ...], tuple[JudgedInvoice, ...]]:
    """Part a window at a day that still belongs to its earlier half."""
    before = tuple(each for each in window if each.invoice.due_date <= middle)
    return before, tuple(each for each in window if each.invoice.due_date > middle)


def _left_open(window: Sequence[JudgedInvoice]) -> int:
    return sum(1 for each in window if each.settled_on is None)


def _mean_to_pay(window: Sequence[JudgedInvoice]) -> Figure:
    return mean(each.days_to_pay for each in window) if window else NotAvailable(reason="nothing_due_in_half")


def _nothing_due(window: Sequence[JudgedInvoice], months: int) -> NotAvailable | None:
    return None if window else NotAvailable(reason="nothing_due", values={"months": str(months)})


def _by_amount(window: Sequence[JudgedInvoice], valuation: Valuation) -> Figure:
    amounts = {
        each.invoice.invoice_id: valuation.of(each.invoice.amount, each.invoice.currency) for each in window
    }
    on_time = sum((amounts[each.invoice.invoice_id] for each in window if each.on_time), Fraction(0))
    return on_time / sum(amounts.values(), Fraction(0))


def _drift(
    before: Sequence[JudgedInvoice], lately: Sequence[JudgedInvoice], days: Callable[[JudgedInvoice], int]
) -> Figure:
    if not before or not lately:
        return NotAvailable(reason="no_drift")
    return mean(map(days, lately)) - mean(map(days, before))


def _prepaid(book: CustomerBook, valuation: Valuation, after: date, until: date) -> Figure:
    missing = absent(book, "payments")
    if missing:
        return missing
    received: dict[bool, Fraction] = {True: Fraction(0), False: Fraction(0)}
    for payment in _money(book):
        if after < payment.paid_on <= until:
            received[payment.kind == "prepayment"] += valuation.of(payment.amount, payment.currency)
    total = received[True] + received[False]
    return received[True] / total if total > 0 else NotAvailable(reason="nothing_received")


def _money(book: CustomerBook) -> Iterable[Payment]:
    rows = (*book.unallocated, *(row for invoice in book.invoices for row in invoice.payments))
    return (row for row in rows if row.kind in _MONEY and stands(row, book.as_of))


def _dispute_rate(
    book: CustomerBook, window: Sequence[JudgedInvoice], missing: NotAvailable | None
) -> Figure:
    reason = absent(book, "disputes") or missing
    if reason:
        return reason
    disputed = {dispute.invoice_id for dispute in book.disputes if dispute.opened_on <= book.as_of}
    return Fraction(sum(each.invoice.invoice_id in disputed for each in window), len(window))


def _dispute_days(book: CustomerBook, window: Sequence[JudgedInvoice]) -> Figure:
    ids = {each.invoice.invoice_id for each in window}
    lasted = [
        (dispute.resolved_on - dispute.opened_on).days
        for dispute in book.disputes
        if dispute.invoice_id in ids and dispute.resolved_on and dispute.resolved_on <= book.as_of
    ]
    return absent(book, "disputes") or (
        mean(lasted) if lasted else NotAvailable(reason="no_dispute_resolved")
    )
