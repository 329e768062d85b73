"""A first message that asks leave to ship, or what if "they" pay late, and names nobody, is asked of whom."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "asked",
    [
        "can we ship?",
        "may we ship",
        "are we ok to ship?",
        "should we ship it now?",
        "能发吗",
        "货能发吗",
        "这单能不能发",
        "what if they pay late",
        "what if they pay 30 days late?",
        "what if it defaults?",
        "suppose they pay 30 days late",
        "他们要是晚付呢",
        "要是他们晚付30天呢",
        "要是它违约了呢",
        "万一对方破产了呢",
    ],
)
def test_it_is_asked_which_customer_is_meant(talk: Callable[..., Talk], asked: str) -> None:
    said = talk("finance").say(asked)
    assert (said.reply.status, said.calls) == ("clarify", ())


def test_who_is_named_then_is_the_one_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("may we ship?")
    assert speaker.say("Oakfield Foods").calls == ()
    assert speaker.calls("20k") == [Made("check_order", {"customer": "C030", "amount": "20000"})]


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("when may goods be shipped to late payers?", "search_policy"),
        ("can we ship to customers on hold?", "search_policy"),
        ("什么情况下能发货", "search_policy"),
        ("超额度能发吗", "search_policy"),
        ("what if all customers pay 30 days late", "stress_test"),
        ("what if they dispute the invoice, what do we do?", "search_policy"),
        ("can we ship 50k to Oakfield Foods", "check_order"),
    ],
)
def test_rules_lists_and_names_are_answered(talk: Callable[..., Talk], asked: str, tool: str) -> None:
    assert [made.tool for made in talk("finance").calls(asked)] == [tool]


def test_they_are_those_spoken_of(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("stress test for bearings")
    assert speaker.calls("what if they pay 30 days late") == [
        Made("stress_test", {"industry": "bearings", "late_days": 30})
    ]
