"""The warning rules over arrays, and those of one customer alone, agree."""

from datetime import date

import pytest
from hypothesis import given, settings

from knowledge.desk import Desk
from knowledge.ledger.ledger import Ledger
from knowledge.people import Person
from knowledge.sample_company import SAMPLE_SNAPSHOT
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.tools.calculations.framing import POLICY
from tests.tools.calculations.portfolio.warned_ledger import DAYS as WARNED_DAYS
from tests.tools.calculations.portfolio.warned_ledger import warned_ledger
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.signal_edges import code_of
from tools.calculations.portfolio.signal_levels import signal_levels
from tools.calculations.portfolio.view import view_of
from tools.calculations.signals.findings import case_of, findings_of


def assert_agrees(ledger: Ledger, day: date) -> None:
    person = Person.model_validate({"email": "zhao@seller.example", "name": "Zhao", "role": "finance"})
    desk = Desk(person=person, ledger=ledger, policy=POLICY, as_of=day)
    found = signal_levels(Positions(view_of(desk))).codes
    alone = {each: findings_of(case_of(desk, each)) for each in ledger.customer_ids}
    expected = {each: {one.rule: code_of(one) for one in findings} for each, findings in alone.items()}
    assert {
        each: {rule: int(codes[row]) for rule, codes in found.items()}
        for row, each in enumerate(ledger.customer_ids)
    } == expected


@pytest.mark.parametrize("day", ["2026-06-30", "2026-03-31", "2025-12-15", "2024-02-29"])
def test_every_rule_says_of_every_sample_customer_what_it_says_of_it_alone(day: str) -> None:
    assert_agrees(Ledger.open(SAMPLE_SNAPSHOT, standard_terms_days=30), date.fromisoformat(day))


@settings(max_examples=30, deadline=None)
@given(any_ledger(), DAYS)
def test_the_rules_agree_on_any_ledger(tables: Tables, day: date) -> None:
    assert_agrees(ledger_of(tables), day)


@settings(max_examples=40, deadline=None)
@given(warned_ledger(), WARNED_DAYS)
def test_the_rules_agree_where_much_is_on_an_edge(tables: Tables, day: date) -> None:
    assert_agrees(ledger_of(tables), day)
