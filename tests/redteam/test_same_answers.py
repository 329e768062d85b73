"""The same question has the same answer in every process, whatever order Python keeps its sets in."""

import json
import os
import subprocess
import sys
from pathlib import Path

QUESTIONS = [
    "预期多少天要移交法务",
    "该移交的有几户",
    "how is the grade of a customer worked out?",
    "等级是怎么来的",
    "what does Oakfield owe?",
    "锡北的额度",
    "what limit would you suggest for C029?",
    "can I ship 42k to Müller",
]


def test_answers_do_not_hang_on_the_order_of_sets(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    rows = [
        {"id": str(place), "conversation": str(place), "question": each}
        for place, each in enumerate(QUESTIONS)
    ]
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    command = [sys.executable, "-m", "bot", "--home", str(tmp_path / "home"), "ask", "--batch", str(file)]
    told = set()
    for seed in ("0", "1", "77"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, capture_output=True, check=True, env=environment, encoding="utf-8")
        answers = [{**json.loads(line), "elapsed_ms": 0} for line in done.stdout.split("\n") if line]
        told.add(json.dumps(answers))
    assert len(told) == 1
