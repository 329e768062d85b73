"""Places that are told by the middle, by bare numbers, or as those beside others."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

LIMIT = "customer_limit"
FIVE = ["C016", "C022", "C001", "C029", "C015"]
"""The five that are most overdue, in the list's order."""


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("what limit does the middle one have", [3]),
        ("limit of the one in the middle of the list", [3]),
        ("the middle customer's limit, please", [3]),
        ("居中的那家额度多少", [3]),
        ("当中那家的额度", [3]),
        ("limits for 1, 2 and 5", [1, 2, 5]),
        ("limits of all five", [1, 2, 3, 4, 5]),
        ("limit of the second and of the last but one", [2, 4]),
        ("1 and 4: limits", [1, 4]),
        ("limits of 3 through 5", [3, 4, 5]),
        ("1、3、5号的额度", [1, 3, 5]),
        ("看3和5的额度", [3, 5]),
        ("一、三、四的额度", [1, 3, 4]),
        ("1号、5号客户的额度", [1, 5]),
        ("the first two's limits", [1, 2]),
        ("the last three's limits please", [3, 4, 5]),
        ("limits of top two of those", [1, 2]),
        ("limits of the first three, then the other two's", [1, 2, 3, 4, 5]),
        ("第一家的额度，还有另外四家的", [1, 2, 3, 4, 5]),
    ],
)
def test_rows_are_told_by_their_places(talk: Callable[..., Talk], question: str, places: list[int]) -> None:
    speaker = talk()
    speaker.say("逾期最多的五家")
    assert speaker.calls(question) == [Made(LIMIT, {"customer": FIVE[place - 1]}) for place in places]


@pytest.mark.parametrize(
    "question",
    [
        "limits of the other three",
        "另外三家的额度",
        "the middle three: limits",
        "limits of those in the middle",
        "中间那几家的额度",
    ],
)
def test_rows_that_are_not_told_apart_are_asked_about(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    speaker.say("who are our five most overdue?")
    answer = speaker.say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize("question", ["limit of the middle one", "中间那家的额度"])
def test_an_even_list_has_no_middle(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    speaker.say("逾期最多的四家")
    answer = speaker.say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize("question", ["what does the middle one owe", "middle one", "中间那家的额度"])
def test_nobody_stands_in_the_middle_of_no_list(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    speaker.say("limit of Jiangnan Bearing Parts")
    answer = speaker.say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize("question", ["2、3月到期的额度", "2、4号到期的额度", "over 30 and 60?"])
def test_dates_and_days_are_no_places(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    speaker.say("逾期最多的五家")
    assert asked_for(speaker.say(question)) in ("unused", "expiring_days")


@pytest.mark.parametrize(
    ("turns", "whom"),
    [
        (["overdue of the first", "and the other two?"], ["C033", "C037"]),
        (["Müller欠多少", "另外两家呢"], ["C015", "C037"]),
        (["overdue of 1 and 3"], ["C015", "C037"]),
        (["the middle one: overdue"], ["C033"]),
        (["1、2号逾期多少"], ["C015", "C033"]),
    ],
)
def test_those_of_one_question_are_told_by_their_places(
    talk: Callable[..., Talk], turns: list[str], whom: list[str]
) -> None:
    speaker = talk()
    for question in ("limits of Hongye, Müller and Castellani", *turns[:-1]):
        speaker.say(question)
    assert speaker.calls(turns[-1]) == [Made("overdue_status", {"customer": each}) for each in whom]


@pytest.mark.parametrize("question", ["the other two: overdue", "另外两家逾期多少", "and the other one?"])
def test_others_of_whom_nobody_was_told_apart_are_asked_about(
    talk: Callable[..., Talk], question: str
) -> None:
    speaker = talk()
    speaker.say("limits of Hongye, Müller and Castellani")
    answer = speaker.say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
