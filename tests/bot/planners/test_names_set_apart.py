"""A name of nobody, typed small before a mark, is not found; small words before a mark are no name."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "kestrel offshore - how late are they now",
        "kestrel offshore, how late are they now",
        "brightwater dairies: what's their limit",
        "northwind marine \u2013 what do they owe us",
        "tarnhelm logistics, are they on stop?",
    ],
)
def test_a_company_nobody_has_is_not_found(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "not_found"
    assert talk("staff").say(question).reply.status == "denied"
    speaker = talk()
    speaker.say("Midland Gear: overdue?")
    assert speaker.say(question).reply.status == "not_found"


@pytest.mark.parametrize(
    "question",
    [
        "honestly, what's their limit",
        "urgnt - what's their limit",
        "ta muchly, what's their limit",
        "righto, what is their limit then",
        "yikes, what's their limit",
        "quick one - what's their limit",
    ],
)
def test_small_words_name_nobody(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    speaker.say("Midland Gear: overdue?")
    assert speaker.calls(question) == [Made("customer_limit", {"customer": "C047"})]


def test_a_customer_typed_small_is_found(talk: Callable[..., Talk]) -> None:
    assert talk().calls("midland gear - how late are they") == [Made("overdue_status", {"customer": "C047"})]
