"""The questions of the phrase book, which others wrote, asked about the sample company's customers."""

import json
import re
from pathlib import Path
from random import Random

from knowledge.customers import NameIndex
from tests.knowledge.customers.invented_names import is_chinese
from tests.knowledge.customers.measure_linking import entries_of

_HOUSE = Path(__file__).parents[3]
_CUSTOMERS = _HOUSE / "knowledge" / "sample_company" / "tables" / "customers.csv"
_SLOT = re.compile(r"\{(\w+)\}")


def templates(split: str) -> list[tuple[str, str]]:
    """(text, language) of every phrase of one split."""
    books = sorted((_HOUSE / "prompts" / "phrases").glob("*.jsonl"))
    phrases = [json.loads(line) for book in books for line in book.read_text(encoding="utf-8").splitlines()]
    return [(each["text"], each["language"]) for each in phrases if each["split"] == split]


def filled(text: str, customer: str) -> tuple[str, list[tuple[int, int]]]:
    """The question with a customer and with "7" for every other slot, and the places of those others."""
    question, taken, at = "", [], 0
    for slot in _SLOT.finditer(text):
        question += text[at : slot.start()]
        value = customer if slot[1] == "customer" else "7"
        if slot[1] != "customer":
            taken.append((len(question), len(question) + len(value)))
        question, at = question + value, slot.end()
    return question + text[at:], taken


def test_the_customer_of_a_question_is_found_and_no_other() -> None:
    entries, dice = entries_of(_CUSTOMERS), Random(9)
    index = NameIndex.build(entries)
    names = [(entry.customer_id, name) for entry in entries for name in (entry.name, *entry.aliases)]
    right, wrong, asked = 0, [], 0
    for text, language in templates("dev"):
        customer_id, name = dice.choice([each for each in names if is_chinese(each[1]) == (language == "zh")])
        question, taken = filled(text, name)
        linkings = [each.linking for each in index.mentions(question, taken)]
        sure = {each.candidates[0].customer_id for each in linkings if each.verdict == "one"}
        expected = {customer_id} if "{customer}" in text else set()
        wrong += [question] if sure - expected else []
        asked += any(each.verdict == "several" for each in linkings)
        right += sure == expected
    total = len(templates("dev"))
    assert wrong == []
    assert right >= 0.97 * total
    assert asked <= 0.03 * total
