"""`creditdesk ledger` and `creditdesk people`: what they print, and the exit codes."""

import json
import sys
from pathlib import Path

import pytest

from bot.command_line.main import main
from tests.knowledge.ledger.ledger_files import added, written


class Console:
    """The command on one home: runs it and gives exit code, stdout and stderr."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._patch = patch
        self._capture = capture

    def run(self, *arguments: object) -> tuple[object, str, str]:
        self._patch.setattr(sys, "argv", ["creditdesk", "--home", str(self.home), *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = self._capture.readouterr()
        return ended.value.code, printed.out, printed.err


@pytest.fixture
def console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(tmp_path / "home", monkeypatch, capsys)


def test_an_import_prints_what_was_read_kept_and_skipped_and_the_totals(
    console: Console, tmp_path: Path
) -> None:
    code, out, err = console.run("ledger", "import", written(tmp_path / "ledger"))
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "customers: read 3, kept 3, skipped 0 (customers.csv)"
    assert "invoices: CNY 1,000.00, EUR 250.50, JPY 12,000" in lines
    assert "data as of 2026-03-20" in lines
    assert lines[-1] == "imported"


def test_what_is_imported_is_shown(console: Console, tmp_path: Path) -> None:
    console.run("ledger", "import", written(tmp_path / "ledger"), "--data-as-of", "2026-04-30")
    code, out, _ = console.run("ledger", "show")
    assert code == 0
    assert "data as of 2026-04-30" in out
    assert "payments: 2 rows: CNY 400.00, JPY 500" in out
    assert "tables not there: limits, disputes" in out
    assert "customers.group_limit" in out


def test_without_an_import_show_says_that_the_sample_company_is_in_use(console: Console) -> None:
    code, out, _ = console.run("ledger", "show")
    assert (code, out.splitlines()[0]) == (0, "Nothing is imported: the sample company is in use.")
    assert "the sample company\n" in out
    assert "tables not there" not in out


def test_check_does_everything_and_writes_nothing(console: Console, tmp_path: Path) -> None:
    code, out, _ = console.run("ledger", "import", "--check", written(tmp_path / "ledger"))
    assert code == 0
    assert out.splitlines()[-1] == "checked: nothing is wrong; nothing was imported"
    assert not console.home.exists()


def test_bad_rows_are_listed_on_stderr_and_in_the_report_file(console: Console, tmp_path: Path) -> None:
    console.run("ledger", "import", written(tmp_path / "good"))
    bad = written(
        tmp_path / "bad", added("payments", *(f"Q{n},C1,I8,2026-02-01,5,CNY,receipt" for n in range(60)))
    )
    report = tmp_path / "report.json"
    code, out, err = console.run("ledger", "import", bad, "--report", report)
    assert (code, out) == (1, "")
    assert "bad row: payments.csv, line 4, invoice_id: there is no invoice I8" in err
    assert err.splitlines()[-1].startswith("creditdesk: 60 bad rows in ")
    rows = json.loads(report.read_text("utf-8"))["bad_rows"]
    assert len(rows) == 60
    assert rows[0] == {
        "file": "payments.csv",
        "line": 4,
        "column": "invoice_id",
        "reason": "there is no invoice I8",
    }
    assert "payments: 2 rows" in console.run("ledger", "show")[1]


def test_a_good_import_writes_its_report_too(console: Console, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    console.run("ledger", "import", written(tmp_path / "ledger"), "--report", report)
    content = json.loads(report.read_text("utf-8"))
    assert (content["imported"], content["bad_rows"]) == (True, [])
    assert content["totals"]["invoices"] == {"CNY": 100000, "EUR": 25050, "JPY": 12000}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ledger", "import", "nowhere"], 2),
        (["ledger", "import"], 2),
        (["ledger", "import", ".", "--data-as-of", "31.12.2025"], 2),
        (["ledger", "import", ".", "--mapping", "none.toml"], 2),
        (["people", "import", "none.csv"], 2),
    ],
)
def test_wrong_usage_ends_with_code_2(console: Console, arguments: list[str], code: int) -> None:
    ended, out, err = console.run(*arguments)
    assert (ended, out) == (code, "")
    assert err


@pytest.mark.parametrize(
    "arguments",
    [
        ["ledger", "show"],
        ["ledger", "import", "."],
        ["ledger", "import", "--check", "."],
        ["people", "import"],
    ],
)
def test_a_home_of_a_newer_version_is_refused_with_code_2(
    console: Console, tmp_path: Path, arguments: list[str]
) -> None:
    console.home.mkdir()
    (console.home / "version").write_text("2\n", "utf-8")
    if arguments[0] == "people":
        (tmp_path / "people.csv").write_text("email,name,role\na@x.com,A,staff\n", "utf-8")
        arguments = [*arguments, str(tmp_path / "people.csv")]
    code, _, err = console.run(*arguments)
    assert code == 2
    assert "has version 2; this program knows versions up to 1. Update Credit Desk" in err
    assert len(err.splitlines()) == 1


def test_people_are_imported_and_counted_by_role(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("email,name,role,active\na@x.com,A,staff,yes\nb@x.com,B,sales,no\n", "utf-8")
    code, out, _ = console.run("people", "import", file)
    assert (code, out) == (0, "imported 2 people (sales 1, staff 1), 1 of them inactive\n")


def test_bad_people_are_listed_and_nobody_is_imported(console: Console, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("email,name,role\na@x.com,A,boss\n", "utf-8")
    code, out, err = console.run("people", "import", file)
    assert (code, out) == (1, "")
    assert "bad row: people.csv, line 2, role: 'boss' is not one of" in err
    assert not (console.home / "people.csv").exists()
