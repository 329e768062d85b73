"""The customer just shown held against another: both are shown, and an average is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("first", "then", "tool", "whom"),
    [
        ("瑞峰额度", "跟瑞丰比谁的多", "customer_limit", ["C024", "C023"]),
        ("青禾农机付款变慢没", "比江南轴承呢", "payment_behaviour", ["C022", "C001"]),
        ("瑞峰逾期", "和瑞丰比呢", "overdue_status", ["C024", "C023"]),
        ("Müller overdue?", "vs Peñalver?", "overdue_status", ["C033", "C036"]),
        ("Müller limit", "how does that compare with Peñalver", "customer_limit", ["C033", "C036"]),
        ("Müller limit", "is that more than Peñalver?", "customer_limit", ["C033", "C036"]),
    ],
)
def test_both_are_shown(talk: Callable[..., Talk], first: str, then: str, tool: str, whom: list[str]) -> None:
    talking = talk()
    talking.say(first)
    assert talking.calls(then) == [Made(tool, {"customer": each}) for each in whom]


@pytest.mark.parametrize("then", ["比平均高吗", "higher than the industry average?"])
def test_an_average_that_nobody_has_is_asked_about(talk: Callable[..., Talk], then: str) -> None:
    talking = talk()
    talking.say("Müller limit")
    assert asked_for(talking.say(then)) == "unused"


def test_one_who_may_not_be_seen_is_not_shown(talk: Callable[..., Talk]) -> None:
    talking = talk("sales")
    talking.say("江南轴承额度")
    told = talking.say("跟Müller比呢")
    assert told.reply.status == "denied"
    assert all(call.result is None for call in told.calls if call.args.get("customer") != "C001")
