"""Places among those asked about: who was not shown keeps their place, and nobody else takes it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

LIMIT, OVERDUE = "customer_limit", "overdue_status"
OPENERS = {
    "sales_america": "limits of Tri-County, Castellani and Midland Gear",
    "sales": "锡北重工、锡北精铸、锡北铸造的额度",
}


@pytest.mark.parametrize("role", sorted(OPENERS))
@pytest.mark.parametrize(
    "asked",
    [
        "the second one's overdue",
        "the second: overdue",
        "what does the second one owe?",
        "is the second one overdue",
        "and the second?",
        "overdue of the second of them",
        "第二个的逾期",
        "第二家呢",
        "第2家欠多少",
    ],
)
def test_who_may_not_be_shown_is_denied_in_their_very_place(
    talk: Callable[..., Talk], role: str, asked: str
) -> None:
    speaker = talk(role)
    speaker.say(OPENERS[role])
    answer = speaker.say(asked)
    assert answer.reply.status == "denied"
    assert not any(call.ok for call in answer.calls)


@pytest.mark.parametrize(
    ("role", "asked", "customer"),
    [
        ("sales_america", "the third: overdue", "C047"),
        ("sales_america", "the last one's overdue", "C047"),
        ("sales_america", "what does the first one owe", "C056"),
        ("sales", "第三家的逾期", "C007"),
        ("sales", "第一个逾期多少", "C006"),
        ("sales", "最后一家的逾期", "C007"),
    ],
)
def test_whoever_stands_elsewhere_keeps_that_place(
    talk: Callable[..., Talk], role: str, asked: str, customer: str
) -> None:
    speaker = talk(role)
    speaker.say(OPENERS[role])
    speaker.say("the second one's overdue")
    assert speaker.calls(asked) == [Made(OVERDUE, {"customer": customer})]


@pytest.mark.parametrize("asked", ["the second one's overdue", "第二个的逾期", "is the second overdue"])
def test_a_name_of_nobody_is_said_to_be_nobodys_in_its_place(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    speaker.say("limits of Tri-County, Siemens and Midland Gear")
    answer = speaker.say(asked)
    assert (answer.reply.status, speaker.memory.subject) == ("not_found", None)
    assert "Siemens" in answer.reply.headline


@pytest.mark.parametrize("asked", ["the fourth one's overdue", "第五家的逾期"])
def test_nobody_stands_behind_the_last_of_them(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    speaker.say("limits of Tri-County, Müller and Midland Gear")
    assert (speaker.say(asked).reply.status, speaker.memory.subject) == ("clarify", None)


def test_a_comparison_with_one_that_may_not_be_shown_keeps_both_places(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales")
    speaker.say("compare 华纬 and 华伟")
    assert speaker.say("the first: overdue").reply.status == "denied"
    assert speaker.calls("the second: limit") == [Made(LIMIT, {"customer": "C004"})]
    assert speaker.say("前者的逾期").reply.status == "denied"


@pytest.mark.parametrize("role", ["sales_america", "finance"])
@pytest.mark.parametrize("asked", ["the second: overdue", "overdue of the second", "is the second overdue?"])
def test_one_of_a_comparison_is_answered_about_alone(
    talk: Callable[..., Talk], role: str, asked: str
) -> None:
    speaker = talk(role)
    speaker.say("compare Tri-County and Midland Gear")
    assert speaker.calls(asked) == [Made(OVERDUE, {"customer": "C047"})]


def test_customers_asked_about_one_by_one_are_not_counted_over_one_not_shown(
    talk: Callable[..., Talk],
) -> None:
    speaker = talk("sales_america")
    for asked in ("limit of Tri-County", "limit of Castellani", "limit of Midland Gear"):
        speaker.say(asked)
    answer = speaker.say("the second one's overdue")
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("the last two: overdue", ["C047"]),
        ("first two: overdue", ["C056"]),
        ("what do the last two owe?", ["C047"]),
        ("first and last: overdue", ["C056", "C047"]),
        ("all three: overdue", ["C056", "C047"]),
        ("前两个的逾期", ["C056"]),
        ("后两家分别欠多少", ["C047"]),
        ("三家的逾期", ["C056", "C047"]),
        ("第二个和第三个的逾期", ["C047"]),
    ],
)
def test_several_of_them_are_answered_about_and_who_may_not_be_shown_is_denied(
    talk: Callable[..., Talk], asked: str, shown: list[str]
) -> None:
    speaker = talk("sales_america")
    speaker.say(OPENERS["sales_america"])
    answer = speaker.say(asked)
    assert [call.args["customer"] for call in answer.calls if call.ok] == shown
    denied = asked != "first and last: overdue"
    assert any(call.args["customer"] == "Castellani" for call in answer.calls) is denied
    assert (answer.reply.status == "denied") is denied


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("not the second, the third: overdue", OVERDUE),
        ("can the third take 20000?", "check_order"),
        ("the third, please", LIMIT),
    ],
)
def test_the_third_is_meant(talk: Callable[..., Talk], asked: str, tool: str) -> None:
    speaker = talk("sales_america")
    speaker.say(OPENERS["sales_america"])
    assert [(each.tool, each.args["customer"]) for each in speaker.calls(asked)] == [(tool, "C047")]


@pytest.mark.parametrize("asked", ["both: overdue", "what do they both owe?", "两家的逾期"])
def test_both_are_those_asked_about_last_even_if_one_was_not_shown(
    talk: Callable[..., Talk], asked: str
) -> None:
    speaker = talk("sales_america")
    for before in ("limit of Ipanema", "limit of Andina", "compare Castellani and Midland Gear"):
        speaker.say(before)
    answer = speaker.say(asked)
    assert answer.reply.status == "denied"
    assert [call.args["customer"] for call in answer.calls] == ["Castellani", "C047"]


@pytest.mark.parametrize(
    ("asked", "need"),
    [
        ("the last two quarters' DSO", "period_kpis"),
        ("前三个月的逾期", "unused"),
        ("前三季度的DSO", "period_kpis"),
    ],
)
def test_a_stretch_of_time_is_none_of_them(talk: Callable[..., Talk], asked: str, need: str) -> None:
    speaker = talk("sales_america")
    speaker.say("limits of Tri-County, Ipanema and Midland Gear")
    assert asked_for(speaker.say(asked)) == need


def test_the_biggest_of_all_are_none_of_them(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_america")
    speaker.say("limits of Tri-County, Ipanema and Midland Gear")
    assert speaker.calls("the three biggest overdue customers") == [Made("overdue_worklist", {"top": 3})]
