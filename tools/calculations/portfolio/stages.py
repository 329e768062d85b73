"""The stage of collection that every customer has reached, on one ladder, over arrays.

The rules are those of a single customer's dunning. Customers with a repayment plan are few and are looked at
one by one.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from knowledge.ledger.columns import day_number
from tools.calculations.dunning import ALLOCATE_FIRST, DISPUTED, Dunned, customer_dunning
from tools.calculations.ladder import Ladder
from tools.calculations.portfolio.amounts import Amounts, Flags, Ints, raised
from tools.calculations.portfolio.positions import Positions
from tools.calculations.valuation import Valuation

_NO_DAY = -(2**31)


@dataclass(frozen=True)
class Stages:
    """The stages of a view's customers on a ladder; other rows hold anything."""

    positions: Positions
    ladder: Ladder

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Name all stages: the ladder's from the earliest, then those beside it."""
        return (*(stage.stage for stage in self.ladder.stages), DISPUTED, ALLOCATE_FIRST)

    @cached_property
    def places(self) -> Ints:
        """Give the place in `names` of each customer's stage."""
        return self._found[0]

    @cached_property
    def days(self) -> Ints:
        """Give the days past due that the stage goes by."""
        return self._found[1]

    def flagged(self, stage: str) -> Flags:
        """Flag the customers at a stage, which is one of `names`."""
        flags: Flags = self.places == self.names.index(stage)
        return flags

    @cached_property
    def _found(self) -> tuple[Ints, Ints]:
        chased = self.positions.chased_items
        free, large = self._earliest(chased.worth), self._earliest(chased.large)
        days = np.maximum(0, np.where(free > _NO_DAY, free, large))
        in_dispute = (free == _NO_DAY) & (large > _NO_DAY)
        places = np.where(in_dispute, self.names.index(DISPUTED), self._on_ladder(days))
        places[self._covered] = self.names.index(ALLOCATE_FIRST)
        for row in self._with_plan.tolist():
            places[row], days[row] = self._alone(row)
        return places, days

    def _earliest(self, counted: Flags) -> Ints:
        """Give the days past due of each customer's earliest due item of those counted."""
        due = self.positions.items.receivables
        nobody = np.full(len(self.positions.view.chosen), _NO_DAY, dtype=np.int64)
        return raised(nobody, due.customer[counted], due.days[counted])

    def _on_ladder(self, days: Ints) -> Ints:
        different, places = np.unique(days, return_inverse=True)
        stages = [self.ladder.stages.index(self.ladder.at(each)) for each in different.tolist()]
        found: Ints = np.array(stages or [0])[places]
        return found

    @property
    def _covered(self) -> Flags:
        """Flag where credit covers all that is chased and past due."""
        chased = self.positions.chased_items
        due: Amounts = self.positions.worth_overdue
        covers = self.positions.unapplied.numerators >= due.numerators
        return (due.numerators > 0) & covers & (self._earliest(chased.worth) > _NO_DAY)

    @property
    def _with_plan(self) -> Ints:
        view = self.positions.view
        plans = self.positions.snapshot.table("plans")
        known = plans.days("agreed_on").array() <= day_number(view.desk.as_of)
        rows: Ints = np.unique(plans.numbers("customer_row").array()[known])
        return rows[view.chosen[rows]]

    def _alone(self, row: int) -> tuple[int, int]:
        desk = self.positions.view.desk
        book = desk.book(self.positions.view.customer_id(row))
        valuation = Valuation(desk.ledger.fx, desk.as_of, book.customer.currency)
        found = customer_dunning(Dunned(book, valuation, desk.policy, self.ladder))
        return self.names.index(found.stage), found.days
