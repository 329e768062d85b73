"""The scorecard's financial factors for every customer with a statement.

The rules are those of `scorecard`, `ratios` and `altman`. Figures are floating point first; whoever is within
a billionth of an edge is judged again exactly, so that no rounding decides anything.
"""

from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.snapshot import Snapshot
from knowledge.policy.values import Factor
from tools.calculations.altman import TERMS
from tools.calculations.portfolio.cells import coded_as
from tools.calculations.portfolio.factor_points import Judgement
from tools.calculations.portfolio.latest_statements import Item, LatestStatements

Ints = NDArray[Any]
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
    found, doubtful = _judged(snapshot, statements, name, factor)
    unclear = np.flatnonzero(doubtful)
    if len(unclear):
        exact, _ = _judged(snapshot, statements.exactly(unclear), name, factor)
        found.band[unclear], found.known[unclear] = exact.band, exact.known
        found.lowest[unclear] = exact.lowest
    return found


def _judged(
    snapshot: Snapshot, statements: LatestStatements, name: str, factor: Factor
) -> tuple[Judgement, Flags]:
    """Judge a factor, and say whose judgement rounding may have touched."""
    if factor.one_of is not None:
        return _altman(snapshot, statements, name, factor)
    above, below = (_sum(statements, terms) for terms in _RATIOS[name])
    if name == "interest_cover":
        return _interest_cover(statements, above, below, factor)
    band, doubtful = _bands(statements, factor, above, below)
    usable = above.known & below.known
    known = usable & (below.value > 0)
    return _judgement(band, known), usable & (doubtful | _near_zero(below))


def _judgement(band: Ints, known: Flags, absent: Flags | None = None) -> Judgement:
    """Give a judgement of who has a statement: a figure that is missing there counts as the lowest band."""
    nobody = np.zeros(len(known), dtype=np.bool_)
    gone = nobody if absent is None else absent
    return Judgement(band, known & ~gone, ~known & ~gone, gone)


def _interest_cover(
    statements: LatestStatements, profit: Item, interest: Item, factor: Factor
) -> tuple[Judgement, Flags]:
    """No interest to cover: with a profit as good as the best band, without one the lowest."""
    band, doubtful = _bands(statements, factor, profit, interest)
    usable = profit.known & interest.known
    free = usable & (interest.value == 0) & (statements.exact | (interest.size == 0))
    band[free] = 0
    known = usable & (np.where(free, profit.value, interest.value) > 0)
    unclear = _near_zero(interest) | np.where(free, _near_zero(profit), doubtful)
    return _judgement(band, known), usable & unclear


def _altman(
    snapshot: Snapshot, statements: LatestStatements, name: str, factor: Factor
) -> tuple[Judgement, Flags]:
    """Judge by Z′ or Z″; banks and insurers have neither."""
    kind = snapshot.table("customers").coded("kind")
    financial = coded_as(kind, "financial")[statements.customer]
    usable = np.ones(len(statements.customer), dtype=np.bool_)
    possible = usable.copy()
    terms = []
    for term, coefficient in TERMS[name].items():
        above, below = (_sum(statements, _RATIOS.get(part, (part,))[0]) for part in term.split("/"))
        usable &= above.known & below.known
        possible &= below.value > 0
        divisor = np.where(below.value > 0, below.value, 1)
        weight = Fraction(coefficient) if statements.exact else float(coefficient)
        terms.append((weight * above.value / divisor, weight * above.size / divisor))
    value, size = (np.add.reduce(parts) for parts in zip(*terms, strict=True))
    one = np.ones(len(value), dtype=np.int64)
    band, doubtful = _bands(statements, factor, Item(value, size, usable), Item(one, one, usable))
    known = usable & possible
    return _judgement(band, known, financial), known & ~financial & doubtful


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


def _bands(statements: LatestStatements, factor: Factor, above: Item, below: Item) -> tuple[Ints, Flags]:
    """Give the first edge that above / below reaches, and where it is too near an edge to be sure."""
    band = np.full(len(above.value), len(factor.edges), dtype=np.int64)
    doubtful = np.zeros(len(above.value), dtype=np.bool_)
    for place, (edge, _) in reversed(list(enumerate(factor.edges))):
        top, bottom = Fraction(edge).as_integer_ratio()
        apart = above.value * bottom - below.value * top
        if not statements.exact:
            doubtful |= np.abs(apart) <= _MARGIN * (above.size * bottom + below.size * abs(top))
        band[apart >= 0 if factor.better == "higher" else apart <= 0] = place
    return band, doubtful


def _near_zero(item: Item) -> Flags:
    """Say where a sum is so small against its parts that its sign is not sure; nothing at all is zero."""
    return (item.size > 0) & (np.abs(item.value) <= _MARGIN * item.size)
