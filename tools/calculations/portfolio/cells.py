"""Cells of whole columns: which are filled, and which say one of some words."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import Coded, Column

Ints = NDArray[Any]
Flags = NDArray[np.bool_]


def filled(column: Column[Any]) -> Flags:
    """Say of every cell of a column whether it is filled."""
    present = column.present()
    return np.ones(len(column), dtype=np.bool_) if present is None else present


def coded_as(column: Coded, *labels: str, rows: Ints | slice = slice(None)) -> Flags:
    """Say of every cell of a column, or of these rows, whether it is one of these labels."""
    codes = column.array()[rows]
    found = np.zeros(len(codes), dtype=np.bool_)
    for label in set(labels) & set(column.labels):
        found |= codes == column.labels.index(label)
    return found
