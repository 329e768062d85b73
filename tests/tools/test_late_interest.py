"""late_interest, through the gateway: which days, what stands apart from the claim, what is refused."""

from decimal import Decimal

import pytest

from knowledge.desk import Desk
from tests.ledgers import Rows, a_ledger
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row, answer, failed
from tests.tools.late_interest_cases import a_late_desk, bare, lines, under
from tools.results import Json

AT = {"annual_rate": "0.1825"}  # 0.05 % a day on 365 days


def test_a_customers_overdue_invoices_line_by_line() -> None:
    result = answer(a_late_desk(), "late_interest", **AT)
    assert lines(result) == [
        ("A", 100, "600.00", "30.00", False),
        ("A", 100, "400.00", "20.00", True),
        ("B", 40, "2000.00", "40.00", False),
        ("B", 10, "1500.00", "7.50", False),
    ]
    assert (result["interest"], result["undisputed_interest"], result["disputed_interest"]) == (
        "97.50",
        "77.50",
        "20.00",
    )
    assert (result["principal"], result["basis"], result["annual_rate"]) == ("2500.00", 365, "0.1825")
    assert result["rules"] == ["TERMS-STANDARD", "TERMS-CLAUSES"]


def test_what_was_paid_late_and_what_is_not_applied_stand_beside_the_claim() -> None:
    result = answer(a_late_desk(), "late_interest", **AT)
    assert (result["paid_late_interest"], result["paid_late_count"]) == ("20.00", 1)  # 4 000 × 0.05 % × 10
    assert (result["paid_late_since"], result["unapplied_credit"]) == ("2025-04-01", "70.00")


def test_an_invoice_paid_late_bears_interest_to_the_payment() -> None:
    result = bare(a_late_desk(), invoice="C", **AT)
    assert (result["invoice_id"], lines(result)) == ("C", [("C", 10, "4000.00", "20.00", False)])
    assert (result["principal"], result["customer_id"]) == ("0.00", "C001")


def test_an_earlier_day_knows_nothing_of_what_came_after() -> None:
    result = answer(a_late_desk(), "late_interest", as_of="2026-01-01", **AT)
    assert lines(result) == [("A", 11, "1000.00", "5.50", False)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2025-12-21", []), ("2025-12-22", [("A", 1, "1000.00", "0.50", False)])],
)
def test_nothing_is_owed_on_the_due_date_and_a_day_later_one_days_interest(
    day: str, expected: list[tuple[Json, ...]]
) -> None:
    result = answer(a_late_desk(), "late_interest", as_of=day, **AT)
    assert (lines(result), result["interest"]) == (expected, "0.50" if expected else "0.00")


@pytest.mark.parametrize(
    ("due", "interest", "principal"),
    [("2026-03-30", "0.05", "100.00"), ("2026-03-31", "0.00", "0.00"), ("2026-04-30", "0.00", "0.00")],
)
def test_an_invoice_that_is_not_due_yet_bears_nothing_and_says_when_it_is(
    due: str, interest: str, principal: str
) -> None:
    """Asked on 2026-03-31; 100 × 0.05 % a day."""
    result = bare(a_desk({"invoices": [an_invoice_row("A", 100, due)]}), invoice="A", **AT)
    assert (result["interest"], result["principal"]) == (interest, principal)
    assert (f"A is due on {due}" in str(result["notes"])) is (interest == "0.00")


def test_no_days_bear_no_interest() -> None:
    result = bare(a_desk({}), amount="100", days=0, annual_rate="0.06")
    assert (result["interest"], result["lines"]) == ("0.00", [])


@pytest.mark.parametrize(
    ("clause", "days"), [("as_dated", 10), ("next_business_day", 8), ("previous_business_day", 11)]
)
def test_a_due_date_on_a_weekend_counts_as_the_clause_says(clause: str, days: int) -> None:
    """Due on Saturday 2026-03-21, asked on the 31st."""
    desk = under(
        a_desk({"invoices": [an_invoice_row("A", 100, "2026-03-21")]}), "TERMS-CLAUSES.weekend", clause
    )
    result = answer(desk, "late_interest", **AT)
    assert [line[1] for line in lines(result)] == [days]
    assert ("due on a weekend and moved" in str(result["notes"])) is (clause != "as_dated")


@pytest.mark.parametrize(
    ("parts", "said"),
    [(("costs", "interest", "principal"), True), (("costs", "principal", "interest"), False)],
)
def test_a_part_payment_off_the_principal_is_told_where_interest_comes_first(
    parts: tuple[str, ...], said: bool
) -> None:
    desk = under(a_late_desk(), "TERMS-CLAUSES.allocation_parts", parts)
    notes = answer(desk, "late_interest", **AT)["notes"]
    assert ("they pay interest before principal: B" in str(notes)) is said


def test_lines_of_another_currency_add_up_to_the_cent() -> None:
    result = answer(a_late_desk(), "late_interest", currency="USD", **AT)
    shown = [Decimal(str(line[3])) for line in lines(result)]
    assert sum(shown) == Decimal(str(result["interest"])) == Decimal("13.93")  # 97.50 / 7
    assert result["fx"]


def test_without_payments_nothing_is_claimed() -> None:
    desk = a_late_desk()
    rest: dict[str, Rows] = {
        "customers": [a_customer_row()],
        "invoices": [an_invoice_row("A", 100, "2026-01-31")],
    }
    without = Desk(person=desk.person, ledger=a_ledger(rest), policy=desk.policy, as_of=desk.as_of)
    result = answer(without, "late_interest")
    assert (result["interest"], result["principal"], result["lines"]) == (None, None, None)


def test_without_a_table_of_disputes_nothing_is_said_to_be_undisputed() -> None:
    desk = a_late_desk()
    rest: dict[str, Rows] = {
        "customers": [a_customer_row()],
        "invoices": [an_invoice_row("A", 100, "2026-03-21")],
        "payments": [],
    }
    without = Desk(person=desk.person, ledger=a_ledger(rest), policy=desk.policy, as_of=desk.as_of)
    result = answer(without, "late_interest", **AT)
    assert (result["interest"], result["undisputed_interest"], result["disputed_interest"]) == (
        "0.50",
        None,
        None,
    )
    assert answer(without, "late_interest", amount="100", days=10, **AT)["disputed_interest"] == "0.00"


@pytest.mark.parametrize(
    ("given", "kind", "argument"),
    [
        ({}, "missing", "customer"),
        ({"amount": "100"}, "missing", "days"),
        ({"days": 9}, "missing", "amount"),
        ({"customer": "C001", "days": 9}, "missing", "amount"),
        ({"amount": "0", "days": 9}, "wrong", "amount"),
        ({"amount": "9.001", "days": 9}, "wrong", "amount"),
        ({"amount": "9.5", "days": 9, "currency": "JPY"}, "wrong", "amount"),
        ({"amount": "9", "days": -1}, "wrong", "days"),
        ({"amount": "9", "days": 3651}, "wrong", "days"),
        ({"amount": "9", "days": 9, "annual_rate": "-0.01"}, "wrong", "annual_rate"),
        ({"amount": "9", "days": 9, "annual_rate": "4.5"}, "wrong", "annual_rate"),
        ({"invoice": "NONE"}, "not_found", "invoice"),
    ],
)
def test_what_cannot_be_worked_out_is_asked_or_refused(
    given: dict[str, object], kind: str, argument: str
) -> None:
    failure = failed(a_late_desk(), "late_interest", **given).failure
    assert failure is not None
    assert (failure.kind, failure.argument) == (kind, argument)


def test_a_customer_or_invoice_that_the_asker_may_not_see_is_denied() -> None:
    desk = a_desk(
        {
            "customers": [a_customer_row(salesperson="other@seller.example")],
            "invoices": [an_invoice_row("A", 100, "2026-01-31")],
        },
        role="sales",
        email="me@seller.example",
    )
    for given in ({"customer": "C001"}, {"invoice": "A"}, {"customer": "C001", "amount": "9", "days": 9}):
        failure = failed(desk, "late_interest", **given).failure
        assert failure is not None
        assert failure.kind == "denied"
