"""What a question leaves open beside what was asked back is asked next, and nothing of it is lost."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


def test_a_language_that_no_letter_has_is_asked_about_after_the_letter(talk: Callable[..., Talk]) -> None:
    speaker = talk("credit_manager")
    assert speaker.say("draft a second reminder for Müller in German").reply.status == "clarify"
    assert speaker.say("the formal demand").reply.status == "clarify"
    assert speaker.calls("english then") == [
        Made("draft_reminder", {"customer": "C033", "stage": "formal_demand", "language": "en"})
    ]


def test_what_is_told_of_the_letter_first_is_kept(talk: Callable[..., Talk]) -> None:
    speaker = talk("credit_manager")
    speaker.say("draft a second reminder for Müller in German")
    assert speaker.say("in English please").reply.status == "clarify"
    assert speaker.calls("the friendly one") == [
        Made("draft_reminder", {"customer": "C033", "stage": "reminder", "language": "en"})
    ]


def test_somebody_else_takes_the_open_question_along(talk: Callable[..., Talk]) -> None:
    speaker = talk("credit_manager")
    speaker.say("draft a second reminder for Müller")
    assert speaker.say("no, for Mueller Anlagen").reply.status == "clarify"
    assert speaker.calls("the friendly reminder") == [
        Made("draft_reminder", {"customer": "C034", "stage": "reminder"})
    ]


@pytest.mark.parametrize(
    ("turns", "planned"),
    [
        (
            ("pay 60k every two weeks, 6 times", "weekly"),
            {"amount": "60000", "instalments": 6, "every": "week"},
        ),
        (
            ("plan 60k in 6 quarterly parts starting October", "monthly", "5 October"),
            {"amount": "60000", "instalments": 6, "every": "month", "first_date": "2026-10-05"},
        ),
        (("repay 80k, 20% down, rest in 5", "64k"), {"amount": "64000", "instalments": 5}),
        (
            ("Peñalver wants to pay 15k now and the rest in four", "ok without the 15k then"),
            {"customer": "C036", "instalments": 4},
        ),
        (("江南配件先还5万，剩下的分6期", "不要首付了"), {"customer": "C002", "instalments": 6}),
    ],
)
def test_a_plan_is_told_piece_by_piece(
    talk: Callable[..., Talk], turns: tuple[str, ...], planned: dict[str, object]
) -> None:
    speaker = talk("credit_manager")
    for turn in turns[:-1]:
        assert speaker.say(turn).reply.status == "clarify"
    assert speaker.calls(turns[-1]) == [Made("repayment_plan", planned)]


@pytest.mark.parametrize(
    "question", ["are they late?", "how long do they take to pay", "他们最近有没有出什么事"]
)
def test_those_offered_stay_on_offer_for_the_next_question(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("credit_manager")
    first = speaker.say("Lakeshore limit").reply
    again = speaker.say(question).reply
    assert again.status == "clarify"
    assert [each.customer_id for each in again.choices] == [each.customer_id for each in first.choices] != []
    (made,) = speaker.calls("the first one")
    assert made.args["customer"] == first.choices[0].customer_id


@pytest.mark.parametrize(
    ("asked", "told", "made"),
    [
        (
            "the valve maker from Bavaria, how much do they owe",
            "sorry, the one in Luxembourg",
            Made("overdue_status", {"customer": "C044"}),
        ),
        (
            "can I ship 20k to the Bavarian valve maker",
            "the Luxembourg one",
            Made("check_order", {"customer": "C044", "amount": "20000"}),
        ),
        ("浙江做阀门的那家欠多少", "是台湾做机床的那家", Made("overdue_status", {"customer": "C025"})),
    ],
)
def test_whoever_fits_instead_is_asked_what_was_wished(
    talk: Callable[..., Talk], asked: str, told: str, made: Made
) -> None:
    speaker = talk("credit_manager")
    assert speaker.calls(asked) == []
    assert speaker.calls(told) == [made]
