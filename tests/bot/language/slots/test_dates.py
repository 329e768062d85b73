"""Days: written, said from today, as the edge of a period. Today is Tuesday, 31 March 2026, unless said."""

from datetime import date

import pytest

from bot.language.slots import DatePoint, Identifier, Share, parse_slots

TODAY = date(2026, 3, 31)


def dates(question: str, today: date = TODAY) -> tuple[DatePoint, ...]:
    return parse_slots(question, today=today, base_currency="CNY").dates


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("2026-03-31", date(2026, 3, 31)),
        ("2026/3/31", date(2026, 3, 31)),
        ("2026.3.31", date(2026, 3, 31)),
        ("20260331", date(2026, 3, 31)),
        ("２０２６－０３－３１", date(2026, 3, 31)),
        ("31.3.2026", date(2026, 3, 31)),
        ("31/12/25", date(2025, 12, 31)),
        ("02/22/2026", date(2026, 2, 22)),
        ("31 March 2026", date(2026, 3, 31)),
        ("31st of March, 2026", date(2026, 3, 31)),
        ("31-Mar-2026", date(2026, 3, 31)),
        ("March 31", date(2026, 3, 31)),
        ("March 31st, 2025", date(2025, 3, 31)),
        ("the twenty-first of April", date(2026, 4, 21)),
        ("16. Nov. 2025", date(2025, 11, 16)),
        ("3月31日", date(2026, 3, 31)),
        ("3月31号", date(2026, 3, 31)),
        ("start 3 月 31 号", date(2026, 3, 31)),
        ("beginning March 31", date(2026, 3, 31)),
        ("三月三十一号", date(2026, 3, 31)),
        ("2025年3月31日", date(2025, 3, 31)),
        ("二〇二五年十二月三十一日", date(2025, 12, 31)),
        ("25年3月31日", date(2025, 3, 31)),
        ("去年12月31日", date(2025, 12, 31)),
        ("上个月15号", date(2026, 2, 15)),
        ("20th of next month", date(2026, 4, 20)),
        ("28/2", date(2026, 2, 28)),
        ("今天", date(2026, 3, 31)),
        ("昨天", date(2026, 3, 30)),
        ("前天", date(2026, 3, 29)),
        ("大后天", date(2026, 4, 3)),
        ("yesterday", date(2026, 3, 30)),
        ("the day after tomorrow", date(2026, 4, 2)),
        ("本周三", date(2026, 4, 1)),
        ("这周一", date(2026, 3, 30)),
        ("下周五", date(2026, 4, 10)),
        ("上周五", date(2026, 3, 27)),
        ("上个星期天", date(2026, 3, 29)),
        ("Friday next week", date(2026, 4, 10)),
        ("next week on Friday", date(2026, 4, 10)),
        ("this Friday", date(2026, 4, 3)),
        ("last Friday", date(2026, 3, 27)),
        ("next Monday", date(2026, 4, 6)),
        ("by Friday", date(2026, 4, 3)),
        ("Thursday the 26th", date(2026, 3, 26)),
        ("90 days ago", date(2025, 12, 31)),
        ("overdue 90 days ago", date(2025, 12, 31)),
        ("the end of 2025", date(2025, 12, 31)),
        ("as of end 2025", date(2025, 12, 31)),
        ("end-2025", date(2025, 12, 31)),
        ("at the close of 2024", date(2024, 12, 31)),
        ("in the beginning of 2026", date(2026, 1, 1)),
        ("on the last day of 2025", date(2025, 12, 31)),
        ("the last day of February", date(2026, 2, 28)),
        ("30天前", date(2026, 3, 1)),
        ("two weeks from now", date(2026, 4, 14)),
        ("a month ago", date(2026, 2, 28)),
        ("上个月底", date(2026, 2, 28)),
        ("月底", date(2026, 3, 31)),
        ("年底", date(2026, 12, 31)),
        ("去年年底", date(2025, 12, 31)),
        ("去年底", date(2025, 12, 31)),
        ("年初", date(2026, 1, 1)),
        ("上季度末", date(2025, 12, 31)),
        ("2025年三季度末", date(2025, 9, 30)),
        ("end of last month", date(2026, 2, 28)),
        ("end of last quarter", date(2025, 12, 31)),
        ("end of March", date(2026, 3, 31)),
        ("end of February 2024", date(2024, 2, 29)),
        ("beginning of this year", date(2026, 1, 1)),
        ("截至2月底", date(2026, 2, 28)),
        ("截至12月31日", date(2025, 12, 31)),
        ("截止去年年底", date(2025, 12, 31)),
        ("as of 31 March", date(2026, 3, 31)),
        ("as of 30 June", date(2025, 6, 30)),
        ("as at year end", date(2025, 12, 31)),
    ],
)
def test_a_day_has_one_reading(question: str, day: date) -> None:
    (point,) = dates(question)
    assert point.readings == (day,)


@pytest.mark.parametrize(
    ("question", "readings"),
    [
        ("05/06/2026", {date(2026, 5, 6), date(2026, 6, 5)}),
        ("05/06", {date(2026, 5, 6), date(2026, 6, 5)}),
        ("周五", {date(2026, 3, 27), date(2026, 4, 3)}),
        ("on Friday", {date(2026, 3, 27), date(2026, 4, 3)}),
        ("next Friday", {date(2026, 4, 3), date(2026, 4, 10)}),
        ("15号", {date(2026, 3, 15), date(2026, 4, 15)}),
        ("三季度末", {date(2025, 9, 30), date(2026, 9, 30)}),
        ("at month-end", {date(2026, 2, 28), date(2026, 3, 31)}),
        ("12月20日", {date(2025, 12, 20), date(2026, 12, 20)}),
    ],
)
def test_a_day_that_can_be_two_keeps_both(question: str, readings: set[date]) -> None:
    (point,) = dates(question)
    assert set(point.readings) == readings
    assert point.date is None
    assert point.ambiguous


def test_on_a_sunday_last_friday_can_be_two_days() -> None:
    (point,) = dates("last Friday", today=date(2026, 4, 5))
    assert set(point.readings) == {date(2026, 4, 3), date(2026, 3, 27)}


def test_in_november_a_january_day_can_lie_in_either_year() -> None:
    (point,) = dates("1月15日", today=date(2026, 11, 20))
    assert point.readings == (date(2026, 1, 15), date(2027, 1, 15))


@pytest.mark.parametrize("question", ["2026-02-30", "31 April 2026", "2月30日", "2026/13/01"])
def test_a_day_that_no_calendar_has_is_asked_back(question: str) -> None:
    slots = parse_slots(question, today=TODAY, base_currency="CNY")
    (point,) = slots.dates
    assert point.readings == ()
    assert slots.ambiguities[0].reason == "no such day"


@pytest.mark.parametrize(
    "question",
    [
        "农历三月初一",
        "大年初一",
        "2/10 net 30",
        "30/60/90",
        "逾期到期前3天",
        "下周末",
        "INV-2026-03-31",
    ],
)
def test_what_is_no_calendar_day_gives_none(question: str) -> None:
    assert dates(question) == ()


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("2 years and 21 days ago", date(2024, 3, 10)),
        ("1 month and ten days ago", date(2026, 2, 18)),
        ("one year two months 3 days ago", date(2025, 1, 28)),
        ("一年零两个月前", date(2025, 1, 31)),
    ],
)
def test_a_length_in_several_units_is_counted_by_the_calendar(question: str, day: date) -> None:
    assert [point.date for point in dates(question)] == [day]


def test_three_quarters_or_the_third_of_april() -> None:
    slots = parse_slots("3/4", today=TODAY, base_currency="CNY")
    assert any(isinstance(reading, Share) for reading in slots.ambiguities[0].readings)


def test_a_reference_that_holds_a_date_stays_a_reference() -> None:
    slots = parse_slots("INV-2026-03-31", today=TODAY, base_currency="CNY")
    assert [type(slot) for slot in slots.found] == [Identifier]


@pytest.mark.parametrize(
    ("question", "relation"),
    [
        ("截至3月31日", "as_of"),
        ("as of 31 March", "as_of"),
        ("by 31 March", "by"),
        ("3月31日前", "by"),
        ("since 1 March", "since"),
        ("3月1日以来", "since"),
    ],
)
def test_the_relation_to_the_day_is_kept(question: str, relation: str) -> None:
    (point,) = dates(question)
    assert point.relation == relation


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("去年今天", date(2025, 3, 31)),
        ("前年的今日", date(2024, 3, 31)),
        ("去年本月五号", date(2025, 3, 5)),
        ("大上个月底", date(2026, 1, 31)),
        ("两千零四年八月十五", date(2004, 8, 15)),
        ("两千零二十五年底", date(2025, 12, 31)),
    ],
)
def test_days_of_other_years_are_read(question: str, day: date) -> None:
    (point,) = dates(question)
    assert point.date == day


@pytest.mark.parametrize("question", ["by the end of this week", "end of last week"])
def test_the_end_of_a_week_is_its_friday_or_its_sunday(question: str) -> None:
    (point,) = dates(question)
    assert [day.weekday() for day in point.readings] == [4, 6]


@pytest.mark.parametrize("question", ["the first friday of july", "the last working day of March"])
def test_a_weekday_of_a_month_is_no_month(question: str) -> None:
    assert parse_slots(question, today=TODAY, base_currency="CNY").periods == ()


@pytest.mark.parametrize(
    "question",
    ["Friday, 17 April 2026", "by Friday 17 April", "17 April (Friday)", "4月17日（周五）", "周五，4月17日"],
)
def test_the_weekday_of_a_written_date_adds_no_second_day(question: str) -> None:
    assert [point.date for point in dates(question)] == [date(2026, 4, 17)]


def test_a_week_said_with_its_date_stays_a_day() -> None:
    assert {point.date for point in dates("下周三，4月8号")} == {date(2026, 4, 8)}
