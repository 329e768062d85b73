"""The whole year or half of the period just asked for is that of the same question."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("asked", "said", "label"),
    [
        ("DSO in Q2 2025", "and the whole year?", "2025"),
        ("DSO in Q2 2025", "what about the full-year figure", "2025"),
        ("DSO in Q2 2025", "the year as a whole?", "2025"),
        ("overdue rate for 2025H2", "and all year?", "2025"),
        ("DSO in Q3 2025", "and the half year?", "2025H2"),
        ("2025年二季度的DSO", "那整年呢", "2025"),
        ("2025年二季度的DSO", "按全年看呢", "2025"),
        ("2025年二季度的逾期率", "换成半年的呢", "2025H1"),
        ("DSO in Q1 2026", "year to date?", "2026"),
        ("2026年一季度DSO", "今年以来的呢", "2026"),
    ],
)
def test_key_figures_of_the_wider_period(
    talk: Callable[..., Talk], asked: str, said: str, label: str
) -> None:
    speaker = talk()
    speaker.say(asked)
    assert speaker.calls(said) == [Made("portfolio_kpis", {"quarter": label})]


@pytest.mark.parametrize(
    ("asked", "said", "label"),
    [
        ("DSO in 2024", "and Q3?", "2024Q3"),
        ("DSO in 2024", "just the second half then", "2024H2"),
        ("DSO in Q4 2024", "and the first quarter?", "2024Q1"),
        ("overdue rate 2024H2", "H1?", "2024H1"),
        ("2024年DSO", "只看上半年呢", "2024H1"),
        ("2024年四季度的DSO", "那三季度呢", "2024Q3"),
        ("2024年DSO", "全年呢", "2024"),
    ],
)
def test_another_part_is_of_the_same_year(
    talk: Callable[..., Talk], asked: str, said: str, label: str
) -> None:
    speaker = talk()
    speaker.say(asked)
    assert speaker.calls(said) == [Made("portfolio_kpis", {"quarter": label})]


@pytest.mark.parametrize("said", ["and the entire year?", "全年的呢"])
def test_ratios_of_the_wider_period(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("current ratio of Castellani for Q1 2025")
    (made,) = speaker.calls(said)
    assert made == Made("check_ratios", {"customer": "C037", "period": "2025", "ratios": ["current_ratio"]})


@pytest.mark.parametrize("said", ["and the full year?", "全年呢"])
def test_a_year_of_nothing_is_no_stress_test(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("2025年二季度的坏账率")
    assert {made.tool for made in speaker.calls(said)} == {"portfolio_kpis"}
