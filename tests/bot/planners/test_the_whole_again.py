"""What a later turn lifts, and what it must not take for granted: days or an amount, one of all."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

_ORDER = "can Lakeshore Robotics have 40k on 60 days?"


@pytest.mark.parametrize(
    "whole",
    [
        "ok worldwide again",
        "globally",
        "whole book",
        "the entire portfolio",
        "no country filter",
        "not just France",
        "回到全球",
    ],
)
def test_the_whole_is_asked_of_again(talk: Callable[[], Talk], whole: str) -> None:
    """The quarter stays, the country goes."""
    speaker = talk()
    speaker.say("kpis for Q1")
    speaker.say("just France")
    assert speaker.calls(whole) == [Made("portfolio_kpis", {"quarter": "2026Q1"})]


@pytest.mark.parametrize(
    "lifted",
    ["forget the terms", "ok forget the terms, just the 40k", "on their normal terms instead", "不管账期"],
)
def test_terms_of_an_order_are_lifted(talk: Callable[[], Talk], lifted: str) -> None:
    """The order is checked on the customer's own terms."""
    speaker = talk()
    speaker.say(_ORDER)
    assert speaker.calls(lifted) == [Made("check_order", {"customer": "C057", "amount": "40000"})]


@pytest.mark.parametrize("bare", ["what about 30?", "make it 90", "how about 45?"])
def test_a_bare_figure_after_days_and_an_amount_is_asked_about(talk: Callable[[], Talk], bare: str) -> None:
    """It may be either; what is written out is taken."""
    speaker = talk()
    speaker.say(_ORDER)
    answer = speaker.say(bare)
    assert answer.reply.status == "clarify"
    assert not answer.calls
    assert speaker.calls("30k") == [Made("check_order", {"customer": "C057", "amount": "30000", "terms": 60})]


@pytest.mark.parametrize(("clear", "amount"), [("and 50k?", "50000"), ("and 35?", "35000")])
def test_a_figure_that_nobody_gives_as_terms_is_an_amount(
    talk: Callable[[], Talk], clear: str, amount: str
) -> None:
    """In thousands, as the amount before it."""
    speaker = talk()
    speaker.say(_ORDER)
    assert speaker.calls(clear) == [Made("check_order", {"customer": "C057", "amount": amount, "terms": 60})]


@pytest.mark.parametrize("part", ["and if they prepay half?", "what if they pay us half in advance"])
def test_a_part_paid_before_is_not_the_whole(talk: Callable[[], Talk], part: str) -> None:
    """Neither is it an order of half the amount."""
    speaker = talk()
    speaker.say(_ORDER)
    answer = speaker.say(part)
    assert asked_for(answer) == "terms_part"


@pytest.mark.parametrize("asked", ["what if their grade drops one notch", "what if its grade falls by two?"])
def test_figures_of_all_are_not_given_for_one(talk: Callable[[], Talk], asked: str) -> None:
    """The stress test knows no single customer, and says so before it runs on all."""
    speaker = talk()
    speaker.say("What's Midland Gear's limit?")
    answer = speaker.say(asked)
    assert asked_for(answer) == "narrowing"
    assert not any(call.name == "stress_test" for call in answer.calls)


@pytest.mark.parametrize(
    ("asked", "later"),
    [("can Oakfield Foods go to 75 days?", "what would that cost us")],
)
def test_what_was_given_need_not_be_said_again(talk: Callable[[], Talk], asked: str, later: str) -> None:
    """A question of the last answer is of its figures."""
    speaker = talk()
    first = speaker.calls(asked)
    assert first == [Made("check_terms", {"customer": "C030", "days": 75})]
    assert speaker.calls(later) == first


def test_another_figure_than_the_one_given_is_asked_for(talk: Callable[[], Talk]) -> None:
    """ "More" is no question of the same figure."""
    speaker = talk()
    speaker.say("can Oakfield Foods go to 75 days?")
    assert asked_for(speaker.say("could they have more?")) == "days"


@pytest.mark.parametrize("window", ["and the 6 before that?", "and the six months before those"])
def test_months_that_do_not_end_today_are_asked_about(talk: Callable[[], Talk], window: str) -> None:
    """Habits are told of the months up to the day, and never of those in place of others."""
    speaker = talk()
    speaker.say("How did Andina pay over the last 12 months?")
    answer = speaker.say(window)
    assert asked_for(answer) == "unused"


def test_an_excess_is_a_deductible(talk: Callable[[], Talk]) -> None:
    """As insurers call it in Britain."""
    speaker = talk()
    speaker.say("insured limit 300k, owed 380k, 90%")
    (made,) = speaker.calls("with a 15k excess")
    assert made.args["deductible"] == "15000"
