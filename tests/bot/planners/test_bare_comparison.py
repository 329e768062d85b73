"""Customers that are only said to be compared are told by where each stands; in what is said, by that."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    "asked",
    [
        "compare Müller with Ipanema",
        "Can you compare Müller and Ipanema for me?",
        "Müller versus Ipanema",
        "put Müller next to Ipanema, please",
        "把Müller跟Ipanema比一下",
        "对比Müller和Ipanema",
        "把Müller和Ipanema对比一下",
    ],
)
def test_where_each_stands_is_told(talk: Callable[..., Talk], asked: str) -> None:
    made = talk("finance").calls(asked)
    assert [(each.tool, each.args["customer"]) for each in made] == [
        ("customer_limit", "C033"),
        ("customer_limit", "C054"),
    ]


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("compare how Müller and Ipanema pay", "payment_behaviour"),
        ("对比Müller和Ipanema的预警信号", "early_warnings"),
        ("Müller versus Ipanema: overdue", "overdue_status"),
    ],
)
def test_what_is_compared_in_something_is_told_of_that(
    talk: Callable[..., Talk], asked: str, tool: str
) -> None:
    assert {each.tool for each in talk("finance").calls(asked)} == {tool}
