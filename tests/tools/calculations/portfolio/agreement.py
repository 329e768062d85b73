"""The ledgers on which arrays and single customers are compared, and the desks that look at them."""

from collections.abc import Iterator
from datetime import date

from bot.composition import House
from knowledge.desk import Desk
from knowledge.ledger.ledger import Ledger
from knowledge.people import Person
from knowledge.policy.policy import Policy
from tests.independent.random_cells import LAST
from tests.independent.random_ledgers import DAYS, a_random_ledger
from tests.ledgers import a_ledger
from tests.tools.calculations.framing import POLICY

FINANCE = Person.model_validate({"email": None, "name": "an auditor", "role": "finance"})
SAMPLE_DAYS = (date(2026, 6, 30), date(2026, 3, 31), date(2025, 6, 30))


def a_finance_desk(ledger: Ledger, as_of: date, policy: Policy = POLICY) -> Desk:
    return Desk(person=FINANCE, ledger=ledger, policy=policy, as_of=as_of)


def sample_desks(sample: House) -> Iterator[Desk]:
    """The sample company on several days, as finance and as each of its sales people."""
    for as_of in SAMPLE_DAYS:
        yield a_finance_desk(sample.ledger, as_of, sample.policy)
    for email in sample.ledger.salespeople():
        person = Person.model_validate({"email": email, "name": email, "role": "sales"})
        yield Desk(person=person, ledger=sample.ledger, policy=sample.policy, as_of=SAMPLE_DAYS[0])


def random_desks(seed: int, policy: Policy = POLICY) -> Iterator[Desk]:
    """A random ledger on several days."""
    ledger = a_ledger(a_random_ledger(seed), data_as_of=LAST)
    for as_of in DAYS:
        yield a_finance_desk(ledger, as_of, policy)
