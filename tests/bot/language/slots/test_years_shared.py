"""Of two parts of a year that are joined, one that does not say its year takes the other's."""

from datetime import date

import pytest

from bot.language.slots.question import parse_slots

TODAY = date(2026, 6, 30)


def labels(question: str) -> list[str | None]:
    return [each.label for each in parse_slots(question, today=TODAY, base_currency="CNY").periods]


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("DSO Q1 2025 vs Q2", ["2025Q1", "2025Q2"]),
        ("DSO for Q1 and Q2 2025", ["2025Q1", "2025Q2"]),
        ("Q1 and Q3 of last year", ["2025Q1", "2025Q3"]),
        ("first half 2025 vs second half", ["2025H1", "2025H2"]),
        ("H2 2024 compared to H1", ["2024H2", "2024H1"]),
        ("Q3 2024 against Q2", ["2024Q3", "2024Q2"]),
        ("Q1 2025 vs Q4", ["2025Q1", "2025Q4"]),
        ("2024年三季度的DSO比二季度", ["2024Q3", "2024Q2"]),
        ("去年一季度和二季度", ["2025Q1", "2025Q2"]),
        ("2025上半年和下半年对比", ["2025H1", "2025H2"]),
        ("March 2025 and April", ["2025-03", "2025-04"]),
    ],
)
def test_the_year_said_once_is_that_of_both(question: str, meant: list[str]) -> None:
    assert labels(question) == meant


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Q4 2025 and Q1", ["2025Q4", "2026Q1"]),
        ("Q4 and Q1 2026", ["2025Q4", "2026Q1"]),
        ("December 2024 and January", ["2024-12", "2025-01"]),
    ],
)
def test_a_part_over_the_turn_of_the_year_is_the_nearest(question: str, meant: list[str]) -> None:
    assert labels(question) == meant


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("一季度和去年二季度", ["2026Q1", "2025Q2"]),
        ("一季度和2025年二季度", ["2026Q1", "2025Q2"]),
        ("Q1 2025, and who was overdue in Q2?", ["2025Q1", "2026Q2"]),
        ("Q1 2025 vs H2", ["2025Q1", None]),
    ],
)
def test_what_is_not_joined_so_or_of_another_kind_keeps_its_own(
    question: str, meant: list[str | None]
) -> None:
    assert labels(question) == meant


def test_a_part_that_has_not_begun_is_not_taken() -> None:
    assert labels("Q1 2026 vs Q3") != ["2026Q1", "2026Q3"]
