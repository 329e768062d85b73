"""Workbooks as people keep them: rows hidden, cells joined, formulas that no program has worked out."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from knowledge.documents.formats.excel import read_excel
from knowledge.documents.formats.extracted import UnreadableError

NINE = datetime(2026, 7, 1, 9, 30)  # noqa: DTZ001 - a workbook knows no time zones
Read = Callable[[Workbook], list[list[str]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def of(book: Workbook) -> list[list[str]]:
        book.save(tmp_path / "x.xlsx")
        pages = read_excel(tmp_path / "x.xlsx").text.split("\f")
        return [[line for line in page.split("\n") if line] for page in pages]

    return of


def test_values_are_said_as_they_are_shown(read: Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "费率"
    sheet.append(["Grade", "Rate", "From", "Sum", "Open", "At", "Wrong"])
    sheet.append(["A", 0.035, date(2026, 7, 1), 0.1 + 0.2, True, NINE, "#N/A"])
    sheet["B2"].number_format = "0.0%"
    sheet["G2"].data_type = "e"
    (page,) = read(book)
    assert page == [
        "# 费率",
        "| Grade | Rate | From | Sum | Open | At | Wrong |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| A | 3.5% | 2026-07-01 | 0.3 | true | 2026-07-01 09:30:00 |  |",
    ]


def test_what_is_hidden_is_not_read_and_sheets_keep_their_pages(read: Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Limits"
    for row in (["Grade", "Limit", "Secret"], ["A", 100, "x"], ["B", 50, "y"], ["C", 10, "z"]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("Drafts").append(["old"])
    book["Drafts"].sheet_state = "hidden"
    book.create_sheet("Fees").append(["Fee", 40])
    first, second = read(book)
    assert first == ["# Limits", "| Grade | Limit |", "| --- | --- |", "| A | 100 |", "| C | 10 |"]
    assert second == ["# Fees", "| Fee | 40 |", "| --- | --- |"]


def test_titles_stand_before_their_tables_and_empty_rows_part_tables(read: Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    rows: list[list[object]] = [
        ["Authority to approve"],
        [],
        ["Who", "Up to"],
        ["Head", 100],
        [None, 50],
        [],
        ["Notes"],
        ["Name", "Day"],
        ["x", 1],
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("A4:A5")
    (page,) = read(book)
    assert page == [
        "# Sheet",
        "Authority to approve",
        "| Who | Up to |",
        "| --- | --- |",
        "| Head | 100 |",
        "| Head | 50 |",
        "Notes",
        "| Name | Day |",
        "| --- | --- |",
        "| x | 1 |",
    ]


def test_a_formula_without_its_result_is_given_as_written(read: Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Turnover", "Limit"])
    sheet.append([1000, "=A2*0.1"])
    (page,) = read(book)
    assert page[-1] == "| 1000 | =A2*0.1 |"


def test_a_workbook_without_anything_shown_is_empty(read: Read) -> None:
    assert read(openpyxl.Workbook()) == [[]]


def test_a_table_of_data_is_refused_before_it_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.documents.formats.excel._MOST_MARKUP", 1000)
    book = openpyxl.Workbook()
    for number in range(50):
        book.worksheets[0].append([number, "text"])
    book.save(tmp_path / "x.xlsx")
    with pytest.raises(UnreadableError, match="more cells than a document"):
        read_excel(tmp_path / "x.xlsx")
