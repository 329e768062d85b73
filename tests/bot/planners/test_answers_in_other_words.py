"""Answers to a question back in other words than were asked for, and what they say beside it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for, asked_then


@pytest.mark.parametrize("answer", ["since 2 May", "from 2 May on", "it was due on 2 May", "从5月2号起"])
def test_since_when_tells_how_many_days(talk: Callable[..., Talk], answer: str) -> None:
    made = asked_then(talk(), "late interest on 24,000?", answer)
    assert made == [Made("late_interest", {"amount": "24000", "days": 59})]


@pytest.mark.parametrize("answer", ["80", "80 I think", "八成", "80%"])
def test_a_bare_figure_tells_the_share_that_is_insured(talk: Callable[..., Talk], answer: str) -> None:
    made = asked_then(talk(), "insured up to 200k, they owe 250k: what would the insurer pay?", answer)
    args: dict[str, object] = {"limit": "200000", "owed": "250000", "indemnity_rate": "0.8"}
    assert made == [Made("insurance_cover", args)]


@pytest.mark.parametrize("answer", ["按季还，四期", "四期，按季还", "4, every quarter"])
def test_a_rhythm_that_no_plan_has_is_asked_about(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    assert asked_for(speaker.say("青禾逾期款做个分期")) == "instalments"
    assert asked_for(speaker.say(answer)) == "every"
    made = speaker.calls("每月")
    assert made == [Made("repayment_plan", {"customer": "C022", "instalments": 4, "every": "month"})]


@pytest.mark.parametrize("answer", ["bearings", "Bearing, in English", "做轴承的那家"])
def test_a_word_that_two_of_three_have_asks_which_of_them(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    assert asked_for(speaker.say("Jiangnan's letter please")) == "customer"
    asked = speaker.say(answer)
    assert asked_for(asked) == "customer"
    assert [each.customer_id for step in asked.plan for each in getattr(step, "choices", ())] == [
        "C001",
        "C002",
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [("一笔款晚了40天，罚息多少", "6500"), ("an amount is 40 days overdue, what interest is that", "6,500")],
)
def test_the_days_are_kept_while_the_amount_is_asked_for(
    talk: Callable[..., Talk], question: str, answer: str
) -> None:
    speaker = talk()
    assert asked_for(speaker.say(question)) == "amount"
    assert speaker.calls(answer) == [Made("late_interest", {"amount": "6500", "days": 40})]
