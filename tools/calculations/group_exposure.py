"""Group exposure: what a whole group owes, where a member in credit lends nothing to the others."""

from collections.abc import Callable, Iterable
from fractions import Fraction

from knowledge.desk import Group
from knowledge.ledger.book import CustomerBook
from knowledge.money import MissingRateError
from knowledge.records import NotAvailable, Record
from tools.calculations.exposure import position
from tools.calculations.figures import Figure, less, total
from tools.calculations.limit_in_force import Allowance, Grant, group_limit
from tools.calculations.valuation import Valuation


class GroupStanding(Record):
    """A group's exposure and limit, exact, in the valuation's currency."""

    root_id: str
    member_count: int
    exposure: Figure
    limit: Grant

    @property
    def available(self) -> Allowance | NotAvailable:
        """Give what the group's limit leaves, None where the group has none."""
        if self.limit.in_force is None or isinstance(self.limit.in_force, str):
            return self.limit.in_force
        return less(self.limit.in_force, self.exposure)


def at_least_zero(exposure: Figure) -> Figure:
    """Give what a member's exposure adds to its group's."""
    return exposure if isinstance(exposure, NotAvailable) else max(Fraction(0), exposure)


def group_exposure(members: Iterable[CustomerBook], valuation: Valuation) -> Figure:
    """Add up the members' exposures, each at least 0, in the valuation's currency."""
    return total(at_least_zero(position(member, valuation).exposure) for member in members)


def group_standing(group: Group, valuation: Valuation) -> GroupStanding:
    """Work out where a whole group stands; raises MissingRateError, of a hidden group never."""
    return GroupStanding(
        root_id=group.root.customer_id,
        member_count=len(group.members),
        exposure=unless_hidden(group, lambda: group_exposure(group.members, valuation)),
        limit=_limit(group, valuation),
    )


def unless_hidden(group: Group, work: Callable[[], Figure]) -> Figure:
    """Work out a group's figure; of a hidden group one that lacks a rate is not available.

    The error would name the rate that is missing, and with it the currency of a member that the asker may
    not see. Raises MissingRateError of a visible group.
    """
    try:
        return work()
    except MissingRateError:
        if group.visible:
            raise
        return NotAvailable(reason="group_hidden")


def _limit(group: Group, valuation: Valuation) -> Grant:
    """Find the group's limit; a hidden one that lacks a rate stands as 0, never shown: no room is known."""
    try:
        return group_limit(group.members[0], valuation)
    except MissingRateError:
        if group.visible:
            raise
        return Grant(amount=Fraction(0), kind="group", valid_until=None, expired=False, undated=True)
