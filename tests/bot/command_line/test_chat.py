"""`creditdesk chat` in a terminal and from a pipe."""

import io
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.command_line.chat import chat_command
from bot.command_line.context import Context
from bot.incidents import LOGGER
from bot.settings import Settings

Chat = Callable[..., Result]


@pytest.fixture
def chat(tmp_path: Path) -> Iterator[Chat]:
    """Hold a conversation from a pipe; gives click's result."""
    context = Context(home=tmp_path, today=date(2026, 7, 1), debug=False, settings=Settings())

    def hold(*lines: str, options: Sequence[str] = ()) -> Result:
        typed = "".join(f"{line}\n" for line in lines)
        return CliRunner().invoke(
            chat_command, list(options), input=typed, obj=context, standalone_mode=False
        )

    yield hold
    for handler in logging.getLogger(LOGGER).handlers:
        handler.close()


def test_a_pipe_is_answered_line_by_line_without_a_welcome(chat: Chat) -> None:
    result = chat("limit of C001", "and C004?")
    assert result.return_value == 0
    assert result.output.startswith("江南轴承有限公司")
    assert "\n\n华伟机械有限公司" in result.output


@pytest.mark.parametrize("word", ["exit", "QUIT", " bye ", "再见", "退出", ":q"])
def test_a_word_of_leaving_ends_it(chat: Chat, word: str) -> None:
    result = chat("limit of C001", word, "limit of C004")
    assert "江南轴承有限公司" in result.output
    assert "华伟" not in result.output


def test_empty_lines_do_nothing(chat: Chat) -> None:
    assert chat("", "   ", "\t").output == ""


def test_no_input_at_all_is_no_failure(chat: Chat) -> None:
    result = chat()
    assert (result.return_value, result.output) == (0, "")


def test_somebody_else_can_be_named(chat: Chat) -> None:
    result = chat("limit of C001", options=["--as", "liu.yang@xilan.example"])
    assert "3,000,000.00" not in result.output


def test_a_day_can_be_named(chat: Chat) -> None:
    assert "As of 2026-03-31" in chat("limit of C029", options=["--as-of", "2026-03-31"]).output


def test_a_failed_answer_in_a_pipe_ends_with_1(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bot.assistant.call", broken)
    result = chat("limit of C001", "hello")
    assert result.return_value == 1
    assert "incident" in result.output
    assert "Hello!" in result.output


class Terminal(io.StringIO):
    """A stdin at which a person sits."""

    def isatty(self) -> bool:
        return True


def test_a_person_is_welcomed_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["limit of C001", "exit"])
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", lambda _prompt: next(typed))
    context = Context(home=tmp_path, today=date(2026, 7, 1), debug=False, settings=Settings())
    assert chat_command.main([], obj=context, standalone_mode=False) == 0
    shown = capsys.readouterr().out.splitlines()
    assert "sample company, as of 2026-06-30" in shown[0]
    assert "示例公司" in shown[1]
    assert any("江南轴承有限公司" in line for line in shown)


def test_a_person_who_leaves_with_the_end_of_input_has_not_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ends(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", ends)
    context = Context(home=tmp_path, today=date(2026, 7, 1), debug=False, settings=Settings())
    assert chat_command.main([], obj=context, standalone_mode=False) == 0
