"""Late interest: stretches of days with one balance and one rate, worked out by hand."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ledger.records import Invoice
from knowledge.records import NotAvailable
from tests.builders import a_book, a_customer, a_payment, an_invoice
from tests.tools.calculations.framing import POLICY, days_ago, valued
from tools.calculations.late_interest import Balance, InterestLine, LateClaim, Lines, balances_after
from tools.calculations.late_rate import LateRate, late_rate, stated_rate

ON = date(2026, 3, 31)
DAILY = Fraction("0.1825")  # 0.05 % a day on 365 days


def a_claim(rate: LateRate, basis: int = 365, on: date = ON) -> LateClaim:
    return LateClaim(rate, basis, on, valued(a_book(as_of=on)))


def known(lines: Lines) -> tuple[InterestLine, ...]:
    assert not isinstance(lines, NotAvailable)
    return lines


def total(lines: Lines) -> Fraction:
    return sum((line.interest for line in known(lines)), Fraction(0))


def minor_balances(invoice: Invoice, on: date = ON) -> list[tuple[str, str, int]]:
    found = balances_after(invoice, invoice.due_date, on)
    return [(each.first.isoformat(), each.last.isoformat(), each.minor) for each in found]


def test_a_part_payment_ends_a_stretch_on_its_own_day() -> None:
    """100 000 × 0.05 % × 90 = 4 500, then 40 000 × 0.05 % × 90 = 1 800."""
    invoice = an_invoice(100_000, due_date=days_ago(180), payments=[a_payment(60_000, paid_on=days_ago(90))])
    lines = known(a_claim(stated_rate(DAILY)).on_invoice(invoice, invoice.due_date))
    assert [(line.days, int(line.balance), int(line.interest)) for line in lines] == [
        (90, 100_000, 4500),
        (90, 40_000, 1800),
    ]


@pytest.mark.parametrize(
    ("amount", "days", "rate", "basis", "shown"),
    [
        (100_000, 90, "0.045", 365, "1109.59"),
        (100_000, 90, "0.045", 360, "1125.00"),
        (100, 15, "0.1", 365, "0.41"),
    ],
)
def test_a_bare_amount_over_days(amount: int, days: int, rate: str, basis: int, shown: str) -> None:
    first = ON - timedelta(days=days - 1)
    found = total(a_claim(stated_rate(Fraction(rate)), basis).on_balance(Fraction(amount), first, ON))
    assert f"{float(found):.2f}" == shown


def test_interest_begins_the_day_after_the_due_date() -> None:
    for late, days in ((0, 0), (1, 1), (2, 2)):
        invoice = an_invoice(365, due_date=days_ago(late))
        assert total(a_claim(stated_rate(Fraction(1))).on_invoice(invoice, invoice.due_date)) == days


@pytest.mark.parametrize(("due", "borne"), [("2026-03-30", 1), ("2026-03-31", 0), ("2026-04-01", 0)])
def test_nothing_is_borne_before_the_day_after_the_due_date(due: str, borne: int) -> None:
    assert len(minor_balances(an_invoice(1000, due_date=due))) == borne


def test_a_payment_on_the_due_date_bears_nothing_and_one_a_day_later_one_day() -> None:
    due = days_ago(30)
    for paid, expected in ((due, []), (due + timedelta(days=1), [("2026-03-02", "2026-03-02", 100_000)])):
        invoice = an_invoice(1000, due_date=due, payments=[a_payment(1000, paid_on=paid)])
        assert minor_balances(invoice) == expected


def test_a_returned_payment_brings_the_balance_back() -> None:
    invoice = an_invoice(
        1000,
        due_date="2026-03-01",
        payments=[a_payment(1000, paid_on="2026-03-11"), a_payment(-1000, paid_on="2026-03-21")],
    )
    assert minor_balances(invoice) == [
        ("2026-03-02", "2026-03-11", 100_000),
        ("2026-03-22", "2026-03-31", 100_000),
    ]


def test_a_dishonoured_bill_brings_the_balance_back_on_its_maturity() -> None:
    bill = a_payment(
        1000, paid_on="2026-03-05", kind="commercial_bill", matures_on="2026-03-20", bill_status="dishonoured"
    )
    invoice = an_invoice(1000, due_date="2026-03-01", payments=[bill])
    assert minor_balances(invoice) == [
        ("2026-03-02", "2026-03-05", 100_000),
        ("2026-03-21", "2026-03-31", 100_000),
    ]


def test_an_overpaid_invoice_bears_nothing_and_never_less_than_nothing() -> None:
    invoice = an_invoice(1000, due_date="2026-03-01", payments=[a_payment(1500, paid_on="2026-03-02")])
    assert minor_balances(invoice) == [("2026-03-02", "2026-03-02", 100_000)]


def test_a_change_of_the_rate_ends_a_stretch_on_the_day_before() -> None:
    """LPR 3.10 % to 2025-05-19, then 3.00 %: 1 000 × 0.0465 × 9 = 418.50, and 1 000 × 0.045 × 2 = 90."""
    claim = a_claim(late_rate(a_customer(country="CN"), POLICY))
    lines = known(claim.on_balance(Fraction(365_000), date(2025, 5, 11), date(2025, 5, 21)))
    assert [(line.last.isoformat(), line.days, line.interest) for line in lines] == [
        ("2025-05-19", 9, Fraction("418.5")),
        ("2025-05-21", 2, Fraction(90)),
    ]


def test_a_line_that_only_confirms_the_rate_splits_nothing() -> None:
    claim = a_claim(late_rate(a_customer(country="DE"), POLICY))
    lines = known(claim.on_balance(Fraction(1000), date(2025, 12, 1), date(2026, 1, 31)))
    assert [line.days for line in lines] == [62]


def test_a_leap_day_is_a_day_like_any_other() -> None:
    claim = a_claim(stated_rate(Fraction("0.365")))
    lines = known(claim.on_balance(Fraction(1000), date(2024, 2, 28), date(2024, 3, 1)))
    assert (lines[0].days, lines[0].interest) == (3, Fraction(3))


def test_a_day_before_the_rates_begin_makes_it_not_available() -> None:
    claim = a_claim(late_rate(a_customer(country="CN"), POLICY))
    found = claim.on_balance(Fraction(1000), date(2019, 8, 19), date(2019, 9, 1))
    assert found == NotAvailable(
        reason="no_rate.china_lpr", values={"day": "2019-08-19", "begins": "2019-08-20"}
    )


@pytest.mark.parametrize(
    ("disputed", "expected"),
    [
        (0, [(100_000, False), (40_000, False)]),
        (1_000_000, [(90_000, False), (10_000, True), (30_000, False), (10_000, True)]),
        (4_000_000, [(60_000, False), (40_000, True), (40_000, True)]),
    ],
)
def test_the_disputed_part_stands_on_lines_of_its_own(
    disputed: int, expected: list[tuple[int, bool]]
) -> None:
    invoice = an_invoice(100_000, due_date=days_ago(180), payments=[a_payment(60_000, paid_on=days_ago(90))])
    claim = a_claim(stated_rate(DAILY))
    lines = known(claim.on_invoice(invoice, invoice.due_date, disputed))
    assert [(int(line.balance), line.disputed) for line in lines] == expected
    assert total(lines) == 6300


PAYMENTS = st.lists(st.tuples(st.integers(-20, 120), st.integers(1, 400)), max_size=6)


@given(PAYMENTS, st.integers(0, 1000))
def test_the_lines_are_the_sum_of_single_days(paid: list[tuple[int, int]], disputed: int) -> None:
    """The law: a day at a time, what was open at the end of the day before, at that day's rate."""
    due = ON - timedelta(days=100)
    rows = [a_payment(amount, paid_on=due + timedelta(days=late)) for late, amount in paid if late <= 100]
    invoice = an_invoice(1000, due_date=due, payments=rows)
    claim = a_claim(late_rate(a_customer(country="IT"), POLICY))
    expected = Fraction(0)
    for day in (due + timedelta(days=step) for step in range(1, 101)):
        open_before = 1000 - sum(row.amount for row in rows if row.paid_on < day) / Fraction(100)
        expected += max(Fraction(0), open_before) * (claim.rate.on(day) or 0) / 365
    lines = known(claim.on_invoice(invoice, due, disputed * 100))
    assert total(lines) == expected


@given(PAYMENTS, st.integers(-100, 100))
def test_stretches_are_in_order_apart_and_positive(paid: list[tuple[int, int]], late: int) -> None:
    due = ON - timedelta(days=late)
    rows = [a_payment(amount, paid_on=due + timedelta(days=after)) for after, amount in paid]
    found: tuple[Balance, ...] = balances_after(an_invoice(1000, due_date=due, payments=rows), due, ON)
    assert all(due < each.first <= each.last <= ON and each.minor > 0 for each in found)
    assert all(before.last < after.first for before, after in pairwise(found))


def test_a_day_on_which_nothing_changes_ends_no_stretch() -> None:
    """A bank bill that we hold settles 400 when it comes in; its maturity on 20 March changes nothing."""
    bill = a_payment(400, paid_on="2026-03-10", kind="bank_bill", matures_on="2026-03-20", bill_status="held")
    invoice = an_invoice(1000, due_date="2026-03-01", payments=[bill])
    assert minor_balances(invoice) == [
        ("2026-03-02", "2026-03-10", 100_000),
        ("2026-03-11", "2026-03-31", 60_000),
    ]


def test_a_payment_that_is_returned_on_its_own_day_ends_no_stretch() -> None:
    rows = [a_payment(300, paid_on="2026-03-10"), a_payment(-300, paid_on="2026-03-10")]
    invoice = an_invoice(1000, due_date="2026-03-01", payments=rows)
    assert minor_balances(invoice) == [("2026-03-02", "2026-03-31", 100_000)]


def test_the_same_balance_after_a_time_without_one_is_a_stretch_of_its_own() -> None:
    rows = [a_payment(1000, paid_on="2026-03-10"), a_payment(-1000, paid_on="2026-03-11")]
    invoice = an_invoice(1000, due_date="2026-03-01", payments=rows)
    assert minor_balances(invoice) == [
        ("2026-03-02", "2026-03-10", 100_000),
        ("2026-03-12", "2026-03-31", 100_000),
    ]
