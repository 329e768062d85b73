"""All postings put in order and numbered, as rows of invoices, payments and orders."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.sample_company.cast import CAST, CURRENCY
from knowledge.sample_company.money import written
from knowledge.sample_company.postings import Invoice, Order, Payment
from knowledge.sample_company.staged_invoices import staged_invoices
from knowledge.sample_company.staged_orders import ANCHOR, staged_orders
from knowledge.sample_company.staged_receipts import staged_receipts
from knowledge.sample_company.tables import Row, iso
from knowledge.sample_company.trade import ordinary_trade


@dataclass(frozen=True)
class Books:
    """The three tables of postings, and the invoice number of every key."""

    invoices: list[Row]
    payments: list[Row]
    orders: list[Row]
    numbers: Mapping[str, str]


def books() -> Books:
    """Ordinary and staged postings together, numbered in the order of their days."""
    invoices, payments = staged_invoices(), staged_receipts()
    for who in CAST:
        sold, paid = ordinary_trade(who)
        invoices += sold
        payments += paid
    invoices.sort(key=lambda row: (row.invoice_date, row.customer_id, row.key))
    orders = staged_orders() + [_invoiced(row) for row in invoices if row.ordered_on is not None]
    numbers, order_numbers = _invoice_numbers(invoices), _order_numbers(orders)
    return Books(
        [_invoice_row(row, numbers, order_numbers) for row in invoices],
        _payment_rows(payments, numbers),
        [_order_row(row, order_numbers) for row in sorted(orders, key=lambda row: order_numbers[row.key])],
        numbers,
    )


def _invoiced(invoice: Invoice) -> Order:
    """The order that an invoice came from: closed on the day it was invoiced."""
    ordered = invoice.ordered_on or invoice.invoice_date
    day = invoice.invoice_date
    return Order(invoice.key, invoice.customer_id, ordered, day, invoice.amount, day, "invoiced")


def _invoice_numbers(invoices: Iterable[Invoice]) -> dict[str, str]:
    """INV-2026-0412: counted within the year."""
    counts: dict[int, int] = {}
    numbers = {}
    for row in invoices:
        year = row.invoice_date.year
        counts[year] = counts.get(year, 0) + 1
        numbers[row.key] = f"INV-{year}-{counts[year]:04d}"
    return numbers


def _order_numbers(orders: Iterable[Order]) -> dict[str, str]:
    """SO-20331: counted through, so that the anchor gets its number."""
    keys = [row.key for row in sorted(orders, key=lambda row: (row.ordered_on, row.customer_id, row.key))]
    first = ANCHOR[1] - keys.index(ANCHOR[0])
    return {key: f"SO-{number}" for number, key in enumerate(keys, start=first)}


def _invoice_row(row: Invoice, numbers: Mapping[str, str], orders: Mapping[str, str]) -> Row:
    return {
        "invoice_id": numbers[row.key],
        "customer_id": row.customer_id,
        "order_id": orders.get(row.key, ""),
        "invoice_date": iso(row.invoice_date),
        "due_date": iso(row.due_date) if row.due_date_written else "",
        "amount": written(row.amount, CURRENCY[row.customer_id]),
        "currency": CURRENCY[row.customer_id],
    }


def _payment_rows(payments: list[Payment], numbers: Mapping[str, str]) -> list[Row]:
    def place(row: Payment) -> tuple[date, str, str, str, int]:
        return row.paid_on, row.customer_id, numbers.get(row.invoice_key, ""), row.kind, row.amount

    ordered = sorted(payments, key=place)
    receipts = _receipt_numbers(ordered)
    return [
        {
            "payment_id": f"PAY-{number:05d}",
            "receipt_id": receipts.get(row.receipt, ""),
            "customer_id": row.customer_id,
            "invoice_id": numbers[row.invoice_key] if row.invoice_key else "",
            "paid_on": iso(row.paid_on),
            "amount": written(row.amount, CURRENCY[row.customer_id]),
            "currency": CURRENCY[row.customer_id],
            "kind": row.kind,
            "matures_on": iso(row.matures_on),
            "bill_status": row.bill_status,
        }
        for number, row in enumerate(ordered, start=1)
    ]


def _receipt_numbers(payments: Iterable[Payment]) -> dict[str, str]:
    """RC-2026-0007: counted within the year, one for all that a customer paid on a day."""
    counts: dict[int, int] = {}
    numbers: dict[str, str] = {}
    for row in payments:
        if row.receipt and row.receipt not in numbers:
            year = row.paid_on.year
            counts[year] = counts.get(year, 0) + 1
            numbers[row.receipt] = f"RC-{year}-{counts[year]:04d}"
    return numbers


def _order_row(row: Order, numbers: Mapping[str, str]) -> Row:
    return {
        "order_id": numbers[row.key],
        "customer_id": row.customer_id,
        "ordered_on": iso(row.ordered_on),
        "closed_on": iso(row.closed_on),
        "deliver_on": iso(row.deliver_on),
        "amount": written(row.amount, CURRENCY[row.customer_id]),
        "currency": CURRENCY[row.customer_id],
        "status": row.status,
    }
