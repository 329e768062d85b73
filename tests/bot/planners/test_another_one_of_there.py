"""Another customer of where the last one was told to be, and places of names with "lot" behind them."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("questions", "customer"),
    [
        (("what does the Italian customer on 90 day terms owe", "and the one on 60 day terms"), "C038"),
        (
            ("what does the Italian customer on 90 day terms owe", "what about the one on 60 day terms?"),
            "C038",
        ),
        (("意大利90天账期的那家欠多少", "那60天账期的那家呢"), "C038"),
        (("the customer who pays in yen, what do they owe", "and the Italian one on 60 day terms"), "C038"),
    ],
)
def test_the_country_of_the_last_one_is_kept(
    talk: Callable[..., Talk], questions: tuple[str, str], customer: str
) -> None:
    talking = talk()
    talking.say(questions[0])
    assert talking.calls(questions[1]) == [Made("overdue_status", {"customer": customer})]


def test_a_lot_with_a_part_of_a_name_is_who_is_called_so(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("Nordvik Gears limit")
    assert talking.calls("and the Peñalver lot") == [Made("customer_limit", {"customer": "C036"})]


def test_a_countrys_lot_behind_a_list_is_a_list(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("who is overdue in Germany")
    assert talking.calls("and the Italian lot") == [Made("overdue_worklist", {"country": "IT"})]


@pytest.mark.parametrize(
    "question", ["who among the Italian lot is late", "which of the Italian lot are overdue"]
)
def test_who_among_a_lot_is_late_is_a_list(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", {"country": "IT"})]
