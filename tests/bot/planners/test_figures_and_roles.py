"""Every figure goes to the argument that it was said for, and periods that are only compared with to none."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

CALLS: dict[str, Made] = {
    "Midland Gear would like net 90, not net 45": Made("check_terms", {"customer": "C047", "days": 90}),
    "Midland Gear有30天账期，账期能不能再给15天，目前是30天": Made(
        "check_terms", {"customer": "C047", "days": 45}
    ),
    "Midland Gear is on 45 days today and asks for 10 extra": Made(
        "check_terms", {"customer": "C047", "days": 55}
    ),
    "every grade falls by two and we recover 40%": Made("stress_test", {"downgrade": 2, "lost_share": "0.6"}),
    "ratings down 1, LGD of 55%": Made("stress_test", {"downgrade": 1, "lost_share": "0.55"}),
    "全部降一级，只收得回四成": Made("stress_test", {"downgrade": 1, "lost_share": "0.6"}),
    "6万逾期20天，日息万五": Made("late_interest", {"amount": "60000", "days": 20, "annual_rate": "0.1825"}),
    "6万逾期20天，月息一分二": Made("late_interest", {"amount": "60000", "days": 20, "annual_rate": "0.144"}),
    "6万逾期20天，年息百分之三点六五": Made(
        "late_interest", {"amount": "60000", "days": 20, "annual_rate": "0.0365"}
    ),
    "interest on 7,000 overdue since 31 May 2026": Made("late_interest", {"amount": "7000", "days": 30}),
    "insured for 300k, they owe 280k, indemnity 85%, deductible 5k": Made(
        "insurance_cover",
        {"limit": "300000", "owed": "280000", "indemnity_rate": "0.85", "deductible": "5000"},
    ),
    "is Midland Gear paying slower than last year?": Made("payment_behaviour", {"customer": "C047"}),
    "is our DSO better than last quarter?": Made("portfolio_kpis", {}),
    "12万12个月等额本息年息6%": Made(
        "repayment_plan",
        {"amount": "120000", "instalments": 12, "annual_rate": "0.06", "method": "annuity", "every": "month"},
    ),
}


@pytest.mark.parametrize(("question", "call"), CALLS.items())
def test_each_figure_is_the_argument_it_was_said_for(
    talk: Callable[..., Talk], question: str, call: Made
) -> None:
    assert talk().calls(question) == [call]


@pytest.mark.parametrize(
    ("question", "need"),
    [
        ("Midland Gear in 5 instalments with 25% down", "down_payment"),
        ("德顺汽配首付两成，剩下的分5期", "down_payment"),
        ("who pays slowest?", "slowest"),
        ("send Midland Gear a third reminder", "letter_stage"),
        ("6万逾期20天，千分之五", "rate_rhythm"),
        ("can I ship 40k to Oakfield Engineering with 30% up front and the rest on 60 days", "terms_part"),
    ],
)
def test_what_the_tool_cannot_reckon_with_is_asked_about(
    talk: Callable[..., Talk], question: str, need: str
) -> None:
    assert asked_for(talk().say(question)) == need


def test_two_quarters_and_two_days_are_two_calls(talk: Callable[..., Talk]) -> None:
    assert talk().calls("compare the DSO of Q1 with Q2 2026") == [
        Made("portfolio_kpis", {"quarter": "2026Q1"}),
        Made("portfolio_kpis", {"quarter": "2026Q2"}),
    ]
    assert talk().calls("Midland Gear's limit on 31 March 2026 and today") == [
        Made("customer_limit", {"customer": "C047", "as_of": "2026-03-31"}),
        Made("customer_limit", {"customer": "C047"}),
    ]


def test_the_quarter_before_counts_from_the_one_asked_for_last(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("2026Q1的DSO")
    assert speaker.calls("上一季度呢") == [Made("portfolio_kpis", {"quarter": "2025Q4"})]


DESCRIBED = {
    "how much does the Spanish one owe?": ("overdue_status", "C036"),
    "what is the limit of our Japanese customer": ("customer_limit", "C061"),
    "那家西班牙客户欠我们多少": ("overdue_status", "C036"),
}


@pytest.mark.parametrize(("question", "meant"), DESCRIBED.items())
def test_a_description_that_one_customer_fits_means_that_one(
    talk: Callable[..., Talk], question: str, meant: tuple[str, str]
) -> None:
    assert talk().calls(question) == [Made(meant[0], {"customer": meant[1]})]


def test_a_description_that_several_fit_is_asked_about(talk: Callable[..., Talk]) -> None:
    reply = talk().say("limit of our British customer").reply
    assert reply.status == "clarify"
    assert len(reply.choices) > 1


def test_a_parent_that_is_not_there_is_never_the_customer_itself(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("what does C047 owe?")
    assert speaker.say("and its parent?").reply.status == "not_found"


@pytest.mark.parametrize("answer", ["the engineering one", "Engineering", "the first"])
def test_a_choice_is_made_by_a_word_of_its_name(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    assert speaker.say("is Oakfield overdue?").reply.status == "clarify"
    assert speaker.calls(answer) == [Made("overdue_status", {"customer": "C029"})]


def test_the_first_and_the_second_are_those_named_in_the_conversation(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("what does Oakfield Engineering owe?")
    speaker.say("and Midland Gear?")
    assert speaker.calls("and the first?") == [Made("overdue_status", {"customer": "C029"})]


def test_a_fragment_after_two_customers_is_about_both(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limit of Oakfield Engineering and Midland Gear")
    assert speaker.calls("and overdue?") == [
        Made("overdue_status", {"customer": "C029"}),
        Made("overdue_status", {"customer": "C047"}),
    ]


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("what is our bad debt rate?", "bad-debt rate"),
        ("前十大客户占比是多少", "前十大占比"),
        ("our CEI", "collection"),
    ],
)
def test_a_key_figure_asked_for_by_name_opens_the_reply(
    talk: Callable[..., Talk], question: str, opens: str
) -> None:
    assert talk().say(question).reply.headline.startswith(opens)
