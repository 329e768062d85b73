"""Group exposure: what a whole group owes, where a member in credit lends nothing to the others."""

from collections.abc import Iterable
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
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


def group_standing(members: tuple[CustomerBook, ...], valuation: Valuation) -> GroupStanding:
    """Work out where a whole group stands, its topmost ancestor first; raises MissingRateError."""
    return GroupStanding(
        root_id=members[0].customer.customer_id,
        member_count=len(members),
        exposure=group_exposure(members, valuation),
        limit=group_limit(members[0], valuation),
    )
