"""`creditdesk ask` and `chat` as somebody at a shell sees them."""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.command_line.main import main
from bot.incidents import LOGGER

FIELDS = {
    "id",
    "conversation",
    "question",
    "language",
    "status",
    "answer",
    "tool_calls",
    "choices",
    "citations",
    "model",
    "policy_version",
    "elapsed_ms",
}


@dataclass(frozen=True)
class Said:
    """How the command ended and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


CreditDesk = Callable[..., Said]


@pytest.fixture
def creditdesk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[CreditDesk]:
    """Run the command in this process, as far as its exit."""

    def run(home: Path, *words: str, user: str = "") -> Said:
        monkeypatch.setattr(sys, "argv", ["creditdesk", "--home", str(home), *words])
        monkeypatch.setenv("CREDITDESK_USER", user)
        with pytest.raises(SystemExit) as ended:
            main()
        assert isinstance(ended.value.code, int)
        written = capsys.readouterr()
        return Said(ended.value.code, written.out, written.err)

    yield run
    for handler in logging.getLogger(LOGGER).handlers:
        handler.close()


def in_a_process(home: Path, *words: str, typed: str = "", hash_seed: str = "random") -> Said:
    command = [sys.executable, "-m", "bot", "--home", str(home), *words]
    environment = {**os.environ, "CREDITDESK_USER": "", "PYTHONHASHSEED": hash_seed}
    done = subprocess.run(
        command, input=typed, capture_output=True, text=True, check=False, env=environment, encoding="utf-8"
    )
    return Said(done.returncode, done.stdout, done.stderr)


def test_one_question_gives_one_answer_and_says_that_it_is_the_sample(tmp_path: Path) -> None:
    done = in_a_process(tmp_path, "ask", "江南轴承还有多少额度？")
    assert done.returncode == 0
    assert "江南轴承有限公司" in done.stdout
    assert "sample company" in done.stderr


def test_the_answer_as_json_has_every_stable_field(creditdesk: CreditDesk, tmp_path: Path) -> None:
    done = creditdesk(tmp_path, "ask", "--json", "what is the limit of C001?")
    answer = json.loads(done.stdout)
    assert answer.keys() == FIELDS
    assert answer["language"] == "en"
    assert answer["tool_calls"][0]["args"] == {"customer": "C001"}


def test_a_batch_is_answered_in_order_and_each_conversation_remembers_its_own(
    creditdesk: CreditDesk, tmp_path: Path
) -> None:
    rows = [
        {"id": "1", "conversation": "a", "question": "what is the limit of C001?"},
        {"id": "2", "conversation": "b", "question": "what is the limit of C029?"},
        {"id": "3", "conversation": "a", "question": "and C004?"},
        {"id": "4", "conversation": "b", "as": "liu.yang@xilan.example", "question": "why?"},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    done = creditdesk(tmp_path, "ask", "--batch", str(file))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["1", "2", "3", "4"]
    assert answers[2]["tool_calls"][0]["args"] == {"customer": "C004"}
    # another person in the same conversation does not inherit what the first one was shown
    assert "Oakfield" not in answers[3]["answer"]


@pytest.mark.parametrize(
    ("lines", "said"),
    [("not json", "line 1"), ('{"id": "1"}', "no question"), ('{"question": 5}', "no question")],
)
def test_a_broken_batch_is_refused_whole(
    creditdesk: CreditDesk, tmp_path: Path, lines: str, said: str
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(lines, encoding="utf-8")
    done = creditdesk(tmp_path, "ask", "--batch", str(file))
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("words", [("ask",), ("ask", "hello", "--batch", "x.jsonl"), ("ask", "--nonsense")])
def test_wrong_usage_exits_with_two(creditdesk: CreditDesk, tmp_path: Path, words: tuple[str, ...]) -> None:
    done = creditdesk(tmp_path, *words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_an_unknown_person_has_staff_rights_and_a_notice(creditdesk: CreditDesk, tmp_path: Path) -> None:
    done = creditdesk(tmp_path, "ask", "--json", "--as", "who@nowhere.example", "what is the limit of C001?")
    assert json.loads(done.stdout)["status"] == "denied"
    assert "staff rights" in done.stderr
    assert done.returncode == 0


def test_the_console_user_may_be_named_by_the_environment(creditdesk: CreditDesk, tmp_path: Path) -> None:
    done = creditdesk(tmp_path, "ask", "--json", "what is the limit of C001?", user="liu.yang@xilan.example")
    assert json.loads(done.stdout)["status"] == "denied"


def test_an_inactive_person_gets_nothing(creditdesk: CreditDesk, tmp_path: Path) -> None:
    for question in ("what is the limit of C046?", "when do we hand over to legal?", "hello"):
        done = creditdesk(tmp_path, "ask", "--json", "--as", "tom.becker@xilan.example", question)
        assert json.loads(done.stdout)["status"] == "denied"


@pytest.mark.parametrize("question", ["", "   ", "\t", "\x00\x01", "?" * 50])
def test_an_empty_question_is_asked_back(creditdesk: CreditDesk, tmp_path: Path, question: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"question": question}), encoding="utf-8")
    done = creditdesk(tmp_path, "ask", "--batch", str(file))
    assert json.loads(done.stdout)["status"] == "clarify"


def test_a_question_of_a_hundred_kilobytes_is_refused_in_one_sentence(
    creditdesk: CreditDesk, tmp_path: Path
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"question": "limit of C001 " * 8000}), encoding="utf-8")
    done = creditdesk(tmp_path, "ask", "--batch", str(file))
    answer = json.loads(done.stdout)
    assert answer["status"] == "clarify"
    assert answer["tool_calls"] == []
    assert len(answer["answer"]) < 200


def test_control_characters_in_a_question_change_nothing(creditdesk: CreditDesk, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"question": "what is\x07 the limit\x1b of C001?"}), encoding="utf-8")
    answer = json.loads(creditdesk(tmp_path, "ask", "--batch", str(file)).stdout)
    assert answer["tool_calls"][0]["args"] == {"customer": "C001"}
    assert "\x1b" not in answer["answer"]


def test_a_chat_from_a_pipe_answers_line_by_line_and_ends_with_the_input(tmp_path: Path) -> None:
    done = in_a_process(tmp_path, "chat", typed="江南轴承还有多少额度？\n那华伟呢？\n")
    assert done.returncode == 0
    assert "江南轴承有限公司" in done.stdout
    assert "华伟机械有限公司" in done.stdout


def test_the_same_question_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    asked = ("ask", "华伟机械财务比率怎么样")
    answers = {in_a_process(tmp_path, *asked, hash_seed=seed).stdout for seed in ("0", "1", "77")}
    assert len(answers) == 1
    assert "华伟机械" in answers.pop()
