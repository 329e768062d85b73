"""overdue_status, through the gateway: open items, buckets that add up, disputes, credit, past days."""

from decimal import Decimal

import pytest

from knowledge.desk import Desk
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.results import Json


def a_late_desk() -> Desk:
    return a_desk(
        {
            "invoices": [
                an_invoice_row("A", 100, "2026-03-31"),
                an_invoice_row("B", 200, "2026-03-01"),
                an_invoice_row("C", 300, "2026-02-28"),
                an_invoice_row("D", 400, "2026-01-30"),
                an_invoice_row("E", 500, "2025-12-30"),
                an_invoice_row("F", 600, "2025-10-02"),
                an_invoice_row("N", -50, "2026-03-15"),
                an_invoice_row("P", 80, "2026-03-10"),
            ],
            "payments": [a_payment_row("P1", 90, "2026-03-12", "P"), a_payment_row("P2", 25, "2026-03-20")],
            "disputes": [
                {
                    "dispute_id": "X1",
                    "invoice_id": "C",
                    "opened_on": "2026-03-10",
                    "resolved_on": "",
                    "amount": 120,
                },
                {
                    "dispute_id": "X2",
                    "invoice_id": "F",
                    "opened_on": "2026-03-01",
                    "resolved_on": "",
                    "amount": "",
                },
            ],
        }
    )


EXPECTED = {
    "gross_receivables": "2100.00",
    "unapplied_credit": "85.00",
    "net_receivables": "2015.00",
    "overdue": "2000.00",
    "overdue_net": "1795.00",  # 2000 − 120 disputed in time − 85 credit
    "not_due": "100.00",
    "buckets": {"1_30": "200.00", "31_60": "700.00", "61_90": "0.00", "over_90": "1100.00"},
    "over_180": "0.00",
    "over_365": "0.00",
    "disputed": "720.00",
    "oldest_days": 180,
    "overdue_count": 5,
}


def test_the_figures_of_a_late_customer() -> None:
    result = answer(a_late_desk(), "overdue_status")
    assert {name: result[name] for name in EXPECTED} == EXPECTED


def _rows(found: Json) -> list[dict[str, Json]]:
    assert isinstance(found, list)
    return [row for row in found if isinstance(row, dict)]


def test_each_open_invoice_is_listed_the_earliest_due_first() -> None:
    result = answer(a_late_desk(), "overdue_status")
    listed = [
        (row["invoice_id"], row["due_date"], row["days_past_due"], row["open_amount"], row["disputed"])
        for row in _rows(result["invoices"])
    ]
    assert listed == [
        ("F", "2025-10-02", 180, "600.00", "600.00"),
        ("E", "2025-12-30", 91, "500.00", "0.00"),
        ("D", "2026-01-30", 60, "400.00", "0.00"),
        ("C", "2026-02-28", 31, "300.00", "120.00"),
        ("B", "2026-03-01", 30, "200.00", "0.00"),
        ("A", "2026-03-31", 0, "100.00", "0.00"),
    ]


def test_unapplied_money_is_listed_by_where_it_stands() -> None:
    result = answer(a_late_desk(), "overdue_status")
    listed = [(row["source"], row["reference"], row["amount"]) for row in _rows(result["unapplied"])]
    assert listed == [
        ("credit_note", "N", "50.00"),
        ("overpayment", "P", "10.00"),
        ("unallocated", "P2", "25.00"),
    ]


@pytest.mark.parametrize(
    ("order", "settled"),
    [
        # 85 of credit: what is due goes before A, due on the day itself and dated with all others
        (("due_first", "oldest"), [("F", "85.00", "515.00")]),  # F's dispute came too late to spare it
        ((), [("A", "85.00", "15.00")]),  # by the number alone
    ],
)
def test_what_the_credit_would_settle_follows_the_clause(
    order: tuple[str, ...], settled: list[tuple[str, str, str]]
) -> None:
    desk = a_late_desk()
    policy = policy_with("TERMS-CLAUSES.allocation", order)
    moved = Desk(person=desk.person, ledger=desk.ledger, policy=policy, as_of=desk.as_of)
    rows = _rows(answer(moved, "overdue_status")["would_settle"])
    assert [(row["invoice_id"], row["amount"], row["left"]) for row in rows] == settled


def test_credit_settles_one_invoice_after_the_other_and_spares_what_is_in_dispute() -> None:
    """150 of credit: the undisputed 60 of A, then 90 of B; C is not due and gets nothing."""
    desk = a_desk(
        {
            "invoices": [
                an_invoice_row("A", 100, "2026-03-01"),
                an_invoice_row("B", 200, "2026-03-10"),
                an_invoice_row("C", 300, "2026-04-30"),
            ],
            "payments": [a_payment_row("P1", 150, "2026-03-20")],
            "disputes": [
                {
                    "dispute_id": "X",
                    "invoice_id": "A",
                    "opened_on": "2026-03-05",
                    "resolved_on": "",
                    "amount": 40,
                }
            ],
        }
    )
    rows = _rows(answer(desk, "overdue_status")["would_settle"])
    assert [(row["invoice_id"], row["amount"], row["left"]) for row in rows] == [
        ("A", "60.00", "0.00"),
        ("B", "90.00", "110.00"),
    ]


def test_a_dispute_that_came_too_late_is_told() -> None:
    result = answer(a_late_desk(), "overdue_status")
    assert result["notes"] == ["disputed: disputed only long after the due date, so reminders go on: F"]


@pytest.mark.parametrize(
    ("day", "overdue", "oldest", "disputed"),
    [
        ("2026-03-09", "2000.00", 158, "600.00"),  # P is not due, C not disputed yet
        ("2026-02-28", "1500.00", 149, "0.00"),
        ("2025-10-02", "0.00", 0, "0.00"),
    ],
)
def test_an_earlier_day_knows_nothing_of_what_came_after(
    day: str, overdue: str, oldest: int, disputed: str
) -> None:
    result = answer(a_late_desk(), "overdue_status", as_of=day)
    assert (result["overdue"], result["oldest_days"], result["disputed"]) == (overdue, oldest, disputed)


def test_shown_in_another_currency_the_parts_still_add_up_to_the_cent() -> None:
    result = answer(a_late_desk(), "overdue_status", currency="USD")
    buckets = result["buckets"]
    assert isinstance(buckets, dict)
    parts = [Decimal(str(part)) for part in buckets.values()]
    assert (
        sum(parts) + Decimal(str(result["not_due"]))
        == Decimal(str(result["gross_receivables"]))
        == Decimal("300.00")
    )
    assert sum(parts) == Decimal(str(result["overdue"]))
    assert [row["original"] for row in _rows(result["invoices"])][:1] == ["600.00"]


def test_a_customer_who_owes_nothing_has_zeros_not_blanks() -> None:
    result = answer(a_desk({}), "overdue_status")
    assert (result["overdue"], result["oldest_days"], result["invoices"], result["unapplied"]) == (
        "0.00",
        0,
        [],
        [],
    )


def test_without_payments_nothing_is_claimed() -> None:
    desk = a_late_desk()
    rest: dict[str, Rows] = {
        "customers": [a_customer_row()],
        "invoices": [an_invoice_row("A", 100, "2026-03-31")],
    }
    bare = Desk(person=desk.person, ledger=a_ledger(rest), policy=desk.policy, as_of=desk.as_of)
    result = answer(bare, "overdue_status")
    assert (result["overdue"], result["buckets"], result["invoices"]) == (None, None, None)


def test_a_due_date_that_we_worked_out_is_told() -> None:
    desk = a_desk(
        {
            "customers": [a_customer_row(terms_days="")],
            "invoices": [an_invoice_row("A", 100, "", invoice_date="2026-02-01")],
        }
    )
    result = answer(desk, "overdue_status")
    assert result["oldest_days"] == 28  # 1 February + 30 days = 3 March
    assert "invoices: no due date in the ledger, taken as invoice date plus terms: A" in str(result["notes"])


def test_without_a_customer_one_is_asked_for() -> None:
    made = failed(a_desk({}), "overdue_status")
    assert made.failure is not None
    assert (made.failure.kind, made.failure.argument) == ("missing", "customer")


def test_without_a_table_of_disputes_nothing_is_said_to_be_undisputed() -> None:
    rest: dict[str, Rows] = {
        "customers": [a_customer_row()],
        "invoices": [an_invoice_row("A", 100, "2026-03-01")],
        "payments": [],
    }
    desk = a_desk({})
    bare = Desk(person=desk.person, ledger=a_ledger(rest), policy=desk.policy, as_of=desk.as_of)
    result = answer(bare, "overdue_status")
    assert (result["overdue"], result["overdue_net"], result["disputed"]) == ("100.00", "100.00", None)
    assert [row["disputed"] for row in _rows(result["invoices"])] == [None]
