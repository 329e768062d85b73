"""Who is asked back for may be told with another wish: "the limit of the food one"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("first", "then", "made"),
    [
        ("what does Oakfield owe overdue?", "limit of the food one", "customer_limit"),
        ("what does Oakfield owe overdue?", "the limit of the second one", "customer_limit"),
        ("what does Oakfield owe overdue?", "what's the second one's credit limit?", "customer_limit"),
        ("Oakfield逾期多少", "食品那家的额度", "customer_limit"),
        ("Oakfield逾期多少", "第二家的额度是多少", "customer_limit"),
        ("Oakfield逾期多少", "第二家", "overdue_status"),
        ("Oakfield逾期多少", "给最后一家写封催款函", "draft_reminder"),
        ("what does Oakfield owe overdue?", "the second one, its overdue", "overdue_status"),
    ],
)
def test_it_is_answered_in_place_of_the_one_that_waited(
    talk: Callable[..., Talk], first: str, then: str, made: str
) -> None:
    talking = talk()
    assert asked_for(talking.say(first)) == "customer"
    assert talking.calls(then) == [Made(made, {"customer": "C030"})]


def test_a_place_that_was_not_offered_chooses_nobody(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("what does Oakfield owe overdue?")
    assert talking.calls("the limit of the fifth one") == []
