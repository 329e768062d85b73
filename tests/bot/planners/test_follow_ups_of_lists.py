"""Conversations about lists, plans and letters: what a fragment changes, and whom a place in a list means."""

from collections.abc import Callable, Sequence

import pytest

from tests.bot.talking import Made, Talk, asked_for

LIST, PLAN = "overdue_worklist", "repayment_plan"
Turns = Sequence[tuple[str, str, dict[str, object]]]

CHANGED: dict[str, Turns] = {
    "narrowing a list": [
        ("who is overdue more than 30 days", LIST, {"min_days": 31}),
        ("and in the US?", LIST, {"min_days": 31, "country": "US"}),
        (
            "only Mike's",
            LIST,
            {"min_days": 31, "country": "US", "salesperson": "mike.torres@xilan.example"},
        ),
        (
            "top 2",
            LIST,
            {"min_days": 31, "country": "US", "salesperson": "mike.torres@xilan.example", "top": 2},
        ),
    ],
    "换范围": [
        ("逾期30到60天的客户", LIST, {"min_days": 30, "max_days": 60}),
        ("那超过90天的呢", LIST, {"min_days": 91}),
        ("只看张伟的", LIST, {"min_days": 91, "salesperson": "zhang.wei@xilan.example"}),
    ],
    "换分组": [
        ("账龄表", "ageing_report", {}),
        ("按业务员分", "ageing_report", {"by": "salesperson"}),
        ("那按国家呢", "ageing_report", {"by": "country"}),
        ("换成美元", "ageing_report", {"by": "country", "currency": "USD"}),
    ],
    "periods one before another": [
        ("DSO last quarter", "portfolio_kpis", {"quarter": "2026Q1"}),
        ("what about the quarter before", "portfolio_kpis", {"quarter": "2025Q4"}),
    ],
    "another list by its name": [
        (
            "which UK customers are over their limit",
            "limits_worklist",
            {"condition": "over_limit", "country": "GB"},
        ),
        ("KPIs for the bearings industry", "portfolio_kpis", {"industry": "bearings"}),
    ],
    "a plan in pieces": [
        ("江南轴承分6期还", PLAN, {"customer": "C001", "instalments": 6}),
        ("6期改成12期", PLAN, {"customer": "C001", "instalments": 12}),
        ("等额本金", PLAN, {"customer": "C001", "instalments": 12, "method": "equal_principal"}),
        (
            "年化6%呢",
            PLAN,
            {"customer": "C001", "instalments": 12, "method": "equal_principal", "annual_rate": "0.06"},
        ),
    ],
    "a scenario made worse": [
        ("stress test bearings two notches", "stress_test", {"industry": "bearings", "downgrade": 2}),
        ("and automation?", "stress_test", {"industry": "automation", "downgrade": 2}),
        (
            "with 20% lost too",
            "stress_test",
            {"industry": "automation", "downgrade": 2, "lost_share": "0.2"},
        ),
    ],
    "a list of what is past a bare figure": [
        ("overdue over 30 days, UK", "overdue_worklist", {"country": "GB", "min_days": 31}),
        ("only those past 60", "overdue_worklist", {"country": "GB", "min_days": 61}),
        ("those past 90 only", "overdue_worklist", {"country": "GB", "min_days": 91}),
        ("top 5 past 45", "overdue_worklist", {"country": "GB", "min_days": 46, "top": 5}),
    ],
    "a scenario that lateness is put on": [
        ("what if bearings slip one grade", "stress_test", {"industry": "bearings", "downgrade": 1}),
        (
            "plus they all pay 20 days later",
            "stress_test",
            {"industry": "bearings", "downgrade": 1, "late_days": 20},
        ),
    ],
    "a plan of which two things change at once": [
        (
            "pay off 90k in 6 monthly bits at 5%",
            PLAN,
            {"amount": "90000", "instalments": 6, "annual_rate": "0.05", "every": "month"},
        ),
        (
            "make that ten, first on 10 July",
            PLAN,
            {
                "amount": "90000",
                "instalments": 10,
                "annual_rate": "0.05",
                "every": "month",
                "first_date": "2026-07-10",
            },
        ),
        (
            "at 7, first on 12 July",
            PLAN,
            {
                "amount": "90000",
                "instalments": 10,
                "annual_rate": "0.07",
                "every": "month",
                "first_date": "2026-07-12",
            },
        ),
        (
            "weekly, twelve",
            PLAN,
            {
                "amount": "90000",
                "instalments": 12,
                "annual_rate": "0.07",
                "every": "week",
                "first_date": "2026-07-12",
            },
        ),
    ],
    "a scenario of lateness that is made worse": [
        ("stress: bearings, all pay 30 days later", "stress_test", {"industry": "bearings", "late_days": 30}),
        (
            "and downgrade 2",
            "stress_test",
            {"industry": "bearings", "downgrade": 2, "late_days": 30},
        ),
    ],
    "the same for another": [
        ("how does Castellani pay?", "payment_behaviour", {"customer": "C037"}),
        ("same for Müller Antriebe", "payment_behaviour", {"customer": "C033"}),
    ],
    "terms within an order": [
        ("Can I ship 20k to Great Basin?", "check_order", {"customer": "C052", "amount": "20000"}),
        ("make that 25", "check_order", {"customer": "C052", "amount": "25000"}),
        ("on 90 days?", "check_order", {"customer": "C052", "amount": "25000", "terms": 90}),
    ],
}


@pytest.mark.parametrize("turns", CHANGED.values(), ids=CHANGED.keys())
def test_a_fragment_changes_the_last_question_and_keeps_the_rest(
    talk: Callable[..., Talk], turns: Turns
) -> None:
    conversation = talk()
    for said, tool, args in turns:
        assert conversation.calls(said) == [Made(tool, args)], said


def test_a_place_in_the_last_list_means_the_customer_that_stood_there(talk: Callable[..., Talk]) -> None:
    conversation = talk()
    rows = conversation.say("who is overdue?").calls[0].result.rows  # type: ignore[union-attr] # a list has rows
    first, second = rows[0].customer_id, rows[1].customer_id
    assert conversation.calls("draft the letter for the first one") == [
        Made("draft_reminder", {"customer": first})
    ]
    assert conversation.calls("and the second?") == [Made("draft_reminder", {"customer": second})]
    assert conversation.calls("第一家的额度呢") == [Made("customer_limit", {"customer": first})]


def test_a_place_that_the_list_does_not_have_is_asked_about(talk: Callable[..., Talk]) -> None:
    conversation = talk()
    conversation.say("limit of Oakfield Engineering")
    conversation.say("top 1 overdue customers")
    assert conversation.say("draft the letter for the fourth one").reply.status == "clarify"


def test_a_list_is_not_about_the_customer_spoken_of_before(talk: Callable[..., Talk]) -> None:
    conversation = talk()
    conversation.say("limit of Oakfield Engineering")
    assert conversation.calls("which customers are getting worse?") == [Made("early_warnings", {})]
    assert conversation.calls("and Oakfield Engineering?") == [Made("early_warnings", {"customer": "C029"})]


def test_those_of_a_list_are_not_the_customer_spoken_of_before_it(talk: Callable[..., Talk]) -> None:
    conversation = talk()
    conversation.say("limit of Oakfield Engineering")
    conversation.say("which customers are on hold?")
    assert conversation.calls("are any of them overdue?") == [Made("overdue_worklist", {})]


def test_several_orders_of_an_amount_are_not_one_order_of_it(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk().say("can I ship 3 orders of 42k to Great Basin?")) == "amount_total"


@pytest.mark.parametrize(
    ("lifting", "left"),
    [
        ("any salesperson", {"condition": "over_limit"}),
        ("业务员不限了", {"condition": "over_limit"}),
        ("业务员都不限，前三家", {"condition": "over_limit", "top": 3}),
        ("whatever the salesperson, top 3", {"condition": "over_limit", "top": 3}),
    ],
)
def test_a_condition_that_is_lifted_is_dropped_and_the_others_are_kept(
    talk: Callable[..., Talk], lifting: str, left: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say("which of Zhang Wei's customers are over their limit?")
    assert speaker.calls(lifting) == [Made("limits_worklist", left)]
