"""What is asked of the list just shown is answered of that very list, with all that it was narrowed to."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

ANNAS = "who's at formal demand in Anna's book"
HERS: dict[str, object] = {"salesperson": "anna.keller@xilan.example", "stage": "formal_demand"}
LI_NAS = "李娜手上逾期超过60天的有哪些"
OVER_60: dict[str, object] = {"salesperson": "li.na@xilan.example", "min_days": 61}


@pytest.mark.parametrize(
    "question",
    [
        "what do they add up to",
        "how much altogether",
        "sum them up",
        "and how much is that in total?",
        "how many are there",
        "how many customers is that?",
    ],
)
def test_totals_and_counts_are_of_the_list_shown(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("finance")
    assert speaker.calls(ANNAS) == [Made("overdue_worklist", HERS)]
    assert speaker.calls(question) == [Made("overdue_worklist", HERS)]


@pytest.mark.parametrize("question", ["加起来呢", "一共多少钱", "有几家", "总金额是多少"])
def test_in_chinese_as_well(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("finance")
    assert speaker.calls(LI_NAS) == [Made("overdue_worklist", OVER_60)]
    assert speaker.calls(question) == [Made("overdue_worklist", OVER_60)]


@pytest.mark.parametrize("question", ["who is the biggest", "which one owes the most?", "which one is worst"])
def test_the_biggest_is_the_first_row_of_the_same_list(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("finance")
    speaker.calls(ANNAS)
    assert speaker.calls(question) == [Made("overdue_worklist", {**HERS, "top": 1})]


def test_the_oldest_is_told_of_the_whole_list_even_after_its_biggest(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.calls(ANNAS)
    oldest = speaker.calls("the oldest?")
    assert [made.tool for made in oldest] == ["overdue_status"]
    again = talk("finance")
    again.calls(ANNAS)
    again.calls("who is the biggest")
    assert again.calls("and the oldest?") == oldest


def test_customers_are_still_counted_after_one_of_them_was_shown(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.calls(LI_NAS)
    assert [made.tool for made in speaker.calls("谁拖得最久")] == ["overdue_status"]
    assert speaker.calls("有几家") == [Made("overdue_worklist", OVER_60)]


def test_the_fullest_limit_of_a_list_is_that_customers(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    assert speaker.calls("whose limits in Mike's book are nearly used up")
    (made,) = speaker.calls("which is the fullest")
    assert made.tool == "customer_limit"


@pytest.mark.parametrize("question", ["who is overdue in Italy", "how many instalments would 60k need"])
def test_what_asks_for_something_else_is_not_of_the_list(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("finance")
    speaker.calls(ANNAS)
    assert Made("overdue_worklist", HERS) not in speaker.calls(question)
