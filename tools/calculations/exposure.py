"""Exposure: net receivables, open orders and bills outstanding of one customer."""

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
    orders_missing = absent(book, "orders")
    orders = orders_missing or sum((order_value(each, valuation) for each in book.orders), Fraction(0))
    missing = absent(book, "payments")
    if missing:
        return Position(gross=missing, unapplied=missing, open_orders=orders, bills=missing)
    items = open_items(book)
    return Position(
        gross=sum((receivable(item, valuation) for item in items), Fraction(0)),
        unapplied=sum(
            (valuation.of(each.minor, each.currency) for each in unapplied_items(book, items)), Fraction(0)
        ),
        open_orders=orders,
        bills=_bills(book, items, valuation),
    )


def receivable(item: OpenItem, valuation: Valuation) -> Fraction:
    """Value the positive open amount of an item."""
    return valuation.of(max(0, item.open_minor), item.invoice.currency)


def order_value(order: Order, valuation: Valuation) -> Fraction:
    """Value what an order adds to exposure: what is not invoiced yet, while it is open."""
    return valuation.of(order.amount, order.currency) if order.status == "open" else Fraction(0)


def _bills(book: CustomerBook, items: tuple[OpenItem, ...], valuation: Valuation) -> Fraction:
    on_invoices = (valuation.of(item.in_bills, item.invoice.currency) for item in items)
    loose = (
        valuation.of(payment.amount, payment.currency)
        for payment in book.unallocated
        if waits_as_bill(payment, book.as_of)
    )
    return sum(on_invoices, Fraction(0)) + sum(loose, Fraction(0))
