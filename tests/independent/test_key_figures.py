"""The portfolio's key figures are those of an independent reading, of any ledger, period and day."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

import pytest

from bot.composition import House
from knowledge.desk import Desk
from knowledge.ledger.ledger import Ledger
from tests.independent.comparing import SHOWN, answered
from tests.independent.key_figures import Figure, Span, key_figures
from tests.independent.random_cells import LAST
from tests.independent.random_ledgers import DAYS, a_random_ledger
from tests.independent.reading import Rows, policy, tables_of, text_rows
from tests.independent.test_sample_company import FINANCE, TABLES
from tests.ledgers import a_ledger
from tests.tools.calculations.framing import POLICY
from tools.calculations.grade import grade_of
from tools.calculations.surroundings import surroundings_of

WINDOWS = {
    "2025Q2": (date(2025, 3, 31), date(2025, 6, 30)),
    "2025Q4": (date(2025, 9, 30), date(2025, 12, 31)),
    "2026Q1": (date(2025, 12, 31), date(2026, 3, 31)),
}


def risky(ledger: Ledger, on: date) -> list[str]:
    found = []
    for who in ledger.customer_ids:
        book = ledger.book(who, on)
        if grade_of(book, POLICY, surroundings_of(ledger, book.customer, on)).grade in ("D", "E"):
            found.append(who)
    return found


def said_of(result: Mapping[str, object], name: str, field: str) -> object:
    """A key figure's value; those of the concentration stand one level lower."""
    kept = result.get(name)
    if kept is None:
        spread = result["concentration"]
        assert isinstance(spread, dict)
        kept = spread[name]
    assert isinstance(kept, dict)
    return kept[field]


def assert_same(result: Mapping[str, object], field: str, mine: Mapping[str, Figure]) -> None:
    for name, expected in mine.items():
        found = said_of(result, name, field)
        if not isinstance(expected, Fraction):
            assert found is None, (name, field, found, expected)
        else:
            assert isinstance(found, str), (name, field, found, float(expected))
            assert abs(Fraction(found) - expected) <= SHOWN, (name, field, found, float(expected))


def assert_agrees(
    desk: Desk, tables: Mapping[str, Rows], quarter: str | None = None, *, before_too: bool = True
) -> None:
    day = desk.as_of
    after = day - timedelta(90)
    before = after - timedelta(90)
    if quarter:
        after, day = WINDOWS[quarter]
        before = date(after.year, after.month - 2, 1) - timedelta(1)
    result = answered(desk, "portfolio_kpis", **({"quarter": quarter} if quarter else {}))
    now = key_figures(Span(tables, policy(), after, day), risky(desk.ledger, day))
    assert_same(result, "value", now)
    if before_too and desk.ledger.begins_on and after >= desk.ledger.begins_on:
        then = key_figures(Span(tables, policy(), before, after), risky(desk.ledger, after))
        assert_same(result, "previous", then)


@pytest.mark.parametrize("seed", range(3000, 3005))
def test_a_random_ledger_has_the_key_figures_of_an_independent_reading(seed: int) -> None:
    tables = a_random_ledger(seed)
    ledger = a_ledger(tables, data_as_of=LAST)
    written = {name: text_rows(rows) for name, rows in tables.items()}
    for day in DAYS[1:]:
        assert_agrees(Desk(person=FINANCE, ledger=ledger, policy=POLICY, as_of=day), written)
    assert_agrees(Desk(person=FINANCE, ledger=ledger, policy=POLICY, as_of=LAST), written, "2025Q4")


@pytest.mark.parametrize("quarter", ["2026Q1"])
def test_the_sample_company_has_the_key_figures_of_an_independent_reading(
    sample: House, quarter: str | None
) -> None:
    desk = Desk(person=FINANCE, ledger=sample.ledger, policy=sample.policy, as_of=date(2026, 6, 30))
    assert_agrees(desk, tables_of(TABLES), quarter, before_too=False)
