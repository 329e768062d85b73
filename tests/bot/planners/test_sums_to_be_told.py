"""Sums that are spoken of and not told are asked for; what was said beside them is kept."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("question", "answer", "tool", "args"),
    [
        (
            "just a couple of thousand, 25 days overdue - what late interest is that?",
            "say 2,200",
            "late_interest",
            {"amount": "2200", "days": 25},
        ),
        (
            "a five-figure sum is 20 days late, how much interest?",
            "12,500",
            "late_interest",
            {"amount": "12500", "days": 20},
        ),
        ("就几千块，晚了35天，利息算下来多少", "3800", "late_interest", {"amount": "3800", "days": 35}),
        ("十几万逾期两个月，罚息多少", "15万", "late_interest", {"amount": "150000", "days": 60}),
        ("几万块分四期还，帮我排一下", "4万", "repayment_plan", {"amount": "40000", "instalments": 4}),
        (
            "spread a few thousand over 3 months",
            "4,500",
            "repayment_plan",
            {"amount": "4500", "instalments": 3, "every": "month"},
        ),
    ],
)
def test_the_sum_is_asked_for(
    talk: Callable[..., Talk], question: str, answer: str, tool: str, args: dict[str, object]
) -> None:
    speaker = talk()
    assert asked_for(speaker.say(question)) == "amount"
    assert speaker.calls(answer) == [Made(tool, args)]


@pytest.mark.parametrize(
    "question",
    ["do we charge interest on a small amount that is 60 days late?", "过几百天还要算利息吗"],
)
def test_whether_it_is_charged_is_for_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [call.tool for call in talk().calls(question)] == ["search_policy"]


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("customer on line 3: what does Castellani owe?", "C037"),
        ("I'm in meeting room 4, how much does Kovács owe?", "C042"),
        ("call me back on ext 312, what's overdue at Peñalver?", "C036"),
        ("我在3号会议室，江南轴承欠多少", "C001"),
        ("5楼开会，华伟欠多少", "C004"),
        ("分机208等着：立方液压欠多少", "C019"),
    ],
)
def test_where_the_asker_is_changes_no_answer(talk: Callable[..., Talk], question: str, whom: str) -> None:
    assert talk().calls(question) == [Made("overdue_status", {"customer": whom})]


def test_a_choice_is_made_though_a_figure_of_the_telephone_was_said(talk: Callable[..., Talk]) -> None:
    speaker = talk("credit_manager")
    assert asked_for(speaker.say("my boss is on line 4: is Jiangnan within its limit?")) == "customer"
    assert speaker.calls("the parts company") == [Made("customer_limit", {"customer": "C002"})]


def test_a_credit_line_is_no_telephone(talk: Callable[..., Talk]) -> None:
    answer = talk().say("Credit line 250000, does Castellani still have that?")
    assert [call.name for call in answer.calls if call.ok] in ([], ["customer_limit"])
