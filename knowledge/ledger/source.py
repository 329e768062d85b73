"""What a source of a table gives, whatever its file format: a header, columns of text, their lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from knowledge.ledger.mapping import CellStyle

if TYPE_CHECKING:
    import pyarrow


class Ragged(NamedTuple):
    """A row that does not fit the header."""

    line: int
    reason: str


@dataclass(frozen=True)
class Cells:
    """Columns of text of one length; null is an empty cell. `lines` gives the lines of rows (from 0)."""

    columns: "Sequence[pyarrow.Array]"
    lines: Callable[[Sequence[int]], list[int]]
    ragged: tuple[Ragged, ...]


class Source(Protocol):
    """A file or a sheet that may hold a table.

    `key` is what the table is recognised by, `label` what a person is told.
    """

    key: str
    label: str

    def header(self, style: CellStyle) -> list[str]:
        """Give the header's cells; raises EncodingError or UnreadableFileError."""
        ...

    def cells(self, positions: Sequence[int], style: CellStyle) -> Cells:
        """Read the columns at these positions of the header as text in the style's own notation."""
        ...
