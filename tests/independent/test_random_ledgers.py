"""Random ledgers of nasty shapes give the figures of an independent reading, whatever is in them."""

import pytest

from knowledge.desk import Desk
from tests.independent import audits
from tests.independent.audits_of_debts import AUDITS_OF_DEBTS
from tests.independent.audits_of_portfolios import AUDITS_OF_PORTFOLIOS, Portfolio
from tests.independent.random_cells import LAST
from tests.independent.random_ledgers import DAYS, a_random_ledger
from tests.independent.reading import Books, policy, text_rows
from tests.independent.test_sample_company import FINANCE
from tests.ledgers import a_ledger
from tests.tools.calculations.framing import POLICY

SEEDS = range(1000, 1007)
EVERY = (*audits.AUDITS, *AUDITS_OF_DEBTS)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_random_ledger_has_the_figures_of_an_independent_reading(seed: int) -> None:
    tables = a_random_ledger(seed)
    ledger = a_ledger(tables, data_as_of=LAST)
    written = {name: text_rows(rows) for name, rows in tables.items()}
    for as_of in DAYS:
        desk = Desk(person=FINANCE, ledger=ledger, policy=POLICY, as_of=as_of)
        mine = Books(written, as_of, policy())
        for who in mine.customers:
            audited = audits.Audited(desk, mine, who)
            found = {audit.__name__: list(audit(audited)) for audit in EVERY}
            assert not any(found.values()), (as_of, who, found)
        whole = {audit.__name__: list(audit(Portfolio(desk, mine))) for audit in AUDITS_OF_PORTFOLIOS}
        assert not any(whole.values()), (as_of, whole)
