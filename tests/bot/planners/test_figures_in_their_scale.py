"""A figure put right is in the scale that the wrong one was typed in, and a rate is put right as a rate."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "sorry 81 not 18, bad line",
        "81, not 18",
        "i misheard, 81",
        "no 81 thousand",
        "81k not 18",
        "81 not 18k",
    ],
)
def test_a_bare_figure_is_in_thousands_where_the_wrong_one_was(
    talk: Callable[..., Talk], question: str
) -> None:
    talking = talk()
    talking.say("can we send Oakfield Foods another 18 thousand")
    assert talking.calls(question) == [Made("check_order", {"customer": "C030", "amount": "81000"})]


@pytest.mark.parametrize(
    "question", ["啊不是 我听错了 是十八万二", "不是十二万八，是十八万二", "口误，十八万二"]
)
def test_what_was_misheard_is_put_right(talk: Callable[..., Talk], question: str) -> None:
    talking = talk()
    talking.say("江南轴承那边说要追加一票十二万八的货 能不能放")
    assert talking.calls(question) == [Made("check_order", {"customer": "C001", "amount": "182000"})]


@pytest.mark.parametrize("question", ["no i say wrong, is 6", "wrong, it is 6", "sorry 6", "not 9, 6"])
def test_a_rate_is_put_right_as_a_rate(talk: Callable[..., Talk], question: str) -> None:
    talking = talk()
    talking.say("late interest for Celikhan at 9 percent a year")
    assert talking.calls(question) == [Made("late_interest", {"customer": "C045", "annual_rate": "0.06"})]


def test_what_may_be_a_count_as_well_is_no_rate(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("repayment plan on 60000 in 4 instalments at 9%")
    assert talking.calls("不对，分六期") == [
        Made("repayment_plan", {"amount": "60000", "instalments": 6, "annual_rate": "0.09"})
    ]


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("oops the liabilities are 2.4", {"current_assets": "3100000", "current_liabilities": "2400000"}),
        ("2.4 for the liabilities", {"current_assets": "3100000", "current_liabilities": "2400000"}),
        ("the assets are 3.5", {"current_assets": "3500000", "current_liabilities": "2900000"}),
        ("负债是240万", {"current_assets": "3100000", "current_liabilities": "2400000"}),
    ],
)
def test_one_of_the_figures_given_is_put_right(
    talk: Callable[..., Talk], question: str, figures: dict[str, str]
) -> None:
    talking = talk()
    talking.say("current assets are 3.1 million and current liabilities 2.9 million, would that be alright?")
    assert talking.calls(question) == [Made("check_ratios", {"figures": figures})]


@pytest.mark.parametrize(
    ("question", "days"), [("make it 30 on top", 60), ("30 more on top", 60), ("make it 30", 30)]
)
def test_days_on_top_are_more_than_those_of_today(
    talk: Callable[..., Talk], question: str, days: int
) -> None:
    """Oakfield Foods has 30 days."""
    talking = talk()
    talking.say("Oakfield Foods want 15 days on top of what they have now")
    assert talking.calls(question) == [Made("check_terms", {"customer": "C030", "days": days})]
