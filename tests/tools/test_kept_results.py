"""Results about many customers are worked out once for whoever asks the same again, and for nobody else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.composition import House
from knowledge.desk import Desk
from knowledge.people import Person
from knowledge.policy.policy import Policy
from tools.gateway import call
from tools.registry import TOOLS

LISTS = (
    "overdue_worklist",
    "limits_worklist",
    "ageing_report",
    "early_warnings",
    "portfolio_kpis",
    "stress_test",
)


def _desk(sample: House, email: str) -> Desk:
    return sample.desk(sample.people[email])


FINANCE, SALES, OTHER_SALES = "wang.fang@xilan.example", "li.na@xilan.example", "anna.keller@xilan.example"


@pytest.mark.parametrize("tool", LISTS)
def test_the_same_question_of_the_same_person_is_worked_out_once(sample: House, tool: str) -> None:
    first, again = (call(_desk(sample, FINANCE), tool, {}) for _ in range(2))
    assert first.result is not None
    assert again.result is first.result


@pytest.mark.parametrize("tool", LISTS)
def test_what_is_kept_is_what_would_be_worked_out_again(sample: House, tool: str) -> None:
    desk = _desk(sample, SALES)
    kept = [call(desk, tool, {}) for _ in range(2)][-1]
    sample.ledger.kept_results.forget()
    assert call(desk, tool, {}).as_json() == kept.as_json()


@pytest.mark.parametrize("tool", LISTS)
def test_nobody_is_given_what_was_worked_out_for_another(sample: House, tool: str) -> None:
    for email in (FINANCE, SALES, OTHER_SALES, SALES):
        shared = call(_desk(sample, email), tool, {}).as_json()
        sample.ledger.kept_results.forget()
        assert call(_desk(sample, email), tool, {}).as_json() == shared
    call(_desk(sample, FINANCE), tool, {})
    assert call(_desk(sample, "liu.yang@xilan.example"), tool, {}).failure is not None


def test_somebody_whose_rights_were_taken_away_is_denied_what_was_kept(sample: House) -> None:
    desk = _desk(sample, FINANCE)
    assert call(desk, "overdue_worklist", {}).ok
    gone: Person = desk.person.model_copy(update={"active": False})
    moved: Person = desk.person.model_copy(update={"role": "sales"})
    denied = call(replace(desk, person=gone), "overdue_worklist", {})
    assert denied.failure is not None
    assert denied.failure.kind == "denied"
    own = call(replace(desk, person=moved), "overdue_worklist", {}).as_json()["result"]
    assert isinstance(own, dict)
    assert own["rows"] == []


def test_another_day_argument_or_policy_is_worked_out_anew(sample: House) -> None:
    desk = _desk(sample, FINANCE)
    first = call(desk, "overdue_worklist", {}).result
    another: Policy = desk.policy.model_copy()
    asked = (
        call(desk.at(desk.as_of - timedelta(days=1)), "overdue_worklist", {}),
        call(desk, "overdue_worklist", {"top": 2}),
        call(desk, "overdue_worklist", {"currency": "EUR"}),
        call(replace(desk, policy=another), "overdue_worklist", {}),
    )
    assert all(each.ok and each.result is not first for each in asked)


def test_a_customers_own_figures_are_worked_out_each_time(sample: House) -> None:
    desk = _desk(sample, FINANCE)
    first, again = (call(desk, "customer_limit", {"customer": "C001"}) for _ in range(2))
    assert first.result == again.result
    assert first.result is not again.result


def test_every_tool_about_many_customers_is_looked_at_here() -> None:
    required = {"customer", "amount", "days"}
    many = {
        name
        for name, tool in TOOLS.items()
        if tool.sees == "portfolio" and required.isdisjoint(_needed(tool.arguments))
    }
    assert many >= set(LISTS)


def _needed(arguments: type) -> set[str]:
    fields = arguments.model_fields  # type: ignore[attr-defined]  # every tool's arguments are a record
    return {name for name, field in fields.items() if field.is_required()}
