"""Learning the intents gives the same weights every time, and those that are checked in."""

from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from bot.language.intents.features import SIZE
from bot.language.intents.model import IntentModel, load
from bot.language.intents.training import accuracy, as_asked, store, train
from prompts.phrases import Phrase, phrases


@pytest.fixture(scope="module")
def learnt() -> IntentModel:
    return train([phrase for phrase in phrases() if phrase.split == "train"])


def some() -> list[Phrase]:
    """A few hundred phrases."""
    return [phrase for place, phrase in enumerate(phrases()) if place % 40 == 0]


def test_the_same_phrases_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        store(train(some()), tmp_path / f"{name}.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "other.npz").read_bytes()


def test_the_checked_in_weights_are_those_of_the_phrase_book(learnt: IntentModel) -> None:
    """Where this fails the phrase book changed: run `python -m bot.language.intents.training`."""
    weights, names = learnt.parts
    kept, kept_names = load().parts
    step = np.abs(weights).max() / 32000
    assert kept_names == names
    assert kept.shape == (SIZE + 1, len(names))
    assert float(np.abs(kept - weights).max()) <= step


def test_what_was_not_learnt_from_is_understood(learnt: IntentModel) -> None:
    unseen = [phrase for phrase in phrases() if phrase.split != "train"]
    assert len(unseen) > 100
    assert accuracy(learnt, unseen) > 0.8


def test_probabilities_are_shares_of_one_likeliest_first() -> None:
    for question in ("⟨customer⟩的额度", "", "⟨money⟩", "x" * 500):
        ranked = load().rank(question)
        assert sum(item.probability for item in ranked) == pytest.approx(1)
        assert list(ranked) == sorted(ranked, key=lambda item: (-item.probability, item.name))


@pytest.mark.parametrize(
    ("text", "language", "masked"),
    [
        ("can I ship {money} to {customer}", "en", "can I ship ⟨money⟩ to ⟨customer⟩"),
        ("{customer}逾期多少", "zh", "⟨customer⟩逾期多少"),
        ("{customer}和{customer}的额度", "zh", "⟨customer⟩和⟨customer⟩的额度"),
        ("hello", "en", "hello"),
    ],
)
def test_a_phrase_is_learnt_as_the_planner_masks_a_question(
    text: str, language: Literal["zh", "en"], masked: str
) -> None:
    assert as_asked(Phrase(text, "check_order", language, "train", "x")) == masked


def test_every_placeholder_is_filled_before_it_is_learnt() -> None:
    assert [phrase.text for phrase in some() if "{" in as_asked(phrase)] == []


def test_the_accuracy_of_nothing_is_nought() -> None:
    assert accuracy(load(), []) == 0.0
