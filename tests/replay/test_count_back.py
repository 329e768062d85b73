"""Count-back DSO month by month, worked out by hand.

212 000 over 30-day months with sales of 100 000, 80 000 and 70 000: the first two are used up (30 + 30 days,
180 000), 32 000 of 70 000 are left for the third: 30 × 32 / 70 = 13.71 days, together 73.71.

2.1 M over March (0.9 M, 31 days), February (0.8 M, 28) and January (0.7 M, 31): 1.7 M use up 59 days, 0.4 of
0.7 M are 31 × 4 / 7 = 17.71, together 76.71.
"""

from fractions import Fraction

import pytest

from knowledge.records import NotAvailable
from tools.calculations.count_back import count_back

THIRTY_DAYS = ((Fraction(100_000), 30), (Fraction(80_000), 30), (Fraction(70_000), 30))
CALENDAR = ((Fraction(900_000), 31), (Fraction(800_000), 28), (Fraction(700_000), 31))


@pytest.mark.parametrize(
    ("receivables", "months", "days", "rounded"),
    [
        (212_000, THIRTY_DAYS, 60 + Fraction(96, 7), "73.71"),
        (2_100_000, CALENDAR, 59 + Fraction(124, 7), "76.71"),
        (50_000, THIRTY_DAYS, Fraction(15), "15.00"),
        (100_000, THIRTY_DAYS, Fraction(30), "30.00"),  # a month used up to the last cent
        (250_000, THIRTY_DAYS, Fraction(90), "90.00"),
        (0, THIRTY_DAYS, Fraction(0), "0.00"),
    ],
)
def test_receivables_are_counted_back_over_the_sales_of_the_months(
    receivables: int, months: tuple[tuple[Fraction, int], ...], days: Fraction, rounded: str
) -> None:
    found = count_back(Fraction(receivables), months)
    assert found == days
    assert f"{float(days):.2f}" == rounded


def test_a_month_whose_credit_notes_outweigh_its_sales_adds_to_what_is_left() -> None:
    months = ((Fraction(-20_000), 30), (Fraction(60_000), 31))
    assert count_back(Fraction(10_000), months) == 30 + Fraction(31, 2)


def test_a_month_without_sales_counts_with_all_its_days() -> None:
    assert count_back(Fraction(30), ((Fraction(0), 30), (Fraction(60), 30))) == 45


@pytest.mark.parametrize(
    ("receivables", "reason", "values"),
    [(250_001, "beyond_history", {"days": "90"}), (-1, "net_credit", {})],
)
def test_what_cannot_be_counted_back_is_not_available(
    receivables: int, reason: str, values: dict[str, str]
) -> None:
    found = count_back(Fraction(receivables), THIRTY_DAYS)
    assert found == NotAvailable(reason=reason, values=values)
