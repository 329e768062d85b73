"""Checking cells that repeat: dates, choices, flags, counts and codes, each distinct text parsed once."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from knowledge.lazy_pattern import lazily
from knowledge.ledger.mapping import CellStyle
from knowledge.ledger.quoting import shown
from knowledge.ledger.tables import Column, Kind
from knowledge.money import CURRENCIES

if TYPE_CHECKING:
    import pyarrow

_ISO_DAY = lazily(r"(\d{4}-\d{2}-\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_WITH_TIME = lazily(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}", re.ASCII)
_WHOLE = lazily(r"[+-]?\d{1,9}(?:\.0*)?", re.ASCII)
_COUNTRY = lazily(r"[A-Z]{2}", re.ASCII)
_FIRST_YEAR = 1900
_FLAGS: Mapping[str, bool] = {
    **dict.fromkeys(("true", "yes", "y", "1", "x"), True),
    **dict.fromkeys(("false", "no", "n", "0"), False),
}
EXCEL_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"})


class BadCellError(ValueError):
    """A cell that cannot be read; its text is the reason for the report."""


Parse = Callable[[str], object]


def parse_distinct(
    texts: "pyarrow.Array", parse: Parse, stored: "pyarrow.DataType"
) -> "tuple[pyarrow.Array, dict[int, str]]":
    """Parse each distinct text once; gives the values (bad ones null) and the reason by bad row."""
    import numpy as np
    import pyarrow as pa

    encoded = texts.dictionary_encode()
    values: list[object] = []
    wrong: dict[int, str] = {}
    for code, text in enumerate(encoded.dictionary.to_pylist()):
        try:
            values.append(parse(text))
        except BadCellError as error:
            values.append(None)
            wrong[code] = str(error)
    parsed = pa.array(values, stored).take(encoded.indices)
    if not wrong:
        return parsed, {}
    codes = encoded.indices.fill_null(-1).to_numpy()
    bad = np.flatnonzero(np.isin(codes, list(wrong)))
    return parsed, {int(row): wrong[int(codes[row])] for row in bad}


def parser(column: Column, style: CellStyle) -> tuple[Parse, str]:
    """Give how a cell of a column of repeating texts is parsed, and the name of its Arrow type."""
    if column.kind is Kind.DATE:
        pattern = style.date_format
        return (_patterned_day(pattern) if pattern else iso_day), "date32"
    if column.kind is Kind.COUNT:
        return whole_number, "int64"
    if column.kind is Kind.FLAG:
        return flag, "bool"
    if column.kind is Kind.CHOICE:
        return _choice(column.choices), "string"
    if column.kind is Kind.NAMES:
        return _names(column.choices), "string"
    return {"currency": currency_code, "country": country_code}[column.name], "string"


def iso_day(text: str) -> date:
    """Read an ISO date; raises BadCellError for another order, an impossible day, or a time of day."""
    found = _ISO_DAY.fullmatch(text)
    if not found:
        if _WITH_TIME.match(text):
            raise BadCellError(f"{shown(text)} has a time of day; write the day alone (YYYY-MM-DD)")
        raise BadCellError(f"{shown(text)} is not an ISO date (YYYY-MM-DD)")
    try:
        return _sensible(date.fromisoformat(found[1]), text)
    except ValueError as error:
        if isinstance(error, BadCellError):
            raise
        raise BadCellError(f"{shown(text)} is not a day of the calendar") from error


def _patterned_day(pattern: str) -> Parse:
    def parse(text: str) -> date:
        try:
            return _sensible(datetime.strptime(text, pattern).date(), text)  # noqa: DTZ007 - a day has no zone
        except ValueError as error:
            if isinstance(error, BadCellError):
                raise
            raise BadCellError(f"{shown(text)} is not a date as {pattern}") from error

    return parse


def _sensible(day: date, text: str) -> date:
    if day.year < _FIRST_YEAR:
        raise BadCellError(f"{shown(text)} lies before {_FIRST_YEAR}")
    return day


def whole_number(text: str) -> int:
    """Read a whole number of days or months; raises BadCellError."""
    if not _WHOLE.fullmatch(text):
        raise BadCellError(f"{shown(text)} is not a whole number")
    return int(Decimal(text))


def flag(text: str) -> bool:
    """Read true/false, yes/no or 1/0; raises BadCellError."""
    value = _FLAGS.get(text.casefold())
    if value is None:
        raise BadCellError(f"{shown(text)} is neither true nor false")
    return value


def currency_code(text: str) -> str:
    """Read an ISO 4217 code; raises BadCellError."""
    code = text.upper()
    if code not in CURRENCIES:
        raise BadCellError(f"{shown(text)} is not a currency code (ISO 4217, such as CNY, EUR, USD)")
    return code


def country_code(text: str) -> str:
    """Read a two-letter country code; raises BadCellError."""
    code = text.upper()
    if not _COUNTRY.fullmatch(code):
        raise BadCellError(f"{shown(text)} is not a country code of two letters (ISO 3166-1)")
    return code


def _choice(choices: tuple[str, ...]) -> Parse:
    folded = {choice.casefold(): choice for choice in choices}

    def parse(text: str) -> str:
        value = folded.get("_".join(text.casefold().replace("-", " ").split()))
        if value is None:
            raise BadCellError(f"{shown(text)} is not one of {', '.join(choices)}")
        return value

    return parse


def _names(choices: tuple[str, ...]) -> Parse:
    choose = _choice(choices) if choices else None

    def parse(text: str) -> str | None:
        parts = [part.strip() for part in text.replace("；", ";").split(";") if part.strip()]
        return ";".join(str(choose(part)) if choose else part for part in parts) or None

    return parse
