"""A part of a name after an answer about a look-alike turns to that one, with what is said beside it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

INTEREST, OVERDUE, LIMIT = "late_interest", "overdue_status", "customer_limit"


@pytest.mark.parametrize(
    ("first", "then", "made"),
    [
        (
            "late interest of Oakfield Engineering at 8%",
            "foods, at 6%",
            Made(INTEREST, {"customer": "C030", "annual_rate": "0.06"}),
        ),
        (
            "late interest of Oakfield Engineering at 8%",
            "what about foods at 6%",
            Made(INTEREST, {"customer": "C030", "annual_rate": "0.06"}),
        ),
        (
            "overdue of Oakfield Engineering",
            "foods, on 31 May",
            Made(OVERDUE, {"customer": "C030", "as_of": "2026-05-31"}),
        ),
        ("limit of Müller Antriebe", "Anlagen, in USD", Made(LIMIT, {"customer": "C034", "currency": "USD"})),
        (
            "江南轴承的逾期利息按8%算",
            "配件，按6%",
            Made(INTEREST, {"customer": "C002", "annual_rate": "0.06"}),
        ),
        ("overdue of Oakfield Engineering", "foods", Made(OVERDUE, {"customer": "C030"})),
        ("overdue of Oakfield Engineering", "limit", Made(LIMIT, {"customer": "C029"})),
        (
            "overdue of Oakfield Engineering",
            "in euros",
            Made(OVERDUE, {"customer": "C029", "currency": "EUR"}),
        ),
        ("overdue of Oakfield Engineering", "and insurance?", Made("insurance_cover", {"customer": "C029"})),
        ("江南轴承的逾期", "5月31日的", Made(OVERDUE, {"customer": "C001", "as_of": "2026-05-31"})),
    ],
)
def test_it_turns_to_whom_the_part_names(
    talk: Callable[..., Talk], first: str, then: str, made: Made
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(then) == [made]


@pytest.mark.parametrize(
    ("first", "then", "made"),
    [
        (
            "limit of Oakfield Foods",
            "no, engineering. and the overdue of both",
            [(LIMIT, "C029"), (OVERDUE, "C030"), (OVERDUE, "C029")],
        ),
        (
            "limit of Oakfield Foods",
            "sorry, Engineering. And what's overdue at both?",
            [(LIMIT, "C029"), (OVERDUE, "C030"), (OVERDUE, "C029")],
        ),
        ("limit of Oakfield Foods", "no, engineering. and the overdue", [(LIMIT, "C029"), (OVERDUE, "C029")]),
        (
            "江南轴承的额度",
            "不对，是江南配件。还有两家的逾期",
            [(LIMIT, "C002"), (OVERDUE, "C001"), (OVERDUE, "C002")],
        ),
        ("limit of Oakfield Foods", "no, engineering", [(LIMIT, "C029")]),
    ],
)
def test_a_correction_comes_first_and_then_what_is_asked_behind_it(
    talk: Callable[..., Talk], first: str, then: str, made: list[tuple[str, str]]
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(then) == [Made(tool, {"customer": customer}) for tool, customer in made]
