"""Key figures gone on with: they stay those asked for, and the period compared with is shown or asked."""

from collections.abc import Callable

import pytest

from bot.planners.planner import Call
from tests.bot.talking import Made, Talk, asked_for

KPIS = "portfolio_kpis"


def _leads(talking: Talk, question: str) -> tuple[str, ...]:
    (step,) = talking.say(question).plan
    assert isinstance(step, Call)
    return step.leading


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("what's our CEI?", ["and in Q1?", "and for Germany?"]),
        ("what's our CEI for 2026Q1?", ["and the quarter before?", "vs Q1 2025?"]),
        ("坏账率多少", ["一季度呢", "跟一季度比呢"]),
    ],
)
def test_the_figure_asked_for_leads_what_goes_on(
    talk: Callable[..., Talk], first: str, then: list[str]
) -> None:
    talking = talk()
    asked = _leads(talking, first)
    assert asked
    assert all(_leads(talking, each) == asked for each in then)


def test_another_figure_takes_its_place(talk: Callable[..., Talk]) -> None:
    talking = talk()
    asked = _leads(talking, "what's our CEI?")
    assert _leads(talking, "and DSO in Q1?") not in (asked, ())


@pytest.mark.parametrize(
    ("first", "then", "quarter"),
    [
        ("DSO?", "compared to q1?", "2026Q1"),
        ("DSO?", "vs Q1 2025?", "2025Q1"),
        ("DSO是多少", "跟去年四季度比呢", "2025Q4"),
        ("一季度的DSO", "同比呢", "2025Q1"),
    ],
)
def test_a_period_compared_with_is_shown(
    talk: Callable[..., Talk], first: str, then: str, quarter: str
) -> None:
    talking = talk()
    talking.say(first)
    assert talking.calls(then) == [Made(KPIS, {"quarter": quarter})]


@pytest.mark.parametrize("then", ["vs last year?", "跟去年同期比呢", "同比怎么样", "and a year ago?"])
def test_which_part_of_another_year_is_asked(talk: Callable[..., Talk], then: str) -> None:
    talking = talk()
    talking.say("DSO?")
    assert asked_for(talking.say(then)) == "one_period"


def test_which_part_of_a_year_is_asked_at_once(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk().say("DSO vs last year")) == "one_period"


def test_the_period_before_stands_in_the_figures(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("what's our CEI?")
    assert talking.calls("跟上季度比呢") == [Made(KPIS, {})]


def test_why_explains_the_figure_asked_for(talk: Callable[..., Talk]) -> None:
    talking = talk()
    shown = talking.say("what's our CEI?").reply.headline
    assert shown in talking.say("why did it drop?").reply.headline


def test_all_key_figures_lead_with_none_asked_before(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("what's our CEI?")
    assert _leads(talking, "show me all the KPIs") == ()
