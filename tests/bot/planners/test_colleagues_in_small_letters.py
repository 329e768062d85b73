"""A colleague typed in small letters right behind "for" or "only" is whose customers are meant."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

ANNA, MIKE, ZHANG = "anna.keller@xilan.example", "mike.torres@xilan.example", "zhang.wei@xilan.example"


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("ageing for anna", Made("ageing_report", {"salesperson": ANNA})),
        ("ageing for anna by country", Made("ageing_report", {"salesperson": ANNA, "by": "country"})),
        ("overdue list for mike, top 3", Made("overdue_worklist", {"salesperson": MIKE, "top": 3})),
        (
            "need those where nobody set a limit, Zhang Weis only",
            Made("limits_worklist", {"condition": "no_limit", "salesperson": ZHANG}),
        ),
        (
            "overdue over 60 days please, Mikes only",
            Made("overdue_worklist", {"min_days": 61, "salesperson": MIKE}),
        ),
    ],
)
def test_a_list_is_of_the_customers_of_the_colleague_named(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert talk("finance").calls(question) == [made]


def test_a_word_that_is_a_name_as_well_is_nobody_behind_for(talk: Callable[..., Talk]) -> None:
    calls = talk("finance").calls("who is overdue beyond the days for grace?")
    assert all("salesperson" not in each.args for each in calls)
