"""The home folder changes whole or not at all, and says in one sentence why it could not."""

from pathlib import Path

import pytest

from knowledge.home import Home
from knowledge.home_errors import HomeBusyError, HomeDamagedError, HomeNewerError, HomeNotAFolderError


def _stored(home: Home, text: str) -> None:
    with home.changing():
        home.store_ledger(lambda folder: (folder / "cells").write_text(text, "utf-8"))


def _content(home: Home) -> str | None:
    folder = home.current_ledger()
    return (folder / "cells").read_text("utf-8") if folder else None


def _snapshots(home: Home) -> list[str]:
    return sorted(place.name for place in (home.folder / "ledger").iterdir() if place.name != "current")


def test_a_home_that_does_not_exist_has_no_ledger_and_is_not_created_by_asking(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    assert home.current_ledger() is None
    assert not home.folder.exists()


def test_a_stored_ledger_is_in_force_and_the_one_before_it_is_kept(tmp_path: Path) -> None:
    home = Home(tmp_path / "a" / "home")
    for text in ("first", "second", "third"):
        _stored(home, text)
    assert _content(home) == "third"
    assert _snapshots(home) == ["snapshot-000002", "snapshot-000003"]


def test_a_failure_while_writing_leaves_the_old_ledger_and_nothing_else(tmp_path: Path) -> None:
    home = Home(tmp_path)
    _stored(home, "old")

    def failing(folder: Path) -> None:
        (folder / "cells").write_text("half", "utf-8")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), home.changing():
        home.store_ledger(failing)
    assert _content(home) == "old"
    assert _snapshots(home) == ["snapshot-000001"]


def test_what_an_interrupted_import_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    home = Home(tmp_path)
    _stored(home, "old")
    for name in ("snapshot-000002.new", "snapshot-000007"):
        (tmp_path / "ledger" / name).mkdir()
        (tmp_path / "ledger" / name / "cells").write_text("half", "utf-8")
    (tmp_path / "ledger" / "current.new").write_text("snapshot-000007", "utf-8")
    assert _content(home) == "old"
    _stored(home, "new")
    assert _content(home) == "new"
    assert _snapshots(home) == ["snapshot-000001", "snapshot-000002"]


def test_a_second_change_is_refused_at_once(tmp_path: Path) -> None:
    with Home(tmp_path).changing(), pytest.raises(HomeBusyError) as caught, Home(tmp_path).changing():
        pass
    assert caught.value.exit_code == 1


@pytest.mark.parametrize(("version", "known"), [("0", True), ("1", True), ("2", False), ("10", False)])
def test_only_a_newer_version_of_the_home_is_refused(tmp_path: Path, version: str, known: bool) -> None:
    (tmp_path / "version").write_text(f"{version}\n", "utf-8")
    if known:
        Home(tmp_path).check()
        return
    for use in (Home(tmp_path).current_ledger, lambda: Home(tmp_path).changing().__enter__()):
        with pytest.raises(HomeNewerError, match=f"has version {version}") as caught:
            use()
    assert caught.value.exit_code == 2


def test_a_version_that_is_no_number_is_damage(tmp_path: Path) -> None:
    (tmp_path / "version").write_text("soon", "utf-8")
    with pytest.raises(HomeDamagedError):
        Home(tmp_path).check()


@pytest.mark.parametrize("name", ["snapshot-000009", "../../etc", "", "snapshot-1/.."])
def test_a_ledger_that_is_named_but_not_there_is_damage(tmp_path: Path, name: str) -> None:
    _stored(Home(tmp_path), "old")
    (tmp_path / "ledger" / "current").write_text(name, "utf-8")
    with pytest.raises(HomeDamagedError):
        Home(tmp_path).current_ledger()


@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_file_is_no_home(tmp_path: Path, below: str) -> None:
    place = tmp_path / "file"
    place.write_text("I am a file", "utf-8")
    with pytest.raises(HomeNotAFolderError) as caught, Home(place / below if below else place).changing():
        pass
    assert caught.value.exit_code == 2
