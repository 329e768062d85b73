"""Whatever happens to process or disk: what was acknowledged is there, and nothing is there by half."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.command_line.recording import Asked, Recording
from bot.composition import House, assistant, local_person
from bot.conversation import Conversation, Memory
from bot.state.audit import Where
from bot.state.conversations import ConversationKey
from bot.state.database import Database
from bot.state.errors import (
    StateBusyError,
    StateDamagedError,
    StateFullError,
    StateNewerError,
    StateReadOnlyError,
)
from bot.state.moments import now
from bot.state.store import FILE, Store, open_store
from tests.bot.state.at_the_console import creditdesk
from tests.knowledge.ledger.imports_in_processes import REPOSITORY, file_size_limit, finished, python

NOW = timedelta(0)
QUESTION = "what is the limit of C001?"
ANSWER = "江南轴承有限公司"

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


def claimed(home: Path) -> set[int]:
    """Give the numbers of the events in a database whose every page is sound."""
    with closing(sqlite3.connect(home / FILE)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        rows = connection.execute("select ts, length(payload) from events").fetchall()
    assert {length for _, length in rows} <= {len('{"text": ""}') + 2000}
    return {int(ts) for ts, _ in rows}


def counts(home: Path) -> tuple[int, int]:
    """Count the answers and the conversations."""
    with closing(sqlite3.connect(home / FILE)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        return (
            connection.execute("select count(*) from answers").fetchone()[0],
            connection.execute("select count(*) from conversations").fetchone()[0],
        )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


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


def test_an_answer_is_given_where_no_file_can_grow(home: Path) -> None:
    code = "from bot.command_line.main import main; main()"
    done = finished(python(code, "--home", home, "ask", QUESTION), file_size_limit(8_000))
    assert done.returncode == 0
    assert ANSWER in done.stdout
    (said,) = [line for line in done.stderr.splitlines() if "not recorded" in line]
    assert "full or failing" in said
    assert "Traceback" not in done.stderr


def _disk(place: Path, options: str) -> bool:
    place.mkdir(exist_ok=True)
    return finished(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]).returncode == 0


def claims_until_full(store: Store) -> int:
    """Claim events until there is no room; gives how many were acknowledged."""
    said = 0
    try:
        while store.claim("T", "C", str(said), {"text": "x" * 2000}):
            said += 1
    except StateFullError:
        return said
    raise AssertionError("an event was claimed twice")


def test_a_disk_that_fills_up_keeps_what_was_acknowledged_and_goes_on_when_there_is_room(
    tmp_path: Path,
) -> None:
    disk = tmp_path / "disk"
    if not _disk(disk, "size=400k"):
        pytest.skip("no disk can be mounted here; the limited file above stands for it")
    store = open_store(disk)
    try:
        said = claims_until_full(store)
        assert said > 10
        assert {int(event.key.ts) for event in store.unanswered(NOW)} == set(range(said))
        assert finished(["mount", "-o", "remount,size=4m", str(disk)]).returncode == 0
        assert store.claim("T", "C", str(said), {"text": "x" * 2000})
        store.close()
        assert claimed(disk) == set(range(said + 1))
    finally:
        assert finished(["umount", str(disk)]).returncode == 0


def test_a_read_only_home_is_read_and_the_answer_given(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    if not _disk(disk, "size=2m"):
        pytest.skip("no disk can be mounted here")
    try:
        creditdesk(disk, "ask", "--conversation", "a", QUESTION)
        assert finished(["mount", "-o", "remount,ro", str(disk)]).returncode == 0
        said = creditdesk(disk, "ask", "--conversation", "a", "and overdue?")
        assert (said.code, ANSWER in said.out) == (0, True)
        assert said.err.count("the answer was not recorded") == 1
        assert "cannot be written" in said.err
        listed = creditdesk(disk, "audit", "list")
        assert (listed.code, listed.out.count("\n")) == (0, 1)
    finally:
        assert finished(["umount", str(disk)]).returncode == 0


def test_a_folder_that_cannot_be_made_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    store = open_store(tmp_path / "file" / "home")
    with pytest.raises(StateReadOnlyError):
        store.claim("T", "C", "1", {})


@pytest.fixture
def locked(home: Path) -> Iterator[Store]:
    """Give a store that waits a moment for a database that somebody else holds."""
    open_store(home).prepare()
    store = Store(Database(f"sqlite:///{home / FILE}", wait_seconds=0.05))
    with closing(sqlite3.connect(home / FILE, isolation_level=None)) as holder:
        holder.execute("begin immediate")
        yield store
    store.close()


def test_a_database_that_somebody_holds_is_said_and_may_still_be_read(locked: Store) -> None:
    with pytest.raises(StateBusyError, match="nothing was changed"):
        locked.claim("T", "C", "1", {})
    assert locked.unanswered(NOW) == ()


def asked(sample: House, number: int) -> Asked:
    desk = sample.desk(local_person(sample, None))
    answer = assistant().answer("hello", Conversation(), desk, answer_id=f"a{number}", conversation_id="a")
    key = ConversationKey.of("a", desk.person, is_sample=True)
    return Asked(answer, desk, f"a{number}", now(), Memory(), Memory(subject=f"C{number}"), key)


def test_answers_that_could_not_be_recorded_go_with_a_later_one(
    home: Path, sample: House, capsys: pytest.CaptureFixture[str]
) -> None:
    open_store(home).prepare()
    recording = Recording(
        Store(Database(f"sqlite:///{home / FILE}", wait_seconds=0.05)), Where(surface="console")
    )
    with closing(sqlite3.connect(home / FILE, isolation_level=None)) as holder:
        holder.execute("begin immediate")
        for number in range(3):
            recording.record(asked(sample, number))
    assert capsys.readouterr().err.count("\n") == 1
    recording.finish()
    assert capsys.readouterr().err == ""
    assert counts(home) == (3, 1)


def test_what_was_never_recorded_is_counted_at_the_end(
    locked: Store, sample: House, capsys: pytest.CaptureFixture[str]
) -> None:
    recording = Recording(locked, Where(surface="batch"))
    for number in range(3):
        recording.record(asked(sample, number))
    recording.finish()
    first, last = capsys.readouterr().err.splitlines()
    assert "not recorded: The state database" in first
    assert last == "creditdesk: 3 answers of this run were not recorded."


def damaged_in_its_head(file: Path) -> None:
    file.write_bytes(os.urandom(4096))


def damaged_in_its_tables(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[100:] = bytes(len(content) - 100)
    file.write_bytes(content)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def another_program(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("create table upkeep (name text, value text)")
        connection.execute("insert into upkeep values ('version', 'blue')")
        connection.commit()


@pytest.mark.parametrize("damage", [damaged_in_its_head, damaged_in_its_tables, cut_short, another_program])
def test_a_damaged_database_is_one_sentence_and_stays_as_it_is(home: Path, damage: object) -> None:
    creditdesk(home, "ask", "hello")
    damage(home / FILE)  # type: ignore[operator] # one of the functions above
    before = (home / FILE).read_bytes()
    said = creditdesk(home, "ask", QUESTION)
    assert (said.code, ANSWER in said.out) == (0, True)
    assert said.err.count("the answer was not recorded") == 1
    assert "is damaged" in said.err
    listed = creditdesk(home, "audit", "list")
    assert (listed.code, listed.err.count("\n")) == (1, 1)
    assert "is damaged" in listed.err
    examined = creditdesk(home, "doctor")
    assert "LOOK  state" in examined.out
    assert examined.code == 1
    with pytest.raises(StateDamagedError):
        open_store(home).claim("T", "C", "1", {})
    assert (home / FILE).read_bytes() == before


def test_a_newer_database_is_refused_with_two_and_left_alone(home: Path) -> None:
    creditdesk(home, "ask", "hello")
    with closing(sqlite3.connect(home / FILE)) as connection:
        connection.execute("update upkeep set value = '2' where name = 'version'")
        connection.commit()
    listed = creditdesk(home, "audit", "list")
    assert (listed.code, listed.err.count("\n")) == (2, 1)
    assert "has version 2; this program knows versions up to 1" in listed.err
    with pytest.raises(StateNewerError):
        open_store(home).claim("T", "C", "1", {})
    said = creditdesk(home, "ask", QUESTION)
    assert (said.code, ANSWER in said.out) == (0, True)
    assert counts(home) == (1, 0)


@pytest.mark.parametrize(
    "address", ["nonsense", "unknown://x", "sqlite://", "sqlite:///:memory:", "postgresql+nothing://u:pw@h/d"]
)
def test_an_address_that_cannot_be_used_is_one_sentence_without_the_password(
    home: Path, address: str
) -> None:
    said = creditdesk(home, "audit", "list", state=address)
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert "CREDITDESK_STATE" in said.err
    assert "pw" not in said.err


def test_what_is_written_after_the_file_was_taken_away_goes_into_a_new_one(home: Path) -> None:
    store = open_store(home)
    assert store.claim("T", "C", "1", {})
    (home / FILE).rename(home / "elsewhere")
    assert store.unanswered(NOW) == ()
    assert store.claim("T", "C", "1", {})
    assert [event.key.ts for event in store.unanswered(NOW)] == ["1"]
    store.close()
    assert counts(home) == (0, 0)


def test_a_backup_put_in_its_place_is_what_the_running_desk_goes_on_with(home: Path, tmp_path: Path) -> None:
    store = open_store(home)
    store.claim("T", "C", "1", {})
    store.close()
    shutil.copy(home / FILE, tmp_path / "backup")
    store.claim("T", "C", "2", {})
    shutil.copy(tmp_path / "backup", home / "restored")
    (home / "restored").replace(home / FILE)
    for log in ("-wal", "-shm"):
        (home / (FILE + log)).unlink(missing_ok=True)
    assert not store.claim("T", "C", "1", {})
    assert store.claim("T", "C", "2", {})
    store.close()


def test_the_state_may_lie_elsewhere(home: Path, tmp_path: Path) -> None:
    place = tmp_path / "elsewhere" / "desk.db"
    creditdesk(home, "ask", "hello", state=f"sqlite:///{place}")
    assert place.is_file()
    assert not (home / FILE).exists()
    assert creditdesk(home, "audit", "list", state=f"sqlite:///{place}").out.count("\n") == 1
