"""What surrounds a customer: its industry and its country, as they stand at a day."""

from datetime import date

from knowledge.ledger.indices import CountryIndex, IndustryIndex
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.records import Customer
from knowledge.records import Record


class Surroundings(Record):
    """The newest row up to the day; None where the ledger knows nothing of it."""

    industry: IndustryIndex | None = None
    country: CountryIndex | None = None


def surroundings_of(ledger: Ledger, customer: Customer, as_of: date) -> Surroundings:
    """Look up a customer's industry and country."""
    industries = ledger.industry(customer.industry, as_of) if customer.industry else ()
    countries = ledger.country(customer.country, as_of) if customer.country else ()
    return Surroundings(
        industry=industries[-1] if industries else None, country=countries[-1] if countries else None
    )
