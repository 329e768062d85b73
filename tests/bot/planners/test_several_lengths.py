"""Two lengths to choose from are both answered for: none is dropped unsaid."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "60 days or 75 days for C001?",
        "would 60 or 75 days be ok for C001",
        "C001: 60 days or 75?",
        "terms for C001: 60 vs 75 days?",
        "C001给60天还是75天",
        "江南轴承60天或者75天行不行",
    ],
)
def test_terms_to_choose_from_are_each_checked(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [
        Made("check_terms", {"customer": "C001", "days": days}) for days in (60, 75)
    ]


def test_months_to_choose_from_are_each_looked_at(talk: Callable[..., Talk]) -> None:
    assert talk().calls("C001 payment behaviour 6 months vs 12 months") == [
        Made("payment_behaviour", {"customer": "C001", "months": months}) for months in (6, 12)
    ]


@pytest.mark.parametrize(
    "question",
    [
        "C001 from 60 days to 75 days?",
        "C001账期从60天放到75天",
        "C001 pays in 60 days, can they have 75 days",
    ],
)
def test_terms_moved_from_one_to_another_are_one(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("check_terms", {"customer": "C001", "days": 75})]


def test_terms_of_two_customers_are_each_checked(talk: Callable[..., Talk]) -> None:
    made = talk().calls("C001 and C002: 60 days or 75?")
    assert [(each.args["customer"], each.args["days"]) for each in made] == [
        (customer, days) for customer in ("C001", "C002") for days in (60, 75)
    ]
