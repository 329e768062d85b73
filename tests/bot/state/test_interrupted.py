"""Whatever happens to the process: what was acknowledged is there, and nothing is there by half."""

import subprocess
from pathlib import Path

import pytest

from bot.state.store import open_store
from tests.bot.state.at_the_console import creditdesk
from tests.bot.state.interrupted_cases import NOW, claimed, counts
from tests.knowledge.ledger.imports_in_processes import REPOSITORY, finished, python

# Claims events until it is killed; a line is written when a claim is acknowledged.
CLAIMING = """
import sys
from pathlib import Path
from bot.state.store import open_store
store = open_store(Path(sys.argv[1]))
for number in range(100_000):
    assert store.claim("T", "C", str(number), {"text": "x" * 2000})
    print(number, flush=True)
"""


# Dies by SIGKILL inside the transaction that records an answer with its conversation, or makes the tables.
DYING = """
import os, signal, sys
from pathlib import Path
import bot.state.store as under_test
from bot.state import database
def dying(*rest):
    os.kill(os.getpid(), signal.SIGKILL)
if sys.argv[2] == "tables":
    database.Database._known = lambda self, connection: False
    import sqlalchemy
    sqlalchemy.Connection.execute = dying
else:
    under_test.keep_memory = dying
from bot.command_line.main import main
sys.argv = ["creditdesk", "--home", sys.argv[1], "ask", "--conversation", "a", "hello"]
main()
"""


# Claims the same hundred events as its twin, beginning when both are ready; writes those it got.
RACING = """
import sys
from pathlib import Path
from bot.state.store import open_store
import sqlalchemy
store = open_store(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
print(*[number for number in range(100) if store.claim("T", "C", str(number), {})], flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 7, 40])
def test_a_killed_process_loses_nothing_that_it_acknowledged(home: Path, acknowledged: int) -> None:
    with subprocess.Popen(
        python(CLAIMING, home), cwd=REPOSITORY, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        said = [int(process.stdout.readline()) for _ in range(acknowledged)]
        process.kill()
        said += [int(line) for line in process.stdout.read().split("\n")[:-1]]
    found = claimed(home)
    assert set(said) <= found
    assert found <= {*said, max(said) + 1}  # the one in flight may be whole, never half
    store = open_store(home)
    assert not store.claim("T", "C", "0", {})
    assert len(store.unanswered(NOW)) == len(found)
    store.close()


@pytest.mark.parametrize("moment", ["memory", "tables"])
def test_a_process_killed_within_a_change_leaves_nothing_of_it(home: Path, moment: str) -> None:
    if moment == "memory":
        creditdesk(home, "ask", "--conversation", "a", "hello")
    before = counts(home) if moment == "memory" else None
    assert finished(python(DYING, home, moment)).returncode == -9
    if before is not None:
        assert counts(home) == before
    assert creditdesk(home, "ask", "--conversation", "b", "hello").err.count("not recorded") == 0
    assert counts(home) == ((2, 2) if moment == "memory" else (1, 1))


def test_two_processes_that_begin_at_once_share_the_events_out(home: Path) -> None:
    pipe = subprocess.PIPE
    racing = [
        subprocess.Popen(python(RACING, home), cwd=REPOSITORY, stdin=pipe, stdout=pipe, text=True)
        for _ in range(2)
    ]
    for process in racing:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in racing:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    got = [{int(number) for number in process.communicate()[0].split()} for process in racing]
    assert [process.returncode for process in racing] == [0, 0]
    assert got[0] | got[1] == set(range(100))
    assert got[0] & got[1] == set()
