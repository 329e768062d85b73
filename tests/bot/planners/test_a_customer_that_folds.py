"""What is left for us when a customer goes under is its cover, however it and its name are typed."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "if Fraser Vally folds what do we eat after the insurance pays",
        "if Fraser Vally tanks what is left for us after the insurer pays",
        "if fraser valley folds, how much do we swallow after the insurance",
        "suppose Fraser Valley implodes, how much do we absorb after the insurer pays",
        "Fraser Vally goes bust: our own loss after insurance?",
        "Fraser Valley要是倒了，保险赔完我们自己还亏多少",
    ],
)
def test_the_cover_is_asked_for(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("insurance_cover", {"customer": "C055"})]


def test_a_name_with_such_a_word_that_nobody_has_is_not_found(talk: Callable[..., Talk]) -> None:
    assert (
        talk().say("if Fold Bearings Ltd goes bust what does the insurance pay").reply.status == "not_found"
    )


@pytest.mark.parametrize("crowd", ["chemicals lot", "packaging crowd", "food bunch", "chemicals folks"])
def test_a_trade_that_no_customer_has_is_asked_about(talk: Callable[..., Talk], crowd: str) -> None:
    assert asked_for(talk().say(f"{crowd}: critical signals only")) == "industry_unknown"


@pytest.mark.parametrize("crowd", ["the whole lot", "those guys", "these people"])
def test_who_is_merely_pointed_at_narrows_nothing(talk: Callable[..., Talk], crowd: str) -> None:
    assert talk().calls(f"overdue over 30 days, {crowd}") == [Made("overdue_worklist", {"min_days": 31})]
