"""Quarters, halves, years, months, weeks and rolling windows. Today is 31 March 2026, unless said."""

from datetime import date

import pytest

from bot.language.slots import Period, parse_slots

TODAY = date(2026, 3, 31)


def periods(question: str, today: date = TODAY, fiscal_year_start: int = 1) -> tuple[Period, ...]:
    slots = parse_slots(question, today=today, base_currency="CNY", fiscal_year_start=fiscal_year_start)
    return slots.periods


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("今年二季度", "2026Q2"),
        ("去年第三季度", "2025Q3"),
        ("2025年Q4", "2025Q4"),
        ("2026Q2", "2026Q2"),
        ("Q2 2026", "2026Q2"),
        ("Q2/2026", "2026Q2"),
        ("Q1", "2026Q1"),
        ("一季度", "2026Q1"),
        ("上季度", "2025Q4"),
        ("上个季度", "2025Q4"),
        ("上上季度", "2025Q3"),
        ("本季度", "2026Q1"),
        ("last quarter", "2025Q4"),
        ("this quarter", "2026Q1"),
        ("second quarter of 2025", "2025Q2"),
        ("the fourth quarter last year", "2025Q4"),
        ("Q4 last year", "2025Q4"),
        ("2025 third quarter", "2025Q3"),
        ("今年上半年", "2026H1"),
        ("前年下半年", "2024H2"),
        ("上半年", "2026H1"),
        ("H1", "2026H1"),
        ("first half of 2025", "2025H1"),
        ("H2 2025", "2025H2"),
        ("1H25", "2025H1"),
        ("24Q4", "2024Q4"),
        ("去年", "2025"),
        ("前年", "2024"),
        ("2025年度", "2025"),
        ("2025 年", "2025"),
        ("二〇二四年", "2024"),
        ("in 2025", "2025"),
        ("last year", "2025"),
        ("FY2025", "2025"),
        ("fiscal 2025", "2025"),
        ("2025财年", "2025"),
        ("3月", "2026-03"),
        ("2026年1-6月", "2026H1"),
        ("1月到3月", "2026Q1"),
        ("Jan-Mar 2026", "2026Q1"),
        ("October to December 2025", "2025Q4"),
        ("2025年7月至12月", "2025H2"),
        ("2025 下半年", "2025H2"),
        ("2025二季度", "2025Q2"),
        ("2025第三季度", "2025Q3"),
        ("25上半年", "2025H1"),
        ("三月份", "2026-03"),
        ("2025年11月", "2025-11"),
        ("2025-11", "2025-11"),
        ("11/2025", "2025-11"),
        ("November 2025", "2025-11"),
        ("in March", "2026-03"),
        ("上个月", "2026-02"),
        ("last month", "2026-02"),
        ("this month", "2026-03"),
    ],
)
def test_a_period_has_the_label_of_the_recorded_argument(question: str, label: str) -> None:
    (period,) = periods(question)
    assert period.label == label


@pytest.mark.parametrize(
    ("question", "begins", "ends"),
    [
        ("过去12个月", date(2025, 4, 1), date(2026, 3, 31)),
        ("last 12 months", date(2025, 4, 1), date(2026, 3, 31)),
        ("trailing 6 months", date(2025, 10, 1), date(2026, 3, 31)),
        ("近半年", date(2025, 10, 1), date(2026, 3, 31)),
        ("最近三个月", date(2026, 1, 1), date(2026, 3, 31)),
        ("近90天", date(2026, 1, 1), date(2026, 3, 31)),
        ("TTM", date(2025, 4, 1), date(2026, 3, 31)),
        ("in the past 60 days", date(2026, 1, 31), date(2026, 3, 31)),
        ("next 30 days", date(2026, 4, 1), date(2026, 4, 30)),
        ("未来30天", date(2026, 4, 1), date(2026, 4, 30)),
        ("今年以来", date(2026, 1, 1), date(2026, 3, 31)),
        ("年初至今", date(2026, 1, 1), date(2026, 3, 31)),
        ("year to date", date(2026, 1, 1), date(2026, 3, 31)),
        ("2025年1-5月", date(2025, 1, 1), date(2025, 5, 31)),
        ("February to April 2025", date(2025, 2, 1), date(2025, 4, 30)),
        ("前三季度", date(2026, 1, 1), date(2026, 9, 30)),
        ("上周", date(2026, 3, 23), date(2026, 3, 29)),
        ("next week", date(2026, 4, 6), date(2026, 4, 12)),
        ("下周末", date(2026, 4, 11), date(2026, 4, 12)),
        ("3月中旬", date(2026, 3, 11), date(2026, 3, 20)),
    ],
)
def test_a_stretch_without_a_label_has_its_days(question: str, begins: date, ends: date) -> None:
    (period,) = periods(question)
    assert period.window is not None
    assert (period.window.begins, period.window.ends, period.label) == (begins, ends, None)


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("二季度", ("2025Q2", "2026Q2")),
        ("Q2", ("2025Q2", "2026Q2")),
        ("下半年", ("2025H2", "2026H2")),
        ("12月", ("2025-12", "2026-12")),
        ("second quarter", ("2025Q2", "2026Q2")),
    ],
)
def test_a_period_that_has_not_begun_may_be_last_years(question: str, labels: tuple[str, ...]) -> None:
    (period,) = periods(question)
    assert tuple(window.label for window in period.readings) == labels


@pytest.mark.parametrize(
    ("question", "first_month", "label", "begins", "ends"),
    [
        ("FY2025", 4, "FY2025", date(2024, 4, 1), date(2025, 3, 31)),
        ("FY25 Q1", 4, "FY2025Q1", date(2024, 4, 1), date(2024, 6, 30)),
        ("Q4 FY2025", 7, "FY2025Q4", date(2025, 4, 1), date(2025, 6, 30)),
        ("上财年", 4, "FY2025", date(2024, 4, 1), date(2025, 3, 31)),
        ("last fiscal year", 10, "FY2025", date(2024, 10, 1), date(2025, 9, 30)),
        ("FY2025/26", 4, "FY2026", date(2025, 4, 1), date(2026, 3, 31)),
        ("2025 Q2", 4, "2025Q2", date(2025, 4, 1), date(2025, 6, 30)),
        ("fiscal Q2", 4, "FY2026Q2", date(2025, 7, 1), date(2025, 9, 30)),
        ("second fiscal quarter of 2025", 4, "FY2025Q2", date(2024, 7, 1), date(2024, 9, 30)),
    ],
)
def test_a_fiscal_year_bears_the_number_of_the_year_it_ends_in(
    question: str, first_month: int, label: str, begins: date, ends: date
) -> None:
    (period,) = periods(question, fiscal_year_start=first_month)
    assert period.window is not None
    assert (period.label, period.window.begins, period.window.ends) == (label, begins, ends)


@pytest.mark.parametrize(
    "question",
    [
        "去年同期",
        "same quarter last year",
        "may I ship",
        "May I ship",
        "March Foods",
        "third week of March",
        "second half of March",
        "later this month",
        "early next year",
        "一个季度",
        "周六福珠宝",
        "缺一季报表",
    ],
)
def test_what_is_no_period_or_only_a_part_of_one_gives_none(question: str) -> None:
    assert periods(question) == ()


def test_past_sixty_days_is_a_stretch_or_a_comparison() -> None:
    slots = parse_slots("invoices past 60 days", today=TODAY, base_currency="CNY")
    assert [reading.kind for reading in slots.ambiguities[0].readings] == ["period", "days"]


def test_a_bare_year_may_be_a_figure() -> None:
    slots = parse_slots("ratios for 2025", today=TODAY, base_currency="CNY")
    assert [reading.kind for reading in slots.ambiguities[0].readings] == ["number", "period"]
