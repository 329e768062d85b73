"""`creditdesk` in this process, as somebody at a console sees it."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from bot.command_line.main import main


class Said(NamedTuple):
    """What a command wrote and how it ended."""

    code: int
    out: str
    err: str


def creditdesk(home: Path, *words: str, **environment: str) -> Said:
    """Run a command; the environment's names are those after CREDITDESK_, in lower case."""
    settings = dict.fromkeys(("USER", "HOME", "STATE", "RETENTION_DAYS"), "")
    settings |= {name.upper(): value for name, value in environment.items()}
    named = {f"CREDITDESK_{name}": value for name, value in settings.items()}
    out, err = io.StringIO(), io.StringIO()
    with (
        patch.object(sys, "argv", ["creditdesk", "--home", str(home), *words]),
        patch.dict("os.environ", named),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as ended:
            return Said(int(ended.code or 0), out.getvalue(), err.getvalue())
    raise AssertionError("main always ends the process")


def ids(home: Path, *words: str) -> list[str]:
    """Give the ids that `audit list` shows, newest first."""
    return [line.split()[2] for line in creditdesk(home, "audit", "list", *words).out.splitlines()]
