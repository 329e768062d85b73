from pathlib import Path

import pytest

from knowledge.ledger.benchmark.made_up_ledger import write_ledger
from knowledge.ledger.benchmark.steps import run_import
from tools.benchmark.questions import QUESTIONS, run_questions
from tools.registry import TOOLS


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("benchmark")
    write_ledger(folder / "source", 0.001, whole=True)
    run_import(folder / "source" / "parquet", folder / "snapshot")
    return folder / "snapshot"


def test_every_question_of_the_benchmark_is_answered_and_measured(snapshot: Path) -> None:
    measured, memory = run_questions(snapshot)
    assert [each.question for each in measured] == list(QUESTIONS)
    assert all(each.first > 0 and each.again > 0 for each in measured)
    assert memory >= 0


def test_the_benchmark_asks_only_tools_that_exist() -> None:
    assert {question.tool for question in QUESTIONS} <= TOOLS.keys()
