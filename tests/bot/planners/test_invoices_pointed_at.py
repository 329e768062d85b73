"""An invoice is meant by its place among those just shown; where none was spoken of it is asked which."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

INTEREST, STAGE, OVERDUE = "late_interest", "collection_stage", "overdue_status"


@pytest.mark.parametrize(
    ("before", "question", "made"),
    [
        (
            "List Tri-County's open invoices.",
            "what late interest has run up on the oldest of those",
            Made(INTEREST, {"invoice": "INV-2026-0247"}),
        ),
        ("Tri-County overdue", "stage of the oldest invoice?", Made(STAGE, {"invoice": "INV-2026-0247"})),
        ("Tri-County overdue", "interest on the biggest one", Made(INTEREST, {"invoice": "INV-2026-0706"})),
        ("Tri-County 有哪些逾期发票", "最早那张到哪个催收阶段了", Made(STAGE, {"invoice": "INV-2026-0247"})),
        ("Tri-County overdue", "which is the oldest", Made(OVERDUE, {"customer": "C056"})),
    ],
)
def test_an_invoice_is_meant_by_its_place(
    talk: Callable[..., Talk], before: str, question: str, made: Made
) -> None:
    speaker = talk("credit_manager")
    speaker.say(before)
    assert speaker.calls(question) == [made]


@pytest.mark.parametrize(
    ("before", "question", "tool"),
    [
        ("Midland Gear limit", "late interest on that invoice", INTEREST),
        ("Midland Gear limit", "what stage is this invoice at?", STAGE),
        ("江南轴承的额度", "那张发票到什么阶段了", STAGE),
    ],
)
def test_an_invoice_that_was_not_spoken_of_is_asked_for(
    talk: Callable[..., Talk], before: str, question: str, tool: str
) -> None:
    speaker = talk("credit_manager")
    speaker.say(before)
    answer = speaker.say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert speaker.calls("INV-2026-0247") == [Made(tool, {"invoice": "INV-2026-0247"})]


def test_the_customer_is_meant_where_all_invoices_are(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("Midland Gear limit")
    assert speaker.calls("late interest on their invoices") == [Made(INTEREST, {"customer": "C047"})]
