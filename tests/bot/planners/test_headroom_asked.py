"""How much more a customer may take is asked of its limit, in whatever words of goods it is asked."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

ASKED = [
    "江南轴承这个月能再发多少货",
    "江南轴承再发多少没问题",
    "江南轴承最多还可以接多少单",
    "how much more can we ship 江南轴承?",
]


@pytest.mark.parametrize("question", ASKED)
def test_what_can_still_be_shipped_is_the_limit_of_its_customer(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk().calls(question) == [Made("customer_limit", {"customer": "C001"})]


def test_whose_it_is_is_asked_where_nobody_is_named(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk().say("还能发多少货")) == "customer"


def test_it_is_asked_of_the_one_spoken_of(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("江南轴承逾期多少")
    assert talking.calls("还能再发多少货？") == [Made("customer_limit", {"customer": "C001"})]


def test_an_amount_that_is_said_is_checked_as_an_order(talk: Callable[..., Talk]) -> None:
    assert [made.tool for made in talk().calls("江南轴承能再发20万的货吗")] == ["check_order"]
