"""A stress test: what a scenario does to the expected loss, the limits and the overdue of a portfolio.

Expected loss = default rate of the grade × loss given default × exposure, a year's. Later payment adds the
days' sales to what a customer owes; a lower grade shrinks its limit as the policy's shares of capacity do.
All of it is exact. Customers without a grade have no expected loss; they stand apart.
"""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from functools import cached_property

import numpy as np

from knowledge.policy.policy import Policy
from tools.calculations.grade import GRADES
from tools.calculations.portfolio.amounts import Amounts, Flags, Ints
from tools.calculations.portfolio.covers import Covered, covered
from tools.calculations.portfolio.factor_points import times
from tools.calculations.portfolio.grades import UNGRADED, Grades, grades
from tools.calculations.portfolio.kpi_window import ROLLING_DAYS
from tools.calculations.portfolio.lateness import held, uncovered_days
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.scored_customers import INDUSTRY_RISK, NO_RISE, industry_risk
from tools.calculations.portfolio.turnover import Turnover

CAPACITIES = ("LIMIT-CAPACITY.net_worth", "LIMIT-CAPACITY.working_capital")


@dataclass(frozen=True)
class Scenario:
    """What is supposed: grades fall by levels, payments come later, this share of what defaults is lost.

    `index_rise` points are added to the risk index of the industries, before grades fall.
    """

    downgrade: int = 0
    late_days: int = 0
    lost_share: Fraction | None = None
    index_rise: Fraction = NO_RISE


class Scene:
    """A portfolio on which scenarios are played; what does not depend on them is worked out once."""

    def __init__(self, positions: Positions) -> None:
        self.positions = positions
        self.policy: Policy = positions.view.desk.policy
        self.chosen: Flags = positions.view.chosen

    @cached_property
    def grades(self) -> Grades:
        """Give every customer's grade."""
        desk = self.positions.view.desk
        return grades(desk.ledger, desk.policy, desk.as_of)

    @property
    def grade(self) -> Ints:
        """Give every customer's grade in force, as its place among the grades."""
        return self.grades.grade

    def regraded(self, index_rise: Fraction) -> Ints:
        """Give the grades in force if the industries' risk index stood higher."""
        desk = self.positions.view.desk
        return grades(desk.ledger, desk.policy, desk.as_of, index_rise).grade

    @cached_property
    def index_known(self) -> Flags:
        """Flag the customers whose industry has a risk index."""
        desk = self.positions.view.desk
        factor = desk.policy.factors("GRADE-SCORE")[INDUSTRY_RISK]
        return industry_risk(desk.ledger, desk.as_of, factor).known

    @cached_property
    def covers(self) -> Covered:
        """Give what valid covers would bring in."""
        return covered(self.positions)

    @cached_property
    def late(self) -> Ints:
        """Give the days past due of each customer's oldest item that lateness is judged by."""
        return uncovered_days(self.positions)

    @cached_property
    def sales(self) -> Amounts:
        """Give each customer's sales of the last 90 days; credit notes beyond them count as no sales."""
        day = self.positions.view.desk.as_of
        turnover = Turnover(self.positions)
        return turnover.by_customer(day - timedelta(ROLLING_DAYS), day).floored()

    def rates(self) -> list[Fraction]:
        """Give the policy's default rate of each grade."""
        table = self.policy.table("POLICY-GROUP.default_rates")
        return [Fraction(table[grade]) for grade in GRADES]


class Stressed:
    """A scene under a scenario; an empty scenario is how things stand."""

    def __init__(self, scene: Scene, scenario: Scenario) -> None:
        self.scene, self.scenario = scene, scenario

    @cached_property
    def grade(self) -> Ints:
        """Give the grades under the scenario; who has none still has none."""
        lowered = np.minimum(self.regraded + self.scenario.downgrade, len(GRADES) - 1)
        return np.where(self.scene.grade == UNGRADED, UNGRADED, lowered)

    @cached_property
    def regraded(self) -> Ints:
        """Give the grades that the industries' risk index gives, before they fall by levels."""
        return self.scene.regraded(self.scenario.index_rise) if self.scenario.index_rise else self.scene.grade

    @property
    def lost_share(self) -> Fraction:
        """Give the share that is lost of what defaults: the scenario's, else the policy's."""
        if self.scenario.lost_share is not None:
            return self.scenario.lost_share
        return Fraction(self.scene.policy.share("POLICY-GROUP.loss_given_default"))

    @cached_property
    def added(self) -> Amounts:
        """Give the receivables that later payment adds: a day's sales for every day."""
        sales = self.scene.sales
        return Amounts(times(sales.numerators, self.scenario.late_days), sales.denominator * ROLLING_DAYS)

    @cached_property
    def exposure(self) -> Amounts:
        """Give the positive exposures of the customers that are meant."""
        now = self.scene.positions.exposure
        whole = Amounts(times(now.numerators, ROLLING_DAYS), now.denominator * ROLLING_DAYS)
        if self.scenario.late_days:
            whole = whole + self.added
        return whole.floored().kept(self.scene.chosen)

    @cached_property
    def affected(self) -> Flags:
        """Flag the customers with an exposure."""
        flags: Flags = self.exposure.numerators > 0
        return flags

    @cached_property
    def uncovered(self) -> Amounts:
        """Give what of each exposure no valid cover brings in."""
        value = self.scene.covers.value
        factor = value.denominator // self.scene.positions.exposure.denominator
        whole = Amounts(times(self.exposure.numerators, factor), self.exposure.denominator * factor)
        carried = Amounts(times(value.numerators, ROLLING_DAYS), whole.denominator)
        return (whole - carried).floored()

    def expected_loss(self, amounts: Amounts, rows: Flags) -> Fraction:
        """Give the expected loss on some amounts of the graded customers among the rows."""
        rates = self.scene.rates()
        found = Fraction(0)
        for place, rate in enumerate(rates):
            found += rate * amounts.total(rows & (self.grade == place))
        return found * self.lost_share

    def loss_of_grade(self, amounts: Amounts, rows: Ints) -> Fraction:
        """Give the expected loss on some amounts of at least one row, all of one grade; 0 without one."""
        rate = [*self.scene.rates(), Fraction(0)][int(self.grade[rows[0]])]
        return rate * amounts.total(rows) * self.lost_share

    def expected_rate(self, rows: Flags) -> Fraction:
        """Give the default rate of the rows weighed by exposure; at least one of them has an exposure."""
        by_grade = [self.exposure.total(rows & (self.grade == place)) for place in range(len(GRADES))]
        weighed = zip(self.scene.rates(), by_grade, strict=True)
        return sum((rate * held for rate, held in weighed), Fraction(0)) / sum(by_grade, Fraction(0))

    @cached_property
    def breached(self) -> Flags:
        """Flag the customers whose exposure is above the limit in force, shrunk as their grade has fallen."""
        if not self.affected.any():  # then no limit needs a rate
            return self.affected
        limit, positions = self.scene.positions.limit, self.scene.positions
        shares = _capacity_left(self.scene.policy)
        place = self.scene.grade * (UNGRADED + 1) + self.grade
        factor = self.exposure.denominator // positions.exposure.denominator
        allowed = times(limit.in_force.numerators, factor)
        over = np.zeros(len(place), dtype=np.bool_)
        for code in np.unique(place).tolist():  # a few of them: grades before and after
            rows = np.flatnonzero(place == code)
            left = times(self.exposure.numerators[rows], shares[code].denominator)
            over[rows] = left > times(allowed[rows], shares[code].numerator)
        return over & limit.bounded & self.affected

    @cached_property
    def held(self) -> Flags:
        """Flag the customers that ORDER-OVERDUE would hold if nothing more came in for the days."""
        edge = self.scene.policy.threshold("ORDER-OVERDUE.hold_days")
        return held(self.scene.late, self.scenario.late_days, edge) & self.scene.chosen

    def overdue(self) -> Fraction:
        """Give what would be past due if nothing more came in for the days."""
        older = self.scene.positions.older_than(-self.scenario.late_days)
        return older.total(self.scene.chosen)


def _capacity_left(policy: Policy) -> list[Fraction]:
    """Give what is left of a limit, by grade before and after: the smallest ratio of the policy's shares."""
    tables = [policy.table(name) for name in CAPACITIES]
    left = []
    for before in (*GRADES, None):
        for after in (*GRADES, None):
            ratios = [Fraction(1)]
            if before is not None and after is not None:
                ratios += [Fraction(each[after]) / Fraction(each[before]) for each in tables if each[before]]
            left.append(min(ratios))
    return left
