"""The phrase book is what it says it is: every line valid, and no text that means two things."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.planners.offline.arguments.frames import FRAMES
from prompts import phrases as book
from prompts.phrases import SLOTS, TALK, Phrase, phrases

FOLDER = Path(book.__file__).parent
INTENTS = {*FRAMES, *TALK, "follow_up"}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@pytest.fixture(scope="module")
def lines() -> list[tuple[str, str]]:
    return [
        (f"{file.name}:{number}", line)
        for file in sorted(FOLDER.glob("*.jsonl"))
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if line.strip()
    ]


def every() -> Iterator[tuple[str, Phrase]]:
    """Give every phrase with where it stands, as far as a place can be told."""
    for phrase in phrases():
        yield f"{phrase.batch}: {phrase.text}", phrase


def test_every_line_is_a_phrase_and_nothing_more(lines: list[tuple[str, str]]) -> None:
    wrong = []
    for place, line in lines:
        row = json.loads(line)
        if set(row) != {"text", "intent", "language", "split"} or not row["text"].strip():
            wrong.append(place)
    assert wrong == []


def test_every_intent_language_and_split_is_known() -> None:
    assert [place for place, phrase in every() if phrase.intent not in INTENTS] == []
    assert {phrase.language for _, phrase in every()} == {"zh", "en"}
    assert {"train", "dev"} <= {phrase.split for _, phrase in every()} <= {"train", "dev", "test"}


def test_every_placeholder_is_a_slot() -> None:
    wrong = [
        place
        for place, phrase in every()
        if not set(_PLACEHOLDER.findall(phrase.text)) <= set(SLOTS)
        or phrase.text.count("{") != len(_PLACEHOLDER.findall(phrase.text))
        or phrase.text.count("{") != phrase.text.count("}")
    ]
    assert wrong == []


def test_english_phrases_hold_no_chinese() -> None:
    han = re.compile(r"[㐀-鿿]")
    wrong = [place for place, phrase in every() if phrase.language == "en" and han.search(phrase.text)]
    assert wrong == []


def test_no_text_means_two_things() -> None:
    """Case, spaces and the mark at the end make no difference to what a text means."""
    meant: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, phrase in every():
        text = re.sub(r"[\s?？。.!！]", "", phrase.text.casefold())
        meant[phrase.language, text].add(phrase.intent)
    assert {text: intents for (_, text), intents in meant.items() if len(intents) > 1} == {}


def test_what_is_measured_was_hardly_learnt() -> None:
    """Authors who do not know of one another both write "hello"; more than that would flatter the measure."""
    learnt = {(phrase.language, phrase.text.casefold()) for _, phrase in every() if phrase.split == "train"}
    measured = [phrase for _, phrase in every() if phrase.split != "train"]
    known = [phrase.text for phrase in measured if (phrase.language, phrase.text.casefold()) in learnt]
    assert len(known) < len(measured) / 50, known


def test_every_intent_can_be_learnt_in_both_languages() -> None:
    counts = Counter(f"{phrase.language} {phrase.intent}" for _, phrase in every() if phrase.split == "train")
    wanted = [f"{language} {intent}" for language in ("zh", "en") for intent in INTENTS]
    assert {name: counts[name] for name in wanted if counts[name] < 15} == {}
