"""The passages and questions of a benchmark, as JSON lines.

    passages.jsonl    {"id", "text", "document"?, "section"?}
    questions.jsonl   {"question", "passages": ids that answer, none where nothing does, "kind"?}

`passage` (one id, or null) may stand for `passages`, `title` for `section`; a kind tells questions apart.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from knowledge.errors import CreditDeskError
from knowledge.records import Record

PASSAGES, QUESTIONS = "passages.jsonl", "questions.jsonl"


class BadBenchmarkError(CreditDeskError):
    """Data that cannot be used."""

    def __init__(self, place: Path, problem: str) -> None:
        super().__init__(f"{place}: {problem}.", "Mend it; `evals/retrieval_bench/data.py` shows the form.")


class BenchPassage(Record):
    """A passage to be found."""

    id: str
    text: str
    document: str
    section: str = ""


class BenchQuestion(Record):
    """A question, and the ids of the passages that answer it."""

    question: str
    passages: frozenset[str]
    kind: str = ""


def read_benchmark(folder: Path) -> tuple[tuple[BenchPassage, ...], tuple[BenchQuestion, ...]]:
    """Read a folder's passages and questions; raises BadBenchmarkError."""
    passages = tuple(_passage(folder / PASSAGES, *line) for line in _lines(folder / PASSAGES))
    known = {passage.id for passage in passages}
    if len(known) < len(passages):
        raise BadBenchmarkError(folder / PASSAGES, "two passages have the same id")
    questions = tuple(_question(folder / QUESTIONS, *line) for line in _lines(folder / QUESTIONS))
    for question in questions:
        for missing in sorted(question.passages - known):
            raise BadBenchmarkError(folder / QUESTIONS, f"there is no passage {missing!r}")
    return passages, questions


def _lines(place: Path) -> list[tuple[int, Mapping[str, Any]]]:
    try:
        text = place.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadBenchmarkError(place, "it cannot be read") from error
    found: list[tuple[int, Mapping[str, Any]]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                found.append((number, dict(json.loads(line))))
            except (ValueError, TypeError) as error:
                raise BadBenchmarkError(place, f"line {number} is not a JSON object") from error
    return found


def _passage(place: Path, number: int, line: Mapping[str, Any]) -> BenchPassage:
    given = {name: str(line[name]) for name in ("id", "text", "document", "section") if line.get(name)}
    given.setdefault("document", given.get("id", ""))
    if line.get("title") and "section" not in given:
        given["section"] = str(line["title"])
    try:
        return BenchPassage.model_validate(given)
    except ValidationError as error:
        raise BadBenchmarkError(place, f"line {number} lacks an id or a text") from error


def _question(place: Path, number: int, line: Mapping[str, Any]) -> BenchQuestion:
    answers = line.get("passages", line.get("passage"))
    listed = answers if isinstance(answers, list) else [answers] if answers is not None else []
    try:
        return BenchQuestion(
            question=line.get("question", ""),
            passages=frozenset(map(str, listed)),
            kind=str(line.get("kind", "")),
        )
    except ValidationError as error:
        raise BadBenchmarkError(place, f"line {number} lacks a question") from error
