"""Exposure, the limit in force, what is available, and the group's."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from tests.independent.items import ZERO, bills, items, unapplied
from tests.independent.reading import Books, Row, day

Money = Fraction | Literal["unlimited"] | None


@dataclass(frozen=True)
class Exposure:
    gross: Fraction
    unapplied: Fraction
    orders: Fraction
    bills: Fraction

    @property
    def net(self) -> Fraction:
        return self.gross - self.unapplied

    @property
    def total(self) -> Fraction:
        return self.net + self.orders + self.bills


@dataclass(frozen=True)
class LimitAt:
    """The limit that stands (expired or not) and what is in force of it; None = not set."""

    amount: Money
    in_force: Money
    expired: bool = False


def order_is_open(books: Books, row: Row) -> bool:
    closed = day(row.get("closed_on"))
    if closed is not None:
        return closed > books.as_of
    return row.get("status", "open") == "open"


@lru_cache(maxsize=512)
def exposure(books: Books, customer_id: str) -> Exposure:
    found = items(books, customer_id)
    orders = sum(
        (
            books.turn(Fraction(row["amount"]), row["currency"], books.currency(customer_id))
            for row in books.of(customer_id, "orders")
            if order_is_open(books, row)
        ),
        ZERO,
    )
    gross = sum((item.open for item in found if item.open > 0), ZERO)
    return Exposure(gross, unapplied(books, customer_id, found), orders, bills(books, customer_id))


def _worth(books: Books, amount: str | None, of: str, to: str) -> Money:
    if not amount:
        return None
    return "unlimited" if amount == "unlimited" else books.turn(Fraction(amount), of, to)


def limit(books: Books, customer_id: str, *, group: bool = False) -> LimitAt:
    """The limit of a customer, or of the group whose topmost member it is, in that customer's currency."""
    kinds = ("group",) if group else ("permanent", "temporary")
    own = books.customers[customer_id]
    written = [row for row in books.of(customer_id, "limits") if row.get("kind") in kinds]
    permanent = [row for row in written if row["kind"] != "temporary"]
    temporary = [row for row in written if row["kind"] == "temporary" and not _ended(books, row)]
    standing = _latest(books, permanent, own["currency"]) if permanent else None
    if standing is None:
        amount = _worth(
            books, own.get("group_limit" if group else "credit_limit"), own["currency"], own["currency"]
        )
        until = None if group else day(own.get("limit_valid_until"))
        standing = _stands(amount, expired=until is not None and until < books.as_of)
    uplift = _latest(books, temporary, own["currency"]) if temporary else None
    return uplift if uplift is not None and _higher(uplift, standing) else standing


def _ended(books: Books, row: Row) -> bool:
    until = day(row.get("valid_until"))
    return until is not None and until < books.as_of


def _latest(books: Books, rows: list[Row], currency: str) -> LimitAt:
    chosen = max(rows, key=lambda row: (row["valid_from"], row["limit_id"]))
    amount = _worth(books, chosen["amount"], chosen["currency"], currency)
    return _stands(amount, expired=_ended(books, chosen))


def _higher(uplift: LimitAt, standing: LimitAt) -> bool:
    """Say whether a temporary limit stands in: an uplift does, and where nothing else is in force."""
    if standing.expired or standing.amount is None or uplift.amount == "unlimited":
        return standing.amount != "unlimited" or standing.expired
    if standing.amount == "unlimited" or uplift.amount is None:
        return False
    assert isinstance(standing.amount, Fraction)
    assert isinstance(uplift.amount, Fraction)
    return uplift.amount > standing.amount


def _stands(amount: Money, *, expired: bool) -> LimitAt:
    gone = expired and amount is not None
    return LimitAt(amount, ZERO if gone else amount, gone)


def headroom(in_force: Money, used: Fraction) -> Money:
    if in_force is None or in_force == "unlimited":
        return in_force
    return in_force - used


def root_of(books: Books, customer_id: str) -> str:
    while parent := books.customers[customer_id].get("parent_id"):
        customer_id = parent
    return customer_id


def members(books: Books, customer_id: str) -> list[str]:
    root = root_of(books, customer_id)
    return [each for each in books.customers if root_of(books, each) == root]


def group_exposure(books: Books, customer_id: str, more: Fraction = ZERO) -> Fraction:
    """The group's exposure in its topmost member's currency; `more` is added to the customer's own."""
    root = root_of(books, customer_id)
    total = ZERO
    for each in members(books, customer_id):
        value = exposure(books, each).total + (more if each == customer_id else ZERO)
        total += max(ZERO, books.turn(value, books.currency(each), books.currency(root)))
    return total


def held(books: Books, customer_id: str) -> str:
    own = books.customers[customer_id]
    since = day(own.get("hold_since"))
    if since is not None and since > books.as_of:
        return "none"
    return own.get("hold") or "none"


def usable_now(books: Books, customer_id: str) -> Money:
    """0 when held, stopped or expired, else the least of own and group available, at least 0."""
    own = limit(books, customer_id)
    if held(books, customer_id) != "none" or own.expired:
        return ZERO
    available = headroom(own.in_force, exposure(books, customer_id).total)
    root = root_of(books, customer_id)
    group = headroom(limit(books, root, group=True).in_force, group_exposure(books, customer_id))
    if available is None:
        return None
    if group is None or group == "unlimited":
        return available if available == "unlimited" else max(ZERO, available)
    group = books.turn(group, books.currency(root), books.currency(customer_id))
    return max(ZERO, group if available == "unlimited" else min(available, group))
