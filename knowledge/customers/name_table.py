"""The stored form of a ledger's names: plain arrays that open at once and answer from a few of their rows."""

import gc
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.customers.folding import squeeze
from knowledge.customers.gram_index import GramIndex
from knowledge.customers.ladder import Rung
from knowledge.customers.name_keys import NameKeys, key_hash
from knowledge.customers.records import NameEntry
from knowledge.customers.sounds import Readings, learn_readings
from knowledge.customers.text_column import TextColumn

Columns = dict[str, NDArray[Any]]

_RUNGS = tuple(Rung)
"""By their numbers, which the arrays hold."""

_MOST_KEYS = 1 << 15
"""The keys of some hundred messages: a piece of a message has most of the keys of the whole."""

_TEXTS = ("customers", "names", "spellings", "characters")
_ARRAYS = {
    "name_customers": np.int32,
    "key_hashes": np.uint64,
    "key_rungs": np.uint8,
    "key_names": np.int32,
    "spelling_kinds": np.uint8,
    "spelling_names": np.int32,
    "gram_pieces": np.uint64,
    "gram_starts": np.int64,
    "gram_postings": np.int32,
    "gram_norms": np.float32,
}


class NameTable:
    """Customers, their names and aliases, the keys sorted by hash, the spellings with their index.

    `texts` holds customers (ids), names, spellings and characters ("江 jiang"); `arrays` ties them by place.
    """

    def __init__(self, texts: Mapping[str, TextColumn], arrays: Mapping[str, NDArray[Any]]) -> None:
        self.customers = texts["customers"]
        self.names = texts["names"]
        self.spellings = texts["spellings"]
        self.characters = texts["characters"]
        self.arrays = arrays
        self.key_hashes: NDArray[np.uint64] = arrays["key_hashes"]
        self.name_customers: NDArray[np.int32] = arrays["name_customers"]
        self.grams = GramIndex(
            arrays["gram_pieces"], arrays["gram_starts"], arrays["gram_postings"], arrays["gram_norms"]
        )
        self._readings: Readings | None = None
        self._kept_rungs: dict[str, int] = {}

    def to_columns(self) -> Columns:
        """One-dimensional arrays of different lengths, by name."""
        columns: Columns = dict(self.arrays)
        for name in _TEXTS:
            column: TextColumn = getattr(self, name)
            columns[f"{name}_data"] = column.data
            columns[f"{name}_ends"] = column.ends
        return columns

    @classmethod
    def from_columns(cls, columns: Mapping[str, Any]) -> "NameTable":
        """The table again; lists and arrays of any integer type are taken."""
        texts = {
            name: TextColumn(
                np.asarray(columns[f"{name}_data"], dtype=np.uint8),
                np.asarray(columns[f"{name}_ends"], dtype=np.int64),
            )
            for name in _TEXTS
        }
        return cls(texts, {name: np.asarray(columns[name], dtype=dtype) for name, dtype in _ARRAYS.items()})

    @property
    def readings(self) -> Readings:
        """How the characters of these names sound."""
        if self._readings is None:
            lines = [self.characters[place].split(" ") for place in range(len(self.characters))]
            self._readings = Readings({line[0]: tuple(line[1:]) for line in lines})
        return self._readings

    def customer_of(self, name: int) -> str:
        """The id of the customer who carries the name at this place."""
        return self.customers[int(self.name_customers[name])]

    def names_beside(self, name: int) -> list[str]:
        """All names of the customer who carries the name at this place; they stand side by side."""
        first = int(np.searchsorted(self.name_customers, self.name_customers[name], side="left"))
        last = int(np.searchsorted(self.name_customers, self.name_customers[name], side="right"))
        return [self.names[place] for place in range(first, last)]

    def under(self, hashed: int, worst: Rung = _RUNGS[-1]) -> list[tuple[Rung, int]]:
        """The (rung, place of the name) stored under one key, up to a rung: the best first."""
        wanted = np.uint64(hashed)
        first = int(self.key_hashes.searchsorted(wanted, side="left"))
        if first == len(self.key_hashes) or self.key_hashes[first] != wanted:
            return []  # most of what is typed is nobody's name
        last = int(self.key_hashes.searchsorted(wanted, side="right"))
        rungs = self.arrays["key_rungs"][first:last]
        rungs = rungs[: int(rungs.searchsorted(worst, side="right"))]
        names = self.arrays["key_names"][first : first + len(rungs)]
        return [(_RUNGS[rung], name) for rung, name in zip(rungs.tolist(), names.tolist(), strict=True)]

    def best_rungs_of(self, keys: Sequence[str]) -> list[int]:
        """The best rung under each key, -1 where there is none, as they are found and kept."""
        kept = self._kept_rungs
        fresh = {key for key in keys if key not in kept}
        if fresh:
            if len(kept) + len(fresh) > _MOST_KEYS:
                kept, fresh = {}, set(keys)
            hashes = np.array([key_hash(key) for key in fresh], dtype=np.uint64)
            kept.update(zip(fresh, self.best_rungs(hashes).tolist(), strict=True))
            self._kept_rungs = kept
        return [kept[key] for key in keys]

    def best_rungs(self, hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
        """The best rung under each key, -1 where there is none; the keys of a name are sorted by rung."""
        if not len(self.key_hashes):
            return np.full(len(hashes), -1, dtype=np.int64)
        places = np.minimum(np.searchsorted(self.key_hashes, hashes), len(self.key_hashes) - 1)
        rungs = self.arrays["key_rungs"][places].astype(np.int64)
        return np.where(self.key_hashes[places] == hashes, rungs, -1)


def build_table(entries: Iterable[NameEntry]) -> NameTable:
    """Work out keys, spellings and sounds of every name: the slow part, once a ledger (0.1 ms a name)."""
    gathering = _Gathering()
    collects = gc.isenabled()
    gc.disable()  # it would scan the growing lists again and again, a fifth of the time, for nothing
    try:
        for entry in entries:
            gathering.add(entry)
    finally:
        if collects:
            gc.enable()
    return gathering.table()


class _Gathering:
    """What has been collected while names are read one by one."""

    def __init__(self) -> None:
        self.customers: list[str] = []
        self.names: list[str] = []
        self.owners: list[int] = []
        self.hashes: list[int] = []
        self.rungs: list[int] = []
        self.key_names: list[int] = []
        self.spellings: list[str] = []
        self.kinds: list[int] = []
        self.spelling_names: list[int] = []
        self.spoken: list[tuple[tuple[str, ...], tuple[str, ...]]] = []

    def add(self, entry: NameEntry) -> None:
        customer = len(self.customers)
        self.customers.append(entry.customer_id)
        self._key(key_hash("#" + squeeze(entry.customer_id)), Rung.ID, len(self.names))
        seen: set[str] = set()
        for place, text in enumerate((entry.name, *entry.aliases)):
            if text.strip() and text not in seen:
                seen.add(text)
                self._name(customer, text, is_alias=place > 0)

    def _name(self, customer: int, text: str, *, is_alias: bool) -> None:
        keys = NameKeys(text, is_alias=is_alias)
        name = len(self.names)
        self.names.append(text)
        self.owners.append(customer)
        for hashed, rung in keys.hashes().items():
            self._key(hashed, rung, name)
        for spelling, kind in keys.spellings():
            self.spellings.append(spelling)
            self.kinds.append(kind)
            self.spelling_names.append(name)
        if keys.syllables:
            self.spoken.append((keys.parts.short, keys.syllables))

    def _key(self, hashed: int, rung: Rung, name: int) -> None:
        self.hashes.append(hashed)
        self.rungs.append(rung)
        self.key_names.append(name)

    def table(self) -> NameTable:
        hashes = np.array(self.hashes, dtype=np.uint64)
        rungs = np.array(self.rungs, dtype=np.uint8)
        order = np.lexsort((rungs, hashes))
        grams = GramIndex.build(self.spellings)
        readings = learn_readings(self.spoken)
        arrays: Columns = {
            "name_customers": np.array(self.owners, dtype=np.int32),
            "key_hashes": hashes[order],
            "key_rungs": rungs[order],
            "key_names": np.array(self.key_names, dtype=np.int32)[order],
            "spelling_kinds": np.array(self.kinds, dtype=np.uint8),
            "spelling_names": np.array(self.spelling_names, dtype=np.int32),
            "gram_pieces": grams.pieces,
            "gram_starts": grams.starts,
            "gram_postings": grams.postings,
            "gram_norms": grams.norms,
        }
        texts = {
            "customers": TextColumn.of(self.customers),
            "names": TextColumn.of(self.names),
            "spellings": TextColumn.of(self.spellings),
            "characters": TextColumn.of([" ".join((key, *readings[key])) for key in sorted(readings)]),
        }
        return NameTable(texts, arrays)
