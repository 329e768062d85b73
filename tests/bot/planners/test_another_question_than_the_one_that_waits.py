"""Who names somebody where it was asked who is meant, and asks something else, is answered what was asked."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

ELSE = [
    ("what is Oakfield's limit?", "what does Oakfield Foods owe?", "overdue_status", "C030"),
    ("what is Oakfield's limit?", "is Oakfield Foods overdue?", "overdue_status", "C030"),
    ("Lakeshore limit", "Lakeshore Robotics, are they insured?", "insurance_cover", "C057"),
    ("瑞锋食机的额度", "瑞峰食机，逾期多少", "overdue_status", "C024"),
    ("瑞锋食机逾期多少", "那瑞丰食机的付款习惯怎么样", "payment_behaviour", "C023"),
]
ANSWERS = [
    ("what is Oakfield's limit?", "I mean Oakfield Foods please", "customer_limit", {"customer": "C030"}),
    ("what is Oakfield's limit?", "Oakfield Foods' limit", "customer_limit", {"customer": "C030"}),
    (
        "Can we ship 20k to Lakeshore?",
        "Lakeshore Robotics Corp. on LC",
        "check_order",
        {"customer": "C057", "amount": "20000", "terms": "lc"},
    ),
    (
        "how late does Lakeshore usually pay?",
        "I was asking about Lakeshore Robotics Corp.",
        "payment_behaviour",
        {"customer": "C057"},
    ),
    ("瑞锋食机的额度", "瑞峰食机", "customer_limit", {"customer": "C024"}),
]


@pytest.mark.parametrize(("first", "then", "tool", "customer"), ELSE)
def test_another_question_is_no_answer(
    talk: Callable[..., Talk], first: str, then: str, tool: str, customer: str
) -> None:
    chat = talk("credit_manager")
    assert chat.say(first).reply.status == "clarify"
    assert chat.calls(then) == [Made(tool, {"customer": customer})]


@pytest.mark.parametrize(("first", "then", "tool", "args"), ANSWERS)
def test_an_answer_completes_the_question_that_waits(
    talk: Callable[..., Talk], first: str, then: str, tool: str, args: dict[str, object]
) -> None:
    chat = talk("credit_manager")
    assert chat.say(first).reply.status == "clarify"
    assert chat.calls(then) == [Made(tool, args)]
