"""The state database's connections: opened on first use, every change one durable transaction."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.state.errors import (
    StateAddressError,
    StateDamagedError,
    StateNewerError,
    StateReadOnlyError,
    StateUnreachableError,
    keeping,
)
from bot.state.tables import SCHEMA, tables

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

WAIT_SECONDS = 5.0
_OWNER_ONLY = 0o600
_VERSION = "version"


class Database:
    """One state database by its address; safe to share between threads."""

    def __init__(self, url: str, *, wait_seconds: float = WAIT_SECONDS) -> None:
        self._url = url
        self._wait_seconds = wait_seconds
        self._ready = False
        self._begun: tuple[int, int] | None = None

    @cached_property
    def _engine(self) -> "Engine":
        from sqlalchemy import create_engine, event
        from sqlalchemy.exc import ArgumentError, NoSuchModuleError

        try:
            engine = create_engine(self._url)
        except (ArgumentError, NoSuchModuleError) as error:
            raise StateAddressError("its value", "is not the address of a database") from error
        except ImportError as error:
            raise StateAddressError("the database", f"needs the package {error.name}") from error
        if engine.dialect.name == "sqlite":
            if not engine.url.database or engine.url.database == ":memory:":
                raise StateAddressError(str(engine.url), "names no file")
            event.listen(engine, "connect", self._set_up_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
        return engine

    @cached_property
    def file(self) -> Path | None:
        """Give the file of a SQLite database."""
        engine = self._engine
        return Path(engine.url.database or "") if engine.dialect.name == "sqlite" else None

    @cached_property
    def place(self) -> str:
        """Name the database for people: its file, or its address without the password."""
        return str(self.file or self._engine.url.render_as_string(hide_password=True))

    def _set_up_sqlite(self, connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own
        """Prepare a connection: what a transaction changed is on the disk, what it deleted is gone."""
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {round(self._wait_seconds * 1000)}")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    def _write_ahead(self) -> None:
        """Switch a new SQLite file to a write-ahead log; SQLite does not wait for others here, so we do."""
        from sqlalchemy.exc import OperationalError

        deadline = time.monotonic() + self._wait_seconds
        while True:
            try:
                with self._engine.connect().execution_options(creditdesk_begin=None) as connection:
                    connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            except OperationalError as error:
                busy = getattr(error.orig, "sqlite_errorname", "") == "SQLITE_BUSY"
                if not busy or time.monotonic() > deadline:
                    raise
                time.sleep(0.01)
            else:
                return

    @contextmanager
    def reading(self) -> Iterator["Connection | None"]:
        """Give a connection to read by, or None where nothing was ever kept; raises StateError."""
        place = self.place
        with keeping(place):
            self._look_again()
            if self.file is not None and not (self.file.exists() and self.file.stat().st_size):
                yield None
                return
            reader = self._unchanging if self._is_unchanging() else self._engine
            with reader.connect().execution_options(creditdesk_begin="BEGIN") as connection:
                yield connection if self._ready or self._known(connection) else None

    def _is_unchanging(self) -> bool:
        """Say whether nobody can change the file: then SQLite may read it without a place for its log."""
        if self.file is None or os.access(self.file.parent, os.W_OK):
            return False
        log = self.file.with_name(self.file.name + "-wal")
        return not (log.exists() and log.stat().st_size)

    @cached_property
    def _unchanging(self) -> "Engine":
        from urllib.parse import quote

        from sqlalchemy import create_engine

        assert self.file is not None  # noqa: S101 - the caller looked
        place = quote(str(self.file.absolute()))
        return create_engine(f"sqlite:///file:{place}?mode=ro&immutable=1&uri=true")

    @contextmanager
    def writing(self) -> Iterator["Connection"]:
        """Give a transaction that is on the disk when the block has ended, and void if it raises."""
        place = self.place
        with keeping(place):
            self._look_again()
            if not self._ready:
                self._begin()
            with self._engine.begin() as connection:
                yield connection

    def _look_again(self) -> None:
        """Leave a file that was taken away or replaced: what goes to a deleted one is lost in silence."""
        if self._ready and self._begun != self._identity():
            self._engine.dispose()
            self._ready = False

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self.file.stat() if self.file is not None else None
        except FileNotFoundError:
            return None
        return (found.st_dev, found.st_ino) if found is not None else None

    def _begin(self) -> None:
        """Make the file, for its owner alone, and the tables; a newer or strange database is left alone."""
        if self.file is not None and not self.file.exists():
            self.file.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, _OWNER_ONLY))
            except IsADirectoryError as error:
                raise StateReadOnlyError(self.place, "it is a folder") from error
        with self._engine.connect().execution_options(creditdesk_begin="BEGIN") as connection:
            self._ready = self._known(connection)
        if not self._ready:
            self._create()
            self._ready = True
        self._begun = self._identity()

    def _create(self) -> None:
        """Make the tables, unless another process has made them meanwhile, or does so at this very moment."""
        from sqlalchemy.exc import IntegrityError, ProgrammingError

        if self.file is not None:
            self._write_ahead()
        try:
            with self._engine.begin() as connection:
                if not self._known(connection):
                    known = tables()
                    known.metadata.create_all(connection)
                    connection.execute(known.upkeep.insert().values(name=_VERSION, value=str(SCHEMA)))
        except (IntegrityError, ProgrammingError) as error:
            # A server does not make the second of two wait, it refuses it: then the first one has made them.
            with self._engine.connect() as connection:
                if not self._known(connection):
                    raise StateUnreachableError(self.place, "its tables cannot be made") from error

    def _known(self, connection: "Connection") -> bool:
        """Say whether the tables are there; raises StateNewerError, StateDamagedError for no version."""
        from sqlalchemy import inspect

        if not inspect(connection).has_table("upkeep"):
            return False
        upkeep = tables().upkeep
        found = connection.scalar(upkeep.select().with_only_columns(upkeep.c.value).filter_by(name=_VERSION))
        if found is None or not found.isdecimal():
            raise StateDamagedError(self.place, f"its version is {found!r}")
        if int(found) > SCHEMA:
            raise StateNewerError(self.place, int(found), SCHEMA)
        return True

    def settle(self) -> None:
        """Bring deleted rows out of SQLite's log as well."""
        if self.file is not None:
            with (
                keeping(self.place),
                self._engine.connect().execution_options(creditdesk_begin=None) as connection,
            ):
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close all connections; the database may be used again."""
        for name in ("_engine", "_unchanging"):
            if name in self.__dict__:
                self.__dict__[name].dispose()


def _begin_sqlite(connection: "Connection") -> None:
    """Take the write lock at once for a change: a reader that turns writer may be refused without a wait."""
    begin = connection.get_execution_options().get("creditdesk_begin", "BEGIN IMMEDIATE")
    if begin is not None:
        connection.exec_driver_sql(begin)
