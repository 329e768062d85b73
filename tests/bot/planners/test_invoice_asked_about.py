"""One invoice asked about by its number: its open amount and dispute, whose it is, and one of nobody."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "open amount of INV-2026-0519",
        "is INV-2026-0519 disputed?",
        "any dispute on INV-2026-0519?",
        "how much is left on INV-2026-0519",
        "INV-2026-0519有争议吗",
        "INV-2026-0519 还剩多少没付",
        "INV-2026-0519 金额多少",
    ],
)
def test_its_sum_stands_among_the_invoices_of_its_customer(talk: Callable[..., Talk], question: str) -> None:
    talking = talk()
    told = talking.say(question)
    assert [(call.name, call.args) for call in told.calls] == [("overdue_status", {"customer": "C044"})]
    assert told.reply.table is not None
    assert "INV-2026-0519" in [row[0] for row in told.reply.table.rows]


@pytest.mark.parametrize(
    "question",
    ["who does INV-2026-0519 belong to", "INV-2026-0519是哪家客户的", "tell me about INV-2026-0519"],
)
def test_whose_it_is_is_told_by_its_stage(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("collection_stage", {"invoice": "INV-2026-0519"})]


@pytest.mark.parametrize("question", ["is INV-2026-0519 disputed?", "whose is INV-2026-0519?"])
def test_one_of_somebody_hidden_is_denied(talk: Callable[..., Talk], question: str) -> None:
    told = talk("sales").say(question)
    assert told.reply.status == "denied"
    assert all(call.result is None for call in told.calls)
    assert "Brandt" not in str(told.reply)


def test_one_of_nobody_is_said_to_be_none(talk: Callable[..., Talk]) -> None:
    assert talk().say("amount of INV-2099-0001").reply.status == "not_found"


def test_what_else_is_wished_of_it_stays(talk: Callable[..., Talk]) -> None:
    assert talk().calls("interest on INV-2026-0519") == [Made("late_interest", {"invoice": "INV-2026-0519"})]
