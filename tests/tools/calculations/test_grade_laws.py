"""Laws of the score: paying less or owing more never looks better."""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice
from knowledge.records import NotAvailable
from tests.builders import TODAY, a_book, a_customer, a_payment, a_statement, an_invoice
from tests.tools.calculations.framing import POLICY, days_ago
from tools.calculations.grade import GRADES, Grading, grade_of
from tools.calculations.scored_behaviour import scored_behaviour, worst_mean
from tools.calculations.surroundings import Surroundings


@dataclass(frozen=True)
class Trade:
    """An invoice: days since it fell due, and the days from then to its payment (None = still open)."""

    due: int
    paid: int | None


def invoice(number: int, trade: Trade) -> Invoice:
    due = days_ago(trade.due)
    paid = [] if trade.paid is None else [a_payment(100, paid_on=due + timedelta(days=trade.paid))]
    known = [payment for payment in paid if payment.paid_on <= TODAY]
    return an_invoice(100, invoice_id=f"I{number}", due_date=due, payments=known)


def book(trades: list[Trade], *, onboarded: bool, statement: bool) -> CustomerBook:
    customer = a_customer(kind="trade", onboarded_on="2024-01-01" if onboarded else None)
    poor = a_statement(period_months=12, current_assets=90, current_liabilities=100, total_assets=200)
    return a_book(
        customer,
        invoices=[invoice(number, trade) for number, trade in enumerate(trades)],
        statements=[poor] if statement else [],
    )


def grading(trades: list[Trade], *, onboarded: bool, statement: bool) -> Grading:
    return grade_of(book(trades, onboarded=onboarded, statement=statement), POLICY, Surroundings())


TRADE = st.builds(Trade, st.integers(0, 500), st.one_of(st.none(), st.integers(-30, 120)))
TRADES = st.lists(TRADE, min_size=1, max_size=12)
FLAGS = st.booleans()


def no_better(after: Grading, before: Grading) -> None:
    if not isinstance(before.grade, str):
        return
    assert isinstance(after.grade, str)
    assert after.score <= before.score  # type: ignore[operator] # a grade has a score
    assert GRADES.index(after.grade) >= GRADES.index(before.grade)


@settings(max_examples=60)
@given(TRADES, st.data(), FLAGS, FLAGS)
def test_an_invoice_left_unpaid_never_raises_the_score(
    trades: list[Trade], data: st.DataObject, onboarded: bool, statement: bool
) -> None:
    at = data.draw(st.integers(0, len(trades) - 1))
    unpaid = [Trade(each.due, None) if place == at else each for place, each in enumerate(trades)]
    before = grading(trades, onboarded=onboarded, statement=statement)
    no_better(grading(unpaid, onboarded=onboarded, statement=statement), before)


@settings(max_examples=60)
@given(st.lists(TRADE, max_size=12), st.integers(1, 700), FLAGS, FLAGS)
def test_a_further_overdue_invoice_never_raises_the_score(
    trades: list[Trade], days: int, onboarded: bool, statement: bool
) -> None:
    before = grading(trades, onboarded=onboarded, statement=statement)
    after = grading([*trades, Trade(days, None)], onboarded=onboarded, statement=statement)
    no_better(after, before)


@settings(max_examples=60)
@given(TRADES, st.data(), st.integers(1, 60), FLAGS)
def test_paying_later_never_raises_the_score_within_the_later_half(
    trades: list[Trade], data: st.DataObject, later: int, statement: bool
) -> None:
    at = data.draw(st.integers(0, len(trades) - 1))
    paid = trades[at].paid
    moved = Trade(trades[at].due, None if paid is None else paid + later)
    if moved.due > 150 or (paid is not None and paid < -30):
        return
    delayed = [moved if place == at else each for place, each in enumerate(trades)]
    before = grading(trades, onboarded=True, statement=statement)
    no_better(grading(delayed, onboarded=True, statement=statement), before)


def test_an_open_invoice_enters_a_mean_only_where_it_makes_it_worse() -> None:
    assert worst_mean([10, 20], [1]) == 15
    assert worst_mean([10, 20], [30, 1]) == 20
    assert worst_mean([10], [40, 30, 5]) == Fraction(80, 3)


def test_an_invoice_open_since_before_the_window_still_counts() -> None:
    found = scored_behaviour(book([Trade(30, 0), Trade(400, None)], onboarded=True, statement=False), POLICY)
    assert (found.invoice_count, found.older_open_count) == (2, 1)
    assert found.on_time_rate == Fraction(1, 2)
    assert found.average_days_late == 200
    assert found.payment_drift == "worst"


def test_a_rest_too_small_to_be_chased_is_not_open_from_before_the_window() -> None:
    almost = an_invoice(100, due_date=days_ago(400), payments=[a_payment(95, paid_on=days_ago(400))])
    assert scored_behaviour(a_book(invoices=[almost]), POLICY).older_open_count == 0


def test_an_invoice_too_small_to_be_chased_does_not_take_the_drift_to_its_lowest_band() -> None:
    def drift(small: int) -> Fraction | str | NotAvailable:
        left = an_invoice(small, invoice_id="SMALL", due_date=days_ago(250))
        paid = [invoice(number, Trade(due, 0)) for number, due in enumerate((300, 30))]
        return scored_behaviour(a_book(invoices=[left, *paid]), POLICY).payment_drift

    assert drift(6) == "worst"
    # 5 are left alone: days to pay were 30 and 280, and are 30
    assert drift(5) == 30 - Fraction(30 + 280, 2)
