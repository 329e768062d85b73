"""The checked-in cases notice what must never happen: each fault put in lowers their score."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import prompts.lexicon
from bot.composition import sample_house
from bot.language.slots.numerals_zh import SCALES
from bot.language.slots.question import read_once
from bot.language.slots.slot import DayCount
from bot.language.words import Found
from bot.planners.offline.question.cues import find
from evals.cases import CASES, Case, read_cases
from evals.running import run
from knowledge.policy.values import Threshold

LEXICON = Path(prompts.lexicon.__file__).parent
TODAY = date(2026, 7, 1)


def cases(file: str, *words: str) -> list[Case]:
    """Give the cases of a file, or of it those whose question or expectation has one of some words."""
    found = read_cases(CASES / f"{file}.jsonl")
    return [case for case in found if not words or any(word in case.model_dump_json() for word in words)]


def right(chosen: Sequence[Case]) -> int:
    """Count the cases that are right, nothing kept of what was read; a conversation goes together."""
    read_once.cache_clear()
    return sum(verdict.right for verdict in run(chosen, sample_house(TODAY)))


def test_a_word_list_that_lost_a_thing_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = cases("overdue_and_stages", '"ladder"')
    before = right(chosen)

    def without_ladders(subject: str, text: str, names: tuple[str, ...] = ()) -> tuple[Found, ...]:
        return () if subject == "ladders" else find(subject, text, names)

    monkeypatch.setattr("bot.planners.offline.arguments.ladder_named.find", without_ladders)
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


LISTS = sorted(file.stem for file in LEXICON.glob("*.toml"))


EMPTIED = """
import sys
import prompts.lexicon as lists
whole, subject = lists.lexicon, sys.argv[1]
lists.lexicon = lambda name: dict.fromkeys(whole(name), ()) if name == subject else whole(name)
from tests.evals.test_evals_notice import of_the_list, right
print(right(of_the_list(subject)))
"""
"""Run where a list is empty for whoever reads it; a process of its own, since what is read once is kept."""

NOTICED_BY = {
    "actions": "more-zh-plain-19",
    "anybody": "worklists-zh-plain-20",
    "conditions": "worklists-en-plain-14",
    "cues": "more-en-plain-07",
    "elsewhere": "s21_asks-en-plain-27",
    "limit_states": "s4-en-hard-43",
    "one_meant": "s4-ask-en-plain-09",
    "orders_given": "s4-ask-en-plain-26",
    "to_the_assistant": "s4-ask-zh-plain-01",
    "outside": "s28_refusals-en-plain-17",
    "portfolio_words": "cover-and-stress-en-plain-01",
    "question_words": "s3dlg-en-plain-12",
    "writings": "s10-en-plain-39",
}
"""The conversation that needs a list where no case of word_lists.jsonl was written for it."""


def of_the_list(subject: str) -> list[Case]:
    """Give the cases that need a word list."""
    named = NOTICED_BY.get(subject)
    every = cases("word_lists") if named is None else list(read_cases(CASES))
    return [
        case
        for case in every
        if (case.conversation or case.id) == named
        or (named is None and case.id.startswith(f"words-{subject}-"))
    ]


@pytest.mark.parametrize("subject", LISTS)
def test_a_word_list_that_is_empty_is_noticed(subject: str) -> None:
    command = [sys.executable, "-c", EMPTIED, subject]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    assert int(done.stdout) < right(of_the_list(subject))


def test_more_than_taken_for_at_least_in_a_question_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = cases("overdue_and_stages", "days") + cases("worklists", "days") + cases("slots")
    before = right(chosen)
    swapped = {"over": "at_least", "at_least": "over", "under": "at_most", "at_most": "under"}
    day_count = DayCount.__init__

    def read_otherwise(self: DayCount, **values: Any) -> None:  # noqa: ANN401 - whatever a count of days has
        operator = values.get("operator")
        day_count(self, **{**values, "operator": swapped.get(str(operator), operator)})

    monkeypatch.setattr(DayCount, "__init__", read_otherwise)
    assert right(chosen) < before


def test_a_fiscal_year_that_begins_in_another_month_is_noticed() -> None:
    chosen, house = cases("fiscal"), sample_house(TODAY)
    shifted = house.policy.model_copy(update={"fiscal_year_start": 4})
    verdicts = list(run(chosen, replace(house, policy=shifted)))
    assert {verdict.case.id for verdict in verdicts if verdict.right} == {"fiscal-en-4"}
    assert right(chosen) == len(chosen)
