"""What was asked of a name of several is answered in full once it is said who is meant."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

FOODS, ENGINEERING, FOUNDRY = "C030", "C029", "C007"


@pytest.mark.parametrize(
    ("role", "asked", "answer", "made"),
    [
        (
            "sales_europe",
            "Oakfield: what do they owe, and can I ship 5k?",
            "Foods",
            [
                Made("overdue_status", {"customer": FOODS}),
                Made("check_order", {"customer": FOODS, "amount": "5000"}),
            ],
        ),
        (
            "sales_europe",
            "can oakfield have 60 days and how late do they pay",
            "the first",
            [
                Made("check_terms", {"customer": ENGINEERING, "days": 60}),
                Made("payment_behaviour", {"customer": ENGINEERING}),
            ],
        ),
        (
            "sales",
            "锡北的逾期和额度",
            "锡北铸造",
            [Made("overdue_status", {"customer": FOUNDRY}), Made("customer_limit", {"customer": FOUNDRY})],
        ),
    ],
)
def test_every_wish_is_answered_for_the_one_chosen(
    talk: Callable[..., Talk], role: str, asked: str, answer: str, made: list[Made]
) -> None:
    speaker = talk(role)
    speaker.say(asked)
    assert speaker.calls(answer) == made


def test_a_language_that_no_letter_has_is_asked_about_after_the_choice(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_europe")
    speaker.say("Nordvik's behind again. letter in german please")
    assert asked_for(speaker.say("Gears")) == "letter_language"


@pytest.mark.parametrize(
    "asked",
    [
        "Oakfield is late again: draft a reminder in English",
        "Oakfield late again... write them a letter pls, english",
        "Oakfield overdue again!! english reminder please",
    ],
)
def test_that_somebody_is_late_again_is_told_and_not_asked(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("sales_europe")
    speaker.say(asked)
    assert speaker.calls("Foods") == [Made("draft_reminder", {"customer": FOODS, "language": "en"})]


def test_a_description_of_a_trade_chooses(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_europe")
    speaker.say("our German customer, what stage?")
    assert speaker.calls("the utility company") == [Made("collection_stage", {"customer": "C043"})]
