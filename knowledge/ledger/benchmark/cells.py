"""Columns of made-up cells, some of them empty."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = dict[str, Any]
"""A table's cells by column."""


def some(there: NDArray[np.bool_], cells: NDArray[Any]) -> NDArray[Any]:
    """Give the cells with empty ones among them."""
    return np.where(there, cells, np.array(None, dtype=object))
