"""Columns of the snapshot, read in place.

The bytes are Arrow's own layout (an uncompressed Arrow file, memory-mapped), but they are read here with the
standard library alone: importing pyarrow or numpy costs a fifth of a second, which a question about one
customer need not pay. Whole-portfolio work asks for `array()` and gets the same bytes as numpy, not a copy.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Stored = Literal["int32", "int64", "date", "text", "coded", "decimal", "flag", "array"]
Part = Literal["validity", "cells", "offsets", "codes"]
Cell = TypeVar("Cell")
_EPOCH = date(1970, 1, 1).toordinal()
_DECIMAL_BYTES = 16


def split_names(text: str | None) -> tuple[str, ...]:
    """Give the names of a cell that holds several, `;` between."""
    return tuple(name for part in (text or "").split(";") if (name := part.strip()))


def day_number(day: date) -> int:
    """Give the days since 1970-01-01: how dates are stored."""
    return day.toordinal() - _EPOCH


class Column(ABC, Generic[Cell]):
    """One column: a sequence of cells, None where the ledger's cell was empty."""

    def __init__(self, rows: int, parts: Mapping[Part, memoryview]) -> None:
        self._rows = rows
        self._validity = parts.get("validity")

    def __len__(self) -> int:
        return self._rows

    def __getitem__(self, row: int) -> Cell | None:
        return self.values(row, row + 1)[0]

    def values(self, start: int, stop: int) -> list[Cell | None]:
        """Give the cells of rows start … stop - 1."""
        cells = self._cells(start, stop)
        bits = self._validity
        if bits is None:
            return cells
        return [
            cell if bits[row >> 3] >> (row & 7) & 1 else None for row, cell in enumerate(cells, start=start)
        ]

    def present(self) -> "NDArray[np.bool_] | None":
        """Give which cells are filled, or None where all are."""
        import numpy as np  # only whole-portfolio work pays for numpy

        if self._validity is None:
            return None
        bits = np.frombuffer(self._validity, dtype=np.uint8)
        return np.unpackbits(bits, bitorder="little")[: self._rows].view(np.bool_)

    @abstractmethod
    def _cells(self, start: int, stop: int) -> list[Cell | None]:
        """Give the cells of rows start … stop - 1, empty ones with any value."""


class Numbers(Column[int]):
    """Whole numbers: money in minor units, counts, rows of other tables."""

    code = "q"

    def __init__(self, rows: int, parts: Mapping[Part, memoryview]) -> None:
        super().__init__(rows, parts)
        self._numbers = parts["cells"].cast(self.code)  # type: ignore[call-overload] # mypy wants a literal

    def _cells(self, start: int, stop: int) -> list[int | None]:
        cells: list[int | None] = self._numbers[start:stop].tolist()
        return cells

    def array(self) -> "NDArray[Any]":
        """Give the numbers as a read-only numpy array over the same bytes; empty cells hold 0."""
        import numpy as np  # only whole-portfolio work pays for numpy

        return np.frombuffer(self._numbers, dtype=np.dtype(self.code))


class SmallNumbers(Numbers):
    """Whole numbers of 32 bits: rows of other tables."""

    code = "i"


class Days(Column[date]):
    """Dates; `array()` gives days since 1970-01-01."""

    def __init__(self, rows: int, parts: Mapping[Part, memoryview]) -> None:
        super().__init__(rows, parts)
        self._numbers = SmallNumbers(rows, {"cells": parts["cells"]})

    def _cells(self, start: int, stop: int) -> list[date | None]:
        return [date.fromordinal(_EPOCH + (number or 0)) for number in self._numbers.values(start, stop)]

    def array(self) -> "NDArray[Any]":
        """Give the days since 1970-01-01 as numpy int32; empty cells hold 0."""
        return self._numbers.array()


class Texts(Column[str]):
    """UTF-8 text."""

    def __init__(self, rows: int, parts: Mapping[Part, memoryview]) -> None:
        super().__init__(rows, parts)
        self._offsets = parts["offsets"].cast("i")
        self._bytes = parts["cells"]

    def _cells(self, start: int, stop: int) -> list[str | None]:
        edges = self._offsets[start : stop + 1].tolist()
        data = self._bytes
        return [str(data[a:b], "utf-8") for a, b in pairwise(edges)]

    def words(self, rows: "NDArray[Any]") -> "NDArray[np.uint64]":
        """Give these rows as whole numbers, a line a row: equal lines are equal texts.

        The first number of a line is the text's length, the others are its bytes, eight a number.
        """
        import numpy as np  # only whole-portfolio work pays for numpy

        edges = np.frombuffer(self._offsets, dtype=np.int32)
        start, length = edges[rows], edges[rows + 1] - edges[rows]
        width = (int(length.max(initial=0)) + 7) // 8 * 8
        places = np.arange(width)
        inside = places < length[:, None]
        data = np.append(np.frombuffer(self._bytes, dtype=np.uint8), np.uint8(0))
        text = np.where(inside, data[np.where(inside, start[:, None] + places, 0)], 0).astype(np.uint8)
        return np.column_stack((length.astype(np.uint64), text.view(np.uint64)))


class Coded(Column[str]):
    """Text out of few values: a code a row, and the `labels` that the codes stand for."""

    def __init__(self, rows: int, parts: Mapping[Part, memoryview]) -> None:
        super().__init__(rows, parts)
        self._codes = SmallNumbers(rows, {"cells": parts["codes"]})
        self._parts = parts

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Give the text of each code."""
        count = max(0, len(self._parts["offsets"]) // 4 - 1)
        texts = Texts(count, {"offsets": self._parts["offsets"], "cells": self._parts["cells"]})
        return tuple(text or "" for text in texts.values(0, count))

    def _cells(self, start: int, stop: int) -> list[str | None]:
        labels = self.labels
        if not labels:
            return [None] * (stop - start)
        return [labels[code or 0] for code in self._codes.values(start, stop)]

    def array(self) -> "NDArray[Any]":
        """Give the codes as numpy int32; an empty cell has the code after the last label."""
        import numpy as np  # only whole-portfolio work pays for numpy

        filled = self.present()
        codes = self._codes.array()
        return codes if filled is None else np.where(filled, codes, np.int32(len(self.labels)))


class Decimals(Column[Decimal]):
    """Decimals of up to 38 digits, given without trailing zeros."""

    def __init__(self, rows: int, parts: Mapping[Part, memoryview], places: int) -> None:
        super().__init__(rows, parts)
        self._bytes = parts["cells"]
        self.places = places

    def _cells(self, start: int, stop: int) -> list[Decimal | None]:
        return [self._decimal(row * _DECIMAL_BYTES) for row in range(start, stop)]

    def approximate(self, rows: "NDArray[Any]") -> "NDArray[np.float64]":
        """Give these rows as floating point, right to fifteen digits: never to show or to decide by.

        Empty cells hold any value.
        """
        import numpy as np  # only whole-portfolio work pays for numpy

        low, high = self._halves(rows)
        scaled = np.where(high == low >> 63, low, high * 2.0**64 + low.view(np.uint64))
        return np.asarray(scaled / 10.0**self.places)

    def scaled(self, rows: "NDArray[Any]") -> "NDArray[Any]":
        """Give these rows exactly, in Python's whole numbers, the point moved to the right by `places`.

        Empty cells hold any value.
        """
        import numpy as np  # only whole-portfolio work pays for numpy

        low, high = self._halves(rows)
        return np.asarray((high.astype(object) << 64) + low.view(np.uint64).astype(object), dtype=object)

    def _halves(self, rows: "NDArray[Any]") -> "tuple[NDArray[Any], NDArray[Any]]":
        """Give the lower and the upper 64 bits of these rows' whole numbers."""
        import numpy as np  # only whole-portfolio work pays for numpy

        halves = np.frombuffer(self._bytes, dtype="<i8").reshape(-1, 2)[rows]
        return np.ascontiguousarray(halves[:, 0]), halves[:, 1]

    def _decimal(self, at: int) -> Decimal:
        scaled = int.from_bytes(self._bytes[at : at + _DECIMAL_BYTES], "little", signed=True)
        whole, rest = divmod(abs(scaled), 10**self.places)
        sign = "-" if scaled < 0 else ""
        # From text, because arithmetic on Decimals rounds to the context's 28 digits.
        return Decimal(f"{sign}{whole}.{rest:0{self.places}d}".rstrip("0") if rest else f"{sign}{whole}")


class Flags(Column[bool]):
    """Yes or no, a bit a row."""

    def __init__(self, rows: int, parts: Mapping[Part, memoryview]) -> None:
        super().__init__(rows, parts)
        self._bits = parts["cells"]

    def _cells(self, start: int, stop: int) -> list[bool | None]:
        return [bool(self._bits[row >> 3] >> (row & 7) & 1) for row in range(start, stop)]
