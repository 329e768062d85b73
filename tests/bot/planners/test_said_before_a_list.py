"""What somebody only says before a question for a list does not change it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMITS = "limits_worklist"


@pytest.mark.parametrize(
    ("question", "call"),
    [
        ("经理盯得紧：有没有额度快要到期的？", Made(LIMITS, {"condition": "expiring"})),
        ("上头天天追，有没有额度马上到期的", Made(LIMITS, {"condition": "expiring"})),
        ("审计盯着呢：有没有没设额度的客户", Made(LIMITS, {"condition": "no_limit"})),
        ("有没有没有额度的客户", Made(LIMITS, {"condition": "no_limit"})),
        ("有没有额度过期的", Made(LIMITS, {"condition": "expired"})),
        (
            "boss breathing down my neck - which limits are about to lapse",
            Made(LIMITS, {"condition": "expiring"}),
        ),
    ],
)
def test_the_list_is_given(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk().calls(question) == [call]


@pytest.mark.parametrize("question", ["客户老是拖，要不要停货", "新来的不懂：额度超了要走什么流程"])
def test_a_rule_stays_a_rule(talk: Callable[..., Talk], question: str) -> None:
    assert [call.name for call in talk().say(question).calls] == ["search_policy"]


def test_what_is_none_of_ours_stays_so(talk: Callable[..., Talk]) -> None:
    assert talk().say("我想开张信用卡，哪家银行额度高").reply.status == "out_of_scope"
