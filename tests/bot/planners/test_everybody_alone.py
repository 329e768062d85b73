"""A message that says but "everyone's" asks the last question of all customers, and nothing by itself."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

EVERYBODY = ["所有人的", "所有客户的呢", "全公司的呢", "everyone's", "and for everybody?", "all customers?"]


@pytest.mark.parametrize("said", EVERYBODY)
@pytest.mark.parametrize(
    ("asked", "of_all"),
    [
        ("overdue of Midland Gear", Made("overdue_worklist", {})),
        ("德顺汽配额度多少", Made("limits_worklist", {})),
        ("any warnings on Midland Gear?", Made("early_warnings", {})),
        ("list overdue customers", Made("overdue_worklist", {})),
        ("李娜的客户的账龄", Made("ageing_report", {})),
        ("overdue customers in Germany", Made("overdue_worklist", {})),
    ],
)
def test_the_list_of_all_customers_follows(
    talk: Callable[..., Talk], said: str, asked: str, of_all: Made
) -> None:
    speaker = talk()
    speaker.say(asked)
    assert speaker.calls(said) == [of_all]


@pytest.mark.parametrize("said", EVERYBODY)
@pytest.mark.parametrize("before", [None, "谁能批超额订单？", "is Midland Gear's quick ratio ok?"])
def test_it_is_asked_what_is_wanted_where_no_list_follows(
    talk: Callable[..., Talk], said: str, before: str | None
) -> None:
    speaker = talk()
    if before:
        speaker.say(before)
    answer = speaker.say(said)
    assert asked_for(answer) == "intent_open"


def test_the_day_of_the_question_stays(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("overdue of Midland Gear as of 31 March 2026")
    assert speaker.calls("everyone's") == [Made("overdue_worklist", {"as_of": "2026-03-31"})]


def test_the_whole_of_a_list_keeps_its_conditions(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("top 5 overdue customers in Germany")
    assert speaker.calls("the whole list please") == [Made("overdue_worklist", {"country": "DE"})]
