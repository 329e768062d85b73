"""A fragment keeps a rate's rhythm, asks whose approval, adds a place, and means the call that takes it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

INTEREST, TERMS, ORDER, LATE = "late_interest", "check_terms", "check_order", "overdue_worklist"
GREAT_BASIN = {"customer": "C052"}


@pytest.mark.parametrize(
    ("first", "said", "rate"),
    [
        ("late interest for Great Basin at 5% a month", "no, 1%", "0.12"),
        ("late interest for Great Basin at 2% per month", "sorry, 1.5%", "0.18"),
        ("late interest for Great Basin at 5% a month", "no, 1% a year", "0.01"),
        ("late interest for Great Basin at 5% a year", "no, 6%", "0.06"),
        ("按月息5%算 Great Basin 的逾期利息", "不对，1%", "0.12"),
    ],
)
def test_a_rate_put_right_keeps_its_rhythm(
    talk: Callable[..., Talk], first: str, said: str, rate: str
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(said) == [Made(INTEREST, {**GREAT_BASIN, "annual_rate": rate})]


def test_a_rate_keeps_the_rhythm_said_two_turns_before(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    for said in ("late interest for Great Basin at 5% a month", "no, 1%"):
        speaker.say(said)
    assert speaker.calls("and at 2%?") == [Made(INTEREST, {**GREAT_BASIN, "annual_rate": "0.24"})]


def test_a_high_rate_after_a_months_is_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("late interest for Great Basin at 5% a month")
    assert asked_for(speaker.say("no, 12%")) == "rate_rhythm"


@pytest.mark.parametrize(
    "question",
    [
        "who was late in the past 30 days",
        "who was late in the last 60 days?",
        "which customers were late in the previous 90 days",
        "过去30天谁逾期了",
    ],
)
def test_a_window_of_time_is_no_number_of_days_overdue(talk: Callable[..., Talk], question: str) -> None:
    turn = talk().say(question)
    assert asked_for(turn) == "narrowing"


@pytest.mark.parametrize(
    "said", ["plus France", "add France", "and include France", "再加上法国", "连同法国"]
)
def test_another_country_put_beside_the_last_is_asked_about(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("overdue customers in Germany")
    turn = speaker.say(said)
    assert asked_for(turn) == "country_one"


@pytest.mark.parametrize("said", ["and France?", "法国呢"])
def test_another_country_takes_the_place_of_the_last(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("overdue customers in Germany")
    assert speaker.calls(said) == [Made(LATE, {"country": "FR"})]


@pytest.mark.parametrize(
    "said",
    [
        "who could approve it",
        "who has to approve that",
        "and who would have to sign off on that?",
        "who signs it",
    ],
)
def test_whose_approval_an_answer_needs_is_quoted(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("can Great Basin have 90 days")
    turn = speaker.say(said)
    assert [call.name for call in turn.calls] == ["search_policy"]
    assert "AUTHORITY" in str(turn.reply)


@pytest.mark.parametrize(
    "question",
    [
        "how late is INV-2026-0001",
        "how overdue is invoice INV-2026-0001?",
        "how many days late is INV-2026-0001",
        "INV-2026-0001 逾期多久了",
    ],
)
def test_how_late_one_invoice_is(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("collection_stage", {"invoice": "INV-2026-0001"})]


@pytest.mark.parametrize(
    ("first", "said", "made"),
    [
        (
            "can Great Basin have 60 days? and what is overdue?",
            "and with 30 days?",
            Made(TERMS, {**GREAT_BASIN, "days": 30}),
        ),
        (
            "can Great Basin take an order of 10k, and what does it owe?",
            "prepaid?",
            Made(ORDER, {**GREAT_BASIN, "amount": "10000", "terms": "prepaid"}),
        ),
    ],
)
def test_a_fragment_means_the_call_that_takes_it(
    talk: Callable[..., Talk], first: str, said: str, made: Made
) -> None:
    speaker = talk("credit_manager")
    speaker.say(first)
    assert speaker.calls(said) == [made]
