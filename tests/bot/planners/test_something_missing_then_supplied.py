"""Something needed is missing, is asked for, and is supplied: whole conversations, in any wrapping."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_then

REPORT, STAGE, RATIOS = "credit_report", "collection_stage", "check_ratios"
OVERDUE, LIMIT, ORDER = "overdue_status", "customer_limit", "check_order"
PLAN, INTEREST = "repayment_plan", "late_interest"


@pytest.mark.parametrize(
    ("question", "answer", "customer"),
    [
        ("信用报告来一份", "噢漏说了，是宏业减速机的", "C015"),
        ("把资信报告调出来", "忘了讲，长岭机床那家", "C010"),
        ("征信报告拿给我看一下", "抱歉没说清楚，宏业减速机", "C015"),
        ("发份资信报告给我", "不好意思漏了，湖滨五金", "C009"),
        ("can I get the credit file please", "sorry, should have said: Great Basin", "C052"),
        ("could somebody send the credit file over", "forgot the name, sorry: Kovács", "C042"),
        ("open the credit report", "my bad, it's Midland Gear", "C047"),
    ],
)
def test_a_report_of_nobody_named_is_asked_back_and_then_whose_it_is_is_told(
    talk: Callable[..., Talk], question: str, answer: str, customer: str
) -> None:
    assert asked_then(talk(), question, answer) == [Made(REPORT, {"customer": customer})]


@pytest.mark.parametrize(
    "question",
    [
        "信用报告里包括哪些内容",
        "信用报告给谁看",
        "信用档案是干什么用的",
        "who is the credit report for",
        "what does the credit report contain",
        "把周报发我看看",
    ],
)
def test_what_asks_about_such_reports_in_general_is_no_report_of_somebody(
    talk: Callable[..., Talk], question: str
) -> None:
    asked = talk().say(question)
    assert asked.reply.status != "clarify"
    assert all(call.name == "search_policy" for call in asked.calls)


@pytest.mark.parametrize(
    ("question", "answer", "days"),
    [
        ("有一张发票过期了，现在该谁跟进", "过了45天", 45),
        ("有笔款逾期了，轮到谁处理", "61天", 61),
        ("手头有笔货款没收回，下一步找谁", "95天", 95),
        ("一张发票已经过期了，目前轮到谁催", "过期20天", 20),
        ("one invoice is overdue, whose turn is it", "45", 45),
        ("a bill hasn't been paid on time, who should chase it now?", "it's 20 days late", 20),
        ("There's an overdue invoice. What's the next step?", "ninety-five days past due", 95),
        ("we've got an invoice that's overdue, who takes over now?", "70 days", 70),
    ],
)
@pytest.mark.parametrize("role", ["finance", "staff"])
def test_how_late_one_overdue_invoice_is_is_asked_of_everybody(
    talk: Callable[..., Talk], role: str, question: str, answer: str, days: int
) -> None:
    assert asked_then(talk(role), question, answer) == [Made(STAGE, {"days_past_due": days})]


@pytest.mark.parametrize(
    "question", ["who chases an overdue invoice?", "发票逾期了归谁催？", "一张发票逾期多少天要移交法务"]
)
def test_who_chases_invoices_in_general_is_a_rule(talk: Callable[..., Talk], question: str) -> None:
    assert [call.name for call in talk().say(question).calls] == ["search_policy"]


@pytest.mark.parametrize(
    ("question", "answer", "figures"),
    [
        (
            "拿到一份财报，帮我算算各项比率",
            "流动资产300万，流动负债200万",
            {"current_assets": "3000000", "current_liabilities": "2000000"},
        ),
        (
            "客户给了张资产负债表，比率合不合格帮看下",
            "流动资产300万，流动负债200万",
            {"current_assets": "3000000", "current_liabilities": "2000000"},
        ),
        (
            "I got a balance sheet from a buyer, check the ratios please",
            "current assets 5.2m, current liabilities 4.3m",
            {"current_assets": "5200000", "current_liabilities": "4300000"},
        ),
        (
            "here are the accounts of a new buyer, are the ratios fine?",
            "current ratio 1.4, debt ratio 55%",
            {"current_ratio": "1.4", "debt_ratio": "0.55"},
        ),
    ],
)
@pytest.mark.parametrize("role", ["finance", "staff"])
def test_statements_that_are_handed_over_without_figures_are_asked_for(
    talk: Callable[..., Talk], role: str, question: str, answer: str, figures: dict[str, str]
) -> None:
    assert asked_then(talk(role), question, answer) == [Made(RATIOS, {"figures": figures})]


@pytest.mark.parametrize(
    ("question", "answer", "customer", "days"),
    [
        ("can we give them 90 days", "sorry, Kovács", "C042", 90),
        ("they want 60 days, ok?", "Great Basin, 60 days in all", "C052", 60),
        ("能不能给他们放90天", "穆勒设备", "C034", 90),
        ("他们要90天账期，给不给", "哦，是宏业减速机", "C015", 90),
    ],
)
def test_terms_for_them_where_nobody_was_named_are_asked_back(
    talk: Callable[..., Talk], question: str, answer: str, customer: str, days: int
) -> None:
    assert asked_then(talk(), question, answer) == [Made("check_terms", {"customer": customer, "days": days})]


@pytest.mark.parametrize("question", ["if customers ask, can we give them 90 days", "新客户能不能给他们账期"])
def test_terms_for_customers_in_general_are_a_rule(talk: Callable[..., Talk], question: str) -> None:
    assert [call.name for call in talk().say(question).calls] == ["search_policy"]


@pytest.mark.parametrize(
    ("question", "answer", "tool", "args"),
    [
        (
            "64000的滞纳金是多少",
            "逾期41天，合同约定年利率8%",
            INTEREST,
            {"amount": "64000", "days": 41, "annual_rate": "0.08"},
        ),
        (
            "late interest on 20,000 EUR",
            "60 days overdue at 6% p.a.",
            INTEREST,
            {"amount": "20000", "currency": "EUR", "days": 60, "annual_rate": "0.06"},
        ),
        (
            "work out the late interest please",
            "45 days, on 20,000 euros, 9% a year",
            INTEREST,
            {"amount": "20000", "currency": "EUR", "days": 45, "annual_rate": "0.09"},
        ),
        (
            "can you set up instalments for Great Basin",
            "starting on 1 August, monthly, in six parts, equal principal",
            PLAN,
            {
                "customer": "C052",
                "every": "month",
                "instalments": 6,
                "first_date": "2026-08-01",
                "method": "equal_principal",
            },
        ),
        (
            "给长岭机床做个还款计划",
            "分10期，7月20日开始，等额本息",
            PLAN,
            {"customer": "C010", "instalments": 10, "first_date": "2026-07-20", "method": "annuity"},
        ),
        (
            "Please work out a payment plan for Kovács.",
            "10 instalments for Kovács, the first one on 20 July, annuity style",
            PLAN,
            {"customer": "C042", "instalments": 10, "first_date": "2026-07-20", "method": "annuity"},
        ),
        (
            "can we ship 22k",
            "O'Rourke, and this time they open a letter of credit",
            ORDER,
            {"customer": "C039", "amount": "22000", "terms": "lc"},
        ),
        (
            "能发30万的货不",
            "开信用证，宏业减速机",
            ORDER,
            {"customer": "C015", "amount": "300000", "terms": "lc"},
        ),
        (
            "可以给长岭机床发货吗",
            "长岭机床这单8万，账期60天",
            ORDER,
            {"customer": "C010", "amount": "80000", "terms": 60},
        ),
        (
            "can Oakfield Foods get more goods?",
            "5,000 pounds, paid in advance",
            ORDER,
            {"customer": "C030", "amount": "5000", "currency": "GBP", "terms": "prepaid"},
        ),
        ("limit of Lakeshore", "the second one, in euros", LIMIT, {"customer": "C058", "currency": "EUR"}),
    ],
)
def test_an_answer_may_supply_several_things_in_any_order(
    talk: Callable[..., Talk], question: str, answer: str, tool: str, args: dict[str, object]
) -> None:
    assert asked_then(talk(), question, answer) == [Made(tool, args)]


def test_what_an_answer_leaves_open_is_asked_again_and_the_rest_is_kept(talk: Callable[..., Talk]) -> None:
    speaker = talk("staff")
    assert speaker.say("late interest on 64,000").reply.status == "clarify"
    assert speaker.say("8 % a year").reply.status == "clarify"
    assert speaker.calls("41") == [Made(INTEREST, {"amount": "64000", "annual_rate": "0.08", "days": 41})]


@pytest.mark.parametrize(
    ("question", "message", "tool"),
    [
        ("can we ship 22k", "wait, what's the limit of O'Rourke?", LIMIT),
        ("can we ship 22k", "who is overdue", "overdue_worklist"),
        (
            "Please work out a payment plan for Kovács.",
            "what does the policy say about instalments",
            "search_policy",
        ),
        ("how much late interest on 64,000", "is 8 % a year usual", "search_policy"),
    ],
)
def test_a_question_is_no_answer(talk: Callable[..., Talk], question: str, message: str, tool: str) -> None:
    speaker = talk()
    assert speaker.say(question).reply.status == "clarify"
    assert [call.name for call in speaker.say(message).calls] == [tool]
