"""Key figures of a period beside the one before it, of fiscal quarters, and what stands at a period's end."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

KPIS, AGEING = "portfolio_kpis", "ageing_report"

ALONE = {
    "DSO for Q1 2026 vs the previous quarter": "2026Q1",
    "how did the bad-debt rate in 2025Q3 look, and against the preceding quarter?": "2025Q3",
    "DSO for 2025 compared with the year before": "2025",
    "今年二季度的DSO是多少，跟上个季度比怎么样？": "2026Q2",
    "今年二季度的DSO，跟上个季度比": "2026Q2",
    "2025年三季度cei，对比上季度": "2025Q3",
    "二季度跟一季度比，DSO怎么样": "2026Q2",
    "上个季度的DSO": "2026Q1",
    "咱今年财年一季度的dso多少来着，汇报急用": "2026Q1",
    "财年一季度的DSO": "2026Q1",
    "2025财年三季度的逾期率": "2025Q3",
    "今年第一财季DSO": "2026Q1",
    "去年财年下半年的DSO": "2025H2",
    "上财年的逾期率": "2025",
    "DSO in the first quarter of this fiscal year": "2026Q1",
    "DSO in the second half of the last fiscal year": "2025H2",
}


@pytest.mark.parametrize(("question", "quarter"), ALONE.items())
def test_the_neighbour_of_a_period_is_in_its_result(
    talk: Callable[..., Talk], question: str, quarter: str
) -> None:
    assert talk().calls(question) == [Made(KPIS, {"quarter": quarter})]


BOTH = {
    "去年四季度和今年一季度的DSO": ("2025Q4", "2026Q1"),
    "2024年跟2025年的DSO比一比": ("2024", "2025"),
    "DSO for Q1 2026 and Q2 2026": ("2026Q1", "2026Q2"),
}


@pytest.mark.parametrize(("question", "quarters"), BOTH.items())
def test_two_periods_that_are_asked_for_are_both_shown(
    talk: Callable[..., Talk], question: str, quarters: tuple[str, str]
) -> None:
    assert talk().calls(question) == [Made(KPIS, {"quarter": each}) for each in quarters]


AFTER = (
    (
        "What was our DSO in Q1 2025?",
        "Now the overdue rate for Q4 2025, compared with the quarter before.",
        "2025Q4",
    ),
    ("DSO in Q1 2025", "now that of Q1 2026 against the previous quarter", "2026Q1"),
    ("2025年一季度的DSO", "2025年四季度的逾期率，跟前一季度比呢", "2025Q4"),
    ("DSO in Q1 2026", "and the quarter before?", "2025Q4"),
    ("2026年一季度DSO", "再往前一个季度呢", "2025Q4"),
    ("咱今年财年一季度的dso多少来着", "不对不对，要的是去年同期那个季度", "2025Q1"),
    ("DSO in Q1 2026?", "no, I meant the same quarter last year", "2025Q1"),
)


@pytest.mark.parametrize(("first", "then", "quarter"), AFTER)
def test_a_period_is_counted_from_the_last_one_only_where_none_is_named(
    talk: Callable[..., Talk], first: str, then: str, quarter: str
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(then) == [Made(KPIS, {"quarter": quarter})]


ENDS = (
    (
        "DSO in Q1 2026?",
        "and the ageing as of the last day of that quarter, by country",
        "country",
        "2026-03-31",
    ),
    ("2025年一季度的DSO", "顺便把那个季度最后一天的账龄也来一份，按国家拆", "country", "2025-03-31"),
    ("2025年四季度的dso", "那个季度末的账龄按行业给一份", "industry", "2025-12-31"),
    ("2025年的DSO", "那一年最后一天的账龄，按国家", "country", "2025-12-31"),
    (
        "Q4 2025 overdue rate",
        "the ageing by country at the end of that quarter please",
        "country",
        "2025-12-31",
    ),
    ("H1 2025 DSO", "that half's last day: the ageing by industry", "industry", "2025-06-30"),
)


@pytest.mark.parametrize(("first", "then", "by", "day"), ENDS)
def test_the_last_day_of_the_period_spoken_of_is_put_in(
    talk: Callable[..., Talk], first: str, then: str, by: str, day: str
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(then) == [Made(AGEING, {"by": by, "as_of": day})]


@pytest.mark.parametrize(
    "question", ["the ageing by country on the last day of that quarter", "那个季度最后一天的账龄，按国家"]
)
def test_the_end_of_a_period_that_nobody_spoke_of_is_asked_about(
    talk: Callable[..., Talk], question: str
) -> None:
    assert asked_for(talk().say(question)) == "day_told"
