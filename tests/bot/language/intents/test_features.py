"""What the intent model looks at is the same on every machine and run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.intents.features import SIZE, features

ROOT = Path(__file__).resolve().parents[4]
QUESTIONS = ("⟨customer⟩还有多少额度?", "how much credit does ⟨customer⟩ have left?", "⟨money⟩ 行不行", "")


def test_features_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "from bot.language.intents.features import features\n"
        f"print([features(question) for question in {QUESTIONS!r}])"
    )
    shown = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert shown == {f"{[features(question) for question in QUESTIONS]}\n".encode()}


@given(st.text(max_size=80))
def test_features_are_sorted_distinct_and_within_bounds(text: str) -> None:
    found = features(text)
    assert found == sorted(set(found))
    assert all(0 <= each < SIZE for each in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("⟨customer⟩還有多少額度", "⟨customer⟩还有多少额度"),
        ("What Is The LIMIT of ⟨customer⟩", "what is the limit of ⟨customer⟩"),
        ("ｌｉｍｉｔ of ⟨customer⟩", "limit of ⟨customer⟩"),
        ("limit  of   ⟨customer⟩", "limit of ⟨customer⟩"),
        ("⟨customer⟩的额度？", "⟨customer⟩的额度?"),
    ],
)
def test_script_case_width_and_spaces_make_no_difference(one: str, other: str) -> None:
    assert features(one) == features(other)


def test_a_slip_of_the_finger_changes_few_of_them() -> None:
    right, slipped = (
        set(features("overdue invoices of ⟨customer⟩")),
        set(features("overdu invoices of ⟨customer⟩")),
    )
    assert len(right & slipped) > len(right) / 2
