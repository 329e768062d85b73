"""The whole of a list whose first rows were shown, and the only row of one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "asked",
    [
        "全部列出来",
        "不要只看两家，都列出来",
        "完整名单给我",
        "我要看全部，别光两家",
        "show me everyone",
        "no, all of them, not just two",
        "the full list please",
        "don't stop at two, give me everybody",
    ],
)
def test_the_whole_list_has_no_end_after_its_first_rows(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    args = {"salesperson": "li.na@xilan.example"}
    assert speaker.calls("李娜的逾期客户前两名") == [Made("overdue_worklist", {**args, "top": 2})]
    assert speaker.calls(asked) == [Made("overdue_worklist", {**args})]
    assert speaker.memory.last_call is not None
    assert speaker.memory.last_call.among == ()


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("list all limits", Made("limits_worklist", {"condition": "all"})),
        ("全部客户的账龄", Made("ageing_report", {})),
        ("只看前两家", Made("overdue_worklist", {"top": 2})),
    ],
)
def test_another_list_of_all_is_not_the_whole_of_that_one(
    talk: Callable[..., Talk], asked: str, made: Made
) -> None:
    speaker = talk()
    speaker.say("top 3 overdue")
    assert speaker.calls(asked) == [made]


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("这家还要拿6万的货，放不放", Made("check_order", {"customer": "C010", "amount": "60000"})),
        ("can it order 20k more?", Made("check_order", {"customer": "C010", "amount": "20000"})),
        ("它逾期多少天", Made("overdue_status", {"customer": "C010"})),
        ("what is their limit?", Made("customer_limit", {"customer": "C010"})),
        ("and those near their limit?", Made("limits_worklist", {"condition": "near_limit"})),
    ],
)
def test_one_that_is_pointed_at_after_a_list_of_one_is_that_one(
    talk: Callable[..., Talk], asked: str, made: Made
) -> None:
    speaker = talk()
    speaker.say("谁的额度已经过期了")  # C010 alone
    assert speaker.calls(asked) == [made]


def test_one_that_is_pointed_at_after_a_list_of_many_is_asked_for(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("who is overdue?")
    answer = speaker.say("what is its limit?")
    assert (answer.reply.status, answer.calls) == ("clarify", ())
