"""What stands beside a customer's signals: exposure and overdue, where they can be valued."""

from typing import Any

from knowledge.ledger.book import CustomerBook
from knowledge.money import MissingRateError
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.ageing import ageing
from tools.calculations.exposure import position
from tools.calculations.figures import absent, shown
from tools.calculations.valuation import Valuation
from tools.facts import Amount


def exposure_of(book: CustomerBook, valuation: Valuation) -> Amount | NotAvailable:
    """Give the exposure, or why not: a missing rate must not silence a warning."""
    try:
        return shown(position(book, valuation).exposure, valuation.currency)
    except MissingRateError as missing:
        return _no_rate(missing)


def overdue_of(book: CustomerBook, valuation: Valuation, policy: Policy) -> dict[str, Any]:
    """Give the fields `overdue` and `oldest_days`, disputed or not."""
    missing = absent(book, "payments")
    if missing:
        return {"overdue": missing, "oldest_days": missing}
    try:
        aged = ageing(book, valuation, policy)
    except MissingRateError as lacking:
        return dict.fromkeys(("overdue", "oldest_days"), _no_rate(lacking))
    return {"overdue": Amount.of(aged.overdue, valuation.currency), "oldest_days": aged.oldest_days}


def _no_rate(missing: MissingRateError) -> NotAvailable:
    values = {"currency": missing.currency, "on": missing.on.isoformat()}
    return NotAvailable(reason="missing_rate", values=values)
