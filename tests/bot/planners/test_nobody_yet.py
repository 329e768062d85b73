"""A talk that begins with a pronoun asks whom it means; a case that the rules are for is looked up."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for


@pytest.mark.parametrize(
    "asked",
    [
        "is she covered by insurance?",
        "may I deliver to them?",
        "does that customer still have room for 15k",
        "他们投保了没有",
        "这家还能接单吗",
        "她要75天账期可以吗",
    ],
)
def test_whom_a_first_message_means_is_asked(talk: Callable[..., Talk], asked: str) -> None:
    assert asked_for(talk("finance").say(asked)) == "customer"


@pytest.mark.parametrize(
    ("role", "asked"),
    [
        ("finance", "what do we do when they don't pay"),
        ("finance", "if a customer is late can I ship to them"),
        ("finance", "who approves it when they want more"),
        ("finance", "assuming they pay late: what do we do?"),
        ("finance", "倘若他们要更长账期，谁批"),
        ("staff", "is a customer allowed to have their limit raised?"),
    ],
)
def test_a_case_is_looked_up_in_the_policy(talk: Callable[..., Talk], role: str, asked: str) -> None:
    assert [made.tool for made in talk(role).calls(asked)] == ["search_policy"]
