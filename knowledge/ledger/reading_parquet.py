"""Reading a Parquet file as columns of text."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.ledger.mapping import CellStyle
from knowledge.ledger.reading_csv import whole
from knowledge.ledger.reading_errors import UnreadableFileError
from knowledge.ledger.reading_typed import day_text, number_text
from knowledge.ledger.source import Cells

if TYPE_CHECKING:
    import pyarrow


class ParquetFile:
    """One Parquet file; row 1 is called line 2, as if a header stood above it."""

    def __init__(self, path: Path) -> None:
        self.key = path.stem
        self.label = path.name
        self._path = path

    def header(self, style: CellStyle) -> list[str]:
        """Give the names of the columns; raises UnreadableFileError."""
        import pyarrow as pa
        from pyarrow import parquet

        try:
            return list(parquet.read_schema(self._path).names)
        except (pa.ArrowInvalid, OSError) as error:
            raise UnreadableFileError(self.label, f"it is not a Parquet file ({error})") from error

    def cells(self, positions: Sequence[int], style: CellStyle) -> Cells:
        """Read the columns at `positions` as text in the style's notation."""
        import pyarrow as pa
        from pyarrow import parquet

        names = self.header(style)
        try:
            wanted = list(dict.fromkeys(names[position] for position in positions))
            table = parquet.read_table(self._path, columns=wanted)
            columns = [self._column(table, names[position], style) for position in positions]
        except (pa.ArrowInvalid, OSError) as error:
            raise UnreadableFileError(self.label, str(error)) from error
        return Cells(columns, lambda rows: [row + 2 for row in rows], ())

    def _column(self, table: "pyarrow.Table", name: str, style: CellStyle) -> "pyarrow.Array":
        import pyarrow as pa

        column = whole(table.column(name))
        try:
            texts = _texts(column, style)
        except pa.ArrowNotImplementedError as error:
            problem = f"its column {name} holds {column.type}, not one value a row"
            raise UnreadableFileError(self.label, problem) from error
        texts.validate(full=True)
        return texts


def _texts(column: "pyarrow.Array", style: CellStyle) -> "pyarrow.Array":
    """Write any column as text; raises ArrowNotImplementedError for lists, structs and the like."""
    import pyarrow as pa
    import pyarrow.compute as pc

    kind = column.type
    if pa.types.is_dictionary(kind):
        return _texts(column.dictionary_decode(), style)
    if pa.types.is_date(kind) or pa.types.is_timestamp(kind):
        return _day_texts(column, style)
    if pa.types.is_floating(kind):
        values = pc.cast(column, pa.float64()).to_pylist()
        return pa.array(
            [None if value is None or value != value else number_text(value, style) for value in values],
            pa.string(),
        )
    if pa.types.is_decimal(kind) or pa.types.is_integer(kind):
        texts = pc.cast(column, pa.string())
        if pc.any(pc.match_substring(texts, "E")).as_py():
            values = texts.to_pylist()
            return pa.array(
                [None if text is None else number_text(Decimal(text), style) for text in values], pa.string()
            )
        return texts if style.decimal == "." else pc.replace_substring(texts, ".", style.decimal)
    return pc.cast(column, pa.string())


def _day_texts(column: "pyarrow.Array", style: CellStyle) -> "pyarrow.Array":
    """Write days; a time of day or a time zone stays visible, so that it is noticed."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_timestamp(column.type):
        days = pc.floor_temporal(column, unit="day")
        if column.type.tz or not pc.all(pc.equal(days, column)).as_py():
            return pc.cast(column, pa.string())
    encoded = pc.cast(column, pa.date32()).dictionary_encode()
    texts = [None if day is None else day_text(day, style) for day in encoded.dictionary.to_pylist()]
    return pa.array(texts, pa.string()).take(encoded.indices)
