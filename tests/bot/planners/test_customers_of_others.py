"""Customers that are others', or that may not be seen, are denied to who may see but their own."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for

OTHERS = [
    ("哪些客户我看不到", "我看不到"),
    ("别人的客户里谁逾期", "别人的客户"),
    ("其他业务员的逾期名单", "其他业务员的逾期"),
    ("同事名下的客户额度", "同事名下的客户"),
    ("which customers can't I see?", "can't I see"),
    ("list the customers I may not see", "customers I may not see"),
    ("who is overdue among other people's customers?", "other people's customers"),
    ("overdue customers of other reps", "customers of other reps"),
    ("early warnings at someone else's customers", "someone else's customers"),
]


@pytest.mark.parametrize(("question", "typed"), OTHERS)
def test_they_are_denied_to_a_sales_person(talk: Callable[..., Talk], question: str, typed: str) -> None:
    answer = talk("sales").say(question)
    assert answer.reply.status == "denied"
    assert typed in answer.reply.headline
    assert not any(call.ok for call in answer.calls)


@pytest.mark.parametrize(("question", "typed"), OTHERS)
def test_who_sees_all_is_told_that_no_list_is_narrowed_by_it(
    talk: Callable[..., Talk], question: str, typed: str
) -> None:
    answer = talk("finance").say(question)
    assert asked_for(answer) == "narrowing"
    assert typed in answer.reply.headline


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("my overdue customers", "overdue_worklist"),
        ("who is overdue", "overdue_worklist"),
        ("谁逾期，别人问我", "overdue_worklist"),
        ("can colleagues' customers be looked at?", "search_policy"),
        ("我能看别人的客户吗", "search_policy"),
        ("can I see other people's customers?", "search_policy"),
    ],
)
def test_ones_own_and_the_rules_are_still_asked_for(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    assert [call.name for call in talk("sales").say(question).calls] == [tool]
