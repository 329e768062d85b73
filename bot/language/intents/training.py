"""Learning the intents: `python -m bot.language.intents.training` writes the weights and the vocabulary anew.

Weights are stored as whole steps of a 16-bit scale, so that the last bits of a machine's sums do not show.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

import numpy as np

from bot.language.country_names import countries
from bot.language.intents.features import SIZE, features
from bot.language.intents.masking import masked
from bot.language.intents.model import LEAST_SEEN, WEIGHTS, IntentModel
from bot.language.intents.vocabulary import gathered
from bot.language.intents.vocabulary import store as store_vocabulary
from bot.language.slots import parse_slots
from knowledge.lazy_pattern import lazily
from knowledge.passages.finder.regression import Pace, learnt
from knowledge.passages.finder.training import main as learn_rules
from prompts.phrases import Phrase, phrases

PACE = Pace(epochs=24, rate=0.5, shrink=2e-6, left_out=0.3)
DAY = date(2026, 6, 30)
EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "money": "85万",
        "days": "60天",
        "date": "3月31日",
        "period": "二季度",
        "share": "70%",
        "number": "0.97",
        "id": "SO-20331",
        "terms": "预付",
        "currency": "美元",
    },
    "en": {
        "money": "42k",
        "days": "60 days",
        "date": "31 March",
        "period": "Q2",
        "share": "70%",
        "number": "0.97",
        "id": "SO-20331",
        "terms": "prepaid",
        "currency": "dollars",
    },
}
"""What stands for a placeholder while a phrase is learnt."""

_NAME = "Xxxx"
_PLACES = ("person", "industry", "country")
_PLACEHOLDER = lazily(r"([^{]*)\{(\w*)\}")


class _Place(NamedTuple):
    """Where a colleague, an industry or a country stands in a phrase."""

    kind: str
    start: int
    end: int


def as_asked(phrase: Phrase) -> str:
    """Mask a phrase as the planner would: its placeholders filled with an example each, then read."""
    text, names, places = "", list[tuple[int, int]](), list[_Place]()
    for literal, slot in _PLACEHOLDER.findall(phrase.text + "{}"):
        text += literal
        if slot == "customer":
            names.append((len(text), len(text) + len(_NAME)))
        elif slot in _PLACES:
            places.append(_Place(slot, len(text), len(text) + len(_NAME)))
        text += EXAMPLES[phrase.language].get(slot, _NAME if slot in ("customer", *_PLACES) else slot)
    protected = [*names, *((place.start, place.end) for place in places)]
    slots = parse_slots(text, today=DAY, base_currency="CNY", protected=protected)
    if names:
        return masked(text, slots.found, protected)
    taken = [*protected, *((slot.start, slot.end) for slot in slots.found)]
    for _code, start, end in countries(text):
        if all(end <= begun or ended <= start for begun, ended in taken):
            places.append(_Place("country", start, end))
    return masked(text, slots.found, names, places)


def train(book: Sequence[Phrase]) -> IntentModel:
    """Learn from phrases; the same phrases in the same order give the same weights."""
    names = tuple(sorted({phrase.intent for phrase in book}))
    rows = [np.array([*features(as_asked(phrase)), SIZE]) for phrase in book]
    targets = [names.index(phrase.intent) for phrase in book]
    seen = np.bincount(np.concatenate(rows), minlength=SIZE + 1).astype(np.uint16)
    rows = [row[(seen[row] >= LEAST_SEEN) | (row == SIZE)] for row in rows]
    weights = learnt(rows, targets, (SIZE + 1, len(names)), PACE)
    return IntentModel(weights, names, seen, gathered(book))


def store(model: IntentModel, file: Path | BinaryIO) -> None:
    """Write a model as whole 16-bit steps."""
    weights, names = model.parts
    step = np.float32(np.abs(weights).max() / 32000)
    whole = np.round(weights / step).astype(np.int16)
    np.savez(file, weights=whole, step=step, names=np.array(names), seen=model.seen)


def accuracy(model: IntentModel, book: Sequence[Phrase]) -> float:
    """Give the share of phrases whose likeliest intent is theirs."""
    right = sum(model.rank(as_asked(phrase))[0].name == phrase.intent for phrase in book)
    return right / len(book) if book else 0.0


def main() -> None:
    """Train on the train split, store, and print what the splits score; the rule finder learns with it."""
    book = list(phrases())
    learnt = [phrase for phrase in book if phrase.split == "train"]
    model = train(learnt)
    store(model, Path(__file__).with_name(WEIGHTS))
    store_vocabulary(gathered(learnt), Path(__file__).parent)
    for split in ("train", "dev", "test"):
        part = [phrase for phrase in book if phrase.split == split]
        print(f"{split}: {accuracy(model, part):.3f} of {len(part)}")  # noqa: T201 - its output
    learn_rules()


if __name__ == "__main__":
    main()
