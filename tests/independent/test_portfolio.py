"""The lists over all customers are those of an independent reading, added up customer by customer."""

from datetime import date
from fractions import Fraction

import pytest

from bot.composition import House
from knowledge.desk import Desk
from tests.independent import exposure
from tests.independent.ageing import aged
from tests.independent.comparing import answered, of_parts, records
from tests.independent.random_cells import LAST
from tests.independent.random_ledgers import DAYS, a_random_ledger
from tests.independent.reading import Books, policy, text_rows
from tests.independent.stages import staged
from tests.independent.test_sample_company import DAYS as SAMPLE_DAYS
from tests.independent.test_sample_company import FINANCE, TABLES
from tests.independent.test_sample_company import books as sample_books
from tests.ledgers import a_ledger
from tests.tools.calculations.framing import POLICY

ZERO, NEAR = Fraction(0), Fraction(9, 10)
BASE = "CNY"


@pytest.mark.parametrize("seed", range(2000, 2006))
def test_a_random_ledger_s_lists_are_those_of_an_independent_reading(seed: int) -> None:
    tables = a_random_ledger(seed)
    ledger = a_ledger(tables, data_as_of=LAST)
    written = {name: text_rows(rows) for name, rows in tables.items()}
    for as_of in DAYS:
        desk = Desk(person=FINANCE, ledger=ledger, policy=POLICY, as_of=as_of)
        _compare(desk, Books(written, as_of, policy()))


@pytest.mark.parametrize("as_of", SAMPLE_DAYS, ids=str)
def test_the_sample_company_s_lists_are_those_of_an_independent_reading(sample: House, as_of: date) -> None:
    assert TABLES.is_dir()
    desk = Desk(person=FINANCE, ledger=sample.ledger, policy=sample.policy, as_of=as_of)
    _compare(desk, sample_books(as_of))


def _in_base(books: Books, amount: Fraction, customer_id: str) -> Fraction:
    return books.turn(amount, books.currency(customer_id), BASE)


def _compare(desk: Desk, books: Books) -> None:
    accounts = {who: aged(books, who) for who in books.customers}
    totals = {
        said: sum((_in_base(books, getattr(account, name), who) for who, account in accounts.items()), ZERO)
        for said, name in (
            ("gross_receivables", "gross"),
            ("not_due", "not_due"),
            ("overdue", "overdue"),
            ("unapplied_credit", "unapplied"),
            ("disputed", "disputed"),
            ("over_180", "over_180"),
            ("over_365", "over_365"),
        )
    }
    report = answered(desk, "ageing_report", by="customer")
    assert list(of_parts(report, totals)) == []
    overdue = {who for who, account in accounts.items() if account.overdue > 0}
    found = answered(desk, "overdue_worklist")
    assert list(of_parts(found, {"total_overdue": totals["overdue"]})) == []
    rows = {str(row["customer_id"]): row for row in records(found["rows"])}
    assert rows.keys() == overdue
    if not any(books.of(who, "plans") for who in overdue):
        said = {who: (row["stage"], row["oldest_days"]) for who, row in rows.items()}
        assert said == {who: (staged(books, who).stage, accounts[who].oldest_days) for who in overdue}
    _compare_limits(desk, books)


def _compare_limits(desk: Desk, books: Books) -> None:
    expected: dict[str, set[str]] = {
        "over_limit": set(),
        "near_limit": set(),
        "expired": set(),
        "no_limit": set(),
    }
    for who in books.customers:
        limit, used = exposure.limit(books, who), exposure.exposure(books, who).total
        if limit.amount is None:
            expected["no_limit"].add(who)
        elif limit.expired:
            expected["expired"].add(who)
        if isinstance(limit.in_force, Fraction) and used > limit.in_force:
            expected["over_limit"].add(who)
        elif isinstance(limit.in_force, Fraction) and limit.in_force and used >= NEAR * limit.in_force:
            expected["near_limit"].add(who)
    expected["on_hold"] = {who for who in books.customers if exposure.held(books, who) != "none"}
    for condition, customers in expected.items():
        rows = records(answered(desk, "limits_worklist", condition=condition)["rows"])
        assert {str(row["customer_id"]) for row in rows} == customers, condition
