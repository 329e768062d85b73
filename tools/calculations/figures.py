"""Figures on the way to a result: an exact number, or not available with the reason."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.money import from_minor, rounded, scale
from knowledge.records import NotAvailable
from tools.facts import Amount

Figure = Fraction | NotAvailable


def absent(book: CustomerBook, *tables: str) -> NotAvailable | None:
    """Give the reason where the ledger lacks one of these tables, else None."""
    missing = next((table for table in tables if table in book.absent), None)
    return NotAvailable(reason="absent_table", values={"table": missing}) if missing else None


def total(figures: Iterable[Figure]) -> Figure:
    """Add figures up; one that is not available makes the sum not available, with its reason."""
    added = Fraction(0)
    for figure in figures:
        if isinstance(figure, NotAvailable):
            return figure
        added += figure
    return added


def less(figure: Figure, taken: Figure) -> Figure:
    """Take one figure off another; not available where either is."""
    if isinstance(taken, NotAvailable):
        return figure if isinstance(figure, NotAvailable) else taken
    return total((figure, -taken))


def shown(figure: Figure, currency: str) -> Amount | NotAvailable:
    """Round a figure of money to be shown."""
    return figure if isinstance(figure, NotAvailable) else Amount.of(figure, currency)


def apportioned(parts: Sequence[Fraction], currency: str) -> tuple[Decimal, ...]:
    """Round parts so that they add up to their rounded sum: the largest remainders get the missing cents."""
    return _adding_up(parts, rounded(sum(parts, Fraction(0)), currency), currency)


def with_rest(fixed: Fraction, rest: Sequence[Fraction], currency: str) -> tuple[Decimal, ...]:
    """Round a figure by itself, then the rest of a sum so that all add up to the rounded sum.

    A figure that more than one answer shows is fixed, so that it has one value everywhere.
    """
    first = rounded(fixed, currency)
    whole = rounded(fixed + sum(rest, Fraction(0)), currency)
    return (first, *_adding_up(rest, whole - first, currency))


def _adding_up(parts: Sequence[Fraction], whole_sum: Decimal, currency: str) -> tuple[Decimal, ...]:
    unit = 10 ** scale(currency)
    whole = [part * unit // 1 for part in parts]
    owed = int(whole_sum * unit) - sum(whole)
    by_remainder = sorted(range(len(parts)), key=lambda place: (whole[place] - parts[place] * unit, place))
    for place in by_remainder[:owed]:
        whole[place] += 1
    return tuple(from_minor(int(minor), currency) for minor in whole)


def shown_parts(figures: Sequence[Figure], currency: str) -> tuple[Amount | NotAvailable, ...]:
    """Round figures of money so that, where all are available, they add up to their rounded sum.

    The first one is rounded by itself, as every other answer shows it.
    """
    known = [figure for figure in figures if not isinstance(figure, NotAvailable)]
    if len(known) < len(figures):
        return tuple(shown(figure, currency) for figure in figures)
    values = with_rest(known[0], known[1:], currency)
    return tuple(Amount(value=value, currency=currency) for value in values)
