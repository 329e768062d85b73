"""Cases of late interest and instalments that other systems and guides publish, in our own words and figures.

Each row says what happened and what it costs; the arithmetic stands beside it and was done by hand.
"""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from knowledge.desk import Desk
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer
from tools.gateway import call
from tools.results import Json

Postings = tuple[tuple[str, object], ...]


def an_overdue_desk(amount: object, due: str, postings: Postings, country: str = "CN") -> Desk:
    """One invoice, and money on it as (day, amount)."""
    paid = [a_payment_row(f"P{place}", each, on, "A") for place, (on, each) in enumerate(postings)]
    return a_desk(
        {
            "customers": [a_customer_row(country=country)],
            "invoices": [an_invoice_row("A", amount, due, invoice_date="2015-01-01")],
            "payments": paid,
        }
    )


def cost(desk: Desk, as_of: str, **more: object) -> Json:
    return answer(desk, "late_interest", invoice="A", as_of=as_of, **more)["interest"]


@pytest.mark.parametrize(
    ("amount", "days", "rate", "basis", "interest"),
    [
        (100, 15, "0.1", 365, "0.41"),  # 100 × 10 % / 365 × 15 = 0.4110
        (100, 15, "0.1", 360, "0.42"),  # 0.4167
        (100_000, 90, "0.045", 365, "1109.59"),  # 1 109.5890
        (100_000, 90, "0.045", 360, "1125.00"),
        (1000, 50, "0.085", 365, "11.64"),  # not 50 × a rounded 0.23 a day = 11.50
        (100_000, 365, "0.1825", 365, "18250.00"),  # a year of 0.05 % a day
        (50_000, 1, "0.1825", 365, "25.00"),
        (7777, 0, "0.1", 365, "0.00"),
        (7777, 30, "0", 365, "0.00"),
    ],
)
def test_an_amount_over_days(amount: int, days: int, rate: str, basis: int, interest: str) -> None:
    desk = a_desk({})
    ours = Desk(
        person=desk.person,
        ledger=desk.ledger,
        policy=policy_with("TERMS-STANDARD.late_basis", basis),
        as_of=desk.as_of,
    )
    made = call(ours, "late_interest", {"amount": str(amount), "days": days, "annual_rate": rate})
    assert made.as_json()["result"]["interest"] == interest  # type: ignore[index, call-overload]  # JSON of a result


# 3.65 % a year is 0.01 % a day; the ledger's story, the asked day, the cost
STORIES: Mapping[str, tuple[object, str, Postings, str, str]] = {
    "paid on the day it was due": (1000, "2016-02-21", (("2016-02-21", 1000),), "2016-06-30", "0.00"),
    "paid a day late": (10_000, "2016-02-21", (("2016-02-22", 10_000),), "2016-06-30", "1.00"),
    "over a leap day": (10_000, "2016-02-28", (("2016-03-01", 10_000),), "2016-06-30", "2.00"),
    "over the same days of a common year": (
        10_000,
        "2015-02-28",
        (("2015-03-01", 10_000),),
        "2015-06-30",
        "1.00",
    ),
    "paid before it was due": (1000, "2016-02-21", (("2016-01-30", 1000),), "2016-06-30", "0.00"),
    # 10 days on 10 000, 10 on 7 000, 10 on 2 000
    "paid in three parts": (
        10_000,
        "2016-03-01",
        (("2016-03-11", 3000), ("2016-03-21", 5000), ("2016-03-31", 2000)),
        "2016-06-30",
        "19.00",
    ),
    # 10 days on 10 000; the cheque comes back after 5 days; 4 more to the asked day
    "the payment came back": (
        10_000,
        "2016-03-01",
        (("2016-03-11", 10_000), ("2016-03-16", -10_000)),
        "2016-03-20",
        "14.00",
    ),
    "a cent is still open": (10_000, "2016-03-01", (("2016-03-11", "9999.99"),), "2016-06-30", "10.00"),
    "overpaid": (10_000, "2016-03-01", (("2016-03-11", 12_000),), "2016-06-30", "10.00"),
    "asked before the late payment came": (
        10_000,
        "2016-03-01",
        (("2016-03-31", 10_000),),
        "2016-03-11",
        "10.00",
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_an_invoice_with_its_payments(story: str) -> None:
    amount, due, postings, as_of, expected = STORIES[story]
    assert cost(an_overdue_desk(amount, due, postings), as_of, annual_rate="0.0365") == expected


def test_sixty_thousand_of_a_hundred_paid_on_day_ninety_and_asked_on_day_one_hundred_and_eighty() -> None:
    """Due 2024-01-01: day 90 is 2024-03-31, day 180 is 2024-06-29; 4 500 + 1 800."""
    desk = an_overdue_desk(100_000, "2024-01-01", (("2024-03-31", 60_000),))
    assert cost(desk, "2024-06-29", annual_rate="0.1825") == "6300.00"


def test_a_credit_note_applied_to_the_invoice_lowers_what_bears_interest() -> None:
    """10 days on 10 000, then 10 on 4 000, at 0.01 % a day."""
    desk = a_desk(
        {
            "invoices": [an_invoice_row("A", 10_000, "2026-03-01"), an_invoice_row("N", -6000, "2026-03-11")],
            "payments": [
                a_payment_row("P1", 6000, "2026-03-11", "A", kind="credit_applied"),
                a_payment_row("P2", -6000, "2026-03-11", "N", kind="credit_applied"),
            ],
        }
    )
    assert cost(desk, "2026-03-21", annual_rate="0.0365") == "14.00"


@pytest.mark.parametrize(
    ("country", "due", "as_of", "amount", "interest"),
    [
        # 15 days at 4.50 + 8 %, 31 at 4.25 + 8 %: 51.3699 + 104.0411
        ("IE", "2024-06-15", "2024-07-31", 10_000, "155.41"),
        # 184 days at 2.15 + 8 %, as the ECB's rate of 1 January 2026 was that of 1 July 2025
        ("IE", "2025-07-31", "2026-01-31", 10_000, "511.67"),
        # all of 2021 at 0 + 8 %
        ("FR", "2020-12-31", "2021-12-31", 10_000, "800.00"),
        # 20 days at 3.45 % × 1.5, 91 at 3.35 %, 11 at 3.10 %: 567.1233 + 2 505.6164 + 280.2740
        ("CN", "2024-07-01", "2024-10-31", 200_000, "3353.01"),
        # 31 days at 4.20 % × 1.5, 30 at 4.20 %, then 4.15 % from 20 November: 61 × 6.3 % and 11 × 6.225 %
        ("CN", "2019-09-19", "2019-11-30", 365_000, "4527.75"),
    ],
)
def test_reference_rates_change_while_the_debt_is_late(
    country: str, due: str, as_of: str, amount: int, interest: str
) -> None:
    assert cost(an_overdue_desk(amount, due, (), country), as_of) == interest


@pytest.mark.parametrize(
    ("amount", "count", "rate", "method", "first", "last", "interest"),
    [
        # 0.5 % of 120, 100, 80, 60, 40 and 20 thousand
        ("120000", 6, "0.06", "equal_principal", "20600.00", "20100.00", "2100.00"),
        # the textbook's 8 606.64 a month for 100 000 at 6 % over a year; its rounding is in the last one
        ("100000", 12, "0.06", "annuity", "8606.64", "8606.69", "3279.73"),
        ("100000", 3, "0", "equal_principal", "33333.33", "33333.34", "0.00"),
    ],
)
def test_an_amount_paid_off_in_months(
    amount: str, count: int, rate: str, method: str, first: str, last: str, interest: str
) -> None:
    given = {"amount": amount, "instalments": count, "annual_rate": rate, "method": method}
    made = call(a_desk({}), "repayment_plan", given)
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    assert isinstance(result["schedule"], list)
    totals = [row["total"] for row in result["schedule"] if isinstance(row, dict)]
    assert (totals[0], totals[-1], result["total_interest"]) == (first, last, interest)
    assert sum(Decimal(str(total)) for total in totals) == Decimal(amount) + Decimal(interest)
