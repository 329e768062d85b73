"""Relatives of several customers that are said at once are those of each."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT = "customer_limit"


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("limits of Castellani Suzhou's and Xibei America's parents", ["C037", "C007"]),
        ("What limits do Nordvik Gears' and Xibei Foundry's parent companies have?", ["C031", "C006"]),
        ("Castellani Suzhou and Xibei America's parents: limits please", ["C037", "C007"]),
        ("limits of Castellani Suzhou, Xibei Foundry and Nordvik USA's parents", ["C037", "C006", "C031"]),
        ("limit of Castellani Suzhou's parent and Xibei America's", ["C037", "C007"]),
        ("卡斯泰和锡北精铸的母公司额度各是多少", ["C037", "C007"]),
        ("卡斯泰、锡北精铸母公司的额度", ["C037", "C007"]),
        ("卡斯泰和锡北精铸各自的母公司额度", ["C037", "C007"]),
        ("卡斯泰跟锡北精铸两家的母公司额度", ["C037", "C007"]),
        ("Castellani Suzhou's and Nordvik Gears' sister companies: limits", ["C038", "C051"]),
    ],
)
def test_everyones_own_relative_is_meant(talk: Callable[..., Talk], question: str, whom: list[str]) -> None:
    assert talk().calls(question) == [Made(LIMIT, {"customer": each}) for each in whom]


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("limits of Castellani Suzhou and of Xibei America's parent", ["C062", "C007"]),
        ("limits of Castellani Suzhou and its parent", ["C062", "C037"]),
        ("Hongye Reducers and Xibei America's parent: limits", ["C015", "C007"]),
        ("卡斯泰和它母公司的额度", ["C062", "C037"]),
        ("卡斯泰以及锡北精铸母公司的额度", ["C062", "C007"]),
        ("宏业减速机和锡北精铸的母公司额度", ["C015", "C007"]),
    ],
)
def test_who_stands_beside_a_relative_is_meant_itself(
    talk: Callable[..., Talk], question: str, whom: list[str]
) -> None:
    assert talk().calls(question) == [Made(LIMIT, {"customer": each}) for each in whom]


def test_the_subsidiaries_of_several_are_all_offered(talk: Callable[..., Talk]) -> None:
    answer = talk().say("limits of the subsidiaries of Castellani and Nordvik Holding")
    assert answer.reply.status == "clarify"
    assert not answer.calls
    assert {each.customer_id for each in answer.reply.choices} == {"C032", "C038", "C051", "C062"}


def test_a_hidden_ones_parent_is_not_told(talk: Callable[..., Talk]) -> None:
    answer = talk("sales_europe").say("limits of Nordvik Gears' and Xibei Foundry's parents")
    assert answer.reply.status == "denied"
    assert "锡北" not in answer.reply.headline
