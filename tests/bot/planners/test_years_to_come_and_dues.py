"""Figures of a year to come, our own taxes and whether a share is a buy are none of ours, and said to be."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        *("DSO 2028", "What will Müller's overdue be in 2028?", "Müller's current ratio for 2028"),
        *("bad debt rate in Q4 2028", "Who will be overdue in 2028?", "2028年的坏账率"),
        *("江南轴承2028年的流动比率", "2027年底谁会逾期", "What will our bad debt rate be next year?"),
        *("How much VAT do we have to declare for June?", "how much corporate tax do we pay this year"),
        *(
            "When is the VAT return due?",
            "出口退税什么时候到账",
            "How much payroll do we have to pay in June?",
        ),
        *("Is Nordvik's share a buy?", "Nordvik shares: buy or sell?", "Is Castellani a good investment?"),
        *("are Castellani's shares worth buying", "诺德维克的股票能买吗", "江南轴承可以投资吗"),
    ],
)
def test_it_is_said_to_be_none_of_ours(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


def test_a_year_to_come_is_none_of_ours_after_one_gone_by(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    assert speaker.calls("DSO for 2025") == [Made("portfolio_kpis", {"quarter": "2025"})]
    assert speaker.say("and 2028?").reply.status == "out_of_scope"


@pytest.mark.parametrize("question", ["DSO for Q3 2026", "who will be overdue next week?"])
def test_what_is_to_come_this_year_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk().say(question)) == "date_to_come"


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("repayment plan for 48,000: 24 monthly instalments, first on 15 January 2027", "repayment_plan"),
        ("Is Müller's limit valid until 2028?", "customer_limit"),
        ("Müller owes us how much, incl. VAT?", "overdue_status"),
        ("What is Nordvik Holding's share of our exposure?", "customer_limit"),
        ("What does our policy say about bad debts?", "search_policy"),
    ],
)
def test_what_only_resembles_it_is_answered(talk: Callable[..., Talk], question: str, tool: str) -> None:
    assert [made.tool for made in talk().calls(question)] == [tool]
