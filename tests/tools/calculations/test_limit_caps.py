"""What each cap supports."""

from fractions import Fraction

import pytest

from knowledge.ledger.records import Grade
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tests.builders import a_book, a_cover, a_customer, a_limit, an_event
from tests.tools.calculations.framing import POLICY
from tests.tools.calculations.limit_caps_cases import balance, book, caps, suggested


def with_policy(parameter_id: str, value: object) -> Policy:
    rule_id, _, name = parameter_id.partition(".")
    rule = POLICY.rule(rule_id)
    changed = rule.parameters[name].model_copy(update={"value": value})
    rules = {
        **POLICY.rules,
        rule_id: rule.model_copy(update={"parameters": {**rule.parameters, name: changed}}),
    }
    return POLICY.model_copy(update={"rules": rules})


@pytest.mark.parametrize(
    ("grade", "supported"), [("A", 20_000), ("B", 16_000), ("C", 10_000), ("D", 4_000), ("E", 0)]
)
def test_capacity_is_the_smaller_share_of_net_worth_and_working_capital(grade: Grade, supported: int) -> None:
    cap = caps(book(), grade)["capacity"]
    assert cap.may_bind
    assert cap.value == supported


def test_capacity_takes_the_only_figure_that_is_known() -> None:
    only = caps(book(statements=[balance(current_assets=None)]))["capacity"]
    assert only.detail.key == "suggest_limit.caps.capacity_net_worth"
    assert only.value == 80_000
    other = caps(book(statements=[balance(intangible_assets=None)]))["capacity"]
    assert other.value == 20_000


@pytest.mark.parametrize("changed", [{"current_assets": 200_000}, {"equity": 50_000}])
def test_a_negative_figure_supports_nothing(changed: dict[str, int]) -> None:
    assert caps(book(statements=[balance(**changed)]))["capacity"].value == 0


def test_a_statement_in_another_currency_is_converted() -> None:
    assert caps(book(statements=[balance(currency="EUR")]))["capacity"].value == 160_000


def test_without_a_statement_nothing_supports_more_than_the_present_limit() -> None:
    found = caps(book(statements=[], limits=[a_limit(70_000)]))
    assert not found["capacity"].may_bind
    assert found["capacity"].value == NotAvailable(reason="no_statement")
    assert found["present_limit"].may_bind
    assert found["present_limit"].value == 70_000
    assert caps(book(statements=[]))["present_limit"].value == 50_000
    assert "present_limit" not in caps(book())


def test_an_unlimited_present_limit_caps_nothing() -> None:
    found = caps(book(statements=[], customer={"credit_limit": "unlimited"}))["present_limit"]
    assert found.binds_at is None


def test_the_policy_may_do_without_a_statement() -> None:
    policy = with_policy("LIMIT-CAPACITY.present_without_statement", value=False)
    found = caps(book(statements=[], limits=[a_limit(70_000)]), policy=policy)["present_limit"]
    assert found.binds_at is None


def test_the_insured_limit_with_our_appetite_binds_only_while_it_is_valid() -> None:
    valid = caps(book(covers=[a_cover(10_000)]), "B")["cover"]
    assert valid.may_bind
    assert valid.value == 11_000
    ended = caps(book(covers=[a_cover(10_000, valid_until="2026-03-30")]))["cover"]
    assert (ended.binds_at, ended.detail.key) == (None, "suggest_limit.caps.cover_expired")
    assert caps(book(covers=[a_cover(10_000, withdrawn_on="2026-03-01")]))["cover"].binds_at == 0


def test_security_other_than_insurance_is_no_cap() -> None:
    assert caps(book(covers=[a_cover(10_000, kind="bank_guarantee")]))["cover"].binds_at is None


def test_grade_e_pays_in_advance() -> None:
    assert caps(book(), "E")["prepayment"].binds_at == 0
    assert "prepayment" not in caps(book(), "D")


@pytest.mark.parametrize(
    ("kind", "stops"), [("insolvency", True), ("dishonest_debtor", True), ("judgment", False)]
)
def test_a_critical_event_leaves_nothing_whatever_the_grade(kind: str, *, stops: bool) -> None:
    assert ("adverse_event" in caps(book(events=[an_event(kind)]))) is stops


def test_the_volume_cap_is_listed_with_its_days_and_binds_only_by_policy() -> None:
    listed = caps(book())["volume"]
    assert not listed.may_bind
    assert listed.value == 200_000
    assert listed.detail.values["days"] == 6
    binding = caps(book(), policy=with_policy("LIMIT-VOLUME.binds", value=True))["volume"]
    assert binding.binds_at == 200_000


def test_a_new_customer_is_capped_by_its_observation() -> None:
    new = a_book(
        a_customer(onboarded_on="2026-03-01", expected_monthly=1_000_000),
        statements=[balance(equity=10**9, current_assets=10**9)],
    )
    assert caps(new)["observation"].binds_at == 50_000
    assert (suggested(new).binding, suggested(new).amount) == ("observation", Fraction(50_000))
