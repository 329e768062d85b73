"""The sample company's figures, all customers on several days, are those of an independent reading."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from bot.composition import House
from knowledge.desk import Desk
from knowledge.people import Person
from tests.independent import audits
from tests.independent.audits_of_debts import AUDITS_OF_DEBTS
from tests.independent.audits_of_portfolios import AUDITS_OF_PORTFOLIOS, Portfolio
from tests.independent.comparing import Difference
from tests.independent.reading import Books, policy, tables_of

TABLES = Path(__file__).parents[2] / "knowledge" / "sample_company" / "tables"
DAYS = (date(2026, 6, 30), date(2025, 12, 31), date(2025, 2, 28))
FINANCE = Person.model_validate({"email": None, "name": "an auditor", "role": "finance"})


@lru_cache(maxsize=len(DAYS))
def books(as_of: date) -> Books:
    return Books(tables_of(TABLES), as_of, policy())


@pytest.mark.parametrize("as_of", DAYS, ids=str)
@pytest.mark.parametrize("audit", [*audits.AUDITS, *AUDITS_OF_DEBTS], ids=lambda audit: audit.__name__)
def test_every_customer_has_the_figures_of_an_independent_reading(
    sample: House, audit: Callable[[audits.Audited], Iterator[Difference]], as_of: date
) -> None:
    desk = Desk(person=FINANCE, ledger=sample.ledger, policy=sample.policy, as_of=as_of)
    mine = books(as_of)
    found = {who: list(audit(audits.Audited(desk, mine, who))) for who in mine.customers}
    assert len(found) == 63
    assert {who: differing for who, differing in found.items() if differing} == {}


@pytest.mark.parametrize("as_of", DAYS, ids=str)
@pytest.mark.parametrize("audit", AUDITS_OF_PORTFOLIOS, ids=lambda audit: audit.__name__)
def test_the_portfolio_has_the_figures_of_an_independent_reading(
    sample: House, audit: Callable[[Portfolio], Iterator[Difference]], as_of: date
) -> None:
    desk = Desk(person=FINANCE, ledger=sample.ledger, policy=sample.policy, as_of=as_of)
    assert list(audit(Portfolio(desk, books(as_of)))) == []
