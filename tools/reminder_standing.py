"""What stands on the account beside a reminder: overdue, what is in dispute, and the customer's credit."""

from fractions import Fraction

from knowledge.money import from_minor
from tools.calculations.dunning import Dunned
from tools.calculations.open_items import open_items, unapplied_items
from tools.facts import Amount


def standing(dunned: Dunned) -> dict[str, Amount]:
    """Show what is overdue, and of it what is in dispute, with the credit that stands against it."""
    aged, currency = dunned.aged, dunned.valuation.currency
    disputed = sum((item.disputed for item in aged.items if item.days), Fraction(0))
    return {
        "overdue": Amount.of(aged.overdue, currency),
        "disputed": Amount.of(disputed, currency),
        "unapplied_credit": Amount.of(aged.unapplied, currency),
    }


def credit_held(dunned: Dunned) -> tuple[Amount, ...]:
    """Add up by currency what the customer has with us."""
    sums: dict[str, int] = {}
    for each in unapplied_items(dunned.book, open_items(dunned.book)):
        sums[each.currency] = sums.get(each.currency, 0) + each.minor
    return tuple(
        Amount(value=from_minor(sums[currency], currency), currency=currency)
        for currency in sorted(sums)
        if sums[currency] > 0
    )
