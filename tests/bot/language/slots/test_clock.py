"""Times of day are no figures; rates, shares and figures beside them are."""

from datetime import date

import pytest

from bot.language.slots import parse_slots

TODAY = date(2026, 6, 30)


def found(question: str) -> list[str]:
    """Give the slots of a question as they were typed."""
    return [slot.text.strip() for slot in parse_slots(question, today=TODAY, base_currency="CNY").found]


@pytest.mark.parametrize(
    "question",
    [
        "meeting with them at 3, what do they owe?",
        "call at 3pm, what's overdue?",
        "they are coming at half past two",
        "I need it by 5 o'clock",
        "the visit is at 14:30",
        "board meeting starts at 9",
        "三点开会，欠多少",
        "下午2点半见他们",
        "10点前要",
        "上午9点15分要用",
    ],
)
def test_a_time_of_day_is_no_figure(question: str) -> None:
    assert found(question) == []


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("50,000 at 3% for the meeting", ["50,000", "3%"]),
        ("and at 85?", ["85"]),
        ("split it into 6 at 5", ["6", "5"]),
        ("debt to equity 1:2", ["1", "2"]),
        ("lift it by 5 for them", ["5"]),
        ("涨3个点", ["3个点"]),
    ],
)
def test_other_figures_stay(question: str, figures: list[str]) -> None:
    assert found(question) == figures
