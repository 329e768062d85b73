from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number, split_names
from knowledge.ledger.columns_packing import packed, packed_arrays
from knowledge.ledger.packed_table import PackedTable

_DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
_CELLS: dict[str, tuple[Any, st.SearchStrategy[Any]]] = {
    "amount": (pa.int64(), st.integers(-(2**62), 2**62)),
    "customer_row": (pa.int32(), st.integers(-(2**31), 2**31 - 1)),
    "paid_on": (pa.date32(), _DAYS),
    "name": (pa.string(), st.text(max_size=12)),
    "kind": (pa.string(), st.sampled_from(["receipt", "开票", ""])),
    "cash": (pa.decimal128(38, 6), st.decimals(-(10**30), 10**30, places=6)),
    "rate": (pa.decimal128(38, 12), st.decimals(-(10**20), 10**20, places=12)),
    "key_customer": (pa.bool_(), st.booleans()),
}


def _opened(table: pa.Table) -> PackedTable:
    data, place = packed(table)
    return PackedTable(memoryview(data), place)


@pytest.mark.parametrize("name", _CELLS)
@given(data=st.data())
def test_every_kind_of_column_gives_back_its_cells_and_its_gaps(name: str, data: st.DataObject) -> None:
    kind, cells = _CELLS[name]
    expected = data.draw(st.lists(st.none() | cells, max_size=40))
    column = _opened(pa.table({name: pa.array(expected, kind)})).column(name)
    assert len(column) == len(expected)
    assert column.values(0, len(expected)) == expected
    if expected:
        start = data.draw(st.integers(0, len(expected) - 1))
        assert column.values(start, len(expected)) == expected[start:]
        assert column[start] == expected[start]


@given(st.lists(st.none() | st.integers(-(2**62), 2**62), max_size=40))
def test_numpy_sees_the_same_numbers_and_gaps(cells: list[int | None]) -> None:
    column = _opened(pa.table({"amount": pa.array(cells, pa.int64())})).numbers("amount")
    assert column.array().tolist() == [cell or 0 for cell in cells]
    present = column.present()
    assert ([True] * len(cells) if present is None else present.tolist()) == [
        cell is not None for cell in cells
    ]


def test_an_empty_cell_of_few_values_has_the_code_after_the_last_label() -> None:
    column = _opened(pa.table({"currency": ["EUR", None, "CNY", "EUR"]})).coded("currency")
    assert column.labels == ("EUR", "CNY")
    assert column.array().tolist() == [0, 2, 1, 0]


def test_a_column_of_gaps_alone_has_no_labels() -> None:
    column = _opened(pa.table({"kind": pa.nulls(2, pa.string())})).coded("kind")
    assert column.labels == ()
    assert column.values(0, 2) == [None, None]
    assert column.array().tolist() == [0, 0]


def test_a_decimal_of_38_digits_keeps_every_digit() -> None:
    value = Decimal("-12345678901234567890123456789012.123456")
    assert _opened(pa.table({"cash": pa.array([value], pa.decimal128(38, 6))})).column("cash")[0] == value


def test_any_arrow_reader_opens_a_packed_table() -> None:
    data, _ = packed(pa.table({"amount": [1, 2], "currency": ["EUR", None]}))
    assert pa.ipc.open_file(data).read_all().to_pylist() == [
        {"amount": 1, "currency": "EUR"},
        {"amount": 2, "currency": None},
    ]


def test_arrays_of_different_lengths_lie_in_one_table() -> None:
    arrays: dict[str, NDArray[Any]] = {
        "hashes": np.array([1, 2**64 - 1], dtype=np.uint64),
        "norms": np.array([0.5], dtype=np.float32),
        "none": np.zeros(0, dtype=np.int32),
    }
    data, place = packed_arrays(arrays)
    table = PackedTable(memoryview(data), place)
    for name, array in arrays.items():
        assert table.array(name).tolist() == array.tolist()
        assert table.array(name).dtype == array.dtype


@pytest.mark.parametrize(
    ("text", "names"),
    [(None, ()), ("", ()), ("a", ("a",)), (" a ;; b;", ("a", "b"))],
)
def test_names_stand_between_semicolons(text: str | None, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


def test_days_are_counted_from_1970() -> None:
    assert day_number(date(1970, 1, 1)) == 0
    assert day_number(date(2026, 3, 31)) == 20543
