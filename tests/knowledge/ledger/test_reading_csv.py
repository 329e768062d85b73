"""A CSV file is read however it is written, or refused in one clear sentence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.ledger.reading_errors import EncodingError, UnreadableFileError
from tests.knowledge.ledger.ledger_files import added, bad_rows, checked, column, written


def test_wrong_encoding_names_the_file_the_byte_the_line_and_the_next_step(tmp_path: Path) -> None:
    text = "customer_id,name,currency\nC1,Alpha,CNY\nC2,江南轴承,CNY\n"
    (written(tmp_path) / "customers.csv").write_bytes(text.encode("gb18030"))
    with pytest.raises(EncodingError, match=r"customers.csv is not UTF-8 text: byte 42 in line 3") as caught:
        checked(tmp_path)
    assert "UTF-8" in caught.value.next_step


def test_a_broken_byte_far_into_a_file_is_found_where_it_is(tmp_path: Path) -> None:
    rows = "".join(f"X{number:07d},某某公司,CNY\n" for number in range(300_000)).encode()
    start = b"customer_id,name,currency\n"
    (written(tmp_path) / "customers.csv").write_bytes(start + rows + b"C9,\xff,CNY\n")
    with pytest.raises(EncodingError) as caught:
        checked(tmp_path)
    assert f"byte {len(start) + len(rows) + 3:,} in line 300,002" in caught.value.problem


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("customer_id,name\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04rest", "an Excel workbook"),
        (b"PAR1rest", "a Parquet file"),
        (b"", "it is empty"),
        (b"\n\n", "it is empty"),
    ],
)
def test_a_csv_that_is_something_else_is_called_what_it_is(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    (written(tmp_path) / "customers.csv").write_bytes(content)
    with pytest.raises(UnreadableFileError, match=problem):
        checked(tmp_path)


def test_a_quote_that_never_closes_is_refused_for_it_would_swallow_rows(tmp_path: Path) -> None:
    lines = (
        "invoice_id,opened_on,reason",
        'I1,2026-02-01,"late',
        "I2,2026-02-01,wrong",
        "I3,2026-02-01,damaged",
    )
    with pytest.raises(UnreadableFileError, match="a quote that opens in line 2 is never closed"):
        checked(written(tmp_path, {"disputes": lines}))


def test_a_lone_inch_sign_inside_a_cell_is_text(tmp_path: Path) -> None:
    ledger, _ = checked(
        written(tmp_path, added("customers", 'C9,Pipes 5" and more,,CNY,,', "C8,Next,,CNY,,"))
    )
    assert column(ledger, "customers", "name")[-2:] == ['Pipes 5" and more', "Next"]


def _rewritten(folder: Path, change: Callable[[str], bytes]) -> Path:
    for file in folder.glob("*.csv"):
        file.write_bytes(change(file.read_text("utf-8")))
    return folder


@pytest.mark.parametrize(
    "change",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace(",", ";").encode(),
        lambda text: text.replace(",", "\t").encode(),
        lambda text: text.replace(",", " , ").encode(),
        lambda text: text.replace("\n", "\n\n").encode(),
        lambda text: (
            ("\n" + text + ",,,\n" * 2).replace("\n,,,", "\n" + "," * text.split("\n")[0].count(",")).encode()
        ),
        lambda text: text.rstrip("\n").encode(),
        lambda text: "\n".join(
            (text.split("\n")[0].upper().replace("_", " "), *text.split("\n")[1:])
        ).encode(),
        lambda text: "\n".join(
            ",".join(f'"{cell}"' for cell in line.split(",")) for line in text.split("\n")[:-1]
        ).encode(),
    ],
    ids=[
        "bom",
        "crlf",
        "semicolons",
        "tabs",
        "blanks",
        "empty lines",
        "empty rows",
        "no last newline",
        "header",
        "quotes",
    ],
)
def test_the_same_cells_are_read_however_the_csv_is_written(
    tmp_path: Path, change: Callable[[str], bytes]
) -> None:
    plain, _ = checked(written(tmp_path / "plain"))
    other, _ = checked(_rewritten(written(tmp_path / "other"), change))
    assert other.tables == plain.tables


def test_the_line_of_a_bad_row_counts_empty_lines_and_newlines_inside_cells(tmp_path: Path) -> None:
    folder = written(tmp_path)
    text = 'customer_id,name,currency\n\nC1,"Two\nlines",CNY\nC2,B,EUR\n,,\nC3,C,JPY\nC3,D,JPY\nshort\n'
    (folder / "customers.csv").write_text(text, "utf-8")
    assert [(row.line, row.reason) for row in bad_rows(folder)] == [
        (8, "C3 is in line 7 already"),
        (9, "the row has 1 cells, the header has 3"),
    ]
