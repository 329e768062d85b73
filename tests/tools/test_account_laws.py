"""On any ledger, on any day, in any currency: the account tools answer, and their figures agree."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.desk import Desk
from knowledge.ledger.tables import UNLIMITED_MINOR
from knowledge.people import Person
from knowledge.records import NotAvailable
from tests.knowledge.ledger.any_ledger import CURRENCIES, DAYS, any_ledger, ledger_of
from tests.tools.calculations.framing import POLICY
from tools.calculations.order_case import OUTCOMES
from tools.check_order import CheckOrder
from tools.collection_stage import CollectionStage
from tools.customer_limit import CustomerLimit
from tools.facts import Amount
from tools.gateway import call
from tools.overdue_status import OverdueStatus
from tools.results import Result, to_json

R = TypeVar("R", bound=Result)
FINANCE = Person(email="fin@seller.example", name="Finance", role="finance")
ANNA = Person(email="anna@seller.example", name="Anna", role="sales")
LIMITS = st.none() | st.just(UNLIMITED_MINOR) | st.integers(0, 4000)  # minor units, as a snapshot has them


@st.composite
def any_desk(draw: st.DrawFn) -> Desk:
    """A desk on any ledger, with limits of every kind."""
    tables = dict(draw(any_ledger()))
    tables["customers"] = [
        {**row, "credit_limit": draw(LIMITS), "group_limit": draw(st.none() | st.integers(0, 6000))}
        for row in tables["customers"]
    ]
    return Desk(person=FINANCE, ledger=ledger_of(tables), policy=POLICY, as_of=draw(DAYS))


def value(amount: Amount | NotAvailable | str) -> Decimal:
    assert isinstance(amount, Amount)
    return amount.value


def result_of(desk: Desk, tool: str, kind: type[R], given: Mapping[str, object]) -> R:
    made = call(desk, tool, given)
    assert isinstance(made.result, kind), made.failure
    assert to_json(made.result)
    return made.result


@settings(max_examples=40, deadline=None)
@given(any_desk(), st.none() | st.sampled_from(CURRENCIES))
def test_limit_and_overdue_agree_to_the_cent(desk: Desk, currency: str | None) -> None:
    for customer_id in desk.ledger.customer_ids:
        given_ = {"customer": customer_id, **({"currency": currency} if currency else {})}
        limit = result_of(desk, "customer_limit", CustomerLimit, given_)
        late = result_of(desk, "overdue_status", OverdueStatus, given_)
        parts = (limit.net_receivables, limit.open_orders, limit.bills_outstanding)
        assert sum(map(value, parts)) == value(limit.exposure)
        assert isinstance(late.buckets, Mapping)
        aged = sum(each.value for each in late.buckets.values())
        assert aged == value(late.overdue)
        assert aged + value(late.not_due) == value(late.gross_receivables)
        assert limit.oldest_days == late.oldest_days
        assert value(late.overdue_net) <= value(late.overdue)
        if isinstance(limit.usable_now, Amount):
            assert value(limit.usable_now) >= 0


@settings(max_examples=40, deadline=None)
@given(any_desk(), st.integers(1, 30))
def test_a_decision_is_its_strictest_reason_and_says_what_releases_it(desk: Desk, amount: int) -> None:
    for customer_id in desk.ledger.customer_ids:
        found = result_of(desk, "check_order", CheckOrder, {"customer": customer_id, "amount": str(amount)})
        assert found.decision == max((reason.outcome for reason in found.reasons), key=OUTCOMES.index)
        assert (found.approver is None) is (found.decision == "release")
        assert all(reason.outcome == "refer" for reason in found.reasons if reason.passed is None)
        assert all(reason.outcome == "release" for reason in found.reasons if reason.passed)
        assert bool(found.to_release) is (found.decision != "release")


@settings(max_examples=40, deadline=None)
@given(any_desk())
def test_a_stage_names_an_open_invoice_or_none(desk: Desk) -> None:
    for customer_id in desk.ledger.customer_ids:
        found = result_of(desk, "collection_stage", CollectionStage, {"customer": customer_id})
        late = result_of(desk, "overdue_status", OverdueStatus, {"customer": customer_id})
        assert isinstance(late.invoices, tuple)
        listed = {row.invoice_id: row for row in late.invoices}
        if found.invoice_id is None:
            assert (found.stage, found.days_past_due) == ("not_due", 0)
        else:
            assert found.days_past_due == listed[found.invoice_id].days_past_due
        if found.next_stage_on is not None:
            assert found.next_stage_on > found.as_of


@settings(max_examples=40, deadline=None)
@given(any_desk(), st.integers(1, 30))
def test_what_sales_may_not_see_changes_no_decision(desk: Desk, amount: int) -> None:
    anna = Desk(person=ANNA, ledger=desk.ledger, policy=desk.policy, as_of=desk.as_of)
    for customer_id in anna.visible_customers:
        given_ = {"customer": customer_id, "amount": str(amount)}
        hers = result_of(anna, "check_order", CheckOrder, given_)
        all_ = result_of(desk, "check_order", CheckOrder, given_)
        assert (hers.decision, hers.approver) == (all_.decision, all_.approver)
        if not anna.group(customer_id).visible:
            seen = result_of(anna, "customer_limit", CustomerLimit, {"customer": customer_id})
            assert isinstance(seen.group_exposure, NotAvailable)
            assert isinstance(seen.group_available, NotAvailable)
