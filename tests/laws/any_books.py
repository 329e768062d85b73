"""Ledgers with every dated table that a tool reads, and the same ledgers cut at a day."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from knowledge.desk import Desk
from knowledge.ledger.records import Grade
from knowledge.ledger.tables import UNLIMITED_MINOR
from knowledge.people import Person
from tests.knowledge.ledger.any_ledger import CURRENCIES, FIRST, LAST, Tables, any_ledger, cut_at, ledger_of
from tests.tools.calculations.framing import POLICY

Row = dict[str, Any]
FINANCE = Person(email="fin@seller.example", name="Finance", role="finance")
ANNA = Person(email="anna@seller.example", name="Anna", role="sales")
DATES = st.dates(FIRST, LAST)
LIMITS = st.none() | st.just(UNLIMITED_MINOR) | st.integers(0, 4000)
GRADES: tuple[Grade | None, ...] = ("A", "B", "C", "D", "E", None, None)
_EXISTS_FROM = {
    "limits": "valid_from",
    "covers": "valid_from",
    "events": "happened_on",
    "promises": "made_on",
    "plans": "agreed_on",
    "contacts": "happened_on",
}


@st.composite
def any_books(draw: st.DrawFn) -> Tables:
    """A ledger with limits, covers, events, promises, plans, contacts and statements too."""
    tables = dict(draw(any_ledger()))
    tables["customers"] = [_customer(draw, dict(row)) for row in tables["customers"]]
    who = [row["customer_id"] for row in tables["customers"]]
    invoices = [dict(row) for row in tables["invoices"]]

    def several(make: Any, name: str, most: int = 2) -> None:  # noqa: ANN401 - a row's builder
        tables[name] = [
            make(draw, f"{name}{number}", draw(st.sampled_from(who)))
            for number in range(draw(st.integers(0, most)))
        ]

    several(_limit, "limits")
    several(_cover, "covers")
    several(_event, "events")
    several(_plan, "plans")
    several(_contact, "contacts")
    tables["promises"] = [
        _promise(draw, number, draw(st.sampled_from(invoices)))
        for number in range(draw(st.integers(0, 2)) if invoices else 0)
    ]
    tables["statements"] = [row for each in who for row in _statements(draw, str(each))]
    tables["industries"] = [
        {"industry": "gears", "valid_from": FIRST, "risk_index": "40", "inventory_days": "60"}
    ]
    return tables


def _customer(draw: st.DrawFn, row: Row) -> Row:
    return {
        **row,
        "kind": draw(st.sampled_from(["manufacturer", "trade", "financial", None])),
        "credit_limit": draw(LIMITS),
        "group_limit": draw(st.none() | st.integers(0, 6000)),
        "limit_valid_until": draw(st.none() | DATES),
        "onboarded_on": draw(st.sampled_from([None, date(2020, 2, 29), date(2026, 2, 1)])),
        "grade_override": draw(st.sampled_from(GRADES)),
        "expected_monthly": draw(st.none() | st.integers(1, 20)),
    }


def _limit(draw: st.DrawFn, number: str, owner: str) -> Row:
    begins = draw(DATES)
    return {
        "limit_id": number,
        "customer_id": owner,
        "kind": draw(st.sampled_from(["permanent", "temporary", "group"])),
        "amount": draw(st.just(UNLIMITED_MINOR) | st.integers(0, 4000)),
        "currency": draw(st.sampled_from(CURRENCIES)),
        "valid_from": begins,
        "valid_until": draw(st.none() | st.dates(begins, LAST)),
    }


def _cover(draw: st.DrawFn, number: str, owner: str) -> Row:
    begins = draw(DATES)
    return {
        "cover_id": number,
        "customer_id": owner,
        "kind": draw(st.sampled_from(["insurance", "insurance", "bank_guarantee"])),
        "amount": draw(st.integers(0, 30)),
        "currency": draw(st.sampled_from(CURRENCIES)),
        "indemnity_rate": draw(st.sampled_from(["0.9", "0.85", "1"])),
        "deductible": draw(st.none() | st.integers(0, 3)),
        "max_terms_days": draw(st.none() | st.integers(10, 90)),
        "notify_overdue_days": draw(st.none() | st.just(30)),
        "valid_from": begins,
        "valid_until": draw(st.none() | st.dates(begins, LAST)),
        "withdrawn_on": draw(st.none() | st.dates(begins, LAST)),
    }


def _event(draw: st.DrawFn, number: str, owner: str) -> Row:
    kinds = ["lawsuit", "judgment", "insolvency", "terms_change_request", "asset_change"]
    return {
        "event_id": number,
        "customer_id": owner,
        "happened_on": draw(DATES),
        "kind": draw(st.sampled_from(kinds)),
    }


def _plan(draw: st.DrawFn, number: str, owner: str) -> Row:
    agreed = draw(DATES)
    return {
        "plan_id": "PLAN",
        "customer_id": owner,
        "agreed_on": agreed,
        "due_on": agreed + timedelta(days=draw(st.integers(0, 60))),
        "amount": draw(st.integers(1, 12)),
        "currency": draw(st.sampled_from(CURRENCIES)),
    }


def _contact(draw: st.DrawFn, number: str, owner: str) -> Row:
    stage = draw(st.sampled_from([None, "reminder", "formal_demand"]))
    return {"contact_id": number, "customer_id": owner, "happened_on": draw(DATES), "stage": stage}


def _promise(draw: st.DrawFn, number: int, invoice: Row) -> Row:
    made = draw(DATES)
    return {
        "promise_id": f"M{number}",
        "customer_id": invoice["customer_id"],
        "invoice_id": draw(st.sampled_from([invoice["invoice_id"], None])),
        "made_on": made,
        "promised_for": made + timedelta(days=draw(st.integers(0, 25))),
        "amount": draw(st.none() | st.integers(1, 12)),
        "currency": invoice["currency"],
    }


def _statements(draw: st.DrawFn, owner: str) -> list[Row]:
    ends = (date(2025, 6, 30), date(2025, 9, 30), date(2025, 12, 31), date(2026, 3, 31))
    figures = (
        "cash short_term_investments receivables inventory prepaid current_assets intangible_assets "
        "total_assets payables current_liabilities total_liabilities retained_earnings equity revenue "
        "cost_of_sales ebit interest_expense net_income operating_cash_flow"
    )
    wanted = draw(st.integers(0, 2))
    value = st.integers(0, 900).map(Decimal)
    return [
        {
            "customer_id": owner,
            "period_end": end,
            "period_months": 3,
            "received_on": draw(st.none() | st.dates(end, end + timedelta(days=90))),
            "scope": "entity",
            "currency": "CNY",
            **{name: draw(value) for name in figures.split()},
        }
        for end in ends[len(ends) - wanted :]
    ]


def cut_books(tables: Tables, day: date) -> Tables:
    """Give the books as they were on a day: what is dated later is not in them yet."""
    cut = dict(cut_at(tables, day))
    for name, column in _EXISTS_FROM.items():
        cut[name] = [row for row in tables[name] if row[column] <= day]  # type: ignore[operator] # our own rows
    cut["covers"] = [{**row, "withdrawn_on": _by(row["withdrawn_on"], day)} for row in cut["covers"]]
    cut["statements"] = [
        row
        for row in tables["statements"]
        if (row["received_on"] or row["period_end"]) <= day  # type: ignore[operator] # our own rows
    ]
    return cut


def _by(on: object, day: date) -> date | None:
    return on if isinstance(on, date) and on <= day else None


def a_desk_on(tables: Tables, as_of: date, person: Person = FINANCE) -> Desk:
    """A desk on these tables without the detour over files."""
    return Desk(person=person, ledger=ledger_of(tables), policy=POLICY, as_of=as_of)


def with_rows(tables: Tables, name: str, *rows: Mapping[str, object]) -> Tables:
    return {**tables, name: [*tables.get(name, ()), *rows]}
