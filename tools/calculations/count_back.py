"""Count-back DSO: how many days of sales the receivables are, counted back month by month."""

from collections.abc import Iterable
from fractions import Fraction

from knowledge.records import NotAvailable
from tools.calculations.figures import Figure


def count_back(receivables: Fraction, months: Iterable[tuple[Fraction, int]]) -> Figure:
    """Count receivables back over months, each its sales and its days, the newest first.

    A month whose sales are used up counts with all its days, the last one pro rata. Not available below zero,
    or where the months' sales together are less; months are read only as far as they are needed.
    """
    if receivables < 0:
        return NotAvailable(reason="net_credit")
    if not receivables:
        return Fraction(0)
    left, counted = receivables, 0
    for sold, days in months:
        if sold > 0 and left <= sold:
            return counted + left / sold * days
        left, counted = left - sold, counted + days
    return NotAvailable(reason="beyond_history", values={"days": str(counted)})
