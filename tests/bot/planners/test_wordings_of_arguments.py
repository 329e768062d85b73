"""Arguments in other words: prepaid, a grade fewer, a supposed day, measures that share a word."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

PREPAID = (
    "Kovács wants 20k, money up front. ship?",
    "Kovács wants 20k, cash up-front, may we ship?",
    "Can we ship 50k to Lifang Hydraulics, paid in advance?",
    "Lifang Hydraulics orders 50k, payment before delivery, may I ship?",
    "Lifang Hydraulics orders 50k, they pay first. ok?",
    "C019 下单5万，先打款再发货，能发吗",
    "C019 下单5万，款到发货，能放吗",
    "C019 下单5万，钱到账才发货，能放吗",
)


@pytest.mark.parametrize("question", PREPAID)
def test_what_is_paid_in_advance_is_prepaid(talk: Callable[..., Talk], question: str) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.tool, call.args.get("terms")) == ("check_order", "prepaid")


TERMS = {
    "C019 下单5万，走信用证，能发吗": "lc",
    "C019 order of 50k on a letter-of-credit, ok to ship?": "lc",
    "C019想加一单三万五，月结45天，走得了不": 45,
    "C019 order 50k, 45 days net, can it ship?": 45,
}


@pytest.mark.parametrize(("question", "terms"), TERMS.items())
def test_other_terms_are_those_of_the_order(talk: Callable[..., Talk], question: str, terms: object) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.tool, call.args.get("terms")) == ("check_order", terms)


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
    assert talk("credit_manager").say("stress test for a grade customers, one notch down").calls == ()


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
    assert talk("credit_manager").say(question).reply.status == "clarify"


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
    assert talk("credit_manager").say("ageing, average per customer").reply.status == "clarify"


SHARED = {
    "quick and cash ratio of C019 please": ["quick_ratio", "cash_ratio"],
    "current, quick and cash ratios for C019": ["current_ratio", "quick_ratio", "cash_ratio"],
    "gross and net margin for C019": ["gross_margin", "net_margin"],
    "inventory and receivable days of C019": ["inventory_days", "receivable_days"],
    "C019 流动和速动比率": ["current_ratio", "quick_ratio"],
    "C019 的流动、速动比率": ["current_ratio", "quick_ratio"],
    "C019 的存货和应收周转天数": ["inventory_days", "receivable_days"],
}


@pytest.mark.parametrize(("question", "ratios"), SHARED.items())
def test_measures_that_share_their_last_word_are_all_meant(
    talk: Callable[..., Talk], question: str, ratios: list[str]
) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.tool, call.args.get("ratios")) == ("check_ratios", ratios)


def test_figures_of_measures_that_share_a_word_go_one_to_each(talk: Callable[..., Talk]) -> None:
    asked = Made("check_ratios", {"figures": {"current_ratio": "1.1", "quick_ratio": "0.8"}})
    assert talk("credit_manager").calls("current and quick ratio are 1.1 and 0.8, is that ok?") == [asked]


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


RELATIVE = {
    "they want double that": "100000",
    "they want twice as much": "100000",
    "他们要翻倍": "100000",
}


@pytest.mark.parametrize(("fragment", "amount"), RELATIVE.items())
def test_an_amount_told_by_the_last_one_is_reckoned(
    talk: Callable[..., Talk], fragment: str, amount: str
) -> None:
    conversation = talk("credit_manager")
    conversation.say("C019 wants 50k, can we ship?")
    assert [call.args["amount"] for call in conversation.calls(fragment)] == [amount]


@pytest.mark.parametrize("question", ["C019 wants double that, can we ship?", "C019 想要翻倍的货，能发吗"])
def test_an_amount_told_by_one_that_nobody_gave_is_asked_for(
    talk: Callable[..., Talk], question: str
) -> None:
    reply = talk("credit_manager").say(question)
    assert (reply.reply.status, reply.calls) == ("clarify", ())


MONEY = {
    "C019 下单3万块，能发吗": None,
    "C033 下单3万块，能发吗": "CNY",
    "C033 下单3万元，能发吗": "CNY",
    "3万块逾期90天利息多少": None,
}


@pytest.mark.parametrize(("question", "currency"), MONEY.items())
def test_a_word_for_money_names_a_currency_only_where_another_would_be_meant(
    talk: Callable[..., Talk], question: str, currency: str | None
) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.args["amount"], call.args.get("currency")) == ("30000", currency)


GIVEN = {
    "Got a balance sheet here: current assets 480k, current liabilities 450k. Does that pass our rules?": (
        {"current_assets": "480000", "current_liabilities": "450000"},
        None,
    ),
    "CA 88 / CL 92, pass?": ({"current_assets": "88", "current_liabilities": "92"}, None),
    "CA 88 CL 92 last quarter, CA 90 CL 91 now": (
        {"current_assets": "90", "current_liabilities": "91"},
        {"current_assets": "88", "current_liabilities": "92"},
    ),
}


@pytest.mark.parametrize(("question", "given"), GIVEN.items())
def test_figures_of_a_balance_sheet_are_checked(
    talk: Callable[..., Talk], question: str, given: tuple[object, object]
) -> None:
    (call,) = talk("credit_manager").calls(question)
    assert (call.tool, call.args["figures"], call.args.get("previous_figures")) == ("check_ratios", *given)


def test_people_of_an_industry_are_all_of_them_where_key_figures_are_asked_for(
    talk: Callable[..., Talk],
) -> None:
    asked = [Made("portfolio_kpis", {"quarter": "2026Q1", "industry": "wind power"})]
    assert talk("credit_manager").calls("KPIs for Q1 this year but just the wind power people") == asked


BY_RULES = {
    "current assets 480k, current liabilities 450k. ok by our rules?": "check_ratios",
    "what does the policy say at a current ratio of 0.9?": "search_policy",
}


@pytest.mark.parametrize(("question", "tool"), BY_RULES.items())
def test_figures_that_are_given_are_checked_unless_the_policy_is_asked_for(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    assert [call.tool for call in talk("credit_manager").calls(question)] == [tool]
