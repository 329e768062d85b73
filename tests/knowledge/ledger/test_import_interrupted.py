"""Whatever interrupts an import, the old ledger stays whole and the next import goes through."""

import os
import re
import subprocess
import time
from pathlib import Path

import pytest

from tests.knowledge.ledger.imports_in_processes import (
    COMMAND,
    KILLED,
    REPOSITORY,
    WAITING,
    file_size_limit,
    finished,
    imported,
    imported_here,
    invoice_count,
    left_over,
    python,
)
from tests.knowledge.ledger.ledger_files import added, written

OLD, NEW = 3, 1003


@pytest.fixture
def home(tmp_path: Path) -> Path:
    imported_here(tmp_path / "home", written(tmp_path / "old"))
    return tmp_path / "home"


@pytest.fixture
def new_ledger(tmp_path: Path) -> Path:
    rows = [f"N{number},C1,2026-03-01,,{number}.05,CNY" for number in range(1000)]
    return written(tmp_path / "new", added("invoices", *rows))


@pytest.mark.parametrize(
    ("moment", "invoices"),
    [
        ("before:mkdir", OLD),
        ("after:mkdir", OLD),
        ("before:rename", OLD),
        ("after:rename", OLD),
        ("before:replace", OLD),
        ("after:replace", NEW),
    ],
)
def test_a_killed_import_leaves_one_whole_ledger(
    home: Path, new_ledger: Path, moment: str, invoices: int
) -> None:
    killed = finished(python(KILLED, moment, "--home", home, "ledger", "import", new_ledger))
    assert killed.returncode == -9
    assert invoice_count(home) == invoices
    imported_here(home, new_ledger)
    assert invoice_count(home) == NEW
    assert left_over(home) == []


@pytest.mark.parametrize("files", [0, 6])
def test_an_import_killed_while_it_writes_leaves_the_old_ledger(
    home: Path, new_ledger: Path, files: int
) -> None:
    aside = home / "ledger" / "snapshot-000002.new"
    command = python(COMMAND, "--home", home, "ledger", "import", new_ledger)
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            try:
                if len(list(aside.iterdir())) >= files:
                    process.kill()
            except FileNotFoundError:
                time.sleep(0.0005)
    # Where the kill came too late the new ledger is whole: both are right, half a ledger never is.
    assert invoice_count(home) == (OLD if process.returncode else NEW)
    imported_here(home, new_ledger)
    assert invoice_count(home) == NEW
    assert left_over(home) == []


def test_the_second_of_two_imports_at_once_is_refused_and_the_first_goes_through(
    home: Path, new_ledger: Path
) -> None:
    with subprocess.Popen(
        python(WAITING, home, new_ledger),
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as first:
        assert first.stdout
        assert first.stdout.readline() == "holding\n"
        second = imported(home, new_ledger)
        assert second.returncode == 1
        assert "Another import is under way" in second.stderr
        assert len(said(second.stderr)) == 1
        assert invoice_count(home) == OLD
        assert first.communicate("go on\n")[0] == "imported True\n"
    assert invoice_count(home) == NEW


def said(stderr: str) -> list[str]:
    """Give what is said beside the progress, which an import that takes long shows."""
    return [line for line in stderr.splitlines() if not re.match(r" +\d+\.\d s  ", line)]


@pytest.mark.parametrize("room", [0, 20_000])
def test_a_disk_that_fills_up_leaves_the_old_ledger_and_no_half_files(
    home: Path, new_ledger: Path, room: int
) -> None:
    command = python(COMMAND, "--home", home, "ledger", "import", new_ledger)
    starved = finished(command, file_size_limit(room))
    assert starved.returncode == 1
    assert len(said(starved.stderr)) == 1
    assert "is full; nothing was changed" in starved.stderr
    assert invoice_count(home) == OLD
    assert left_over(home) == []


def _mounted(place: Path, options: str) -> bool:
    place.mkdir(exist_ok=True)
    return finished(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]).returncode == 0


def test_a_small_disk_takes_the_old_ledger_and_refuses_the_new(tmp_path: Path, new_ledger: Path) -> None:
    """On a disk of its own where this system lets us mount one, else with files limited in size."""
    disk = tmp_path / "disk"
    mounted = _mounted(disk, "size=200k")
    starving = None if mounted else file_size_limit(20_000)
    try:
        imported_here(disk / "home", written(tmp_path / "old"))
        starved = finished(python(COMMAND, "--home", disk / "home", "ledger", "import", new_ledger), starving)
        assert (starved.returncode, len(said(starved.stderr))) == (1, 1)
        assert "is full; nothing was changed" in starved.stderr
        assert invoice_count(disk / "home") == OLD
        assert left_over(disk / "home") == []
    finally:
        if mounted:
            finished(["umount", str(disk)])


def test_people_on_a_full_device_stay_as_they_were(tmp_path: Path) -> None:
    home = tmp_path / "home"
    people = tmp_path / "people.csv"
    people.write_text("email,name,role\na@x.com,A,staff\n", "utf-8")
    command = python(COMMAND, "--home", home, "people", "import", people)
    assert finished(command).returncode == 0
    before = (home / "people.csv").read_bytes()
    (home / "people.csv.new").symlink_to("/dev/full")
    people.write_text("email,name,role\nb@x.com,B,staff\n", "utf-8")
    starved = finished(command)
    assert (starved.returncode, starved.stderr.count("\n")) == (1, 1)
    assert "is full; nothing was changed" in starved.stderr
    assert (home / "people.csv").read_bytes() == before
    assert not (home / "people.csv.new").is_symlink()


def _read_only_home(folder: Path) -> tuple[Path, bool]:
    """Give a home that this user cannot write, and whether it holds a ledger; root heeds mounts alone."""
    disk = folder / "disk"
    if _mounted(disk, "size=2m"):
        imported_here(disk, written(folder / "old"))
        assert finished(["mount", "-o", "remount,ro", str(disk)]).returncode == 0
        return disk, True
    if os.geteuid() == 0:
        return Path("/sys/creditdesk"), False  # no mount to be had: the kernel's own read-only folder
    imported_here(disk, written(folder / "old"))
    disk.chmod(0o555)
    return disk, True


def test_a_read_only_home_is_refused_and_still_read(tmp_path: Path, new_ledger: Path) -> None:
    home, has_ledger = _read_only_home(tmp_path)
    try:
        refused = imported(home, new_ledger)
        assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
        assert "cannot be written" in refused.stderr
        if has_ledger:
            assert invoice_count(home) == OLD
            shown = finished(python(COMMAND, "--home", home, "ledger", "show"))
            assert (shown.returncode, "invoices: 3 rows" in shown.stdout) == (0, True)
            checking = python(COMMAND, "--home", home, "ledger", "import", "--check", new_ledger)
            assert finished(checking).returncode == 0
    finally:
        finished(["umount", str(home)])
