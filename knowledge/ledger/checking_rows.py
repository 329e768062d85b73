"""Rules within one table: what must not be negative, which day comes first, what may stand only once."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from knowledge.ledger.checking_tables import CheckedTable, rows_where
from knowledge.ledger.quoting import shortened

if TYPE_CHECKING:
    import numpy
    import pyarrow
    from numpy.typing import NDArray

_NOT_NEGATIVE: Mapping[str, tuple[str, ...]] = {
    "customers": ("credit_limit", "group_limit", "expected_monthly", "terms_days"),
    "limits": ("amount",),
    "disputes": ("amount",),
    "orders": ("amount",),
    "covers": ("amount", "deductible", "max_terms_days", "notify_overdue_days"),
    "promises": ("amount",),
    "plans": ("amount",),
    "industries": ("risk_index", "inventory_days", "receivable_days"),
    "countries": ("risk_index",),
}
_IN_ORDER: Mapping[str, tuple[tuple[str, str], ...]] = {
    "limits": (("valid_from", "valid_until"),),
    "invoices": (("invoice_date", "due_date"),),
    "payments": (("paid_on", "matures_on"),),
    "disputes": (("opened_on", "resolved_on"),),
    "orders": (("ordered_on", "closed_on"),),
    "covers": (("valid_from", "valid_until"),),
    "promises": (("made_on", "promised_for"),),
    "plans": (("agreed_on", "due_on"),),
}
_ONCE: Mapping[str, tuple[str, ...]] = {
    "customers": ("customer_id",),
    "limits": ("limit_id",),
    "invoices": ("invoice_id",),
    "payments": ("payment_id",),
    "disputes": ("dispute_id",),
    "orders": ("order_id",),
    "statements": ("customer_id", "period_end", "period_months", "scope", "received_on"),
    "covers": ("cover_id",),
    "events": ("event_id",),
    "promises": ("promise_id",),
    "contacts": ("contact_id",),
    "industries": ("industry", "valid_from"),
    "countries": ("country", "valid_from"),
    "fx": ("currency", "valid_from"),
}
# Ten years: longer terms are a slip of the keyboard, and a due date must stay on the calendar.
_LONGEST_TERMS = 3650
# A first financial year may be long: 18 months is the most that company law commonly grants.
_LONGEST_PERIOD = 18
_HIGHEST_INDEX = 100


def check_rows(table: CheckedTable) -> None:
    """Report every row of a table that breaks a rule which needs no other table."""
    for column in _NOT_NEGATIVE.get(table.name, ()):
        _at_least(table, column, 0, "is negative")
    for earlier, later in _IN_ORDER.get(table.name, ()):
        _in_order(table, earlier, later)
    _once(table)
    if table.name == "customers":
        _at_most(table, "terms_days", _LONGEST_TERMS, "is more than ten years")
    if table.name == "statements":
        _at_least(table, "period_months", 1, "is less than a month")
        _at_most(table, "period_months", _LONGEST_PERIOD, f"is more than {_LONGEST_PERIOD} months")
    if table.name == "covers":
        _at_least(table, "indemnity_rate", 0, "is negative")
        _at_most(table, "indemnity_rate", 1, "is more than 1; write 0.9 for 90 %")
    if table.name in {"industries", "countries"}:
        _at_most(table, "risk_index", _HIGHEST_INDEX, f"is more than {_HIGHEST_INDEX}")
    if table.name == "fx":
        _rates(table)


def _at_least(table: CheckedTable, column: str, bound: int, reason: str) -> None:
    import pyarrow.compute as pc

    values = table.columns[column]
    _report(table, column, pc.less(values, bound), reason)


def _at_most(table: CheckedTable, column: str, bound: int, reason: str) -> None:
    import pyarrow.compute as pc

    values = table.columns[column]
    _report(table, column, pc.greater(values, bound), reason)


def _rates(table: CheckedTable) -> None:
    import pyarrow.compute as pc

    _report(table, "rate", pc.less_equal(table.columns["rate"], 0), "is not above zero")


def _report(table: CheckedTable, column: str, flags: "pyarrow.BooleanArray", reason: str) -> None:
    texts = table.raw.columns.get(column)
    if texts is not None:
        table.problems.add(
            table.name, column, rows_where(flags), lambda row: f"{shortened(texts[row])} {reason}"
        )


def _in_order(table: CheckedTable, earlier: str, later: str) -> None:
    import pyarrow.compute as pc

    first, second = table.columns[earlier], table.columns[later]
    wrong = pc.less(second, first)
    if table.name == "invoices":
        # A credit note is due when it likes: many systems give it the due date of the invoice it corrects.
        wrong = pc.and_not(wrong, pc.less(table.columns["amount"], 0).fill_null(fill_value=False))
    table.problems.add(
        table.name,
        later,
        rows_where(wrong),
        lambda row: f"{later} {second[row].as_py()} lies before {earlier} {first[row].as_py()}",
    )


def _once(table: CheckedTable) -> None:
    """Report every row after the first that has the same key; an empty id is numbered later."""
    key = _ONCE.get(table.name, ())
    if not key or not table.raw.count or _all_differ(table, key[0]):
        return
    codes = _codes(table, key)
    first = first_of(codes)
    import numpy as np

    again = np.flatnonzero((first != np.arange(len(codes))) & (codes >= 0))
    if not len(again):
        return
    lines = dict(zip(again.tolist(), table.raw.lines(first[again].tolist()), strict=True))

    def reason(row: int) -> str:
        values = " ".join(shortened(table.columns[column][row]) for column in key[:3])
        return f"{values} is in line {lines[row]} already"

    table.problems.add(table.name, key[0], again, reason)


def _all_differ(table: CheckedTable, column: str) -> bool:
    """Say whether a column alone tells all rows apart: the usual case, and the cheap one."""
    import pyarrow.compute as pc

    cells = table.columns[column]
    return bool(cells.null_count == 0 and pc.count_distinct(cells).as_py() == len(cells))


def _codes(table: CheckedTable, key: tuple[str, ...]) -> "NDArray[numpy.int64]":
    """Number the distinct keys; -1 where the first part of the key is empty."""
    import numpy as np

    codes = np.zeros(table.raw.count, dtype=np.int64)
    for column in key:
        encoded = table.columns[column].dictionary_encode()
        part = encoded.indices.fill_null(-1).to_numpy().astype(np.int64)
        codes = codes * (len(encoded.dictionary) + 1) + part + 1
        if len(key) > 1:
            codes = np.unique(codes, return_inverse=True)[1].astype(np.int64)
    empty = table.columns[key[0]].is_null().to_numpy(zero_copy_only=False)
    return np.where(empty, -1, codes)


def first_of(codes: "NDArray[numpy.int64]") -> "NDArray[numpy.int64]":
    """Give for every row the first row that has its code."""
    import numpy as np

    _, first, inverse = np.unique(codes, return_index=True, return_inverse=True)
    rows: NDArray[numpy.int64] = first[inverse]
    return rows
