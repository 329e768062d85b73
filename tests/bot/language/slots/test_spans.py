"""Stretches from one day, month, quarter or year to another."""

from datetime import date

import pytest

from bot.language.slots import Slots, Window, parse_slots

TODAY = date(2026, 7, 15)


def slots(question: str) -> Slots:
    return parse_slots(question, today=TODAY, base_currency="CNY")


def window(question: str) -> Window:
    (period,) = slots(question).periods
    assert period.window is not None, period.readings
    return period.window


@pytest.mark.parametrize(
    ("question", "begins", "ends"),
    [
        ("2026/3/1-2026/3/15", date(2026, 3, 1), date(2026, 3, 15)),
        ("2025年6月1日-6月20日", date(2025, 6, 1), date(2025, 6, 20)),
        ("从2025年12月20日到1月10日", date(2025, 12, 20), date(2026, 1, 10)),
        ("3月5日至12日", date(2026, 3, 5), date(2026, 3, 12)),
        ("5 March to 15 April", date(2026, 3, 5), date(2026, 4, 15)),
        ("5 March until 15 April 2025", date(2025, 3, 5), date(2025, 4, 15)),
        ("between 4 and 22 January 2025", date(2025, 1, 4), date(2025, 1, 22)),
        ("from the 4th to the 22nd of May 2026", date(2026, 5, 4), date(2026, 5, 22)),
        ("4-20 last month", date(2026, 6, 4), date(2026, 6, 20)),
        ("June 19 to 20", date(2026, 6, 19), date(2026, 6, 20)),
        ("from last Thursday to yesterday", date(2026, 7, 9), date(2026, 7, 14)),
        ("上周三到今天", date(2026, 7, 8), date(2026, 7, 15)),
        ("从2023到2025", date(2023, 1, 1), date(2025, 12, 31)),
        ("2024年到2025年的应收", date(2024, 1, 1), date(2025, 12, 31)),
        ("二〇二三年至二〇二四年", date(2023, 1, 1), date(2024, 12, 31)),
        ("2023年和2025年之间", date(2023, 1, 1), date(2025, 12, 31)),
        ("from 2023 through 2024", date(2023, 1, 1), date(2024, 12, 31)),
        ("2025年11月到2026年2月", date(2025, 11, 1), date(2026, 2, 28)),
        ("Nov 2025 to Feb 2026", date(2025, 11, 1), date(2026, 2, 28)),
        ("Q2 to Q3 2025", date(2025, 4, 1), date(2025, 9, 30)),
    ],
)
def test_a_stretch_holds_both_of_its_ends(question: str, begins: date, ends: date) -> None:
    found = window(question)
    assert (found.begins, found.ends, found.label) == (begins, ends, None)
    assert found.days == (ends - begins).days + 1
    assert slots(question).dates == ()


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("1月1日到3月31日", "2026Q1"),
        ("1 January to 30 June 2025", "2025H1"),
        ("2025-01-01 to 2025-12-31", "2025"),
        ("from 1 to 31 May 2026", "2026-05"),
        ("2025年4月到6月", "2025Q2"),
    ],
)
def test_a_stretch_that_is_a_period_bears_its_name(question: str, label: str) -> None:
    assert window(question).label == label


def test_ends_without_a_year_can_mean_two_winters() -> None:
    (period,) = slots("12月25日到1月5日").periods
    assert [each.begins for each in period.readings] == [date(2025, 12, 25), date(2026, 12, 25)]


@pytest.mark.parametrize(
    "question",
    ["31 March and 30 June", "compare 31 March to 30 June", "how did it change from 31 March to 30 June"],
)
def test_two_days_that_are_compared_are_no_stretch(question: str) -> None:
    assert slots(question).periods == ()
    assert [point.date for point in slots(question).dates] == [date(2026, 3, 31), date(2026, 6, 30)]


@pytest.mark.parametrize("question", ["from 2000 to 2500", "raise it from 2000 to 2020", "May 5 to 30 days"])
def test_figures_are_no_years_and_no_days_of_a_month(question: str) -> None:
    assert slots(question).periods == ()


def test_the_first_months_of_a_year_and_stretches_named_by_their_end() -> None:
    assert window("the first nine months of last year").ends == date(2025, 9, 30)
    assert window("last three months of 2025").label == "2025Q4"
    assert window("the June quarter").label == "2026Q2"
    assert window("quarter ended 31 March 2025").label == "2025Q1"
    assert window("six months to the end of June 2025").label == "2025H1"
    assert window("year ending 31 March 2026").begins == date(2025, 4, 1)
    assert window("three quarters ago").label == "2025Q4"
    assert window("两个季度以前").label == "2026Q1"
    assert window("三季度前").label == "2026Q3"
    assert window("大上个季度").label == "2026Q1"
    assert window("the third quarter of twenty twenty-five").label == "2025Q3"
    assert window("H1 two thousand and twenty six").label == "2026H1"
    assert window("June of nineteen ninety nine").label == "1999-06"
    assert window("the quarter after next").label == "2027Q1"
    assert window("last half-year").label == "2026H1"
    assert window("今年第二季").label == "2026Q2"


def test_a_fiscal_year_over_two_calendar_years_is_asked_about_where_fiscal_years_are_calendar_years() -> None:
    (period,) = slots("FY2024/25").periods
    assert [each.label for each in period.readings] == ["2024", "2025"]
    (fiscal,) = parse_slots("FY2024/25", today=TODAY, base_currency="CNY", fiscal_year_start=4).periods
    assert fiscal.label == "FY2025"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("since January", date(2026, 1, 1)),
        ("since October", date(2025, 10, 1)),
        ("since 2024", date(2024, 1, 1)),
        ("since Q1 2025", date(2025, 1, 1)),
        ("自去年三季度以来", date(2025, 7, 1)),
        ("今年3月以来", date(2026, 3, 1)),
    ],
)
def test_since_a_period_runs_from_its_first_day_up_to_today(question: str, begins: date) -> None:
    found = window(question)
    assert (found.begins, found.ends, found.label) == (begins, TODAY, None)
