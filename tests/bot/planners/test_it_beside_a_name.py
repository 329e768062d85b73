"""A pronoun beside a name is the customer spoken of, who is told of as well: "it and Müller: limits"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE = "customer_limit", "overdue_status"
FOODS, MULLER = "C030", "C033"


@pytest.mark.parametrize(
    ("asked", "tool", "whom"),
    [
        ("it and Müller Antriebe: limits", LIMIT, (FOODS, MULLER)),
        ("limits of it and Müller Antriebe", LIMIT, (FOODS, MULLER)),
        ("Müller Antriebe and it: limits", LIMIT, (MULLER, FOODS)),
        ("compare it with Müller Antriebe", LIMIT, (FOODS, MULLER)),
        ("its limit and Müller Antriebe's", LIMIT, (FOODS, MULLER)),
        ("does it owe more than Müller Antriebe?", OVERDUE, (FOODS, MULLER)),
        ("Müller Antriebe和它的额度", LIMIT, (MULLER, FOODS)),
        ("它和Müller Antriebe的额度", LIMIT, (FOODS, MULLER)),
        ("这家和Müller Antriebe谁逾期多", OVERDUE, (FOODS, MULLER)),
        ("该客户、Müller Antriebe分别逾期多少", OVERDUE, (FOODS, MULLER)),
    ],
)
def test_both_are_told_of_in_the_order_in_which_they_are_said(
    talk: Callable[..., Talk], asked: str, tool: str, whom: tuple[str, ...]
) -> None:
    speaker = talk("finance")
    speaker.say("Oakfield Foods limit")
    assert speaker.calls(asked) == [Made(tool, {"customer": each}) for each in whom]


def test_they_are_all_those_of_the_last_answer(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("limits of Oakfield Foods and 江南轴承")
    assert [made.args["customer"] for made in speaker.calls("them and Müller Antriebe: overdue")] == [
        FOODS,
        "C001",
        MULLER,
    ]


@pytest.mark.parametrize("before", [None, "who is overdue?"])
@pytest.mark.parametrize("asked", ["it and Müller Antriebe: limits", "它和Müller Antriebe的额度"])
def test_it_is_asked_whom_a_pronoun_means_where_nobody_was_spoken_of(
    talk: Callable[..., Talk], before: str | None, asked: str
) -> None:
    speaker = talk("finance")
    if before:
        speaker.say(before)
    said = speaker.say(asked)
    assert (said.reply.status, said.calls) == ("clarify", ())


@pytest.mark.parametrize(
    ("asked", "tools"),
    [
        ("limit of Müller Antriebe and is it overdue?", [LIMIT, OVERDUE]),
        ("what about Müller Antriebe, is it overdue?", [OVERDUE]),
        ("can we ship it to Müller Antriebe?", []),
    ],
)
def test_a_pronoun_for_the_one_named_or_for_goods_is_nobody_else(
    talk: Callable[..., Talk], asked: str, tools: list[str]
) -> None:
    speaker = talk("finance")
    speaker.say("Oakfield Foods limit")
    assert speaker.calls(asked) == [Made(tool, {"customer": MULLER}) for tool in tools]
