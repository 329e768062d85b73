"""Two customers' names with a sign between them are two customers; a sign within one name parts nobody."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, assert_not_found

LIMIT, OVERDUE = "customer_limit", "overdue_status"


@pytest.mark.parametrize(
    ("question", "tool", "whom"),
    [
        ("Fraser Valley & Andina: overdue", OVERDUE, ["C055", "C059"]),
        ("Peñalver/Kovács limits", LIMIT, ["C036", "C042"]),
        ("castellani + harbor point limit", LIMIT, ["C037", "C060"]),
        ("东岳泵业/远岫轴承的额度", LIMIT, ["C011", "C017"]),
        ("立方液压+德顺汽配逾期多少", OVERDUE, ["C019", "C021"]),
        ("R&D Systems/Brandt & Soeurs limit", LIMIT, ["C048", "C044"]),
        ("Castellani & Alder & Finch: limits", LIMIT, ["C037", "C063"]),
        ("Castellani/Müller/Ipanema overdue", OVERDUE, ["C037", "C033", "C054"]),
        ("R&D Systems limit", LIMIT, ["C048"]),
        ("Midland Gear & Pump overdue", OVERDUE, ["C047"]),
        ("limit of Alder & Finch", LIMIT, ["C063"]),
    ],
)
def test_each_of_those_joined_by_a_sign_is_asked_about(
    talk: Callable[..., Talk], question: str, tool: str, whom: list[str]
) -> None:
    assert talk().calls(question) == [Made(tool, {"customer": each}) for each in whom]


@pytest.mark.parametrize(
    ("question", "typed"),
    [("Smith & Wesson limit", "Smith & Wesson"), ("Castellani & Wesson limit", "Castellani & Wesson")],
)
def test_a_sign_within_the_name_of_nobody_parts_nothing(
    talk: Callable[..., Talk], question: str, typed: str
) -> None:
    assert_not_found(talk().say(question), typed)


def test_one_of_two_who_is_hidden_is_denied_alone(talk: Callable[..., Talk]) -> None:
    assert talk("sales_europe").calls("Midland Gear & Castellani limits") == [
        Made(LIMIT, {"customer": "C037"})
    ]
