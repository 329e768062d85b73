"""Fit what speaks for an answer: `python -m evals.retrieval_bench.weighing FOLDER…` prints weights.

Three sorts of questions are told apart: those that a passage answers; those that none does; and the first
once more, asked where the documents that answer them are missing, which are as near the topic as can be. The
fit is a logistic regression held near zero, the same on every run; how well it does is measured on folds of
questions that it has not seen.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from evals.retrieval_bench.data import BenchPassage, BenchQuestion, read_benchmark
from evals.retrieval_bench.measuring import shelve
from knowledge.documents.shelf import Shelf
from knowledge.errors import CreditDeskError
from knowledge.passages.answer import answer_of
from knowledge.passages.asking import content_of
from knowledge.passages.evidence import Features, features
from knowledge.records import Record

if TYPE_CHECKING:
    from numpy.typing import NDArray

ANSWERED, MISSING = "answered", "its documents missing"
_FOLDS, _NEAR_ZERO, _STEPS = 5, 15.0, 40
_HEAVY = {ANSWERED: 300.0, MISSING: 120.0}
_LIGHT = 60.0
_REFUSED = 0.08


class Weighed(Record):
    """A question with the features of the best passage; `sort` is ANSWERED, MISSING or its kind."""

    question: str
    kind: str
    sort: str
    features: Features


@click.command()
@click.argument("folders", type=click.Path(path_type=Path), nargs=-1, required=True)
def main(folders: tuple[Path, ...]) -> None:
    """Fit the weights on the questions of FOLDERS, and say how well they tell answers."""
    try:
        weighed = [each for folder in folders for each in weighed_of(*read_benchmark(folder))]
    except CreditDeskError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2)
    for line in report(weighed):
        click.echo(line)


def weighed_of(passages: Sequence[BenchPassage], questions: Sequence[BenchQuestion]) -> Iterator[Weighed]:
    """Ask every question, and those with an answer once more without the documents that hold it."""
    yield from _asked(passages, questions, missing=False)
    document = {passage.id: passage.document for passage in passages}
    groups: dict[frozenset[str], list[BenchQuestion]] = {}
    for question in questions:
        if question.passages:
            groups.setdefault(frozenset(document[each] for each in question.passages), []).append(question)
    for gone, asked in groups.items():
        yield from _asked([each for each in passages if each.document not in gone], asked, missing=True)


def _asked(
    passages: Sequence[BenchPassage], questions: Sequence[BenchQuestion], *, missing: bool
) -> Iterator[Weighed]:
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        shelve(shelf, passages)
        for each in questions:
            query = content_of(each.question)
            hits = shelf.search(each.question, query, 1)
            if hits:
                sort = MISSING if missing else ANSWERED if each.passages else each.kind
                hit = hits[0]
                quote = answer_of(hit.passage.text, each.question, query, hit.rarity, hit.wordings)
                told = features(each.question, query, hits[0], quote)
                yield Weighed(question=each.question, kind=each.kind, sort=sort, features=told)


def report(weighed: Sequence[Weighed]) -> Iterator[str]:
    """Give the weights, and by sort the area under the curve and the share refused, line by line."""
    import numpy as np  # only where documents are searched

    values = np.array([each.features for each in weighed])
    sorts = np.array([each.sort for each in weighed])
    scores = _unseen(values, sorts, [each.question for each in weighed])
    weights, least = _fitted(values, sorts)
    colloquial = [each.sort == ANSWERED and each.kind == "colloquial" for each in weighed]
    edge = np.quantile(scores[np.array(colloquial)], _REFUSED) if any(colloquial) else 0.0
    for name, weight in zip(Features._fields, weights, strict=True):
        yield f"{name:<10}{weight:6.2f}"
    yield f"least     {least + edge:6.2f}  refuses {_REFUSED:.0%} of colloquial questions that have an answer"
    answered = scores[sorts == ANSWERED]
    for sort in sorted({*sorts.tolist()} - {ANSWERED}):
        theirs = scores[sorts == sort]
        wins = (answered[:, None] > theirs).mean() + (answered[:, None] == theirs).mean() / 2
        yield f"{sort:<24}AUROC {wins:.3f}, refused {(theirs < edge).mean():.3f} of {len(theirs)}"


def _unseen(values: "NDArray[Any]", sorts: "NDArray[Any]", questions: Sequence[str]) -> "NDArray[Any]":
    """Weigh every question by weights that were fitted without it, in any of its sorts."""
    import numpy as np  # as above

    order = {question: place for place, question in enumerate(sorted({*questions}))}
    folds = np.array([order[question] % _FOLDS for question in questions])
    scores = np.zeros(len(values))
    for fold in range(_FOLDS):
        weights, least = _fitted(values[folds != fold], sorts[folds != fold])
        scores[folds == fold] = values[folds == fold] @ weights - least
    return scores


def _fitted(values: "NDArray[Any]", sorts: "NDArray[Any]") -> "tuple[NDArray[Any], float]":
    """Give the weights, and what is to be reached for an answer to be as likely as not, by Newton's steps."""
    import numpy as np  # as above

    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    told = np.column_stack(((values - mean) / spread, np.ones(len(values))))
    answers = (sorts == ANSWERED).astype(float)
    shares = _shares(sorts)
    counts = np.array([shares[sort] for sort in sorts.tolist()])
    ridge = np.diag([_NEAR_ZERO] * values.shape[1] + [0.0])
    beta = np.zeros(told.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-told @ beta))
        slope = told.T @ (counts * (likely - answers)) + ridge @ beta
        bend = (told * (counts * likely * (1 - likely))[:, None]).T @ told + ridge
        beta = beta - np.linalg.solve(bend, slope)
    weights = beta[:-1] / spread
    return weights, float(mean @ weights - beta[-1])


def _shares(sorts: "NDArray[Any]") -> Mapping[str, float]:
    """Give how much one question of each sort counts: a sort's weight does not go by how many it has."""
    found = sorts.tolist()
    return {sort: _HEAVY.get(sort, _LIGHT) / found.count(sort) for sort in {*found}}


if __name__ == "__main__":
    main()
