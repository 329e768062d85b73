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


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("Harbor, are they late?", Made("overdue_status", {"customer": "C060"})),
        ("harbor: over limit?", Made("customer_limit", {"customer": "C060"})),
        ("Harbor - how do they pay", Made("payment_behaviour", {"customer": "C060"})),
    ],
)
def test_a_word_of_a_name_before_a_mark_is_the_customer(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize("question", ["Lakeshore, are they over the line?", "oakfield: over limit?"])
def test_a_word_of_two_names_before_a_mark_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert len(answer.reply.choices) == 2


def test_an_industry_before_a_mark_is_no_customer(talk: Callable[..., Talk]) -> None:
    made = Made("overdue_worklist", {"industry": "hardware distribution"})
    assert talk().calls("Hardware: who is overdue?") == [made]
