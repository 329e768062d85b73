"""Statements with a label: what is read from CSV and Parquet, and what is refused in one sentence."""

import re
from fractions import Fraction
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from evals.study.reading import Statements, read_statements
from knowledge.errors import CreditDeskError


def folder(place: Path, **files: str) -> Path:
    for name, text in files.items():
        (place / f"{name}.csv").write_text(text, encoding="utf-8")
    return place


def read(place: Path, text: str) -> Statements:
    return read_statements(folder(place, statements=text))


def test_a_row_is_a_company_with_its_figures_and_its_label(tmp_path: Path) -> None:
    found = read(
        tmp_path, "customer_id,ebit,equity,kind,industry,period_months,failed\nC1,1.5,-2e3,trade,x,6,1\n"
    )
    (only,) = found.statements
    assert only.figures.items == {"ebit": Fraction(3, 2), "equity": Fraction(-2000)}
    assert (only.failed, only.kind, only.industry, only.figures.period_months) == (True, "trade", "x", 6)


@pytest.mark.parametrize("text", ["", " ", "?", "NA", "n/a", "NaN", "null", "-inf"])
def test_an_empty_cell_is_unknown_never_nought(tmp_path: Path, text: str) -> None:
    found = read(tmp_path, f"ebit,equity,failed\n{text},1,0\n")
    assert "ebit" not in found.statements[0].figures.items


@pytest.mark.parametrize(
    ("text", "failed"),
    [
        ("1", True),
        ("1.0", True),
        ("TRUE", True),
        ("Yes", True),
        ("0", False),
        ("false", False),
        ("no", False),
    ],
)
def test_ways_to_write_the_label(tmp_path: Path, text: str, *, failed: bool) -> None:
    assert read(tmp_path, f"ebit,failed\n1,{text}\n").statements[0].failed is failed


def test_names_of_columns_are_read_generously_and_blank_rows_passed_over(tmp_path: Path) -> None:
    found = read(tmp_path, "\ufeffTotal Assets; EBIT ;Failed;Score\n10;1;0;7\n;;;\n20;2;1;8\n")
    assert [each.figures.items["total_assets"] for each in found.statements] == [10, 20]
    assert found.passed_over == ("score",)


def test_all_files_of_the_folder_count_in_the_order_of_their_names(tmp_path: Path) -> None:
    found = read_statements(folder(tmp_path, b="ebit,failed\n2,0\n", a="ebit,failed\n1,1\n"))
    assert [each.figures.items["ebit"] for each in found.statements] == [1, 2]
    assert found.files == ("a.csv", "b.csv")


def test_parquet_is_read_like_csv(tmp_path: Path) -> None:
    table = pa.table({"ebit": [0.5, None, float("nan")], "failed": [True, False, False]})
    parquet.write_table(table, tmp_path / "statements.parquet")
    found = read_statements(tmp_path).statements
    assert [dict(each.figures.items) for each in found] == [{"ebit": Fraction(1, 2)}, {}, {}]
    assert [each.failed for each in found] == [True, False, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ebit\n1\n", "no column `failed`"),
        ("failed\n1\n", "no figure of a statement"),
        ("ebit,ebit,failed\n1,1,1\n", "ebit twice"),
        ("ebit,failed\n1,\n", "row 2, failed: '' is not 1 or 0"),
        ("ebit,failed\n1,0\n1,maybe\n", "row 3, failed: 'maybe'"),
        ("ebit,failed\nabc,1\n", "row 2, ebit: 'abc' is not a number"),
        ("ebit,failed\nsNaN,1\n", "row 2, ebit: 'sNaN' is not a figure"),
        ("ebit,failed\n1e999,1\n", "is not a figure that books could hold"),
        ("ebit,failed,kind\n1,1,shop\n", "row 2, kind: 'shop' is not one of"),
        ("ebit,failed,period_months\n1,1,0\n", "from 1 to 24 months"),
        ("ebit,failed,period_months\n1,1,25\n", "from 1 to 24 months"),
        ("ebit,failed\n1,1,1\n", "row 2, the whole row: '3 cells'"),
        ("ebit,failed\n", "holds no statement"),
        ("", "no column `failed`"),
    ],
)
def test_what_cannot_be_studied_is_refused_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CreditDeskError, match=re.escape(said)):
        read(tmp_path, text)


def test_a_folder_without_files_and_a_broken_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CreditDeskError, match="holds no CSV"):
        read_statements(tmp_path)
    with pytest.raises(CreditDeskError, match="is no folder"):
        read_statements(tmp_path / "nowhere")
    (tmp_path / "a.csv").write_bytes(b"ebit,failed\n\xff\xfe,1\n")
    with pytest.raises(CreditDeskError, match="not UTF-8"):
        read_statements(tmp_path)
    (tmp_path / "a.csv").unlink()
    (tmp_path / "a.parquet").write_bytes(b"PAR1 nonsense")
    with pytest.raises(CreditDeskError, match="Parquet"):
        read_statements(tmp_path)
