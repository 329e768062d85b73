"""Many short texts as two arrays, so that a hundred thousand names open without making that many strings."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray


class TextColumn:
    """Texts in UTF-8 one after the other in `data`; text i is data[ends[i - 1] : ends[i]]."""

    def __init__(self, data: NDArray[np.uint8], ends: NDArray[np.int64]) -> None:
        self.data = data
        self.ends = ends

    @classmethod
    def of(cls, texts: Sequence[str]) -> "TextColumn":
        """Pack texts."""
        encoded = [text.encode() for text in texts]
        lengths = np.fromiter((len(each) for each in encoded), dtype=np.int64, count=len(encoded))
        return cls(np.frombuffer(b"".join(encoded), dtype=np.uint8), np.cumsum(lengths, dtype=np.int64))

    def containing(self, part: str) -> Iterator[int]:
        """Yield the places of the texts that have some characters in a row, in order."""
        whole, wanted = self._whole, part.encode()
        at = whole.find(wanted)
        while at >= 0 and wanted:
            place = int(np.searchsorted(self.ends, at, side="right"))
            if at + len(wanted) <= int(self.ends[place]):
                yield place
                at = whole.find(wanted, int(self.ends[place]))
            else:
                at = whole.find(wanted, at + 1)

    @cached_property
    def _whole(self) -> bytes:
        return self.data.tobytes()

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, place: int) -> str:
        start = int(self.ends[place - 1]) if place else 0
        return self.data[start : int(self.ends[place])].tobytes().decode()
