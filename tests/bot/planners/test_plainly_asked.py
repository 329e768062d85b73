"""What is plainly asked for is given or refused: customers, who must sign, a company that nobody is."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

NOBODY = {
    "东风集团在我们这边的逾期有多少": "东风集团",
    "中核重工在咱们公司的授信额度还剩多少": "中核重工",
    "看一下宁德时代的付款记录": "宁德时代",
    "万向集团还能赊吗": "万向集团",
    "新希望集团欠款多少": "新希望集团",
    "东风股份的账期": "东风股份",
}


@pytest.mark.parametrize(("question", "name"), NOBODY.items())
def test_a_company_of_common_characters_is_said_not_to_be_found(
    talk: Callable[..., Talk], question: str, name: str
) -> None:
    reply = talk("credit_manager").say(question).reply
    assert reply.status == "not_found", reply.headline
    assert name in reply.headline


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("经销商的额度怎么定", "search_policy"),
        ("集团的额度怎么定", "search_policy"),
        ("风电行业在我们这儿的额度", "limits_worklist"),
        ("德国在我们这儿的逾期", "overdue_worklist"),
        ("信用保险的额度", "search_policy"),
        ("财务总监的审批额度", "search_policy"),
        ("母公司的额度怎么算", "search_policy"),
        ("上个月的逾期多少", "portfolio_kpis"),
    ],
)
def test_what_is_no_company_is_not_taken_for_one(talk: Callable[..., Talk], question: str, tool: str) -> None:
    answer = talk("credit_manager").say(question)
    assert [(call.name, call.args.get("customer")) for call in answer.calls] == [(tool, None)]


@pytest.mark.parametrize("question", ["常岭机床逾期多少", "昌岭机床逾期多少", "看看常岭机床有没有逾期"])
def test_a_character_that_sounds_like_the_right_one_finds_the_customer(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk().calls(question) == [Made("overdue_status", {"customer": "C010"})]


RULES = (
    "who has to put their name under it when somebody's limit goes up?",
    "whose sign-off is needed for a higher limit?",
    "who needs to agree before a customer gets longer terms?",
    "客户提额要谁签字",
    "给客户延长账期由谁审批",
)


@pytest.mark.parametrize("question", RULES)
def test_who_must_sign_is_asked_of_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert {call.tool for call in talk("credit_manager").calls(question)} == {"search_policy"}


TOLD = {
    "The CEO of Midland Gear is coming at 4, give me the full report": "credit_report",
    "Meeting the founder of Midland Gear tomorrow, what do they owe us?": "overdue_status",
    "长岭机床的老板下午三点过来，把信用报告给我": "credit_report",
}


@pytest.mark.parametrize(("question", "tool"), TOLD.items())
def test_who_comes_or_calls_is_but_told(talk: Callable[..., Talk], question: str, tool: str) -> None:
    answer = talk("credit_manager").say(question)
    assert [call.name for call in answer.calls] == [tool] or asked_for(answer) == "date_to_come"


@pytest.mark.parametrize(
    "question",
    [
        "who is the CEO of Midland Gear?",
        "What is SKF charging for a 6204 bearing these days?",
        "what's the list price of a pump at Midland Gear?",
        "Midland Gear的泵卖多少钱",
    ],
)
def test_what_no_ledger_has_of_a_company_is_none_of_ours(talk: Callable[..., Talk], question: str) -> None:
    reply = talk("credit_manager").say(question).reply
    assert reply.status == "out_of_scope", reply.headline


LISTS = (
    "customers without court cases",
    "who never pays on time?",
    "谁从来不按时付款",
    "谁还没收到催款函",
)


@pytest.mark.parametrize("question", LISTS)
def test_customers_that_are_asked_for_are_no_rule(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("credit_manager").say(question)
    assert "search_policy" not in {call.name for call in answer.calls}, answer.reply.headline
    assert talk("staff").say(question).reply.status in ("denied", "clarify")


def test_an_aside_leaves_the_open_question_open(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    choices = speaker.say("Lakeshore's limit").reply.choices
    assert speaker.say("mm").reply.choices == choices


NUMBERS = {
    "I need the payment behaviour of customer C087.": "payment_behaviour",
    "overdue of C099": "overdue_status",
    "can we ship 20k to C201?": "check_order",
    "客户C087现在能发货吗": "check_order",
    "C123的信用报告": "credit_report",
}


@pytest.mark.parametrize(("question", "tool"), NUMBERS.items())
def test_a_number_like_a_customers_that_nobody_has_is_not_found(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    answer = talk("credit_manager").say(question)
    assert answer.reply.status == "not_found", answer.reply.headline
    assert [call.name for call in answer.calls] == [tool]


@pytest.mark.parametrize("question", ["is order SO-99999 ok to ship?", "is order C087 released?"])
def test_a_number_of_an_order_stays_one(talk: Callable[..., Talk], question: str) -> None:
    (call,) = talk("credit_manager").say(question).calls
    assert "order" in call.args
