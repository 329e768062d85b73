"""How a checked ledger is laid out: sorted by customer, payments resolved to invoices, offsets beside them.

Customers stand in order of id; a customer's rows of every other table stand together and end where
`<table>_end` of the customer says. Invoices stand by date, then id, within their customer; allocated payments
and disputes stand by invoice and end where the invoice's `payments_end` and `disputes_end` say. Payments that
name no invoice are the table `unallocated`. The order of rows in the imported files changes nothing.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from knowledge.errors import CreditDeskError
from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.groups import arranged
from knowledge.ledger.snapshot_ids import folded_id

if TYPE_CHECKING:
    import pyarrow

# Within a customer the rows stand in this order, ties by every further column.
_ORDER: Mapping[str, tuple[str, ...]] = {
    "customers": ("customer_id",),
    "invoices": ("customer_row", "invoice_date", "invoice_id"),
    "limits": ("customer_row", "valid_from", "limit_id"),
    "orders": ("customer_row", "ordered_on", "order_id"),
    "statements": ("customer_row", "period_end"),
    "covers": ("customer_row", "valid_from", "cover_id"),
    "events": ("customer_row", "happened_on", "event_id"),
    "promises": ("customer_row", "made_on", "promise_id"),
    "plans": ("customer_row", "due_on", "plan_id"),
    "contacts": ("customer_row", "happened_on", "contact_id"),
    "payments": ("invoice_row", "paid_on", "payment_id"),
    "unallocated": ("customer_row", "paid_on", "payment_id"),
    "disputes": ("invoice_row", "opened_on", "dispute_id"),
    "industries": ("industry", "valid_from"),
    "countries": ("country", "valid_from"),
    "fx": ("currency", "valid_from"),
}
OF_A_CUSTOMER = ("limits", "orders", "statements", "covers", "events", "promises", "plans", "contacts")


class UnresolvedRowError(CreditDeskError):
    """A row that names something the ledger does not have; checking finds these with file and line."""

    def __init__(self, table: str, column: str) -> None:
        super().__init__(
            f"A row of {table} names a {column} that the ledger does not have.", "Correct the row."
        )


def laid_out(checked: CheckedLedger) -> dict[str, "pyarrow.Table"]:
    """Give the tables of the snapshot; raises UnresolvedRowError and ParentCycleError."""
    tables = checked.tables
    customers = _with_groups(_sorted("customers", _with_one_case(tables["customers"])))
    ids = customers.column("customer_id").combine_chunks()
    invoices = _sorted("invoices", _resolved("invoices", tables["invoices"], "customer_id", ids))
    numbers = invoices.column("invoice_id").combine_chunks()
    allocated, unallocated = _payments(tables["payments"], numbers, ids)
    disputes = _sorted("disputes", _resolved("disputes", tables["disputes"], "invoice_id", numbers))
    found = {"invoices": invoices, "unallocated": unallocated}
    for name in OF_A_CUSTOMER:
        found[name] = _sorted(name, _resolved(name, tables[name], "customer_id", ids))
    for name, table in found.items():
        customers = _with_ends(customers, name, table.column("customer_row"))
    invoices = _with_ends(invoices, "payments", allocated.column("invoice_row"))
    invoices = _with_ends(invoices, "disputes", disputes.column("invoice_row"))
    unowned = {name: _sorted(name, tables[name]) for name in ("industries", "countries", "fx")}
    return {
        "customers": customers,
        **found,
        "invoices": invoices,
        "payments": allocated,
        "disputes": disputes,
        **unowned,
        "invoice_ids": _id_index(invoices, "invoice_id"),
        "order_ids": _id_index(found["orders"], "order_id"),
    }


def _sorted(name: str, table: "pyarrow.Table") -> "pyarrow.Table":
    keys = _ORDER[name]
    further = [column for column in table.column_names if column not in keys]
    return table.sort_by([(key, "ascending") for key in (*keys, *further)])


def _resolved(name: str, table: "pyarrow.Table", key: str, ids: Any) -> "pyarrow.Table":  # noqa: ANN401 - an Arrow array: pyarrow ships no types
    """Replace an id column by the rows that it points to (`customer_id` by `customer_row`)."""
    import pyarrow.compute as compute  # only an import lays tables out

    rows = compute.index_in(table.column(key), value_set=ids)
    if rows.null_count > table.column(key).null_count:
        raise UnresolvedRowError(name, key)
    at = table.schema.get_field_index(key)
    return table.set_column(at, key.removesuffix("_id") + "_row", rows)


def _payments(
    payments: "pyarrow.Table",
    numbers: Any,  # noqa: ANN401 - an Arrow array: pyarrow ships no types
    ids: Any,  # noqa: ANN401 - an Arrow array: pyarrow ships no types
) -> tuple["pyarrow.Table", "pyarrow.Table"]:
    """Split payments into those of invoices and those that name none."""
    import pyarrow.compute as compute  # only an import lays tables out

    named = compute.is_valid(payments.column("invoice_id"))
    allocated = _resolved("payments", payments.filter(named), "invoice_id", numbers)
    loose = _resolved("payments", payments.filter(compute.invert(named)), "customer_id", ids)
    return (
        _sorted("payments", allocated.drop_columns(["customer_id"])),
        _sorted("unallocated", loose.drop_columns(["invoice_id"])),
    )


def _with_one_case(customers: "pyarrow.Table") -> "pyarrow.Table":
    """Write e-mail addresses in small letters, so that one person is one sales person."""
    import pyarrow.compute as compute  # only an import lays tables out

    at = customers.schema.get_field_index("salesperson")
    return customers.set_column(at, "salesperson", compute.utf8_lower(customers.column("salesperson")))


def _with_ends(parents: "pyarrow.Table", name: str, rows: Any) -> "pyarrow.Table":  # noqa: ANN401 - an Arrow array: pyarrow ships no types
    """Add `<name>_end`: where each parent's rows end in the child table, which is sorted by parent."""
    import numpy as np  # only an import lays tables out
    import pyarrow as pa

    counts = np.bincount(rows.to_numpy(), minlength=parents.num_rows)
    return parents.append_column(f"{name}_end", pa.array(np.cumsum(counts).astype(np.int32)))


def _with_groups(customers: "pyarrow.Table") -> "pyarrow.Table":
    """Add the slice of `group_members` that is each customer's group; the members stand in row order."""
    import pyarrow as pa  # only an import lays tables out
    import pyarrow.compute as compute

    ids = customers.column("customer_id").combine_chunks()
    parents = compute.index_in(customers.column("parent_id"), value_set=ids)
    if parents.null_count > customers.column("parent_id").null_count:
        raise UnresolvedRowError("customers", "parent_id")
    groups = arranged(ids.to_pylist(), parents.to_pylist())
    for name, rows in (
        ("group_members", groups.members),
        ("group_at", groups.at),
        ("group_size", groups.size),
    ):
        customers = customers.append_column(name, pa.array(rows, pa.int32()))
    return customers


def _id_index(table: "pyarrow.Table", column: str) -> "pyarrow.Table":
    """Give the folded ids in order, each with its row, so that an id as typed is found by halving."""
    import numpy as np  # only an import lays tables out
    import pyarrow as pa
    import pyarrow.compute as compute

    ids = table.column(column)
    if compute.all(compute.string_is_ascii(ids)).as_py() is not False:
        keys = compute.utf8_trim_whitespace(
            compute.utf8_lower(ids)
        )  # what folding is to ASCII, ten times as fast
    else:
        keys = pa.array([folded_id(text) for text in ids.to_pylist()], pa.string())
    rows = pa.array(np.arange(table.num_rows, dtype=np.int32))
    return pa.table({"key": keys, "row": rows}).sort_by([("key", "ascending"), ("row", "ascending")])
