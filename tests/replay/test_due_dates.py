"""Cases of due dates that other systems publish: days, month ends, leap days, weekends, instalments."""

from datetime import date

import pytest

from knowledge.desk import Desk
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer
from tools.calculations.instalments import due_days
from tools.calculations.months import month_end, months_before
from tools.results import Json


def _first(found: Json) -> dict[str, Json]:
    assert isinstance(found, list)
    assert isinstance(found[0], dict)
    return found[0]


@pytest.mark.parametrize(
    ("dated", "terms", "due"),
    [
        ("2016-01-22", 30, "2016-02-21"),
        ("2016-01-31", 30, "2016-03-01"),  # over a leap day
        ("2015-01-31", 30, "2015-03-02"),
        ("2015-12-31", 60, "2016-02-29"),
        ("2016-02-29", 365, "2017-02-28"),
        ("2016-02-29", 0, "2016-02-29"),
        ("2016-11-30", 90, "2017-02-28"),
    ],
)
def test_net_days_from_the_invoice_date(dated: str, terms: int, due: str) -> None:
    desk = a_desk(
        {
            "customers": [a_customer_row(terms_days=terms, onboarded_on="2015-01-01")],
            "invoices": [an_invoice_row("A", 100, "", invoice_date=dated)],
        }
    )
    assert _first(answer(desk, "overdue_status")["invoices"])["due_date"] == due


@pytest.mark.parametrize(
    ("dated", "due"),
    [
        ("2016-01-22", "2016-02-29"),
        ("2015-01-22", "2015-02-28"),
        ("2016-01-31", "2016-02-29"),
        ("2015-12-15", "2016-01-31"),
        ("2016-02-29", "2016-03-31"),
        ("2016-03-31", "2016-04-30"),
    ],
)
def test_the_end_of_the_next_month(dated: str, due: str) -> None:
    assert month_end(months_before(date.fromisoformat(dated), -1)) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("due", "asked", "days"),
    [
        ("2016-02-21", "2016-02-21", 0),
        ("2016-02-21", "2016-02-22", 1),
        ("2016-02-28", "2016-03-01", 2),
        ("2015-02-28", "2015-03-01", 1),
        ("2015-12-31", "2016-12-31", 366),
    ],
)
def test_days_past_due_count_calendar_days(due: str, asked: str, days: int) -> None:
    desk = a_desk({"invoices": [an_invoice_row("A", 100, due, invoice_date="2015-01-01")]})
    assert answer(desk, "overdue_status", as_of=asked)["oldest_days"] == days


@pytest.mark.parametrize(
    ("start", "count", "days"),
    [
        ("2016-01-31", 4, ["2016-01-31", "2016-02-29", "2016-03-31", "2016-04-30"]),
        ("2015-01-30", 3, ["2015-01-30", "2015-02-28", "2015-03-30"]),
        ("2015-11-29", 4, ["2015-11-29", "2015-12-29", "2016-01-29", "2016-02-29"]),
        ("2016-08-31", 3, ["2016-08-31", "2016-09-30", "2016-10-31"]),
    ],
)
def test_monthly_instalments_keep_their_day_where_the_month_has_it(
    start: str, count: int, days: list[str]
) -> None:
    found = due_days(date.fromisoformat(start), count, "month")
    assert [day.isoformat() for day in found] == days


@pytest.mark.parametrize(
    ("due", "clause", "interest"),
    [
        # asked on Tuesday 2016-05-03 at 0.01 % a day on 10 000; 30 April 2016 is a Saturday
        ("2016-04-30", "as_dated", "3.00"),
        ("2016-04-30", "next_business_day", "1.00"),
        ("2016-05-01", "next_business_day", "1.00"),
        ("2016-05-01", "previous_business_day", "4.00"),
        ("2016-05-02", "next_business_day", "1.00"),
    ],
)
def test_a_due_date_on_a_weekend(due: str, clause: str, interest: str) -> None:
    desk = a_desk({"invoices": [an_invoice_row("A", 10_000, due, invoice_date="2016-01-01")]})
    policy = policy_with("TERMS-CLAUSES.weekend", clause)
    moved = Desk(person=desk.person, ledger=desk.ledger, policy=policy, as_of=desk.as_of)
    result = answer(moved, "late_interest", as_of="2016-05-03", annual_rate="0.0365")
    assert result["interest"] == interest


def an_instalment_desk() -> Desk:
    """1 000 billed in four instalments at the month ends of early 2016; the first is paid on 1 March."""
    days = ("2016-01-31", "2016-02-29", "2016-03-31", "2016-04-30")
    return a_desk(
        {
            "invoices": [
                an_invoice_row(f"A/{place}", 250, due, invoice_date="2016-01-01")
                for place, due in enumerate(days, start=1)
            ],
            "payments": [a_payment_row("P1", 250, "2016-03-01", "A/1")],
        }
    )


@pytest.mark.parametrize(
    ("asked", "not_due", "buckets", "oldest"),
    [
        ("2016-01-31", "1000.00", ["0.00", "0.00", "0.00", "0.00"], 0),
        ("2016-02-29", "750.00", ["250.00", "0.00", "0.00", "0.00"], 29),
        ("2016-03-01", "500.00", ["250.00", "0.00", "0.00", "0.00"], 1),
        ("2016-04-15", "250.00", ["250.00", "250.00", "0.00", "0.00"], 46),
        ("2016-06-30", "0.00", ["0.00", "0.00", "250.00", "500.00"], 122),
    ],
)
def test_each_instalment_ages_by_itself(asked: str, not_due: str, buckets: list[str], oldest: int) -> None:
    result = answer(an_instalment_desk(), "overdue_status", as_of=asked)
    found = result["buckets"]
    assert isinstance(found, dict)
    assert (result["not_due"], list(found.values()), result["oldest_days"]) == (not_due, buckets, oldest)
