"""After a term is explained, "and what is ours?" asks for the figure that it stands for."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("what does DSO mean", "and what's ours?"),
        ("what is DSO?", "ok and where are we now?"),
        ("DSO是什么意思", "那我们现在是多少"),
        ("什么是DSO", "我们公司目前多少天"),
    ],
)
def test_the_figure_of_our_own_is_told(talk: Callable[..., Talk], first: str, then: str) -> None:
    talking = talk()
    talking.say(first)
    assert [made.tool for made in talking.calls(then)] == ["portfolio_kpis"]


def test_a_customer_named_next_is_asked_of_its_own(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("what does current ratio mean?")
    assert [(made.tool, made.args["customer"]) for made in talking.calls("and Brandt's?")] == [
        ("check_ratios", "C044")
    ]


def test_without_a_term_before_nothing_is_guessed(talk: Callable[..., Talk]) -> None:
    assert [made.tool for made in talk().calls("and what's ours?")] != ["portfolio_kpis"]
