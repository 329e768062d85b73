"""Headroom: what a limit leaves after an exposure, how far it is used, and what may be used right now."""

from fractions import Fraction

from knowledge.ledger.records import Unlimited
from knowledge.records import NotAvailable
from tools.calculations.figures import Figure, less
from tools.calculations.limit_in_force import Allowance, LimitInForce

Headroom = Fraction | Unlimited | NotAvailable
"""An exact amount, "unlimited", or not available."""

NOT_SET = NotAvailable(reason="limit_not_set")


def available(allowed: Allowance, exposure: Figure) -> Headroom:
    """Give limit − exposure: below zero where it is exceeded; a limit not set leaves nothing to tell."""
    if allowed is None:
        return NOT_SET
    return allowed if allowed == "unlimited" else less(allowed, exposure)


def utilisation(limit: LimitInForce, exposure: Figure) -> Figure:
    """Give exposure / limit in force; without a limit above zero there is no such share."""
    allowed = limit.in_force
    if isinstance(exposure, NotAvailable):
        return exposure
    if limit.counting.expired:
        return NotAvailable(reason="limit_expired")
    if allowed is None:
        return NOT_SET
    if allowed == "unlimited":
        return NotAvailable(reason="limit_unlimited")
    return exposure / allowed if allowed else NotAvailable(reason="limit_zero")


def usable_now(
    own: Headroom, group: Allowance | NotAvailable, *, blocked: bool, group_visible: bool
) -> Headroom:
    """Give what may be used right now: the least of own and group headroom, at least 0; 0 when blocked.

    `group` None = the group has no limit. To an asker who may not see the group, a figure that the group
    decides is not available.
    """
    if blocked:
        return Fraction(0)
    if group is None or group == "unlimited":
        return _floored(own)
    if isinstance(own, NotAvailable) or isinstance(group, NotAvailable):
        return own if isinstance(own, NotAvailable) else group
    if own != "unlimited" and own <= group:
        return _floored(own)
    if own != "unlimited" and own <= 0:
        return Fraction(0)
    return _floored(group) if group_visible else NotAvailable(reason="group_hidden")


def _floored(room: Headroom) -> Headroom:
    return max(Fraction(0), room) if isinstance(room, Fraction) else room
