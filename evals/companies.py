"""Companies made up to be asked about: a ledger that nobody had in mind who wrote the planner.

A company is a folder with `company.toml` (base_currency, data_as_of), `people.csv` and a `ledger/` of CSV
files. It has the sample company's policy in its own currency.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from bot.composition import STANDARD_TERMS, House
from knowledge.errors import CreditDeskError
from knowledge.ledger.importing import check_ledger
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.mapping import LedgerMapping
from knowledge.people import read_people
from knowledge.policy.reading import load_policy
from knowledge.records import Record

_FILE = "company.toml"


class MadeUpCompany(Record):
    """What `company.toml` says."""

    base_currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    data_as_of: date


class NoCompanyError(CreditDeskError):
    """A folder that holds no made-up company, or one that cannot be read."""

    exit_code = 2

    def __init__(self, file: Path, problem: str) -> None:
        super().__init__(
            f"{file} {problem}.", f"Give a folder whose {_FILE} says base_currency and data_as_of."
        )


def company_house(folder: Path) -> House:
    """Open a company without writing anything.

    Its questions are asked on the day that its data are of, whatever the day is. Raises NoCompanyError and
    the errors of the ledger and of the people.
    """
    company = _read(folder / _FILE)
    day = company.data_as_of
    policy = load_policy().model_copy(update={"base_currency": company.base_currency})
    checked, _ = check_ledger(folder / "ledger", LedgerMapping(), policy.base_currency, day, day, _silent)
    ledger = Ledger.from_checked(checked, standard_terms_days=policy.count(STANDARD_TERMS))
    return House(ledger, read_people(folder / "people.csv"), policy, is_sample=False, today=day)


def _read(file: Path) -> MadeUpCompany:
    try:
        return MadeUpCompany.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except OSError as problem:
        raise NoCompanyError(file, f"cannot be read ({problem.strerror})") from problem
    except ValidationError as problem:
        wrong = ", ".join(str(part) for error in problem.errors() for part in error["loc"])
        raise NoCompanyError(file, f"does not say what it must: {wrong}") from problem
    except ValueError as problem:  # not TOML, not UTF-8
        raise NoCompanyError(file, f"is not TOML ({problem})") from problem


def _silent(_said: str) -> None:
    """Show no progress."""
