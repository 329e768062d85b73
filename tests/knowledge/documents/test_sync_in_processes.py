"""A sync in a process of its own: killed in the middle, beside another one, and while somebody asks."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from knowledge.documents.errors import SyncBusyError
from knowledge.documents.shelf import Shelf
from knowledge.documents.syncing import sync

SYNC = (
    "import sys; from pathlib import Path; from knowledge.documents import syncing; "
    "from knowledge.documents.shelf import Shelf; syncing.BATCH = 10; "
    "syncing.sync(Shelf(Path(sys.argv[1])), Path(sys.argv[2]))"
)
READER = """
import sys
import time
from pathlib import Path
from knowledge.documents.shelf import Shelf
from knowledge.passages.question import query_of

shelf, query, asked = Shelf(Path(sys.argv[1])), query_of("pallet deposit"), 0
while not Path(sys.argv[2]).exists():
    hits = shelf.search("pallet deposit", query, 3)
    asked += 1
    time.sleep(0.02)
    assert hits, "nothing was found"
    assert hits[0].passage.text in ("A pallet deposit is EUR 12.", "A pallet deposit is EUR 15."), hits[0]
    assert {each.name for each in shelf.documents()} >= {"pallets.md"}
print(asked)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "docs"
    place.mkdir()
    for number in range(60):
        (place / f"{number:02d}.md").write_text(
            f"# Note {number}\n\nNote number {number} is blue.\n", "utf-8"
        )
    return place


def started(code: str, *arguments: Path, heard: bool = False) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE if heard else subprocess.DEVNULL
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True)


def wait_for(condition: Path, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not condition.exists() and time.monotonic() < until:
        time.sleep(0.01)


def test_a_run_that_was_killed_goes_on_where_it_was(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    syncing = started(SYNC, home, folder)
    wait_for(home / "knowledge" / "index-000003")
    syncing.send_signal(signal.SIGKILL)
    syncing.wait()
    shelf = Shelf(home)
    before = len(shelf.documents())
    assert before in (10, 20, 30)  # whole batches, as far as it came
    assert len(list((home / "knowledge" / "drafts").iterdir())) == 60  # all were read by then
    done = sync(shelf, folder)
    assert (len(done.added), done.unchanged) == (60 - before, before)
    assert [each.name for each in shelf.documents()] == [f"{number:02d}.md" for number in range(60)]
    assert not (home / "knowledge" / "drafts").exists()


def test_who_asks_during_a_sync_is_answered_from_the_old_or_the_new_version(
    folder: Path, tmp_path: Path
) -> None:
    home, stop = tmp_path / "home", tmp_path / "stop"
    (folder / "pallets.md").write_text("A pallet deposit is EUR 12.\n", "utf-8")
    sync(Shelf(home), folder)
    reader = started(READER, home, stop, heard=True)
    for number in range(60):
        (folder / f"{number:02d}.md").write_text(f"# Note {number}\n\nNow {number} is red.\n", "utf-8")
    (folder / "pallets.md").write_text("A pallet deposit is EUR 15.\n", "utf-8")
    syncing = started(SYNC, home, folder)
    ended = syncing.wait(60)
    stop.touch()
    said, failed = reader.communicate(timeout=60)
    assert ended == 0
    assert (reader.returncode, failed) == (0, "")
    assert int(said) > 1


def test_a_second_sync_is_told_that_one_is_under_way(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"

    def beside(done: int, planned: int) -> None:
        if done == 1:
            with pytest.raises(SyncBusyError, match="Another sync is under way"):
                sync(Shelf(home), folder)

    assert len(sync(Shelf(home), folder, told=beside).added) == 60


def test_a_sync_waits_for_who_adds_a_document_meanwhile(folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    holder = (
        "import sys, time; from pathlib import Path; from knowledge.home import Home\n"
        "with Home(Path(sys.argv[1])).changing():\n"
        "    Path(sys.argv[2]).touch(); time.sleep(1.5)"
    )
    holding = started(holder, home, tmp_path / "held")
    wait_for(tmp_path / "held")
    assert len(sync(Shelf(home), folder).added) == 60
    assert holding.wait(10) == 0
