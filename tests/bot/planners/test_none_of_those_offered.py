"""Answers that deny all who were offered, and names that nobody has in answer to an offer."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for, assert_not_found

REPORT = "Credit report for Oakfield"


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("none of those, I meant Pelham Foods", "Pelham Foods"),
        ("no, neither. Brookfield Castings", "Brookfield Castings"),
        ("not those two, I'm asking about Harrow Mills", "Harrow Mills"),
        ("both wrong: it's Wetherby Grain", "Wetherby Grain"),
        ("neither of them, Thornbury Dairy is who I mean", "Thornbury Dairy"),
        ("Pelham Foods", "Pelham Foods"),
        ("no, Pelham Engineering", "Pelham Engineering"),
        ("no, Harrow Mills", "Harrow Mills"),
        ("都不是，是恒通光电", "恒通光电"),
        ("两家都不是，我要查的是明远钢构", "明远钢构"),
        ("都不对，叫金石建材", "金石建材"),
    ],
)
def test_somebody_else_who_is_nobodys_is_not_found(talk: Callable[..., Talk], answer: str, name: str) -> None:
    speaker = talk()
    speaker.say(REPORT)
    assert_not_found(speaker.say(answer), name)


@pytest.mark.parametrize(
    ("answer", "customer"),
    [
        ("neither of them - Castellani Automazione", "C038"),
        ("neither one, it should be C060", "C060"),
        ("no, not those. Kovács", "C042"),
        ("都不是，我说的是瑞丰食机", "C023"),
        ("不是这两家，是江南轴承", "C001"),
    ],
)
def test_somebody_else_is_told_of(talk: Callable[..., Talk], answer: str, customer: str) -> None:
    speaker = talk()
    speaker.say(REPORT)
    assert speaker.calls(answer) == [Made("credit_report", {"customer": customer})]


@pytest.mark.parametrize("answer", ["neither", "none of these", "都不是"])
def test_whom_it_is_then_is_asked_for(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(REPORT)
    assert asked_for(speaker.say(answer)) == "customer"


@pytest.mark.parametrize(
    "answer", ["the Foods one", "Oakfeild Foods", "the british foods one", "certainly foods"]
)
def test_a_word_of_one_offered_still_tells_it(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(REPORT)
    assert speaker.calls(answer) == [Made("credit_report", {"customer": "C030"})]
