"""An industry told by a part of its name: those that fit are offered, and the answer completes it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

_PARTS = "automotive parts"


@pytest.mark.parametrize(
    ("asked", "answer", "tool", "args"),
    [
        ("stress test: automotive down 2 grades", "yes", "stress_test", {"downgrade": 2}),
        ("downgrade automotive by two notches", "that one please", "stress_test", {"downgrade": 2}),
        (
            "what if we downgrade automotive by two grades",
            "automotive parts",
            "stress_test",
            {"downgrade": 2},
        ),
        ("ageing of automotive", "yes, that one", "ageing_report", {}),
        ("overdue customers in automotive", "ok, that's the one", "overdue_worklist", {}),
    ],
)
def test_the_one_that_fits_is_offered_and_yes_takes_it(
    talk: Callable[..., Talk], asked: str, answer: str, tool: str, args: dict[str, object]
) -> None:
    speaker = talk("finance")
    back = speaker.say(asked).reply
    assert back.status == "clarify"
    assert _PARTS in back.headline
    assert "machine tools" not in back.headline
    assert speaker.calls(answer) == [(tool, {"industry": _PARTS, **args})]


@pytest.mark.parametrize(
    ("more", "args"),
    [
        ("what if also 30 days late", {"late_days": 30}),
        ("and if everybody pays 45 days late", {"late_days": 45}),
        ("plus 60% lost", {"lost_share": "0.6"}),
    ],
)
def test_a_condition_more_belongs_to_the_question_that_waits(
    talk: Callable[..., Talk], more: str, args: dict[str, object]
) -> None:
    speaker = talk("finance")
    speaker.say("stress test: automotive down 2 grades")
    assert speaker.say(more).reply.status == "clarify"
    assert speaker.calls("yes") == [("stress_test", {"industry": _PARTS, "downgrade": 2, **args})]


def test_another_question_and_one_of_the_whole_portfolio_leave_it(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("stress test: automotive down 2 grades")
    assert speaker.calls("who is overdue?") == [("overdue_worklist", {})]
    speaker.say("stress test: automotive down 2 grades")
    assert speaker.calls("what if the whole portfolio pays 30 days late") == [
        ("stress_test", {"late_days": 30})
    ]


def test_yes_takes_none_where_several_may_be_meant(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("stress test shipbuilding down 2")
    assert speaker.calls("yes") == []


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("limits in the automotive sector", "limits_worklist"),
        ("汽车行业的额度", "limits_worklist"),
        ("汽车板块的账龄", "ageing_report"),
        ("overdue in the automotive industry", "overdue_worklist"),
    ],
)
def test_what_is_called_an_industry_is_the_one_of_that_name(
    talk: Callable[..., Talk], asked: str, tool: str
) -> None:
    assert talk("finance").calls(asked) == [(tool, {"industry": _PARTS})]
