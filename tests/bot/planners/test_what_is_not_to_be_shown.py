"""Customers and topics that a message takes out are not answered; what a figure depends on is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

MÜLLER, JIANGNAN = "C033", "C001"

NAMES = {
    "don't show me Castellani, show Müller's limit": MÜLLER,
    "please skip Castellani and give me the limit of Müller": MÜLLER,
    "I'm not interested in Castellani, what is Müller's limit": MÜLLER,
    "Müller's limit please, never mind Castellani": MÜLLER,
    "limits of Müller, but not of Castellani": MÜLLER,
    "disregard Castellani and Nordvik Gears; limit of Müller?": MÜLLER,
    "no, not Castellani, I meant Müller: limit": MÜLLER,
    "不要看华伟，看江南轴承的额度": JIANGNAN,
    "华伟和东岳泵业不用看，江南轴承额度": JIANGNAN,
    "不看华伟只看江南轴承的额度": JIANGNAN,
    "华伟跳过，江南轴承额度": JIANGNAN,
}


@pytest.mark.parametrize(("question", "customer"), NAMES.items())
def test_a_customer_taken_out_is_not_answered(
    talk: Callable[..., Talk], question: str, customer: str
) -> None:
    assert talk().calls(question) == [Made("customer_limit", {"customer": customer})]


TOPICS = {
    "limit of Müller but not its overdue": ("customer_limit", MÜLLER),
    "Müller's overdue, not the limit": ("overdue_status", MÜLLER),
    "warnings on Müller, skip the ratios": ("early_warnings", MÜLLER),
    "what does Müller owe, no interest please": ("overdue_status", MÜLLER),
    "how much does Müller owe, interest not included": ("overdue_status", MÜLLER),
    "江南轴承欠多少，别算利息": ("overdue_status", JIANGNAN),
    "江南轴承的额度，不用说逾期": ("customer_limit", JIANGNAN),
    "江南轴承欠多少，额度就不用了": ("overdue_status", JIANGNAN),
}


@pytest.mark.parametrize(("question", "call"), TOPICS.items())
def test_a_topic_taken_out_is_not_answered(
    talk: Callable[..., Talk], question: str, call: tuple[str, str]
) -> None:
    assert talk().calls(question) == [Made(call[0], {"customer": call[1]})]


@pytest.mark.parametrize(
    "question",
    [
        "payment behaviour of Müller without the first quarter",
        "华伟的付款习惯，不算第一季度",
        "ratios of Nordvik Gears but not 2025",
        "DSO without Q1",
        "expected loss without Jinchen",
        "suggest a limit for Müller without insurance",
        "current ratio of Nordvik Gears without inventory",
        "early warnings without court events",
        "江南轴承的额度，不算保险",
        "credit report of Müller without ratios",
        "Müller's ratios but leave the current ratio out",
        "what's the DSO if we ignore Castellani",
        "can we ship 20k to Müller without looking at the limit",
    ],
)
def test_what_the_answer_depends_on_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) in ("unused", "narrowing")


@pytest.mark.parametrize(
    ("question", "call"),
    [
        ("don't forget Müller's limit", Made("customer_limit", {"customer": MÜLLER})),
        ("I don't see Müller's limit, what is it", Made("customer_limit", {"customer": MÜLLER})),
        ("is Müller not overdue?", Made("overdue_status", {"customer": MÜLLER})),
        ("is Müller without a limit?", Made("customer_limit", {"customer": MÜLLER})),
        (
            "can I ship 20k to Müller without delay",
            Made("check_order", {"customer": MÜLLER, "amount": "20000"}),
        ),
        ("不要预付，江南轴承发20万行吗", Made("check_order", {"customer": JIANGNAN, "amount": "200000"})),
        ("江南轴承要不要看预警", Made("early_warnings", {"customer": JIANGNAN})),
        (
            "Müller quick ratio, not the current ratio",
            Made("check_ratios", {"customer": MÜLLER, "ratios": ["quick_ratio"]}),
        ),
        ("ratios of Müller, not 2025 but 2024", Made("check_ratios", {"customer": MÜLLER, "period": "2024"})),
    ],
)
def test_what_takes_nothing_out_is_answered(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk().calls(question) == [call]


def test_after_a_comparison_those_that_remain_are_told(talk: Callable[..., Talk]) -> None:
    conversation = talk()
    conversation.say("compare the limits of Müller and Ipanema")
    assert conversation.calls("without Ipanema") == [Made("customer_limit", {"customer": MÜLLER})]


@pytest.mark.parametrize("fragment", ["without Ipanema", "not Ipanema", "leave out Ipanema", "不要Ipanema"])
def test_whom_a_later_turn_takes_out_is_not_answered_about(talk: Callable[..., Talk], fragment: str) -> None:
    conversation = talk()
    conversation.say("limit of Müller")
    assert asked_for(conversation.say(fragment)) == "intent_open"
