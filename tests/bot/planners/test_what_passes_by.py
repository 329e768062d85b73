"""What a question says by the way narrows nothing: minutes to go, where a customer sits, how many."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

CALLS: dict[str, list[Made]] = {
    "board in 10 min. need the whole picture of Great Basin on one page": [
        Made("credit_report", {"customer": "C052"})
    ],
    "I have 5 minutes, Great Basin: what do they owe": [Made("overdue_status", {"customer": "C052"})],
    "in two hours I see Great Basin, their limit?": [Made("customer_limit", {"customer": "C052"})],
    "call in half an hour with Penon, what is overdue": [Made("overdue_status", {"customer": "C053"})],
    "10分钟后开会，宏业减速机欠多少": [Made("overdue_status", {"customer": "C015"})],
    "还有半小时，给我宏业减速机的信用报告": [Made("credit_report", {"customer": "C015"})],
    "penon in mexico: any red flags": [Made("early_warnings", {"customer": "C053"})],
    "any warnings on Kong Fung, the Hong Kong customer": [Made("early_warnings", {"customer": "C026"})],
    "compare Hubin Hardware and Kong Fung: which of the two pays later on average?": [
        Made("payment_behaviour", {"customer": "C009"}),
        Made("payment_behaviour", {"customer": "C026"}),
    ],
    "Hubin Hardware, Kong Fung, Great Basin: which of the three owes us most": [
        Made("overdue_status", {"customer": "C009"}),
        Made("overdue_status", {"customer": "C026"}),
        Made("overdue_status", {"customer": "C052"}),
    ],
    "宏业减速机和港丰，这两家谁付款更慢": [
        Made("payment_behaviour", {"customer": "C015"}),
        Made("payment_behaviour", {"customer": "C026"}),
    ],
}


@pytest.mark.parametrize(("question", "calls"), CALLS.items())
def test_what_passes_by_narrows_nothing(talk: Callable[..., Talk], question: str, calls: list[Made]) -> None:
    assert talk("credit_manager").calls(question) == calls


def test_another_country_than_the_customers_is_not_dropped(talk: Callable[..., Talk]) -> None:
    answer = talk("credit_manager").say("penon in germany: any red flags")
    assert answer.reply.status == "not_found"
    assert not any(call.ok for call in answer.calls)


@pytest.mark.parametrize(
    "question",
    ["give me 5 reasons why Great Basin is late", "Hubin Hardware and Kong Fung: which of the five is late?"],
)
def test_a_count_of_something_else_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk("credit_manager").say(question)) in ("unused", "intent")
