"""A question said again in other words is asked once, about whom the first names and with its figures."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "tool", "args"),
    [
        (
            "If I struck Oakfield Foods off would I regret it? I.e. how much have they got overdue",
            "overdue_status",
            {"customer": "C030"},
        ),
        ("江南轴承靠不靠谱？说白了就是，他们付款准不准时", "payment_behaviour", {"customer": "C001"}),
        ("江南轴承这客户咋样，我的意思是信用等级多少", "credit_report", {"customer": "C001"}),
        ("Müller net 60, i.e. two months, ok?", "check_terms", {"customer": "C033", "days": 60}),
        (
            "Müller wants to order for 40k. In other words: can we ship it?",
            "check_order",
            {"customer": "C033", "amount": "40000"},
        ),
    ],
)
def test_the_second_wording_is_what_is_asked(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    assert talk("finance").calls(question) == [Made(tool, args)]
