"""Customers like another one, in its group, or of a grade: no list picks them out, and it is asked."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "which customers share a parent with Nordvik USA",
        "which customers are in the same group as Nordvik Gears",
        "who else sells like Tri-County",
        "who else is late like Müller",
        "who else besides Müller is overdue",
        "who is overdue in the Nordvik group",
        "哪些客户和华伟同一个集团",
        "customers with grade D or E",
        "which customers are rated C",
        "哪些客户是D级",
        "list salespeople",
        "customers named like 'Pe'",
        "which industries do we have",
        "列出业务员",
    ],
)
def test_it_is_asked_what_is_wanted(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) in ("intent", "narrowing", "intent_open")


@pytest.mark.parametrize("question", ["同集团还有谁?", "who else is in the group?"])
def test_the_others_of_a_group_are_no_list_of_all(talk: Callable[..., Talk], question: str) -> None:
    conversation = talk("sales")
    conversation.say("Castellani Suzhou limit")
    assert asked_for(conversation.say(question)) == "intent_open"


@pytest.mark.parametrize(
    "question", ["what applies to customers with grade D", "who approves customers with grade D?"]
)
def test_what_the_rules_say_of_them_is_looked_up(talk: Callable[..., Talk], question: str) -> None:
    (call,) = talk().calls(question)
    assert call.tool == "search_policy"


def test_a_list_that_can_be_narrowed_is_shown(talk: Callable[..., Talk]) -> None:
    calls = talk().calls("which customers of Mike Torres are overdue")
    assert calls == [Made("overdue_worklist", {"salesperson": "mike.torres@xilan.example"})]


def test_a_currency_before_a_country_shows_the_figures(talk: Callable[..., Talk]) -> None:
    (call,) = talk().calls("top 5 by limit in EUR in Germany")
    assert call == Made("limits_worklist", {"currency": "EUR", "country": "DE", "top": 5})


def test_when_goods_leave_is_not_added_to_their_terms(talk: Callable[..., Talk]) -> None:
    (call,) = talk().calls("can we ship 20k to Müller in two weeks, net 60")
    assert call == Made("check_order", {"customer": "C033", "amount": "20000", "terms": 60})


@pytest.mark.parametrize(
    "question",
    [
        "will Castellani go bust next year?",
        "is Castellani likely to default?",
        "江南轴承明年会不会破产",
        "帮忙预测下，江南轴承会不会倒闭",
    ],
)
def test_whether_a_customer_will_fail_nobody_here_can_tell(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("will Castellani go bust, any warning signs?", "early_warnings"),
        ("if Castellani will default, what does our insurance pay", "insurance_cover"),
    ],
)
def test_the_signs_and_the_loss_of_a_failure_are_told(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    assert [call.tool for call in talk().calls(question)] == [tool]
