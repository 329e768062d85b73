"""The mapping of a foreign ledger onto the canonical tables: a TOML file that the importing company writes.

encoding = "gb18030"          # of the CSV files, default UTF-8
delimiter = ";"               # default: the one that the header uses
date_format = "%d.%m.%Y"      # default: ISO dates
decimal = ","                 # default: a point
thousands = "."               # default: none
trailing_minus = true         # 12,50- means -12,50

[tables.invoices]
file = "Belege.csv"           # a file, or a sheet; any of the settings above may stand here as well
[tables.invoices.columns]
invoice_id = "Belegnr"
[tables.invoices.constants]   # where the file has no such column or an empty cell
currency = "EUR"
[tables.payments.values.kind]
"Zahlung" = "receipt"

    [tables.statements]
    cumulative = true             # flows count from the start of the financial year, and so do period_months
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar, Literal, Self

from pydantic import Field, ValidationError, model_validator

from knowledge.errors import CreditDeskError
from knowledge.ledger.tables import TABLES
from knowledge.records import Record


class MappingError(CreditDeskError):
    """A mapping file that cannot be read or that speaks of something that does not exist."""

    exit_code: ClassVar[int] = 2

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(
            f"The mapping {path} cannot be used: {problem}.", "Correct the mapping and try again."
        )


class CellStyle(Record):
    """How a file writes its dates and numbers, and how its bytes are read."""

    encoding: str = "utf-8"
    delimiter: Literal[",", ";", "\t", "|"] | None = None
    date_format: str | None = None
    decimal: Literal[".", ","] = "."
    thousands: Literal[".", ",", "'", " ", ""] = ""
    trailing_minus: bool = False

    @model_validator(mode="after")
    def _signs_differ(self) -> Self:
        if self.decimal == self.thousands:
            raise ValueError("decimal and thousands are the same sign")
        try:
            "".encode(self.encoding)
        except LookupError as error:
            raise ValueError(f"{self.encoding!r} is not an encoding") from error
        return self


class TableMapping(CellStyle):
    """Where a canonical table's cells come from."""

    file: str | None = None
    columns: Mapping[str, str] = {}
    constants: Mapping[str, str] = {}
    values: Mapping[str, Mapping[str, str]] = {}
    cumulative: bool = False


class LedgerMapping(CellStyle):
    """A whole mapping: settings for every file, and what a table needs beyond them."""

    tables: Mapping[str, TableMapping] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _names_exist(self) -> Self:
        for table, mapping in self.tables.items():
            if table not in TABLES:
                raise ValueError(f"there is no table {table!r}")
            if mapping.cumulative and table != "statements":
                raise ValueError(f"cumulative is for statements, not for {table}")
            known = {column.name for column in TABLES[table]}
            for name in (*mapping.columns, *mapping.constants, *mapping.values):
                if name not in known:
                    raise ValueError(f"table {table!r} has no column {name!r}")
        return self

    def table(self, name: str) -> TableMapping:
        """Give a table's mapping with the settings for every file where it sets none of its own."""
        general = {key: getattr(self, key) for key in CellStyle.model_fields if key in self.model_fields_set}
        own = self.tables.get(name, TableMapping())
        return TableMapping.model_validate(
            {**general, **{key: getattr(own, key) for key in own.model_fields_set}}
        )


def read_mapping(path: Path) -> LedgerMapping:
    """Read a mapping file; raises MappingError naming the key that is wrong."""
    try:
        content = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise MappingError(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise MappingError(path, "it is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise MappingError(path, f"it is not TOML ({error})") from error
    try:
        return LedgerMapping.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        reason = first["msg"].removeprefix("Value error, ")
        raise MappingError(path, f"{place}: {reason}" if place else reason) from error
