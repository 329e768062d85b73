"""Writes the sample company: `python -m knowledge.sample_company.generate`."""

from pathlib import Path

from knowledge.sample_company.books import books
from knowledge.sample_company.cast import customers
from knowledge.sample_company.contacts import contacts
from knowledge.sample_company.covers import covers
from knowledge.sample_company.disputes import disputes
from knowledge.sample_company.events import events
from knowledge.sample_company.limits import limits
from knowledge.sample_company.markets import countries, fx, industries
from knowledge.sample_company.people import people
from knowledge.sample_company.promises import plans, promises
from knowledge.sample_company.readme import readme
from knowledge.sample_company.statements import statements
from knowledge.sample_company.tables import COLUMNS, PEOPLE_COLUMNS, Row, as_csv

HERE = Path(__file__).parent


def rows() -> dict[str, list[Row]]:
    """Every table of the ledger by name."""
    posted = books()
    return {
        "customers": customers(),
        "limits": limits(),
        "invoices": posted.invoices,
        "payments": posted.payments,
        "disputes": disputes(posted.numbers),
        "orders": posted.orders,
        "statements": statements(),
        "covers": covers(),
        "events": events(),
        "promises": promises(posted.numbers),
        "plans": plans(),
        "contacts": contacts(posted.numbers),
        "industries": industries(),
        "countries": countries(),
        "fx": fx(),
    }


def files() -> dict[str, str]:
    """Every file of the sample company: its path below this folder and its text."""
    tables = {f"tables/{name}.csv": as_csv(COLUMNS[name], table) for name, table in rows().items()}
    return {**tables, "people.csv": as_csv(PEOPLE_COLUMNS, people()), "README.md": readme()}


def write(folder: Path) -> None:
    """Write the files into `folder`, over what is there."""
    for name, text in files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


if __name__ == "__main__":
    write(HERE)
