"""A letter is drafted once more, in another language or at another stage; other parts change as said."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "first", ["Draft a reminder for Brandt", "Draft a reminder for Brandt, and what do they owe?"]
)
@pytest.mark.parametrize(
    ("again", "args"),
    [
        (
            "make the letter Chinese, and firmer: a formal demand",
            {"stage": "formal_demand", "language": "zh"},
        ),
        ("rewrite the draft as a formal demand", {"stage": "formal_demand"}),
        ("把这封函改成英文的，升级成正式催告", {"stage": "formal_demand", "language": "en"}),
    ],
)
def test_the_letter_is_made_another(
    talk: Callable[..., Talk], first: str, again: str, args: dict[str, object]
) -> None:
    spoken = talk()
    spoken.say(first)
    assert spoken.calls(again) == [Made("draft_reminder", {"customer": "C044", **args})]


def test_months_after_how_somebody_pays_are_those_looked_at(talk: Callable[..., Talk]) -> None:
    spoken = talk()
    spoken.say("how do Brandt and C001 pay?")
    assert spoken.calls("no wait, Brandt only, over six months") == [
        Made("payment_behaviour", {"customer": "C044", "months": 6})
    ]


@pytest.mark.parametrize(
    "planned", ["plan it over six months", "let them pay it off in six months", "分六个月还"]
)
def test_months_of_a_plan_are_its_own(talk: Callable[..., Talk], planned: str) -> None:
    spoken = talk()
    spoken.say("does C001 pay on time?")
    assert [each.tool for each in spoken.calls(planned)] == ["repayment_plan"]


@pytest.mark.parametrize(
    "dropped",
    [
        "drop the index, and 70% lost instead",
        "drop the index thing. same industry, but 70% of defaults is lost",
    ],
)
def test_a_part_of_a_supposed_case_is_dropped(talk: Callable[..., Talk], dropped: str) -> None:
    spoken = talk()
    spoken.say("suppose the risk index of wind power rises by 15 points, what do we lose?")
    assert spoken.calls(dropped) == [Made("stress_test", {"industry": "wind power", "lost_share": "0.7"})]
