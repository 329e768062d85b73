"""Which customers of a view are overdue within the days and at the stage asked for."""

from typing import NamedTuple

import numpy as np

from tools.calculations.ladder import Ladder
from tools.calculations.portfolio.amounts import Flags, Ints
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.stages import Stages


class DaysRange(NamedTuple):
    """Days past due of a customer's oldest open item, both edges included; None = no edge."""

    least: int | None
    most: int | None


def overdue_rows(positions: Positions, days: DaysRange, stage: str | None, ladder: Ladder) -> Ints:
    """Give the rows of overdue customers that fit, in the snapshot's order.

    Overdue is whoever has an open item past due, disputed or not. The days are those of the oldest such item,
    as a customer's own status gives them; the stage is the one that collection has reached on the ladder.
    """
    fits: Flags = positions.view.chosen & (positions.overdue.numerators > 0)
    if days.least is not None:
        fits = fits & (positions.oldest_days >= days.least)
    if days.most is not None:
        fits = fits & (positions.oldest_days <= days.most)
    if stage is not None:
        fits = fits & Stages(positions, ladder).flagged(stage)
    return np.flatnonzero(fits)
