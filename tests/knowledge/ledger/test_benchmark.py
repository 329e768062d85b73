from pathlib import Path

import pytest

from knowledge.ledger.benchmark.__main__ import DisagreementError, compare
from knowledge.ledger.benchmark.duckdb_side import DuckAnswers, run_duckdb
from knowledge.ledger.benchmark.made_up_ledger import write_ledger
from knowledge.ledger.benchmark.steps import Opened, run_import, run_questions


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Opened, DuckAnswers]:
    folder = tmp_path_factory.mktemp("benchmark")
    write_ledger(folder / "source", 0.002)
    run_import(folder / "source" / "csv", folder / "snapshot")
    opened = run_questions(folder / "snapshot")
    return opened, run_duckdb(folder / "source" / "parquet", opened.positions)


def test_the_ledger_and_duckdb_give_the_same_figures_to_the_cent(
    measured: tuple[Opened, DuckAnswers],
) -> None:
    opened, duck = measured
    compare(opened, duck)
    assert len(opened.ageing) > 100
    assert len(opened.positions) > 10


def test_a_cent_of_difference_is_noticed(measured: tuple[Opened, DuckAnswers]) -> None:
    opened, duck = measured
    salesperson, currencies = next(iter(duck.ageing.items()))
    currency, buckets = next(iter(currencies.items()))
    age, minor = next(iter(buckets.items()))
    changed = {**duck.ageing, salesperson: {**currencies, currency: {**buckets, age: minor + 1}}}
    with pytest.raises(DisagreementError, match="ageing"):
        compare(opened, duck.model_copy(update={"ageing": changed}))


def test_csv_and_parquet_files_of_one_ledger_have_the_same_version(tmp_path: Path) -> None:
    write_ledger(tmp_path, 0.0005)
    for files in ("csv", "parquet"):
        run_import(tmp_path / files, tmp_path / f"snapshot_{files}")
    versions = {run_questions(tmp_path / f"snapshot_{files}").version for files in ("csv", "parquet")}
    assert len(versions) == 1
