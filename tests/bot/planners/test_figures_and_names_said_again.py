"""Later turns that say less: a bare rate, those of an industry, a word of a name that was spoken of."""

from collections.abc import Callable, Sequence

import pytest

from tests.bot.talking import Made, Talk

INTEREST, PLAN, STRESS, OWES = "late_interest", "repayment_plan", "stress_test", "overdue_status"
Turns = Sequence[tuple[str, str, dict[str, object]]]

SAID: dict[str, Turns] = {
    "rates of invoices": [
        (
            "interest on INV-2026-0510 at 8 percent per year?",
            INTEREST,
            {"invoice": "INV-2026-0510", "annual_rate": "0.08"},
        ),
        ("and INV-2026-0607, also at 8", INTEREST, {"invoice": "INV-2026-0607", "annual_rate": "0.08"}),
        ("and at 9?", INTEREST, {"invoice": "INV-2026-0607", "annual_rate": "0.09"}),
        (
            "INV-2026-0510 again at 7.5",
            INTEREST,
            {"invoice": "INV-2026-0510", "annual_rate": "0.075"},
        ),
    ],
    "金额和利率": [
        (
            "一张30万逾期60天，年利率6%，利息多少",
            INTEREST,
            {"amount": "300000", "days": 60, "annual_rate": "0.06"},
        ),
        ("90天按9算", INTEREST, {"amount": "300000", "days": 90, "annual_rate": "0.09"}),
        ("50万也按8", INTEREST, {"amount": "500000", "days": 90, "annual_rate": "0.08"}),
    ],
    "a rate is no number of instalments": [
        (
            "东岳泵业分6期还款，年利率6%",
            PLAN,
            {"customer": "C011", "instalments": 6, "annual_rate": "0.06"},
        ),
        ("12期，利率5", PLAN, {"customer": "C011", "instalments": 12, "annual_rate": "0.05"}),
    ],
    "those of an industry": [
        ("suppose everybody pays 20 days later", STRESS, {"late_days": 20}),
        ("just the wind power guys, 40 days", STRESS, {"industry": "wind power", "late_days": 40}),
        ("and the bearing folks?", STRESS, {"industry": "bearings", "late_days": 40}),
    ],
    "those of an industry, listed": [
        ("who is overdue?", "overdue_worklist", {}),
        ("only the automation people", "overdue_worklist", {"industry": "automation"}),
    ],
    "a word of a name": [
        ("credit report on Stadtwerke Lindenau", "credit_report", {"customer": "C043"}),
        ("lol fair. does Lindenau have late interest to pay?", INTEREST, {"customer": "C043"}),
        ("Van der Heijden Aandrijftechniek B.V. limit", "customer_limit", {"customer": "C041"}),
        ("what does Heijden owe", OWES, {"customer": "C041"}),
        ("Is Lindenau overdue?", OWES, {"customer": "C043"}),
    ],
}


@pytest.mark.parametrize("turns", SAID.values(), ids=list(SAID))
def test_a_later_turn_that_says_less(talk: Callable[..., Talk], turns: Turns) -> None:
    chat = talk("credit_manager")
    for question, tool, args in turns:
        assert chat.calls(question) == [Made(tool, args)], question


def test_a_word_of_two_names_is_asked_about(talk: Callable[..., Talk]) -> None:
    chat = talk("credit_manager")
    chat.say("Oakfield Foods Ltd limit")
    assert chat.say("does Oakfield have late interest to pay?").reply.status == "clarify"


def test_people_of_an_industry_are_customers_after_one_customer(talk: Callable[..., Talk]) -> None:
    chat = talk("credit_manager")
    chat.say("what does Castellani owe?")
    assert chat.calls("and the Polish guys?") == [Made(OWES, {"customer": "C040"})]
