"""Ratios in other words: measures that share a word, figures of a balance sheet."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

SHARED = {
    "quick and cash ratio of C019 please": ["quick_ratio", "cash_ratio"],
    "current, quick and cash ratios for C019": ["current_ratio", "quick_ratio", "cash_ratio"],
    "gross and net margin for C019": ["gross_margin", "net_margin"],
    "inventory and receivable days of C019": ["inventory_days", "receivable_days"],
    "C019 流动和速动比率": ["current_ratio", "quick_ratio"],
    "C019 的流动、速动比率": ["current_ratio", "quick_ratio"],
    "C019 的存货和应收周转天数": ["inventory_days", "receivable_days"],
}


@pytest.mark.parametrize(("question", "ratios"), SHARED.items())
def test_measures_that_share_their_last_word_are_all_meant(
    talk: Callable[..., Talk], question: str, ratios: list[str]
) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.tool, call.args.get("ratios")) == ("check_ratios", ratios)


def test_figures_of_measures_that_share_a_word_go_one_to_each(talk: Callable[..., Talk]) -> None:
    asked = Made("check_ratios", {"figures": {"current_ratio": "1.1", "quick_ratio": "0.8"}})
    assert talk("credit_manager").calls("current and quick ratio are 1.1 and 0.8, is that ok?") == [asked]


GIVEN = {
    "Got a balance sheet here: current assets 480k, current liabilities 450k. Does that pass our rules?": (
        {"current_assets": "480000", "current_liabilities": "450000"},
        None,
    ),
    "CA 88 / CL 92, pass?": ({"current_assets": "88", "current_liabilities": "92"}, None),
    "CA 88 CL 92 last quarter, CA 90 CL 91 now": (
        {"current_assets": "90", "current_liabilities": "91"},
        {"current_assets": "88", "current_liabilities": "92"},
    ),
}


@pytest.mark.parametrize(("question", "given"), GIVEN.items())
def test_figures_of_a_balance_sheet_are_checked(
    talk: Callable[..., Talk], question: str, given: tuple[object, object]
) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.tool, call.args["figures"], call.args.get("previous_figures")) == ("check_ratios", *given)


BY_RULES = {
    "current assets 480k, current liabilities 450k. ok by our rules?": "check_ratios",
    "what does the policy say at a current ratio of 0.9?": "search_policy",
}


@pytest.mark.parametrize(("question", "tool"), BY_RULES.items())
def test_figures_that_are_given_are_checked_unless_the_policy_is_asked_for(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    assert [call.tool for call in talk("credit_manager").calls(question)] == [tool]
