"""portfolio_kpis on days sales outstanding: by hand, by countback, what is not available."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.tools.desks import a_payment_row
from tests.tools.portfolio_kpis_cases import END, PAID, QUARTER, billed, figures, notes, of


def test_dso_is_net_receivables_over_the_sales_of_90_days() -> None:
    """15 000 overdue and 45 000 not due against 90 000 in 90 days: 15 + 45 days."""
    found = figures(QUARTER, payments=PAID)
    assert of(found, "dso") == "60"
    assert of(found, "best_possible_dso") == "45"
    assert of(found, "average_days_delinquent") == "15"
    assert (of(found, "dso", "numerator"), of(found, "dso", "denominator")) == ("60000.00", "90000.00")
    assert of(found, "overdue_rate") == "0.25"


def test_unapplied_credit_lowers_dso_and_stands_beside_it() -> None:
    """9 000 that no invoice uses are 9 days."""
    found = figures(QUARTER, payments=[*PAID, a_payment_row("U", 9000, "2026-03-30")])
    assert of(found, "dso") == "51"
    assert of(found, "unapplied_days") == "9"


def test_an_invoice_of_the_first_day_counts_and_one_of_the_day_before_does_not() -> None:
    """The 90 days up to 31 March begin on 1 January."""
    inside = figures((billed("A", 900, "2026-01-01"),))
    outside = figures((billed("A", 900, "2026-01-01"), billed("O", 900, "2025-12-31")))
    assert of(inside, "dso", "denominator") == "900.00"
    assert of(outside, "dso", "denominator") == "900.00"
    assert of(outside, "dso") == "180"


def test_a_credit_note_of_the_period_is_a_sale_less() -> None:
    found = figures((*QUARTER, billed("N", -30_000, "2026-02-01")), payments=PAID)
    assert of(found, "dso", "denominator") == "60000.00"


def test_without_sales_dso_is_not_available_with_the_reason() -> None:
    found = figures((billed("O", 900, "2025-06-01"),))
    assert of(found, "dso") is None
    assert any("no sales in the period" in str(note) for note in notes(found))


def monthly(amounts: Sequence[tuple[str, object]]) -> list[dict[str, object]]:
    """Sales of months, all paid: what is owed comes from one further invoice and credit."""
    return [billed(f"M{number}", amount, dated) for number, (dated, amount) in enumerate(amounts)]


@pytest.mark.parametrize(
    ("day", "months", "owed", "days"),
    [
        # 31 + 28 + 400 / 700 × 31
        (END, (("2026-03-10", 900), ("2026-02-10", 800), ("2026-01-10", 700)), 2100, "76.714286"),
        # a month's sales exactly: its days and no more
        (END, (("2026-03-10", 900), ("2026-02-10", 800), ("2026-01-10", 700)), 1700, "59"),
        # the day's own month is a part month of 15 days: 15 + 100 / 200 × 28
        (date(2026, 3, 15), (("2026-03-10", 100), ("2026-02-10", 200)), 200, "29"),
        # a month without sales adds its days
        (END, (("2026-03-10", 100), ("2026-01-10", 200)), 200, "74.5"),
    ],
)
def test_countback_takes_whole_months_and_the_last_one_pro_rata(
    day: date, months: Sequence[tuple[str, int]], owed: int, days: str
) -> None:
    rows = monthly(months)
    sold = sum(amount for _, amount in months)
    paid = [a_payment_row("P", sold - owed, day.isoformat())]  # not applied: it lowers what is owed in all
    assert of(figures(rows, as_of=day, payments=paid), "dso_countback") == days


def test_countback_of_30_day_months_gives_the_published_figure() -> None:
    """212 000 against 100, 80 and 70 thousand: June has 30 days, so have the days counted of May and April.

    30 + 31 + 32 / 70 × 30 = 74.71; with a May of 30 days it would be the published 73.71.
    """
    rows = monthly((("2025-06-10", 100_000), ("2025-05-10", 80_000), ("2025-04-10", 70_000)))
    found = figures(rows, as_of=date(2025, 6, 30), payments=[a_payment_row("P", 38_000, "2025-06-30")])
    assert of(found, "dso_countback") == "74.714286"


def test_receivables_older_than_the_books_are_more_than_so_many_days() -> None:
    """1 000 owed against 600 of sales in all, first invoiced 22 days ago: a returned payment is the rest."""
    rows = [billed("A", 600, "2026-03-10")]
    found = figures(rows, payments=[a_payment_row("R", -400, "2026-03-20", "A")])
    assert of(found, "dso_countback") is None
    assert any("more than 22 days" in str(note) for note in notes(found))
