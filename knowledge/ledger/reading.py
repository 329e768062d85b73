"""Reading a ledger from its files: which file is which table, which column is which, every cell as text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.ledger.mapping import LedgerMapping, TableMapping
from knowledge.ledger.quoting import listed
from knowledge.ledger.reading_csv import CsvFile
from knowledge.ledger.reading_errors import (
    DoubleTableError,
    MissingColumnError,
    MissingTableError,
    NoLedgerError,
    UnreadableFileError,
)
from knowledge.ledger.reading_parquet import ParquetFile
from knowledge.ledger.reading_xlsx import sheets
from knowledge.ledger.source import Cells, Ragged, Source
from knowledge.ledger.tables import REQUIRED_TABLES, TABLES, WITH_NEEDED_COLUMNS

if TYPE_CHECKING:
    import numpy
    import pyarrow

Progress = Callable[[str], None]
_NAMED = 10


@dataclass(frozen=True)
class RawTable:
    """A table as its file writes it: text under canonical names, blank rows left out, null = empty."""

    name: str
    label: str
    style: TableMapping
    columns: "Mapping[str, pyarrow.Array]"
    count: int
    blank: int
    ragged: tuple[Ragged, ...]
    _kept: "numpy.ndarray[tuple[int], numpy.dtype[numpy.int64]] | None"
    _lines: Callable[[Sequence[int]], list[int]]

    def lines(self, rows: Sequence[int]) -> list[int]:
        """Give the lines of rows of `columns` in the file, its header being line 1."""
        return self._lines(list(rows) if self._kept is None else [int(self._kept[row]) for row in rows])


@dataclass(frozen=True)
class RawLedger:
    """Every table that was found, and what in the files was not read."""

    tables: Mapping[str, RawTable]
    notes: tuple[str, ...]


def read_ledger(path: Path, mapping: LedgerMapping, progress: Progress) -> RawLedger:
    """Read every canonical table at `path`; raises the errors of knowledge.ledger.reading_errors."""
    try:
        sources, strangers = _sources(path)
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or str(error)) from error
    chosen = _chosen(path, sources, mapping)
    tables = {}
    notes = []
    for name, source in chosen.items():
        progress(f"reading {source.label}")
        try:
            tables[name], unread = _read_table(name, source, mapping.table(name))
        except OSError as error:
            raise UnreadableFileError(source.label, error.strerror or str(error)) from error
        except MissingColumnError as error:
            if name in WITH_NEEDED_COLUMNS or mapping.table(name).columns:
                raise
            notes.append(f"{error.problem.rstrip('.')}; so the table is left out")
            continue
        if unread:
            notes.append(f"{source.label}: columns not read: {listed(unread)}")
    taken = {source.label for source in chosen.values()}
    strangers += [source.label for source in sources if source.label not in taken]
    if strangers:
        notes.append(f"not a table of the ledger, so not read: {listed(strangers, _NAMED)}")
    return RawLedger(tables, tuple(notes))


def _sources(path: Path) -> tuple[list[Source], list[str]]:
    if not path.exists():
        raise NoLedgerError(path, "does not exist")
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    sources: list[Source] = []
    strangers: list[str] = []
    for file in files:
        suffix = file.suffix.casefold()
        if file.name.startswith((".", "~$")):
            continue
        if file.is_file() and suffix in {".csv", ".tsv"}:
            sources.append(CsvFile(file))
        elif file.is_file() and suffix in {".parquet", ".pq"}:
            sources.append(ParquetFile(file))
        elif file.is_file() and suffix in {".xlsx", ".xlsm"}:
            sources.extend(sheets(file))
        else:
            strangers.append(file.name)
    if not path.is_dir() and not sources:
        raise NoLedgerError(path, "is neither CSV, Parquet nor .xlsx")
    return sources, strangers


def _chosen(path: Path, sources: Sequence[Source], mapping: LedgerMapping) -> dict[str, Source]:
    chosen: dict[str, Source] = {}
    for name in TABLES:
        wanted = mapping.table(name).file or name
        stem = Path(wanted).stem if Path(wanted).suffix else wanted
        fits = [source for source in sources if source.key.strip().casefold() == stem.strip().casefold()]
        if len(fits) > 1:
            fits = [source for source in fits if source.label == wanted] or fits
        if len(fits) > 1:
            raise DoubleTableError(f"The table {name}", [source.label for source in fits])
        if not fits and mapping.table(name).file:
            raise NoLedgerError(path, f"has no {wanted}, which the mapping names for {name}")
        if fits:
            chosen[name] = fits[0]
    missing = [name for name in REQUIRED_TABLES if name not in chosen]
    if missing:
        raise MissingTableError(path, missing, [source.label for source in sources])
    return chosen


def _read_table(name: str, source: Source, style: TableMapping) -> tuple[RawTable, list[str]]:
    """Read one table; gives it with the names of the columns that were not read."""
    header = source.header(style)
    positions = _positions(name, source.label, header, style)
    cells = source.cells(list(positions.values()), style)
    columns = {column: _trimmed(cells.columns[place]) for place, column in enumerate(positions)}
    kept, columns = _without_blank_rows(columns)
    count = len(next(iter(columns.values())))
    blank = len(cells.columns[0]) - count
    for column, value in style.constants.items():
        columns[column] = _constant(columns.get(column), value, count)
    unread = [
        cell for position, cell in enumerate(header) if position not in positions.values() and cell.strip()
    ]
    return _raw(name, source, style, columns, cells, kept, count, blank), unread


def _raw(
    name: str,
    source: Source,
    style: TableMapping,
    columns: "Mapping[str, pyarrow.Array]",
    cells: Cells,
    kept: "numpy.ndarray[tuple[int], numpy.dtype[numpy.int64]] | None",
    count: int,
    blank: int,
) -> RawTable:
    return RawTable(name, source.label, style, columns, count, blank, cells.ragged, kept, cells.lines)


def _positions(name: str, label: str, header: Sequence[str], style: TableMapping) -> dict[str, int]:
    """Say at which position of the header each canonical column stands."""
    folded = [_folded(cell) for cell in header]
    positions: dict[str, int] = {}
    missing = []
    for column in TABLES[name]:
        wanted = style.columns.get(column.name, column.name)
        places = [position for position, cell in enumerate(folded) if cell == _folded(wanted)]
        if len(places) > 1:
            raise DoubleTableError(f"The column {wanted}", [label])
        if places:
            positions[column.name] = places[0]
        elif (column.required or column.name in style.columns) and column.name not in style.constants:
            missing.append(wanted)
    if missing:
        raise MissingColumnError(label, name, missing, header)
    return positions


def _folded(cell: str) -> str:
    return "_".join(cell.replace("-", " ").replace("_", " ").split()).casefold()


def _trimmed(texts: "pyarrow.Array") -> "pyarrow.Array":
    """Take blanks off both ends; what is left empty is null."""
    import pyarrow as pa
    import pyarrow.compute as pc

    trimmed = pc.utf8_trim_whitespace(texts)
    empty = pc.equal(trimmed, "")
    return pc.if_else(empty, pa.scalar(None, pa.string()), trimmed) if pc.any(empty).as_py() else trimmed


def _without_blank_rows(
    columns: "dict[str, pyarrow.Array]",
) -> "tuple[numpy.ndarray[tuple[int], numpy.dtype[numpy.int64]] | None, dict[str, pyarrow.Array]]":
    import numpy as np

    filled = np.logical_or.reduce(
        [column.is_valid().to_numpy(zero_copy_only=False) for column in columns.values()]
    )
    if filled.all():
        return None, columns
    kept = np.flatnonzero(filled)
    return kept, {name: column.take(kept) for name, column in columns.items()}


def _constant(texts: "pyarrow.Array | None", value: str, count: int) -> "pyarrow.Array":
    """Put a mapping's constant where the file has no cell or an empty one."""
    import pyarrow as pa
    import pyarrow.compute as pc

    constant = pa.scalar(value, pa.string())
    return pa.repeat(constant, count) if texts is None else pc.fill_null(texts, constant)


def absent_table(name: str) -> RawTable:
    """Give a table that no file holds: no columns, no rows."""
    return RawTable(name, name, TableMapping(), {}, 0, 0, (), None, lambda rows: [row + 2 for row in rows])
