"""ageing_report: totals and rows by age add up, rows stay inside the asker's rights."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from bot.composition import House
from knowledge.desk import Desk
from knowledge.people import Person
from tests.builders import TODAY
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import POLICY
from tests.tools.calculations.portfolio.agreement import a_finance_desk
from tests.tools.desks import FX, a_customer_row, a_payment_row, an_invoice_row
from tests.tools.portfolio_desks import ANNA, BO, a_portfolio, refused, told
from tools.gateway import call

BYS = ("customer", "salesperson", "industry", "country", "currency")
INVOICES: Rows = [
    an_invoice_row("A", 100, "2026-03-31"),  # due today: not past due
    an_invoice_row("B", 20, "2026-03-30"),  # 1 day
    an_invoice_row("C", 30, "2026-03-01"),  # 30 days
    an_invoice_row("D", 40, "2026-02-28", "C003"),  # 31 days
    an_invoice_row("E", 50, "2026-01-30", "C003"),  # 60 days
    an_invoice_row("F", 60, "2026-01-29", "C003"),  # 61 days
    an_invoice_row("G", 70, "2025-12-31", "C004"),  # 90 days
    an_invoice_row("H", 80, "2025-12-30", "C004"),  # 91 days
    an_invoice_row("I", 5, "2025-10-02", "C002", currency="EUR"),  # 180 days
    an_invoice_row("J", 6, "2025-10-01", "C002", currency="EUR"),  # 181 days
    an_invoice_row("K", 7, "2025-03-31", "C002", currency="EUR", invoice_date="2025-03-01"),  # 365 days
    an_invoice_row("L", 8, "2025-03-30", "C002", currency="EUR", invoice_date="2025-03-01"),  # 366 days
]


def test_every_age_has_its_edges_and_all_add_up_to_the_gross() -> None:
    found = told(a_portfolio({"invoices": INVOICES}), "ageing_report")
    assert found["not_due"] == "100.00"
    assert found["buckets"] == {"1_30": "50.00", "31_60": "90.00", "61_90": "130.00", "over_90": "288.00"}
    assert found["over_180"] == "168.00"  # 6 + 7 + 8 euros at 8 yuan
    assert found["over_365"] == "64.00"
    assert found["overdue"] == "558.00"
    assert found["gross_receivables"] == "658.00"
    assert found["overdue_rate"] == "0.848024"
    assert found["shares"]["over_90"] == "0.43769"
    assert found["open_customers"] == 4
    assert found["currency"] == "CNY"
    assert found["rows"] is None


def test_credit_and_disputes_stand_beside_the_ages() -> None:
    tables: dict[str, Rows] = {
        "invoices": [*INVOICES[:3], an_invoice_row("N", -15, "2026-03-01")],
        "payments": [a_payment_row("P1", 25, "2026-03-01")],
        "disputes": [{"dispute_id": "D1", "invoice_id": "C", "opened_on": "2026-03-02", "amount": 12}],
    }
    found = told(a_portfolio(tables), "ageing_report")
    assert (found["gross_receivables"], found["unapplied_credit"]) == ("150.00", "40.00")
    assert (found["net_receivables"], found["disputed"]) == ("110.00", "12.00")


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("customer", [("C002", "208.00"), ("C004", "150.00"), ("C003", "150.00"), ("C001", "50.00")]),
        ("salesperson", [(ANNA, "258.00"), (BO, "150.00"), (None, "150.00")]),
        ("industry", [("gears", "258.00"), ("pumps", "150.00"), (None, "150.00")]),
        ("country", [("CN", "358.00"), (None, "150.00"), ("DE", "50.00")]),
        ("currency", [("CNY", "350.00"), ("EUR", "208.00")]),
    ],
)
def test_rows_come_with_the_largest_overdue_first(by: str, expected: list[tuple[str, str]]) -> None:
    found = told(a_portfolio({"invoices": INVOICES}), "ageing_report", by=by)
    said = [(row["key"], row["overdue"]) for row in found["rows"]]
    assert sorted(said, key=str) == sorted(expected, key=str)
    assert [Decimal(amount) for _, amount in said] == sorted((Decimal(a) for _, a in said), reverse=True)
    assert found["row_count"] == len(expected)


def test_rows_by_currency_say_the_total_in_that_currency() -> None:
    rows = told(a_portfolio({"invoices": INVOICES}), "ageing_report", by="currency")["rows"]
    assert {row["key"]: row["original"] for row in rows} == {"CNY": None, "EUR": "26.00"}


def test_rows_and_totals_can_be_shown_in_another_currency() -> None:
    found = told(a_portfolio({"invoices": INVOICES[:1]}), "ageing_report", currency="EUR")
    assert (found["currency"], found["gross_receivables"]) == ("EUR", "12.50")
    rate = {"of": "CNY", "to": "EUR", "rate": "0.125", "on": "2026-03-31", "since": "2020-01-01"}
    assert found["fx"] == [rate]


def test_a_filter_keeps_its_customers_alone() -> None:
    desk = a_portfolio({"invoices": INVOICES})
    assert told(desk, "ageing_report", salesperson="ANNA@seller.example")["overdue"] == "258.00"
    assert told(desk, "ageing_report", salesperson="Anna")["salesperson"] == ANNA
    assert told(desk, "ageing_report", salesperson="bo")["overdue"] == "150.00"
    assert told(desk, "ageing_report", industry="Gears", country="cn")["overdue"] == "208.00"


@pytest.mark.parametrize("typed", ["Anna", "anna", "ANNA@seller.example", "Ａnna"])
def test_a_sales_person_is_recorded_by_e_mail_however_named(typed: str) -> None:
    made = call(a_portfolio({"invoices": INVOICES}), "ageing_report", {"salesperson": typed})
    assert made.args == {"salesperson": ANNA}


def test_sales_people_see_their_own_customers_and_nothing_of_others() -> None:
    desk = a_portfolio({"invoices": INVOICES}, role="sales", email=ANNA)
    found = told(desk, "ageing_report", by="salesperson")
    assert [(row["key"], row["overdue"]) for row in found["rows"]] == [(ANNA, "258.00")]
    assert found["customer_count"] == 2
    assert found["whose"] == "your own customers (Anna)"
    assert told(desk, "ageing_report", salesperson=ANNA)["overdue"] == "258.00"
    denied = refused(desk, "ageing_report", salesperson=BO).failure
    assert denied is not None
    assert (denied.kind, denied.typed) == ("denied", BO)
    unknown = refused(desk, "ageing_report", salesperson="nobody@seller.example").failure
    assert unknown is not None
    assert unknown.kind == "denied"  # who exists is not confirmed either


def test_what_only_others_have_is_not_found_for_a_sales_person() -> None:
    desk = a_portfolio({"invoices": INVOICES}, role="sales", email=ANNA)
    failure = refused(desk, "ageing_report", industry="pump").failure
    assert failure is not None
    assert (failure.kind, failure.near) == ("not_found", ())


def test_an_unknown_sales_person_is_not_found_and_near_ones_are_named() -> None:
    failure = refused(a_portfolio({"invoices": INVOICES}), "ageing_report", salesperson="ana").failure
    assert failure is not None
    assert (failure.kind, failure.argument, failure.near) == ("not_found", "salesperson", (ANNA,))


def test_a_colleague_without_customers_has_an_empty_report() -> None:
    found = told(a_portfolio({"invoices": INVOICES}), "ageing_report", salesperson="Zoe", by="customer")
    assert (found["customer_count"], found["gross_receivables"], found["rows"]) == (0, "0.00", [])
    assert found["overdue_rate"] is None


def test_staff_are_denied_before_anything_is_looked_at() -> None:
    failure = refused(a_portfolio({}, role="staff"), "ageing_report", salesperson="who").failure
    assert failure is not None
    assert (failure.kind, failure.typed) == ("denied", None)


def test_a_rate_that_is_missing_is_named_only_to_those_who_see_the_customer() -> None:
    customers = [
        a_customer_row("C001", salesperson=ANNA),
        a_customer_row("C002", salesperson=BO, currency="GBP"),
    ]
    tables: dict[str, Rows] = {
        "customers": customers,
        "invoices": [*INVOICES[:1], an_invoice_row("G", 9, "2026-01-31", "C002", currency="GBP")],
    }
    failure = refused(a_portfolio(tables), "ageing_report").failure
    assert failure is not None
    assert (failure.argument, failure.typed) == ("rate", "GBP")
    assert (
        told(a_portfolio(tables, role="sales", email=ANNA), "ageing_report")["gross_receivables"] == "100.00"
    )


def test_without_payments_no_figure_is_said() -> None:
    ledger = a_ledger({"customers": [a_customer_row()], "invoices": INVOICES[:1], "fx": FX})
    person = Person.model_validate({"email": None, "name": "Anna", "role": "finance"})
    desk = Desk(person=person, ledger=ledger, policy=POLICY, as_of=TODAY)
    found = told(desk, "ageing_report", by="industry")
    for field in ("gross_receivables", "not_due", "overdue", "buckets", "rows", "unapplied_credit"):
        assert found[field] is None
        assert f"{field}: the ledger has no payments table" in found["notes"]


def test_without_the_column_that_rows_need_the_totals_are_said_all_the_same() -> None:
    customer = {key: cell for key, cell in a_customer_row().items() if key != "salesperson"}
    found = told(
        a_portfolio({"customers": [customer], "invoices": INVOICES[:1]}), "ageing_report", by="salesperson"
    )
    assert (found["gross_receivables"], found["rows"]) == ("100.00", None)
    assert "rows: the ledger has no column salesperson in customers" in found["notes"]


def test_a_long_report_is_cut_and_says_so() -> None:
    customers = [a_customer_row(f"C{number:03}") for number in range(230)]
    invoices = [an_invoice_row(f"I{n}", 1, "2026-01-31", f"C{n:03}") for n in range(230)]
    found = told(a_portfolio({"customers": customers, "invoices": invoices}), "ageing_report", by="customer")
    assert (len(found["rows"]), found["row_count"], found["overdue"]) == (200, 230, "230.00")
    assert "rows: only the first 200 of 230 are listed; the totals are of all" in found["notes"]


def test_a_past_day_is_another_report() -> None:
    desk = a_portfolio({"invoices": INVOICES})
    found = told(desk, "ageing_report", as_of="2025-04-30")
    assert (found["gross_receivables"], found["overdue"]) == ("120.00", "120.00")  # K and L alone


def _adds_up(part: dict[str, Any]) -> None:
    parts = [part["not_due"], *part["buckets"].values()]
    assert sum(map(Decimal, parts)) == Decimal(part["gross_receivables"])
    assert sum(map(Decimal, part["buckets"].values())) == Decimal(part["overdue"])
    assert Decimal(part["over_365"]) <= Decimal(part["over_180"]) <= Decimal(part["buckets"]["over_90"])


@settings(max_examples=15, deadline=None)
@given(any_ledger(), DAYS)
def test_whatever_the_ledger_the_parts_add_up_to_the_cent(tables: Tables, day: date) -> None:
    desk = a_finance_desk(ledger_of(tables), day)
    for by in BYS:
        for currency in ("CNY", "EUR", "JPY"):
            found = told(desk, "ageing_report", by=by, currency=currency)
            _adds_up(found)
            for row in found["rows"]:
                _adds_up(row)


def test_the_sample_company_s_rows_are_its_customers_own_figures(sample: House) -> None:
    desk = a_finance_desk(sample.ledger, TODAY, sample.policy)
    rows = told(desk, "ageing_report", by="customer")["rows"]
    for row in rows:
        alone = told(desk, "overdue_status", customer=row["key"], currency="CNY")
        for field in (
            "gross_receivables",
            "not_due",
            "overdue",
            "buckets",
            "over_180",
            "over_365",
            "disputed",
        ):
            assert row[field] == alone[field], (row["key"], field)
