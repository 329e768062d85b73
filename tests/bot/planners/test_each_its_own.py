"""Two customers in one wish have each their own figures: none gets the other's."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "made"),
    [
        (
            "limit of Brandt in USD and of C001 in EUR",
            [
                Made("customer_limit", {"customer": "C044", "currency": "USD"}),
                Made("customer_limit", {"customer": "C001", "currency": "EUR"}),
            ],
        ),
        (
            "repayment plan for C015 over 6 months at 5% and for C001 over 12 months at 4%",
            [
                Made(
                    "repayment_plan",
                    {"customer": "C015", "instalments": 6, "every": "month", "annual_rate": "0.05"},
                ),
                Made(
                    "repayment_plan",
                    {"customer": "C001", "instalments": 12, "every": "month", "annual_rate": "0.04"},
                ),
            ],
        ),
    ],
)
def test_each_has_its_own_figures(talk: Callable[..., Talk], question: str, made: list[Made]) -> None:
    assert talk().calls(question) == made


def test_what_is_said_once_is_of_both(talk: Callable[..., Talk]) -> None:
    assert talk().calls("limit of Brandt and of C001 in EUR") == [
        Made("customer_limit", {"customer": "C044", "currency": "EUR"}),
        Made("customer_limit", {"customer": "C001", "currency": "EUR"}),
    ]
