"""The checked-in cases notice what must never happen: each fault put in lowers their score."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest

from bot.composition import sample_house
from bot.language.slots.numerals_zh import SCALES
from bot.language.words import Found
from bot.planners.offline.cues import find
from evals.cases import CASES, Case, read_cases
from evals.running import run
from knowledge.policy.values import Threshold

TODAY = date(2026, 7, 1)


def cases(file: str, *words: str) -> list[Case]:
    """Give the cases of a file, or of it those whose question or expectation has one of some words."""
    found = read_cases(CASES / f"{file}.jsonl")
    return [case for case in found if not words or any(word in case.model_dump_json() for word in words)]


def right(chosen: Sequence[Case]) -> int:
    """Count the cases that are right; those of one conversation go together."""
    return sum(verdict.right for verdict in run(chosen, sample_house(TODAY)))


def test_a_word_list_that_lost_a_thing_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = cases("overdue_and_stages", '"ladder"')
    before = right(chosen)

    def without_ladders(subject: str, text: str, names: tuple[str, ...] = ()) -> tuple[Found, ...]:
        return () if subject == "ladders" else find(subject, text, names)

    monkeypatch.setattr("bot.planners.offline.arguments.find", without_ladders)
    assert right(chosen) < before


def test_over_taken_for_at_least_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = cases("edges")
    before = right(chosen)

    def swapped(threshold: Threshold, value: Fraction) -> bool:
        exact, edge = Fraction(value), Fraction(threshold.value)
        if threshold.compare in ("below", "under"):
            return exact <= edge
        if threshold.compare in ("above", "over"):
            return exact >= edge
        return exact < edge if threshold.compare == "at_most" else exact > edge

    monkeypatch.setattr(Threshold, "crossed", swapped)
    assert right(chosen) < before


def test_a_wan_of_ten_times_its_size_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = cases("orders", "万")
    before = right(chosen)
    monkeypatch.setitem(SCALES, "万", 10**5)
    assert right(chosen) < before


def test_a_role_that_sees_more_than_it_may_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = cases("rights")
    before = right(chosen)
    monkeypatch.setattr("knowledge.desk.sees", lambda person, customer: True)
    assert right(chosen) < before
