"""Each given figure goes to its own measure and period, or the asker says which is whose."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for

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
    "1.1 current ratio and 0.8 debt ratio, which rule is broken?": (
        {"current_ratio": "1.1", "debt_ratio": "0.8"},
        {},
    ),
    "would 1.3x current ratio, 0.45 debt ratio pass?": ({"current_ratio": "1.3", "debt_ratio": "0.45"}, {}),
    "0.9 quick and 1.4 current, would that pass?": ({"quick_ratio": "0.9", "current_ratio": "1.4"}, {}),
    "1.1的流动比率和0.8的资产负债率能过吗": ({"current_ratio": "1.1", "debt_ratio": "0.8"}, {}),
}


@pytest.mark.parametrize(("question", "figures"), GIVEN.items())
def test_each_figure_goes_to_its_measure_and_period(
    talk: Callable[..., Talk], question: str, figures: tuple[Figures, Figures]
) -> None:
    (call,) = talk().calls(question)
    assert (call.args["figures"], call.args.get("previous_figures", {})) == figures


FELL: dict[str, tuple[str, str, str]] = {
    "流動比率由上季 1.6 跌到今季 1.2，咁樣算唔算有問題？": ("current_ratio", "1.2", "1.6"),
    "current ratio went from 1.6 last quarter to 1.2 this quarter, a problem?": (
        "current_ratio",
        "1.2",
        "1.6",
    ),
    "quick ratio fell to 0.7 this quarter from 0.9 last quarter - fine?": ("quick_ratio", "0.7", "0.9"),
    "debt ratio up from 62% last year to 74% this year, do we act?": ("debt_ratio", "0.74", "0.62"),
    "debt ratio 74% against 62% a year ago, do we act?": ("debt_ratio", "0.74", "0.62"),
    "current ratio 1.6 last year now down to 1.2, worrying?": ("current_ratio", "1.2", "1.6"),
    "last year's current ratio 1.6 now down to 1.2, worrying?": ("current_ratio", "1.2", "1.6"),
    "current ratio now 1.2, was 1.6, which rule is broken?": ("current_ratio", "1.2", "1.6"),
    "quick ratio Q2 0.7 versus Q1 0.9 - does it trip anything?": ("quick_ratio", "0.7", "0.9"),
    "流动比率Q1是1.6，Q2是1.2，有问题吗": ("current_ratio", "1.2", "1.6"),
    "利息保障倍数上期3.2这期1.8，触发什么": ("interest_cover", "1.8", "3.2"),
    "流动比率去年1.6，现在跌到1.2，触发什么": ("current_ratio", "1.2", "1.6"),
    "速动比率年初0.9，年末0.7，触发什么": ("quick_ratio", "0.7", "0.9"),
    "current ratio 0.95 two consecutive quarters, what now?": ("current_ratio", "0.95", "0.95"),
    "流动比率连续两季0.95，触发什么后果": ("current_ratio", "0.95", "0.95"),
    "流动比率两季都是0.95，触发什么": ("current_ratio", "0.95", "0.95"),
}


@pytest.mark.parametrize(("question", "figures"), FELL.items())
def test_the_figure_of_the_period_before_is_that_however_it_is_told(
    talk: Callable[..., Talk], question: str, figures: tuple[str, str, str]
) -> None:
    (call,) = talk().calls(question)
    measure, now, before = figures
    assert (call.args["figures"], call.args["previous_figures"]) == ({measure: now}, {measure: before})


OPEN = (
    "current ratio 0.99, 0.97, 0.95, which rule is broken?",
    "current ratio 1.1 and last year 1.3, 0.8, which rule is broken?",
    "流动比率1.1、1.2、0.8，触发什么？",
    "current ratio 1.5 instead of 1.1, which rule is broken?",
    "the current ratio is 1.5, not 1.1: which rule is broken?",
    "流动比率1.3而不是0.9，触发什么？",
    "current ratio 0.9 last year, 1.3 the year before, which rule is broken?",
    "1.1 current ratio and 0.8 debt ratio last year, 0.7 now, which rule is broken?",
)


@pytest.mark.parametrize("question", OPEN)
def test_figures_that_may_be_of_either_measure_are_asked_about(
    talk: Callable[..., Talk], question: str
) -> None:
    assert asked_for(talk().say(question)) == "figure_pairs"
