"""The snapshot: a folder of mapped tables and a manifest that says what they hold.

Written once by an import, read by everybody, never changed. The files are uncompressed Arrow files and not
Parquet: they are mapped instead of decoded, so that opening costs milliseconds at any size, and they are read
without importing pyarrow (columns.py).
"""

import hashlib
import json
import mmap
import os
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.columns import split_names
from knowledge.ledger.packed_table import PackedTable, TablePlace
from knowledge.ledger.snapshot_errors import (
    FORMAT,
    SnapshotDamagedError,
    SnapshotMissingError,
    SnapshotNewerError,
    SnapshotOlderError,
)
from knowledge.records import Record

MANIFEST = "manifest.json"
NAMES = "names"
NAMES_FORMAT = 2
"""What the index of names holds; with another number it is built anew instead of read."""


class Manifest(Record):
    """What a snapshot holds. `version` is the same for the same content, whenever it was imported.

    `seal` is the fingerprint of the manifest itself; `absent_columns` are "table.column"; `totals` are minor
    units a table and currency.
    """

    format: int
    version: str
    seal: str = ""
    data_as_of: date
    imported_on: date | None
    is_sample: bool
    base_currency: str
    absent_tables: tuple[str, ...]
    absent_columns: tuple[str, ...]
    totals: Mapping[str, Mapping[str, int]]
    names_format: int
    tables: Mapping[str, TablePlace]

    @cached_property
    def row_counts(self) -> Mapping[str, int]:
        """Give the number of rows of each table of the snapshot."""
        return {name: place.rows for name, place in self.tables.items()}


class Snapshot:
    """The tables of a snapshot, each checked against its fingerprint and opened when first asked for."""

    def __init__(self, manifest: Manifest, load: Callable[[str], memoryview]) -> None:
        self.manifest = manifest
        self._load = load
        self._tables: dict[str, PackedTable] = {}

    def table(self, name: str) -> PackedTable:
        """Give a table; raises SnapshotDamagedError where its bytes have changed."""
        if name not in self._tables:
            self._tables[name] = PackedTable(self._load(name), self.manifest.tables[name])
        return self._tables[name]

    def verify(self) -> None:
        """Check every table against its fingerprint; raises SnapshotDamagedError."""
        for name in self.manifest.tables:
            self.table(name)


def _say_nothing(_: str) -> None:
    pass


def in_memory(
    checked: CheckedLedger, *, imported_on: date | None = None, is_sample: bool = False
) -> Snapshot:
    """Lay a checked ledger out as a snapshot without touching the disk; raises what laid_out raises."""
    buffers, manifest = _built(checked, imported_on, is_sample=is_sample)
    return Snapshot(manifest, lambda name: memoryview(buffers[name]))


def write_snapshot(
    checked: CheckedLedger,
    folder: Path,
    *,
    imported_on: date,
    is_sample: bool = False,
    progress: Callable[[str], None] = _say_nothing,
) -> Manifest:
    """Write a snapshot into an empty folder and bring it to the disk; `progress` hears what is being done.

    Whoever calls swaps the folder in. The same rows give the same bytes, in whatever order they came.
    Raises what laid_out raises, and OSError.
    """
    progress("laying the ledger out")
    buffers, manifest = _built(checked, imported_on, is_sample=is_sample)
    progress("indexing the customers' names")
    buffers[NAMES], place = _packed_names(checked)
    manifest = _sealed(manifest.model_copy(update={"tables": {**manifest.tables, NAMES: place}}))
    progress("writing the ledger to the disk")
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in buffers.items():
        _write(folder / f"{name}.arrow", data)
    text = json.dumps(manifest.model_dump(mode="json"), indent=1, sort_keys=True, ensure_ascii=False)
    _write(folder / MANIFEST, (text + "\n").encode())
    _flush_folder(folder)
    return manifest


def open_snapshot(folder: Path) -> Snapshot:
    """Open a snapshot; a table is verified when it is first asked for.

    Raises SnapshotMissingError, SnapshotNewerError, SnapshotOlderError and SnapshotDamagedError.
    """
    manifest = _read_manifest(folder)
    mapped = {name: _mapped(folder / f"{name}.arrow", place) for name, place in manifest.tables.items()}

    def load(name: str) -> memoryview:
        data = mapped[name]
        if hashlib.sha256(data).hexdigest() != manifest.tables[name].sha256:
            raise SnapshotDamagedError(folder / f"{name}.arrow", "has changed since the import")
        return data

    return Snapshot(manifest, load)


def _built(
    checked: CheckedLedger, imported_on: date | None, *, is_sample: bool
) -> tuple[dict[str, Any], Manifest]:
    from knowledge.ledger.columns_packing import packed  # these bring pyarrow: only an import pays for it
    from knowledge.ledger.snapshot_layout import laid_out

    buffers, places = {}, {}
    for name, table in laid_out(checked).items():
        buffers[name], places[name] = packed(table)
    manifest = Manifest(
        format=FORMAT,
        version="",
        data_as_of=checked.data_as_of,
        imported_on=imported_on,
        is_sample=is_sample,
        base_currency=checked.base_currency,
        absent_tables=tuple(sorted(checked.absent_tables)),
        absent_columns=tuple(sorted(checked.absent_columns)),
        totals=checked.totals,
        names_format=NAMES_FORMAT,
        tables=places,
    )
    # Of the content alone: not of when it was imported or what it serves as.
    version = _fingerprint(manifest, {"version", "imported_on", "is_sample", "names_format"})[:16]
    return buffers, manifest.model_copy(update={"version": version})


def _packed_names(checked: CheckedLedger) -> tuple[Any, TablePlace]:
    # Indexing names takes numpy, pyarrow and a while: only an import does it.
    from knowledge.customers import NameEntry, NameIndex
    from knowledge.ledger.columns_packing import packed_arrays

    columns = ("customer_id", "name", "aliases")
    rows = checked.tables["customers"].select(columns).sort_by("customer_id").to_pylist()
    entries = [
        NameEntry(customer_id=row["customer_id"], name=row["name"], aliases=split_names(row["aliases"]))
        for row in rows
    ]
    return packed_arrays(NameIndex.build(entries).to_columns())


def _sealed(manifest: Manifest) -> Manifest:
    return manifest.model_copy(update={"seal": _fingerprint(manifest, {"seal"})})


def _fingerprint(manifest: Manifest, leave_out: set[str]) -> str:
    content = manifest.model_dump(mode="json", exclude=leave_out)
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _read_manifest(folder: Path) -> Manifest:
    place = folder / MANIFEST
    try:
        content = json.loads(place.read_bytes())
    except FileNotFoundError as problem:
        raise SnapshotMissingError(folder) from problem
    except (OSError, ValueError) as problem:
        raise SnapshotDamagedError(place, "cannot be read") from problem
    found = content.get("format") if isinstance(content, dict) else None
    if isinstance(found, int) and found != FORMAT:
        raise SnapshotNewerError(folder, found) if found > FORMAT else SnapshotOlderError(folder, found)
    try:
        manifest = Manifest.model_validate(content)
    except ValidationError as problem:
        raise SnapshotDamagedError(place, "cannot be read") from problem
    if manifest.seal != _fingerprint(manifest, {"seal"}):
        raise SnapshotDamagedError(place, "has changed since the import")
    return manifest


def _mapped(place: Path, table: TablePlace) -> memoryview:
    try:
        with place.open("rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except FileNotFoundError as problem:
        raise SnapshotDamagedError(place, "is missing") from problem
    except (OSError, ValueError) as problem:  # an empty file cannot be mapped
        raise SnapshotDamagedError(place, "cannot be read") from problem
    if len(data) != table.size:
        raise SnapshotDamagedError(place, f"has {len(data)} bytes instead of {table.size}")
    return data


def _write(place: Path, data: Any) -> None:  # noqa: ANN401 - bytes or an Arrow buffer: pyarrow ships no types
    with place.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
