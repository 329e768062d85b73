"""A mere topic after an answer about one customer is asked of that customer, and of the rules if said."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("first", "then", "tool"),
    [
        ("How much of its credit line has Castellani used?", "And insurance?", "insurance_cover"),
        ("Castellani limit", "and the insurance", "insurance_cover"),
        ("Castellani limit", "insurance too", "insurance_cover"),
        ("Castellani limit", "guarantees?", "insurance_cover"),
        ("Castellani limit", "And warnings?", "early_warnings"),
        ("Castellani limit", "reminder?", "draft_reminder"),
        ("Castellani limit", "and payment habits?", "payment_behaviour"),
        ("Castellani limit", "disputes?", "overdue_status"),
        ("what does Castellani owe", "and the score?", "credit_report"),
        ("Castellani的额度", "保险呢", "insurance_cover"),
        ("Castellani的额度", "催收呢", "collection_stage"),
        ("Castellani的额度", "那预警呢", "early_warnings"),
        ("Castellani的额度", "付款习惯", "payment_behaviour"),
    ],
)
def test_a_topic_is_of_the_customer_spoken_of(
    talk: Callable[..., Talk], first: str, then: str, tool: str
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(then) == [Made(tool, {"customer": "C037"})]


@pytest.mark.parametrize(
    "then",
    [
        "what is insurance",
        "dunning rules?",
        "what does the policy say about insurance",
        "thanks a lot",
        "pineapples?",
        "incoterms?",
        "制度",
    ],
)
def test_what_is_no_topic_of_a_customer_is_not_asked_of_one(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("Castellani limit")
    assert not any("customer" in call.args for call in speaker.say(then).calls)


def test_a_topic_after_a_list_is_of_nobody(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("who is overdue?")
    assert [call.tool for call in speaker.calls("insurance?")] == ["search_policy"]
