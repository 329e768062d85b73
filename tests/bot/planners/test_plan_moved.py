"""A plan that is changed by how far it is from the last one is the plan that this comes to."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

PLAN = "plan for Peñalver over 8 instalments at 4% from 10 August"
BEFORE: dict[str, object] = {
    "customer": "C036",
    "instalments": 8,
    "first_date": "2026-08-10",
    "annual_rate": "0.04",
}
CHANGES: dict[str, dict[str, object]] = {
    "three more payments": {"instalments": 11},
    "three fewer": {"instalments": 5},
    "double the number of payments": {"instalments": 16},
    "half as many instalments": {"instalments": 4},
    "再加三期": {"instalments": 11},
    "少三期吧": {"instalments": 5},
    "期数翻一倍": {"instalments": 16},
    "start two months later": {"first_date": "2026-10-10"},
    "push it back by a week": {"first_date": "2026-08-17"},
    "begin a week earlier": {"first_date": "2026-08-03"},
    "首期推迟两周": {"first_date": "2026-08-24"},
    "早一周开始": {"first_date": "2026-08-03"},
    "on the 20th of every month": {"first_date": "2026-08-20", "every": "month"},
    "每月5号付": {"first_date": "2026-09-05", "every": "month"},
    "scrap the interest": {"annual_rate": "0"},
    "利息不要了": {"annual_rate": "0"},
    "make it 5 percent": {"annual_rate": "0.05"},
}


@pytest.mark.parametrize(("then", "changed"), CHANGES.items())
def test_what_a_plan_comes_to_is_reckoned_from_the_last_one(
    talk: Callable[..., Talk], then: str, changed: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say(PLAN)
    assert speaker.calls(then) == [Made("repayment_plan", {**BEFORE, **changed})]


def test_without_a_first_day_the_usual_one_is_moved(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("plan for Peñalver over 8 instalments")
    args: dict[str, object] = {"customer": "C036", "instalments": 8, "first_date": "2026-08-30"}
    assert speaker.calls("start a month later") == [Made("repayment_plan", args)]


@pytest.mark.parametrize("then", ["last one bigger", "最后一期多还些", "let's say half of it"])
def test_what_no_plan_has_is_asked_about(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say(PLAN)
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


def test_a_balloon_is_asked_about_at_once(talk: Callable[..., Talk]) -> None:
    answer = talk("staff").say("80k in 6 instalments at 4%, final payment larger")
    assert (answer.reply.status, answer.calls) == ("clarify", ())


def test_a_day_of_every_month_begins_with_the_next_one(talk: Callable[..., Talk]) -> None:
    args: dict[str, object] = {
        "amount": "80000",
        "instalments": 6,
        "first_date": "2026-07-12",
        "every": "month",
    }
    assert talk("staff").calls("80k in 6 instalments on the 12th of each month") == [
        Made("repayment_plan", args)
    ]


def test_another_wish_after_a_plan_moves_nothing(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say(PLAN)
    assert speaker.calls("two more weeks of credit for Castellani: 60 days ok?") == [
        Made("check_terms", {"customer": "C037", "days": 60})
    ]
