"""A row given up for another one, a row where no list was shown, first rows that are not wanted."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "said",
    [
        "不要最大的那家，要第二家的额度",
        "不看第一家，看第二家的额度",
        "别管最严重的那家，第二家的额度",
        "not the biggest one, the second one's limit",
        "skip the first one, I want the second one's limit",
    ],
)
def test_the_row_that_is_left_is_meant(talk: Callable[..., Talk], said: str) -> None:
    speaker, plainly = talk(), talk()
    speaker.say("list overdue customers")
    plainly.say("list overdue customers")
    (meant,) = plainly.calls("第二家的额度")
    assert meant.tool == "customer_limit"
    assert speaker.calls(said) == [meant]


@pytest.mark.parametrize(
    "said",
    [
        "不要最大的那家，要第二家的额度",
        "第二家的额度",
        "the second one's limit",
        "what about the limit of the third customer?",
        "不看第一家，看第三家的逾期",
    ],
)
def test_without_a_list_it_is_asked_who_is_meant(talk: Callable[..., Talk], said: str) -> None:
    answer = talk().say(said)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    "said",
    ["逾期客户，不要前两家", "overdue customers without the top 3", "overdue customers, not the top 5"],
)
def test_first_rows_that_are_not_wanted_are_asked_about(talk: Callable[..., Talk], said: str) -> None:
    answer = talk().say(said)
    assert asked_for(answer) == "narrowing"


def test_first_rows_that_are_wanted_are_listed(talk: Callable[..., Talk]) -> None:
    assert talk().calls("逾期前五家") == [Made("overdue_worklist", {"top": 5})]
