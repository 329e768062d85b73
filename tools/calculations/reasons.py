"""The reason of a figure that is not available, as a text with its values."""

from knowledge.records import NotAvailable
from tools.facts import Phrase


def because(missing: NotAvailable) -> Phrase:
    """Give the reason in words."""
    return Phrase(key=f"reasons.{missing.reason}", values=missing.values)
