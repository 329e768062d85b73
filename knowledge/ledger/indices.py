"""What the ledger holds of the world around its customers: indices of industries and countries, by day."""

from datetime import date
from decimal import Decimal

from knowledge.records import Record


class IndustryIndex(Record):
    """What an industry looked like from a day on; higher risk_index = riskier, higher climate = better."""

    industry: str
    valid_from: date
    risk_index: Decimal | None = None
    climate_index: Decimal | None = None
    inventory_days: Decimal | None = None
    receivable_days: Decimal | None = None


class CountryIndex(Record):
    """What a country looked like from a day on."""

    country: str
    valid_from: date
    risk_index: Decimal | None = None
    transfer_risk: Decimal | None = None
