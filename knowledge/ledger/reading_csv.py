"""Reading a CSV file as columns of text, with the line of every row."""

import codecs
import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from knowledge.ledger.mapping import CellStyle
from knowledge.ledger.reading_errors import EncodingError, UnreadableFileError
from knowledge.ledger.source import Cells, Ragged

if TYPE_CHECKING:
    import _csv

    import pyarrow

_BLOCK = 4 * 2**20
_LONGEST_CELL = 2**31 - 1
_UTF8 = "utf-8"
_SIGNATURES = {
    b"PK\x03\x04": "it is an Excel workbook or another zip file, not CSV",
    b"PAR1": "it is a Parquet file, not CSV",
    codecs.BOM_UTF16_LE: 'it is UTF-16 text; save it as UTF-8, or set encoding = "utf-16" in a mapping',
    codecs.BOM_UTF16_BE: 'it is UTF-16 text; save it as UTF-8, or set encoding = "utf-16" in a mapping',
}


class CsvFile:
    """One CSV file; the delimiter is the style's, else the one that the header uses most."""

    def __init__(self, path: Path) -> None:
        self.key = path.stem
        self.label = path.name
        self._path = path

    def header(self, style: CellStyle) -> list[str]:
        """Give the header's cells; raises EncodingError or UnreadableFileError."""
        if self._check_bytes(style.encoding) % 2:
            self._check_last_quote(style)
        with self._text(style) as text:
            for record in self._reader(text, style):
                if record:
                    return record
        raise UnreadableFileError(self.label, "it is empty")

    def cells(self, positions: Sequence[int], style: CellStyle) -> Cells:
        """Read the columns at `positions` as text; null is an empty cell."""
        import pyarrow as pa

        shape = self._shape(style)
        if not shape.has_rows:
            return Cells([pa.array([], pa.string()) for _ in positions], lambda _rows: [], ())
        invalid: list[object] = []

        def note_and_skip(row: object) -> str:
            invalid.append(row)
            return "skip"

        try:
            table = self._read(positions, style, shape, note_and_skip)
        except pa.ArrowInvalid as error:
            raise UnreadableFileError(self.label, f"its rows do not hold together ({error})") from error
        places = _Lines(self, style, shape.width)
        columns = [whole(table.column(str(position))) for position in positions]
        return Cells(columns, places.of, places.ragged() if invalid else ())

    def _read(
        self, positions: Sequence[int], style: CellStyle, shape: "_Shape", on_ragged: Callable[[object], str]
    ) -> "pyarrow.Table":
        """Read some columns, named by their position; `on_ragged` is called for rows of another width."""
        import pyarrow as pa
        from pyarrow import csv as arrow_csv

        wanted = list(dict.fromkeys(str(position) for position in positions))
        return arrow_csv.read_csv(
            self._path,
            read_options=arrow_csv.ReadOptions(
                column_names=[str(position) for position in range(shape.width)],
                skip_rows=shape.header_lines,
                block_size=_BLOCK,
                encoding=_plain(style.encoding),
            ),
            parse_options=arrow_csv.ParseOptions(
                delimiter=self._delimiter(style), newlines_in_values=True, invalid_row_handler=on_ragged
            ),
            convert_options=arrow_csv.ConvertOptions(
                include_columns=wanted,
                column_types=dict.fromkeys(wanted, pa.string()),
                strings_can_be_null=True,
                null_values=[""],
            ),
        )

    def _shape(self, style: CellStyle) -> "_Shape":
        with self._text(style) as text:
            reader = self._reader(text, style)
            header = next(record for record in reader if record)
            header_lines = reader.line_num
            return _Shape(len(header), header_lines, any(record for record in reader))

    def records(self, style: CellStyle) -> Iterator[tuple[int, int]]:
        """Give line and width of every record after the header, blank lines left out."""
        with self._text(style) as text:
            reader = self._reader(text, style)
            headed, line = False, 1
            for record in reader:
                if record and headed:
                    yield line, len(record)
                headed = headed or bool(record)
                line = reader.line_num + 1

    def _reader(self, text: IO[str], style: CellStyle, *, strict: bool = False) -> "_csv.Reader":
        csv.field_size_limit(_LONGEST_CELL)
        return csv.reader(text, delimiter=self._delimiter(style), strict=strict)

    def _text(self, style: CellStyle) -> IO[str]:
        return self._path.open(encoding=_signed(style.encoding), newline="")

    def _delimiter(self, style: CellStyle) -> str:
        if style.delimiter:
            return style.delimiter
        with self._text(style) as text:
            first = next((line for line in text if line.strip()), "")
        return max(",;\t", key=first.count)

    def _check_last_quote(self, style: CellStyle) -> None:
        """Refuse a quote that is never closed: its cell would swallow every row that follows."""
        with self._text(style) as text:
            reader = self._reader(text, style, strict=True)
            started = 1
            try:
                for _ in reader:
                    started = reader.line_num + 1
            except csv.Error as error:
                if "end of data" in str(error):
                    problem = f"a quote that opens in line {started:,} is never closed"
                    raise UnreadableFileError(self.label, problem) from error

    def _check_bytes(self, encoding: str) -> int:
        """Give the number of quotes; raises EncodingError at the first byte that is not text."""
        decoder = codecs.getincrementaldecoder(_plain(encoding))()
        read, lines, quotes = 0, 1, 0
        with self._path.open("rb") as file:
            start = file.read(4)
            file.seek(0)
            for signature, problem in _SIGNATURES.items():
                if start.startswith(signature) and _plain(encoding) == _UTF8:
                    raise UnreadableFileError(self.label, problem)
            while True:
                block = file.read(_BLOCK)
                pending = len(decoder.getstate()[0])
                try:
                    decoder.decode(block, final=not block)
                except UnicodeDecodeError as error:
                    inside = max(0, error.start - pending)
                    line = lines + block[:inside].count(b"\n")
                    raise EncodingError(self.label, encoding, read + error.start - pending, line) from error
                if not block:
                    return quotes
                read += len(block)
                lines += block.count(b"\n")
                quotes += block.count(b'"')


class _Shape(NamedTuple):
    """The header's width, the lines up to its end, and whether a row follows."""

    width: int
    header_lines: int
    has_rows: bool


class _Lines:
    """The lines of a CSV file's rows, looked up only when something has to be said about a row."""

    def __init__(self, file: CsvFile, style: CellStyle, width: int) -> None:
        self._file = file
        self._style = style
        self._width = width

    def of(self, rows: Sequence[int]) -> list[int]:
        """Give the line on which each row starts."""
        wanted = sorted(set(rows))
        whole_rows = (line for line, width in self._file.records(self._style) if width == self._width)
        found: dict[int, int] = {}
        position = 0
        for row, line in enumerate(whole_rows):
            if position == len(wanted):
                break
            if row == wanted[position]:
                found[row] = line
                position += 1
        return [found[row] for row in rows]

    def ragged(self) -> tuple[Ragged, ...]:
        """Give the rows that have more or fewer cells than the header."""
        return tuple(
            Ragged(line, f"the row has {width} cells, the header has {self._width}")
            for line, width in self._file.records(self._style)
            if width != self._width
        )


def whole(column: "pyarrow.ChunkedArray") -> "pyarrow.Array":
    """Give a column as one piece."""
    combined = column.combine_chunks()
    return combined.chunk(0) if hasattr(combined, "chunk") else combined


def _plain(encoding: str) -> str:
    name = codecs.lookup(encoding).name
    return _UTF8 if name == "utf-8-sig" else name


def _signed(encoding: str) -> str:
    return "utf-8-sig" if _plain(encoding) == _UTF8 else encoding
