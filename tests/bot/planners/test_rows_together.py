"""Rows of the list that was shown, told together or by the row beside them: "the second and the fourth"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

OVERDUE, LIMIT = "overdue_status", "customer_limit"


def _listed(speaker: Talk, asked: str) -> list[str]:
    rows = speaker.say(asked).calls[0].result.rows  # type: ignore[union-attr] # a list has rows
    return [row.customer_id for row in rows]


@pytest.mark.parametrize(
    ("asked", "tool", "places"),
    [
        ("the second and the fourth", OVERDUE, (1, 3)),
        ("the third and the last", OVERDUE, (2, -1)),
        ("remind the second and the fourth", "draft_reminder", (1, 3)),
        ("the 2nd and 4th: limits", LIMIT, (1, 3)),
        ("rows 2 and 4: limits", LIMIT, (1, 3)),
        ("limits of the first, second and fourth customers", LIMIT, (0, 1, 3)),
        ("are the second and third over their limit?", LIMIT, (1, 2)),
        ("the second through fourth: limits", LIMIT, (1, 2, 3)),
        ("limits of the first two and the fourth", LIMIT, (0, 1, 3)),
        ("the second and the one before the last: limits", LIMIT, (1, -2)),
        ("第二、第四、第五个的额度", LIMIT, (1, 3, 4)),
        ("第2和第4家的额度", LIMIT, (1, 3)),
        ("第二和第三个", OVERDUE, (1, 2)),
        ("第二、三、四家的额度", LIMIT, (1, 2, 3)),
        ("第二到第四家的额度", LIMIT, (1, 2, 3)),
        ("第一和最后一家欠多少", OVERDUE, (0, -1)),
        ("给第二和第四家写催款函", "draft_reminder", (1, 3)),
    ],
)
def test_places_said_in_one_breath_are_each_answered_about(
    talk: Callable[..., Talk], asked: str, tool: str, places: tuple[int, ...]
) -> None:
    speaker = talk("sales_europe")
    listed = _listed(speaker, "who is overdue?")
    assert speaker.calls(asked) == [Made(tool, {"customer": listed[each]}) for each in places]


@pytest.mark.parametrize(
    ("asked", "need"),
    [
        ("the first and second quarter", "day_of_balance"),
        ("第一和第二季度的逾期", "day_of_balance"),
        ("due on the 1st and the 15th", "customer"),
        ("the second and the fortieth: limits", "customer"),
        ("the second and the 40th: limits", "customer"),
        ("the fortieth: limit", "customer"),
        ("limit of the twenty-third customer", "customer"),
    ],
)
def test_what_counts_something_else_or_nobody_in_one_breath_is_about_no_row(
    talk: Callable[..., Talk], asked: str, need: str
) -> None:
    speaker = talk("sales_europe")
    speaker.say("who is overdue?")
    assert asked_for(speaker.say(asked)) == need


def test_letters_are_counted_and_no_rows(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_europe")
    speaker.say("who is overdue?")
    (call,) = speaker.calls("the first and second reminder")
    assert (call.tool, "customer" in call.args) == ("overdue_worklist", False)


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("the one before the last: limit", -2),
        ("the next to last: limit", -2),
        ("limit of the one after the second", 2),
        ("the customer below number 2: limit", 2),
        ("whoever comes after the third: limit", 3),
        ("the one right above the third: limit", 1),
        ("第二个后面那家的额度", 2),
        ("最后一家前面那家的额度", -2),
    ],
)
def test_a_row_is_pointed_at_by_the_one_next_to_it(talk: Callable[..., Talk], asked: str, place: int) -> None:
    speaker = talk("sales_europe")
    listed = _listed(speaker, "who is overdue?")
    assert speaker.calls(asked) == [Made(LIMIT, {"customer": listed[place]})]


@pytest.mark.parametrize(
    ("asked", "step"),
    [
        ("the one above Kovács: limit", -1),
        ("limit of the one right below Kovács", 1),
        ("who comes after Kovács: limit", 1),
        ("Kovács上面那家的额度", -1),
        ("Kovács 下面那家公司的额度", 1),
    ],
)
def test_a_row_is_pointed_at_by_somebody_next_to_it(talk: Callable[..., Talk], asked: str, step: int) -> None:
    speaker = talk("finance")
    rows = _listed(speaker, "who is overdue?")
    at = rows.index("C042") + step
    assert speaker.calls(asked) == [Made(LIMIT, {"customer": rows[at]})]


@pytest.mark.parametrize(
    "asked", ["the one above Müller: limit", "Müller下面那家的额度", "the one before the first: limit"]
)
def test_nobody_stands_next_to_whom_the_list_has_not(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("finance")
    assert "C033" not in _listed(speaker, "who is overdue?")
    answer = speaker.say(asked)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
