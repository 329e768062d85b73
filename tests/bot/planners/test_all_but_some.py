"""Those spoken of together but some, told by places: never those denied, and nobody is dropped unsaid."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

THREE = ("C033", "C054", "C037")
LIMITS = "limits of Müller, Ipanema and Castellani"
OVERDUE, REMINDER, LIMIT = "overdue_status", "draft_reminder", "customer_limit"


@pytest.mark.parametrize(
    ("then", "tool", "customers"),
    [
        ("all but the second: overdue", OVERDUE, ("C033", "C037")),
        ("not the second: overdue", OVERDUE, ("C033", "C037")),
        ("overdue of everyone except the first", OVERDUE, ("C054", "C037")),
        ("all of them except for the last one: overdue", OVERDUE, ("C033", "C054")),
        ("all except the first and the third: overdue", OVERDUE, ("C054",)),
        ("skip the last one, the others' overdue", OVERDUE, ("C033", "C054")),
        ("leave the second out: overdue", OVERDUE, ("C033", "C037")),
        ("without the middle one, overdue", OVERDUE, ("C033", "C037")),
        ("remind all but the second", REMINDER, ("C033", "C037")),
        ("不要第二个,看其他的逾期", OVERDUE, ("C033", "C037")),
        ("除了第二家,其他的逾期", OVERDUE, ("C033", "C037")),
        ("第二家不要，其余的逾期", OVERDUE, ("C033", "C037")),
        ("除第一家以外都写催款函", REMINDER, ("C054", "C037")),
        ("不看第一家，其他两家的逾期", OVERDUE, ("C054", "C037")),
    ],
)
def test_those_that_are_left_are_meant(
    talk: Callable[..., Talk], then: str, tool: str, customers: tuple[str, ...]
) -> None:
    speaker = talk()
    speaker.say(LIMITS)
    assert speaker.calls(then) == [Made(tool, {"customer": each}) for each in customers]


@pytest.mark.parametrize(
    ("then", "customers"),
    [
        ("isn't the second one overdue?", ("C054",)),
        ("why is the second not overdue?", ("C054",)),
        ("ok but the second: overdue", ("C054",)),
        ("the second and the third: overdue", ("C054", "C037")),
        ("overdue of all of them", THREE),
    ],
)
def test_those_that_are_not_denied_are_meant(
    talk: Callable[..., Talk], then: str, customers: tuple[str, ...]
) -> None:
    speaker = talk()
    speaker.say(LIMITS)
    assert speaker.calls(then) == [Made(OVERDUE, {"customer": each}) for each in customers]


@pytest.mark.parametrize(
    "then",
    [
        "all but the fourth: overdue",
        "the first, not the second: overdue",
        "除了第五家,其他的逾期",
        "all except the first, the second and the third: overdue",
    ],
)
def test_a_place_of_none_of_them_or_beside_another_is_asked_about(
    talk: Callable[..., Talk], then: str
) -> None:
    speaker = talk()
    speaker.say(LIMITS)
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert "customer" in answer.reply.headline or "客户" in answer.reply.headline


@pytest.mark.parametrize(
    ("first", "denied"),
    [
        ("the second", "not the second one"),
        ("the second", "no, not the second"),
        ("the second", "not that one"),
        ("the second", "sorry, wrong one"),
        ("第二个", "不是第二个"),
        ("第二个", "不是这家"),
    ],
)
def test_the_one_just_answered_about_that_is_denied_leaves_the_other_one_offered(
    talk: Callable[..., Talk], first: str, denied: str
) -> None:
    speaker = talk()
    speaker.say("limit of Oakfield")
    assert speaker.calls(first) == [Made(LIMIT, {"customer": "C030"})]
    assert speaker.calls(denied) == [Made(LIMIT, {"customer": "C029"})]


@pytest.mark.parametrize("denied", ["not that one", "wrong company", "不是这家", "搞错了"])
def test_the_one_just_answered_about_that_is_denied_is_asked_about_where_nobody_else_was_offered(
    talk: Callable[..., Talk], denied: str
) -> None:
    speaker = talk()
    speaker.say("limit of Müller Antriebe")
    answer = speaker.say(denied)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    "then", ["not the first: limits", "all but the first: limits", "除了第一家,其他的额度"]
)
def test_so_many_left_of_a_list_are_asked_about(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("overdue list")
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    ("then", "tool"),
    [
        ("all but Ipanema: overdue", OVERDUE),
        ("除了Ipanema，其他的逾期", OVERDUE),
        ("not Ipanema: overdue", OVERDUE),
        ("remind all but Ipanema", REMINDER),
        ("without Ipanema", LIMIT),
    ],
)
def test_those_left_beside_one_that_is_named_are_asked_about_as_the_message_says(
    talk: Callable[..., Talk], then: str, tool: str
) -> None:
    speaker = talk()
    speaker.say(LIMITS)
    assert speaker.calls(then) == [Made(tool, {"customer": each}) for each in ("C033", "C037")]
