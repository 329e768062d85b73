"""Indexing a benchmark's passages in a home of their own, and asking its questions one by one."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from evals.retrieval_bench.data import BenchPassage, BenchQuestion
from knowledge.documents.change import Added
from knowledge.documents.document import Document
from knowledge.documents.embedding import Embedding
from knowledge.documents.hit import Hit
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.shelf import Shelf
from knowledge.passages.answer import answer_of
from knowledge.passages.asking import content_of
from knowledge.passages.evidence import evidence
from knowledge.records import Record

MOST, SHOWN = 50, 5


class Asked(Record):
    """What one question found: the place of the first passage that answers, 0 for none among the first 50.

    `evidence` is what speaks for the best passage being an answer at all; `took` is what finding the first
    five takes, in milliseconds.
    """

    question: BenchQuestion
    place: int
    evidence: float
    took: float


class Run(Record):
    """A benchmark that was run; `built` is in seconds."""

    passages: int
    built: float
    asked: tuple[Asked, ...]


def asked_of(
    passages: Sequence[BenchPassage],
    questions: Sequence[BenchQuestion],
    embedding: Embedding | None = None,
    dictionary: Path | None = None,
) -> Run:
    """Index the passages, offline unless an embedding is given, and ask every question."""
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder), embedding)
        if dictionary is not None:
            shelf.dictionaries.add(dictionary)
        started = perf_counter()
        ids = shelve(shelf, passages)
        built = perf_counter() - started
        shelf.search("warm", content_of("warm"), 1)
        asked = tuple(_ask(shelf, question, ids) for question in questions)
    return Run(passages=len(passages), built=built, asked=asked)


def shelve(shelf: Shelf, passages: Sequence[BenchPassage]) -> dict[tuple[str, str, str], set[str]]:
    """Put the passages on the shelf as they are, and give the ids by what is found."""
    ids: dict[tuple[str, str, str], set[str]] = {}
    added = []
    ordered = sorted(passages, key=lambda passage: passage.document)
    for name, group in groupby(ordered, key=lambda passage: passage.document):
        cut = []
        for passage in group:
            cut.append(DocumentPassage(document=name, section=passage.section, text=passage.text))
            ids.setdefault((name, passage.section, passage.text), set()).add(passage.id)
        document = Document(name=name, markdown=False, text="\n\n".join(each.text for each in cut))
        added.append(Added(document=document, passages=tuple(cut)))
    shelf.put(added)
    return ids


def _ask(shelf: Shelf, question: BenchQuestion, ids: dict[tuple[str, str, str], set[str]]) -> Asked:
    started = perf_counter()
    query = content_of(question.question)
    shelf.search(question.question, query, SHOWN)
    took = (perf_counter() - started) * 1000
    hits = shelf.search(question.question, query, MOST)
    found = [ids[hit.passage.document, hit.passage.section, hit.passage.text] for hit in hits]
    places = (place for place, each in enumerate(found, start=1) if each & question.passages)
    return Asked(
        question=question,
        place=next(places, 0),
        evidence=_evidence(question.question, query, hits[0]) if hits else 0.0,
        took=took,
    )


def _evidence(question: str, query: Mapping[str, float], hit: Hit) -> float:
    quote = answer_of(hit.passage.text, question, query, hit.rarity, hit.wordings)
    return evidence(question, query, hit, quote)
