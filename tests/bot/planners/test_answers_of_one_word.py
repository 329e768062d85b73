"""A question asked back is answered by one word, and what was clear beside it is kept."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("answer", "by"),
    [
        ("country", "country"),
        ("salesperson please", "salesperson"),
        ("the industry", "industry"),
        ("by currency", "currency"),
        ("国家", "country"),
        ("就业务员吧", "salesperson"),
    ],
)
def test_a_breakdown_is_told_by_its_name(talk: Callable[..., Talk], answer: str, by: str) -> None:
    spoken = talk()
    assert spoken.say("ageing by salesperson and by country").reply.status == "clarify"
    assert spoken.calls(answer) == [Made("ageing_report", {"by": by})]


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("overdue between 30 and 60 days over 100k", {"min_days": 30, "max_days": 60}),
        ("who is overdue more than 30 days with over 100k in Germany?", {"min_days": 31, "country": "DE"}),
        ("逾期60天以上、金额超过10万的客户", {"min_days": 60}),
    ],
)
def test_days_stay_where_an_amount_cannot_narrow_a_list(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    spoken = talk()
    assert spoken.say(question).reply.status == "clarify"
    assert spoken.calls("yes") == [Made("overdue_worklist", args)]


def test_two_breakdowns_are_asked_about_where_one_word_serves_both(talk: Callable[..., Talk]) -> None:
    spoken = talk()
    assert spoken.say("账龄按业务员和国家拆").reply.status == "clarify"
    assert spoken.calls("国家") == [Made("ageing_report", {"by": "country"})]
    assert talk().calls("账龄按业务员拆") == [Made("ageing_report", {"by": "salesperson"})]
