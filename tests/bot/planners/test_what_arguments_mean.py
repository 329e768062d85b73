"""What a share, a currency, a day, an amount or a period is said of decides what it is, or is asked."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

NO_SCENARIO = {
    "what if 10% of our customers default": "10% of our customers default",
    "what if sales fall by 20%": "sales fall by 20%",
    "stress test: margins shrink 10%": "margins shrink 10%",
    "suppose we lose 20% of our customers": "20% of our customers",
    "what if half our customers stopped paying": "half our customers stopped paying",
    "压力测试，利率上升5%": "利率上升5%",
    "如果一半的风电客户倒闭": "一半的风电客户倒闭",
}


@pytest.mark.parametrize(("question", "named"), NO_SCENARIO.items())
def test_a_share_of_anything_but_what_defaults_is_no_loss(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    reply = talk().say(question).reply
    assert (reply.status, named in reply.headline) == ("clarify", True), reply.headline


LOST = {
    "stress test, 40% loss given default": "0.4",
    "what if we recover only 30%": "0.7",
    "what would we lose if half of it never comes back": "0.5",
    "if 25% of the wind power exposure is lost, how large is the expected loss?": "0.25",
    "三成的账打水漂会怎样": "0.3",
    "只能收回四成，压力测试": "0.6",
}


@pytest.mark.parametrize(("question", "share"), LOST.items())
def test_a_share_that_is_lost_or_comes_back_is_the_loss(
    talk: Callable[..., Talk], question: str, share: str
) -> None:
    (call,) = talk().calls(question)
    assert (call.tool, call.args["lost_share"]) == ("stress_test", share)


@pytest.mark.parametrize(
    ("typed", "clear"),
    [("one", True), ("1", True), ("four", True), ("4", True), ("five", False), ("9", False)],
)
def test_grades_fall_by_no_more_than_there_are(talk: Callable[..., Talk], typed: str, *, clear: bool) -> None:
    answer = talk().say(f"stress test all grades down {typed}")
    if clear:
        assert [call.name for call in answer.calls] == ["stress_test"]
    else:
        assert asked_for(answer) == "downgrade_range"


PARTS = {
    "EUR customers overdue": "EUR customers",
    "customers that pay in USD who are overdue": "pay in USD",
    "ageing of euro accounts": "euro accounts",
    "overdue list, only USD customers": "USD customers",
    "欧元客户的逾期": "欧元客户",
    "用美元结算的客户谁逾期了": "美元结算的",
    "what does Midland Gear owe in Bitcoin": "Bitcoin",
    "overdue of Midland Gear in XYZ": "XYZ",
    "Midland Gear的逾期金额用比特币显示": "比特币",
}


@pytest.mark.parametrize(("question", "named"), PARTS.items())
def test_a_currency_that_picks_out_or_is_none_is_asked_about(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    reply = talk().say(question).reply
    assert (reply.status, named in reply.headline) == ("clarify", True), reply.headline


SHOWN = {
    "ageing report in EUR please": Made("ageing_report", {"currency": "EUR"}),
    "what does Midland Gear owe in EUR": Made("overdue_status", {"customer": "C047", "currency": "EUR"}),
    "suggested limit for Midland Gear in EUR": Made("suggest_limit", {"customer": "C047", "currency": "EUR"}),
    "warnings for Midland Gear in EUR": Made("early_warnings", {"customer": "C047", "currency": "EUR"}),
    "can I ship 42k to Midland Gear in EUR": Made(
        "check_order", {"customer": "C047", "amount": "42000", "currency": "EUR"}
    ),
}


@pytest.mark.parametrize(("question", "call"), SHOWN.items())
def test_a_currency_that_figures_are_to_be_in_is_taken(
    talk: Callable[..., Talk], question: str, call: Made
) -> None:
    assert talk().calls(question) == [call]


TOTALS = {
    "can I ship 50k EUR plus 20% VAT to Midland Gear": "50k EUR plus 20%",
    "can I ship 50k EUR + VAT to Midland Gear": "VAT",
    "can I ship half of 50k to Midland Gear": "half of 50k",
    "can Midland Gear take two deliveries of 20k each": "two deliveries of 20k",
    "can we ship 4 machines at 20k to Midland Gear": "4 machines at 20k",
    "can I ship 50k less 5% discount to Midland Gear": "50k less 5%",
    "Midland Gear 两批货各3万能发吗": "两批货各3万",
    "Midland Gear 5万的一半能发吗": "5万的一半",
}


@pytest.mark.parametrize(("question", "named"), TOTALS.items())
def test_an_amount_that_is_still_to_be_reckoned_is_asked_for_in_all(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    reply = talk().say(question).reply
    assert (reply.status, named in reply.headline) == ("clarify", True), reply.headline


THEN = {
    "can I ship 42k to Midland Gear as of 31 March 2026?": "check_order",
    "what limit would you have suggested for Midland Gear on 31 March 2026?": "suggest_limit",
    "collection stage of Midland Gear on 31 March 2026": "collection_stage",
    "draft a reminder for Midland Gear as of 31 March 2026": "draft_reminder",
    "Repayment plan for Midland Gear as of 31 March 2026 in 6 instalments": "repayment_plan",
    "ratios of Midland Gear as of 31 March 2026": "check_ratios",
}


@pytest.mark.parametrize(("question", "tool"), THEN.items())
def test_every_tool_looks_at_the_day_that_is_said(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    (call,) = talk().calls(question)
    assert (call.tool, call.args["as_of"]) == (tool, "2026-03-31")


def test_the_day_of_an_order_is_no_day_to_look_at(talk: Callable[..., Talk]) -> None:
    calls = talk().calls("can we ship the order placed on 28 June, 42k, to Midland Gear?")
    assert calls == [Made("check_order", {"customer": "C047", "amount": "42000"})]


@pytest.mark.parametrize("first", ["can I ship 42k to Midland Gear?", "collection stage of Midland Gear"])
def test_another_day_asks_the_same_tool_again(talk: Callable[..., Talk], first: str) -> None:
    conversation = talk()
    (before,) = conversation.calls(first)
    assert conversation.calls("and on 31 March?") == [
        Made(before.tool, {**before.args, "as_of": "2026-03-31"})
    ]


PERIODS: dict[str, list[dict[str, object]]] = {
    "DSO for 2026Q1 vs 2025Q1": [{"quarter": "2026Q1"}, {"quarter": "2025Q1"}],
    "DSO 2026Q2 vs 2026Q1": [{"quarter": "2026Q2"}],
    "DSO versus 2025Q1": [{}, {"quarter": "2025Q1"}],
    "DSO compared with last quarter": [{}],
    "2026年一季度DSO和去年同期比": [{"quarter": "2026Q1"}, {"quarter": "2025Q1"}],
    "DSO for Q1 2026 vs the same quarter last year": [{"quarter": "2026Q1"}, {"quarter": "2025Q1"}],
    "Compare the overdue of Midland Gear on 31 March with today": [
        {"customer": "C047", "as_of": "2026-03-31"},
        {"customer": "C047"},
    ],
    "DSO in 2024 and 2025": [{"quarter": "2024"}, {"quarter": "2025"}],
    "2026年一季度DSO比2025年一季度": [{"quarter": "2026Q1"}, {"quarter": "2025Q1"}],
    "quick ratio of Midland Gear 2025 vs 2024": [
        {"customer": "C047", "period": "2025", "ratios": ["quick_ratio"]},
        {"customer": "C047", "period": "2024", "ratios": ["quick_ratio"]},
    ],
    "days to pay in 2024 versus 2025 for Midland Gear": [
        {"customer": "C047", "months": 12, "as_of": "2024-12-31"},
        {"customer": "C047", "months": 12, "as_of": "2025-12-31"},
    ],
}


@pytest.mark.parametrize(("question", "args"), PERIODS.items())
def test_periods_side_by_side_are_a_call_each(
    talk: Callable[..., Talk], question: str, args: list[dict[str, object]]
) -> None:
    assert [call.args for call in talk().calls(question)] == args


@pytest.mark.parametrize(
    "question", ["DSO by month", "DSO month by month", "DSO按月", "days to pay of Midland Gear by quarter"]
)
def test_a_series_of_periods_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk().say(question)) == "one_period"


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("哪些客户额度下周到期", "下周"),
        ("whose limits expire next week", "next week"),
        ("which limits expired last month", "last month"),
        ("which limits expire before 15 July", "15 July"),
    ],
)
def test_limits_that_end_within_another_time_are_asked_about(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    reply = talk().say(question).reply
    assert (reply.status, named in reply.headline) == ("clarify", True), reply.headline


def test_a_day_so_long_ago_is_no_number_of_days_overdue(talk: Callable[..., Talk]) -> None:
    assert talk().calls("who was overdue 3 months ago") == [Made("overdue_worklist", {"as_of": "2026-03-30"})]
