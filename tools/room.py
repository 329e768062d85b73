"""How much room a limit leaves, as results show it: an amount, "unlimited", or why there is none."""

from fractions import Fraction

from knowledge.ledger.records import Unlimited
from knowledge.records import NotAvailable
from tools.calculations.headroom import NOT_SET, Headroom
from tools.facts import Amount

Room = Amount | Unlimited | NotAvailable


def room_of(room: Headroom | None, currency: str) -> Room:
    """Show a limit, or what it leaves, in a currency; a limit not set (None) is said to be not set."""
    if room is None:
        return NOT_SET
    return Amount.of(room, currency) if isinstance(room, Fraction) else room
