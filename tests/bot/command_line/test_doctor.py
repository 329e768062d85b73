"""`creditdesk doctor`: what it finds, and what it ends with."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.command_line.context import Context
from bot.command_line.doctor import doctor_command
from bot.command_line.ledger import ledger_command
from bot.command_line.people import people_command
from bot.settings import Settings
from knowledge.policy.reading import SAMPLE
from tests.knowledge.ledger.ledger_files import written

PEOPLE = "email,name,role,active\nanna@own.example,Anna,finance,true\ntom@own.example,Tom,sales,false\n"
DATA_DAY = date(2026, 6, 30)


def context(home: Path, today: date = date(2026, 7, 1), user: str | None = None) -> Context:
    return Context(home=home, today=today, debug=False, settings=Settings(user=user))


def findings(
    home: Path, today: date = date(2026, 7, 1), user: str | None = None, **settings: int
) -> tuple[object, dict[str, str]]:
    """Run the doctor; gives the exit code and the lines by what they are about."""
    asked = context(home, today, user)
    asked = replace(asked, settings=asked.settings.model_copy(update=settings))
    result = CliRunner().invoke(doctor_command, [], obj=asked, standalone_mode=False)
    lines = (line.split(maxsplit=2) for line in result.output.splitlines())
    return result.return_value, {what: f"{mark} {said}" for mark, what, said in lines}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A home with a company's own small ledger and people."""
    home = tmp_path / "home"
    folder = written(tmp_path / "ledger")
    done = CliRunner().invoke(
        ledger_command, ["import", str(folder), "--data-as-of", str(DATA_DAY)], obj=context(home)
    )
    assert done.exit_code == 0, done.output
    file = tmp_path / "people.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    done = CliRunner().invoke(people_command, ["import", str(file)], obj=context(home))
    assert done.exit_code == 0, done.output
    return home


def test_without_an_import_the_sample_company_is_named_and_nothing_is_wrong(tmp_path: Path) -> None:
    code, found = findings(tmp_path)
    assert code == 0
    assert "sample company (63 customers" in found["ledger"]
    assert found["people"] == "ok 10 known, 9 active"
    assert "base currency CNY" in found["policy"]
    assert "offline" in found["planner"]
    assert str(tmp_path) in found["home"]


def test_the_sample_company_never_grows_stale(tmp_path: Path) -> None:
    assert findings(tmp_path, date(2036, 1, 1))[0] == 0


def test_a_home_that_is_not_there_yet_is_no_fault(tmp_path: Path) -> None:
    code, found = findings(tmp_path / "new" / "home")
    assert code == 0
    assert "nothing there yet" in found["home"]


@pytest.mark.parametrize(("today", "fresh"), [(date(2026, 7, 7), True), (date(2026, 7, 8), False)])
def test_a_ledger_of_ones_own_is_fresh_for_a_week(own: Path, today: date, fresh: bool) -> None:
    code, found = findings(own, today)
    assert (code == 0) == fresh
    assert found["ledger"].startswith("ok 3 customers" if fresh else "LOOK 3 customers")
    assert ("8 days old" in found["ledger"]) != fresh


@pytest.mark.parametrize(("days", "fresh"), [(7, False), (8, True), (9, True)])
def test_how_old_a_fresh_ledger_may_be_can_be_set(own: Path, days: int, fresh: bool) -> None:
    code, _ = findings(own, date(2026, 7, 8), stale_days=days)
    assert (code == 0) == fresh


@pytest.mark.parametrize(("given", "days"), [({}, 7), ({"CREDITDESK_STALE_DAYS": "3"}, 3)])
def test_without_a_setting_a_ledger_is_fresh_for_a_week(given: dict[str, str], days: int) -> None:
    assert Settings.from_environment(given).stale_days == days


def test_where_nobody_is_known_that_is_said(own: Path) -> None:
    (own / "people.csv").unlink()
    code, found = findings(own)
    assert code == 1
    assert found["people"].startswith("LOOK nobody is known")


@pytest.mark.parametrize(
    ("user", "said"),
    [
        ("who@nowhere.example", "LOOK CREDITDESK_USER"),
        ("tom@own.example", "LOOK"),
        ("Anna@own.example", "ok"),
    ],
)
def test_a_user_that_nobody_is_or_that_is_not_active_is_said(own: Path, user: str, said: str) -> None:
    assert findings(own, user=user)[1]["people"].startswith(said)


def test_a_ledger_in_another_base_currency_than_the_policys_is_said(own: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace('base_currency = "CNY"', 'base_currency = "EUR"', 1)
    (own / "policy.toml").write_text(text, encoding="utf-8")
    code, found = findings(own)
    assert code == 1
    assert "imported in CNY" in found["currency"]
    assert "Import the ledger again" in found["currency"]


def test_a_policy_that_cannot_be_read_is_said_as_such(own: Path) -> None:
    (own / "policy.toml").write_text("nonsense = [", encoding="utf-8")
    code, found = findings(own)
    assert code == 1
    assert found["policy"].startswith("LOOK")


def test_a_home_of_a_newer_version_is_said(own: Path) -> None:
    (own / "version").write_text("99\n", encoding="utf-8")
    code, found = findings(own)
    assert code == 1
    assert "LOOK" in found["home"]


def test_a_home_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.command_line.doctor.os.access", lambda *_: False)
    code, found = findings(tmp_path)
    assert code == 1
    assert "cannot be written" in found["home"]


def test_a_ledger_that_is_damaged_is_said(own: Path) -> None:
    damaged = list(own.rglob("manifest.json"))
    assert damaged
    for file in damaged:
        file.write_text("{", encoding="utf-8")
    code, found = findings(own)
    assert code == 1
    assert found["ledger"].startswith("LOOK")
