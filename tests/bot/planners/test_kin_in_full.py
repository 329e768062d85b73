"""Whose parent somebody is is asked in short, and of several customers at once."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT = "customer_limit"


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("who is Nordvik America's parent?", "C031"),
        ("so who's the parent company of Castellani Automazione?", "C037"),
        ("which company owns Xibei Foundry?", "C006"),
        ("锡北精铸的母公司是谁？", "C007"),
        ("谁是卡斯泰的母公司", "C037"),
    ],
)
def test_a_parent_is_named_by_its_limit(talk: Callable[..., Talk], question: str, whom: str) -> None:
    assert talk().calls(question) == [Made(LIMIT, {"customer": whom})]


def test_the_parent_of_the_one_spoken_of_is_named(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("overdue of Castellani Suzhou")
    assert speaker.calls("who is its parent?") == [Made(LIMIT, {"customer": "C037"})]


@pytest.mark.parametrize("question", ["who is Nordvik America's parent?", "who owns Nordvik America?"])
def test_a_hidden_parent_is_not_named(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("sales_america").say(question)
    assert (answer.reply.status, answer.calls) == ("denied", ())


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("limits of the parents of Xibei Foundry and Nordvik Gears", ["C006", "C031"]),
        ("limits of the parent companies of Castellani Suzhou and Nordvik America", ["C037", "C031"]),
        ("limit of Nordvik Gears' parent and Castellani Suzhou's parent", ["C031", "C037"]),
        ("锡北精铸的母公司和Nordvik Gears的母公司额度", ["C007", "C031"]),
    ],
)
def test_each_ones_parent_is_meant(talk: Callable[..., Talk], question: str, whom: list[str]) -> None:
    assert talk().calls(question) == [Made(LIMIT, {"customer": each}) for each in whom]
