"""The suggestion: the least of the need and the caps, rounded down; and its laws."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Grade
from knowledge.records import NotAvailable
from tests.builders import a_book, a_cover, a_customer, a_limit, a_payment, an_invoice
from tests.tools.calculations.framing import POLICY, days_ago, valued
from tests.tools.calculations.limit_caps_cases import balance, book, caps, suggested
from tools.calculations.grade import GRADES, grade_of
from tools.calculations.limit_caps import LimitCap
from tools.calculations.need import need
from tools.calculations.suggestion import suggestion
from tools.calculations.surroundings import Surroundings


@pytest.mark.parametrize(
    ("supported", "rounded"),
    [
        ("99", 0),
        ("9999.99", 9_900),
        ("10000", 10_000),
        ("99999.99", 99_000),
        ("100000", 100_000),
        ("999999.99", 990_000),
        ("1000000", 1_000_000),
        ("12345678", 12_000_000),
    ],
)
def test_a_suggestion_is_rounded_down_to_the_step_of_its_size(supported: str, rounded: int) -> None:
    found = suggestion(Fraction(supported), [], POLICY)
    assert found.binding == "need"
    assert found.amount == rounded
    assert found.shortfall == Fraction(supported) - rounded


def test_the_need_decides_where_a_cap_is_equal() -> None:
    cap = LimitCap(
        method="cover",
        value=Fraction(500),
        may_bind=True,
        rule="INSURE-COVER",
        detail=caps(book())["volume"].detail,
    )
    assert suggestion(Fraction(500), [cap], POLICY).binding == "need"
    assert suggestion(Fraction(501), [cap], POLICY).binding == "cover"


def test_without_a_need_there_is_no_figure_unless_nothing_may_be_given() -> None:
    no_sales = a_book(a_customer(onboarded_on="2020-01-01"), statements=[balance()])
    assert suggested(no_sales).amount == NotAvailable(reason="no_sales")
    assert suggested(no_sales, "E").amount == 0
    assert suggested(no_sales, requested=5_000).amount == 5_000


def test_a_hidden_cap_that_decides_leaves_no_figure() -> None:
    hidden = LimitCap(
        method="group",
        value=NotAvailable(reason="group_hidden"),
        may_bind=True,
        rule="ORDER-GROUP",
        detail=caps(book())["volume"].detail,
        hidden=Fraction(400),
    )
    assert suggestion(Fraction(500), [hidden], POLICY).amount == NotAvailable(reason="group_hidden")
    assert suggestion(Fraction(300), [hidden], POLICY).amount == 300


AMOUNTS = st.integers(-50_000, 50_000_000)


@st.composite
def customers(draw: st.DrawFn) -> CustomerBook:
    statements = [
        balance(
            equity=draw(st.none() | AMOUNTS),
            current_assets=draw(st.none() | AMOUNTS),
            currency=draw(st.sampled_from(["CNY", "EUR"])),
        )
    ]
    covers = [a_cover(draw(st.integers(0, 10**6)))] if draw(st.booleans()) else []
    limits = [a_limit(draw(st.integers(0, 10**6)))] if draw(st.booleans()) else []
    owner = a_customer(
        onboarded_on=draw(st.sampled_from(["2020-01-01", "2026-01-15"])),
        expected_monthly=draw(st.integers(0, 10**7)),
        terms_days=draw(st.none() | st.integers(0, 120)),
    )
    return a_book(owner, statements=statements if draw(st.booleans()) else [], covers=covers, limits=limits)


@settings(max_examples=40)
@given(customers(), st.none() | st.integers(1, 10**8))
def test_on_the_same_figures_a_better_grade_never_gets_less(of: CustomerBook, requested: int | None) -> None:
    amounts = [suggested(of, grade, requested).amount for grade in GRADES]
    known = [amount for amount in amounts if isinstance(amount, Fraction)]
    assert len(known) == len(GRADES)
    assert known == sorted(known, reverse=True)


@settings(max_examples=40)
@given(customers(), st.sampled_from(GRADES), st.none() | st.integers(1, 10**8))
def test_a_suggestion_is_at_most_need_and_every_cap_that_may_bind_and_a_multiple_of_its_step(
    of: CustomerBook, grade: Grade, requested: int | None
) -> None:
    found = suggested(of, grade, requested)
    assert isinstance(found.amount, Fraction)
    asked = None if requested is None else Fraction(requested)
    needed = need(of, POLICY, valued(of), asked).need
    assert isinstance(needed, Fraction)
    limits = [
        needed,
        *(cap.binds_at for cap in caps(of, grade, requested).values() if cap.binds_at is not None),
    ]
    assert all(found.amount <= limit for limit in limits)
    assert POLICY.steps("LIMIT-CAPACITY.rounding").round_down(found.amount) == found.amount
    assert found.shortfall == needed - found.amount


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 400), st.booleans()), min_size=1, max_size=8), st.integers(0, 7))
def test_an_invoice_left_unpaid_never_raises_the_limit(trades: list[tuple[int, bool]], at: int) -> None:
    def limit(rows: list[tuple[int, bool]]) -> Fraction:
        invoices = [
            an_invoice(
                90_000,
                invoice_id=f"I{number}",
                due_date=days_ago(days),
                payments=[a_payment(90_000, paid_on=days_ago(days))] if paid else [],
            )
            for number, (days, paid) in enumerate(rows)
        ]
        whole = a_book(
            a_customer(onboarded_on="2025-12-15"),
            invoices=invoices,
            statements=[balance(period_months=12, total_assets=2_000_000, total_liabilities=1_100_000)],
        )
        grade = grade_of(whole, POLICY, Surroundings()).grade
        assert isinstance(grade, str)
        amount = suggested(whole, grade, requested=10**6).amount
        assert isinstance(amount, Fraction)
        return amount

    unpaid = [(days, paid and place != at % len(trades)) for place, (days, paid) in enumerate(trades)]
    assert limit(unpaid) <= limit(trades)
