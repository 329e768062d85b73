"""Terms said to be too short are those of today, and what is wished is asked about: 嫌60天太短，想放到90."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("question", "customer", "days"),
    [
        ("卡斯泰嫌60天太短，想放到90，给批吗", "C062", 90),
        ("卡斯泰抱怨60天太紧，要90天", "C062", 90),
        ("卡斯泰吵着要放到90天，给不给", "C062", 90),
        ("湖滨五金觉得45天不够，要90，行不行", "C009", 90),
        ("湖滨五金账期45天嫌短，想延到75", "C009", 75),
        ("湖滨五金现在45天，想改成60，批不批", "C009", 60),
        ("Fraser Valley finds 30 days too short and wants 60, do we agree", "C055", 60),
        ("VDH says 30 days is too tight, they'd like 45. ok?", "C041", 45),
        ("VDH: 30 days isn't enough for them, can we make it 60?", "C041", 60),
        ("Fraser Valley is on 30 days today and now wants another 15 on top of that", "C055", 45),
        ("湖滨五金想要60天账期，可以吗", "C009", 60),
        ("湖滨五金60天够不够", "C009", 60),
        ("Is 60 days too long for VDH?", "C041", 60),
    ],
)
def test_the_terms_wished_are_weighed(
    talk: Callable[..., Talk], question: str, customer: str, days: int
) -> None:
    assert talk().calls(question) == [Made("check_terms", {"customer": customer, "days": days})]


def test_halfway_is_another_figure_for_the_same_customer(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("卡斯泰嫌60天太短，想放到90，给批吗")
    assert speaker.calls("折个中，75天呢") == [Made("check_terms", {"customer": "C062", "days": 75})]


def test_terms_that_only_do_not_do_leave_open_which_are_wished(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk().say("Fraser Valley thinks 60 days is not enough")) == "days"
