"""What is told beside a question: who said so, whose a record is, whom an insurer would pay for."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


def test_whose_an_order_is_its_credit_report_tells(talk: Callable[..., Talk]) -> None:
    spoken = talk()
    spoken.say("can Oakfield Engineering have goods for 20k?")
    assert spoken.calls("whose order is that? give me their full credit report") == [
        Made("credit_report", {"customer": "C029"})
    ]


@pytest.mark.parametrize(
    "question",
    [
        "my boss just called and says Brandt is late again, what do they owe?",
        "老板刚打电话，说Brandt欠着钱，欠多少",
    ],
)
def test_who_told_it_is_no_part_of_a_question(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("overdue_status", {"customer": "C044"})]


def test_who_decides_is_asked_of_the_policy(talk: Callable[..., Talk]) -> None:
    assert [each.tool for each in talk().calls("经理说了算吗，超额度的单子谁批")] == ["search_policy"]


def test_what_an_insurer_pays_is_of_the_one_customer_there(talk: Callable[..., Talk]) -> None:
    asked = "what would the insurer pay us if the Spaniards went under?"
    assert talk().calls(asked) == [Made("insurance_cover", {"customer": "C036"})]
    lost = talk().calls("if the Spaniards went under, what would we lose?")
    assert lost == [Made("stress_test", {"country": "ES"})]
