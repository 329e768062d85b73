"""The key figures of a portfolio over a window of days, each with its numerator and denominator, exact.

Everything is valued at the rates of the window's last day, the opening balance too: a rate that moved is
neither a sale nor a collection.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from knowledge.ledger.portfolio_items import Entries, PortfolioItems
from knowledge.records import NotAvailable
from tools.calculations.figures import Figure
from tools.calculations.grade import GRADES
from tools.calculations.months import months_before
from tools.calculations.portfolio.amounts import Amounts, Ints, squares
from tools.calculations.portfolio.covers import Covered, covered
from tools.calculations.portfolio.grades import Grades, grades
from tools.calculations.portfolio.kpi_window import Window
from tools.calculations.portfolio.losses import net_write_offs, write_offs
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.turnover import Turnover

LOSS_MONTHS = 12
"""The months of the bad-debt rate: the fixed meaning of the measure."""
_MOST = 10


@dataclass(frozen=True)
class Measured:
    """A figure and what it was divided out of, None where it is no quotient; in the positions' currency."""

    value: Figure
    numerator: Figure | None
    denominator: Figure | None


class KeyFigures:
    """The key figures of the positions of a window's last day; may raise MissingRateError."""

    def __init__(self, positions: Positions, window: Window, before: "KeyFigures | None" = None) -> None:
        """Take the positions of the window's last day; `before` are the figures of the window before it."""
        self.positions, self.window, self._before = positions, window, before
        self._rows = positions.view.rows
        self._grades: Grades | None = None

    def finders(self) -> Mapping[str, Callable[[], Measured]]:
        """Give what finds every key figure, by name."""
        return {
            "dso": lambda: self._days(self.net),
            "dso_countback": self._countback,
            "best_possible_dso": lambda: self._days(self.gross - self.overdue),
            "average_days_delinquent": lambda: self._days(self.overdue),
            "unapplied_days": lambda: self._days(self.unapplied),
            "collection_effectiveness": self._effectiveness,
            "overdue_rate": lambda: _over(self.overdue, self.gross, "no_receivables"),
            "bad_debt_rate": self._bad_debt,
            "high_risk_share": self._high_risk,
            "top_1": lambda: self._top(1),
            "top_5": lambda: self._top(5),
            "top_10": lambda: self._top(_MOST),
            "hhi": self._hhi,
            "covered_share": self._covered,
        }

    @cached_property
    def turnover(self) -> Turnover:
        """Give the sales."""
        return Turnover(self.positions)

    @cached_property
    def sales(self) -> Fraction:
        """Give the sales of the window."""
        return self.turnover.sales(self.window.after, self.window.day)

    @cached_property
    def gross(self) -> Fraction:
        """Give gross receivables."""
        return self.positions.gross.total(self._rows)

    @cached_property
    def unapplied(self) -> Fraction:
        """Give unapplied credit."""
        return self.positions.unapplied.total(self._rows)

    @property
    def net(self) -> Fraction:
        """Give net receivables."""
        return self.gross - self.unapplied

    @cached_property
    def overdue(self) -> Fraction:
        """Give what is past due, disputed or not."""
        return self.positions.overdue.total(self._rows)

    @cached_property
    def opening(self) -> Fraction:
        """Give the net receivables of the day before the window, at the rates of its last day."""
        items = self._opening_items()
        parts = ((1, items.receivables), (-1, items.unapplied))
        return sum((sign * self._grouped(entries, items.currencies) for sign, entries in parts), Fraction(0))

    @property
    def grades(self) -> Grades:
        """Give the grades of all customers."""
        if self._grades is None:  # no cached_property: its lock would make two periods wait for each other
            desk = self.positions.view.desk
            self._grades = grades(desk.ledger, desk.policy, desk.as_of)
        return self._grades

    @cached_property
    def held(self) -> Amounts:
        """Give the positive exposures of the view's customers."""
        return self.positions.exposure.floored().kept(self.positions.view.chosen)

    @cached_property
    def whole(self) -> Fraction:
        """Give their sum."""
        return self.held.total()

    @cached_property
    def covers(self) -> Covered:
        """Give what covers carry."""
        return covered(self.positions)

    @cached_property
    def largest(self) -> Ints:
        """Give the rows of the customers with the largest exposures, as many as are counted."""
        rows = np.flatnonzero(self.held.numerators)
        return self.held.largest(rows, _MOST)

    def _opening_items(self) -> PortfolioItems:
        if self._before:
            return self._before.positions.items
        return self.positions.view.desk.ledger.portfolio(self.window.after).items

    def _grouped(self, entries: Entries, currencies: tuple[str, ...]) -> Fraction:
        everybody = np.zeros(len(entries.minor), dtype=np.int64)
        return self.positions.valued.grouped(entries, entries.minor, everybody, 1, currencies).at(0)

    def _days(self, amount: Fraction) -> Measured:
        """Give how many days of the window's sales an amount is."""
        found = _over(amount, self.sales, "no_sales_of_period")
        if isinstance(found.value, NotAvailable):
            return found
        return Measured(found.value * self.window.days, amount, self.sales)

    def _countback(self) -> Measured:
        return Measured(self.turnover.countback(self.net), self.net, None)

    def _effectiveness(self) -> Measured:
        lost = write_offs(self.positions, self.window.after, self.window.day)
        collected = self.opening + self.sales - lost - self.net
        found = _over(collected, collected + self.overdue + lost, "nothing_to_collect")
        if isinstance(found.value, NotAvailable):
            return found
        return Measured(found.value * 100, found.numerator, found.denominator)

    def _bad_debt(self) -> Measured:
        after = months_before(self.window.day, LOSS_MONTHS)
        lost = net_write_offs(self.positions, after, self.window.day)
        return _over(lost, self.turnover.sales(after, self.window.day), "no_sales_of_year")

    def _high_risk(self) -> Measured:
        classes = self.positions.view.desk.policy.choices("GRADE-ABC.classes")
        risky = [place for place, grade in enumerate(GRADES) if classes[grade] == "C"]
        return self._share(self.held.total(np.isin(self.grades.grade, risky)))

    def _top(self, count: int) -> Measured:
        return self._share(self.held.total(self.largest[:count]))

    def _share(self, part: Fraction) -> Measured:
        return _over(part, self.whole, "no_exposure")

    def _hhi(self) -> Measured:
        """Add up the squares of every customer's share."""
        if not self.whole:
            return Measured(NotAvailable(reason="no_exposure"), None, None)
        squared = Fraction(squares(self.held.numerators), self.held.denominator**2)
        return Measured(squared / self.whole**2, None, None)

    def _covered(self) -> Measured:
        carried = self.covers.insured.total(self._rows)
        return _over(carried, self.gross, "no_receivables")


def _over(above: Fraction, below: Fraction, reason: str) -> Measured:
    """Divide; not available where the denominator is not above zero."""
    value: Figure = above / below if below > 0 else NotAvailable(reason=reason)
    return Measured(value, above, below)
