"""The audit as whoever runs the desk sees it."""

import json
import re
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from bot.composition import sample_house
from evals.cases import read_cases
from evals.running import run
from tests.bot.state.at_the_console import creditdesk, ids

SALES = "li.na@xilan.example"


def audited(home: Path, *words: str) -> dict[str, Any]:
    """Ask, and give the record of the answer."""
    assert creditdesk(home, "ask", *words).code == 0
    record: dict[str, Any] = json.loads(creditdesk(home, "audit", "show", "--json", ids(home)[0]).out)
    return record


def test_an_answer_is_recorded_with_what_it_rests_on(home: Path) -> None:
    record = audited(home, "--as", SALES, "--as-of", "2026-05-31", "what is the limit of C001?")
    assert record["question"] == "what is the limit of C001?"
    assert (record["status"], record["language"], record["model"]) == ("answered", "en", "offline")
    assert record["person"]["email"] == SALES
    assert record["person"]["role"] == "sales"
    assert (record["as_of"], record["is_sample"]) == ("2026-05-31", True)
    assert record["where"] == {"surface": "ask", "channel": None}
    (made,) = record["calls"]
    assert (made["name"], made["args"], made["ok"]) == ("customer_limit", {"customer": "C001"}, True)
    limit = {"id": "customer_limit.limit", "value": "3000000.00", "unit": "money", "currency": "CNY"}
    assert limit in made["facts"]
    assert made["rules"]


def test_every_figure_of_the_answer_is_among_the_recorded_facts(home: Path) -> None:
    record = audited(home, "what is the exposure of C001?")
    (made,) = record["calls"]
    recorded = {fact["value"].lstrip("-") for fact in made["facts"] if fact["unit"] == "money"}
    shown = {figure.replace(",", "") for figure in re.findall(r"[\d,]+\.\d\d", str(record["answer"]))}
    assert len(shown) > 3
    assert shown <= recorded


def test_a_refusal_is_recorded_with_its_reason_and_no_figure(home: Path) -> None:
    record = audited(home, "--as", SALES, "what is the limit of Oakfield?")
    (made,) = record["calls"]
    assert record["status"] == "denied"
    assert (made["ok"], made["failure"]["kind"], made["facts"]) == (False, "denied", [])


def test_why_is_recorded_with_the_figures_that_it_showed(home: Path) -> None:
    creditdesk(home, "ask", "--conversation", "a", "what is the limit of C001?")
    record = audited(home, "--conversation", "a", "why?")
    (made,) = record["calls"]
    assert (made["name"], made["explained"]) == ("customer_limit", True)
    assert made["facts"]


def test_the_list_is_newest_first_and_can_be_narrowed(home: Path) -> None:
    creditdesk(home, "ask", "--as", SALES, "limit of C001")
    creditdesk(home, "ask", "--as", "who@nowhere.example", "limit of C001")
    creditdesk(home, "ask", "what is the limit of Zenobia Ltd?")
    lines = creditdesk(home, "audit", "list").out.splitlines()
    assert [line.split()[3] for line in lines] == ["not_found", "denied", "answered"]
    assert len(ids(home, "--as", SALES.upper())) == 1
    assert len(ids(home, "--as", "who@nowhere.example")) == 1
    assert len(ids(home, "--status", "not_found")) == 1
    assert len(ids(home, "--limit", "2")) == 2
    assert len(ids(home, "--since", "2020-01-01")) == 3
    assert ids(home, "--since", "2199-01-01") == []


def test_show_tells_everything_in_lines_that_people_read(home: Path) -> None:
    creditdesk(home, "ask", "--as", SALES, "江南轴承还有多少额度？")
    shown = creditdesk(home, "audit", "show", ids(home)[0]).out
    for wanted in (
        SALES,
        "sales",
        "江南轴承还有多少额度？",
        "customer_limit(customer=C001)",
        "3000000.00 CNY",
    ):
        assert wanted in shown


def test_the_doctor_counts_the_answers_and_says_how_long_they_are_kept(home: Path) -> None:
    assert "0 answers recorded, kept for good" in creditdesk(home, "doctor").out
    creditdesk(home, "ask", "hello")
    assert "1 answers recorded, kept for 30 days" in creditdesk(home, "doctor", retention_days="30").out


def test_an_id_that_nobody_has_is_one_sentence(home: Path) -> None:
    said = creditdesk(home, "audit", "show", "nothing")
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert "'nothing'" in said.err


def test_answers_of_two_batches_with_the_same_ids_stay_apart(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"id": "q1", "question": "hello"}\n{"id": "q2", "question": "hello"}\n', "utf-8")
    assert creditdesk(home, "ask", "--batch", str(file)).code == 0
    assert "(given as q1)" in creditdesk(home, "audit", "show", "q1").out
    creditdesk(home, "ask", "--batch", str(file))
    said = creditdesk(home, "audit", "show", "q1")
    assert said.code == 1
    assert "2 recorded answers were given the id 'q1'" in said.err
    assert len(ids(home)) == 4


@pytest.mark.parametrize(
    "typed", ["\x1b[31mred", "half \ud83d surrogate", "a\x00b", "x" * 5000, "limit of C001 " * 400]
)
def test_whatever_was_typed_is_recorded_shown_plainly_and_replays(
    home: Path, tmp_path: Path, typed: str
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"id": "q", "question": typed}), "utf-8")
    assert creditdesk(home, "ask", "--batch", str(file)).code == 0
    shown = creditdesk(home, "audit", "show", "q").out
    assert all(letter.isprintable() or letter == "\n" for letter in shown)
    assert "identical" in creditdesk(home, "audit", "replay", "q").out


@pytest.mark.parametrize(
    ("user", "code"),
    [
        ("", 0),
        ("zhao.min@xilan.example", 0),
        (SALES, 1),
        ("liu.yang@xilan.example", 1),
        ("tom.becker@xilan.example", 1),
        ("nobody@nowhere.example", 1),
    ],
)
def test_only_who_may_see_every_customer_reads_the_audit(home: Path, user: str, code: int) -> None:
    creditdesk(home, "ask", "limit of C001")
    said = creditdesk(home, "audit", "list", user=user)
    assert said.code == code
    assert bool(said.out) is (code == 0)


def test_what_the_evals_ask_is_not_audited(home: Path) -> None:
    cases = list(islice(read_cases(), 3))
    assert len(list(run(cases, sample_house(date(2026, 7, 1))))) == 3
    assert ids(home) == []
    assert not home.exists()
