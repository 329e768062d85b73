"""What was offered in a question back is taken in other words than yes: the list, its first rows, a day."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LI_NA: dict[str, object] = {"salesperson": "li.na@xilan.example"}
C001: dict[str, object] = {"customer": "C001"}


@pytest.mark.parametrize(
    ("asked", "answer", "args"),
    [
        ("所有客户谁欠最多", "好的,列出来", {}),
        ("所有客户谁欠最多", "列出来吧", {}),
        ("所有客户谁欠最多", "好的", {}),
        ("who owes us the most?", "yes, list them", {}),
        ("who owes us the most?", "sure, show me", {}),
        ("逾期金额大于20万的德国客户有哪些", "那只看德国吧", {"country": "DE"}),
        ("逾期金额大于20万的德国客户有哪些", "法国的呢", {"country": "FR"}),
        ("which German customers are more than 200k overdue?", "just Germany then", {"country": "DE"}),
        ("逾期金额大于20万的客户有哪些", "只看李娜的前五名", {**LI_NA, "top": 5}),
        ("逾期金额大于20万的客户有哪些", "前三名就行", {"top": 3}),
        ("which customers are more than 200k overdue?", "the top three will do", {"top": 3}),
    ],
)
def test_a_list_that_was_offered_is_shown(
    talk: Callable[..., Talk], asked: str, answer: str, args: dict[str, object]
) -> None:
    talked = talk()
    assert talked.calls(asked) == []
    assert talked.calls(answer) == [Made("overdue_worklist", args)]


@pytest.mark.parametrize("answer", ["不要列", "不用了", "好的，谢谢", "谢谢", "那大于10万的呢"])
def test_a_list_that_is_not_wanted_is_not_shown(talk: Callable[..., Talk], answer: str) -> None:
    talked = talk()
    talked.say("逾期金额大于20万的客户有哪些")
    assert all(made.tool != "overdue_worklist" for made in talked.calls(answer))


@pytest.mark.parametrize(
    ("asked", "answer", "args"),
    [
        ("江南轴承一季度的逾期", "二季度末呢", C001),
        ("江南轴承一季度的逾期", "二季度呢", C001),
        ("江南轴承一季度的逾期", "5月末", {**C001, "as_of": "2026-05-31"}),
        ("overdue of C001 in Q1", "and end of Q2?", C001),
        ("overdue of C001 in Q1", "end of May", {**C001, "as_of": "2026-05-31"}),
    ],
)
def test_another_day_than_the_one_offered_is_taken(
    talk: Callable[..., Talk], asked: str, answer: str, args: dict[str, object]
) -> None:
    talked = talk()
    assert talked.calls(asked) == []
    assert talked.calls(answer) == [Made("overdue_status", args)]
