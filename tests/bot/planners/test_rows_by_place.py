"""Rows of the list that was shown, pointed at by their place: on top, at the bottom, 2nd, 倒数第二."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

OVERDUE, LIMIT = "overdue_status", "customer_limit"


def _listed(speaker: Talk, asked: str) -> list[str]:
    rows = speaker.say(asked).calls[0].result.rows  # type: ignore[union-attr] # a list has rows
    return [row.customer_id for row in rows]


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("the one on top - how much do they owe", 0),
        ("what does the one at the very top owe?", 0),
        ("how much does the top name owe us", 0),
        ("top of the list: what do they owe?", 0),
        ("2nd one, how much do they owe", 1),
        ("what does the 3rd customer owe us", 2),
        ("#4: how much do they owe?", 3),
        ("number six, what do they owe", 5),
        ("how much does the sixth one owe us?", 5),
        ("what does the one at the bottom owe us", -1),
        ("bottom of that list, what do they owe?", -1),
        ("top one: how much do they owe us", 0),
        ("row 2: what do they owe?", 1),
        ("the third from the top, how much do they owe", 2),
        ("customer no. 4 on that list: how much do they owe?", 3),
        ("the second to last one, what do they owe us?", -2),
        ("what does the one second from the bottom owe", -2),
        ("最上面那家欠我们多少", 0),
        ("排在最前面的那家欠多少钱", 0),
        ("第六家欠我们多少钱", 5),
        ("排第三的那家欠多少", 2),
        ("垫底那家欠我们多少", -1),
        ("最底下的那家欠多少钱", -1),
        ("最后面那家欠多少", -1),
        ("倒数第二家欠我们多少", -2),
    ],
)
def test_a_row_is_pointed_at_by_its_place(talk: Callable[..., Talk], asked: str, place: int) -> None:
    speaker = talk("sales_europe")
    listed = _listed(speaker, "who is overdue?")
    assert len(listed) > 5
    assert speaker.calls(asked) == [Made(OVERDUE, {"customer": listed[place]})]


@pytest.mark.parametrize(
    ("then", "step"),
    [
        ("and the next one?", 1),
        ("下一家呢", 1),
        ("the one below that?", 1),
        ("what about the next customer", 1),
    ],
)
def test_the_next_row_is_that_below_the_customer_spoken_of(
    talk: Callable[..., Talk], then: str, step: int
) -> None:
    speaker = talk("sales_europe")
    listed = _listed(speaker, "who is overdue?")
    speaker.say("what does the second one owe us")
    assert speaker.calls(then) == [Made(OVERDUE, {"customer": listed[1 + step]})]


def test_nobody_stands_below_the_last_row(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("who is blocked at the moment")
    speaker.say("the one at the bottom - how much do they owe")
    answer = speaker.say("and the next one?")
    assert (answer.reply.status, answer.calls) == ("clarify", ())


def test_rows_are_counted_in_the_list_and_not_among_those_spoken_of(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_europe")
    listed = _listed(speaker, "who is overdue?")
    speaker.say("what does the third one owe us")
    speaker.say("and the fifth one?")
    assert speaker.calls("and the first one?") == [Made(OVERDUE, {"customer": listed[0]})]


def test_the_last_of_more_rows_than_were_shown_is_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk("credit_manager")
    assert len(_listed(speaker, "who is overdue?")) > 15
    answer = speaker.say("what does the last one owe us")
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    "asked",
    [
        "what is the interest on invoice number 3",
        "who is the top one",
        "add 30 days on top",
        "第一季度的指标",
        "下个月到期的有哪些",
        "下一步该做什么",
    ],
)
def test_what_counts_something_else_points_at_no_row(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("sales_europe")
    speaker.say("who is overdue?")
    assert not any("customer" in call.args for call in speaker.say(asked).calls)


def test_a_rule_asked_about_in_between_leaves_the_list(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_europe")
    listed = _listed(speaker, "who is overdue?")
    speaker.say("what does the policy say about letters of credit?")
    assert speaker.calls("the first one's limit?") == [Made(LIMIT, {"customer": listed[0]})]


@pytest.mark.parametrize(
    ("asked", "tool", "rows"),
    [
        ("what about the first two: limits", LIMIT, slice(2)),
        ("limits of the last two", LIMIT, slice(-2, None)),
        ("the first three - whose turn is it", "collection_stage", slice(3)),
        ("前两家的额度", LIMIT, slice(2)),
        ("前三家分别欠我们多少", OVERDUE, slice(3)),
        ("最后两家的信用报告", "credit_report", slice(-2, None)),
    ],
)
def test_a_few_rows_are_each_answered_about(
    talk: Callable[..., Talk], asked: str, tool: str, rows: slice
) -> None:
    speaker = talk("sales_europe")
    listed = _listed(speaker, "who is overdue?")
    assert speaker.calls(asked) == [Made(tool, {"customer": each}) for each in listed[rows]]


@pytest.mark.parametrize("asked", ["just the first two", "前三家逾期金额最大的", "top 3 by days overdue"])
def test_a_shorter_list_is_no_question_about_its_rows(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("sales_europe")
    speaker.say("who is overdue?")
    assert not any("customer" in call.args for call in speaker.say(asked).calls)


@pytest.mark.parametrize(
    ("asked", "tool", "places"),
    [
        ("the first one and the third one: warnings", "early_warnings", (0, 2)),
        ("第一家和第三家的额度", LIMIT, (0, 2)),
        ("limits of the second one and the last one", LIMIT, (1, -1)),
    ],
)
def test_rows_of_several_places_are_each_answered_about(
    talk: Callable[..., Talk], asked: str, tool: str, places: tuple[int, ...]
) -> None:
    speaker = talk("sales_europe")
    listed = _listed(speaker, "who is overdue?")
    assert speaker.calls(asked) == [Made(tool, {"customer": listed[each]}) for each in places]


@pytest.mark.parametrize(
    "asked", ["the one with the biggest overdue, write them a reminder", "逾期最多的那家，写封催款函"]
)
def test_without_a_list_the_most_overdue_of_all_is_meant_and_not_the_one_before(
    talk: Callable[..., Talk], asked: str
) -> None:
    speaker = talk("credit_manager")
    worst = max(
        speaker.say("who is overdue?").calls[0].result.rows,  # type: ignore[union-attr] # a list has rows
        key=lambda row: row.overdue.value,
    )
    later = talk("credit_manager")
    later.say("limit of Midland Gear")
    assert later.calls(asked) == [Made("draft_reminder", {"customer": worst.customer_id})]


@pytest.mark.parametrize("asked", ["show me the customer with the biggest overdue", "逾期最多的客户是谁"])
def test_who_is_most_overdue_is_asked_of_the_list(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("credit_manager")
    speaker.say("limit of Midland Gear")
    assert [each.tool for each in speaker.calls(asked)] == ["overdue_worklist"]


@pytest.mark.parametrize(
    ("asked", "tool", "place"),
    [
        ("limit of the second, not the biggest", "customer_limit", 1),
        ("credit report for the third rather than the first", "credit_report", 2),
        ("第二家的额度，不是最大的那家", "customer_limit", 1),
    ],
)
def test_the_row_beside_one_that_is_not_meant_is_answered_about(
    talk: Callable[..., Talk], asked: str, tool: str, place: int
) -> None:
    speaker = talk("sales_europe")
    listed = _listed(speaker, "who is overdue?")
    assert speaker.calls(asked) == [Made(tool, {"customer": listed[place]})]
