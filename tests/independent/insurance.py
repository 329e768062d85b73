"""What one credit insurance pays on a customer's open invoices."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from tests.independent.items import ZERO, Item, items
from tests.independent.reading import Books, Row, day


@dataclass(frozen=True)
class Covered:
    owed: Fraction
    eligible: Fraction
    covered: Fraction
    claim: Fraction


def only_insurance(books: Books, customer_id: str) -> Row | None:
    """The one insurance that the customer ever had, None where there is none or another beside it."""
    found = [row for row in books.of(customer_id, "covers") if row["kind"] == "insurance"]
    return found[0] if len(found) == 1 else None


def covered(books: Books, customer_id: str, cover: Row) -> Covered:
    found = [item for item in items(books, customer_id) if item.open > 0]
    eligible = sum((item.open - item.disputed for item in found if _takes(books, cover, item)), ZERO)

    def worth(name: str) -> Fraction:
        whole = Fraction(cover.get(name) or 0)
        return books.turn(whole, cover["currency"], books.currency(customer_id))

    inside = min(eligible, worth("amount"))
    claim = max(ZERO, inside - worth("deductible")) * Fraction(cover["indemnity_rate"])
    return Covered(sum((item.open for item in found), ZERO), eligible, inside, claim)


def _takes(books: Books, cover: Row, item: Item) -> bool:
    """Dated inside the validity, which a withdrawal ends the day before, on terms that are insured."""
    first, last = day(cover.get("valid_from")) or date.min, day(cover.get("valid_until")) or date.max
    withdrawn = day(cover.get("withdrawn_on"))
    if withdrawn is not None and withdrawn <= books.as_of:
        last = min(last, withdrawn - timedelta(1))
    most = cover.get("max_terms_days")
    return first <= item.invoice_date <= last and (
        not most or (item.due - item.invoice_date).days <= int(most)
    )
