"""Why somebody is on the list that was shown: what that one's row rests on, and no other matter."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("listed", "asked", "tool", "whom"),
    [
        ("who is overdue?", "and why is the second one on the list?", "overdue_status", "C022"),
        ("who is overdue?", "why the first?", "overdue_status", "C016"),
        ("who is overdue?", "how come Ipanema is on it", "overdue_status", "C054"),
        ("ageing by customer", "why is the first one so high up", "overdue_status", "C016"),
        ("early warnings", "why is Ipanema listed", "early_warnings", "C054"),
        ("who is near the limit", "why is the third there", "customer_limit", "C028"),
        ("who is near the limit", "what puts the first one at the top", "customer_limit", "C004"),
        ("谁逾期了", "为啥第二家会在名单上", "overdue_status", "C022"),
        ("谁逾期了", "第一家怎么会在里面？", "overdue_status", "C016"),
        ("谁快超额度了", "为什么第一家排在最前面", "customer_limit", "C004"),
        ("预警名单", "为什么有华纬机械", "early_warnings", "C005"),
    ],
)
def test_it_is_told_what_the_row_rests_on(
    talk: Callable[..., Talk], listed: str, asked: str, tool: str, whom: str
) -> None:
    speaker = talk("finance")
    speaker.say(listed)
    assert speaker.calls(asked) == [(tool, {"customer": whom})]


def test_another_reason_is_another_question(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("who is overdue?")
    assert speaker.calls("why is the first one on hold") == [("customer_limit", {"customer": "C016"})]


def test_the_whole_list_is_explained_without_a_call(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("who is overdue?")
    assert speaker.say("why").calls == ()


def test_who_may_not_see_somebody_is_told_nothing_of_that_one(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales")
    speaker.say("who is overdue?")
    answer = speaker.say("why is Ipanema on it")
    assert answer.reply.status == "denied"
    assert [call.ok for call in answer.calls] == [False]
