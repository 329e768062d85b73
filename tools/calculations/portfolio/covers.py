"""What valid covers carry of every customer's receivables and exposure, over arrays.

Insurance carries undisputed open invoices dated inside its validity, with terms that it allows, up to its
limit; of several one after the other. Other security counts at its amount. What a cover does not say (its
amount, the share that it pays) counts as nothing and is counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import gcd

import numpy as np

from knowledge.ledger.columns import day_number
from knowledge.ledger.portfolio_items import Entries
from tools.calculations.portfolio.amounts import Amounts, Flags, Ints
from tools.calculations.portfolio.cells import coded_as, filled
from tools.calculations.portfolio.factor_points import times
from tools.calculations.portfolio.judged import due_days
from tools.calculations.portfolio.positions import Positions


@dataclass(frozen=True)
class Covered:
    """An amount a customer row: what insurance carries, and what all covers would bring in.

    `unknown` flags the customers with a valid cover that does not say its amount or its share.
    """

    insured: Amounts
    value: Amounts
    unknown: Flags


def covered(positions: Positions) -> Covered:
    """Work out what the covers valid at the positions' day carry; may raise MissingRateError."""
    table, on = positions.snapshot.table("covers"), day_number(positions.view.desk.as_of)
    owner = table.numbers("customer_row").array()
    valid = _valid(positions, on) & positions.view.chosen[owner]
    insurance = coded_as(table.coded("kind"), "insurance")
    insured = positions.valued.scale.zeros(len(positions.view.chosen))
    left = _eligible(positions, np.flatnonzero(valid & insurance))
    share, places = _shares(positions)
    claims = np.zeros(len(insured.numerators), dtype=np.int64)
    for rows in _in_turn(owner, np.flatnonzero(valid & insurance)):
        limit, deductible = (_amounts(positions, name, rows) for name in ("amount", "deductible"))
        carried = Amounts(np.minimum(left.numerators, limit.numerators), left.denominator)
        insured, left = insured + carried, left - carried
        own = np.maximum(0, (carried - deductible).numerators[owner[rows]])
        for paid in np.unique(share[rows]).tolist():
            of = share[rows] == paid
            claim = np.zeros(len(claims), dtype=object if own.dtype == object else np.int64)
            claim[owner[rows[of]]] = own[of]
            claims = (Amounts(claims, 1) + Amounts(times(claim, paid), 1)).numerators
    security = _amounts(positions, "amount", np.flatnonzero(valid & ~insurance))
    silent = ~filled(table.numbers("amount")) | (insurance & ~filled(table.decimals("indemnity_rate")))
    unknown = np.zeros(len(claims), dtype=np.bool_)
    unknown[owner[valid & silent]] = True
    other = Amounts(times(security.numerators, places), insured.denominator * places)
    return Covered(insured, Amounts(claims, other.denominator) + other, unknown)


def _valid(positions: Positions, on: int) -> Flags:
    table = positions.snapshot.table("covers")
    begins, ends, gone = (table.days(name) for name in ("valid_from", "valid_until", "withdrawn_on"))
    begun = ~filled(begins) | (begins.array() <= on)
    ended = filled(ends) & (ends.array() < on)
    return begun & ~ended & ~(filled(gone) & (gone.array() <= on))


def _in_turn(owner: Ints, rows: Ints) -> Iterator[Ints]:
    """Give the first cover of each customer, then each second one, and so on; rows stand by customer."""
    while len(rows):
        first = np.concatenate(([True], owner[rows][1:] != owner[rows][:-1]))
        yield rows[first]
        rows = rows[~first]


def _eligible(positions: Positions, rows: Ints) -> Amounts:
    """Give the undisputed open invoices that one of these insurances of their customer takes."""
    table, due = positions.snapshot.table("covers"), positions.items.receivables
    ledger = positions.view.desk.ledger
    owner, begins = table.numbers("customer_row").array(), table.days("valid_from")
    longest = table.numbers("max_terms_days")
    starts = np.where(filled(begins), begins.array(), np.iinfo(np.int32).min)
    most = np.where(filled(longest), longest.array(), np.iinfo(np.int64).max)
    has_one = np.zeros(len(positions.view.chosen), dtype=np.bool_)
    has_one[owner[rows]] = True
    at = np.flatnonzero(has_one[due.customer])
    invoice, customer = due.invoice[at], due.customer[at]
    dated = positions.snapshot.table("invoices").days("invoice_date").array()[invoice]
    terms = due_days(ledger)[invoice] - dated
    taken = np.zeros(len(at), dtype=np.bool_)
    for some in _in_turn(owner, rows):
        cover = np.full(len(positions.view.chosen), -1, dtype=np.int64)
        cover[owner[some]] = some
        of = cover[customer]
        taken |= (of >= 0) & (dated >= starts[of]) & (terms <= most[of])
    at = at[taken]
    eligible = Entries(due.customer[at], due.currency[at], due.minor[at] - due.disputed[at])
    return positions.valued.entries(eligible, positions.items.currencies)


def _amounts(positions: Positions, name: str, rows: Ints) -> Amounts:
    """Add these covers' amounts up by customer; an empty one counts as nothing."""
    table = positions.snapshot.table("covers")
    column, currency = table.numbers(name), table.coded("currency")
    minor = np.where(filled(column)[rows], column.array()[rows], 0)
    entries = Entries(table.numbers("customer_row").array()[rows], currency.array()[rows], minor)
    return positions.valued.entries(entries, currency.labels)


def _shares(positions: Positions) -> tuple[Ints, int]:
    """Give the share that each cover pays in whole numbers, and of how many."""
    column = positions.snapshot.table("covers").decimals("indemnity_rate")
    shares = np.where(filled(column), column.scaled(np.arange(len(column))), 0)
    whole: int = 10**column.places
    common = gcd(whole, *shares.tolist())
    return (shares // common).astype(np.int64), whole // common
