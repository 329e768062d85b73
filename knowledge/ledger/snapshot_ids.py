"""Finding a row by an id: ids stand in order, so a search halves the rows each time."""

import unicodedata
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from knowledge.ledger.columns import Column
from knowledge.ledger.snapshot import Snapshot


class Located(NamedTuple):
    """An invoice or order that somebody named: its customer and its id as the ledger writes it."""

    customer_id: str
    id: str


def folded_id(text: str) -> str:
    """Fold an id as it may be typed: width, case and outer blanks do not count."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def row_of(ids: Column[str], wanted: str) -> int | None:
    """Give the row of exactly this id in a column in order, or None."""
    row = bisect_left(ids, wanted)  # type: ignore[type-var] # a column in order has no empty cells
    return row if row < len(ids) and ids[row] == wanted else None


def find_by_id(snapshot: Snapshot, table: str, noun: str, text: str) -> int | None:
    """Give the row of the `table` that an id as typed means; None where none, or several, fit.

    Several ids may differ in nothing but case: then only the exact one is meant.
    """
    index = snapshot.table(f"{noun}_ids")
    keys, key = index.column("key"), folded_id(text)
    start, stop = bisect_left(keys, key), bisect_right(keys, key)  # type: ignore[type-var] # a key is never empty
    rows = index.numbers("row").values(start, stop)
    if len(rows) > 1:
        ids = snapshot.table(table).column(f"{noun}_id")
        rows = [row for row in rows if row is not None and ids[row] == text.strip()]
    return rows[0] if len(rows) == 1 else None


def locate(snapshot: Snapshot, table: str, noun: str, text: str) -> Located | None:
    """Give whose invoice or order an id as typed means; None where none, or several, fit."""
    row = find_by_id(snapshot, table, noun, text)
    if row is None:
        return None
    rows, customers = snapshot.table(table), snapshot.table("customers")
    owner = customers.column("customer_id")[rows.numbers("customer_row")[row] or 0]
    return Located(str(owner or ""), str(rows.column(f"{noun}_id")[row]))
