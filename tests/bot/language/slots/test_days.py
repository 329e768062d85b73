"""Lengths of time: units, comparisons, what they are said of."""

from datetime import date
from decimal import Decimal

import pytest

from bot.language.slots import DayCount, parse_slots

TODAY = date(2026, 3, 31)


def lengths(question: str) -> tuple[DayCount, ...]:
    return parse_slots(question, today=TODAY, base_currency="CNY").day_counts


@pytest.mark.parametrize(
    ("question", "days", "operator"),
    [
        ("超过60天", 60, "over"),
        ("60天以上", 60, "at_least"),
        ("满60天及以上", 60, "at_least"),
        ("不到30天", 30, "under"),
        ("30天以内", 30, "at_most"),
        ("30天以下", 30, "at_most"),
        ("不超过30天", 30, "at_most"),
        ("没超过30天", 30, "at_most"),
        ("不少于30天", 30, "at_least"),
        ("至少7天", 7, "at_least"),
        ("over two months", 60, "over"),
        ("more than 90 days", 90, "over"),
        ("no more than 90 days", 90, "at_most"),
        ("at least 7 days", 7, "at_least"),
        ("less than 30 days", 30, "under"),
        ("within 30 days", 30, "at_most"),
        ("up to 45 days", 45, "at_most"),
        ("90+ days", 90, "at_least"),
        ("90 days or more", 90, "at_least"),
        ("exactly 30 days", 30, "exactly"),
        ("about 30 days", 30, "about"),
        ("60多天", 60, "about"),
        ("60天", 60, None),
        ("恰好逾期60天", 60, "exactly"),
        ("至少逾期60天", 60, "at_least"),
        ("sixty days", 60, None),
        ("两周", 14, None),
        ("a fortnight", 14, None),
        ("三个月", 90, None),
        ("半个月", 15, None),
        ("一个半月", 45, None),
        ("半年", 180, None),
        ("half a year", 180, None),
        ("一年半", 540, None),
        ("a month and a half", 45, None),
        ("一年零三个月", 455, None),
        ("两年", 730, None),
        ("二十多天", 20, "about"),
    ],
)
def test_a_length_has_days_and_a_comparison(question: str, days: int, operator: str | None) -> None:
    (length,) = lengths(question)
    assert (length.days, length.operator) == (days, operator)


@pytest.mark.parametrize(
    ("question", "low", "high"),
    [
        ("30-60天", 30, 60),
        ("30到60天", 30, 60),
        ("30天到60天", 30, 60),
        ("between 30 and 60 days", 30, 60),
        ("31 to 60 days", 31, 60),
        ("两三个月", 60, 90),
        ("三五天", 3, 5),
        ("两至五周", 14, 35),
    ],
)
def test_a_range_keeps_both_ends(question: str, low: int, high: int) -> None:
    (length,) = lengths(question)
    assert (length.operator, length.days, length.upper) == ("between", low, high)


@pytest.mark.parametrize(
    "question", ["extend from 30 to 60 days", "账期从30天改到60天", "from net 30 to net 60"]
)
def test_a_change_of_terms_is_no_range(question: str) -> None:
    assert lengths(question)[-1].days == 60
    assert all(length.operator is None for length in lengths(question))


@pytest.mark.parametrize(
    ("question", "days", "context", "end_of_month"),
    [
        ("net 60", 60, "terms", False),
        ("net60", 60, "terms", False),
        ("n/30", 30, "terms", False),
        ("账期60天", 60, "terms", False),
        ("60天账期", 60, "terms", False),
        ("月结30天", 30, "terms", True),
        ("月结60", 60, "terms", True),
        ("open account 60 days", 60, "terms", False),
        ("30 days EOM", 30, "terms", True),
        ("60 days end of month", 60, "terms", True),
        ("60-day terms", 60, "terms", False),
        ("逾期三个月", 90, "overdue", False),
        ("16 days late", 16, "overdue", False),
        ("overdue by 16 days", 16, "overdue", False),
        ("90 dpd", 90, "overdue", False),
        ("30天后", 30, "after", False),
    ],
)
def test_what_the_length_is_said_of_is_kept(
    question: str, days: int, context: str, end_of_month: bool
) -> None:
    (length,) = lengths(question)
    assert (length.days, length.context, length.end_of_month) == (days, context, end_of_month)


@pytest.mark.parametrize(
    "question", ["8% over 45 days", "repaid over 45 days", "how about 45 days", "spread it over 45 days"]
)
def test_over_and_about_are_no_comparison_where_they_mean_something_else(question: str) -> None:
    (length,) = lengths(question)
    assert (length.days, length.operator) == (45, None)


def test_months_stay_months_beside_their_days() -> None:
    (length,) = lengths("逾期两个月")
    assert (length.count, length.unit, length.days) == (Decimal(2), "month", 60)


def test_working_days_have_no_number_of_calendar_days() -> None:
    (length,) = lengths("5个工作日")
    assert (length.count, length.unit, length.days) == (Decimal(5), "working_day", None)


def test_strict_and_inclusive_at_once_is_ambiguous() -> None:
    slots = parse_slots("超过60天以上", today=TODAY, base_currency="CNY")
    assert slots.day_counts[0].operator is None
    assert {
        reading.operator for reading in slots.ambiguities[0].readings if isinstance(reading, DayCount)
    } == {
        "over",
        "at_least",
    }


@pytest.mark.parametrize("question", ["几天", "a few days", "十几天", "五六十天"])
def test_a_vague_length_gives_none(question: str) -> None:
    assert lengths(question) == ()


@pytest.mark.parametrize(
    ("question", "days", "operator"),
    [
        ("俩月没付了", 60, None),
        ("拖了仨月", 90, None),
        ("俩星期", 14, None),
        ("another month", 30, None),
        ("a couple of weeks late", 14, "about"),
        ("less than a couple of months", 60, "under"),
        ("比90天长", 90, "over"),
        ("逾期3个多月", 90, "about"),
        ("拖了一年多了", 365, "about"),
        ("逾期一个月零五天", 35, None),
        ("60天（含）以上", 60, "at_least"),
        ("30天(含30天)以下", 30, "at_most"),
        ("2 1/2 months", 75, None),
    ],
)
def test_spoken_lengths_are_lengths(question: str, days: int, operator: str | None) -> None:
    (length,) = lengths(question)
    assert (length.days, length.operator) == (days, operator)


def test_a_quarter_after_and_is_no_length() -> None:
    assert lengths("a ratio of three and a quarter") == ()
