"""A table of the snapshot: where its columns lie among its bytes, and how they are read."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from knowledge.ledger.columns import (
    Coded,
    Column,
    Days,
    Decimals,
    Flags,
    Numbers,
    Part,
    SmallNumbers,
    Stored,
    Texts,
)
from knowledge.records import Record

if TYPE_CHECKING:
    from numpy.typing import NDArray


class ColumnPlace(Record):
    """Where a column lies in its table's bytes: (first byte, length) of each part.

    `places` is a decimal's scale, `dtype` the numpy type of an array that fills a single cell.
    """

    stored: Stored
    parts: Mapping[Part, tuple[int, int]]
    places: int = 0
    dtype: str = ""


class TablePlace(Record):
    """A table of the snapshot: its size and fingerprint in bytes, and where its columns lie."""

    rows: int
    size: int
    sha256: str
    columns: Mapping[str, ColumnPlace]


_READERS: Mapping[Stored, type[Column[Any]]] = {
    "int32": SmallNumbers,
    "int64": Numbers,
    "date": Days,
    "text": Texts,
    "coded": Coded,
    "flag": Flags,
}


class PackedTable:
    """One table of the snapshot over its bytes; columns are opened when asked for."""

    def __init__(self, data: memoryview, place: TablePlace) -> None:
        self.rows = place.rows
        self._data = data
        self._place = place
        self._columns: dict[str, Column[Any]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names of the columns."""
        return tuple(self._place.columns)

    def column(self, name: str) -> Column[Any]:
        """Give a column; raises KeyError for one that the table does not have."""
        if name not in self._columns:
            self._columns[name] = self._opened(self._place.columns[name])
        return self._columns[name]

    def numbers(self, name: str) -> Numbers:
        """Give a column of whole numbers."""
        column = self.column(name)
        assert isinstance(column, Numbers), name  # noqa: S101 - the layout is ours; this is for mypy
        return column

    def days(self, name: str) -> Days:
        """Give a column of dates."""
        column = self.column(name)
        assert isinstance(column, Days), name  # noqa: S101 - the layout is ours; this is for mypy
        return column

    def coded(self, name: str) -> Coded:
        """Give a column of text out of few values."""
        column = self.column(name)
        assert isinstance(column, Coded), name  # noqa: S101 - the layout is ours; this is for mypy
        return column

    def decimals(self, name: str) -> Decimals:
        """Give a column of decimals."""
        column = self.column(name)
        assert isinstance(column, Decimals), name  # noqa: S101 - the layout is ours; this is for mypy
        return column

    def array(self, name: str) -> "NDArray[Any]":
        """Give the array that fills the single cell of a column."""
        import numpy as np  # only asked for by what works with arrays anyway

        place = self._place.columns[name]
        at, length = place.parts.get("cells", (0, 0))
        return np.frombuffer(self._data[at : at + length], dtype=np.dtype(place.dtype))

    def records(self, names: tuple[str, ...], start: int, stop: int) -> list[dict[str, Any]]:
        """Give rows start … stop - 1 as mappings of these columns."""
        if start >= stop:
            return []
        cells = [self.column(name).values(start, stop) for name in names]
        return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]

    def _opened(self, place: ColumnPlace) -> Column[Any]:
        parts = {part: self._data[at : at + length] for part, (at, length) in place.parts.items()}
        if place.stored == "decimal":
            return Decimals(self.rows, parts, place.places)
        return _READERS[place.stored](self.rows, parts)
