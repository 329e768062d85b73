"""Figures in short, what a deductible belongs to, nobody who pays, and interest without its sum."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

RATIOS, COVER, STRESS = "check_ratios", "insurance_cover", "stress_test"


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        (
            "current 1.1, quick 0.7, debt 65 % - how does that look",
            {"current_ratio": "1.1", "quick_ratio": "0.7", "debt_ratio": "0.65"},
        ),
        ("CR 1.2 QR 0.8 DR 70%, fine?", {"current_ratio": "1.2", "quick_ratio": "0.8", "debt_ratio": "0.7"}),
        ("curr. ratio .95, quick at 0.5x, ok?", {"current_ratio": "0.95", "quick_ratio": "0.5"}),
        (
            "流动1.2，速动0.9，负债率61%，行不行",
            {"current_ratio": "1.2", "quick_ratio": "0.9", "debt_ratio": "0.61"},
        ),
        ("流动比1.2 负债比61% 怎么样", {"current_ratio": "1.2", "debt_ratio": "0.61"}),
    ],
)
def test_ratios_without_their_last_word(
    talk: Callable[..., Talk], question: str, figures: dict[str, object]
) -> None:
    assert talk("staff").calls(question) == [Made(RATIOS, {"figures": figures})]


@pytest.mark.parametrize("question", ["Müller: current stage?", "what is Müller's current 90 day overdue"])
def test_current_alone_is_no_ratio(talk: Callable[..., Talk], question: str) -> None:
    assert all(call.tool != RATIOS for call in talk().calls(question))


@pytest.mark.parametrize(
    "question",
    [
        "cover of 300,000 at 90% with a deductible of 10,000, and they owe 350,000: what do we get?",
        "owed 350k, cover 300k at 90% less a 10k deductible",
    ],
)
def test_a_deductible_behind_the_share_is_an_amount(talk: Callable[..., Talk], question: str) -> None:
    assert talk("staff").calls(question) == [
        Made(COVER, {"limit": "300000", "owed": "350000", "indemnity_rate": "0.9", "deductible": "10000"})
    ]


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("what if no one in Italy paid for another month (30 days)?", {"country": "IT", "late_days": 30}),
        ("if no Spanish customer pays for 45 days what do we lose", {"country": "ES", "late_days": 45}),
        (
            "assuming none of our bearings customers pay for 6 weeks",
            {"industry": "bearings", "late_days": 42},
        ),
    ],
)
def test_nobody_who_pays_leaves_nobody_out(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made(STRESS, args)]


@pytest.mark.parametrize(
    "question", ["stress test, no German customers", "overdue list, no German customers that pay late please"]
)
def test_those_who_are_left_out_are_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "clarify"


@pytest.mark.parametrize("question", ["work out interest please, 70 days late", "帮忙算下利息，晚了60天"])
@pytest.mark.parametrize("role", ["staff", "finance"])
def test_interest_to_reckon_without_its_sum_is_asked_about(
    talk: Callable[..., Talk], role: str, question: str
) -> None:
    answer = talk(role).say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize("question", ["怎么算滞纳金", "how do we calculate late interest for 60 days?"])
def test_how_interest_is_reckoned_is_for_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [call.name for call in talk("staff").say(question).calls] == ["search_policy"]


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("Great Basin limit pls, gr8 thx", "customer_limit"),
        ("Ipanema overdue? need it b4 noon", "overdue_status"),
        ("send me Tri-County's overdue l8r 2day", "overdue_status"),
    ],
)
def test_a_figure_in_a_word_is_no_number(talk: Callable[..., Talk], question: str, tool: str) -> None:
    assert [call.tool for call in talk().calls(question)] == [tool]


@pytest.mark.parametrize(
    ("question", "requested"),
    [
        ("raise Great Basin to 3/4 million USD?", "750000"),
        ("lift Great Basin's limit to ½ million USD?", "500000"),
    ],
)
def test_a_part_of_a_million_is_an_amount(talk: Callable[..., Talk], question: str, requested: str) -> None:
    args: dict[str, object] = {"customer": "C052", "requested": requested, "currency": "USD"}
    assert talk().calls(question) == [Made("suggest_limit", args)]


@pytest.mark.parametrize(
    "question",
    [
        "who's between 15 and up to 45 days late?",
        "anyone from 15 all the way to 45 days late",
        "逾期从15天一直到45天的有谁",
        "逾期15天起至45天的名单",
    ],
)
def test_a_range_may_say_its_ends_at_length(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", {"min_days": 15, "max_days": 45})]


@pytest.mark.parametrize("question", ["华伟打九折的额度是多少", "华伟额度打八五折还剩多少"])
def test_a_part_of_what_is_asked_for_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "clarify"


def test_another_currency_is_no_discount(talk: Callable[..., Talk]) -> None:
    assert talk().calls("华伟欠款折算成欧元") == [
        Made("overdue_status", {"customer": "C004", "currency": "EUR"})
    ]
