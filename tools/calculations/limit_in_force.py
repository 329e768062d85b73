"""The limit in force: which limit counts at a day, and what is left of it once it has expired.

The history of limits counts where it has a permanent row, else the customer's own columns. The latest
permanent row supersedes those before it, expired or not. A temporary limit that is valid on the day stands in
for the permanent one where it is higher, or where the permanent one has expired or is not set.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Limit, LimitKind, Unlimited
from knowledge.money import exact
from knowledge.records import Record
from tools.calculations.valuation import Valuation

Allowance = Fraction | Unlimited | None
"""An exact limit in the valuation's currency, "unlimited", or None = not set."""


class Grant(Record):
    """A limit as it was granted; `undated` where the ledger holds only today's."""

    amount: Allowance
    kind: LimitKind
    valid_until: date | None
    expired: bool
    undated: bool

    @property
    def in_force(self) -> Allowance:
        """Give what the limit allows on the day: 0 once it has expired."""
        return Fraction(0) if self.expired else self.amount


class LimitInForce(Record):
    """The limit that counts at a day, and the permanent one behind it where a temporary one stands in."""

    counting: Grant
    permanent: Grant

    @property
    def in_force(self) -> Allowance:
        """Give what is allowed on the day."""
        return self.counting.in_force


def limit_in_force(book: CustomerBook, valuation: Valuation) -> LimitInForce:
    """Find the customer's own limit that counts at the book's day; raises MissingRateError."""
    permanent = _latest(book, "permanent", valuation) or _of_columns(book, valuation)
    temporary = _latest(book, "temporary", valuation)
    if temporary and not temporary.expired and _stands_in(temporary, permanent):
        return LimitInForce(counting=temporary, permanent=permanent)
    return LimitInForce(counting=permanent, permanent=permanent)


def group_limit(root: CustomerBook, valuation: Valuation) -> Grant:
    """Find the limit of the group whose topmost ancestor this is; raises MissingRateError."""
    found = _latest(root, "group", valuation)
    if found:
        return found
    amount = _allowance(root.customer.group_limit, root.customer.currency, valuation)
    return Grant(amount=amount, kind="group", valid_until=None, expired=False, undated=True)


def _stands_in(temporary: Grant, permanent: Grant) -> bool:
    if permanent.expired or permanent.amount is None:
        return True
    if permanent.amount == "unlimited" or temporary.amount is None:
        return False
    return temporary.amount == "unlimited" or temporary.amount > permanent.amount


def _latest(book: CustomerBook, kind: LimitKind, valuation: Valuation) -> Grant | None:
    """Give the latest row of a kind; of temporary ones the latest that has not ended."""
    rows: Iterable[Limit] = (row for row in book.limits if row.kind == kind and row.valid_from <= book.as_of)
    if kind == "temporary":
        rows = (row for row in rows if not _over(row.valid_until, book.as_of))
    latest = max(rows, key=lambda row: (row.valid_from, row.limit_id), default=None)
    if latest is None:
        return None
    return Grant(
        amount=_allowance(latest.amount, latest.currency, valuation),
        kind=kind,
        valid_until=latest.valid_until,
        expired=_over(latest.valid_until, book.as_of),
        undated=False,
    )


def _of_columns(book: CustomerBook, valuation: Valuation) -> Grant:
    customer = book.customer
    amount = _allowance(customer.credit_limit, customer.currency, valuation)
    until = customer.limit_valid_until
    return Grant(
        amount=amount,
        kind="permanent",
        valid_until=until,
        expired=amount is not None and _over(until, book.as_of),
        undated=True,
    )


def _over(valid_until: date | None, on: date) -> bool:
    return valid_until is not None and valid_until < on


def _allowance(amount: int | Unlimited | None, currency: str, valuation: Valuation) -> Allowance:
    if isinstance(amount, int):
        return valuation.of_exact(exact(amount, currency), currency)
    return amount
