"""Each given figure goes to its own measure and period, or the asker says which is whose."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

Figures = dict[str, str]
GIVEN: dict[str, tuple[Figures, Figures]] = {
    "current ratio and quick ratio of 1.1 and 0.8, any rule hit?": (
        {"current_ratio": "1.1", "quick_ratio": "0.8"},
        {},
    ),
    "current ratio 1.1 with a quick ratio of 0.8, any rule hit?": (
        {"current_ratio": "1.1", "quick_ratio": "0.8"},
        {},
    ),
    "current assets 88, current liabilities 92, the quarter before current assets 90, current liabilities 91,"
    " which ratio rule is hit?": (
        {"current_assets": "88", "current_liabilities": "92"},
        {"current_assets": "90", "current_liabilities": "91"},
    ),
    "debt ratio 0.7, current ratio 1.1, last year 0.6 and 1.2, which rule is broken?": (
        {"debt_ratio": "0.7", "current_ratio": "1.1"},
        {"debt_ratio": "0.6", "current_ratio": "1.2"},
    ),
    "current ratio 0.97 last quarter and 0.99 this, what triggers?": (
        {"current_ratio": "0.99"},
        {"current_ratio": "0.97"},
    ),
    "current ratio is 0.99 now, was 0.97 before, which rule is broken?": (
        {"current_ratio": "0.99"},
        {"current_ratio": "0.97"},
    ),
    "流动比率1.1，速动比率0.8，上季1.2和0.9，触发什么？": (
        {"current_ratio": "1.1", "quick_ratio": "0.8"},
        {"current_ratio": "1.2", "quick_ratio": "0.9"},
    ),
    "流动比率先是0.97，这季0.99，触发什么？": ({"current_ratio": "0.99"}, {"current_ratio": "0.97"}),
}


@pytest.mark.parametrize(("question", "figures"), GIVEN.items())
def test_each_figure_goes_to_its_measure_and_period(
    talk: Callable[..., Talk], question: str, figures: tuple[Figures, Figures]
) -> None:
    (call,) = talk().calls(question)
    assert (call.args["figures"], call.args.get("previous_figures", {})) == figures


OPEN = (
    "current ratio 0.99, 0.97, 0.95, which rule is broken?",
    "current ratio 1.1 and last year 1.3, 0.8, which rule is broken?",
    "流动比率1.1、1.2、0.8，触发什么？",
)


@pytest.mark.parametrize("question", OPEN)
def test_figures_that_may_be_of_either_measure_are_asked_about(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk().say(question).reply.status == "clarify"
