"""The three ladders at every edge, and what comes next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tools.calculations.framing import POLICY, days_ago
from tools.calculations.ladder import LADDERS, LadderName, hands_over, ladder_of, next_stage

TODAY = days_ago(0)
EDGES = [
    # days, standard, owner, sme
    (-3, "not_due", "not_due", "not_due"),
    (0, "not_due", "not_due", "not_due"),
    (1, "grace", "sales", "grace"),
    (6, "grace", "sales", "grace"),
    (7, "reminder", "sales", "grace"),
    (15, "reminder", "sales", "grace"),
    (29, "reminder", "sales", "grace"),
    (30, "formal_demand", "sales", "first"),
    (31, "formal_demand", "finance", "first"),
    (59, "formal_demand", "finance", "first"),
    (60, "formal_demand", "finance", "second"),
    (61, "formal_demand", "legal", "second"),
    (89, "formal_demand", "legal", "second"),
    (90, "handover", "legal", "third"),
    (91, "handover", "legal", "third"),
    (10**9, "handover", "legal", "third"),
]


@pytest.mark.parametrize(("days", "standard", "owner", "sme"), EDGES)
def test_the_stage_of_so_many_days(days: int, standard: str, owner: str, sme: str) -> None:
    found = {name: ladder_of(POLICY, name).at(days).stage for name in LADDERS}
    assert found == {"standard": standard, "owner": owner, "sme": sme}


@pytest.mark.parametrize(
    ("name", "days", "stage", "in_days"),
    [
        ("standard", -3, "grace", 4),
        ("standard", 0, "grace", 1),
        ("standard", 6, "reminder", 1),
        ("standard", 7, "formal_demand", 23),
        ("standard", 89, "handover", 1),
        ("owner", 16, "finance", 15),
        ("owner", 60, "legal", 1),
        ("sme", 1, "first", 29),
    ],
)
def test_what_comes_next_and_when(name: LadderName, days: int, stage: str, in_days: int) -> None:
    ladder = ladder_of(POLICY, name)
    found = next_stage(ladder, ladder.at(days), days, TODAY)
    assert found is not None
    assert (found.stage, found.in_days, found.on) == (stage, in_days, days_ago(-in_days))


@pytest.mark.parametrize("name", LADDERS)
def test_nothing_comes_after_the_last_stage_which_hands_over(name: LadderName) -> None:
    ladder = ladder_of(POLICY, name)
    last = ladder.at(10**9)
    assert next_stage(ladder, last, 10**9, TODAY) is None
    assert hands_over(ladder, last)


def test_the_policy_says_which_ladder_is_in_force() -> None:
    assert ladder_of(POLICY).name == "standard"
    assert ladder_of(POLICY).rule == "LADDER-STANDARD"


@given(st.integers(-100, 1000), st.integers(0, 500), st.sampled_from(LADDERS))
def test_more_days_never_soften_a_stage(days: int, more: int, name: LadderName) -> None:
    ladder = ladder_of(POLICY, name)
    assert ladder.at(days + more).from_day >= ladder.at(days).from_day
