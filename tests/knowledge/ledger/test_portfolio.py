from datetime import timedelta
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ledger.ledger import Ledger
from knowledge.ledger.portfolio import AgeingRow, summed
from knowledge.money import MissingRateError
from tests.builders import TODAY
from tests.ledgers import Rows, a_ledger

EUR = {"customer_id": "C1", "currency": "EUR"}
FX: Rows = [{"currency": "EUR", "valid_from": "2020-01-01", "rate": "7.5"}]


def _invoice(amount: object = 100, *, days: int = 0, **fields: object) -> dict[str, Any]:
    """An invoice so many days past due."""
    due = TODAY - timedelta(days=days)
    dated = min(due, TODAY) - timedelta(days=30)
    return {**EUR, "invoice_id": "I1", "invoice_date": dated, "due_date": due, "amount": amount, **fields}


def _payment(amount: object, kind: str = "receipt", **fields: object) -> dict[str, Any]:
    given = {"payment_id": f"{kind} {amount}", "invoice_id": "I1", "paid_on": TODAY - timedelta(days=5)}
    return {**EUR, **given, "amount": amount, "kind": kind, **fields}


def _ledger(invoices: Rows, payments: Rows = (), **tables: Rows) -> Ledger:
    customers = [{"customer_id": "C1", "name": "Acme", "currency": "EUR"}]
    return a_ledger(
        {"customers": customers, "fx": FX, "invoices": invoices, "payments": payments, **tables},
        data_as_of=TODAY + timedelta(days=365),
    )


def _whole(ledger: Ledger) -> AgeingRow:
    [row] = ledger.portfolio(TODAY).ageing()
    return row


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (-1, "not_due"),
        (0, "not_due"),
        (1, "1_30"),
        (30, "1_30"),
        (31, "31_60"),
        (60, "31_60"),
        (61, "61_90"),
        (90, "61_90"),
        (91, "91_180"),
        (180, "91_180"),
        (181, "181_365"),
        (365, "181_365"),
        (366, "over_365"),
    ],
)
def test_each_age_begins_and_ends_on_its_days(days: int, age: str) -> None:
    assert _whole(_ledger([_invoice(100, days=days)])).minor == {"EUR": {age: 10000}}


@pytest.mark.parametrize(
    ("payments", "expected"),
    [
        ([_payment(40)], {"not_due": 6000}),
        ([_payment(100)], {}),
        ([_payment(130)], {"unapplied_credit": 3000}),
        ([_payment(100), _payment(-30)], {"not_due": 3000}),  # returned
        ([_payment(40), _payment(60, "write_off")], {}),
        ([_payment(60), _payment(60, "write_off")], {}),  # 20 recovered: the write-off takes 40
        ([_payment(130), _payment(60, "write_off")], {"unapplied_credit": 3000}),
        ([_payment(20), _payment(30, "write_off")], {"not_due": 5000}),
        ([_payment(105), _payment(-3, "write_off")], {"unapplied_credit": 200}),  # 3 of 5 given up
        ([_payment(5, paid_on=TODAY + timedelta(days=1))], {"not_due": 10000}),
        ([_payment(5, invoice_id=None)], {"not_due": 10000, "unapplied_credit": 500}),
        ([_payment(100, "bank_bill", bill_status="held")], {}),
        ([_payment(100, "bank_bill", bill_status="endorsed")], {"bills_outstanding": 10000}),
        ([_payment(100, "commercial_bill", bill_status="held")], {"bills_outstanding": 10000}),
    ],
)
def test_what_is_open_is_what_the_allocations_leave(payments: Rows, expected: dict[str, int]) -> None:
    assert _whole(_ledger([_invoice(100)], payments)).minor == ({"EUR": expected} if expected else {})


@pytest.mark.parametrize(
    ("status", "matures", "expected"),
    [
        ("paid", -1, {}),
        ("paid", 0, {}),
        ("paid", 1, {"bills_outstanding": 10000}),  # paid since, but it was still running then
        ("dishonoured", -1, {"not_due": 10000}),
        ("dishonoured", 0, {"not_due": 10000}),
        ("dishonoured", 1, {"bills_outstanding": 10000}),
        ("dishonoured", None, {"not_due": 10000}),
        ("discounted", -1, {"bills_outstanding": 10000}),  # nobody has said that it was paid
    ],
)
def test_a_bill_is_judged_as_of_its_maturity(
    status: str, matures: int | None, expected: dict[str, int]
) -> None:
    on = None if matures is None else TODAY + timedelta(days=matures)
    bill = _payment(100, "commercial_bill", bill_status=status, matures_on=on)
    assert _whole(_ledger([_invoice(100)], [bill])).minor == ({"EUR": expected} if expected else {})


def test_an_open_credit_note_is_unapplied_credit_and_no_negative_age() -> None:
    note = _invoice(-30, invoice_id="N1", days=40)
    assert _whole(_ledger([_invoice(100, days=40), note])).minor == {
        "EUR": {"31_60": 10000, "unapplied_credit": 3000}
    }


def test_the_disputed_part_stands_beside_the_ages_and_is_at_most_what_is_open() -> None:
    disputes = [{"dispute_id": "D1", "invoice_id": "I1", "opened_on": TODAY, "amount": 70}]
    assert _whole(_ledger([_invoice(100)], [_payment(50)], disputes=disputes)).minor == {
        "EUR": {"not_due": 5000, "disputed": 5000}
    }


def test_two_disputes_together_are_at_most_what_is_open() -> None:
    disputes = [
        {"dispute_id": f"D{part}", "invoice_id": "I1", "opened_on": TODAY, "amount": part}
        for part in (60, 70)
    ]
    assert _whole(_ledger([_invoice(100)], disputes=disputes)).minor == {
        "EUR": {"not_due": 10000, "disputed": 10000}
    }


def test_open_orders_stand_beside_the_ages() -> None:
    orders = [{**EUR, "order_id": "O1", "ordered_on": TODAY, "amount": 12, "status": "open"}]
    assert _whole(_ledger([], orders=orders)).minor == {"EUR": {"open_orders": 1200}}


def test_currencies_are_added_up_first_and_converted_once() -> None:
    # 3 × 0.01 EUR is 0.03 EUR = 0.225 CNY; converted one by one and rounded it would be 0.24.
    invoices = [_invoice("0.01", invoice_id=f"I{number}") for number in range(3)]
    ledger = _ledger([*invoices, _invoice("1", invoice_id="J", currency="CNY", days=10)])
    amounts = _whole(ledger).amounts(ledger.fx, "CNY", TODAY)
    assert amounts["not_due"] == Fraction(225, 1000)
    assert amounts["1_30"] == 1
    assert amounts["gross_receivables"] == Fraction(1225, 1000)
    assert [row.key for row in ledger.portfolio(TODAY).ageing("currency")] == ["CNY", "EUR"]


def test_a_missing_rate_is_an_error_that_names_the_currency() -> None:
    ledger = _ledger([_invoice(1, currency="USD")])
    with pytest.raises(MissingRateError, match="USD"):
        _whole(ledger).amounts(ledger.fx, "CNY", TODAY)


def test_customers_without_the_cell_are_a_group_of_their_own_at_the_end() -> None:
    customers = [
        {"customer_id": f"C{number}", "name": f"N{number}", "currency": "EUR", "country": country}
        for number, country in enumerate(["FR", None, "DE"])
    ]
    invoices = [_invoice(1, invoice_id=f"I{number}", customer_id=f"C{number}") for number in range(3)]
    ledger = a_ledger({"customers": customers, "invoices": invoices})
    assert [row.key for row in ledger.portfolio(TODAY).ageing("country")] == ["DE", "FR", None]


def test_an_empty_ledger_has_an_empty_ageing() -> None:
    ledger = _ledger([])
    assert _whole(ledger).amounts(ledger.fx, "CNY", TODAY)["gross_receivables"] == 0
    assert ledger.portfolio(TODAY).ageing("salesperson") == ()


def test_amounts_near_the_largest_that_a_ledger_holds_are_added_exactly() -> None:
    amount = "46116860184273879.03"  # 2**62 - 1 in cents
    invoices = [_invoice(amount, invoice_id=f"I{number}") for number in range(5)]
    payments = [_payment(amount, invoice_id=f"I{number}", payment_id=f"P{number}") for number in range(3)]
    assert _whole(_ledger(invoices, payments)).minor == {"EUR": {"not_due": 2 * (2**62 - 1)}}
    assert _whole(_ledger(invoices)).minor == {"EUR": {"not_due": 5 * (2**62 - 1)}}


@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(-(2**62), 2**62)), max_size=30),
    st.sampled_from([5, 2**20]),
)
def test_sums_by_key_are_exact_at_any_magnitude(pairs: list[tuple[int, int]], size: int) -> None:
    expected: dict[int, int] = {}
    for key, minor in pairs:
        expected[key] = expected.get(key, 0) + minor
    keys = np.array([key for key, _ in pairs], dtype=np.int64)
    found = summed(keys, np.array([minor for _, minor in pairs], dtype=np.int64), size)
    assert found == {key: total for key, total in expected.items() if total}
