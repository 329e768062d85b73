"""The passages of a version as they are written, one JSON line each, read by their place."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from knowledge.documents.arrays import read_array, write_arrays
from knowledge.documents.errors import StoreDamagedError
from knowledge.documents.passages import DocumentPassage

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LINES = "passages.jsonl"


class PassageStore:
    """The passages below a version's folder; raises StoreDamagedError where they cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ends: NDArray[Any] = read_array(folder / "lines", "ends")

    def __len__(self) -> int:
        return len(self._ends)

    def read(self, places: Sequence[int]) -> tuple[DocumentPassage, ...]:
        """Read the passages at some places."""
        try:
            with (self._folder / _LINES).open("rb") as file:
                return tuple(DocumentPassage.model_validate_json(self._line(file, place)) for place in places)
        except (OSError, ValidationError) as error:
            raise StoreDamagedError(self._folder, f"{_LINES} is missing or broken") from error

    def _line(self, file: Any, place: int) -> bytes:  # noqa: ANN401 - an open file
        begin = int(self._ends[place - 1]) if place else 0
        file.seek(begin)
        return bytes(file.read(int(self._ends[place]) - begin))


class PassageWriter:
    """Writes passages below a version's folder, one after another."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = (folder / _LINES).open("wb")
        self._ends: list[int] = []

    def write(self, passages: Iterable[DocumentPassage]) -> None:
        """Write passages after those before."""
        for passage in passages:
            self._file.write(passage.model_dump_json().encode() + b"\n")
            self._ends.append(self._file.tell())

    def finish(self) -> None:
        """Write where each passage ends, and bring all to the disk."""
        import numpy as np  # only where documents are stored or searched

        self._file.flush()
        os.fsync(self._file.fileno())
        write_arrays(self._folder / "lines", {"ends": np.array(self._ends, dtype=np.int64)})

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
