"""Currencies under check: which rates are missing, and payments in another currency than their invoice."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from knowledge.ledger.checking_references import NOWHERE
from knowledge.ledger.checking_tables import CheckedTable, rows_where
from knowledge.ledger.problems import Problems
from knowledge.ledger.tables import UNLIMITED_MINOR
from knowledge.money import FxRates, MissingRateError, exact, rounded, to_minor

if TYPE_CHECKING:
    import numpy
    import pyarrow
    from numpy.typing import NDArray

    Ints = NDArray[numpy.int64]

_FIRST_DAY: Mapping[str, str] = {
    "invoices": "invoice_date",
    "payments": "paid_on",
    "orders": "ordered_on",
}


def rates_of(fx: CheckedTable, base: str, problems: Problems) -> FxRates:
    """Gather the good rows of fx; the base currency itself must be worth 1."""
    names = ("currency", "valid_from", "rate")
    rows = list(zip(*(fx.columns[name].to_pylist() for name in names), strict=True))
    for row, (code, _, rate) in enumerate(rows):
        if code == base and rate is not None and rate != 1:
            problems.add("fx", "rate", [row], f"{base} is the base currency, its rate is 1, not {rate:f}")
    good: list[tuple[str, date, Decimal]] = [
        (code, day, rate) for code, day, rate in rows if code and day and rate is not None and rate > 0
    ]
    return FxRates(base, good)


def note_missing_rates(
    tables: Mapping[str, CheckedTable], rates: FxRates, day: date, problems: Problems
) -> None:
    """Note each currency that has no rate when it is first needed: using it then will be refused."""
    first: dict[str, date] = {}
    for name, table in tables.items():
        if "currency" in table.columns and name != "fx":
            for code, used in _first_uses(table, _FIRST_DAY.get(name), day).items():
                first[code] = min(used, first.get(code, used))
    for code, needed in sorted(first.items()):
        try:
            rates.rate(code, needed)
        except MissingRateError:
            problems.note(
                f"fx has no rate for {code} on or before {needed.isoformat()}, when it is first used; "
                f"figures in {rates.base} that need it will be refused until fx has it"
            )


def _first_uses(table: CheckedTable, column: str | None, day: date) -> dict[str, date]:
    import pyarrow as pa

    codes = table.columns["currency"]
    days = table.columns[column].fill_null(day) if column else pa.repeat(pa.scalar(day), len(codes))
    grouped = pa.table({"code": codes, "day": days}).group_by("code").aggregate([("day", "min")])
    pairs = zip(grouped["code"].to_pylist(), grouped["day_min"].to_pylist(), strict=True)
    return {code: first for code, first in pairs if code is not None and first is not None}


def convert_payments(
    payments: CheckedTable, invoices: CheckedTable, invoice_rows: "Ints", rates: FxRates
) -> None:
    """Turn payments in another currency than their invoice's into it, at the rate of the day paid.

    Each is rounded half up to the minor unit; a missing rate is a bad row that names currency and day.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    target = invoices.columns["currency"].take(pa.array(invoice_rows, mask=invoice_rows == NOWHERE))
    own, amounts = payments.columns["currency"], payments.columns["amount"]
    differing = rows_where(pc.and_(pc.not_equal(target, own), amounts.is_valid()))
    if not len(differing):
        return
    converted = pa.array(_converted(payments, differing, target, rates), pa.int64())
    flags = np.zeros(len(own), dtype=bool)
    flags[differing] = True
    mask = pa.array(flags)
    payments.columns["amount"] = pc.replace_with_mask(amounts, mask, converted)
    payments.columns["currency"] = pc.replace_with_mask(own, mask, target.take(pa.array(differing)))
    line = payments.raw.lines([int(differing[0])])[0]
    payments.problems.note(
        f"{payments.raw.label}: {len(differing):,} payments in another currency than their invoice's were "
        f"converted at the rate of the day paid (the first in line {line:,})"
    )


def _converted(
    payments: CheckedTable, differing: "Ints", target: "pyarrow.StringArray", rates: FxRates
) -> list[int | None]:
    names = ("amount", "currency", "paid_on")
    cells = [payments.columns[name].take(differing).to_pylist() for name in names]
    wanted = target.take(differing).to_pylist()
    known: dict[tuple[str, str, date], Fraction] = {}
    converted: list[int | None] = []
    for row, minor, source, paid_on, code in zip(differing.tolist(), *cells, wanted, strict=True):
        if paid_on is None:
            converted.append(None)
            continue
        try:
            key = (source, code, paid_on)
            if key not in known:
                known[key] = rates.cross(*key)
        except MissingRateError as error:
            payments.problems.add("payments", "currency", [row], _unconvertible(source, code, error))
            converted.append(None)
            continue
        amount = to_minor(rounded(exact(minor, source) * known[key], code), code)
        if amount is not None and abs(amount) >= UNLIMITED_MINOR:
            payments.problems.add("payments", "amount", [row], f"converted to {code} it is too large")
            amount = None
        converted.append(amount)
    return converted


def _unconvertible(source: str, target: str, error: MissingRateError) -> str:
    return (
        f"the payment in {source} of an invoice in {target} cannot be converted: fx has no rate for "
        f"{error.currency} on or before {error.on.isoformat()}"
    )
