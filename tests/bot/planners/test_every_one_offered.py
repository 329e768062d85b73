"""All of those who were offered may be wished after one was chosen, and names said alone are kept."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("turns", "tool"),
    [
        (["Oakfield额度", "食品那家", "两家都要"], "customer_limit"),
        (["what does Oakfield owe?", "the food one", "both please"], "overdue_status"),
        (["what does Oakfield owe?", "the second one", "both of them"], "overdue_status"),
    ],
)
def test_both_are_told_after_one(talk: Callable[..., Talk], turns: list[str], tool: str) -> None:
    talking = talk()
    *before, last = turns
    for each in before:
        talking.say(each)
    assert talking.calls(last) == [Made(tool, {"customer": each}) for each in ("C029", "C030")]


def test_three_of_two_are_not_told(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("Oakfield额度")
    talking.say("食品那家")
    assert len(talking.calls("三家都要")) < 2


def test_names_said_alone_are_those_of_the_next_wish(talk: Callable[..., Talk]) -> None:
    talking = talk()
    assert asked_for(talking.say("江南轴承、江南配件"))
    assert talking.calls("逾期") == [Made("overdue_status", {"customer": each}) for each in ("C001", "C002")]


def test_a_term_asked_next_is_of_nobody(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("Müller, Peñalver?")
    assert talking.calls("what is DSO?") == []
