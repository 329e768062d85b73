"""A country's people are the one customer there where something of one is asked; many where they are many."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

ONE: dict[str, Made] = {
    "the Mexicans - would our insurer pay anything on them?": Made("insurance_cover", {"customer": "C053"}),
    "the Canadians? no wait, the Peruvians: how insured are they": Made(
        "insurance_cover", {"customer": "C059"}
    ),
    "how do the Brazilians usually pay?": Made("payment_behaviour", {"customer": "C054"}),
    "巴西人他们家付款向来这么慢？": Made("payment_behaviour", {"customer": "C054"}),
    "is the Mexican one habitually this slow?": Made("payment_behaviour", {"customer": "C053"}),
}
MANY: dict[str, Made] = {
    "who among the Brazilians is late?": Made("overdue_worklist", {"country": "BR"}),
    "DSO of the Brazilians": Made("portfolio_kpis", {"country": "BR"}),
    "what are the Mexicans late with": Made("overdue_worklist", {"country": "MX"}),
    "any Brazilians overdue?": Made("overdue_worklist", {"country": "BR"}),
    "the Americans: who is overdue?": Made("overdue_worklist", {"country": "US"}),
}


@pytest.mark.parametrize(("question", "made"), [*ONE.items(), *MANY.items()])
def test_whom_a_countrys_people_are(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk("sales_america").calls(question) == [made]


def test_where_several_are_there_nobody_is_guessed(talk: Callable[..., Talk]) -> None:
    answer = talk("sales_america").say("the Americans - do they always pay like this?")
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize("then", ["and the Mexicans?", "only the Mexicans", "same for the Mexicans"])
def test_after_a_list_they_narrow_it(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk("sales_america")
    speaker.say("who is overdue")
    assert speaker.calls(then) == [Made("overdue_worklist", {"country": "MX"})]


def test_after_an_answer_about_one_they_are_another(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_america")
    speaker.say("Ipanema: how do they pay, last 6 months?")
    asked = Made("payment_behaviour", {"customer": "C053", "months": 6})
    assert speaker.calls("the Mexicans too") == [asked]


@pytest.mark.parametrize(
    ("question", "tools"),
    [
        (
            "the Poles: how much insured & are they slower than they were?",
            ("insurance_cover", "payment_behaviour"),
        ),
        ("Müller: limit & overdue", ("customer_limit", "overdue_status")),
        ("Müller limit/overdue", ("customer_limit", "overdue_status")),
        ("Alder & Finch: limit & overdue", ("customer_limit", "overdue_status")),
        ("alder & finch limit", ("customer_limit",)),
    ],
)
def test_wishes_joined_by_a_sign_are_both_answered(
    talk: Callable[..., Talk], question: str, tools: tuple[str, ...]
) -> None:
    assert tuple(each.tool for each in talk("sales_europe").calls(question)) == tools


@pytest.mark.parametrize(
    "question",
    [
        "Back to the Poles then: anything past due there?",
        "ok the Poles again, overdue?",
        "and how late is the oldest of these ones, the Poles",
    ],
)
def test_who_was_spoken_of_is_meant_by_a_people(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("sales_europe")
    speaker.say("Is the Polish customer still inside its limit?")
    speaker.say("and the Hungarian one?")
    assert speaker.calls(question) == [Made("overdue_status", {"customer": "C040"})]


def test_who_among_a_people_is_late_is_a_list(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_europe")
    speaker.say("Is the Polish customer still inside its limit?")
    assert speaker.calls("who of the Poles is overdue?") == [Made("overdue_worklist", {"country": "PL"})]
