"""A year said apart from its quarter, half or month is that part's year; what stands beside it is not."""

from datetime import date

import pytest

from bot.language.slots import parse_slots

TODAY = date(2026, 7, 1)


def labels(question: str) -> set[str | None]:
    return {slot.label for slot in parse_slots(question, today=TODAY, base_currency="CNY").periods}


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("Q3 英国那块的 KPI 甩我一下，2025 的", "2025Q3"),
        ("四季度的坏账率给我，2025年的那个", "2025Q4"),
        ("2025年，四季度的DSO", "2025Q4"),
        ("四季度DSO，去年的", "2025Q4"),
        ("上半年的DSO，2025年的", "2025H1"),
        ("3月的账龄，2025年的", "2025-03"),
        ("Q4 DSO for the UK, 2025 please", "2025Q4"),
        ("KPIs for the UK in Q1 - of 2026", "2026Q1"),
    ],
)
def test_they_are_one_period(question: str, label: str) -> None:
    assert labels(question) == {label}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2025年的DSO和2026年一季度的DSO", {"2025", "2026Q1"}),
        ("一季度DSO，和2025年比", {"2026Q1", "2025"}),
        ("一季度DSO，2025年的也要", {"2026Q1", "2025"}),
        ("DSO for Q1, and for 2025", {"2026Q1"}),
        ("本季度的DSO，2025年", {"2026Q3", "2025"}),
        ("下单2025，二季度发货", {"2026Q2"}),
    ],
)
def test_what_is_compared_or_counts_something_stays_apart(question: str, said: set[str]) -> None:
    assert labels(question) == said
