"""The asker's own firm is no customer, and what it owes is in no ledger of ours."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "what's our own credit limit?",
        "which rating do we have ourselves?",
        "my company's credit score?",
        "credit report on ourselves",
        "how much do we owe ourselves",
        "我们自己的额度还剩多少",
        "我司信用等级怎么样",
        "咱们公司授信是多少",
        "我们自己欠了多少钱",
    ],
)
def test_our_own_firm_is_said_to_be_no_customer(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("not_found", ())


@pytest.mark.parametrize("said", ["and our own company?", "what about ourselves", "那咱们自己呢"])
def test_nobodys_figures_stand_for_our_own(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("limit of Castellani")
    answer = speaker.say(said)
    assert (answer.reply.status, answer.calls) == ("not_found", ())


@pytest.mark.parametrize(
    "question", ["what do we still owe Müller?", "我们现在欠江南轴承多少", "do we owe Siemens"]
)
def test_what_we_owe_others_is_none_of_ours(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("what does Müller owe us?", "overdue_status"),
        ("our exposure to Müller", "customer_limit"),
        ("江南轴承欠我们多少", "overdue_status"),
        ("我们公司的坏账率", "portfolio_kpis"),
        ("who approves a credit limit at our company", "search_policy"),
        ("我们公司的额度怎么审批", "search_policy"),
    ],
)
def test_what_is_ours_to_ask_is_answered(talk: Callable[..., Talk], question: str, tool: str) -> None:
    assert [each.tool for each in talk().calls(question)] == [tool]


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("credit report on Volkswagen", "Volkswagen"),
        ("is Samsung overdue?", "Samsung"),
        ("字节跳动的额度", "字节跳动"),
        ("宁德时代逾期多少", "宁德时代"),
    ],
)
def test_a_well_known_firm_that_is_no_customer_is_not_found(
    talk: Callable[..., Talk], question: str, typed: str
) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "not_found"
    assert typed in answer.reply.headline


_MADE = Made("customer_limit", {"customer": "C037"})


def test_a_customer_is_still_found_after_ourselves(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("what's our own credit limit?")
    assert speaker.calls("and Castellani's limit?") == [_MADE]
