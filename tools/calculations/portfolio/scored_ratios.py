"""The scorecard's financial factors for every customer with a statement.

The rules are those of `scorecard`, `ratios` and `altman`. Figures are floating point: whoever is within a
billionth of an edge is doubtful and left to the exact calculation of a single customer.
"""

from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.snapshot import Snapshot
from knowledge.policy.values import Factor
from tools.calculations.altman import TERMS
from tools.calculations.portfolio.factor_points import Judgement
from tools.calculations.portfolio.judged import coded_as
from tools.calculations.portfolio.latest_statements import Item, LatestStatements

Ints = NDArray[Any]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
_MARGIN = 1e-9
"""Many times what rounding can do to a sum of a few products, and small against a statement's figures."""

_RATIOS = {
    "current_ratio": ("current_assets", "current_liabilities"),
    "quick_ratio": ("current_assets −inventory −prepaid", "current_liabilities"),
    "interest_cover": ("ebit", "interest_expense"),
    "debt_ratio": ("total_liabilities", "total_assets"),
    "net_margin": ("net_income", "revenue"),
    "cash_flow_ratio": ("operating_cash_flow", "current_liabilities"),
    "working_capital": ("current_assets −current_liabilities", ""),
}
_MAY_BE_UNKNOWN = "prepaid"


def scored_ratios(snapshot: Snapshot, statements: LatestStatements, name: str, factor: Factor) -> Judgement:
    """Judge one financial factor for the customers of the statements, in their order."""
    if factor.one_of is not None:
        return _altman(snapshot, statements, name, factor)
    above, below = (_sum(statements, terms) for terms in _RATIOS[name])
    if name == "interest_cover":
        return _interest_cover(above, below, factor)
    band, doubtful = _bands(factor, above, below)
    usable = above.known & below.known
    known = usable & (below.value > 0)
    nobody = np.zeros(len(known), dtype=np.bool_)
    return Judgement(band, known, ~known, nobody, usable & (doubtful | _near_zero(below)))


def _interest_cover(profit: Item, interest: Item, factor: Factor) -> Judgement:
    """No interest to cover: with a profit as good as the best band, without one the lowest."""
    band, doubtful = _bands(factor, profit, interest)
    usable = profit.known & interest.known
    free = usable & (interest.value == 0) & (interest.size == 0)
    band[free] = 0
    known = usable & (np.where(free, profit.value, interest.value) > 0)
    unclear = _near_zero(interest) | np.where(free, _near_zero(profit), doubtful)
    return Judgement(band, known, ~known, np.zeros(len(known), dtype=np.bool_), usable & unclear)


def _altman(snapshot: Snapshot, statements: LatestStatements, name: str, factor: Factor) -> Judgement:
    """Judge by Z′ or Z″ those whom it fits; banks and insurers have neither."""
    kind = snapshot.table("customers").coded("kind")
    financial = coded_as(kind, "financial")[statements.customer]
    count = len(statements.customer)
    usable, possible = np.ones(count, dtype=np.bool_), np.ones(count, dtype=np.bool_)
    value, size = np.zeros(count), np.zeros(count)
    for term, coefficient in TERMS[name].items():
        above, below = (_sum(statements, _RATIOS.get(part, (part,))[0]) for part in term.split("/"))
        usable &= above.known & below.known
        possible &= below.value > 0
        divisor = np.where(below.value > 0, below.value, 1.0)
        value += float(coefficient) * above.value / divisor
        size += float(coefficient) * above.size / divisor
    one = np.ones(count)
    band, doubtful = _bands(factor, Item(value, size, usable), Item(one, one, usable))
    known = usable & possible & ~financial
    return Judgement(band, known, ~known & ~financial, financial, known & doubtful)


def fitting(snapshot: Snapshot, name: str) -> Flags:
    """Say of every customer whether an Altman score is the one that counts for it."""
    manufacturer = coded_as(snapshot.table("customers").coded("kind"), "manufacturer")
    return manufacturer if name == "altman_z1" else ~manufacturer


def _sum(statements: LatestStatements, terms: str) -> Item:
    """Add items up, those with a minus sign taken off."""
    parts = [(-1 if term[0] == "−" else 1, term.removeprefix("−")) for term in terms.split()]
    items = [(sign, name, statements.item(name)) for sign, name in parts]
    return Item(
        value=np.add.reduce([sign * item.value for sign, _, item in items]),
        size=np.add.reduce([item.size for _, _, item in items]),
        known=np.logical_and.reduce([item.known | (name == _MAY_BE_UNKNOWN) for _, name, item in items]),
    )


def _bands(factor: Factor, above: Item, below: Item) -> tuple[Ints, Flags]:
    """Give the first edge that above / below reaches, and where it is too near an edge to be sure."""
    band = np.full(len(above.value), len(factor.edges), dtype=np.int64)
    doubtful = np.zeros(len(above.value), dtype=np.bool_)
    for place, (exact, _) in reversed(list(enumerate(factor.edges))):
        edge = float(Fraction(exact))
        apart = above.value - edge * below.value
        doubtful |= np.abs(apart) <= _MARGIN * (above.size + abs(edge) * below.size)
        band[apart >= 0 if factor.better == "higher" else apart <= 0] = place
    return band, doubtful


def _near_zero(item: Item) -> Flags:
    """Say where a sum is so small against its parts that its sign is not sure; nothing at all is zero."""
    return (np.abs(item.value) <= _MARGIN * item.size) & (item.size > 0)
