"""One figure alone of what was told asks the same again: no argument of it is lost."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("stress test with 45 days late", "just show me the expected loss"),
        ("压力测试付款晚45天", "只看损失就行"),
        ("late interest for Ipanema at 9%", "ok, only the interest please"),
        ("给Ipanema排6期还款计划", "只要总利息"),
        ("ageing of Mike's customers", "the total alone"),
        ("limits of Mike's customers", "I need just the headroom"),
        ("Anna的客户里谁逾期超过30天", "只报总额"),
        ("may I ship 20k EUR to Müller?", "only the verdict"),
    ],
)
def test_one_figure_of_the_answer_asks_the_same_again(
    talk: Callable[..., Talk], first: str, then: str
) -> None:
    speaker = talk("finance")
    asked = speaker.calls(first)
    assert asked
    assert speaker.calls(then) == asked


@pytest.mark.parametrize(
    ("first", "then", "tool"),
    [
        ("stress test with 45 days late", "who is overdue among Mike's customers?", "overdue_worklist"),
        ("limit of Müller", "only the overdue", "overdue_status"),
        ("Müller的额度", "只看逾期", "overdue_status"),
    ],
)
def test_what_another_tool_tells_is_asked_of_that_tool(
    talk: Callable[..., Talk], first: str, then: str, tool: str
) -> None:
    speaker = talk("finance")
    speaker.say(first)
    assert [made.tool for made in speaker.calls(then)] == [tool]
