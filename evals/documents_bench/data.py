"""The questions on a folder of documents, as JSON lines.

    documents/         the company's files
    questions.jsonl    {"id", "kind", "language", "question", "document"?, "quote"?, "also"?, "conversation"?}

`quote` is a stretch of the document without which an answer would be wrong, `also` are others as right; a
question without one is answered by no document. Lines of one `conversation` are turns of one talk.
"""

import json
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from knowledge.errors import CreditDeskError
from knowledge.records import Record

DOCUMENTS, QUESTIONS = "documents", "questions.jsonl"
Kind = Literal["plain", "colloquial", "opening", "follow_up", "check", "foreign", "near", "on_topic"]
ANSWERED: tuple[Kind, ...] = ("plain", "colloquial", "follow_up", "check")
UNANSWERED: tuple[Kind, ...] = ("foreign", "near", "on_topic")


class BadQuestionsError(CreditDeskError):
    """Questions that cannot be asked."""

    def __init__(self, place: Path, problem: str) -> None:
        super().__init__(f"{place}: {problem}.", "Mend it; `evals/documents_bench/data.py` shows the form.")


class DocumentQuestion(Record):
    """A question on documents, and what an answer has to quote."""

    id: str
    kind: Kind
    language: Literal["zh", "en"]
    question: str
    document: str = ""
    quote: str = ""
    also: tuple[str, ...] = ()
    conversation: str = ""

    @property
    def accepted(self) -> tuple[str, ...]:
        """Give the stretches of which one has to be quoted, none where nothing answers."""
        return tuple(each for each in (self.quote, *self.also) if each)


def read_questions(folder: Path) -> tuple[DocumentQuestion, ...]:
    """Read a folder's questions; raises BadQuestionsError."""
    place = folder / QUESTIONS
    try:
        lines = place.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise BadQuestionsError(place, "it cannot be read") from problem
    return tuple(_question(place, number, line) for number, line in enumerate(lines, start=1) if line.strip())


def _question(place: Path, number: int, line: str) -> DocumentQuestion:
    try:
        question = DocumentQuestion.model_validate(json.loads(line))
    except (json.JSONDecodeError, ValidationError) as problem:
        raise BadQuestionsError(place, f"line {number} is not a question of the form") from problem
    if (question.kind in ANSWERED) != bool(question.accepted) and question.kind != "opening":
        raise BadQuestionsError(place, f"line {number}: a {question.kind} question with the wrong quote")
    return question
