"""The ledger: customers, their books as of any day, their groups, and the portfolio."""

from collections.abc import Container, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from knowledge.errors import CreditDeskError
from knowledge.ledger.book import CustomerBook
from knowledge.ledger.checked import CheckedLedger
from knowledge.ledger.cutting import cut_book, read_customer, read_customers
from knowledge.ledger.indices import CountryIndex, IndustryIndex
from knowledge.ledger.kept import Kept
from knowledge.ledger.postings import first_posting
from knowledge.ledger.records import Customer
from knowledge.ledger.snapshot import NAMES, NAMES_FORMAT, Snapshot, in_memory, open_snapshot
from knowledge.ledger.snapshot_ids import Located, locate, row_of
from knowledge.money import FxRates

if TYPE_CHECKING:
    from knowledge.customers import NameIndex
    from knowledge.ledger.portfolio import Portfolio

_CUSTOMERS_KEPT = 4096
_BOOKS_KEPT = 64
_BLOCK = 1024
_MOST_RESULTS = 64


class UnknownCustomerError(CreditDeskError):
    """An id that is no customer's; names are matched before anybody asks for an id."""

    def __init__(self, customer_id: str) -> None:
        super().__init__(f"No customer has the id {customer_id!r}.", "Check the id.")
        self.customer_id = customer_id


class Ledger:
    """An immutable ledger; every figure of it is as of a day that the caller gives.

    `version` is the fingerprint of its content, `data_as_of` the day up to which it has postings,
    `absent_tables` and `absent_columns` (a table's absent columns) what the company did not supply. What was
    worked out of it for all customers stays in `kept`, what was answered about many in `kept_results`.
    """

    def __init__(self, snapshot: Snapshot, *, standard_terms_days: int) -> None:
        manifest = snapshot.manifest
        self.snapshot = snapshot
        self.data_as_of = manifest.data_as_of
        self.imported_on = manifest.imported_on
        self.base_currency = manifest.base_currency
        self.version = manifest.version
        self.is_sample = manifest.is_sample
        self.absent_tables = frozenset(manifest.absent_tables)
        self.standard_terms_days = standard_terms_days
        self.kept = Kept()
        self.kept_results = Kept(_MOST_RESULTS)
        self._ids = snapshot.table("customers").column("customer_id")
        self._customer_at = lru_cache(_CUSTOMERS_KEPT)(self._read_customer)
        self._industries_of = lru_cache(_CUSTOMERS_KEPT)(self._read_industries)
        self._book_at = lru_cache(_BOOKS_KEPT)(self._read_book)
        self._row_at = lru_cache(_CUSTOMERS_KEPT)(partial(row_of, self._ids))
        self._labels = lru_cache(maxsize=8)(self._read_labels)

    @classmethod
    def open(cls, folder: Path, *, standard_terms_days: int) -> "Ledger":
        """Open a snapshot; the policy's standard terms serve where a due date and the terms are empty.

        Raises the errors of open_snapshot; whatever reads a table may raise SnapshotDamagedError.
        """
        return cls(open_snapshot(folder), standard_terms_days=standard_terms_days)

    @classmethod
    def from_checked(
        cls,
        checked: CheckedLedger,
        *,
        standard_terms_days: int,
        imported_on: date | None = None,
        is_sample: bool = False,
    ) -> "Ledger":
        """Give the ledger that the snapshot of a checked ledger would be, without touching the disk."""
        snapshot = in_memory(checked, imported_on=imported_on, is_sample=is_sample)
        return cls(snapshot, standard_terms_days=standard_terms_days)

    @cached_property
    def absent_columns(self) -> Mapping[str, frozenset[str]]:
        """Give the columns that each table of the imported files did not have."""
        pairs = [entry.split(".", 1) for entry in self.snapshot.manifest.absent_columns]
        return {table: frozenset(name for of, name in pairs if of == table) for table, _ in pairs}

    @cached_property
    def fx(self) -> FxRates:
        """Give the dated rates to the base currency."""
        rates = self._all("fx", ("currency", "valid_from", "rate"))
        return FxRates(
            self.base_currency, [(row["currency"], row["valid_from"], row["rate"]) for row in rates]
        )

    @cached_property
    def names(self) -> "NameIndex":
        """Give the index that matches typed names with customers."""
        from knowledge.customers import NameEntry, NameIndex  # only a question that names somebody needs it

        manifest = self.snapshot.manifest
        names = manifest.tables.get(NAMES)
        if names is not None and manifest.names_format == NAMES_FORMAT:
            table = self.snapshot.table(NAMES)
            return NameIndex.from_columns({name: table.array(name) for name in names.columns})
        return NameIndex.build(
            NameEntry(customer_id=each.customer_id, name=each.name, aliases=each.aliases)
            for each in self.customers()
        )

    @cached_property
    def customer_ids(self) -> tuple[str, ...]:
        """Give the ids of all customers, in order."""
        return tuple(self._ids.values(0, len(self._ids)))  # type: ignore[arg-type] # an id is never empty

    def has_customer(self, customer_id: str) -> bool:
        """Say whether a customer has exactly this id."""
        return self._row_at(customer_id) is not None

    def customer(self, customer_id: str) -> Customer:
        """Give a customer by its exact id; raises UnknownCustomerError."""
        return self._customer_at(self._row(customer_id))

    def customers(self) -> Iterator[Customer]:
        """Give all customers in order of their ids, read a block at a time."""
        count = len(self._ids)
        for start in range(0, count, _BLOCK):
            yield from read_customers(self.snapshot, start, min(count, start + _BLOCK))

    def book(self, customer_id: str, as_of: date) -> CustomerBook:
        """Give everything the ledger holds on a customer as of a day; raises UnknownCustomerError."""
        return self._book_at(self._row(customer_id), as_of)

    def group_of(self, customer_id: str) -> tuple[str, ...]:
        """Give the ids of a customer's whole group, the topmost ancestor first; a lone customer is its own.

        Raises UnknownCustomerError.
        """
        row = self._row(customer_id)
        customers = self.snapshot.table("customers")
        at, size = customers.numbers("group_at")[row] or 0, customers.numbers("group_size")[row] or 0
        members = customers.numbers("group_members").values(at, at + size)
        return tuple(self._id_at(member) for member in members if member is not None)

    def find_invoice(self, text: str) -> Located | None:
        """Find an invoice by its id as typed, whatever its case and width; None where none or several fit."""
        return locate(self.snapshot, "invoices", "invoice", text)

    def find_order(self, text: str) -> Located | None:
        """Find an order by its id as typed, whatever its case and width; None where none or several fit."""
        return locate(self.snapshot, "orders", "order", text)

    def industry(self, name: str, as_of: date) -> tuple[IndustryIndex, ...]:
        """Give what is known of an industry up to a day, oldest first."""
        return tuple(row for row in self._industry_rows if row.industry == name and row.valid_from <= as_of)

    def country(self, code: str, as_of: date) -> tuple[CountryIndex, ...]:
        """Give what is known of a country up to a day, oldest first."""
        return tuple(row for row in self._country_rows if row.country == code and row.valid_from <= as_of)

    def salespeople(self) -> tuple[str, ...]:
        """Give the e-mail addresses of sales people with customers, in order."""
        return self._labels("salesperson")

    def industries(self) -> tuple[str, ...]:
        """Give the industries that customers are in, in order."""
        return self._labels("industry")

    def industries_of(self, salesperson: str) -> tuple[str, ...]:
        """Give the industries that a sales person's customers are in, in order; case does not count."""
        return self._industries_of(salesperson.casefold())

    def countries(self) -> tuple[str, ...]:
        """Give the countries that customers are in, in order."""
        return self._labels("country")

    def customers_of(self, salesperson: str) -> tuple[str, ...]:
        """Give the ids of a sales person's customers, in order; the e-mail's case does not count."""
        wanted = salesperson.casefold()
        return self.customers_in(
            "salesperson", {each for each in self.salespeople() if each.casefold() == wanted}
        )

    def customers_in(
        self, column: Literal["salesperson", "country", "industry"], values: Container[str]
    ) -> tuple[str, ...]:
        """Give the ids of the customers that have one of some values in a column, in order."""
        coded = self.snapshot.table("customers").coded(column)
        wanted = {label for label in coded.labels if label in values}
        cells = coded.values(0, len(coded)) if wanted else []
        return tuple(self._id_at(row) for row, cell in enumerate(cells) if cell in wanted)

    def customers_of_events(self, kinds: Container[str], until: date) -> frozenset[str]:
        """Give the ids of the customers to whom something of some kinds has happened up to a day."""
        rows = self._all("events", ("customer_row", "kind", "happened_on"))
        found = (row for row in rows if row["kind"] in kinds and row["happened_on"] <= until)
        return frozenset(self._id_at(row["customer_row"]) for row in found)

    @cached_property
    def begins_on(self) -> date | None:
        """Give the day of the earliest posting, None where there is none: before it nothing is known."""
        return first_posting(self.snapshot)

    def portfolio(self, as_of: date) -> "Portfolio":
        """Give the whole portfolio as of a day."""
        from knowledge.ledger.portfolio import Portfolio  # numpy: only whole-portfolio work pays for it

        return Portfolio(self, as_of)

    def _row(self, customer_id: str) -> int:
        row = self._row_at(customer_id)
        if row is None:
            raise UnknownCustomerError(customer_id)
        return row

    def _read_book(self, row: int, as_of: date) -> CustomerBook:
        return cut_book(self.snapshot, row, self._customer_at(row), as_of, self.standard_terms_days)

    def _read_customer(self, row: int) -> Customer:
        return read_customer(self.snapshot, row)

    def _read_industries(self, salesperson: str) -> tuple[str, ...]:
        table = self.snapshot.table("customers")
        whose, industry = (table.coded(name).values(0, table.rows) for name in ("salesperson", "industry"))
        wanted = {each for each in self.salespeople() if each.casefold() == salesperson}
        found = {each for each, own in zip(industry, whose, strict=True) if own in wanted and each}
        return tuple(sorted(found))

    @cached_property
    def _industry_rows(self) -> tuple[IndustryIndex, ...]:
        rows = self._all("industries", tuple(IndustryIndex.model_fields))
        return tuple(IndustryIndex(**row) for row in rows)

    @cached_property
    def _country_rows(self) -> tuple[CountryIndex, ...]:
        rows = self._all("countries", tuple(CountryIndex.model_fields))
        return tuple(CountryIndex(**row) for row in rows)

    def _id_at(self, row: int) -> str:
        return self._ids[row] or ""

    def _read_labels(self, column: str) -> tuple[str, ...]:
        return tuple(sorted(self.snapshot.table("customers").coded(column).labels))

    def _all(self, name: str, columns: tuple[str, ...]) -> list[dict[str, Any]]:
        table = self.snapshot.table(name)
        return table.records(columns, 0, table.rows)
