"""The sample company's files: reproducible, whole, consistent and never later than their own date."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.sample_company.days import DATA_DATE as GENERATED_UP_TO
from knowledge.sample_company.generate import files, write
from knowledge.sample_company.tables import COLUMNS, as_csv
from tests.knowledge.sample_company_tables import DATA_DATE, FOLDER, Row, open_amount, people, table

IDS = {
    "customers": "customer_id",
    "limits": "limit_id",
    "invoices": "invoice_id",
    "payments": "payment_id",
    "disputes": "dispute_id",
    "orders": "order_id",
    "covers": "cover_id",
    "events": "event_id",
    "promises": "promise_id",
    "contacts": "contact_id",
}
OF_CUSTOMERS = [name for name in COLUMNS if "customer_id" in COLUMNS[name] and name != "customers"]
OF_INVOICES = [name for name in COLUMNS if "invoice_id" in COLUMNS[name] and name != "invoices"]
MAY_LIE_AHEAD = {
    "due_date",
    "due_on",
    "valid_until",
    "limit_valid_until",
    "deliver_on",
    "promised_for",
    "matures_on",
}
DATES = ("_on", "_from", "_date", "_end", "_since", "_until", "_for")


def test_the_checked_in_files_equal_a_fresh_generation_byte_for_byte() -> None:
    for name, text in files().items():
        assert (FOLDER / name).read_bytes() == text.encode(), (
            f"{name} is stale: generate the sample company again"
        )


def test_every_checked_in_table_comes_from_the_generator() -> None:
    assert {f"tables/{path.name}" for path in (FOLDER / "tables").iterdir()} <= files().keys()


def test_writing_elsewhere_makes_the_same_files(tmp_path: Path) -> None:
    write(tmp_path)
    assert (tmp_path / "tables" / "invoices.csv").read_bytes() == (
        FOLDER / "tables" / "invoices.csv"
    ).read_bytes()


def test_generating_needs_no_table_library() -> None:
    code = "import knowledge.sample_company.generate as g, sys; g.files(); sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=FOLDER.parents[1], check=False).returncode == 0


def test_a_column_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        as_csv(("customer_id",), [{"customer_id": "C001", "colour": "red"}])


def test_there_are_some_sixty_customers_and_two_and_a_half_years_of_invoices() -> None:
    assert 58 <= len(table("customers")) <= 64
    assert 3500 <= len(table("invoices")) <= 5000
    by_month = {row["invoice_date"][:7] for row in table("invoices") if row["invoice_date"] >= "2024"}
    assert len(by_month) == 30


@pytest.mark.parametrize("name", IDS)
def test_ids_are_there_and_unique(name: str) -> None:
    ids = [row[IDS[name]] for row in table(name)]
    assert all(ids)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", OF_CUSTOMERS)
def test_every_row_belongs_to_a_known_customer(name: str) -> None:
    known = {row["customer_id"] for row in table("customers")}
    assert {row["customer_id"] for row in table(name)} <= known


@pytest.mark.parametrize("name", OF_INVOICES)
def test_every_invoice_named_is_an_invoice_of_that_customer(name: str) -> None:
    owner = {row["invoice_id"]: row["customer_id"] for row in table("invoices")}
    for row in table(name):
        if row["invoice_id"]:
            assert owner[row["invoice_id"]] == row.get("customer_id", owner[row["invoice_id"]])


def test_every_order_named_is_an_order_of_that_customer_closed_when_invoiced() -> None:
    orders = {row["order_id"]: row for row in table("orders")}
    for row in table("invoices"):
        if row["order_id"]:
            order = orders[row["order_id"]]
            assert (order["customer_id"], order["closed_on"], order["status"]) == (
                *(row["customer_id"], row["invoice_date"], "invoiced"),
            )


def test_an_order_is_closed_exactly_when_it_is_not_open() -> None:
    assert all((row["status"] == "open") == (row["closed_on"] == "") for row in table("orders"))
    assert all(row["ordered_on"] <= (row["closed_on"] or row["deliver_on"]) for row in table("orders"))


def test_parents_salespeople_countries_and_industries_are_known() -> None:
    ids = {row["customer_id"] for row in table("customers")}
    sales = {row["email"] for row in people() if row["role"] == "sales"}
    for row in table("customers"):
        assert row["parent_id"] in ids | {""}
        assert row["salesperson"] in sales
        assert row["country"] in {known["country"] for known in table("countries")}
        assert row["industry"] in {known["industry"] for known in table("industries")} | {""}


@pytest.mark.parametrize("name", COLUMNS)
def test_nothing_is_posted_after_the_data_date(name: str) -> None:
    assert DATA_DATE == GENERATED_UP_TO
    columns = [column for column in COLUMNS[name] if column.endswith(DATES) and column not in MAY_LIE_AHEAD]
    for row in table(name):
        assert all(row[column] <= DATA_DATE.isoformat() for column in columns), row


def test_the_newest_posting_is_of_the_data_date() -> None:
    newest = max(
        *(row["paid_on"] for row in table("payments")), *(row["invoice_date"] for row in table("invoices"))
    )
    assert newest == DATA_DATE.isoformat()


@pytest.mark.parametrize(
    "name", [name for name in COLUMNS if "currency" in COLUMNS[name] and name in OF_CUSTOMERS]
)
def test_rows_are_in_the_customers_currency_with_no_more_decimals_than_it_has(name: str) -> None:
    currency = {row["customer_id"]: row["currency"] for row in table("customers")}
    for row in table(name):
        assert row["currency"] == currency[row["customer_id"]] or not row.get("amount")
        decimals = len(row.get("amount", "").partition(".")[2])
        assert decimals <= (0 if row["currency"] == "JPY" else 2)


def test_a_rate_for_every_currency_stands_at_the_start_of_each_month() -> None:
    currencies = {row["currency"] for row in table("customers")} - {"CNY"}
    for currency in currencies:
        rates = [row for row in table("fx") if row["currency"] == currency]
        assert len(rates) == 31
        assert rates[0]["valid_from"] <= min(row["ordered_on"] for row in table("orders"))
        assert all(Decimal(row["rate"]) > 0 for row in rates)


def test_a_credit_note_is_applied_by_two_rows_that_cancel_out() -> None:
    rows = [row for row in table("payments") if row["kind"] == "credit_applied"]
    by_day: dict[tuple[str, str], Decimal] = {}
    for row in rows:
        key = (row["customer_id"], row["paid_on"])
        by_day[key] = by_day.get(key, Decimal(0)) + Decimal(row["amount"])
    assert len(rows) > 40
    assert set(by_day.values()) == {Decimal(0)}


def test_only_the_staged_invoices_are_paid_beyond_their_amount() -> None:
    over = {row["customer_id"] for row in table("invoices") if Decimal(row["amount"]) > 0 > open_amount(row)}
    assert over == {"C042", "C047"}  # a recovery on a write-off, and the overpayment


@pytest.mark.parametrize(
    "row", table("statements"), ids=lambda row: f"{row['customer_id']} {row['period_end']}"
)
def test_a_statement_adds_up(row: Row) -> None:
    figures = {name: Decimal(row[name]) for name in COLUMNS["statements"][6:] if row[name]}
    assert figures["total_assets"] == figures["total_liabilities"] + figures["equity"]
    parts = ("cash", "short_term_investments", "receivables", "inventory", "prepaid")
    assert sum(figures.get(part, Decimal(0)) for part in parts) <= figures["current_assets"]
    assert figures["current_assets"] + figures["intangible_assets"] <= figures["total_assets"]
    assert figures["payables"] <= figures["current_liabilities"] <= figures["total_liabilities"]
    assert figures["ebit"] <= figures["revenue"] - figures.get("cost_of_sales", Decimal(0))
    assert figures["net_income"] <= figures["ebit"] - figures.get("interest_expense", Decimal(0))
    assert all(figures.get(part, Decimal(0)) >= 0 for part in (*parts, "revenue", "intangible_assets"))


def test_statements_reach_us_twenty_to_sixty_days_after_their_period() -> None:
    for row in table("statements"):
        lag = (DATA_DATE.fromisoformat(row["received_on"]) - DATA_DATE.fromisoformat(row["period_end"])).days
        assert 20 <= lag <= 60


def test_no_statement_comes_twice() -> None:
    keys = [(row["customer_id"], row["period_end"], row["scope"]) for row in table("statements")]
    assert len(set(keys)) == len(keys)
    assert 35 <= len({row["customer_id"] for row in table("statements")}) <= 45


def test_people_have_every_role_and_one_of_them_has_left() -> None:
    assert {row["role"] for row in people()} == {"sales", "finance", "credit_manager", "staff"}
    assert [row["name"] for row in people() if row["active"] == "false"] == ["Tom Becker"]
    assert len([row for row in people() if row["role"] == "sales" and row["active"] == "true"]) == 4
    assert len({row["slack_user_id"] for row in people()}) == len(people())
    assert all(row["email"].endswith("@xilan.example") for row in people())


def test_the_page_names_every_customer() -> None:
    with (FOLDER / "README.md").open(encoding="utf-8") as file:
        page = file.read()
    assert all(f"| {row['customer_id']} | " in page for row in table("customers"))
