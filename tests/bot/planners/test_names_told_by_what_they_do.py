"""A name of several beside what its customer does or where it is means that one, and nobody in its stead."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OWES = "customer_limit", "overdue_status"


@pytest.mark.parametrize(
    ("question", "tool", "customer"),
    [
        ("东岳做泵的那家，逾期多少", OWES, "C011"),
        ("东岳的泵厂欠多少", OWES, "C011"),
        ("江南做传动的那家额度多少", LIMIT, "C003"),
        ("江南的配件那家逾期多少", OWES, "C002"),
        ("卖食品的Oakfield，额度多少", LIMIT, "C030"),
        ("英国做食品的Oakfield，额度", LIMIT, "C030"),
        ("做轴承的江南轴承，逾期多少", OWES, "C001"),
        ("the food guys at Oakfield: limit?", LIMIT, "C030"),
        ("Castellani, the Suzhou one: overdue?", OWES, "C062"),
        ("the gear guys of the Nordvik group, overdue?", OWES, "C032"),
        ("our Hungarian farm machinery people, what is overdue?", OWES, "C042"),
        ("our Polish gear folks: limit?", LIMIT, "C040"),
    ],
)
def test_the_one_that_fits_is_meant(
    talk: Callable[..., Talk], question: str, tool: str, customer: str
) -> None:
    assert talk().calls(question) == [Made(tool, {"customer": customer})]


@pytest.mark.parametrize(
    ("role", "question"),
    [
        ("sales_europe", "Castellani, the Suzhou one: overdue?"),
        ("sales_europe", "the Suzhou people at Castellani, limit?"),
        ("sales", "江南的传动那家额度多少"),
    ],
)
def test_nobody_else_is_answered_about_where_it_is_hidden(
    talk: Callable[..., Talk], role: str, question: str
) -> None:
    answer = talk(role).say(question)
    assert answer.reply.status == "denied"
    assert not any(call.ok for call in answer.calls)


@pytest.mark.parametrize("question", ["法国做食品的Oakfield，额度", "做轴承的Oakfield的额度"])
def test_it_is_asked_who_is_meant_where_none_fits(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "clarify"


def test_our_customers_are_many(talk: Callable[..., Talk]) -> None:
    assert talk().calls("our German customers, who is late?") == [Made("overdue_worklist", {"country": "DE"})]


@pytest.mark.parametrize(
    ("question", "customer"),
    [
        ("the one with no s at the end, is it overdue", "C058"),
        ("the one with the s, what's overdue", "C057"),
        ("不带s的那家逾期多少", "C058"),
    ],
)
def test_a_letter_tells_two_of_the_last_answer_apart(
    talk: Callable[..., Talk], question: str, customer: str
) -> None:
    speaker = talk()
    speaker.say("Lakeshore Robotics and Lakeshore Robotic, limits")
    assert speaker.calls(question) == [Made(OWES, {"customer": customer})]
