"""Companies made up to be asked about: a ledger that nobody had in mind who wrote the planner.

A company is a folder with `company.toml` (base_currency, data_as_of), `people.csv` and a `ledger/` of CSV
files. It has the sample company's policy in its own currency.
"""

import tomllib
from pathlib import Path

from bot.composition import STANDARD_TERMS, House
from knowledge.ledger.importing import check_ledger
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.mapping import LedgerMapping
from knowledge.people import read_people
from knowledge.policy.reading import load_policy


def company_house(folder: Path) -> House:
    """Open a company without writing anything; raises the errors of the ledger and of the people.

    Its questions are asked on the day that its data are of, whatever the day is.
    """
    said = tomllib.loads((folder / "company.toml").read_text(encoding="utf-8"))
    day = said["data_as_of"]
    policy = load_policy().model_copy(update={"base_currency": said["base_currency"]})
    checked, _ = check_ledger(folder / "ledger", LedgerMapping(), policy.base_currency, day, day, _silent)
    ledger = Ledger.from_checked(checked, standard_terms_days=policy.count(STANDARD_TERMS))
    return House(ledger, read_people(folder / "people.csv"), policy, is_sample=False, today=day)


def _silent(_said: str) -> None:
    """Show no progress."""
