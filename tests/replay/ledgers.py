"""Rows of the replayed accounts: each case is a customer of its own, so that one ledger holds them all."""

from collections.abc import Iterable, Mapping
from datetime import date

from knowledge.desk import Desk
from tests.ledgers import Rows
from tests.tools.desks import a_customer_row, a_desk

Row = dict[str, object]
LAST = date(2026, 4, 30)
"""The day up to which every replayed ledger is booked."""


class Told:
    """A ledger that is told case by case: what happened to which customer."""

    def __init__(self) -> None:
        self._tables: dict[str, list[Row]] = {}
        self._customers: dict[str, Row] = {}

    def customer(self, who: str, **cells: object) -> None:
        self._customers[who] = a_customer_row(who, **{"credit_limit": 1_000_000, **cells})

    def row(self, table: str, who: str, **cells: object) -> None:
        if who not in self._customers:
            self.customer(who)
        row = {"customer_id": who, "currency": "CNY", **cells}
        self._tables.setdefault(table, []).append(row)

    def invoice(self, who: str, number: str, amount: object, issued: str, due: str, **cells: object) -> None:
        dated = {"invoice_date": issued, "due_date": due}
        self.row("invoices", who, invoice_id=number, amount=amount, **dated, **cells)

    def paid(self, who: str, number: str | None, amount: object, on: str, **cells: object) -> None:
        named = f"P{len(self._tables.get('payments', ()))}"
        what = {"kind": "receipt", **cells}
        self.row("payments", who, payment_id=named, invoice_id=number, amount=amount, paid_on=on, **what)

    def disputed(self, who: str, number: str, opened: str, resolved: str | None, amount: object) -> None:
        named = f"D{len(self._tables.get('disputes', ()))}"
        self.row(
            "disputes",
            who,
            dispute_id=named,
            invoice_id=number,
            opened_on=opened,
            resolved_on=resolved,
            amount=amount,
        )

    def promised(self, who: str, number: str, made: str, promised_for: str, amount: object) -> None:
        named = f"M{len(self._tables.get('promises', ()))}"
        dated = {"made_on": made, "promised_for": promised_for}
        self.row("promises", who, promise_id=named, invoice_id=number, amount=amount, **dated)

    def ordered(self, who: str, number: str, amount: object, on: str, **cells: object) -> None:
        what = {"status": "open", "closed_on": None, **cells}
        self.row("orders", who, order_id=number, amount=amount, ordered_on=on, **what)

    def desk(self) -> Desk:
        tables: Mapping[str, Rows] = {
            name: _without(rows, ("customer_id", "currency") if name == "disputes" else ())
            for name, rows in self._tables.items()
        }
        return a_desk({"customers": list(self._customers.values()), **tables}, data_as_of=LAST)


def _without(rows: list[Row], names: Iterable[str]) -> list[Row]:
    left_out = frozenset(names)
    return [{name: cell for name, cell in row.items() if name not in left_out} for row in rows]
