"""Overdue invoices and promises by days, as the tests of dunning name them."""

from knowledge.ledger.records import Invoice, Promise
from tests.builders import a_promise, an_invoice
from tests.tools.calculations.framing import days_ago


def overdue(days: int, amount: int | str = 1000, **more: object) -> Invoice:
    return an_invoice(amount, due_date=days_ago(days), **{"invoice_id": f"D{days}", **more})  # type: ignore[arg-type] # fields by name


def promise(due: int, amount: int = 1000, **more: object) -> Promise:
    return a_promise(amount, made_on=days_ago(2), promised_for=days_ago(due), **more)  # type: ignore[arg-type] # fields by name
