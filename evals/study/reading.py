"""Reading the statements of a study: one row a company and period, with the label `failed`."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import cast, get_args

from evals.study.errors import NoStatementsError, StatementCellError, StatementColumnError
from knowledge.ledger.records import CustomerKind
from knowledge.records import Record
from tools.calculations.statement_figures import ITEMS, YEAR_MONTHS, StatementFigures

LABEL = "failed"
_OTHER = frozenset({LABEL, "kind", "industry", "period_months"})
_PASSED_OVER = frozenset({"customer_id", "period_end", "received_on", "scope", "currency"})
_UNKNOWN = frozenset({"", "?", "na", "n/a", "nan", "none", "null", "-", "inf", "+inf", "-inf"})
"""Nothing, or what a program wrote for nothing: a division by zero is no figure."""
_YES = frozenset({"1", "1.0", "true", "yes", "t", "y"})
_NO = frozenset({"0", "0.0", "false", "no", "f", "n"})
_LONGEST = 60
_DELIMITERS = ",;\t|"

Row = Mapping[str, str]


class LabelledStatement(Record):
    """A company's figures, and whether it failed afterwards."""

    figures: StatementFigures
    failed: bool
    kind: CustomerKind | None = None
    industry: str | None = None


class Statements(Record):
    """What a folder holds: its statements in the files' order, and the columns that nothing reads."""

    statements: tuple[LabelledStatement, ...]
    files: tuple[str, ...]
    passed_over: tuple[str, ...]


def read_statements(folder: Path) -> Statements:
    """Read every CSV and Parquet file of a folder.

    Raises NoStatementsError, StatementColumnError or StatementCellError.
    """
    if not folder.is_dir():
        raise NoStatementsError(folder, "is no folder")
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() in (".csv", ".parquet"))
    if not files:
        raise NoStatementsError(folder, "holds no CSV and no Parquet file")
    read: list[LabelledStatement] = []
    unread: set[str] = set()
    for file in files:
        header, rows = _parquet(file) if file.suffix.lower() == ".parquet" else _csv(file)
        _check(file.name, header)
        unread |= set(header) - {*ITEMS, *_OTHER, *_PASSED_OVER}
        read += [_statement(file.name, number, row) for number, row in rows]
    if not read:
        raise NoStatementsError(folder, "holds no statement")
    names = tuple(file.name for file in files)
    return Statements(statements=tuple(read), files=names, passed_over=tuple(sorted(unread)))


def _check(file: str, header: list[str]) -> None:
    twice = sorted({name for name in header if header.count(name) > 1})
    if twice:
        raise StatementColumnError(file, f"has the column {', '.join(twice)} twice", header)
    if LABEL not in header:
        raise StatementColumnError(file, f"has no column `{LABEL}`", header)
    if not set(header) & set(ITEMS):
        raise StatementColumnError(file, "has no figure of a statement", header)


def _csv(file: Path) -> tuple[list[str], Iterator[tuple[int, Row]]]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise NoStatementsError(file, "is not UTF-8 text") from error
    lines = text.splitlines()
    first = lines[0] if lines else ""
    records = csv.reader(lines, delimiter=max(_DELIMITERS, key=first.count))
    header = _named(next(records, []))
    return header, _rows(file.name, header, records)


def _rows(file: str, header: list[str], records: Iterable[list[str]]) -> Iterator[tuple[int, Row]]:
    """Give the rows with their numbers in the file, the header being row 1; blank ones are passed over."""
    for number, record in enumerate(records, 2):
        if not any(cell.strip() for cell in record):
            continue
        if len(record) != len(header):
            wanted = f"a row of {len(header)} cells"
            raise StatementCellError(file, number, "the whole row", f"{len(record)} cells", wanted)
        yield number, dict(zip(header, (cell.strip() for cell in record), strict=True))


def _parquet(file: Path) -> tuple[list[str], Iterator[tuple[int, Row]]]:
    import pyarrow.parquet as parquet  # heavy, and only for this kind of file

    try:
        table = parquet.read_table(file)
    except (OSError, ValueError) as error:
        raise NoStatementsError(file, f"cannot be read as Parquet ({error})") from error
    header = _named(table.column_names)
    rows = zip(*(column.to_pylist() for column in table.columns), strict=True)
    texts = (["" if cell is None else str(cell).strip() for cell in row] for row in rows)
    numbered = ((number, dict(zip(header, row, strict=True))) for number, row in enumerate(texts, 1))
    return header, numbered


def _named(header: Iterable[str]) -> list[str]:
    return [name.strip().lower().replace(" ", "_") for name in header]


def _statement(file: str, number: int, row: Row) -> LabelledStatement:
    found = {name: _figure(file, number, name, row[name]) for name in ITEMS if name in row}
    items = {name: value for name, value in found.items() if value is not None}
    kind = row.get("kind", "").lower()
    if kind not in {"", *get_args(CustomerKind)}:
        raise StatementCellError(file, number, "kind", kind, f"one of {', '.join(get_args(CustomerKind))}")
    return LabelledStatement(
        figures=StatementFigures(items=items, period_months=_months(file, number, row)),
        failed=_label(file, number, row[LABEL]),
        kind=cast(CustomerKind, kind) if kind else None,
        industry=row.get("industry") or None,
    )


def _figure(file: str, number: int, column: str, text: str) -> Fraction | None:
    if text.lower() in _UNKNOWN:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise StatementCellError(file, number, column, text, "a number") from None
    if not value.is_finite() or abs(value.adjusted()) > _LONGEST:
        raise StatementCellError(file, number, column, text, "a figure that books could hold")
    return Fraction(value)


def _months(file: str, number: int, row: Row) -> int:
    found = _figure(file, number, "period_months", row.get("period_months", ""))
    if found is None:
        return YEAR_MONTHS
    if found.denominator != 1 or not 1 <= found <= 2 * YEAR_MONTHS:
        raise StatementCellError(file, number, "period_months", row["period_months"], "from 1 to 24 months")
    return int(found)


def _label(file: str, number: int, text: str) -> bool:
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return False
    raise StatementCellError(file, number, LABEL, text, "1 or 0, true or false, yes or no")
