"""The group's cap on a member's limit: what the group's limit leaves beside the other members' exposure."""

from fractions import Fraction

from knowledge.desk import Group
from knowledge.records import NotAvailable
from tools.calculations.exposure import position
from tools.calculations.figures import Figure
from tools.calculations.group_exposure import at_least_zero, group_standing, unless_hidden
from tools.calculations.limit_caps import LimitCap
from tools.calculations.reasons import because
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Phrase


def group_cap(group: Group, customer_id: str, valuation: Valuation) -> LimitCap | None:
    """Give the cap of a group with a limit, None without one; raises MissingRateError.

    A member's own exposure is part of its limit, so only the others' is taken off. To an asker who may not
    see every member the figure is hidden.
    """
    in_group = valuation.into(group.root.currency)
    standing = group_standing(group, in_group)
    allowed = standing.limit.in_force
    if not isinstance(allowed, Fraction):
        return None
    others = _others(group, customer_id, standing.exposure, in_group)
    if isinstance(others, NotAvailable):
        return _cap(others, because(others), may_bind=False)
    if not group.visible:
        return _hidden_cap(group, allowed - others, valuation)
    room = max(Fraction(0), valuation.of_exact(allowed - others, in_group.currency))
    values = {
        "limit": Amount.of(allowed, in_group.currency),
        "others": Amount.of(others, in_group.currency),
    }
    return _cap(room, Phrase(key="suggest_limit.caps.group", values=values))


def _hidden_cap(group: Group, left: Fraction, valuation: Valuation) -> LimitCap:
    """Give the cap whose figure is hidden; its rates, which name the group's currency, are not reported."""
    unreported = valuation.into(valuation.currency)
    room = unless_hidden(group, lambda: unreported.of_exact(left, group.root.currency))
    hidden = NotAvailable(reason="group_hidden")
    if isinstance(room, NotAvailable):
        return _cap(hidden, because(hidden), may_bind=False)
    return _cap(hidden, because(hidden), hidden=max(Fraction(0), room))


def _cap(value: Figure, detail: Phrase, *, may_bind: bool = True, hidden: Fraction | None = None) -> LimitCap:
    return LimitCap(
        method="group", value=value, may_bind=may_bind, rule="ORDER-GROUP", detail=detail, hidden=hidden
    )


def _others(group: Group, customer_id: str, whole: Figure, in_group: Valuation) -> Figure:
    own = next(book for book in group.members if book.customer.customer_id == customer_id)
    exposure = unless_hidden(group, lambda: at_least_zero(position(own, in_group).exposure))
    if isinstance(whole, NotAvailable):
        return whole
    return exposure if isinstance(exposure, NotAvailable) else whole - exposure
