"""`creditdesk evals run`: what it runs, writes and exits with."""

import json
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bot.command_line.context import Context
from bot.settings import Settings
from evals.cases import CASES
from evals.command import evals_command
from knowledge.errors import CreditDeskError
from knowledge.home import Home
from knowledge.ledger.importing import import_ledger
from knowledge.ledger.mapping import LedgerMapping

RIGHT = {
    "id": "1",
    "question": "limit of C001?",
    "expect": {"status": "answered", "calls": [{"tool": "customer_limit", "args": {"customer": "C001"}}]},
}
WRONG = {**RIGHT, "id": "2", "expect": {"status": "denied"}}


def run(home: Path, *arguments: str) -> Result:
    context = Context(home=home, today=date(2026, 7, 1), debug=False, settings=Settings())
    return CliRunner().invoke(evals_command, ["run", *arguments], obj=context, standalone_mode=False)


def a_file(folder: Path, *cases: object) -> str:
    file = folder / "cases.jsonl"
    file.write_text("\n".join(json.dumps(case) for case in cases), encoding="utf-8")
    return str(file)


def test_cases_that_are_all_right_end_with_0(tmp_path: Path) -> None:
    result = run(tmp_path, "--cases", a_file(tmp_path, RIGHT))
    assert result.return_value == 0
    assert "1 turns" in result.output


def test_below_the_bar_it_ends_with_1_and_says_which(tmp_path: Path) -> None:
    result = run(tmp_path, "--cases", a_file(tmp_path, RIGHT, WRONG))
    assert result.return_value == 1
    assert "WRONG 2" in result.output
    assert "BELOW THE BAR: right 0.500" in result.output


def test_totals_alone_show_no_question(tmp_path: Path) -> None:
    result = run(tmp_path, "--totals", "--cases", a_file(tmp_path, RIGHT, WRONG))
    assert "2 turns" in result.output
    assert str(RIGHT["question"]) not in result.output
    assert result.return_value == 1


def test_the_companys_own_ledger_can_be_asked(tmp_path: Path) -> None:
    ledger, home = tmp_path / "ledger", tmp_path / "home"
    ledger.mkdir()
    (ledger / "customers.csv").write_text(
        "customer_id,name,currency\nX7,Aldous Cheese,GBP\n", encoding="utf-8"
    )
    (ledger / "invoices.csv").write_text(
        "invoice_id,customer_id,invoice_date,amount,currency\n", encoding="utf-8"
    )
    import_ledger(Home(home), ledger, LedgerMapping(), "GBP", None, date(2026, 7, 1), lambda *_: None)
    (home / "people.csv").write_text(
        "email,name,role,active\nfin@x.example,Fin,finance,true\n", encoding="utf-8"
    )
    case = {
        "id": "1",
        "as": "fin@x.example",
        "question": "limit of Aldous Cheese?",
        "expect": {"status": "answered", "calls": [{"tool": "customer_limit", "args": {"customer": "X7"}}]},
    }
    file = a_file(tmp_path, case)
    assert run(home, "--own-ledger", "--cases", file).return_value == 0
    assert run(home, "--cases", file).return_value == 1


def test_the_scores_are_written_as_json(tmp_path: Path) -> None:
    out = tmp_path / "scores.json"
    run(tmp_path, "--cases", a_file(tmp_path, RIGHT, WRONG), "--json", str(out))
    scores = json.loads(out.read_text(encoding="utf-8"))
    assert scores["turns"] == 2
    assert scores["right"] == "0.5000"
    assert scores["text"] == "1.0000"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--cases", "nowhere.jsonl"], 2),
        (["--model", "gpt"], 2),
        (["--nonsense"], 2),
    ],
)
def test_wrong_usage_is_said_with_code_2(tmp_path: Path, arguments: list[str], code: int) -> None:
    result = run(tmp_path, *arguments)
    assert getattr(result.exception, "exit_code", None) == code


def test_a_broken_case_file_is_wrong_usage(tmp_path: Path) -> None:
    result = run(tmp_path, "--cases", a_file(tmp_path, {"id": "1"}))
    assert getattr(result.exception, "exit_code", None) == 2
    assert "line 1" in str(result.exception)


def test_scores_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    result = run(tmp_path, "--cases", a_file(tmp_path, RIGHT), "--json", str(tmp_path / "no" / "x.json"))
    assert getattr(result.exception, "exit_code", None) == 1


def test_turns_of_one_conversation_share_its_memory(tmp_path: Path) -> None:
    expect = {"status": "answered", "calls": [{"tool": "overdue_status", "args": {"customer": "C001"}}]}
    first = {**RIGHT, "conversation": "a"}
    second = {"id": "2", "conversation": "a", "question": "what do they owe us?", "expect": expect}
    alone = {**second, "id": "3", "conversation": "b", "expect": {"status": "clarify", "calls": []}}
    assert run(tmp_path, "--cases", a_file(tmp_path, first, second, alone)).return_value == 0


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (None, "cannot be read (No such file or directory)"),
        ("base_currency: SGD", "is not TOML"),
        ('base_currency = "SGD"', "does not say what it must: data_as_of"),
        ('base_currency = "dollar"\ndata_as_of = 2026-09-15', "does not say what it must: base_currency"),
    ],
)
def test_a_folder_without_a_made_up_company_is_refused(
    tmp_path: Path, said: str | None, problem: str
) -> None:
    if said is not None:
        (tmp_path / "company.toml").write_text(said, encoding="utf-8")
    refused = run(tmp_path, "--company", str(tmp_path), "--cases", a_file(tmp_path, RIGHT)).exception
    assert isinstance(refused, CreditDeskError)
    assert problem in refused.problem
    assert "base_currency and data_as_of" in refused.next_step


def test_only_one_company_is_asked(tmp_path: Path) -> None:
    both = ("--own-ledger", "--company", str(tmp_path))
    refused = run(tmp_path, *both, "--cases", a_file(tmp_path, RIGHT)).exception
    assert isinstance(refused, click.UsageError)
    assert "not both" in refused.message


def test_a_made_up_company_can_be_asked(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    case = {
        "id": "1",
        "as": "jonas.vogel@kaldibrandt.example",
        "as_of": "2026-05-15",
        "question": "limit of K-1039?",
        "expect": {"status": "denied"},
    }
    file.write_text(json.dumps(case), encoding="utf-8")
    company = CASES.parent / "second_company"
    assert run(tmp_path, "--company", str(company), "--cases", str(file)).return_value == 0
