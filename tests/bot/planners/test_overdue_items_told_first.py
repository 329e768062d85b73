"""Overdue items that are only named or told of before a question about them are no question of their own."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

STAGE, INTEREST, DRAFT = "collection_stage", "late_interest", "draft_reminder"


@pytest.mark.parametrize(
    ("question", "call"),
    [
        ("青禾那几笔逾期的款，最老的一笔到第几步了，下一步归谁", Made(STAGE, {"customer": "C022"})),
        ("江南轴承逾期的那些发票，现在催收到什么阶段了", Made(STAGE, {"customer": "C001"})),
        ("鑫达又逾期了，下一步归谁", Made(STAGE, {"customer": "C012"})),
        ("鑫达的逾期款，写封催款函", Made(DRAFT, {"customer": "C012"})),
        ("Ipanema's overdue invoices, whose turn is it now", Made(STAGE, {"customer": "C054"})),
        ("Fraser Valley is overdue once more. What's the stage?", Made(STAGE, {"customer": "C055"})),
        (
            "Ipanema is late again, oh dear. Interest on that at 7%?",
            Made(INTEREST, {"customer": "C054", "annual_rate": "0.07"}),
        ),
    ],
)
def test_what_it_asks_is_answered_alone(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk().calls(question) == [call]


@pytest.mark.parametrize(
    "question",
    [
        "Ipanema's overdue invoices and whose turn is it",
        "江南轴承的逾期款和催收阶段",
        "青禾逾期多少，现在第几档",
        "青禾逾期了多少钱，催收到哪一步了",
    ],
)
def test_both_are_answered_where_both_are_asked(talk: Callable[..., Talk], question: str) -> None:
    assert [call.tool for call in talk().calls(question)] == ["overdue_status", STAGE]
