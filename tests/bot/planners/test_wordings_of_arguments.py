"""Arguments in other words: a grade fewer, a supposed day, a row each, a colleague in small letters."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

FALLS = {
    "say all of wind power slips a grade, what's the damage": 1,
    "what happens if all wind power customers lose a grade": 1,
    "what if grades worsen by two in wind power": 2,
    "stress test wind power with a downgrade of 2": 2,
    "stress: wind power, downgrade 2": 2,
    "what happens if we downgrade 2 in wind power": 2,
    "风电整体掉一级会怎样": 1,
    "风电客户全部降两档，会怎样": 2,
}


@pytest.mark.parametrize(("question", "downgrade"), FALLS.items())
def test_a_grade_fewer_is_a_downgrade_and_no_narrowing(
    talk: Callable[..., Talk], question: str, downgrade: int
) -> None:
    asked = Made("stress_test", {"industry": "wind power", "downgrade": downgrade})
    assert talk("credit_manager").calls(question) == [asked]


def test_customers_of_grade_a_are_still_asked_about(talk: Callable[..., Talk]) -> None:
    assert (
        asked_for(talk("credit_manager").say("stress test for a grade customers, one notch down"))
        == "narrowing"
    )


SUPPOSED = (
    "If Celikhan Makina went bust tomorrow, what would the credit insurer pay us?",
    "If C045 files for insolvency on Friday, what would the insurance pay?",
    "Celikhan Makina go bust tomorrow, what does our insurer pay",
    "suppose C045 goes bankrupt next week, how much is insured",
    "C045 collapses next month, what would the insurer pay us",
    "Celikhan Makina 要是明天倒闭，保险公司赔多少",
    "万一C045后天破产，保险公司赔多少",
)


@pytest.mark.parametrize("question", SUPPOSED)
def test_a_day_of_a_mishap_that_is_supposed_is_no_day_of_a_balance(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk("credit_manager").calls(question) == [Made("insurance_cover", {"customer": "C045"})]


TO_COME = (
    "what will C045 owe us tomorrow?",
    "C045 fails to pay tomorrow, what stage is it then",
    "If C045 goes bust on 31 December 2026, what does the insurer pay?",
)


@pytest.mark.parametrize("question", TO_COME)
def test_a_day_to_come_that_a_balance_is_asked_for_is_asked_about(
    talk: Callable[..., Talk], question: str
) -> None:
    assert asked_for(talk("credit_manager").say(question)) == "date_to_come"


EACH = {
    "ageing, heavy equipment only, a line per customer, show it in USD": {
        "currency": "USD",
        "industry": "heavy equipment",
        "by": "customer",
    },
    "one row per customer, ageing for bearings in EUR": {
        "currency": "EUR",
        "industry": "bearings",
        "by": "customer",
    },
    "Aged debt per customer for Li Na's accounts, please.": {
        "salesperson": "li.na@xilan.example",
        "by": "customer",
    },
}


@pytest.mark.parametrize(("question", "args"), EACH.items())
def test_per_customer_is_a_row_each_and_no_average(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert talk("credit_manager").calls(question) == [Made("ageing_report", args)]


def test_an_average_per_customer_is_asked_about(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk("credit_manager").say("ageing, average per customer")) == "ranking"


COLLEAGUES = {
    "only mike's": "mike.torres@xilan.example",
    "just anna's please": "anna.keller@xilan.example",
    "mike's only": "mike.torres@xilan.example",
    "只看mike的": "mike.torres@xilan.example",
}


@pytest.mark.parametrize(("fragment", "email"), COLLEAGUES.items())
def test_a_colleague_in_small_letters_narrows_the_list_before(
    talk: Callable[..., Talk], fragment: str, email: str
) -> None:
    conversation = talk("credit_manager")
    conversation.say("who is more than 45 days overdue")
    narrowed = {"min_days": 46, "salesperson": email}
    assert conversation.calls(fragment) == [Made("overdue_worklist", narrowed)]
    few = [Made("overdue_worklist", {**narrowed, "top": 3})]
    assert conversation.calls("first three of those will do") == few


def test_a_level_in_quotation_marks_is_a_level(talk: Callable[..., Talk]) -> None:
    asked = [Made("early_warnings", {"industry": "bearings", "level": "warning"})]
    assert talk("credit_manager").calls("anything at plain 'warning' level in bearings?") == asked


LETTERS = (
    "给穆勒传动写催款信，按 reminder 那一档的口气",
    "给穆勒传动发催款信，用reminder这一级",
)


@pytest.mark.parametrize("question", LETTERS)
def test_the_reminder_is_a_stage_where_it_is_said_as_one(talk: Callable[..., Talk], question: str) -> None:
    asked = [Made("draft_reminder", {"customer": "C033", "stage": "reminder"})]
    assert talk("credit_manager").calls(question) == asked


PARTS = {
    "30000 to be repaid in 6 monthly instalments kicking off 6 July": (6, "month"),
    "60k chopped into 9 weekly bits, kicking off 6 July": (9, "week"),
    "C033 wants 6 monthly, from 6 July": (6, "month"),
}


@pytest.mark.parametrize(("question", "parts"), PARTS.items())
def test_parts_are_counted_by_their_rhythm(
    talk: Callable[..., Talk], question: str, parts: tuple[int, str]
) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert call.tool == "repayment_plan"
    assert (call.args["instalments"], call.args["every"]) == parts
    assert call.args["first_date"] == "2026-07-06"


def test_people_of_an_industry_are_all_of_them_where_key_figures_are_asked_for(
    talk: Callable[..., Talk],
) -> None:
    asked = [Made("portfolio_kpis", {"quarter": "2026Q1", "industry": "wind power"})]
    assert talk("credit_manager").calls("KPIs for Q1 this year but just the wind power people") == asked
