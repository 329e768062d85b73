"""What the desk asks back, and how people answer it: by number, ordinal, name, amount or day."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE, ORDER = "customer_limit", "overdue_status", "check_order"


@pytest.mark.parametrize(
    ("answer", "customer_id"),
    [
        ("1", "C057"),
        ("2", "C058"),
        ("the first", "C057"),
        ("the second one", "C058"),
        ("第二家", "C058"),
        ("第一个", "C057"),
        ("the last one", "C058"),
        ("最后一家", "C058"),
        ("Lakeshore Robotics Corp.", "C057"),
        ("lakeshore robotic corp", "C058"),
        ("C058", "C058"),
        ("2.", "C058"),
        ("2。", "C058"),
    ],
)
def test_a_choice_is_made_by_number_ordinal_or_name(
    talk: Callable[..., Talk], answer: str, customer_id: str
) -> None:
    speaker = talk()
    asked = speaker.say("limit of Lakeshore").reply
    assert asked.status == "clarify"
    assert [choice.customer_id for choice in asked.choices] == ["C057", "C058"]
    assert speaker.calls(answer) == [Made(LIMIT, {"customer": customer_id})]


def test_a_choice_is_made_by_the_word_that_tells_them_apart(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limit of Oakfield")
    assert speaker.calls("Foods") == [Made(LIMIT, {"customer": "C030"})]


@pytest.mark.parametrize("answer", ["3", "the third", "第三家", "0"])
def test_a_number_beyond_the_choices_chooses_nobody(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say("limit of Lakeshore")
    assert speaker.calls(answer) == []


def test_the_rest_of_the_question_is_kept_while_a_customer_is_chosen(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    assert speaker.say("can I ship USD 12,500 to Lakeshore?").reply.status == "clarify"
    assert speaker.calls("2") == [Made(ORDER, {"customer": "C058", "amount": "12500", "currency": "USD"})]


@pytest.mark.parametrize(
    ("question", "answer", "args"),
    [
        ("可以给长岭机床发货吗", "8万", {"customer": "C010", "amount": "80000"}),
        (
            "can Oakfield Foods get more goods?",
            "GBP 5,000",
            {"customer": "C030", "amount": "5000", "currency": "GBP"},
        ),
    ],
)
def test_a_missing_amount_is_asked_for_and_taken(
    talk: Callable[..., Talk], question: str, answer: str, args: dict[str, object]
) -> None:
    speaker = talk()
    assert speaker.say(question).reply.status == "clarify"
    assert speaker.calls(answer) == [Made(ORDER, args)]


def test_a_missing_customer_is_asked_for_and_taken(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    assert speaker.say("额度多少").reply.status == "clarify"
    assert speaker.calls("华伟") == [Made(LIMIT, {"customer": "C004"})]


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        ("3 April 2026", "2026-04-03"),
        ("2026-03-04", "2026-03-04"),
        ("4月3日", "2026-04-03"),
        ("the first", "2026-03-04"),
        ("2", "2026-04-03"),
        ("第一个", "2026-03-04"),
    ],
)
def test_a_doubtful_day_is_asked_back_with_both_readings(
    talk: Callable[..., Talk], answer: str, day: str
) -> None:
    speaker = talk()
    asked = speaker.say("Midland Gear overdue on 03/04/2026").reply
    assert asked.status == "clarify"
    assert "2026-03-04" in asked.headline
    assert "2026-04-03" in asked.headline
    assert speaker.calls(answer) == [Made(OVERDUE, {"customer": "C047", "as_of": day})]


@pytest.mark.parametrize(
    ("question", "answer", "args"),
    [
        (
            "can I ship USD 5.000 to Müller Antriebe on 90 days?",
            "5000",
            {"customer": "C033", "amount": "5000", "currency": "USD", "terms": 90},
        ),
        (
            "can I ship USD 5.000 to Müller Antriebe?",
            "EUR 5,000.00",
            {"customer": "C033", "amount": "5000", "currency": "EUR"},
        ),
        ("can I ship 5.000 to Great Basin?", "5,000.00", {"customer": "C052", "amount": "5000"}),
    ],
)
def test_what_was_clear_is_kept_while_an_amount_is_asked_back(
    talk: Callable[..., Talk], question: str, answer: str, args: dict[str, object]
) -> None:
    speaker = talk()
    assert speaker.say(question).reply.status == "clarify"
    assert speaker.calls(answer) == [Made(ORDER, args)]


def test_what_was_clear_is_kept_while_a_day_is_asked_back(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    assert speaker.say("what does Midland Gear owe us in EUR on 03/04/2026?").reply.status == "clarify"
    expected: dict[str, object] = {"customer": "C047", "currency": "EUR", "as_of": "2026-03-04"}
    assert speaker.calls("the first") == [Made(OVERDUE, expected)]


def test_the_customer_spoken_of_is_kept_while_a_day_is_asked_back(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limit of Midland Gear")
    assert speaker.say("and what did they owe us on 03/04/2026?").reply.status == "clarify"
    assert speaker.calls("2026-04-03") == [Made(OVERDUE, {"customer": "C047", "as_of": "2026-04-03"})]


def test_of_two_readings_one_to_come_is_none(talk: Callable[..., Talk]) -> None:
    """Of 03/11/2026 the third of November is yet to come on 30 June."""
    assert talk().calls("Midland Gear overdue on 03/11/2026") == [
        Made(OVERDUE, {"customer": "C047", "as_of": "2026-03-11"})
    ]


@pytest.mark.parametrize(("typed", "amount"), [("1.234", "1234"), ("12,34", "12.34"), ("1.234,50", "1234.5")])
def test_an_amount_that_euros_allow_one_reading_of_is_read_so_or_asked_back(
    talk: Callable[..., Talk], typed: str, amount: str
) -> None:
    asked = talk().say(f"can I ship EUR {typed} to Great Basin?")
    taken = [call.args.get("amount") for call in asked.calls if call.ok]
    assert taken == [amount] or (asked.reply.status == "clarify" and typed in asked.reply.headline)


def test_a_new_question_abandons_the_one_asked_back(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limit of Lakeshore")
    assert speaker.calls("what does Midland Gear owe us?") == [Made(OVERDUE, {"customer": "C047"})]
    assert speaker.memory.pending is None
    assert speaker.calls("2") == []


def test_a_greeting_is_no_choice(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limit of Lakeshore")
    assert speaker.say("hello").calls == ()


def test_choices_that_are_offered_may_all_be_seen(talk: Callable[..., Talk]) -> None:
    offered = talk("sales_europe").say("limit of Castellani Automation").reply.choices
    assert {choice.customer_id for choice in offered} <= {"C037", "C038"}
