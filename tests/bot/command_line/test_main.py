"""The command as a whole: subcommands, homes, and how failures end."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.command_line.main import main
from bot.incidents import LOGGER
from bot.settings import Settings
from knowledge.errors import CreditDeskError


class Console:
    """Runs `creditdesk` in this process; gives exit code, stdout and stderr."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._patch = patch
        self._capture = capture

    def run(self, *words: str) -> tuple[object, str, str]:
        self._patch.setattr(sys, "argv", ["creditdesk", "--home", str(self.home), *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = self._capture.readouterr()
        return ended.value.code, printed.out, printed.err

    def break_doctor(self, problem: BaseException) -> None:
        @click.command("doctor")
        def broken() -> None:
            raise problem

        self._patch.setattr("bot.command_line.doctor.doctor_command", broken)


@pytest.fixture
def console(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Console]:
    monkeypatch.delenv("CREDITDESK_USER", raising=False)
    yield Console(tmp_path / "home", monkeypatch, capsys)
    for handler in logging.getLogger(LOGGER).handlers:
        handler.close()


def test_help_lists_every_subcommand(console: Console) -> None:
    code, out, _ = console.run("--help")
    assert code == 0
    for name in ("ask", "chat", "doctor", "evals", "ledger", "people", "policy"):
        assert name in out


@pytest.mark.parametrize("words", [("nonsense",), ("--nonsense",), ("ask", "--as-of", "yesterday", "x")])
def test_wrong_usage_ends_with_2_and_a_sentence(console: Console, words: tuple[str, ...]) -> None:
    code, out, err = console.run(*words)
    assert code == 2
    assert out == ""
    assert "Error" in err
    assert "Traceback" not in err


class FullMoonError(CreditDeskError):
    """An expected failure that is wrong configuration."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("The moon is full.", "Wait a day.")


def test_an_expected_failure_is_one_sentence_with_its_exit_code(console: Console) -> None:
    console.break_doctor(FullMoonError())
    assert console.run("doctor") == (2, "", "creditdesk: The moon is full. Wait a day.\n")


def test_an_unexpected_failure_is_an_incident_in_the_home_and_no_traceback(console: Console) -> None:
    console.break_doctor(ZeroDivisionError("secret balance"))
    code, out, err = console.run("doctor")
    assert (code, out) == (1, "")
    assert "incident" in err
    assert "secret" not in err
    assert "Traceback" not in err
    kept = (console.home / "incidents.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError: secret balance" in kept
    assert kept.split("incident ")[1][:8] in err


@pytest.mark.parametrize("problem", [FullMoonError(), ZeroDivisionError()])
def test_debug_shows_the_traceback(
    console: Console, monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    console.break_doctor(problem)
    monkeypatch.setattr(sys, "argv", ["creditdesk", "--debug", "--home", str(console.home), "doctor"])
    with pytest.raises(type(problem)):
        main()


@pytest.mark.parametrize("problem", [KeyboardInterrupt(), EOFError(), click.Abort()])
def test_leaving_early_is_no_incident(console: Console, problem: BaseException) -> None:
    console.break_doctor(problem)
    assert console.run("doctor")[0] == 130
    assert not (console.home / "incidents.log").exists()


@pytest.mark.parametrize(
    ("environment", "home", "user"),
    [
        ({}, None, None),
        ({"CREDITDESK_HOME": "", "CREDITDESK_USER": ""}, None, None),
        (
            {"CREDITDESK_HOME": "/somewhere", "CREDITDESK_USER": "a@b.example"},
            Path("/somewhere"),
            "a@b.example",
        ),
        ({"CREDITDESK_HOME": "~/desk"}, Path("~/desk").expanduser(), None),
    ],
)
def test_settings_come_from_the_environment_alone(
    environment: dict[str, str], home: Path | None, user: str | None
) -> None:
    found = Settings.from_environment(environment)
    assert (found.home, found.user) == (home, user)


def test_the_home_of_the_option_wins_over_the_environment(
    console: Console, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CREDITDESK_HOME", str(tmp_path / "other"))
    _, out, _ = console.run("doctor")
    assert str(console.home) in out
    assert str(tmp_path / "other") not in out


def test_a_relative_home_is_taken_from_where_one_stands(
    console: Console, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    console.home = Path("here")
    assert str(tmp_path / "here") in console.run("doctor")[1]
