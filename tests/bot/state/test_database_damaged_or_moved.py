"""A damaged, newer, moved or restored database: refused in one sentence or gone on with."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.state.errors import StateDamagedError, StateNewerError
from bot.state.store import FILE, open_store
from tests.bot.state.at_the_console import creditdesk
from tests.bot.state.interrupted_cases import ANSWER, NOW, QUESTION, counts


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
