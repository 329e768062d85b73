"""Asking every question on a company's documents, and judging what is quoted."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bot.answers import Answer
from bot.command_line.asking import Session
from bot.composition import assistant, local_person, open_house
from evals.documents_bench.data import ANSWERED, DOCUMENTS, DocumentQuestion
from knowledge.documents.reading import read_documents
from knowledge.documents.shelf import Shelf

DAY = date(2026, 6, 30)
"""The day on which the questions are asked: that of the sample company, whose ledger stands beside them."""


class Asked(NamedTuple):
    """A question, what was answered, and whether that was right."""

    question: DocumentQuestion
    answer: Answer
    right: bool


def add_documents(folder: Path, home: Path) -> tuple[str, ...]:
    """Add a folder's documents to a new home; give what is wrong with those that cannot be read."""
    documents, problems = read_documents([folder / DOCUMENTS])
    Shelf(home).add(documents)
    return tuple(str(problem) for problem in problems)


def ask(questions: tuple[DocumentQuestion, ...], home: Path) -> Iterator[Asked]:
    """Ask every question in order as staff of the sample company with the home's documents."""
    house = open_house(home, DAY)
    session = Session(house, assistant(), local_person(house, None), None)
    for question in questions:
        answer = session.ask(question.question, conversation=question.conversation or question.id)
        yield Asked(question, answer, is_right(question, answer))


def is_right(question: DocumentQuestion, answer: Answer) -> bool:
    """Say whether an answer quotes what it has to, or quotes nothing where no document answers."""
    if question.kind not in ANSWERED:
        return answer.reply.status != "answered"
    return any(is_shown_in(answer.reply.as_text(), each) for each in question.accepted)


def is_shown_in(text: str, stretch: str) -> bool:
    """Say whether a text has a stretch of a document, however its lines are broken and marked."""
    return _plain(stretch) in _plain(text)


def _plain(text: str) -> str:
    """Leave out spaces, quotation marks at the head of a line and marks of Markdown."""
    return re.sub(r"[\s>|*`_#\\]", "", unicodedata.normalize("NFKC", text)).lower()
