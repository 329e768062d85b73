from collections.abc import Mapping
from datetime import date

import pytest

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.ledger import Ledger
from tests.builders import Day, day
from tests.ledgers import Rows, a_ledger

D = "2026-03-31"
BEFORE, AFTER = "2026-03-30", "2026-04-01"
CUSTOMER = {"customer_id": "C1", "name": "Acme", "currency": "EUR"}
INVOICE = {
    "invoice_id": "I1",
    "customer_id": "C1",
    "invoice_date": "2026-03-01",
    "due_date": "2026-03-20",
    "amount": "100.50",
    "currency": "EUR",
}
OWNED = {"customer_id": "C1", "currency": "EUR"}
PAYMENT = {**OWNED, "payment_id": "P1", "invoice_id": "I1", "amount": 40}


def _ledger(customer: Mapping[str, object] = CUSTOMER, **tables: Rows) -> Ledger:
    given: dict[str, Rows] = {"customers": [customer], "invoices": [INVOICE], **tables}
    return a_ledger(given, data_as_of="2026-12-31")


def _book(as_of: Day = D, customer: Mapping[str, object] = CUSTOMER, **tables: Rows) -> CustomerBook:
    return _ledger(customer, **tables).book("C1", day(as_of))


DATED: list[tuple[str, str, str, dict[str, object]]] = [
    ("limits", "limits", "valid_from", {**OWNED, "limit_id": "L1", "kind": "permanent", "amount": 5}),
    ("orders", "orders", "ordered_on", {**OWNED, "order_id": "O1", "amount": 5, "status": "open"}),
    ("covers", "covers", "valid_from", {**OWNED, "cover_id": "V1", "kind": "insurance", "amount": 5}),
    ("events", "events", "happened_on", {"customer_id": "C1", "event_id": "E1", "kind": "lawsuit"}),
    (
        "promises",
        "promises",
        "made_on",
        {**OWNED, "promise_id": "M1", "promised_for": "2026-06-01", "amount": 5},
    ),
    ("plans", "plans", "agreed_on", {**OWNED, "plan_id": "PL1", "due_on": "2026-06-01", "amount": 5}),
    ("contacts", "contacts", "happened_on", {"customer_id": "C1", "contact_id": "K1"}),
    ("disputes", "disputes", "opened_on", {"dispute_id": "D1", "invoice_id": "I1"}),
    (
        "statements",
        "statements",
        "received_on",
        {**OWNED, "period_end": "2025-12-31", "period_months": 3, "cash": 5},
    ),
    ("payments", "unallocated", "paid_on", {**OWNED, "payment_id": "P1", "amount": 5}),
]


@pytest.mark.parametrize(("table", "field", "column", "row"), DATED, ids=[case[0] for case in DATED])
@pytest.mark.parametrize(("dated", "count"), [(BEFORE, 1), (D, 1), (AFTER, 0)])
def test_a_row_dated_after_the_day_does_not_exist(
    table: str, field: str, column: str, row: dict[str, object], dated: str, count: int
) -> None:
    tables: dict[str, Rows] = {table: [{**row, column: dated}]}
    assert len(getattr(_book(D, CUSTOMER, **tables), field)) == count


@pytest.mark.parametrize(("as_of", "count"), [("2026-02-28", 0), ("2026-03-01", 1)])
def test_an_invoice_exists_from_its_date(as_of: str, count: int) -> None:
    assert len(_book(as_of).invoices) == count


@pytest.mark.parametrize(("paid_on", "count"), [(BEFORE, 1), (D, 1), (AFTER, 0)])
def test_an_invoice_paid_after_the_day_is_open_on_it(paid_on: str, count: int) -> None:
    [invoice] = _book(payments=[{**PAYMENT, "paid_on": paid_on}]).invoices
    assert len(invoice.payments) == count


def test_money_for_an_invoice_of_a_later_date_is_not_allocated_yet() -> None:
    [payment] = _book("2026-02-15", payments=[{**PAYMENT, "paid_on": "2026-02-10"}]).unallocated
    assert (payment.payment_id, payment.invoice_id, payment.amount) == ("P1", None, 4000)


def test_a_dispute_about_an_invoice_of_a_later_date_does_not_exist_yet() -> None:
    row = {"dispute_id": "D1", "invoice_id": "I1", "opened_on": "2026-02-10"}
    assert _book("2026-02-15", disputes=[row]).disputes == ()


@pytest.mark.parametrize(("resolved_on", "seen"), [(D, D), (AFTER, None)])
def test_a_dispute_resolved_after_the_day_is_unresolved_on_it(resolved_on: str, seen: str | None) -> None:
    row = {"dispute_id": "D1", "invoice_id": "I1", "opened_on": BEFORE, "resolved_on": resolved_on}
    [dispute] = _book(disputes=[row]).disputes
    assert dispute.resolved_on == (day(seen) if seen else None)


@pytest.mark.parametrize(
    ("closed_on", "status", "seen"),
    [
        (D, "invoiced", "invoiced"),
        (AFTER, "invoiced", "open"),
        (AFTER, "cancelled", "open"),
        (None, "invoiced", "invoiced"),  # nobody knows since when: today's status
        (None, "open", "open"),
        (None, None, "open"),
        (D, None, "invoiced"),
        (AFTER, None, "open"),
    ],
)
def test_an_order_closed_after_the_day_is_open_on_it(
    closed_on: str | None, status: str | None, seen: str
) -> None:
    row = {**OWNED, "order_id": "O1", "ordered_on": BEFORE, "amount": 5}
    [order] = _book(orders=[{**row, "closed_on": closed_on, "status": status}]).orders
    assert order.status == seen
    assert order.closed_on == (day(D) if closed_on == D else None)


@pytest.mark.parametrize(("period_end", "count"), [(D, 1), (AFTER, 0)])
def test_a_statement_without_a_day_of_receipt_is_there_from_its_period_end(
    period_end: str, count: int
) -> None:
    row = {**OWNED, "period_end": period_end, "period_months": 3}
    assert len(_book(statements=[row]).statements) == count


def test_a_cover_that_has_no_first_day_has_always_been_there() -> None:
    row = {**OWNED, "cover_id": "V1", "kind": "insurance", "amount": 5, "indemnity_rate": "0.9"}
    [cover] = _book("2020-01-01", covers=[row]).covers
    assert str(cover.indemnity_rate) == "0.9"


@pytest.mark.parametrize(
    ("due_date", "terms_days", "due", "assumed"),
    [
        ("2026-03-20", 45, date(2026, 3, 20), False),
        (None, 45, date(2026, 4, 15), False),
        (None, 0, date(2026, 3, 1), False),
        (None, None, date(2026, 3, 31), True),  # the policy's standard terms: 30 days here
    ],
)
def test_an_empty_due_date_is_the_invoice_date_plus_the_terms(
    due_date: str | None, terms_days: int | None, due: date, assumed: bool
) -> None:
    customer = {**CUSTOMER, "terms_days": terms_days}
    [invoice] = _book(customer=customer, invoices=[{**INVOICE, "due_date": due_date}]).invoices
    assert (invoice.due_date, invoice.due_assumed) == (due, assumed)


def test_invoices_stand_by_date_then_id_and_their_payments_oldest_first() -> None:
    invoices = [
        {**INVOICE, "invoice_id": name, "invoice_date": dated}
        for name, dated in [("I9", "2026-03-02"), ("I3", "2026-03-02"), ("I5", "2026-03-01")]
    ]
    payments = [
        {**PAYMENT, "payment_id": name, "invoice_id": "I3", "paid_on": paid}
        for name, paid in [("P1", "2026-03-09"), ("P3", "2026-03-05"), ("P2", "2026-03-05")]
    ]
    book = _book(invoices=invoices, payments=payments)
    assert [invoice.invoice_id for invoice in book.invoices] == ["I5", "I3", "I9"]
    assert [payment.payment_id for payment in book.invoices[1].payments] == ["P2", "P3", "P1"]


def test_a_customer_s_book_holds_nobody_else_s_rows() -> None:
    others = [{**CUSTOMER, "customer_id": other, "name": other} for other in ("C0", "C2")]
    theirs: Rows = [
        {**INVOICE, "invoice_id": f"X{number}", "customer_id": owner}
        for number, owner in enumerate(["C0", "C2", "C0"])
    ]
    ledger = a_ledger(
        {
            "customers": [CUSTOMER, *others],
            "invoices": [INVOICE, *theirs],
            "payments": [
                {**PAYMENT, "paid_on": D},
                {**PAYMENT, "payment_id": "P2", "customer_id": "C2", "invoice_id": "X1", "paid_on": D},
                {**PAYMENT, "payment_id": "P3", "customer_id": "C0", "invoice_id": None, "paid_on": D},
            ],
        },
        data_as_of=D,
    )
    assert [invoice.invoice_id for invoice in ledger.book("C1", day(D)).invoices] == ["I1"]
    assert [payment.payment_id for payment in ledger.book("C1", day(D)).invoices[0].payments] == ["P1"]
    assert ledger.book("C1", day(D)).unallocated == ()
    assert [invoice.invoice_id for invoice in ledger.book("C0", day(D)).invoices] == ["X0", "X2"]
    assert [payment.payment_id for payment in ledger.book("C0", day(D)).unallocated] == ["P3"]
    assert [payment.payment_id for payment in ledger.book("C2", day(D)).invoices[0].payments] == ["P2"]


def test_a_customer_s_cells_are_read_as_what_they_mean() -> None:
    full = {
        **CUSTOMER,
        "aliases": "Acme; 爱克美",
        "credit_limit": "unlimited",
        "group_limit": "0",
        "contract_clauses": "ratio_trigger;cross_default",
        "key_customer": "true",
        "hold": "stop",
        "terms_days": 45,
        "limit_valid_until": "2026-12-31",
    }
    customer = _ledger(full).customer("C1")
    assert customer.aliases == ("Acme", "爱克美")
    assert (customer.credit_limit, customer.group_limit) == ("unlimited", 0)
    assert customer.contract_clauses == {"ratio_trigger", "cross_default"}
    assert (customer.key_customer, customer.hold, customer.terms_days) == (True, "stop", 45)
    assert customer.limit_valid_until == date(2026, 12, 31)


def test_empty_cells_are_unknown_and_no_hold_is_none() -> None:
    customer = _ledger().customer("C1")
    assert (customer.credit_limit, customer.terms_days, customer.key_customer) == (None, None, None)
    assert (customer.hold, customer.aliases, customer.contract_clauses) == ("none", (), frozenset())


def test_a_payment_of_no_kind_is_a_receipt() -> None:
    [invoice] = _book(payments=[{**PAYMENT, "paid_on": D}]).invoices
    assert invoice.payments[0].kind == "receipt"


def test_the_book_names_the_tables_that_the_ledger_does_not_have() -> None:
    assert "payments" in _book().absent
    assert "payments" not in _book(payments=[{**PAYMENT, "paid_on": D}]).absent
