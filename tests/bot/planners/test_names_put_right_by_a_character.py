"""A name that was denied, or taken for another, is put right by one of its characters: 山峰的峰."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

RIGHT = (
    "打错字了，山峰的峰",
    "是山峰的峰",
    "应该是山峰那个峰",
    "写错了，峰，山峰的峰",
    "字打错了，山字旁的峰",
    "不是丰收的丰，是山峰的峰",
    "错了，峰是高峰的峰",
)


@pytest.mark.parametrize("said", RIGHT)
@pytest.mark.parametrize("role", ["sales_north", "finance"])
def test_the_last_question_is_asked_of_the_one_meant(talk: Callable[..., Talk], said: str, role: str) -> None:
    speaker = talk(role)
    speaker.say("瑞丰食机的信用报告")
    assert speaker.calls(said) == [Made("credit_report", {"customer": "C024"})]
    ratio: dict[str, object] = {"customer": "C024", "ratios": ["current_ratio"]}
    assert speaker.calls("它流动比率达不达标") == [Made("check_ratios", ratio)]


def test_nobody_is_meant_by_a_character_that_no_name_like_it_has(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_north")
    speaker.say("瑞丰食机的信用报告")
    answer = speaker.say("打错字了，大海的海")
    assert answer.reply.status in ("clarify", "out_of_scope")
    assert not answer.calls


def test_one_who_may_not_be_seen_stays_denied(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_north")
    speaker.say("瑞丰食机的信用报告")
    answer = speaker.say("是丰收的丰")
    assert answer.reply.status == "denied"
    assert not any(call.ok for call in answer.calls)
