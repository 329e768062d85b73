"""Answers that say who of those offered is not meant."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for

NORDVIK = "Nordvik's credit report"


@pytest.mark.parametrize(
    ("answer", "customers"),
    [
        ("all but the US one", "C031 C032"),
        ("all three except gears please", "C031 C051"),
        ("everyone but the Americans and the parent", "C032"),
        ("not the parent, not gears", "C051"),
        ("neither gears nor the parent", "C051"),
        ("not gears, the parent", "C031"),
        ("除了美国的都要", "C031 C032"),
        ("除了母公司，其他两家都看", "C032 C051"),
    ],
)
def test_whom_a_denial_leaves_is_told_of(talk: Callable[..., Talk], answer: str, customers: str) -> None:
    speaker = talk()
    speaker.say(NORDVIK)
    assert sorted(str(each.args["customer"]) for each in speaker.calls(answer)) == customers.split()


@pytest.mark.parametrize("answer", ["not the parent", "不要母公司"])
def test_of_several_that_a_denial_leaves_it_is_asked_which(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(NORDVIK)
    assert asked_for(speaker.say(answer)) == "customer"
    assert speaker.memory.pending is not None
    assert {each.customer_id for each in speaker.memory.pending.choices} == {"C032", "C051"}


@pytest.mark.parametrize(
    ("answer", "customer"),
    [("锡北铸造,不是精铸", "C007"), ("不是精铸，是铸造", "C007"), ("不是集团，精铸", "C008")],
)
def test_one_named_beside_a_denial_is_meant(talk: Callable[..., Talk], answer: str, customer: str) -> None:
    speaker = talk()
    speaker.say("锡北的额度用掉多少了")
    assert [each.args["customer"] for each in speaker.calls(answer)] == [customer]
