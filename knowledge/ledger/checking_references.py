"""Rules between tables: every id that is named must exist, groups have no circle, payments fit invoices."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.ledger.checking_tables import CheckedTable, rows_where
from knowledge.ledger.quoting import shortened

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Ints = NDArray[numpy.int64]

NOWHERE = -1
_SHOWN_IN_CIRCLE = 6


@dataclass(frozen=True)
class References:
    """Where the ids of a ledger lead: `root` is the topmost ancestor's row of each customer.

    `invoice_customer` is each invoice's customer row. A row is NOWHERE where the id is empty or unknown.
    """

    customers: CheckedTable
    invoices: CheckedTable
    root: "Ints"
    invoice_customer: "Ints"

    def customer_rows(self, table: CheckedTable) -> "Ints":
        """Give the customer's row of each row of a table, reporting those that nobody knows."""
        return _rows_of(table, "customer_id", self.customers)

    def invoice_rows(self, table: CheckedTable) -> "Ints":
        """Give the invoice's row of each row of a table, reporting those that do not exist."""
        return _rows_of(table, "invoice_id", self.invoices)


def check_references(tables: Mapping[str, CheckedTable]) -> References:
    """Report what customers and invoices name wrongly; gives what the other tables are resolved with."""
    customers, invoices = tables["customers"], tables["invoices"]
    parents = _rows_of(customers, "parent_id", customers)
    root = _roots(customers, parents)
    return References(customers, invoices, root, _rows_of(invoices, "customer_id", customers))


def check_owner(
    table: CheckedTable, references: References, customer_rows: "Ints", invoice_rows: "Ints"
) -> None:
    """Report rows whose invoice belongs to a customer of another group: inside a group anybody may pay."""
    import numpy as np

    owner = np.where(invoice_rows == NOWHERE, NOWHERE, _taken(references.invoice_customer, invoice_rows))
    both = (owner != NOWHERE) & (customer_rows != NOWHERE)
    strange = both & (_taken(references.root, owner) != _taken(references.root, customer_rows))
    ids = references.customers.columns["customer_id"]

    def reason(row: int) -> str:
        invoice = shortened(table.columns["invoice_id"][row])
        return (
            f"invoice {invoice} is {shortened(ids[int(owner[row])])}'s, a customer outside this one's group"
        )

    table.problems.add(table.name, "customer_id", np.flatnonzero(strange), reason)


def _taken(values: "Ints", rows: "Ints") -> "Ints":
    """Take values by row; a row that leads nowhere takes whatever stands last, to be masked by the caller."""
    import numpy as np

    taken: Ints = values[rows] if len(values) else np.full(len(rows), NOWHERE)
    return taken


def _rows_of(table: CheckedTable, column: str, target: CheckedTable) -> "Ints":
    import numpy as np
    import pyarrow.compute as pc

    key = "customer_id" if target.name == "customers" else "invoice_id"
    named = table.columns[column]
    found = pc.index_in(named, value_set=target.columns[key])
    lost = rows_where(pc.and_(named.is_valid(), found.is_null()))
    kind = "customer" if target.name == "customers" else "invoice"
    table.problems.add(table.name, column, lost, lambda row: f"there is no {kind} {shortened(named[row])}")
    there = np.asarray(named.is_valid().to_numpy(zero_copy_only=False))
    rows: Ints = np.where(there, found.fill_null(NOWHERE).to_numpy(), NOWHERE).astype(np.int64)
    return rows


def _roots(customers: CheckedTable, parents: "Ints") -> "Ints":
    """Follow parents to the top by doubling steps; who never arrives goes round in a circle."""
    import numpy as np

    root = np.where(parents == NOWHERE, np.arange(len(parents)), parents)
    for _ in range(len(parents).bit_length()):
        root = root[root]
    stuck = np.flatnonzero(_taken(parents, root) != NOWHERE)
    reported: set[int] = set()
    for row in stuck.tolist():
        circle = _circle(row, parents)
        if circle and not reported.intersection(circle):
            reported.update(circle)
            customers.problems.add("customers", "parent_id", [min(circle)], _worded(customers, circle))
    return root


def _circle(start: int, parents: "Ints") -> list[int]:
    """Give the rows of the circle that `start` is part of; empty where it only leads into one."""
    rows, row = [start], int(parents[start])
    seen = {start}
    while row not in seen:
        seen.add(row)
        rows.append(row)
        row = int(parents[row])
    return rows if row == start else []


def _worded(customers: CheckedTable, circle: list[int]) -> str:
    ids = customers.columns["customer_id"]
    names = [shortened(ids[row]) for row in circle[:_SHOWN_IN_CIRCLE]]
    if len(circle) == 1:
        return f"{names[0]} is its own parent"
    more = " → …" if len(circle) > _SHOWN_IN_CIRCLE else ""
    return f"the parents go round in a circle: {' → '.join(names)}{more} → {names[0]}"
