"""Quarters told in one breath are each looked at, and a stretch of time is no lateness."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.quarters_in_full import with_quarters_in_full
from tests.bot.talking import Made, Talk, asked_for

KPIS = "portfolio_kpis"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("the first and second quarter", "the first quarter and second quarter"),
        (
            "DSO of the 1st, 2nd and 3rd quarter 2025",
            "DSO of the 1st quarter 2025, 2nd quarter 2025 and 3rd quarter 2025",
        ),
        ("first half and second half of 2025", "first half of 2025 and second half of 2025"),
        ("去年一、二季度", "去年一季度、去年二季度"),
        ("第三和第四季度", "第三季度和第四季度"),
        ("the second quarter", "the second quarter"),
        ("the first and second reminder", "the first and second reminder"),
        ("第一和第二家", "第一和第二家"),
    ],
)
def test_each_has_its_own_word_and_year(said: str, meant: str) -> None:
    assert with_quarters_in_full(said) == meant


@pytest.mark.parametrize(
    ("question", "quarters"),
    [
        ("DSO in the first and second quarter", ("2026Q1", "2026Q2")),
        ("DSO for the first, second and third quarter of 2025", ("2025Q1", "2025Q2", "2025Q3")),
        ("KPIs of the first and second half of 2025", ("2025H1", "2025H2")),
        ("一、二季度的DSO", ("2026Q1", "2026Q2")),
        ("2025年第三和第四季度的DSO", ("2025Q3", "2025Q4")),
    ],
)
def test_each_is_looked_at(talk: Callable[..., Talk], question: str, quarters: tuple[str, ...]) -> None:
    assert talk().calls(question) == [Made(KPIS, {"quarter": each}) for each in quarters]


@pytest.mark.parametrize("asked", ["Q1 and Q2", "一季度和二季度", "DSO in the first and second quarter"])
def test_the_present_quarter_is_not_dropped_beside_another(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    speaker.say("DSO")
    answer = speaker.say(asked)
    looked_at = [call.args["quarter"] for call in answer.calls if call.ok]
    assert looked_at == ["2026Q1", "2026Q2"] or asked_for(answer) == "unused"


@pytest.mark.parametrize("asked", ["the first and second quarter", "第一和第二季度"])
def test_a_list_of_one_day_is_not_given_for_two_quarters(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("sales_europe")
    speaker.say("who is overdue?")
    assert asked_for(speaker.say(asked)) == "day_of_balance"


@pytest.mark.parametrize(
    ("asked", "typed"),
    [
        ("前三个月的逾期", "三个月"),
        ("前两周的逾期", "两周"),
        ("the first two weeks: overdue", "two weeks"),
        ("overdue in the previous 30 days", "30 days"),
    ],
)
@pytest.mark.parametrize("before", ["江南轴承的额度", "limits of Tri-County, Ipanema and Midland Gear"])
def test_a_stretch_of_time_is_asked_about(
    talk: Callable[..., Talk], before: str, asked: str, typed: str
) -> None:
    speaker = talk()
    speaker.say(before)
    answer = speaker.say(asked)
    assert asked_for(answer) == "unused"
    assert typed in answer.reply.headline


@pytest.mark.parametrize("asked", ["are they 30 days late?", "逾期30天了吗"])
def test_how_late_somebody_is_needs_no_asking(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    speaker.say("江南轴承的额度")
    assert not [each for each in speaker.say(asked).plan if each.__class__.__name__ == "AskBack"]


@pytest.mark.parametrize("asked", ["账期一般多长", "咱们的账期一直是几天", "账期一共多少天"])
def test_a_word_that_begins_with_one_is_no_day(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    speaker.say("江南轴承的额度")
    assert not [call for call in speaker.calls(asked) if call.args.get("days") == 1]
