"""A fragment that holds nothing but figures, names and small words changes the last question, and no more."""

from collections.abc import Callable, Sequence

import pytest

from prompts.lexicon import lexicon
from tests.bot.talking import Made, Talk
from tools.registry import TOOLS

INTEREST, STAGE, RATIOS, ORDER = "late_interest", "collection_stage", "check_ratios", "check_order"
TERMS, SUGGEST, HABITS, KPIS, PLAN = (
    "check_terms",
    "suggest_limit",
    "payment_behaviour",
    "portfolio_kpis",
    "repayment_plan",
)
Turns = Sequence[tuple[str, str, dict[str, object]]]

CHANGED: dict[str, Turns] = {
    "interest in pieces": [
        (
            "Interest on 80,000 paid 45 days late at 6%?",
            INTEREST,
            {"amount": "80000", "days": 45, "annual_rate": "0.06"},
        ),
        ("make that 60 days", INTEREST, {"amount": "80000", "days": 60, "annual_rate": "0.06"}),
        ("and at 8 percent?", INTEREST, {"amount": "80000", "days": 60, "annual_rate": "0.08"}),
        ("what if it's 90 days", INTEREST, {"amount": "80000", "days": 90, "annual_rate": "0.08"}),
        ("on 120,000 instead", INTEREST, {"amount": "120000", "days": 90, "annual_rate": "0.08"}),
    ],
    "利息逐项改": [
        (
            "有笔30万逾期40天，年利率6%，算下利息",
            INTEREST,
            {"amount": "300000", "days": 40, "annual_rate": "0.06"},
        ),
        ("要是改成两个月呢", INTEREST, {"amount": "300000", "days": 60, "annual_rate": "0.06"}),
        ("假如拖了100天呢", INTEREST, {"amount": "300000", "days": 100, "annual_rate": "0.06"}),
    ],
    "another ladder": [
        ("An invoice is 40 days past due. Whose job is it now?", STAGE, {"days_past_due": 40}),
        ("On the sme ladder?", STAGE, {"days_past_due": 40, "ladder": "sme"}),
        ("judged by the owner ladder", STAGE, {"days_past_due": 40, "ladder": "owner"}),
        ("what about 70 days", STAGE, {"days_past_due": 70, "ladder": "owner"}),
    ],
    "the same quarter": [
        (
            "Dongyue Pumps' current ratio in 2026Q1",
            RATIOS,
            {"customer": "C011", "period": "2026Q1", "ratios": ["current_ratio"]},
        ),
        (
            "debt ratio, same quarter?",
            RATIOS,
            {"customer": "C011", "period": "2026Q1", "ratios": ["debt_ratio"]},
        ),
        (
            "and Changling's debt ratio, also that quarter",
            RATIOS,
            {"customer": "C010", "period": "2026Q1", "ratios": ["debt_ratio"]},
        ),
        (
            "what about the quarter before",
            RATIOS,
            {"customer": "C010", "period": "2025Q4", "ratios": ["debt_ratio"]},
        ),
    ],
    "a year and a quarter off": [
        ("Key figures for Q1 2026", KPIS, {"quarter": "2026Q1"}),
        ("and the year before?", KPIS, {"quarter": "2025Q1"}),
        ("next quarter?", KPIS, {"quarter": "2025Q2"}),
    ],
    "a quarter later": [
        ("Ratios of Dongyue Pumps in 2025Q4", RATIOS, {"customer": "C011", "period": "2025Q4"}),
        ("and one quarter later", RATIOS, {"customer": "C011", "period": "2026Q1"}),
    ],
    "switching and returning": [
        ("Great Basin overdue", "overdue_status", {"customer": "C052"}),
        ("ok and its insurance", "insurance_cover", {"customer": "C052"}),
        ("never mind that, back to overdue", "overdue_status", {"customer": "C052"}),
        ("and as at end of May", "overdue_status", {"customer": "C052", "as_of": "2026-05-31"}),
    ],
    "the same place": [
        ("Which of our British customers are overdue?", "overdue_worklist", {"country": "GB"}),
        ("Anybody there over 60 days?", "overdue_worklist", {"country": "GB", "min_days": 61}),
    ],
    "去年同期": [
        ("2026年一季度DSO", KPIS, {"quarter": "2026Q1"}),
        ("去年同一季度呢", KPIS, {"quarter": "2025Q1"}),
        ("下一个季度", KPIS, {"quarter": "2025Q2"}),
    ],
    "what they asked for": [
        ("What limit would you suggest for Kong Fung Trading?", SUGGEST, {"customer": "C026"}),
        ("They have asked for 250,000 themselves.", SUGGEST, {"customer": "C026", "requested": "250000"}),
    ],
    "over the last so many": [
        ("Great Basin payment behaviour, last 6 months", HABITS, {"customer": "C052", "months": 6}),
        ("And over the last 18?", HABITS, {"customer": "C052", "months": 18}),
        ("same period for Tri-County", HABITS, {"customer": "C056", "months": 18}),
    ],
    "terms again": [
        ("Great Basin wants 60 days. ok?", TERMS, {"customer": "C052", "days": 60}),
        ("what about 45", TERMS, {"customer": "C052", "days": 45}),
        ("The same 45 days for Midland Gear?", TERMS, {"customer": "C047", "days": 45}),
    ],
    "what is given up": [
        (
            "Split 90,000 EUR into 9 monthly payments",
            PLAN,
            {"amount": "90000", "currency": "EUR", "instalments": 9, "every": "month"},
        ),
        (
            "weekly rather than monthly",
            PLAN,
            {"amount": "90000", "currency": "EUR", "instalments": 9, "every": "week"},
        ),
    ],
    "a name and a figure": [
        ("Can I ship 20k to Great Basin?", ORDER, {"customer": "C052", "amount": "20000"}),
        ("and 6k for Midland Gear?", ORDER, {"customer": "C047", "amount": "6000"}),
        ("what if its 9k", ORDER, {"customer": "C047", "amount": "9000"}),
    ],
}


@pytest.mark.parametrize("turns", CHANGED.values(), ids=CHANGED)
def test_a_fragment_changes_one_thing_and_keeps_the_rest(talk: Callable[..., Talk], turns: Turns) -> None:
    speaker = talk()
    for said, tool, args in turns:
        assert speaker.calls(said) == [Made(tool, args)], said


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("飞腾电子有没有逾期？", "说错了，是云帆自动化"),
        ("is Feiteng Electronics overdue?", "sorry, I meant Yunfan Automation"),
    ],
)
def test_a_question_that_found_nobody_is_asked_again_of_whom_was_meant(
    talk: Callable[..., Talk], first: str, then: str
) -> None:
    speaker = talk()
    assert speaker.say(first).reply.status == "not_found"
    assert speaker.calls(then) == [Made("overdue_status", {"customer": "C014"})]


def test_a_question_that_was_denied_is_asked_again_of_somebody_one_may_see(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_europe")
    assert speaker.say("what does Great Basin owe?").reply.status == "denied"
    assert speaker.calls("ok, Peñalver then") == [Made("overdue_status", {"customer": "C036"})]


@pytest.mark.parametrize("then", ["no wait, Midland Gear", "sorry, Midland Gear", "不对，是米德兰齿轮"])
def test_a_waiting_question_is_about_whom_was_named_since(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    assert speaker.say("can I ship to Great Basin?").reply.status == "clarify"
    assert speaker.say(then).reply.status == "clarify"
    assert speaker.calls("15k") == [Made(ORDER, {"customer": "C047", "amount": "15000"})]


def test_what_is_said_beside_a_choice_counts(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    assert speaker.say("limit of the German customer").reply.status == "clarify"
    assert speaker.calls("Stadtwerke Lindenau, and in USD this time.") == [
        Made("customer_limit", {"customer": "C043", "currency": "USD"})
    ]


def test_days_alone_are_asked_about_and_no_customers_own(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    assert speaker.calls("what stage is Midland Gear at") == [Made(STAGE, {"customer": "C047"})]
    assert speaker.calls("and at 35 days?") == [Made(STAGE, {"days_past_due": 35})]


def test_both_of_two_answers_are_changed(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("what do Great Basin and Midland Gear owe us")
    assert speaker.calls("in euros") == [
        Made("overdue_status", {"customer": customer, "currency": "EUR"}) for customer in ("C052", "C047")
    ]


def test_every_tool_has_words_of_its_own_question() -> None:
    assert set(lexicon("question_words")) == set(TOOLS)


@pytest.mark.parametrize(
    "asked", ["Same amount and same terms for Great Basin?", "同样的金额和账期，Great Basin呢？"]
)
def test_what_is_said_to_be_the_same_is_asked_of_somebody_else(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    speaker.say("May I ship 31,500 to Midland Gear?")
    speaker.say("and against a letter of credit?")
    assert speaker.calls(asked) == [
        Made("check_order", {"customer": "C052", "amount": "31500", "terms": "lc"})
    ]
