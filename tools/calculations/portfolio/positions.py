"""Where every customer stands at a day: what is owed, late and chased, limits, groups and holds.

Arrays have one entry a row of `customers`, in the snapshot's order; amounts are exact and in one currency (by
default the policy's base currency). Each figure equals the one that is worked out for the customer alone.
Rows outside the view and its groups hold zeros.
"""

from fractions import Fraction
from functools import cached_property

import numpy as np

from knowledge.ledger.columns import day_number
from knowledge.ledger.portfolio_items import Entries, PortfolioItems, Receivables
from knowledge.records import NotAvailable
from tools.calculations.portfolio.amounts import Amounts, Flags, Ints, raised
from tools.calculations.portfolio.chased import Chased, chased_items
from tools.calculations.portfolio.limits import Limits, group_limits, own_limits
from tools.calculations.portfolio.valued import Valued
from tools.calculations.portfolio.view import View
from tools.calculations.valuation import Valuation

HOLDS = ("none", "hold", "stop")


class Positions:
    """The positions of a view's customers in one currency; every figure is worked out when first asked for.

    Every amount may raise MissingRateError, of a currency that a customer of the view needs.
    """

    def __init__(self, view: View, currency: str | None = None) -> None:
        self.view = view
        self.currency = currency or view.desk.policy.base_currency
        self.snapshot = view.desk.ledger.snapshot
        self._day = day_number(view.desk.as_of)
        self._customers = self.snapshot.table("customers")

    @property
    def valuation(self) -> Valuation:
        """Give the valuation that remembers the rates needed so far."""
        return self.valued.valuation

    def missing(self, *tables: str) -> NotAvailable | None:
        """Give the reason where the ledger lacks one of these tables, else None."""
        absent = self.view.desk.ledger.absent_tables
        lacking = next((table for table in tables if table in absent), None)
        return NotAvailable(reason="absent_table", values={"table": lacking}) if lacking else None

    @cached_property
    def items(self) -> PortfolioItems:
        """Give the open items of the rows that are worked out."""
        desk = self.view.desk
        items = desk.ledger.portfolio(desk.as_of).items
        if self._wanted.all():
            return items
        return PortfolioItems(
            currencies=items.currencies,
            receivables=_of_receivables(items.receivables, self._wanted),
            unapplied=_of(items.unapplied, self._wanted),
            bills=_of(items.bills, self._wanted),
            orders=_of(items.orders, self._wanted),
        )

    @cached_property
    def chased_items(self) -> Chased:
        """Give what is chased of each open item."""
        return chased_items(self.snapshot, self.items, self._day, self.view.desk.policy)

    @cached_property
    def gross(self) -> Amounts:
        """Give gross receivables."""
        return self.valued.entries(self.items.receivables, self.items.currencies)

    @cached_property
    def overdue(self) -> Amounts:
        """Give what is past due, disputed or not."""
        return self.older_than(0)

    def older_than(self, days: int) -> Amounts:
        """Give what is past due by more than so many days, disputed or not."""
        due = self.items.receivables
        return self.valued.entries(due, self.items.currencies, np.where(due.days > days, due.minor, 0))

    @cached_property
    def chased_overdue(self) -> Amounts:
        """Give the undisputed overdue."""
        due = self.items.receivables
        chased = np.where(due.days > 0, self.chased_items.minor, 0)
        return self.valued.entries(due, self.items.currencies, chased)

    @cached_property
    def worth_overdue(self) -> Amounts:
        """Give the undisputed overdue of the items that are large enough to remind of."""
        due = self.items.receivables
        counted = (due.days > 0) & self.chased_items.worth
        return self.valued.entries(due, self.items.currencies, np.where(counted, self.chased_items.minor, 0))

    @cached_property
    def overdue_net(self) -> Amounts:
        """Give the undisputed overdue less unapplied credit, at least 0."""
        return (self.chased_overdue - self.unapplied.floored()).floored()

    @cached_property
    def disputed(self) -> Amounts:
        """Give the disputed part of all open items."""
        due = self.items.receivables
        return self.valued.entries(due, self.items.currencies, due.disputed)

    @cached_property
    def unapplied(self) -> Amounts:
        """Give unapplied credit."""
        return self.valued.entries(self.items.unapplied, self.items.currencies)

    @cached_property
    def open_orders(self) -> Amounts:
        """Give open orders."""
        return self.valued.entries(self.items.orders, self.items.currencies)

    @cached_property
    def bills(self) -> Amounts:
        """Give bills outstanding."""
        return self.valued.entries(self.items.bills, self.items.currencies)

    @cached_property
    def net(self) -> Amounts:
        """Give gross receivables less unapplied credit."""
        return self.gross - self.unapplied

    @cached_property
    def exposure(self) -> Amounts:
        """Give net receivables + open orders + bills outstanding."""
        return self.net + self.open_orders + self.bills

    @cached_property
    def oldest_days(self) -> Ints:
        """Give the days past due of the oldest open item, disputed or not, 0 where none is."""
        return self._oldest(np.ones(len(self.items.receivables.days), dtype=np.bool_))

    @cached_property
    def chased_days(self) -> Ints:
        """Give the days past due of the oldest open item that is undisputed and above the tolerance, or 0."""
        return self._oldest(self.chased_items.worth)

    @cached_property
    def limit(self) -> Limits:
        """Give the limits that count."""
        return own_limits(self.snapshot, self.valued)

    @cached_property
    def available(self) -> Amounts:
        """Give limit in force − exposure; it means something only where the limit is `bounded`."""
        return self.limit.in_force - self.exposure

    def utilisation(self, row: int) -> Fraction | None:
        """Give exposure / limit in force of a row, None where there is no limit above zero in force."""
        allowed = self.limit.in_force.at(row)
        bounded = bool(self.limit.bounded[row]) and allowed > 0
        return self.exposure.at(row) / allowed if bounded else None

    @cached_property
    def hold(self) -> Ints:
        """Give the place in HOLDS of each customer's flag; one set only after the day does not exist yet."""
        column, since = self._customers.coded("hold"), self._customers.days("hold_since")
        places = np.array([HOLDS.index(label) for label in column.labels] + [0])
        filled = since.present()
        later = (since.array() > self._day) & (True if filled is None else filled)
        return np.where(later, 0, places[column.array()])

    @cached_property
    def group_root(self) -> Ints:
        """Give the row of the topmost ancestor of each customer."""
        members = self._customers.numbers("group_members").array()
        root: Ints = members[self._customers.numbers("group_at").array()]
        return root

    @cached_property
    def group_exposure(self) -> Amounts:
        """Give the whole group's exposure, members in credit counting 0; look at `group_valued` first."""
        rows = self._customers.rows
        by_root = self.exposure.floored().grouped(self.group_root, rows)
        return Amounts(by_root.numerators[self.group_root], by_root.denominator)

    @cached_property
    def group_limit(self) -> Limits:
        """Give the limit of each customer's group."""
        limits, root = group_limits(self.snapshot, self.valued), self.group_root
        names = ("is_set", "unlimited", "expired", "until", "temporary", "dated")
        amount = Amounts(limits.amount.numerators[root], limits.amount.denominator)
        return Limits(amount=amount, **{name: getattr(limits, name)[root] for name in names})

    @cached_property
    def group_visible(self) -> Flags:
        """Flag the customers of whose group the asker sees every member."""
        hidden = np.zeros(self._customers.rows, dtype=np.bool_)
        hidden[self.group_root[~self.view.visible]] = True
        return ~hidden[self.group_root]

    @cached_property
    def group_valued(self) -> Flags:
        """Flag the customers of whose group every member has the rates that it needs."""
        _ = self.exposure, self.group_limit  # valuing them is what finds the rates that are missing
        lacking = np.zeros(self._customers.rows, dtype=np.bool_)
        lacking[self.group_root[self.valued.unvalued]] = True
        return ~lacking[self.group_root]

    @cached_property
    def _wanted(self) -> Flags:
        """Flag the rows that are worked out: the view's customers and the members of their groups."""
        roots = np.zeros(self._customers.rows, dtype=np.bool_)
        roots[self.group_root[self.view.chosen]] = True
        return roots[self.group_root]

    @cached_property
    def valued(self) -> Valued:
        """Give what values the entries, in this currency."""
        labels = (
            *self._customers.coded("currency").labels,
            *self.snapshot.table("limits").coded("currency").labels,
        )
        return Valued(self.view, self.currency, {*self.items.currencies, *labels})

    def _oldest(self, counted: Flags) -> Ints:
        due = self.items.receivables
        nobody = np.zeros(self._customers.rows, dtype=np.int64)
        return raised(nobody, due.customer[counted], due.days[counted])


def _of(entries: Entries, wanted: Flags) -> Entries:
    kept = wanted[entries.customer]
    return Entries(entries.customer[kept], entries.currency[kept], entries.minor[kept])


def _of_receivables(due: Receivables, wanted: Flags) -> Receivables:
    kept = wanted[due.customer]
    return Receivables(
        customer=due.customer[kept],
        currency=due.currency[kept],
        minor=due.minor[kept],
        invoice=due.invoice[kept],
        days=due.days[kept],
        disputed=due.disputed[kept],
    )
