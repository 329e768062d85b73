"""Edges crossed by many values at once, exactly: -1 = cannot tell, 0 = nothing, 1 to 3 = the level."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.policy.values import Threshold
from tools.calculations.portfolio.factor_points import times
from tools.calculations.signals.finding import LEVELS, Finding

Ints = NDArray[Any]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Exactly = Callable[[int], Fraction]
CANNOT_TELL = -1
_MARGIN = 1e-9
"""Many times what rounding does to a product or quotient of a few figures."""


def code_of(finding: Finding) -> int:
    """Write a finding as a number."""
    if finding.level:
        return LEVELS.index(finding.level) + 1
    return CANNOT_TELL if finding.unknown else 0


def code(level: str) -> int:
    """Write a level as a number."""
    return [*LEVELS].index(level) + 1  # type: ignore[arg-type] # the policy's words are the levels


def whole_crossed(edge: Threshold, above: Ints, below: Ints | int = 1) -> Flags:
    """Say where above / below crosses an edge, in whole numbers; `below` is above zero where it counts."""
    top, bottom = Fraction(edge.value).as_integer_ratio()
    return _compared(edge, times(above, bottom), times(np.asarray(below), top))


def crossed(edge: Threshold, values: Floats, known: Flags, exactly: Exactly) -> Flags:
    """Say where a value crosses an edge.

    Floating point decides where it is far from the edge; near it `exactly` gives the value of a place.
    """
    at = float(edge.value)
    found = known & _compared(edge, values, np.full(len(values), at))
    near = known & (np.abs(values - at) <= _MARGIN * np.maximum(1.0, np.maximum(np.abs(values), abs(at))))
    for place in np.flatnonzero(near).tolist():
        found[place] = edge.crossed(exactly(place))
    return found


def _compared(edge: Threshold, left: Ints, right: Ints) -> Flags:
    if edge.compare in ("below", "under"):
        return np.asarray(left < right, dtype=np.bool_)
    if edge.compare in ("above", "over"):
        return np.asarray(left > right, dtype=np.bool_)
    return np.asarray(left <= right if edge.compare == "at_most" else left >= right, dtype=np.bool_)


def levels(fired: Flags, level: str, unknown: Flags) -> Ints:
    """Write who fired at a level and of whom nothing can be told."""
    return np.where(fired, code(level), np.where(unknown, CANNOT_TELL, 0)).astype(np.int8)


def spread(codes: Ints, rows: Ints, customers: int, otherwise: int = CANNOT_TELL) -> Ints:
    """Lay codes of some customers over all of them."""
    found = np.full(customers, otherwise, dtype=np.int8)
    found[rows] = codes
    return found
