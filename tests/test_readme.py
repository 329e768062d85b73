"""What the README shows is what the product does."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from bot.command_line.main import creditdesk

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


def shown_conversation() -> tuple[list[str], str]:
    blocks = re.findall(r"```\n(.*?)```", README, re.DOTALL)
    block = next(block for block in blocks if block.startswith("you: "))
    questions = re.findall(r"^you: (.*)$", block, re.MULTILINE)
    answers = re.sub(r"^you: .*\n", "", block, flags=re.MULTILINE)
    return questions, answers.strip()


def test_the_conversation_is_what_a_run_gives(tmp_path: Path) -> None:
    questions, answers = shown_conversation()
    done = subprocess.run(
        [sys.executable, "-m", "bot", "--home", str(tmp_path), "chat"],
        input="\n".join(questions) + "\n",
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == answers


@pytest.mark.parametrize("words", re.findall(r"^creditdesk ([a-z]+)(?: ([a-z]+))?", README, re.MULTILINE))
def test_every_command_that_it_names_exists(words: tuple[str, str]) -> None:
    context = click.Context(creditdesk)
    command = creditdesk.get_command(context, words[0])
    assert command is not None
    if isinstance(command, click.Group):
        assert command.get_command(context, words[1]) is not None


def test_every_folder_of_the_map_is_there() -> None:
    named = re.findall(r"^\| `(\w+)/` \|", README, re.MULTILINE)
    assert len(named) == 6
    assert all((Path(__file__).resolve().parent.parent / name).is_dir() for name in named)
