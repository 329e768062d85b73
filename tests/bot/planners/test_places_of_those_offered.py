"""Places in an answer to "which one do you mean?": who is denied is not meant, several are each answered."""

from collections.abc import Callable

import pytest

from bot.conversation import Pending
from knowledge.desk import Choice
from tests.bot.talking import Made, Talk, asked_for

LIMIT = "customer_limit"
TWO, THREE = "limit of Oakfield", "锡北的额度"
ENGINEERING, FOODS = "C029", "C030"
FOUNDRY, CASTING = "C007", "C008"


@pytest.mark.parametrize(
    ("opener", "answer", "customers"),
    [
        (TWO, "not the first", [FOODS]),
        (TWO, "not the second one", [ENGINEERING]),
        (TWO, "no, not the first one", [FOODS]),
        (TWO, "the first one isn't it", [FOODS]),
        (TWO, "anything but the first", [FOODS]),
        (TWO, "the second, not the first", [FOODS]),
        (TWO, "not the latter", [ENGINEERING]),
        (TWO, "not 1", [FOODS]),
        (TWO, "the former", [ENGINEERING]),
        (TWO, "the latter", [FOODS]),
        (TWO, "b", [FOODS]),
        (TWO, "(B)", [FOODS]),
        (TWO, "option b", [FOODS]),
        (TWO, "a)", [ENGINEERING]),
        (TWO, "I'll take the second", [FOODS]),
        (TWO, "the last two", [ENGINEERING, FOODS]),
        (THREE, "不是第一个也不是第二个", [CASTING]),
        (THREE, "第二个，不是第一个", [FOUNDRY]),
        (THREE, "不要第一个和第二个", [CASTING]),
        (THREE, "neither the first nor the second", [CASTING]),
        (THREE, "选b", [FOUNDRY]),
        (THREE, "后两家", [FOUNDRY, CASTING]),
        (THREE, "the last two", [FOUNDRY, CASTING]),
        (THREE, "第二和第三个", [FOUNDRY, CASTING]),
        (THREE, "最后一家", [CASTING]),
    ],
)
def test_who_is_told_by_a_place_is_answered_about(
    talk: Callable[..., Talk], opener: str, answer: str, customers: list[str]
) -> None:
    speaker = talk()
    speaker.say(opener)
    assert speaker.calls(answer) == [Made(LIMIT, {"customer": each}) for each in customers]


@pytest.mark.parametrize(
    ("opener", "answer", "left"),
    [
        (TWO, "either", [ENGINEERING, FOODS]),
        (TWO, "whichever", [ENGINEERING, FOODS]),
        (TWO, "the third", [ENGINEERING, FOODS]),
        (TWO, "c", [ENGINEERING, FOODS]),
        (TWO, "neither", []),
        (TWO, "none of them", []),
        (THREE, "不是第一个", [FOUNDRY, CASTING]),
        (THREE, "第一个不要", [FOUNDRY, CASTING]),
        (THREE, "除了第一个", [FOUNDRY, CASTING]),
        (THREE, "not the second", ["C006", CASTING]),
        (THREE, "后者", ["C006", FOUNDRY, CASTING]),
        (THREE, "the former", ["C006", FOUNDRY, CASTING]),
        (THREE, "随便", ["C006", FOUNDRY, CASTING]),
        (THREE, "都不是", []),
    ],
)
def test_what_leaves_several_or_nobody_is_asked_again(
    talk: Callable[..., Talk], opener: str, answer: str, left: list[str]
) -> None:
    speaker = talk()
    speaker.say(opener)
    asked = speaker.say(answer)
    assert (asked.reply.status, asked.calls) == ("clarify", ())
    assert [choice.customer_id for choice in asked.reply.choices] == left


def test_what_is_left_after_one_is_denied_is_chosen_by_its_new_place(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say(THREE)
    speaker.say("不是第一个")
    assert speaker.calls("第一个") == [Made(LIMIT, {"customer": FOUNDRY})]


@pytest.mark.parametrize(
    ("answer", "args"),
    [
        ("the second one, in euros", {"currency": "EUR"}),
        ("第二家，用美元", {"currency": "USD"}),
        ("the latter, as of 31 March", {"as_of": "2026-03-31"}),
    ],
)
def test_what_is_said_beside_a_place_is_kept(
    talk: Callable[..., Talk], answer: str, args: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say(TWO)
    assert speaker.calls(answer) == [Made(LIMIT, {**args, "customer": FOODS})]


@pytest.mark.parametrize(
    ("asked", "tool", "args"),
    [
        ("the second quarter's DSO", "portfolio_kpis", {"quarter": "2026Q2"}),
        ("第一季度的DSO", "portfolio_kpis", {"quarter": "2026Q1"}),
        ("who is overdue?", "overdue_worklist", {}),
        ("what is grade B?", "search_policy", {"question": "what is grade B?"}),
    ],
)
def test_what_counts_or_asks_something_else_chooses_nobody(
    talk: Callable[..., Talk], asked: str, tool: str, args: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say(TWO)
    assert speaker.calls(asked) == [Made(tool, args)]


OFFERED = ("C001", "C002", "C003", "C004", "C005")


def _offered(speaker: Talk, count: int) -> None:
    choices = tuple(Choice(customer_id=each, name=each) for each in OFFERED[:count])
    speaker.memory.pending = Pending(tool=LIMIT, args={}, need="customer", choices=choices)


@pytest.mark.parametrize("answer", ["all of them", "都要"])
@pytest.mark.parametrize("count", [3, 4])
def test_up_to_four_are_each_answered_about(talk: Callable[..., Talk], count: int, answer: str) -> None:
    speaker = talk()
    _offered(speaker, count)
    assert speaker.calls(answer) == [Made(LIMIT, {"customer": each}) for each in OFFERED[:count]]


FIVE = ("all of them", "都要", "both", "the last five", "the first five", "后五家")


@pytest.mark.parametrize("answer", FIVE)
def test_of_five_it_is_asked_again(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    _offered(speaker, 5)
    asked = speaker.say(answer)
    assert asked_for(asked) == "customer"
    assert tuple(each.customer_id for each in asked.reply.choices) == OFFERED
