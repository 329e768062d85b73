"""The order that is asked about: found by its id, its amount and its terms read and checked."""

from decimal import Decimal
from fractions import Fraction

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Order
from knowledge.money import exact
from tools.calculations.order_case import Terms
from tools.tool import MissingArgumentError, NotFoundError, WrongArgumentError

_LONGEST_TERMS = 3650
_MOST_DIGITS = 15


def open_order(desk: Desk, book: CustomerBook, typed: str | None) -> Order | None:
    """Find the order of a book that was typed; raises NotFoundError where it is not there on the day."""
    if typed is None:
        return None
    located = desk.ledger.find_order(typed)
    order = next((each for each in book.orders if located and each.order_id == located.id), None)
    if order is None:
        raise NotFoundError("order", typed)
    return order


def asked_amount(
    book: CustomerBook, order: Order | None, given: Decimal | None, given_currency: str | None
) -> tuple[Fraction, str]:
    """Give the amount to judge and its currency: the one given, else what is open of the order.

    Raises MissingArgumentError without either, WrongArgumentError for a closed order or no amount above zero.
    """
    if given is not None:
        amount = _exact(given)
        currency = given_currency or (order.currency if order else book.customer.currency)
    elif order is None:
        raise MissingArgumentError("amount")
    elif order.status != "open":
        raise WrongArgumentError("order", f"Order {order.order_id} is no longer open.")
    else:
        amount, currency = exact(order.amount, order.currency), order.currency
    if amount <= 0:
        raise WrongArgumentError("amount", "The amount of an order must be above zero.")
    return amount, currency


def _exact(amount: Decimal) -> Fraction:
    """Take an amount exactly; one of absurd size or fineness would only cost time."""
    exponent = amount.as_tuple().exponent
    if amount.adjusted() > _MOST_DIGITS or not isinstance(exponent, int) or exponent < -_MOST_DIGITS:
        raise WrongArgumentError("amount", "The amount has too many digits.")
    return Fraction(amount)


def asked_terms(given: int | str | None) -> Terms:
    """Read terms: days, `prepaid` or `lc`, nothing = as agreed; raises WrongArgumentError."""
    word = "" if given is None else str(given).strip().casefold()
    if not word:
        return Terms()
    if word == "prepaid" or word == "lc":
        return Terms(secured=word)
    if not word.isdecimal() or len(word) > _MOST_DIGITS or int(word) > _LONGEST_TERMS:
        raise WrongArgumentError("terms", f"{word[:40]!r} is no number of days, nor `prepaid` or `lc`.")
    return Terms(days=int(word))
