"""What the command line is given by somebody who wishes it ill, or by a program that writes odd JSON."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.command_line.main import creditdesk
from knowledge.errors import CreditDeskError

ASKED = "what is the limit of C029?"


def asked(home: Path, *words: str) -> Result:
    return CliRunner().invoke(creditdesk, ["--home", str(home), "ask", *words])


def batch(home: Path, lines: Sequence[str], *, before: bytes = b"") -> Result:
    file = home / "questions.jsonl"
    file.write_bytes(before + "\n".join(lines).encode("utf-8"))
    return asked(home, "--batch", str(file))


def answers(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.split("\n") if line]


def test_odd_characters_in_a_batch_cost_no_answer_of_the_others(tmp_path: Path) -> None:
    questions = [
        ASKED,
        f"\ud800 {ASKED}",
        ASKED.replace("?", "\u2028?"),
        f"{ASKED}\x85",
        f"\0{ASKED}",
        "",
    ]
    lines = [
        json.dumps({"id": "\udfff", "question": asked}, ensure_ascii="\ud800" in asked) for asked in questions
    ]
    found = answers(
        batch(
            tmp_path,
            [line.encode("utf-8", "backslashreplace").decode() for line in lines],
            before=b"\xef\xbb\xbf",
        )
    )
    assert [row["question"] for row in found] == questions
    assert [row["status"] for row in found] == ["answered"] * 5 + ["clarify"]
    assert not (tmp_path / "incidents.log").exists()


@pytest.mark.parametrize("line", ["[" * 50_000, '{"question": NaN}', "[]", '{"id": "1"}', "nothing"])
def test_a_line_that_is_no_question_is_named_and_refused(tmp_path: Path, line: str) -> None:
    refused = batch(tmp_path, [json.dumps({"question": ASKED}), line]).exception
    assert isinstance(refused, CreditDeskError)
    assert "line 2" in str(refused)


@pytest.mark.parametrize("name", ["", " ", "local session", "finance", "\ud800", "li.na@xilan.example\0"])
def test_a_name_that_nobody_has_sees_no_customer_whatever_was_said_before(tmp_path: Path, name: str) -> None:
    rows = [
        {"conversation": "a", "question": ASKED},
        *(
            {"conversation": "a", "as": name, "question": text}
            for text in (ASKED, "why?", "and overdue?", "1")
        ),
    ]
    told = answers(batch(tmp_path, [json.dumps(row) for row in rows]))
    assert "Oakfield" in str(told[0]["answer"])
    for row in told[1:]:
        assert "Oakfield" not in json.dumps(row)
        assert "GBP" not in json.dumps(row)


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "2200-01-01", "9999-12-31", "2026-02-30"])
def test_a_day_beyond_the_calendar_is_wrong_usage(tmp_path: Path, day: str) -> None:
    assert asked(tmp_path, ASKED, "--as-of", day).exit_code == 2


@pytest.mark.parametrize("day", ["1970-01-01", "2199-12-31"])
def test_the_calendar_s_edges_are_answered(tmp_path: Path, day: str) -> None:
    for question in (ASKED, "what limit would you suggest for C029?", "can I ship 5k to C029?"):
        assert asked(tmp_path, question, "--as-of", day).exit_code == 0
