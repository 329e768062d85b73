"""Imports in processes of their own, so that they can really be killed, starved and run at once."""

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from knowledge.home import Home
from knowledge.ledger.importing import import_ledger
from knowledge.ledger.mapping import LedgerMapping
from knowledge.ledger.snapshot import open_snapshot
from tests.knowledge.ledger.ledger_files import TODAY

REPOSITORY = Path(__file__).parents[3]
COMMAND = "from bot.command_line.main import main; main()"

# A real import that dies by SIGKILL at one moment; the moment is the only thing that is not real.
KILLED = """
import os, signal, sys
from pathlib import Path
moment, attribute = sys.argv.pop(1).split(":")
original = getattr(Path, attribute)
def dying(self, *rest, **named):
    if "ledger" not in self.parts[-3:]:
        return original(self, *rest, **named)
    if moment == "after":
        original(self, *rest, **named)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(Path, attribute, dying)
from bot.command_line.main import main
main()
"""

# A real import that waits for a line on stdin as soon as it reads.
WAITING = """
import datetime, sys
from pathlib import Path
from knowledge.home import Home
from knowledge.ledger.importing import import_ledger
from knowledge.ledger.mapping import LedgerMapping
def progress(text):
    if text == "reading customers.csv":
        print("holding", flush=True)
        sys.stdin.readline()
home, ledger, today = Home(Path(sys.argv[1])), Path(sys.argv[2]), datetime.date(2026, 7, 1)
report = import_ledger(home, ledger, LedgerMapping(), "CNY", None, today, progress)
print("imported", report.imported, flush=True)
"""


def python(code: str, *arguments: object) -> list[str]:
    """Give the command line that runs a piece of Python."""
    return [sys.executable, "-c", code, *map(str, arguments)]


def finished(
    command: list[str], before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command in the repository to its end."""
    return subprocess.run(
        command, cwd=REPOSITORY, capture_output=True, text=True, check=False, preexec_fn=before, timeout=60
    )


def imported(home: Path, ledger: Path) -> subprocess.CompletedProcess[str]:
    """Import a ledger by the command line."""
    return finished(python(COMMAND, "--home", home, "ledger", "import", ledger))


def imported_here(home: Path, ledger: Path) -> None:
    """Import a ledger in this process."""
    import_ledger(Home(home), ledger, LedgerMapping(), "CNY", None, TODAY, lambda _text: None)


def file_size_limit(limit: int) -> Callable[[], None]:
    """Give what makes a process unable to write files beyond a size, as a full disk does."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


def invoice_count(home: Path) -> int | None:
    """Count the invoices of the ledger in force, every byte of the table being checked."""
    folder = Home(home).current_ledger()
    if folder is None:
        return None
    snapshot = open_snapshot(folder)
    for name in snapshot.manifest.tables:
        snapshot.table(name)
    return snapshot.manifest.row_counts["invoices"]


def left_over(home: Path) -> list[str]:
    """Name what is in the ledger's folder beyond `current` and at most two snapshots."""
    names = sorted(place.name for place in (home / "ledger").iterdir())
    snapshots = [name for name in names if name.startswith("snapshot-") and not name.endswith(".new")]
    return [name for name in names if name != "current" and name not in snapshots[-2:]]
