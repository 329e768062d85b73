"""No number that decides anything stands in code: each parameter of the policy, changed, changes an answer.

One recorded run of all tools over the sample company says which calls read which parameter; a parameter is
then changed, and of the calls that read it one must answer differently. What people do and no tool decides is
listed as only said: its rule's text answers for it (tests/knowledge/policy/test_texts.py).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import pytest
from pydantic import PrivateAttr

from bot.composition import House
from knowledge.desk import Desk
from knowledge.ledger.ledger import Ledger
from knowledge.policy.catalogue import CATALOGUE
from knowledge.policy.policy import Parameter, Policy
from knowledge.policy.values import Factor
from knowledge.sample_company import SAMPLE_SNAPSHOT
from tests.knowledge.policy.changes import changed
from tools.gateway import call
from tools.registry import TOOLS

_AT_ONCE = 2
Asked = tuple[str, Mapping[str, object]]

# `*` = the whole rule.
# What people do, not tools: these parameters decide what search_policy answers, and nothing else.
ONLY_SAID = """
    RATIO-CORE.core RATIO-CORE.also_watched LIMIT-NEW.cash_flow_years LIMIT-SEASON.*
    LADDER-ACTIONS.steps LADDER-ACTIONS.channels REVIEW-KPI.figures TERMS-STANDARD.early_discount
    TERMS-STANDARD.early_discount_days
    INSURE-COVER.causes FILE-PAYMENT.contents REPORT-CHANGE.*
    POLICY-MISTAKES.* BUDGET.*"""


# The sample company has no case for these; test_early_warnings_surroundings.py shows that they decide.
NOT_STAGED = "SIGNAL-CHAIN.level SIGNAL-CHAIN.months SIGNAL-COUNTRY.warning_index"


class RecordingPolicy(Policy):
    """A policy that remembers which parameters were read."""

    _read: set[str] = PrivateAttr(default_factory=set)

    def parameter(self, parameter_id: str) -> Parameter:
        self._read.add(parameter_id)
        return super().parameter(parameter_id)

    def factors(self, rule_id: str) -> Mapping[str, Factor]:
        found = super().factors(rule_id)
        self._read.update(f"{rule_id}.{name}" for name in found)
        return found

    def take(self) -> frozenset[str]:
        """Give what was read since the last time."""
        taken = frozenset(self._read)
        self._read.clear()
        return taken


@dataclass(frozen=True)
class Battery:
    """All calls with their answers under the sample's policy, and by parameter those that read it."""

    desk: Desk
    answers: Sequence[tuple[Asked, str]]
    readers: Mapping[str, Sequence[int]]


def listed(text: str) -> set[str]:
    return {
        parameter_id
        for pattern in text.split()
        for parameter_id in CATALOGUE
        if parameter_id == pattern or (pattern.endswith("*") and parameter_id.startswith(pattern[:-1]))
    }


def calls(customer_ids: Sequence[str]) -> Iterator[Asked]:
    for customer_id in customer_ids:
        yield "customer_limit", {"customer": customer_id}
        yield "check_ratios", {"customer": customer_id}
        yield "overdue_status", {"customer": customer_id}
        yield "payment_behaviour", {"customer": customer_id}
        yield "early_warnings", {"customer": customer_id}
        yield "collection_stage", {"customer": customer_id}
        yield "suggest_limit", {"customer": customer_id, "requested": "400000"}
        yield "insurance_cover", {"customer": customer_id}
        yield "draft_reminder", {"customer": customer_id}
        for days in (45, 60, 61, 90):
            yield "check_terms", {"customer": customer_id, "days": days}
        yield "late_interest", {"customer": customer_id}
        yield "repayment_plan", {"customer": customer_id, "instalments": 3}
        for amount in ("1000", "300000", "9000000"):
            yield "check_order", {"customer": customer_id, "amount": amount}
    yield from (("credit_report", {"customer": customer_id}) for customer_id in customer_ids)
    for ladder in ("standard", "owner", "sme"):
        for days in (0, 1, 6, 7, 29, 30, 31, 59, 60, 61, 89, 90, 91):
            yield "collection_stage", {"days_past_due": days, "ladder": ladder}
    yield "collection_stage", {"days_past_due": 45}
    yield "ageing_report", {"by": "salesperson"}
    yield "overdue_worklist", {}
    yield "portfolio_kpis", {}
    yield "stress_test", {}
    yield "stress_test", {"late_days": 30}
    for condition in ("over_limit", "near_limit", "expiring"):
        yield "limits_worklist", {"condition": condition}
    yield "repayment_plan", {"amount": "1200", "instalments": 12}


def answered(desk: Desk, asked: Asked) -> str:
    answer = call(desk, *asked).as_json()
    result = answer["result"]
    assert isinstance(result, dict), asked
    del result["policy_version"]
    return json.dumps(answer, sort_keys=True)


@pytest.fixture(scope="module")
def battery(sample: House) -> Battery:
    policy = RecordingPolicy(**{name: getattr(sample.policy, name) for name in Policy.model_fields})
    manager = sample.person("zhao.min@xilan.example")
    assert manager is not None
    desk = sample.desk(manager)
    recorded = replace(desk, policy=policy)
    answers: list[tuple[Asked, str]] = []
    readers: dict[str, list[int]] = {"TERMS-STANDARD.days": []}
    for position, asked in enumerate(calls(sorted(sample.ledger.customer_ids))):
        answers.append((asked, answered(recorded, asked)))
        for parameter_id in policy.take() | {
            "TERMS-STANDARD.days"
        }:  # the ledger reads that one when it opens
            readers.setdefault(parameter_id, []).append(position)
    return Battery(desk, answers, readers)


def desk_under(battery: Battery, policy: Policy, parameter_id: str) -> Desk:
    if parameter_id != "TERMS-STANDARD.days":
        return replace(battery.desk, policy=policy)
    days = policy.count(parameter_id)
    return replace(battery.desk, policy=policy, ledger=Ledger.open(SAMPLE_SNAPSHOT, standard_terms_days=days))


def likeliest_first(battery: Battery, parameter_id: str) -> Sequence[tuple[Asked, str]]:
    """Give the calls that read a parameter, those whose answer cites its rule first."""
    cited = f'"{parameter_id.partition(".")[0]}"'
    read = [battery.answers[position] for position in battery.readers.get(parameter_id, ())]
    return sorted(read, key=lambda call_and_answer: cited not in call_and_answer[1])


def felt(battery: Battery, parameter_id: str) -> bool:
    """Say whether any change of a parameter changes any answer; the widest changes are tried first."""
    asked_before = likeliest_first(battery, parameter_id)
    changes = (policy for _, policy in changed(parameter_id))
    while some := list(islice(changes, _AT_ONCE)):
        desks = [desk_under(battery, policy, parameter_id) for policy in some]
        for asked, before in asked_before:
            if any(answered(desk, asked) != before for desk in desks):
                return True
    return False


DECIDES = sorted(CATALOGUE.keys() - listed(ONLY_SAID) - listed(NOT_STAGED))


@pytest.mark.parametrize("parameter_id", DECIDES)
def test_a_changed_parameter_changes_a_tools_answer(battery: Battery, parameter_id: str) -> None:
    assert felt(battery, parameter_id)


def test_what_no_tool_reads_is_listed_and_nothing_else_is(battery: Battery) -> None:
    unread = set(CATALOGUE) - battery.readers.keys() - listed(NOT_STAGED)
    assert unread == listed(ONLY_SAID)


def test_the_lists_name_parameters_that_exist() -> None:
    for text in (ONLY_SAID, NOT_STAGED):
        for pattern in text.split():
            assert listed(pattern), pattern


def test_every_tool_is_asked_in_the_battery(battery: Battery) -> None:
    assert {name for (name, _), _ in battery.answers} == TOOLS.keys() - {"search_policy"}
