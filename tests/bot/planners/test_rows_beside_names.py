"""Rows of the list that was shown, asked about beside somebody named: "limit of the first and of Müller"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

OVERDUE, LIMIT = "overdue_status", "customer_limit"
FOODS = "C030"


def _listed(speaker: Talk, asked: str) -> list[str]:
    rows = speaker.say(asked).calls[0].result.rows  # type: ignore[union-attr] # a list has rows
    return [row.customer_id for row in rows]


@pytest.mark.parametrize(
    ("asked", "tool", "whom"),
    [
        ("limit of the first and of Oakfield Foods", LIMIT, (0, FOODS)),
        ("limit of Oakfield Foods and the first", LIMIT, (FOODS, 0)),
        ("Oakfield Foods and the second one: limits?", LIMIT, (FOODS, 1)),
        ("limits for the top one and for Oakfield Foods", LIMIT, (0, FOODS)),
        ("is the third one or Oakfield Foods more overdue?", OVERDUE, (2, FOODS)),
        ("does Oakfield Foods owe more than the second one?", OVERDUE, (FOODS, 1)),
        ("Oakfield Foods, the first and the second: limits", LIMIT, (FOODS, 0, 1)),
        ("limits of the first two and Oakfield Foods", LIMIT, (0, 1, FOODS)),
        ("Oakfield Foods和第一家的额度分别多少", LIMIT, (FOODS, 0)),
        ("第三家和Oakfield Foods的额度", LIMIT, (2, FOODS)),
        ("第二家、Oakfield Foods分别逾期多少", OVERDUE, (1, FOODS)),
        ("逾期最多的那家和Oakfield Foods的额度", LIMIT, (0, FOODS)),
    ],
)
def test_rows_and_names_are_told_of_in_the_order_in_which_they_are_said(
    talk: Callable[..., Talk], asked: str, tool: str, whom: tuple[int | str, ...]
) -> None:
    speaker = talk("finance")
    listed = _listed(speaker, "who is overdue?")
    meant = [each if isinstance(each, str) else listed[each] for each in whom]
    assert speaker.calls(asked) == [Made(tool, {"customer": each}) for each in meant]


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("第一家的额度,Oakfield Foods的逾期", [(LIMIT, 0), (OVERDUE, FOODS)]),
        ("Oakfield Foods的逾期和第一家的额度", [(OVERDUE, FOODS), (LIMIT, 0)]),
        ("first: limit, Oakfield Foods: overdue", [(LIMIT, 0), (OVERDUE, FOODS)]),
        ("the second's limit and Oakfield Foods's overdue", [(LIMIT, 1), (OVERDUE, FOODS)]),
        ("limit of Oakfield Foods, then overdue of the first one", [(LIMIT, FOODS), (OVERDUE, 0)]),
        ("Oakfield Foods' limit and what the first one owes", [(LIMIT, FOODS), (OVERDUE, 0)]),
    ],
)
def test_each_is_asked_what_is_asked_of_it(
    talk: Callable[..., Talk], asked: str, made: list[tuple[str, int | str]]
) -> None:
    speaker = talk("finance")
    listed = _listed(speaker, "who is overdue?")
    meant = [(tool, each if isinstance(each, str) else listed[each]) for tool, each in made]
    assert speaker.calls(asked) == [Made(tool, {"customer": each}) for tool, each in meant]


@pytest.mark.parametrize(
    "asked",
    [
        "is Oakfield Foods the first one?",
        "除了第一家的,Oakfield Foods的额度多少",
        "the second one, Oakfield Foods: limit",
        "Oakfield Foods, the 3rd: what is its limit?",
        "limit of Oakfield Foods and when was the first invoice due",
    ],
)
def test_a_place_that_tells_the_same_customer_or_numbers_something_else_is_nobody_else(
    talk: Callable[..., Talk], asked: str
) -> None:
    speaker = talk("finance")
    _listed(speaker, "who is overdue?")
    assert {made.args.get("customer") for made in speaker.calls(asked)} == {FOODS}


@pytest.mark.parametrize(
    "asked",
    [
        "limit of Oakfield Foods and the last one",
        "第24家和Oakfield Foods的额度",
        "额度:前两家和Oakfield Foods",
    ],
)
def test_a_row_that_was_not_shown_is_asked_and_not_left_out(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("finance")
    assert len(_listed(speaker, "who is overdue?")) > 20
    said = speaker.say(asked)
    assert (said.reply.status, said.calls) == ("clarify", ())


def test_a_row_is_asked_where_no_list_was_shown(talk: Callable[..., Talk]) -> None:
    said = talk("finance").say("华伟和第一家的额度分别多少")
    assert (said.reply.status, said.calls) == ("clarify", ())
