"""Checking a whole ledger: cells, rows, references, currencies, and what empty cells stand for."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from knowledge.ledger.checking_currency import convert_payments, note_missing_rates, rates_of
from knowledge.ledger.checking_references import NOWHERE, References, check_owner, check_references
from knowledge.ledger.checking_rows import check_rows
from knowledge.ledger.checking_statements import take_apart
from knowledge.ledger.checking_tables import CheckedTable, rows_where
from knowledge.ledger.problems import Problems
from knowledge.ledger.reading import Progress, RawLedger, absent_table
from knowledge.ledger.tables import TABLES

if TYPE_CHECKING:
    import pyarrow

    from knowledge.ledger.checking_numbers import Ints

_NUMBERED: Mapping[str, tuple[str, str]] = {
    "limits": ("limit_id", "limit"),
    "disputes": ("dispute_id", "dispute"),
    "covers": ("cover_id", "cover"),
    "events": ("event_id", "event"),
    "promises": ("promise_id", "promise"),
    "plans": ("plan_id", "plan"),
    "contacts": ("contact_id", "contact"),
}
_POSTED: Mapping[str, tuple[str, ...]] = {
    "invoices": ("invoice_date",),
    "payments": ("paid_on",),
    "disputes": ("opened_on", "resolved_on"),
    "orders": ("ordered_on", "closed_on"),
    "statements": ("received_on",),
    "events": ("happened_on",),
    "promises": ("made_on",),
    "plans": ("agreed_on",),
    "contacts": ("happened_on",),
}


def check_tables(
    raw: RawLedger, base_currency: str, today: date, problems: Problems, progress: Progress
) -> dict[str, CheckedTable]:
    """Check every table, reporting to `problems`; gives the stored columns, empty ones for absent tables."""
    tables = {}
    for name in TABLES:
        if name in raw.tables:
            progress(f"checking {name}")
        tables[name] = CheckedTable(raw.tables.get(name) or absent_table(name), problems)
    customers, invoices = tables["customers"], tables["invoices"]
    customers.read_amounts(customers.columns["currency"])
    references = check_references(tables)
    rates = rates_of(tables["fx"], base_currency, problems)
    for name, table in tables.items():
        if name in raw.tables:
            progress(f"checking what {name} refers to")
        if name != "customers":
            invoice_rows = _resolve(table, references)
            if name == "payments":
                convert_payments(table, invoices, invoice_rows, rates)
        check_rows(table)
        if table.raw.style.cumulative:
            take_apart(table)
        _number_ids(table)
    note_missing_rates(tables, rates, today, problems)
    return tables


def _resolve(table: CheckedTable, references: References) -> "Ints":
    """Resolve a table's customers and invoices, settle its currency and read its amounts."""
    import numpy as np

    nowhere = np.full(table.raw.count, NOWHERE)
    columns = table.columns
    customer_rows = nowhere
    if table.name == "invoices":
        customer_rows = references.invoice_customer
    elif "customer_id" in columns:
        customer_rows = references.customer_rows(table)
    resolves_invoices = "invoice_id" in columns and table.name != "invoices"
    invoice_rows = references.invoice_rows(table) if resolves_invoices else nowhere
    if resolves_invoices and "customer_id" in columns:
        check_owner(table, references, customer_rows, invoice_rows)
    table.read_amounts(_currencies(table, references, customer_rows, invoice_rows))
    return invoice_rows


def _currencies(
    table: CheckedTable, references: References, customer_rows: "Ints", invoice_rows: "Ints"
) -> "pyarrow.StringArray":
    """Give each row's currency: its own, else its invoice's, else its customer's; written back if empty."""
    import pyarrow as pa
    import pyarrow.compute as pc

    of_invoice = _at(references.invoices.columns["currency"], invoice_rows)
    inherited = pc.coalesce(of_invoice, _at(references.customers.columns["currency"], customer_rows))
    own = table.columns.get("currency")
    if own is None:
        return inherited
    if own.null_count and table.name != "fx":
        written = table.raw.columns.get("currency")
        empty = written.is_null() if written is not None else pc.is_null(own)
        own = pc.if_else(pc.and_(empty, own.is_null()), inherited, own)
        table.columns["currency"] = own if len(own) else pa.array([], pa.string())
    return own


def _at(values: "pyarrow.Array", rows: "Ints") -> "pyarrow.Array":
    import pyarrow as pa

    return values.take(pa.array(rows, mask=rows == NOWHERE))


def _number_ids(table: CheckedTable) -> None:
    """Number the rows without id; the instalments that a customer agreed on one day are one plan."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    if table.name not in _NUMBERED or not table.raw.count:
        return
    column, prefix = _NUMBERED[table.name]
    ids = table.columns[column]
    if not ids.null_count:
        return
    numbers = np.arange(1, len(ids) + 1)
    if table.name == "plans":
        numbers = np.unique(_agreements(table), return_inverse=True)[1] + 1
    taken = set(ids.drop_null().to_pylist())
    while taken and any(f"{prefix}-{number}" in taken for number in numbers.tolist()):
        prefix += "-"
    made = pa.array([f"{prefix}-{number}" for number in numbers.tolist()], pa.string())
    table.columns[column] = pc.coalesce(ids, made)


def _agreements(table: CheckedTable) -> "list[str]":

    parts = zip(table.columns["customer_id"].to_pylist(), table.columns["agreed_on"].to_pylist(), strict=True)
    return [f"{day} {customer}" for customer, day in parts]


def newest_posting(tables: Mapping[str, CheckedTable], up_to: date) -> date | None:
    """Give the newest posting date that is not after a day."""
    import pyarrow.compute as pc

    newest: list[date] = []
    for name, columns in _POSTED.items():
        for column in columns:
            days = tables[name].columns[column]
            latest = pc.max(days.filter(pc.less_equal(days, up_to))).as_py()
            if latest is not None:
                newest.append(latest)
    return max(newest, default=None)


def note_doubts(tables: Mapping[str, CheckedTable], data_as_of: date, problems: Problems) -> None:
    """Note what is kept but deserves a look: postings of the future, statements before their period's end."""
    import pyarrow.compute as pc

    for name, columns in _POSTED.items():
        later = pc.greater(tables[name].columns[columns[0]], data_as_of)
        said = f"are dated after {data_as_of.isoformat()}; they do not exist as of an earlier day"
        _note_rows(tables[name], later, said, problems)
    statements = tables["statements"].columns
    early = pc.less(statements["received_on"], statements["period_end"])
    _note_rows(tables["statements"], early, "were received before their period ended", problems)
    strange = pc.invert(pc.match_substring(tables["customers"].columns["salesperson"], "@"))
    said = "have a salesperson that is no e-mail address, so that no sales person will see the customer"
    _note_rows(tables["customers"], strange, said, problems)
    if not tables["invoices"].raw.count:
        problems.note("invoices has no rows")


def _note_rows(table: CheckedTable, flags: "pyarrow.BooleanArray", said: str, problems: Problems) -> None:
    rows = rows_where(flags)
    if len(rows):
        first = table.raw.lines([int(rows[0])])[0]
        problems.note(f"{table.raw.label}: {len(rows):,} rows {said} (the first in line {first:,})")
