"""What is only told of a customer in front of a colon is no question beside the one behind it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("question", "tools"),
    [
        ("Müller whatever happens: limit?", ["customer_limit"]),
        ("Castellani's boss is on holiday: overdue?", ["overdue_status"]),
        ("江南轴承换了老板：额度多少", ["customer_limit"]),
        ("Castellani overdue: limit as well?", ["overdue_status", "customer_limit"]),
        ("Castellani overdue: and limit?", ["overdue_status", "customer_limit"]),
        ("Castellani: limit, overdue", ["customer_limit", "overdue_status"]),
    ],
)
def test_only_what_is_named_is_answered(talk: Callable[..., Talk], question: str, tools: list[str]) -> None:
    assert [call.tool for call in talk().calls(question)] == tools
