"""A made-up ledger of any size, the same for the same size: what the benchmark imports."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from knowledge.ledger.benchmark.cells import Rows, some
from knowledge.ledger.benchmark.made_up_files import beside, further_cells

if TYPE_CHECKING:
    import pyarrow

AS_OF = date(2026, 6, 30)
STANDARD_TERMS_DAYS = 30
BASE_CURRENCY = "CNY"
A_CUSTOMER = "C0000000"
INVOICES = 1_000_000
_FIRST_DAY = np.datetime64("2023-07-01")
_DAYS = (np.datetime64(AS_OF) - _FIRST_DAY).astype(int) + 20  # some rows are dated after the as-of day
_CURRENCIES = np.array(["CNY", "EUR", "USD"])
_FIRST = (
    "Adler Baltic Cedar Delta Elbe Falcon Granit Hansa Iris Jade Kestrel Lumen Mercur Nordic Orion".split()
)
_MIDDLE = "Antriebe Bearings Castings Drives Engines Foundry Gears Hydraulics Joints Motors Pumps".split()
_LAST = ("GmbH", "Ltd", "Inc", "S.A.", "AG", "Co., Ltd.")
_TOWNS = "江南 北海 东方 华星 金桥 长江 天山 西湖 南洋 中原".split()
_MONEY = ("amount", "credit_limit", "deductible")
_TRADES = ("轴承有限公司", "机械股份有限公司", "电机厂", "贸易有限公司", "精密制造有限公司")


def write_ledger(folder: Path, scale: float, *, whole: bool = False) -> dict[str, int]:
    """Write the tables as Parquet and CSV files; gives the rows of each. `scale` 1 is a million invoices.

    A `whole` ledger also has what the tools over many customers read: statements, limits, covers, events,
    promises, industries and countries. Its invoices and payments are the same.
    """
    import pyarrow.csv as csv
    import pyarrow.parquet as parquet

    for kind in ("parquet", "csv"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    tables = _tables(np.random.default_rng(20260630), max(20, round(INVOICES * scale)), whole=whole)
    for name, table in tables.items():
        parquet.write_table(table, folder / "parquet" / f"{name}.parquet")
        csv.write_csv(table, folder / "csv" / f"{name}.csv")
    return {name: table.num_rows for name, table in tables.items()}


def _tables(dice: np.random.Generator, invoices: int, *, whole: bool) -> "dict[str, pyarrow.Table]":
    owners = _customers(dice, max(10, invoices // 10))
    billed = _invoices(dice, invoices, owners)
    rows = {
        "customers": owners,
        "invoices": billed,
        "payments": _payments(dice, invoices * 12 // 10, billed),
        "disputes": _disputes(dice, max(1, invoices // 200), billed),
        "orders": _orders(dice, max(1, invoices // 20), owners),
        "fx": {
            "currency": np.array(["EUR", "USD"]),
            "valid_from": np.array([_FIRST_DAY, _FIRST_DAY]),
            "rate": np.array(["7.83", "7.21"]),
        },
    }
    if whole:
        rows["customers"] = {**owners, **further_cells(dice, len(owners["customer_id"]))}
        rows |= beside(dice, owners, billed)
    return {name: _table(each) for name, each in rows.items()}


def _table(rows: Rows) -> "pyarrow.Table":
    import pyarrow as pa

    money = pa.decimal128(18, 2)
    columns = {}
    for name, cells in rows.items():
        if name in _MONEY:
            # The same digits with the point two places to the left: Arrow has no cast for that.
            cents = pa.array(cells, pa.int64()).cast(pa.decimal128(19, 0))
            columns[name] = pa.Array.from_buffers(pa.decimal128(19, 2), len(cells), cents.buffers()).cast(
                money
            )
        else:
            columns[name] = pa.array(cells, from_pandas=True)
    return pa.table(columns)


def _customers(dice: np.random.Generator, count: int) -> Rows:
    place = np.arange(count)
    ids = np.char.add("C", np.char.zfill(place.astype(str), 7))
    parent = np.where(dice.random(count) < 0.05, place // 50 * 50, -1)
    return {
        "customer_id": ids,
        "name": np.array([_name(number) for number in range(count)]),
        "parent_id": some((parent >= 0) & (parent != place), ids[parent]),
        "country": dice.choice(["CN", "DE", "US", "FR", "JP"], count),
        "industry": dice.choice([f"industry {number}" for number in range(20)], count),
        "currency": dice.choice(_CURRENCIES, count, p=[0.6, 0.25, 0.15]),
        "salesperson": dice.choice([f"sales{number}@seller.example" for number in range(200)], count),
        "credit_limit": dice.integers(1, 500, count) * 1_000_000,
        "terms_days": some(dice.random(count) < 0.9, dice.choice([30, 45, 60], count)),
    }


def _name(number: int) -> str:
    rest, first = divmod(number, len(_FIRST))
    rest, middle = divmod(rest, len(_MIDDLE))
    rest, last = divmod(rest, len(_LAST))
    if number % 3 == 0:
        town, trade = _TOWNS[number // 3 % len(_TOWNS)], _TRADES[number // 30 % len(_TRADES)]
        return f"{town}{_FIRST[first]}{rest}{trade}"
    return f"{_FIRST[first]} {_MIDDLE[middle]} {rest} {_LAST[last]}"


def _invoices(dice: np.random.Generator, count: int, owners: Rows) -> Rows:
    customers = len(owners["customer_id"])
    owner = (customers * dice.random(count) ** 1.5).astype(
        np.int64
    )  # a few customers buy much more than most
    dated = _FIRST_DAY + dice.integers(0, _DAYS, count)
    amount = dice.integers(10_000, 20_000_000, count)
    usual = dice.random(count) < 0.95
    return {
        "invoice_id": np.char.add("INV-", np.char.zfill(np.arange(count).astype(str), 8)),
        "customer_id": owners["customer_id"][owner],
        "invoice_date": dated,
        "due_date": np.where(usual, dated + dice.choice([30, 45, 60, 90], count), np.datetime64("NaT")),
        "amount": np.where(dice.random(count) < 0.03, -amount // 10, amount),
        "currency": owners["currency"][owner],
    }


def _payments(dice: np.random.Generator, count: int, billed: Rows) -> Rows:
    invoices = len(billed["invoice_id"])
    of = np.concatenate((np.arange(invoices), dice.integers(0, invoices, count - invoices)))
    part = dice.choice([100, 100, 100, 100, 60, 40, 25], count)
    amount = billed["amount"][of] * part // 100
    odds = dice.random(count)
    kinds = ["receipt", "prepayment", "discount", "write_off", "bank_bill", "commercial_bill"]
    kind = np.array(kinds)[np.searchsorted([0.85, 0.88, 0.92, 0.93, 0.97], odds)]
    is_bill = odds >= 0.93
    paid = billed["invoice_date"][of] + dice.integers(0, 150, count)
    states = dice.choice(["held", "endorsed", "discounted", "paid", "dishonoured"], count)
    return {
        "payment_id": np.char.add("PAY-", np.char.zfill(np.arange(count).astype(str), 8)),
        "customer_id": billed["customer_id"][of],
        "invoice_id": some(dice.random(count) < 0.98, billed["invoice_id"][of]),
        "paid_on": np.minimum(paid, _FIRST_DAY + _DAYS),
        "amount": np.where(amount == 0, 1, amount),
        "currency": billed["currency"][of],
        "kind": kind,
        "matures_on": np.where(is_bill, paid + 180, np.datetime64("NaT")),
        "bill_status": some(is_bill, states),
    }


def _disputes(dice: np.random.Generator, count: int, billed: Rows) -> Rows:
    of = dice.choice(len(billed["invoice_id"]), count, replace=False)
    opened = billed["invoice_date"][of] + dice.integers(1, 90, count)
    solved = dice.random(count) < 0.7
    return {
        "dispute_id": np.char.add("D", np.arange(count).astype(str)),
        "invoice_id": billed["invoice_id"][of],
        "opened_on": opened,
        "resolved_on": np.where(solved, opened + 30, np.datetime64("NaT")),
        "reason": np.full(count, "quality"),
    }


def _orders(dice: np.random.Generator, count: int, owners: Rows) -> Rows:
    owner = dice.integers(0, len(owners["customer_id"]), count)
    return {
        "order_id": np.char.add("SO-", np.arange(count).astype(str)),
        "customer_id": owners["customer_id"][owner],
        "ordered_on": _FIRST_DAY + dice.integers(0, _DAYS, count),
        "amount": dice.integers(10_000, 5_000_000, count),
        "currency": owners["currency"][owner],
        "status": dice.choice(["open", "invoiced", "cancelled"], count),
    }
