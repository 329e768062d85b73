"""Exposure: net receivables, open orders and bills outstanding of one customer."""

from collections.abc import Iterator
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Order
from knowledge.records import Record
from tools.calculations.figures import Figure, absent, less, total
from tools.calculations.open_items import OpenItem, open_items, unapplied_items, waits_as_bill
from tools.calculations.valuation import Valuation


class Position(Record):
    """What a customer owes us and what will come, exact, in the valuation's currency."""

    gross: Figure
    unapplied: Figure
    open_orders: Figure
    bills: Figure

    @property
    def net(self) -> Figure:
        """Give gross receivables less unapplied credit."""
        return less(self.gross, self.unapplied)

    @property
    def exposure(self) -> Figure:
        """Give net receivables + open orders + bills outstanding."""
        return total((self.net, self.open_orders, self.bills))


def position(book: CustomerBook, valuation: Valuation) -> Position:
    """Work out a customer's position at the book's day; raises MissingRateError."""
    orders = absent(book, "orders") or valuation.total(
        (order.amount, order.currency) for order in book.orders if order.status == "open"
    )
    missing = absent(book, "payments")
    if missing:
        return Position(gross=missing, unapplied=missing, open_orders=orders, bills=missing)
    items = open_items(book)
    loose = ((each.minor, each.currency) for each in unapplied_items(book, items))
    return Position(
        gross=valuation.total((max(0, item.open_minor), item.invoice.currency) for item in items),
        unapplied=valuation.total(loose),
        open_orders=orders,
        bills=valuation.total(_bills(book, items)),
    )


def order_value(order: Order, valuation: Valuation) -> Fraction:
    """Value what an order adds to exposure: what is not invoiced yet, while it is open."""
    return valuation.of(order.amount, order.currency) if order.status == "open" else Fraction(0)


def _bills(book: CustomerBook, items: tuple[OpenItem, ...]) -> Iterator[tuple[int, str]]:
    yield from ((item.in_bills, item.invoice.currency) for item in items)
    for payment in book.unallocated:
        if waits_as_bill(payment, book.as_of):
            yield payment.amount, payment.currency
