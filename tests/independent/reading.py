"""The tables of a ledger as of a day: plain dictionaries of text, nothing dated after the day."""

import csv
import tomllib
from bisect import bisect_right
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Any

Row = Mapping[str, str]
Rows = Sequence[Row]

POLICY_FILE = Path(__file__).parents[2] / "knowledge" / "policy" / "policy.toml"
_EXISTS_FROM = {
    "invoices": "invoice_date",
    "payments": "paid_on",
    "disputes": "opened_on",
    "orders": "ordered_on",
    "statements": "received_on",
    "events": "happened_on",
    "promises": "made_on",
    "plans": "agreed_on",
    "covers": "valid_from",
    "limits": "valid_from",
    "fx": "valid_from",
    "industries": "valid_from",
    "countries": "valid_from",
}


def money(cell: str | None) -> Fraction | None:
    """Read an amount; an empty cell is unknown."""
    return Fraction(cell) if cell else None


def day(cell: str | None) -> date | None:
    return date.fromisoformat(cell) if cell else None


def a_day(cell: str) -> date:
    return date.fromisoformat(cell)


def back(months: int, from_day: date) -> date:
    """The same day so many calendar months before, or that month's last day where it is shorter."""
    index = from_day.year * 12 + from_day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(from_day.day, monthrange(year, month + 1)[1]))


def whole_months(start: date, end: date) -> int:
    """Count the months gone by between two days."""
    gone = 0
    while back(-(gone + 1), start) <= end:
        gone += 1
    return gone


def policy() -> dict[str, Any]:
    with POLICY_FILE.open("rb") as file:
        return tomllib.load(file)


def tables_of(folder: Path) -> dict[str, list[dict[str, str]]]:
    """Read every table of a folder of CSV files."""
    found = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    return found


def text_rows(rows: Iterable[Mapping[str, object]]) -> list[dict[str, str]]:
    """Write a test's rows as a CSV would hold them."""
    return [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in rows]


class Books:
    """A ledger's tables as of a day, by customer; a missing table has no rows and is named by `lacks`."""

    def __init__(
        self, tables: Mapping[str, Rows], as_of: date, rules: Mapping[str, Any], base: str = "CNY"
    ) -> None:
        self.as_of = as_of
        self.rules = rules["rules"]
        self.base = base
        self.tables = tables
        self.customers = {row["customer_id"]: row for row in tables["customers"]}

    def lacks(self, table: str) -> bool:
        return table not in self.tables

    def all(self, table: str) -> list[Row]:
        """Give the rows of a table that exist at the day."""
        column = _EXISTS_FROM[table]
        limit = self.as_of.isoformat()
        return [row for row in self.tables.get(table, ()) if (self._born(table, row, column) or "") <= limit]

    @staticmethod
    def _born(table: str, row: Row, column: str) -> str | None:
        if table == "statements":
            return max(row.get(column) or "", row["period_end"])
        return row.get(column)

    @cached_property
    def _owned(self) -> dict[str, dict[str, list[Row]]]:
        names = [name for name in _EXISTS_FROM if name not in ("fx", "industries", "countries", "disputes")]
        owned: dict[str, dict[str, list[Row]]] = {name: defaultdict(list) for name in names}
        for name in names:
            for row in self.all(name):
                owned[name][row["customer_id"]].append(row)
        return owned

    def of(self, customer_id: str, table: str) -> list[Row]:
        return self._owned[table].get(customer_id, [])

    @cached_property
    def paid(self) -> dict[str, list[Row]]:
        """The payments of each invoice that exists, in the order of their days."""
        known = {row["invoice_id"] for row in self.all("invoices")}
        found: dict[str, list[Row]] = defaultdict(list)
        for row in sorted(self.all("payments"), key=lambda each: each["paid_on"]):
            if row.get("invoice_id") in known:
                found[row["invoice_id"]].append(row)
        return found

    @cached_property
    def disputed(self) -> dict[str, list[Row]]:
        """The disputes of each invoice opened by the day, resolved or not."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.all("disputes"):
            found[row["invoice_id"]].append(row)
        return found

    @cached_property
    def _rates(self) -> dict[str, tuple[list[str], list[Fraction]]]:
        found: dict[str, list[tuple[str, Fraction]]] = defaultdict(list)
        for row in self.all("fx"):
            found[row["currency"]].append((row["valid_from"], Fraction(row["rate"])))
        return {code: ([d for d, _ in sorted(r)], [x for _, x in sorted(r)]) for code, r in found.items()}

    def rate(self, currency: str) -> Fraction:
        if currency == self.base:
            return Fraction(1)
        days, rates = self._rates[currency]
        return rates[bisect_right(days, self.as_of.isoformat()) - 1]

    def turn(self, amount: Fraction, of: str, to: str) -> Fraction:
        """Turn money into another currency at the latest rate up to the day."""
        return amount if of == to else amount * self.rate(of) / self.rate(to)

    def currency(self, customer_id: str) -> str:
        return self.customers[customer_id]["currency"]

    def terms(self, customer_id: str) -> int:
        own = self.customers[customer_id].get("terms_days")
        return int(own) if own else int(self.rules["TERMS-STANDARD"]["days"]["value"])
