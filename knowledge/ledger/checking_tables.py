"""Checking one table cell by cell: text becomes the stored kind of each canonical column."""

from typing import TYPE_CHECKING

from knowledge.ledger import checking_numbers
from knowledge.ledger.checking_cells import EXCEL_ERRORS, parse_distinct, parser
from knowledge.ledger.problems import Problems
from knowledge.ledger.quoting import shown
from knowledge.ledger.reading import RawTable
from knowledge.ledger.tables import TABLES, Column, Kind
from knowledge.money import scale

if TYPE_CHECKING:
    import pyarrow

    from knowledge.ledger.checking_numbers import Ints, Wrong

_LONGEST_TEXT = 4000
# Controls, and the invisible marks that reverse or hide text: a name must be what a person sees.
_INVISIBLE = "[\\x00-\\x1f\\x7f-\\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+"
_REPEATING = frozenset({Kind.DATE, Kind.COUNT, Kind.FLAG, Kind.CHOICE, Kind.NAMES})
_CODES = frozenset({"currency", "country"})
_AMOUNTS = frozenset({Kind.MONEY, Kind.LIMIT})
_PLACES = {Kind.FIGURE: 6, Kind.NUMBER: 12}


class CheckedTable:
    """A table under check: its stored columns so far; a bad or empty cell is null.

    Amounts come last, by `read_amounts`, because the currency of a row may stand in another table.
    """

    def __init__(self, raw: RawTable, problems: Problems) -> None:
        self.name = raw.name
        self.raw = raw
        self.problems = problems
        self.columns: dict[str, pyarrow.Array] = {}
        for column in TABLES[raw.name]:
            if column.kind not in _AMOUNTS:
                self.columns[column.name] = self._read(column)
            if column.required and column.name in raw.columns:
                self._require(column)

    def _texts(self, column: Column) -> "pyarrow.Array":
        """Give a column's texts after the values that its mapping replaces; all null where it is absent."""
        import pyarrow as pa

        texts = self.raw.columns.get(column.name)
        if texts is None:
            return pa.nulls(self.raw.count, pa.string())
        replaced = {
            text.strip().casefold(): to for text, to in self.raw.style.values.get(column.name, {}).items()
        }
        if not replaced:
            return texts
        return parse_distinct(texts, lambda text: replaced.get(text.casefold(), text) or None, pa.string())[0]

    def _read(self, column: Column) -> "pyarrow.Array":
        import pyarrow as pa

        texts = self._texts(column)
        if column.kind in _PLACES:
            texts, foreign = checking_numbers.plain(texts, self.raw.style)
            values, wrong = checking_numbers.decimals(texts, _PLACES[column.kind])
            wrong.update(foreign)
        elif column.kind in _REPEATING or column.name in _CODES:
            parse, stored = parser(column, self.raw.style)
            if column.kind is Kind.NAMES:
                texts = self._visible(column, texts)
            values, wrong = parse_distinct(texts, parse, pa.type_for_alias(stored))
        else:
            return self._plain_text(column, texts)
        self._report(column.name, wrong)
        return values

    def _plain_text(self, column: Column, texts: "pyarrow.Array") -> "pyarrow.Array":
        import pyarrow as pa
        import pyarrow.compute as pc

        texts = self._visible(column, texts)
        long = rows_where(pc.greater(pc.utf8_length(texts), _LONGEST_TEXT))
        self.problems.add(
            self.name, column.name, long, f"the text is longer than {_LONGEST_TEXT:,} characters"
        )
        excel = rows_where(pc.is_in(texts, value_set=pa.array(sorted(EXCEL_ERRORS))))
        self.problems.add(
            self.name, column.name, excel, lambda row: f"{shown(texts[row].as_py())} is an error of Excel"
        )
        return texts

    def _visible(self, column: Column, texts: "pyarrow.Array") -> "pyarrow.Array":
        """Put a blank in place of control and invisible characters, with a note."""
        import pyarrow as pa
        import pyarrow.compute as pc

        hidden = rows_where(pc.match_substring_regex(texts, _INVISIBLE))
        if not len(hidden):
            return texts
        self.problems.note(
            f"{self.raw.label}, {column.name}: control or invisible characters were taken out of "
            f"{len(hidden):,} cells (the first in line {self.raw.lines([hidden[0]])[0]:,})"
        )
        cleaned = pc.utf8_trim_whitespace(pc.replace_substring_regex(texts, _INVISIBLE, " "))
        return pc.if_else(pc.equal(cleaned, ""), pa.scalar(None, pa.string()), cleaned)

    def _require(self, column: Column) -> None:
        texts = self.columns[column.name] if column.kind is Kind.TEXT else self._texts(column)
        empty = self.raw.columns[column.name].is_null() if column.name in _CODES else texts.is_null()
        self.problems.add(self.name, column.name, rows_where(empty), "the cell is empty")

    def _report(self, column: str, wrong: "Wrong") -> None:
        for row, reason in wrong.items():
            self.problems.add(self.name, column, [row], reason)

    def read_amounts(self, currencies: "pyarrow.Array") -> None:
        """Read the columns of money, row by row in the minor units of these currencies (null = unknown)."""
        scales = _scales(currencies)
        for column in TABLES[self.name]:
            if column.kind in _AMOUNTS:
                texts, foreign = checking_numbers.plain(self._texts(column), self.raw.style)
                read = checking_numbers.limits if column.kind is Kind.LIMIT else checking_numbers.minor_units
                self.columns[column.name], wrong = read(texts, scales, currencies)
                self._report(column.name, wrong | foreign)


def _scales(currencies: "pyarrow.Array") -> "Ints":
    import numpy as np

    encoded = currencies.dictionary_encode()
    known = [scale(code) for code in encoded.dictionary.to_pylist()]
    by_code = np.array([*known, checking_numbers.NO_SCALE], dtype=np.int64)
    scales: Ints = by_code[encoded.indices.fill_null(len(known)).to_numpy()]
    return scales


def rows_where(flags: "pyarrow.Array") -> "Ints":
    """Give the rows where a condition holds (null is no)."""
    import numpy as np

    return np.flatnonzero(flags.fill_null(fill_value=False).to_numpy(zero_copy_only=False))
