"""What each cap supports, and the laws of the suggestion."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Grade, Statement
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tests.builders import a_book, a_cover, a_customer, a_limit, a_payment, a_statement, an_event, an_invoice
from tests.tools.calculations.framing import POLICY, days_ago, valued
from tools.calculations.accounts import accounts_of
from tools.calculations.grade import GRADES, grade_of
from tools.calculations.limit_caps import Graded, LimitCap, own_caps
from tools.calculations.need import need
from tools.calculations.observation import observation
from tools.calculations.suggestion import Suggestion, suggestion
from tools.calculations.surroundings import Surroundings


def caps(
    book: CustomerBook, grade: Grade = "A", requested: int | None = None, policy: Policy = POLICY
) -> dict[str, LimitCap]:
    valuation = valued(book)
    asked = None if requested is None else Fraction(requested)
    found = own_caps(
        Graded(book=book, policy=policy, grade=grade, accounts=accounts_of(book, None)),
        valuation,
        need(book, policy, valuation, asked),
        observation(book, policy, valuation),
        asked,
    )
    return {cap.method: cap for cap in found}


def suggested(book: CustomerBook, grade: Grade = "A", requested: int | None = None) -> Suggestion:
    valuation = valued(book)
    asked = None if requested is None else Fraction(requested)
    needed = need(book, POLICY, valuation, asked).need
    return suggestion(needed, list(caps(book, grade, requested).values()), POLICY)


def balance(**changed: Any) -> Statement:  # noqa: ANN401 - fields of every kind
    items = {
        "equity": 900_000,
        "intangible_assets": 100_000,
        "current_assets": 500_000,
        "current_liabilities": 300_000,
    }
    return a_statement(**{**items, **changed})


def book(**rows: Any) -> CustomerBook:  # noqa: ANN401 - rows of every table
    owner = a_customer(onboarded_on="2020-01-01", expected_monthly=1_000_000, **rows.pop("customer", {}))
    return a_book(owner, **{"statements": [balance()], **rows})


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
