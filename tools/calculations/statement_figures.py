"""The figures of one statement as ratios read them, from the ledger or typed by somebody."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from knowledge.ledger.records import Statement
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import Figure

BALANCES = (
    "cash short_term_investments receivables inventory prepaid current_assets intangible_assets total_assets "
    "payables current_liabilities total_liabilities retained_earnings equity"
).split()
FLOWS = "revenue cost_of_sales ebit interest_expense net_income operating_cash_flow".split()
ITEMS = (*BALANCES, *FLOWS)
YEAR_DAYS = 365
YEAR_MONTHS = 12


class StatementFigures(Record):
    """A statement's items in major units of `currency`, by column name; an item that is not there is unknown.

    `given` holds measures that somebody stated themselves; each counts as that measure. `period_months` is
    the length of the period that the flows are of. `missing` is why there is no statement at all.
    """

    items: Mapping[str, Fraction]
    given: Mapping[str, Fraction] = {}
    period_months: int = YEAR_MONTHS
    period_end: date | None = None
    scope: str | None = None
    currency: str | None = None
    missing: NotAvailable | None = None

    @classmethod
    def of(cls, statement: Statement) -> "StatementFigures":
        """Read a statement of the ledger."""
        items = {name: getattr(statement, name) for name in ITEMS}
        return cls(
            items={name: Fraction(value) for name, value in items.items() if value is not None},
            period_months=statement.period_months,
            period_end=statement.period_end,
            scope=statement.scope,
            currency=statement.currency,
        )

    @property
    def stated(self) -> bool:
        """Say whether somebody stated these figures: a statement of the ledger always has a period end."""
        return self.period_end is None and self.missing is None

    @property
    def days(self) -> Fraction:
        """Give the days of the period: 365 a year, by months."""
        return Fraction(YEAR_DAYS * self.period_months, YEAR_MONTHS)

    def item(self, name: str) -> Figure:
        """Give an item, or not available with the item that is missing."""
        value = self.items.get(name)
        if value is None:
            return self.missing or NotAvailable(reason=f"missing.{name}")
        return value
