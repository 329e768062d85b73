"""Whatever happens to the disk: what was acknowledged is kept, and the answer is given."""

from pathlib import Path

import pytest

from bot.state.errors import StateFullError, StateReadOnlyError
from bot.state.store import Store, open_store
from tests.bot.state.at_the_console import creditdesk
from tests.bot.state.interrupted_cases import ANSWER, NOW, QUESTION, claimed
from tests.knowledge.ledger.imports_in_processes import file_size_limit, finished, python


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
