"""The retrieval benchmark measures what it says, on data small enough to work out by hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from evals.retrieval_bench.data import BadBenchmarkError, BenchQuestion, read_benchmark
from evals.retrieval_bench.measuring import Asked, asked_of
from evals.retrieval_bench.report import auroc, recall, reciprocal_rank

PASSAGES = (
    {"id": "a", "text": "托盘押金每个八十元，归还后三十天内退回。", "document": "one", "title": "押金"},
    {"id": "b", "text": "The customer pays the freight of returned goods.", "document": "one"},
    {"id": 3, "text": "寄售库存每月由仓库盘点一次。"},
)


def written(folder: Path, questions: list[dict[str, object]]) -> Path:
    lines = (json.dumps(line, ensure_ascii=False) for line in PASSAGES)
    (folder / "passages.jsonl").write_text("\n".join(lines), "utf-8")
    lines = (json.dumps(line, ensure_ascii=False) for line in questions)
    (folder / "questions.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


def asked(place: int, evidence: float = 0.0) -> Asked:
    question = BenchQuestion(question="?", passages=frozenset())
    return Asked(question=question, place=place, evidence=evidence, took=1.0)


def test_recall_and_reciprocal_rank_are_as_worked_out_by_hand() -> None:
    found = [asked(1), asked(2), asked(4), asked(0)]
    assert [recall(found, top) for top in (1, 3, 5)] == [0.25, 0.5, 0.75]
    assert reciprocal_rank(found) == (1 + 1 / 2 + 1 / 4) / 4


def test_the_area_is_the_chance_of_the_right_order_and_ties_are_half() -> None:
    ours = [asked(1, 3.0), asked(1, 2.0)]
    assert auroc(ours, [asked(0, 1.0)]) == 1.0
    assert auroc(ours, [asked(0, 2.0)]) == 0.75
    assert auroc(ours, [asked(0, 4.0)]) == 0.0


def test_passages_are_found_by_their_ids_and_silence_is_told(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        [
            {"question": "托盘押金什么时候退", "passage": "a"},
            {"question": "who pays freight?", "passages": ["b"]},
            {"question": "寄售多久盘点", "passages": [3]},
            {"question": "今天天气怎么样", "passage": None, "kind": "foreign"},
        ],
    )
    run = asked_of(*read_benchmark(folder))
    assert [each.place for each in run.asked] == [1, 1, 1, 0]
    assert run.asked[3].evidence < min(each.evidence for each in run.asked[:3])


def test_a_dictionary_may_be_measured_too(tmp_path: Path) -> None:
    dictionary = tmp_path / "words.tsv"
    dictionary.write_text("zorkmid\t托盘\n", "utf-8")
    folder = written(tmp_path, [{"question": "what is a zorkmid?", "passages": ["a"]}])
    read = read_benchmark(folder)
    without, with_it = (asked_of(*read, dictionary=each).asked[0] for each in (None, dictionary))
    assert (without.place, with_it.place) == (0, 1)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("passages.jsonl", '{"id": "a"}'),
        ("passages.jsonl", "not json"),
        ("questions.jsonl", '{"question": "x", "passage": "nobody"}'),
    ],
)
def test_data_that_cannot_be_used_is_one_sentence(tmp_path: Path, name: str, text: str) -> None:
    (written(tmp_path, []) / name).write_text(text)
    with pytest.raises(BadBenchmarkError):
        read_benchmark(tmp_path)


def test_the_command_prints_the_report(tmp_path: Path) -> None:
    folder = written(tmp_path, [{"question": "who pays freight?", "passages": ["b"]}])
    done = subprocess.run(
        [sys.executable, "-m", "evals.retrieval_bench", str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "R@1 1.000  R@3 1.000  R@5 1.000  MRR 1.000  of 1" in done.stdout
