"""Every thing that is asked of a customer named behind them all is answered; two peoples are not one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

EACH = {
    "limit, overdue and stage for Castellani": ("customer_limit", "overdue_status", "collection_stage"),
    "overdue & insurance for Castellani please": ("overdue_status", "insurance_cover"),
    "give me the limit + overdue + warnings on Castellani": (
        "customer_limit",
        "overdue_status",
        "early_warnings",
    ),
    "insurance and credit report of Castellani": ("insurance_cover", "credit_report"),
    "grade and score of Castellani": ("credit_report",),
    "limit for Castellani": ("customer_limit",),
}


@pytest.mark.parametrize(("question", "tools"), EACH.items())
def test_each_thing_is_answered(talk: Callable[..., Talk], question: str, tools: tuple[str, ...]) -> None:
    made = talk().calls(question)
    assert tuple(each.tool for each in made) == tools
    assert {each.args["customer"] for each in made} == {"C037"}


def test_two_peoples_are_not_the_one_customer_of_the_first(talk: Callable[..., Talk]) -> None:
    made = talk("sales_europe").calls("the Spaniards and the Hungarians: limits")
    assert [(each.tool, each.args["country"]) for each in made] == [
        ("limits_worklist", "ES"),
        ("limits_worklist", "HU"),
    ]


def test_a_list_is_told_by_its_place_among_those_shown(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    for question in ("who is over their limit", "who is late?"):
        speaker.say(question)
    (made,) = speaker.calls("the first list again, Li Na's only")
    assert (made.tool, made.args["condition"]) == ("limits_worklist", "over_limit")
