"""A limit of somebody whom nobody knows is not everybody's limits."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for, assert_not_found


@pytest.mark.parametrize(("question", "typed"), [("满满额度", "满满"), ("圆圆的额度", "圆圆")])
def test_a_strange_name_before_a_limit_is_nobodys(
    talk: Callable[..., Talk], question: str, typed: str
) -> None:
    assert_not_found(talk().say(question), typed)


def test_an_abbreviation_that_may_be_a_name_is_asked_about(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk().say("limit for R&D")) == "customer"


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("limit of C999", "C999"),
        ("credit limit C064", "C064"),
        ("C100的额度", "C100"),
        ("C777 信用额度", "C777"),
        ("overdue of C999", "C999"),
    ],
)
def test_a_number_that_no_customer_has_is_nobodys_and_asks_for_no_rule(
    talk: Callable[..., Talk], question: str, typed: str
) -> None:
    assert_not_found(talk().say(question), typed)


@pytest.mark.parametrize("question", ["额度清单", "limits pls", "全部额度", "limits for everyone"])
def test_everybodys_limits_are_listed(talk: Callable[..., Talk], question: str) -> None:
    assert [call.tool for call in talk().calls(question)] == ["limits_worklist"]
