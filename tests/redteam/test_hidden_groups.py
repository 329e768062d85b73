"""What an answer about a visible member may not tell of its hidden group: rates, figures, names."""

import json

import pytest

from bot.composition import House
from tests.redteam.hidden_groups import HIDDEN, RATES, desk_of
from tools.gateway import call

CALLS = [
    ("customer_limit", {}),
    ("customer_limit", {"currency": "CNY"}),
    ("check_order", {"amount": "500"}),
    ("check_order", {"amount": "50000"}),
    ("suggest_limit", {}),
    ("suggest_limit", {"requested": "4000"}),
    ("overdue_status", {}),
    ("collection_stage", {}),
    ("check_ratios", {}),
]


@pytest.mark.parametrize("rates", RATES)
@pytest.mark.parametrize(("tool", "args"), CALLS)
def test_nothing_of_a_hidden_member_shows_in_an_answer_or_its_rates(
    sample: House, rates: str, tool: str, args: dict[str, str]
) -> None:
    made = call(desk_of(sample.policy, rates), tool, {"customer": "K1", **args})
    told = json.dumps(made.as_json()) + (made.failure.model_dump_json() if made.failure else "")
    assert {word for word in HIDDEN if word in told} == set()


@pytest.mark.parametrize("tool", ["customer_limit", "check_order", "suggest_limit"])
def test_a_rate_that_only_the_hidden_group_lacks_stops_no_answer(sample: House, tool: str) -> None:
    args = {"customer": "K1", **({"amount": "500"} if tool == "check_order" else {})}
    assert call(desk_of(sample.policy, "none of the group"), tool, args).ok


def test_a_hidden_group_that_cannot_be_valued_refers_the_order(sample: House) -> None:
    made = call(
        desk_of(sample.policy, "no rate of the sister"), "check_order", {"customer": "K1", "amount": "5"}
    )
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    verdicts = [row for row in result["reasons"] if row["rule"] == "ORDER-GROUP"]  # type: ignore[union-attr,index,call-overload] # JSON of a known form
    assert [(row["passed"], row["outcome"]) for row in verdicts] == [(None, "refer")]  # type: ignore[index,call-overload] # likewise


def test_who_sees_the_whole_group_is_told_which_rate_is_missing(sample: House) -> None:
    desk = desk_of(sample.policy, "no rate of the sister", sees_all=True)
    made = call(desk, "check_order", {"customer": "K1", "amount": "500"})
    assert made.failure
    assert (made.failure.argument, made.failure.typed) == ("rate", "TRY")


@pytest.mark.parametrize(("tool", "args"), CALLS)
def test_a_hidden_sister_s_figures_change_no_answer_while_the_group_passes(
    sample: House, tool: str, args: dict[str, str]
) -> None:
    asked = {"customer": "K1", **args}
    little, more = (
        call(desk_of(sample.policy, "every rate", sister_owes=owes), tool, asked) for owes in (100, 120)
    )
    assert little.as_json() == more.as_json()
