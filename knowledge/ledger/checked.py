"""A checked ledger: what comes out of reading and checking, ready to be written as a snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow


@dataclass(frozen=True)
class CheckedLedger:
    """Every canonical table with every canonical column, as `tables.Kind` says that they are stored.

    A table that the files do not have is there without rows and named in `absent_tables`; a column that they
    do not have is all null and named in `absent_columns` as "table.column". Null is an empty cell. An empty
    currency has become the customer's (of a promise that names an invoice: the invoice's), an empty id is
    numbered, a payment is in its invoice's currency. `totals` holds minor units a currency of invoices and
    payments.
    """

    tables: "Mapping[str, pyarrow.Table]"
    data_as_of: date
    base_currency: str
    absent_tables: frozenset[str]
    absent_columns: frozenset[str]
    totals: Mapping[str, Mapping[str, int]]
