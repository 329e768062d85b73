import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from knowledge.ledger.columns_packing import packed
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.snapshot import MANIFEST, NAMES, NAMES_FORMAT, open_snapshot, write_snapshot
from knowledge.ledger.snapshot_errors import (
    FORMAT,
    SnapshotDamagedError,
    SnapshotMissingError,
    SnapshotNewerError,
    SnapshotOlderError,
)
from knowledge.ledger.snapshot_layout import UnresolvedRowError, laid_out
from knowledge.sample_company import build_snapshot
from tests.builders import TODAY
from tests.ledgers import Rows, a_checked_ledger

TABLES: dict[str, Rows] = {
    "customers": [
        {"customer_id": "C2", "name": "江南轴承有限公司", "aliases": "Jiangnan;JN", "currency": "CNY"},
        {"customer_id": "C1", "name": "Acme Gears Ltd", "aliases": None, "currency": "EUR"},
    ],
    "invoices": [
        {
            "invoice_id": "I3",
            "customer_id": "C2",
            "invoice_date": "2026-02-01",
            "amount": 70,
            "currency": "CNY",
        },
        {
            "invoice_id": "I1",
            "customer_id": "C1",
            "invoice_date": "2026-01-05",
            "amount": 50,
            "currency": "EUR",
        },
        {
            "invoice_id": "I2",
            "customer_id": "C2",
            "invoice_date": "2026-01-01",
            "amount": 10,
            "currency": "CNY",
        },
    ],
    "payments": [
        *(
            {
                "payment_id": f"P{number}",
                "customer_id": "C2",
                "invoice_id": invoice,
                "paid_on": "2026-03-01",
                "amount": 5,
                "currency": "CNY",
            }
            for number, invoice in enumerate(["I3", None, "I2"])
        ),
    ],
}

CHANGED_NAMES = (
    "names are indexed in another way: raise NAMES_FORMAT where homes exist, and run `make sample`"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_snapshot(a_checked_ledger(TABLES), tmp_path / "snapshot", imported_on=TODAY)
    return tmp_path / "snapshot"


def test_a_written_ledger_is_the_same_when_it_is_opened(folder: Path) -> None:
    opened = Ledger.open(folder, standard_terms_days=30)
    in_memory = Ledger.from_checked(a_checked_ledger(TABLES), standard_terms_days=30)
    assert opened.version == in_memory.version
    assert opened.customer_ids == ("C1", "C2")
    for customer_id in opened.customer_ids:
        assert opened.book(customer_id, TODAY) == in_memory.book(customer_id, TODAY)
    assert opened.names.link("JN").candidates == in_memory.names.link("JN").candidates
    assert (opened.data_as_of, opened.imported_on, opened.base_currency) == (TODAY, TODAY, "CNY")
    assert opened.absent_tables >= {"disputes", "fx"}
    assert opened.absent_columns["invoices"] == {"order_id", "due_date"}
    assert not opened.is_sample


def test_the_order_of_rows_and_of_columns_changes_no_byte(folder: Path, tmp_path: Path) -> None:
    turned: dict[str, Rows] = {
        name: [dict(reversed(list(row.items()))) for row in reversed(rows)] for name, rows in TABLES.items()
    }
    write_snapshot(a_checked_ledger(turned), tmp_path / "again", imported_on=TODAY)
    for place in sorted(folder.iterdir()):
        assert (tmp_path / "again" / place.name).read_bytes() == place.read_bytes(), place.name


def test_the_version_is_of_the_content_and_not_of_the_day_of_import(folder: Path, tmp_path: Path) -> None:
    checked = a_checked_ledger(TABLES)
    version = open_snapshot(folder).manifest.version
    later = write_snapshot(checked, tmp_path / "later", imported_on=date(2026, 4, 1), is_sample=True)
    assert later.version == version
    dearer: dict[str, Rows] = {**TABLES, "invoices": [{**row, "amount": 1} for row in TABLES["invoices"]]}
    changed = write_snapshot(a_checked_ledger(dearer), tmp_path / "dearer", imported_on=TODAY)
    assert changed.version != version


def test_a_folder_without_a_ledger_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(SnapshotMissingError, match="no ledger"):
        open_snapshot(tmp_path)


def test_a_format_of_the_future_is_not_read(folder: Path) -> None:
    manifest = json.loads((folder / MANIFEST).read_text())
    (folder / MANIFEST).write_text(json.dumps({"format": FORMAT + 1, "whatever": manifest}))
    with pytest.raises(SnapshotNewerError, match=f"format {FORMAT + 1}; this program reads format {FORMAT}"):
        open_snapshot(folder)


def test_a_format_of_the_past_asks_for_a_new_import(folder: Path) -> None:
    (folder / MANIFEST).write_text(json.dumps({"format": FORMAT - 1}))
    with pytest.raises(SnapshotOlderError, match="Import the ledger again"):
        open_snapshot(folder)


def test_a_changed_layout_has_a_new_format_number(folder: Path) -> None:
    tables = open_snapshot(folder).manifest.tables
    lines = sorted(
        f"{table}.{name}: {place.stored} {place.places} {place.dtype}"
        for table, entry in tables.items()
        if table != NAMES  # which has a number of its own
        for name, place in entry.columns.items()
    )
    found = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]
    assert (FORMAT, found) == (1, "deca5f8681c9"), (
        "give FORMAT the next number, then note the new layout here"
    )


def _cut_short(place: Path) -> None:
    place.write_bytes(place.read_bytes()[:-1])


def _emptied(place: Path) -> None:
    place.write_bytes(b"")


def _flipped(place: Path) -> None:
    data = bytearray(place.read_bytes())
    data[len(data) // 2] ^= 1
    place.write_bytes(data)


@pytest.mark.parametrize("damage", [_cut_short, _emptied, _flipped, Path.unlink])
@pytest.mark.parametrize("table", ["invoices", "customers", "payments"])
def test_a_damaged_table_is_noticed_before_a_figure_comes_out_of_it(
    folder: Path, table: str, damage: Callable[[Path], None]
) -> None:
    damage(folder / f"{table}.arrow")
    with pytest.raises(SnapshotDamagedError, match=f"{table}.arrow"):
        Ledger.open(folder, standard_terms_days=30).book("C2", TODAY)


def test_verifying_looks_at_every_table(folder: Path) -> None:
    open_snapshot(folder).verify()
    _flipped(folder / "fx.arrow")
    with pytest.raises(SnapshotDamagedError, match=r"fx\.arrow has changed since the import"):
        open_snapshot(folder).verify()


@pytest.mark.parametrize("text", ["", "not json", "[]", "{}", '{"format": 1}', "\ud800"])
def test_a_manifest_that_is_none_is_damage(folder: Path, text: str) -> None:
    (folder / MANIFEST).write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(SnapshotDamagedError, match=r"manifest\.json"):
        open_snapshot(folder)


@pytest.mark.parametrize(
    ("field", "value"), [("data_as_of", "2026-03-30"), ("base_currency", "EUR"), ("is_sample", True)]
)
def test_a_manifest_that_was_edited_is_damage(folder: Path, field: str, value: object) -> None:
    manifest = json.loads((folder / MANIFEST).read_text())
    (folder / MANIFEST).write_text(json.dumps({**manifest, field: value}))
    with pytest.raises(SnapshotDamagedError, match="has changed since the import"):
        open_snapshot(folder)


def test_an_open_ledger_survives_that_its_folder_is_replaced(folder: Path) -> None:
    ledger = Ledger.open(folder, standard_terms_days=30)
    for place in folder.iterdir():
        place.unlink()
    assert [invoice.invoice_id for invoice in ledger.book("C2", TODAY).invoices] == ["I2", "I3"]


@pytest.mark.parametrize(
    ("table", "column"), [("invoices", "customer_id"), ("customers", "parent_id"), ("payments", "invoice_id")]
)
def test_a_row_that_names_nothing_is_never_laid_out(table: str, column: str) -> None:
    import pyarrow as pa

    checked = a_checked_ledger(TABLES)
    rows = checked.tables[table]
    at = rows.schema.get_field_index(column)
    lost = rows.set_column(at, column, pa.array(["nobody"] * rows.num_rows))
    broken = type(checked)(**{**vars(checked), "tables": {**checked.tables, table: lost}})
    with pytest.raises(UnresolvedRowError, match=f"{table} names a {column}"):
        laid_out(broken)


def test_garbage_under_an_empty_cell_reaches_no_byte() -> None:
    import pyarrow as pa

    def table(under: int) -> pa.Table:
        cells = pa.py_buffer(under.to_bytes(8, "little") * 2)
        array = pa.Array.from_buffers(pa.int64(), 2, [pa.py_buffer(b"\x01"), cells])
        return pa.table({"amount": array, "key": [2, 1]}).sort_by("key")

    assert packed(table(7))[1].sha256 == packed(table(7))[1].sha256
    first, second = table(7).column("amount").chunk(0), table(9).column("amount").chunk(0)
    assert first.buffers()[1].to_pybytes()[:8] == second.buffers()[1].to_pybytes()[:8] == bytes(8)


def test_the_sample_company_s_snapshot_is_what_its_tables_give(tmp_path: Path) -> None:
    build_snapshot.build(tmp_path / "snapshot")
    checked_in, built = open_snapshot(build_snapshot.HERE / "snapshot"), open_snapshot(tmp_path / "snapshot")
    assert built.manifest.version == checked_in.manifest.version, "run `make sample`"
    assert built.manifest.tables.keys() == checked_in.manifest.tables.keys()
    for name in built.manifest.tables[NAMES].columns:
        # Norms are floats, whose last bit may differ from processor to processor.
        found, expected = built.table(NAMES).array(name), checked_in.table(NAMES).array(name)
        assert len(found) == len(expected), CHANGED_NAMES
        np.testing.assert_allclose(found, expected, rtol=1e-6, err_msg=CHANGED_NAMES)


def test_an_index_of_names_from_another_program_is_built_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.ledger.ledger.NAMES_FORMAT", NAMES_FORMAT + 1)
    ledger = Ledger.open(folder, standard_terms_days=30)
    _flipped(folder / "names.arrow")  # it is not even read
    assert ledger.names.link("Acme Gears").candidates[0].customer_id == "C1"
