"""Open items: each case is worked out by hand from what was invoiced, paid, credited, written off, drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ledger.records import Payment
from tests.builders import a_book, a_payment, an_invoice, minor
from tests.tools.calculations.framing import days_ago
from tools.calculations.open_items import open_item, open_items, unapplied_items

TODAY = days_ago(0)


def paid(amount: int | str, days: int = 10, kind: str = "receipt") -> Payment:
    return a_payment(amount, paid_on=days_ago(days), kind=kind)


def bill(amount: int, kind: str, status: str | None, matures_in: int | None) -> Payment:
    matures_on = None if matures_in is None else days_ago(-matures_in)
    return a_payment(amount, paid_on=days_ago(90), kind=kind, bill_status=status, matures_on=matures_on)


CASES = [
    # name, invoice amount, allocations, open, written off, recovered
    ("nothing came", 1000, [], 1000, 0, 0),
    ("a part came", 1000, [paid(400)], 600, 0, 0),
    ("a cent is left", 100, [paid("99.99")], "0.01", 0, 0),
    ("all came", 1000, [paid(400), paid(600)], 0, 0, 0),
    ("too much came", 1000, [paid(1200)], -200, 0, 0),
    ("paid in advance", 1000, [paid(1000, 80, kind="prepayment")], 0, 0, 0),
    ("paid less a discount", 1000, [paid(980), paid(20, kind="discount")], 0, 0, 0),
    ("set off in part", 1000, [paid(300, kind="set_off")], 700, 0, 0),
    ("a payment went back", 1000, [paid(1000, 20), paid(-1000, 10)], 1000, 0, 0),
    ("a credit note was applied", 1000, [paid(250, kind="credit_applied")], 750, 0, 0),
    ("paid after the day", 1000, [a_payment(1000, paid_on=days_ago(-1))], 1000, 0, 0),
    ("paid on the day", 1000, [a_payment(1000, paid_on=TODAY)], 0, 0, 0),
    ("written off whole", 1000, [paid(1000, kind="write_off")], 0, 1000, 0),
    ("written off in part", 1000, [paid(600, kind="write_off")], 400, 600, 0),
    ("written off, then a part recovered", 1000, [paid(1000, 20, kind="write_off"), paid(300)], 0, 700, 300),
    ("a part written off, then a part paid", 1000, [paid(600, 20, kind="write_off"), paid(300)], 100, 600, 0),
    ("written off, then recovered whole", 1000, [paid(1000, 20, kind="write_off"), paid(1000)], 0, 0, 1000),
    ("recovered and overpaid", 1000, [paid(1000, 20, kind="write_off"), paid(1100)], -100, 0, 1000),
    ("a credit note given up in part", -100, [paid(-60, kind="write_off")], -40, 0, 0),
    ("a small overpayment given up", 100, [paid(105, 20), paid(-5, kind="write_off")], 0, 0, 0),
    (
        "a write-off taken back",
        1000,
        [paid(1000, 20, kind="write_off"), paid(-1000, kind="write_off")],
        1000,
        0,
        0,
    ),
    ("an open credit note", -500, [], -500, 0, 0),
    ("a credit note applied in part", -500, [paid(-200, kind="credit_applied")], -300, 0, 0),
    ("a credit note applied whole", -500, [paid(-500, kind="credit_applied")], 0, 0, 0),
    ("a credit note applied too far is owed", -500, [paid(-600, kind="credit_applied")], 100, 0, 0),
]


@pytest.mark.parametrize(
    ("amount", "allocations", "left", "written", "recovered"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_what_is_left_of_an_invoice(
    amount: int, allocations: list[Payment], left: int | str, written: int, recovered: int
) -> None:
    item = open_item(an_invoice(amount, payments=allocations), TODAY)
    assert (item.open_minor, item.written_off, item.recovered) == (
        minor(left),
        minor(written),
        minor(recovered),
    )


BILLS = [
    # name, kind, status, matures in days, open, waits as a bill
    ("a bank bill that we hold settles", "bank_bill", "held", 30, 0, 0),
    ("a bank bill endorsed stays in exposure", "bank_bill", "endorsed", 30, 0, 1000),
    ("a bank bill discounted stays in exposure", "bank_bill", "discounted", 30, 0, 1000),
    ("a commercial bill held stays in exposure", "commercial_bill", "held", 30, 0, 1000),
    ("a commercial bill without a status stays", "commercial_bill", None, 30, 0, 1000),
    ("paid at maturity by the day: done", "commercial_bill", "paid", 0, 0, 0),
    ("paid since, running on the day: stays", "commercial_bill", "paid", 1, 0, 1000),
    ("paid, maturity unknown: done", "commercial_bill", "paid", None, 0, 0),
    ("matured and not marked paid: stays", "commercial_bill", "held", -5, 0, 1000),
    ("endorsed, matured, not marked paid: stays", "bank_bill", "endorsed", -5, 0, 1000),
    ("dishonoured by the day: reopened", "commercial_bill", "dishonoured", 0, 1000, 0),
    ("dishonoured, maturity unknown: reopened", "commercial_bill", "dishonoured", None, 1000, 0),
    ("dishonoured later, running on the day", "commercial_bill", "dishonoured", 1, 0, 1000),
    ("a bank bill dishonoured by the day", "bank_bill", "dishonoured", -1, 1000, 0),
]


@pytest.mark.parametrize(
    ("kind", "status", "matures_in", "left", "waits"),
    [case[1:] for case in BILLS],
    ids=[case[0] for case in BILLS],
)
def test_what_a_bill_does_to_an_invoice(
    kind: str, status: str | None, matures_in: int | None, left: int, waits: int
) -> None:
    item = open_item(an_invoice(1000, payments=[bill(1000, kind, status, matures_in)]), TODAY)
    assert (item.open_minor, item.in_bills) == (minor(left), minor(waits))


def test_unapplied_money_is_what_no_invoice_uses() -> None:
    book = a_book(
        invoices=[
            an_invoice(1000, invoice_id="OVER", invoice_date="2026-01-05", payments=[paid(1100)]),
            an_invoice(-250, invoice_id="NOTE", invoice_date="2026-01-06"),
            an_invoice(700, invoice_id="OPEN"),
        ],
        unallocated=[
            a_payment(300, payment_id="P1", paid_on="2026-02-01"),
            a_payment(-100, payment_id="P2", paid_on="2026-02-02"),
            a_payment(
                50, payment_id="P3", paid_on="2026-02-03", kind="commercial_bill", bill_status="dishonoured"
            ),
        ],
    )
    found = [(each.source, each.reference, each.minor) for each in unapplied_items(book, open_items(book))]
    assert found == [
        ("overpayment", "OVER", minor(100)),
        ("credit_note", "NOTE", minor(250)),
        ("unallocated", "P1", minor(300)),
        ("unallocated", "P2", minor(-100)),
    ]


amounts = st.integers(min_value=-(10**6), max_value=10**6)


@given(st.lists(amounts, max_size=6), st.integers(0, 5), amounts)
def test_splitting_a_payment_or_reordering_changes_nothing(parts: list[int], cut: int, extra: int) -> None:
    whole = [a_payment(paid_on=TODAY).model_copy(update={"amount": part}) for part in parts]
    split = list(whole)
    if whole:
        row = split.pop(cut % len(split))
        split += [
            row.model_copy(update={"amount": extra}),
            row.model_copy(update={"amount": row.amount - extra}),
        ]
    split.reverse()
    assert (
        open_item(an_invoice(5000, payments=whole), TODAY).open_minor
        == open_item(an_invoice(5000, payments=split), TODAY).open_minor
    )


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_write_off_never_makes_credit(amount: int, received: int, off: int) -> None:
    rows = [
        a_payment(paid_on=TODAY).model_copy(update={"amount": received}),
        a_payment(paid_on=TODAY, kind="write_off").model_copy(update={"amount": off}),
    ]
    invoice = an_invoice(1).model_copy(update={"amount": amount, "payments": tuple(rows)})
    item = open_item(invoice, TODAY)
    assert 0 <= item.written_off <= off
    assert item.written_off + item.recovered == off
    assert item.open_minor >= 0 or received > amount
    assert item.open_minor + item.written_off == amount - received
