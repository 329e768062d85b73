"""stress_test of limits that shrink and of later payment, and its law: harsher never loses less."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.desk import Desk
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.ledgers import Rows
from tests.tools.calculations.framing import POLICY
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row
from tests.tools.stress_test_cases import OWED, loss, outcome
from tools.gateway import call


def test_limits_shrink_with_the_grade_as_the_shares_of_capacity_do() -> None:
    """A → B: 10 000 × 8 / 10 = 8 000, below the 10 000 owed; C → D: 10 000 × 2 / 5 = 4 000, below 5 000."""
    found = outcome(downgrade=1)
    baseline = found["baseline"]
    assert isinstance(baseline, dict)
    assert baseline["limits_breached"] == 0  # exactly at the limit is inside it
    assert found["limits_breached"] == 2
    milder = [OWED[0], an_invoice_row("I2", 4_000, "2026-03-31", "C002")]
    assert outcome(invoices=milder, downgrade=1)["limits_breached"] == 1  # exactly 4 000


def test_no_limit_and_an_unlimited_one_are_not_breached() -> None:
    customers: Rows = [
        a_customer_row("C001", grade_override="A", credit_limit=None),
        a_customer_row("C002", grade_override="C", credit_limit="unlimited"),
    ]
    assert outcome(customers, downgrade=4)["limits_breached"] == 0


def test_later_payment_adds_the_days_of_sales_and_makes_more_overdue() -> None:
    """9 000 sold in the 90 days are 100 a day: 30 days later adds 3 000, a cost of 6 % of it a year."""
    customers: Rows = [a_customer_row("C001", grade_override="A", credit_limit=10_000)]
    rows: Rows = [an_invoice_row("I1", 9_000, "2026-04-20", invoice_date="2026-03-20")]
    found = outcome(customers, rows, late_days=30)
    assert found["added_receivables"] == "3000.00"
    assert found["carrying_cost"] == "180.00"
    assert found["exposure_at_risk"] == "12000.00"
    assert loss(found) == "36.00"
    assert found["limits_breached"] == 1
    baseline = found["baseline"]
    assert isinstance(baseline, dict)
    assert (baseline["overdue"], found["overdue"]) == ("0.00", "9000.00")  # due in 20 days
    assert outcome(customers, rows, late_days=20)["overdue"] == "0.00"
    assert outcome(customers, rows, late_days=21)["overdue"] == "9000.00"


def test_later_payment_brings_customers_over_the_edge_of_order_overdue() -> None:
    """11 days late today; 19 days more are exactly 30, 20 days more are over it."""
    customers: Rows = [a_customer_row("C001", grade_override="A")]
    rows: Rows = [an_invoice_row("I1", 500, "2026-03-20")]
    assert [outcome(customers, rows, late_days=days)["held"] for days in (0, 19, 20)] == [0, 0, 1]
    covered: Rows = [a_payment_row("U", 500, "2026-03-30")]
    assert outcome(customers, rows, late_days=20, payments=covered)["held"] == 0


def losses(desk: Desk, **asked: object) -> tuple[Decimal, Decimal, int] | None:
    made = call(desk, "stress_test", {"downgrade": 0, "late_days": 0, **asked})
    result = made.as_json()["result"]
    if not isinstance(result, dict) or result["affected"] is None:
        return None
    after = loss(result, "after_cover")
    whole = Decimal(str(loss(result)))
    return whole, whole if after is None else Decimal(str(after)), int(str(result["limits_breached"]))


@settings(max_examples=30, deadline=None)
@given(any_ledger(), DAYS, st.integers(0, 4), st.integers(0, 60), st.sampled_from(["0", "0.3", "0.6"]))
def test_a_harsher_scenario_never_lowers_a_loss(
    tables: Tables, day: date, downgrade: int, late_days: int, share: str
) -> None:
    person = a_desk({}).person
    desk = Desk(person=person, ledger=ledger_of(tables), policy=POLICY, as_of=day)
    asked: dict[str, object] = {"downgrade": downgrade, "late_days": late_days, "lost_share": share}
    milder = losses(desk, **asked)
    harsher = (
        losses(desk, **{**asked, "downgrade": downgrade + 1}),
        losses(desk, **{**asked, "late_days": late_days + 10}),
        losses(desk, **{**asked, "lost_share": "0.9"}),
        losses(desk, **{**asked, "index_rise": "30"}),
    )
    for each in harsher:
        if milder is not None and each is not None:
            assert each[0] >= milder[0]
            assert each[1] >= milder[1]
            assert each[2] >= milder[2]
    if milder is not None:
        assert milder[1] <= milder[0]  # covers never make it worse
