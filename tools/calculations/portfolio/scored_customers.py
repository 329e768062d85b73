"""Every factor of the scorecard for every customer: which band it reaches, or why it does not count."""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.portfolio_items import PortfolioItems
from knowledge.policy.policy import Policy
from knowledge.policy.values import Factor
from tools.calculations.months import month_end
from tools.calculations.portfolio.factor_points import Judgement, bands, by_label
from tools.calculations.portfolio.latest_statements import LatestStatements
from tools.calculations.portfolio.scored_behaviours import NEVER, ScoredBehaviours, scored_behaviours
from tools.calculations.portfolio.scored_history import event_levels, risk_indices, unrecovered_write_offs
from tools.calculations.portfolio.scored_ratios import fitting, scored_ratios

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
INDUSTRY_RISK = "industry_risk"
NO_RISE = Fraction(0)


class Scorer:
    """Judges the factors for all customers of a ledger at a day."""

    def __init__(self, ledger: Ledger, policy: Policy, as_of: date, items: PortfolioItems) -> None:
        self.ledger, self.policy, self.as_of = ledger, policy, as_of
        self.customers = ledger.snapshot.table("customers").rows
        self.no_payments = "payments" in ledger.absent_tables
        self.behaviours: ScoredBehaviours = scored_behaviours(
            ledger, policy, as_of, (items.receivables, items.currencies)
        )

    @cached_property
    def statements(self) -> LatestStatements:
        """Give the statements that customers are scored by."""
        return LatestStatements.of(self.ledger.snapshot, self.as_of)

    @cached_property
    def has_statement(self) -> Flags:
        """Say of every customer whether there is a statement of it."""
        found = self._nobody()
        found[self.statements.customer] = True
        return found

    def financial(self, name: str, factor: Factor) -> Judgement:
        """Judge a factor of the statements; who has none leaves it out.

        Of alternatives the one that does not fit a customer is none of its factors.
        """
        of = self.statements.customer
        some = scored_ratios(self.ledger.snapshot, self.statements, name, factor)
        band = np.zeros(self.customers, dtype=np.int64)
        band[of] = some.band
        known, lowest, absent = (self._nobody() for _ in range(3))
        known[of], lowest[of], absent[of] = some.known, some.lowest, some.absent
        if factor.one_of is not None:
            fits = fitting(self.ledger.snapshot, name)
            known, lowest, absent = known & fits, lowest & fits, absent | ~fits
        return Judgement(band, known, lowest, absent)

    def judged(self, name: str, factor: Factor) -> Judgement:
        """Judge a factor of behaviour, history, events or surroundings."""
        return _JUDGES[name](self, factor)

    def _nobody(self) -> Flags:
        return np.zeros(self.customers, dtype=np.bool_)

    def _judgement(self, band: Ints, known: Flags, lowest: Flags | None = None) -> Judgement:
        nobody = self._nobody()
        return Judgement(band, known, nobody if lowest is None else lowest, nobody)

    def _on_time_rate(self, factor: Factor) -> Judgement:
        seen = self.behaviours
        known = (seen.count > 0) & (not self.no_payments)
        return self._judgement(bands(factor, seen.on_time, np.maximum(1, seen.count)), known)

    def _average_days_late(self, factor: Factor) -> Judgement:
        seen = self.behaviours
        some = (seen.count > 0) & (not self.no_payments)
        paid = seen.late.count > 0
        band = bands(factor, seen.late.days, np.maximum(1, seen.late.count))
        return self._judgement(band, some & paid, some & ~paid)

    def _payment_drift(self, factor: Factor) -> Judgement:
        seen = self.behaviours
        some = (seen.count > 0) & (not self.no_payments)
        both = (seen.before.count > 0) & (seen.lately_count > 0)
        lowest = some & (seen.slower | (both & (seen.lately.count == 0)))
        now, then = np.maximum(1, seen.lately.count), np.maximum(1, seen.before.count)
        band = bands(factor, seen.lately.days * then - seen.before.days * now, now * then)
        return self._judgement(band, some & both & ~lowest, lowest)

    def _relationship_months(self, factor: Factor) -> Judgement:
        since = self.behaviours.known_since
        known = since != NEVER
        months = _whole_months(np.where(known, since, day_number(self.as_of)), self.as_of)
        band = bands(factor, months)
        return self._judgement(band, known, ~known & self._traded)

    @cached_property
    def _traded(self) -> Flags:
        """Say of every customer whether there is an invoice of it by the day."""
        invoices = self.ledger.snapshot.table("invoices")
        billed = invoices.numbers("amount").array() > 0
        billed &= invoices.days("invoice_date").array() <= day_number(self.as_of)
        found = self._nobody()
        found[invoices.numbers("customer_row").array()[billed]] = True
        return found

    def _write_offs(self, factor: Factor) -> Judgement:
        count = unrecovered_write_offs(self.ledger, self.policy, self.as_of)
        return self._judgement(bands(factor, count), np.full(self.customers, not self.no_payments))

    def _event_level(self, factor: Factor) -> Judgement:
        level = event_levels(self.ledger, self.policy, self.as_of)
        there = "events" not in self.ledger.absent_tables
        return self._judgement(bands(factor, level), np.full(self.customers, there))

    def _industry_risk(self, factor: Factor) -> Judgement:
        return industry_risk(self.ledger, self.as_of, factor)

    def _country_risk(self, factor: Factor) -> Judgement:
        indices = risk_indices(self.ledger, "countries", "country", self.as_of)
        return _of_label(self.ledger, "country", indices, factor)


def industry_risk(ledger: Ledger, as_of: date, factor: Factor, rise: Fraction = NO_RISE) -> Judgement:
    """Judge the risk index of every customer's industry, supposing that it stood some points higher."""
    indices = risk_indices(ledger, "industries", "industry", as_of)
    raised = {label: index + rise for label, index in indices.items()}
    return _of_label(ledger, "industry", raised, factor)


def _of_label(ledger: Ledger, name: str, indices: Mapping[str, Fraction], factor: Factor) -> Judgement:
    column = ledger.snapshot.table("customers").coded(name)
    band, known = by_label(indices, column.labels, factor)
    codes, nobody = column.array(), np.zeros(len(column), dtype=np.bool_)
    return Judgement(band[codes], known[codes], nobody, nobody)


def _whole_months(starts: Ints, end: date) -> Ints:
    """Count the whole months from each of these days to a day: that of `whole_months`."""
    months = starts.astype("datetime64[D]").astype("datetime64[M]")
    days = starts - months.astype("datetime64[D]").astype(np.int64) + 1
    apart = (end.year - 1970) * 12 + end.month - 1 - months.astype(np.int64)
    full = np.minimum(days, month_end(end).day) <= end.day
    return np.maximum(0, np.where(full, apart, apart - 1))


_JUDGES: Mapping[str, Callable[[Scorer, Factor], Judgement]] = {
    "on_time_rate": Scorer._on_time_rate,
    "average_days_late": Scorer._average_days_late,
    "payment_drift": Scorer._payment_drift,
    "relationship_months": Scorer._relationship_months,
    "unrecovered_write_offs": Scorer._write_offs,
    "event_level": Scorer._event_level,
    INDUSTRY_RISK: Scorer._industry_risk,
    "country_risk": Scorer._country_risk,
}
"""How each factor outside the statements is judged."""
