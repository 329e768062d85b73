"""Whom lateness would put on hold: the oldest chased item of every customer that credit does not cover."""

import numpy as np

from knowledge.policy.values import Threshold
from tools.calculations.portfolio.amounts import Flags, Ints, Scale
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.signal_edges import whole_crossed

_DAY_BITS = 22  # more days than the calendar has
_SAFE = 2**62
NONE = np.iinfo(np.int64).min


def uncovered_days(positions: Positions) -> Ints:
    """Give the days past due (0 and below: not due yet) of each customer's oldest uncovered item, else NONE.

    Unapplied credit covers the earliest due first, as it does for the customer alone.
    """
    due, chased = positions.items.receivables, positions.chased_items.minor
    at = np.flatnonzero((chased > 0) & positions.view.chosen[due.customer])
    at = at[np.argsort((due.customer[at].astype(np.int64) << _DAY_BITS) - due.days[at])]  # earliest due first
    whose = due.customer[at]
    worth = _worth(positions.valued.scale, chased[at], due.currency[at], positions.items.currencies)
    running = np.cumsum(worth)
    upto = np.cumsum(np.bincount(whose, minlength=len(positions.view.chosen)))
    first = np.concatenate(([0], upto))[whose]
    credit = positions.unapplied.floored().numerators[whose]
    open_still = np.flatnonzero(running - running[first] + worth[first] > credit)
    found = np.full(len(positions.view.chosen), NONE, dtype=np.int64)
    earliest = open_still[::-1]  # of several the first one stays
    found[whose[earliest]] = due.days[at][earliest]
    return found


def held(days: Ints, later: int, edge: Threshold) -> Flags:
    """Flag the customers that the edge puts on hold if nothing more is paid for so many days."""
    then = np.where(days == NONE, 0, days + later)
    return (then > 0) & whole_crossed(edge, then)


def _worth(scale: Scale, minor: Ints, codes: Ints, currencies: tuple[str, ...]) -> Ints:
    """Value each item, in numbers whose sum cannot overflow."""
    parts = {
        code: scale.numerators(minor[codes == code], currencies[code]) for code in np.unique(codes).tolist()
    }
    largest = max((int(np.max(part)) for part in parts.values()), default=0)
    found = np.zeros(len(minor), dtype=np.int64 if largest * max(1, len(minor)) < _SAFE else object)
    for code, part in parts.items():
        found[codes == code] = part
    return found
