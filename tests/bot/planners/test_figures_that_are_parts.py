"""A figure before its measure is that measure's, not the one before: "1.6m of it is stock"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for

WHOLE = {"current_assets": "4200000", "current_liabilities": "3900000"}
STOCK = {**WHOLE, "inventory": "1600000"}
CALLS: dict[str, dict[str, object]] = {
    "new prospect, current assets 4.2m against current liabilities 3.9m, 1.6m of it is stock. ratios ok?": {
        "figures": STOCK
    },
    "current assets 4.2m, of which 1.6m stock, current liabilities 3.9m. do they pass?": {"figures": STOCK},
    "current assets 4.2m including 1.6m of inventory, current liabilities 3.9m, ok?": {"figures": STOCK},
    "current assets 4.2m, 1.6m of which is tied up in stock, against short-term liabilities of 3.9m. ok?": {
        "figures": STOCK
    },
    "current assets 4.2m, current liabilities 3.9m. 1.6m of the assets is inventory, 0.2m is prepaid. ok?": {
        "figures": {**STOCK, "prepaid": "200000"}
    },
    "流动资产420万对流动负债390万，其中160万是存货，比率过关吗": {"figures": STOCK},
    "流动资产420万（其中存货160万），流动负债390万，合规吗": {"figures": STOCK},
    "current assets 4.2m vs current liabilities 3.9m, ok?": {"figures": WHOLE},
    "0.97 is the current ratio, ok?": {"figures": {"current_ratio": "0.97"}},
    "current liabilities 3.9m against 3.1m last year, current assets 4.2m, ok?": {
        "figures": WHOLE,
        "previous_figures": {"current_liabilities": "3100000"},
    },
}


@pytest.mark.parametrize(("question", "args"), CALLS.items())
def test_a_part_is_its_own_measures_figure(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    made = talk().calls(question)
    assert [call.tool for call in made] == ["check_ratios"]
    assert {name: value for name, value in made[0].args.items() if name != "ratios"} == args


def test_a_figure_held_against_no_measure_of_ours_is_asked_about(talk: Callable[..., Talk]) -> None:
    said = talk().say("current assets 5m, 2m of that cash, against short-term debts 3m. ok?")
    assert asked_for(said) == "figure_pairs"
