"""A day named by what happened on it, which only the asker knows, is asked for; one that is told is not."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_then

OVERDUE, LIMIT, ORDER = "overdue_status", "customer_limit", "check_order"


@pytest.mark.parametrize(
    ("question", "answer", "call"),
    [
        ("长岭机床在年审那天欠了多少", "3月31日", (OVERDUE, "C010", "2026-03-31")),
        ("长岭机床上次开会的时候逾期多少", "6月1日", (OVERDUE, "C010", "2026-06-01")),
        ("签合同那天湖滨五金的额度是多少", "2月10号", (LIMIT, "C009", "2026-02-10")),
        ("我们去拜访那天宏业减速机欠多少", "4月8号", (OVERDUE, "C015", "2026-04-08")),
        ("截至上次审计，湖滨五金欠多少", "2025年12月31日", (OVERDUE, "C009", "2025-12-31")),
        (
            "How much did Kovács owe on the day of our last board meeting?",
            "it was on 15 May 2026",
            (OVERDUE, "C042", "2026-05-15"),
        ),
        (
            "what was Midland Gear's exposure the day we signed the contract",
            "March 3",
            (LIMIT, "C047", "2026-03-03"),
        ),
        (
            "limit of Great Basin at the time of the last credit committee",
            "2026-04-20",
            (LIMIT, "C052", "2026-04-20"),
        ),
        ("how much was Midland Gear overdue when we last met", "May 20", (OVERDUE, "C047", "2026-05-20")),
        (
            "What was the exposure to Kovács on the date the new CFO started?",
            "1 April 2026",
            (LIMIT, "C042", "2026-04-01"),
        ),
        (
            "what did Great Basin owe us back when the auditors were here",
            "30 April",
            (OVERDUE, "C052", "2026-04-30"),
        ),
        ("what did Midland Gear owe on that day", "31 March", (OVERDUE, "C047", "2026-03-31")),
    ],
)
def test_a_day_that_only_the_asker_knows_is_asked_for(
    talk: Callable[..., Talk], question: str, answer: str, call: tuple[str, str, str]
) -> None:
    tool, customer, day = call
    assert asked_then(talk(), question, answer) == [Made(tool, {"customer": customer, "as_of": day})]


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("上次审计那天（3月31日）长岭机床欠多少", {"customer": "C010", "as_of": "2026-03-31"}),
        ("5月15日那天长岭机床欠多少", {"customer": "C010", "as_of": "2026-05-15"}),
        (
            "What did Kovács owe on the day of the audit, 31 March?",
            {"customer": "C042", "as_of": "2026-03-31"},
        ),
        ("上次董事会定的长岭机床额度现在是多少", {"customer": "C010"}),
        ("what's the limit of Oakfield Foods we agreed at the last meeting", {"customer": "C030"}),
    ],
)
def test_a_day_that_is_told_beside_what_happened_on_it_needs_no_question(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert [made.args for made in talk().calls(question)] == [args]


def test_the_day_on_which_goods_are_paid_is_no_day_of_a_balance(talk: Callable[..., Talk]) -> None:
    question = "can we ship 5000 to Kovács, they pay on the day the goods arrive"
    assert talk().calls(question) == [Made(ORDER, {"customer": "C042", "amount": "5000"})]


def test_that_day_is_the_day_of_the_answer_before(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("what did Kovács owe on 31 March")
    assert speaker.calls("and Midland Gear on that day?") == [
        Made(OVERDUE, {"customer": "C047", "as_of": "2026-03-31"})
    ]
