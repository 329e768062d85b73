"""The checked-in articles are found as well as they were, in both languages, and better than plainly."""

from pathlib import Path

import pytest

import evals
from evals.retrieval_bench.data import read_benchmark
from evals.retrieval_bench.measuring import Asked, asked_of
from evals.retrieval_bench.plain import plainly_asked
from evals.retrieval_bench.report import auroc, recall

ARTICLES = Path(evals.__file__).parent / "retrieval_sets" / "articles"
# A little below what was measured when the bars were set: they move up with what is measured, never down.
LEAST_AT_ONE = {"colloquial": 0.74, "cross": 0.46, "faq": 0.30}
LEAST_AT_FIVE = {"colloquial": 0.92, "cross": 0.61, "faq": 0.67}
LEAST_AREA = {"foreign": 0.97, "near": 0.95, "on_topic": 0.73}


@pytest.fixture(scope="module")
def ours() -> tuple[Asked, ...]:
    return asked_of(*read_benchmark(ARTICLES)).asked


@pytest.fixture(scope="module")
def plainly() -> tuple[Asked, ...]:
    return plainly_asked(*read_benchmark(ARTICLES))


def answered(asked: tuple[Asked, ...], kind: str) -> list[Asked]:
    return [each for each in asked if each.question.kind == kind and each.question.passages]


@pytest.mark.parametrize("kind", LEAST_AT_ONE)
def test_every_kind_of_question_finds_its_passage(
    ours: tuple[Asked, ...], plainly: tuple[Asked, ...], kind: str
) -> None:
    own, yardstick = answered(ours, kind), answered(plainly, kind)
    assert recall(own, 1) >= max(LEAST_AT_ONE[kind], recall(yardstick, 1))
    assert recall(own, 5) >= max(LEAST_AT_FIVE[kind], recall(yardstick, 5))


@pytest.mark.parametrize("kind", LEAST_AREA)
def test_questions_that_nothing_answers_are_told_from_the_others(
    ours: tuple[Asked, ...], plainly: tuple[Asked, ...], kind: str
) -> None:
    def area(asked: tuple[Asked, ...]) -> float:
        silent = [each for each in asked if each.question.kind == kind]
        return auroc([each for each in asked if each.question.passages], silent)

    assert area(ours) >= max(LEAST_AREA[kind], area(plainly))
