"""The policy in force: exact edges, accessors by id, a version that follows the content."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.policy.catalogue import CATALOGUE, RULES
from knowledge.policy.faults import UnknownParameterError
from knowledge.policy.policy import Policy
from knowledge.policy.reading import SAMPLE, load_policy, parse_policy
from knowledge.policy.values import Compare, Factor, Steps, Threshold

RULE_IDS = """
    RATIO-CORE RATIO-CASH RATIO-CURRENT RATIO-COVER RATIO-INVENTORY RATIO-DEBT SIGNAL-PAYABLE
    SIGNAL-PAYMENT SIGNAL-ORDER SIGNAL-TERMS SIGNAL-LEGAL SIGNAL-INDUSTRY SIGNAL-COUNTRY SIGNAL-CHAIN
    SIGNAL-STALE SIGNAL-SME SIGNAL-RESPONSE GRADE-SCORE GRADE-REPEAT GRADE-FIVE GRADE-ABC LIMIT-VOLUME
    LIMIT-CAPACITY LIMIT-MEDIUM LIMIT-HIGH LIMIT-NEW LIMIT-SEASON LADDER-STANDARD LADDER-OWNER
    LADDER-SME LADDER-ACTIONS LADDER-PLAN LADDER-OWNERS ORDER-HOLD ORDER-OVERDUE ORDER-LIMIT
    ORDER-EXPIRED ORDER-UNSET ORDER-GROUP ORDER-NEW ORDER-WRITEOFF ORDER-GRADE ORDER-NEAR REVIEW-ORDER
    REVIEW-KPI AUTHORITY TERMS-STANDARD TERMS-CLAUSES TERMS-EXTEND INSURE-COVER FILE-PAYMENT FILE
    FILE-CROSSCHECK REPORT-CHANGE POLICY-MISTAKES POLICY-GROUP BUDGET
"""
# below the edge, on it, above it
SIDES: Mapping[Compare, tuple[bool, bool, bool]] = {
    "below": (True, False, False),
    "under": (True, False, False),
    "at_most": (True, True, False),
    "above": (False, False, True),
    "over": (False, False, True),
    "at_least": (False, True, True),
    "from": (False, True, True),
}


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


def test_the_policy_has_every_rule_of_the_trade(policy: Policy) -> None:
    assert set(policy.rule_ids) == set(RULE_IDS.split()) == set(RULES)


@pytest.mark.parametrize(("compare", "expected"), SIDES.items())
def test_an_edge_counts_as_its_compare_word_says(compare: Compare, expected: tuple[bool, ...]) -> None:
    edge = Threshold(value=Decimal("1.2"), compare=compare)
    assert tuple(edge.crossed(Decimal(value)) for value in ("1.199", "1.2", "1.201")) == expected


def test_an_edge_is_compared_without_rounding() -> None:
    third = Threshold(value=Decimal("0.3333333333"), compare="above")
    assert third.crossed(Fraction(1, 3))
    assert not Threshold(value=Decimal("1.2"), compare="below").crossed(Fraction(6, 5))


@pytest.mark.parametrize(
    ("parameter_id", "value", "crossed"),
    [
        ("RATIO-CASH.current_ratio", Decimal("1.2"), False),
        ("RATIO-CASH.current_ratio", Decimal("1.1999"), True),
        ("RATIO-DEBT.debt_ratio", Decimal("0.7"), False),
        ("ORDER-OVERDUE.hold_days", 30, False),
        ("ORDER-OVERDUE.hold_days", 31, True),
        ("ORDER-OVERDUE.refer_days", 8, True),
        ("ORDER-LIMIT.utilisation", 1, False),
        ("ORDER-NEAR.utilisation", Decimal("0.9"), True),
        ("GRADE-REPEAT.days_late", 15, False),
        ("GRADE-REPEAT.invoices", 3, True),
        ("LIMIT-NEW.months", 6, False),
        ("SIGNAL-PAYABLE.growth", 2, True),
        ("RATIO-INVENTORY.above_industry", Fraction(1, 2), False),
    ],
)
def test_the_samples_edges_lie_where_the_rules_say(
    policy: Policy, parameter_id: str, value: Decimal | Fraction | int, *, crossed: bool
) -> None:
    assert policy.threshold(parameter_id).crossed(value) is crossed


@pytest.mark.parametrize(
    ("amount", "grade", "role"),
    [
        (0, "A", "sales_manager"),
        (200_000, "A", "sales_manager"),
        (Decimal("200000.01"), "A", "credit_manager"),
        (1_000_000, "D", "finance_director"),
        (5_000_000, "C", "finance_director"),
        (5_000_001, "C", "board"),
    ],
)
def test_authority_goes_by_amount_and_grade(
    policy: Policy, amount: Decimal | int, grade: str, role: str
) -> None:
    assert policy.tiers("AUTHORITY.tiers").approver(amount, grade) == role


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [
        ("0", 0),
        ("99", 0),
        ("9999.99", 9900),
        ("10000", 10_000),
        ("123456", 120_000),
        ("12345678", 12_000_000),
    ],
)
def test_a_limit_is_rounded_down_to_the_step_of_its_size(policy: Policy, amount: str, rounded: int) -> None:
    assert policy.steps("LIMIT-CAPACITY.rounding").round_down(Decimal(amount)) == rounded


STEPS = Steps(edges=((Decimal(1200), Decimal(300)), (Decimal(0), Decimal(7))))


@given(st.integers(0, 10**9))
def test_rounding_down_never_gives_more_and_leaves_less_than_a_step(first: int) -> None:
    step = 300 if first >= 1200 else 7
    assert 0 <= first - STEPS.round_down(first) < step


@pytest.mark.parametrize(
    ("name", "value", "points"),
    [
        ("debt_ratio", Decimal("0.3"), Fraction(6)),
        ("debt_ratio", Decimal("0.31"), Fraction(6 * 90, 100)),
        ("debt_ratio", Decimal("0.91"), Fraction(0)),
        ("current_ratio", Decimal("1.2"), Fraction(2 * 50, 100)),
        ("current_ratio", Decimal("1.19"), Fraction(2 * 25, 100)),
        ("interest_cover", Decimal(0), Fraction(13 * 85, 100)),
        ("interest_cover", Decimal("-0.01"), Fraction(13 * 50, 100)),
        ("interest_cover", Decimal(-3), Fraction(13 * 15, 100)),
        ("interest_cover", Decimal("-3.01"), Fraction(0)),
        ("interest_cover", None, Fraction(0)),
        ("current_ratio", None, Fraction(0)),
    ],
)
def test_a_factor_earns_the_share_of_its_band(
    policy: Policy, name: str, value: Decimal | None, points: Fraction
) -> None:
    assert policy.bands(f"GRADE-SCORE.{name}").points(value) == points


def test_the_weights_of_the_scorecard_add_up(policy: Policy) -> None:
    blocks: dict[str, Decimal] = {}
    for name, factor in policy.factors("GRADE-SCORE").items():
        if name != "altman_z1":  # one of two alternatives
            blocks[factor.block] = blocks.get(factor.block, Decimal(0)) + factor.weight
    assert blocks == {"financial": 40, "behaviour": 30, "history": 10, "events": 10, "industry": 10}


def test_a_missing_item_earns_the_lowest_band() -> None:
    factor = Factor(
        block="history",
        weight=Decimal(4),
        better="lower",
        edges=((Decimal(0), Decimal(100)),),
        otherwise=Decimal(25),
    )
    assert factor.points(None) == 1


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(2019, 8, 19), None),
        (date(2019, 8, 20), "0.0425"),
        (date(2023, 8, 20), "0.0355"),
        (date(2023, 8, 21), "0.0345"),
        (date(2026, 1, 1), "0.0300"),
    ],
)
def test_a_dated_rate_holds_from_its_day(policy: Policy, day: date, rate: str | None) -> None:
    found = policy.rates("TERMS-STANDARD.china_lpr").on(day)
    assert (found and found.rate) == (rate and Decimal(rate))


def test_reminders_leave_small_amounts_alone_by_currency(policy: Policy) -> None:
    assert [int(policy.tolerance(code)) for code in ("CNY", "JPY", "SEK")] == [5, 100, 1]


@pytest.mark.parametrize(
    "parameter_id", ["RATIO-CASH.nothing", "NOTHING.at_all", "RATIO-CASH.outcome_with_clause"]
)
def test_asking_for_an_unknown_parameter_or_the_wrong_kind_is_a_programming_error(
    policy: Policy, parameter_id: str
) -> None:
    with pytest.raises(UnknownParameterError, match=parameter_id.partition(".")[2]):
        policy.threshold(parameter_id)


def test_every_parameter_of_the_catalogue_has_a_value_a_source_and_a_date(policy: Policy) -> None:
    for parameter_id in CATALOGUE:
        parameter = policy.parameter(parameter_id)
        assert parameter.id == parameter_id
        assert parameter.source in ("practice", "ours")
        assert parameter.effective_from == date(2026, 1, 1)


def test_the_version_follows_the_content_and_not_the_comments() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    version = parse_policy(text).version
    assert version.startswith("2026-01+")
    assert parse_policy("# a comment\r\n" + text).version == version
    assert parse_policy(text.replace("value = 1.2,", "value = 1.3,", 1)).version != version


def test_a_companys_own_file_takes_the_place_of_the_sample(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    (tmp_path / "policy.toml").write_text(text.replace('"2026-01"', '"ours-7"'), encoding="utf-8")
    assert load_policy(tmp_path).version.startswith("ours-7+")
    assert load_policy(tmp_path / "elsewhere").version.startswith("2026-01+")
