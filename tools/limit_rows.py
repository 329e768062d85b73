"""What is left of a customer's limit in a list of limits: the figures of customer_limit, from positions."""

from fractions import Fraction
from typing import Any

from knowledge.records import NotAvailable
from tools.calculations.figures import Figure, less
from tools.calculations.headroom import NOT_SET, available, usable_now
from tools.calculations.limit_in_force import Allowance
from tools.calculations.portfolio.limits import Limits
from tools.calculations.portfolio.positions import HOLDS, Positions
from tools.facts import ratio
from tools.room import Room, room_of


def room_fields(positions: Positions, row: int, unknown: NotAvailable | None) -> dict[str, Any]:
    """Give limit, limit in force, available, usable now, utilisation, the group's; `unknown`: no exposure."""
    limit, currency = positions.limit, positions.currency
    allowed = _in_force(limit, row)
    exposure: Figure = unknown or positions.exposure.at(row)
    own, group = available(allowed, exposure), _group_room(positions, row, unknown)
    blocked = HOLDS[positions.hold[row]] != "none" or bool(limit.expired[row])
    visible = bool(positions.group_visible[row])
    usable = usable_now(own, group, blocked=blocked, group_visible=visible)
    used = _utilisation(positions, row, unknown)
    return {
        "limit": room_of(_amount(limit, row), currency),
        "limit_in_force": room_of(allowed, currency),
        "available": room_of(own, currency),
        "usable_now": room_of(usable, currency),
        "utilisation": used if isinstance(used, NotAvailable) else ratio(used),
        "group_available": _group_shown(group, currency, visible=visible),
    }


def _amount(limit: Limits, row: int) -> Allowance:
    if not limit.is_set[row]:
        return None
    return "unlimited" if limit.unlimited[row] else limit.amount.at(row)


def _in_force(limit: Limits, row: int) -> Allowance:
    return Fraction(0) if limit.expired[row] else _amount(limit, row)


def _group_room(positions: Positions, row: int, unknown: NotAvailable | None) -> Allowance | NotAvailable:
    """Give what the group's limit leaves, None where the group has none."""
    allowed = _in_force(positions.group_limit, row)
    if allowed is None or allowed == "unlimited":
        return allowed
    if not positions.group_valued[row]:
        return NotAvailable(reason="group_no_rate" if positions.group_visible[row] else "group_hidden")
    exposure: Figure = unknown or positions.group_exposure.at(row)
    return less(allowed, exposure)


def _group_shown(group: Allowance | NotAvailable, currency: str, *, visible: bool) -> Room:
    if not visible:
        return NotAvailable(reason="group_hidden")
    return NotAvailable(reason="no_group_limit") if group is None else room_of(group, currency)


def _utilisation(positions: Positions, row: int, unknown: NotAvailable | None) -> Figure:
    """Give exposure / limit in force; without a limit above zero there is no such share."""
    limit = positions.limit
    if unknown:
        return unknown
    if limit.expired[row]:
        return NotAvailable(reason="limit_expired")
    if not limit.is_set[row]:
        return NOT_SET
    if limit.unlimited[row]:
        return NotAvailable(reason="limit_unlimited")
    used = positions.utilisation(row)
    return NotAvailable(reason="limit_zero") if used is None else used
