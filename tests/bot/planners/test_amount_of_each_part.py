"""The amount of one instalment is not what is paid off: it is asked how much it is in all."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "10 instalments of 5k each",
        "repayment plan: 12 monthly instalments of 10k",
        "plan six weekly payments of 2k",
        "C001 wants to pay in 4 instalments of 100k",
        "repayment plan, 5k per instalment, 10 instalments",
        "分10期，每期5万，排个还款计划",
        "分10期还，5万一期",
        "还款计划：分6个月，每月还2万",
    ],
)
def test_an_amount_of_each_part_is_asked_about_and_no_total(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "clarify"
    assert not answer.calls


def test_the_total_is_told_afterwards(talk: Callable[..., Talk]) -> None:
    spoken = talk()
    spoken.say("10 instalments of 5k each")
    assert spoken.calls("50k") == [Made("repayment_plan", {"amount": "50000", "instalments": 10})]


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("120k in 12 monthly instalments", {"amount": "120000", "instalments": 12, "every": "month"}),
        ("欠60万，每月还一次，分6期", {"amount": "600000", "instalments": 6, "every": "month"}),
        ("45万分5期还，每期还多少？", {"amount": "450000", "instalments": 5}),
        (
            "64,000 back in 8 instalments, same total each time",
            {"amount": "64000", "instalments": 8, "method": "annuity"},
        ),
    ],
)
def test_a_total_beside_its_parts_is_the_total(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made("repayment_plan", args)]
