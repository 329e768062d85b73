"""The amount of the last question, which a later turn speaks of: an order's, or a limit asked for."""

from collections.abc import Mapping
from decimal import Decimal

from bot.conversation import PastCall

_ASKED_FOR: Mapping[str, str] = {"check_order": "amount", "suggest_limit": "requested"}
_TOLD = ("amount", "requested", "owed", "limit")


def amount_asked_for(last: PastCall | None) -> Decimal | None:
    """Give what may be asked for in another size: an order's amount or a limit asked for; else None."""
    name = _ASKED_FOR.get(last.name, "") if last else ""
    return Decimal(str(last.args[name])) if last and name in last.args else None


def amount_told(last: PastCall | None) -> Decimal | None:
    """Give the amount that a call was told of whatever kind, which a part is of; else None."""
    told = last.args if last else {}
    return next((Decimal(str(told[name])) for name in _TOLD if name in told), None)
