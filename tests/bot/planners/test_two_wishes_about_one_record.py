"""Two wishes about one invoice or order are two calls, though its number is said but once."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

STAGE, INTEREST = "collection_stage", "late_interest"
LATE, OTHER, ORDER = "INV-2026-0519", "INV-2026-0607", "SO-20348"


@pytest.mark.parametrize(
    ("question", "tools"),
    [
        (f"{LATE} - what stage is it at and how much late interest has it run up by now?", (STAGE, INTEREST)),
        (f"{LATE}: stage and late interest?", (STAGE, INTEREST)),
        (f"For {LATE}: who chases next, and how much interest is on it?", (STAGE, INTEREST)),
        (f"interest on {LATE}, plus its collection stage", (INTEREST, STAGE)),
        (f"{LATE}到哪个阶段了，逾期利息多少", (STAGE, INTEREST)),
        (f"{LATE}催到哪一步了，还有滞纳金多少", (STAGE, INTEREST)),
        (f"发票{LATE}现在什么阶段？罚息有多少？", (STAGE, INTEREST)),
        (f"{LATE} 的利息多少，催收阶段呢", (INTEREST, STAGE)),
    ],
)
def test_both_are_of_the_invoice(talk: Callable[..., Talk], question: str, tools: tuple[str, str]) -> None:
    assert talk().calls(question) == [Made(tool, {"invoice": LATE}) for tool in tools]


def test_a_rate_belongs_to_its_own_wish(talk: Callable[..., Talk]) -> None:
    question = f"Which stage is {OTHER} in? And the late interest on it at 8%?"
    rated: dict[str, object] = {"invoice": OTHER, "annual_rate": "0.08"}
    assert talk().calls(question) == [Made(STAGE, {"invoice": OTHER}), Made(INTEREST, rated)]


@pytest.mark.parametrize(
    "question",
    [
        f"{ORDER}: can it ship and what limit is behind it?",
        f"{ORDER}能不能发，背后客户的额度还剩多少",
    ],
)
def test_both_are_of_the_order(talk: Callable[..., Talk], question: str) -> None:
    tools = ("check_order", "customer_limit")
    assert talk().calls(question) == [Made(tool, {"order": ORDER}) for tool in tools]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        (
            f"stage of {OTHER} and interest on {LATE}",
            [Made(STAGE, {"invoice": OTHER}), Made(INTEREST, {"invoice": LATE})],
        ),
        (f"What stage is {LATE} at?", [Made(STAGE, {"invoice": LATE})]),
        (f"{LATE}的利息滚了多少", [Made(INTEREST, {"invoice": LATE})]),
    ],
)
def test_other_questions_of_records_stay(talk: Callable[..., Talk], question: str, made: list[Made]) -> None:
    assert talk().calls(question) == made
