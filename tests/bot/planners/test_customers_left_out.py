"""A customer whom a list is to leave out is never the one asked about; that it stays in is said first."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "list overdue over 30 days, no Müller please",
        "overdue list without Midland Gear",
        "who is overdue, no Midland Gear",
        "show me limits about to expire, not Midland Gear",
        "overdue customers, not Midland Gear or VDH",
        "who is overdue, Midland Gear and VDH excluded",
        "overdue customers except Midland Gear",
        "逾期客户名单，不要江南轴承",
        "逾期名单里去掉江南轴承",
        "额度快到期的，不要江南轴承",
        "逾期的客户，江南轴承和东岳泵业除外",
    ],
)
def test_it_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) == "narrowing"


@pytest.mark.parametrize(
    ("question", "customer"),
    [
        ("no, Midland Gear: what do they owe", "C047"),
        ("not Midland Gear, VDH: what is overdue", "C041"),
        ("is Midland Gear not overdue?", "C047"),
        ("which invoices of Midland Gear are overdue", "C047"),
        ("不是江南轴承，是东岳泵业，逾期多少", "C011"),
        ("东岳泵业有没有逾期", "C011"),
    ],
)
def test_who_is_meant_is_still_answered_about(
    talk: Callable[..., Talk], question: str, customer: str
) -> None:
    assert talk().calls(question) == [Made("overdue_status", {"customer": customer})]


LEAVES_OUT = [
    "without Midland Gear please",
    "not Andina",
    "excluding Ipanema",
    "except for Castellani, thanks",
    "不要云帆自动化",
]


@pytest.mark.parametrize("said", LEAVES_OUT)
def test_a_customer_left_out_of_nothing_is_not_looked_up(talk: Callable[..., Talk], said: str) -> None:
    answer = talk().say(said)
    assert asked_for(answer) == "intent_open"


@pytest.mark.parametrize("said", [*LEAVES_OUT, "ok, leave out Ipanema and Andina"])
def test_a_customer_left_out_of_the_list_before_is_asked_about(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("who is overdue")
    answer = speaker.say(said)
    assert asked_for(answer) in ("narrowing", "intent_open")


def test_bar_leaves_somebody_out_of_many(talk: Callable[..., Talk]) -> None:
    answer = talk().say("Which customers, bar Ipanema, are more than 90 days late?")
    assert asked_for(answer) == "narrowing"
