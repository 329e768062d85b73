from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from knowledge.ledger.ledger import Ledger, UnknownCustomerError
from knowledge.ledger.snapshot_ids import Located
from knowledge.money import MissingRateError
from tests.builders import TODAY
from tests.ledgers import a_ledger

INVOICES = ["INV-001", "inv-a", "INV-A", "发票１"]


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    customers = [
        ("C10", "Acme Gears Ltd", None, "Anna@Seller.example", "gears", "DE"),
        ("C2", "Acme Holding", None, "anna@seller.example", "gears", "DE"),
        ("C3", "Acme France", "C2", "bo@seller.example", None, "FR"),
        ("C1", "Acme Lyon", "C3", None, "pumps", None),
    ]
    columns = ("customer_id", "name", "parent_id", "salesperson", "industry", "country")
    return a_ledger(
        {
            "customers": [{**dict(zip(columns, row, strict=True)), "currency": "EUR"} for row in customers],
            "invoices": [
                {
                    "invoice_id": name,
                    "customer_id": "C3",
                    "invoice_date": "2026-01-01",
                    "amount": 1,
                    "currency": "EUR",
                }
                for name in INVOICES
            ],
            "orders": [{"order_id": "SO-7", "customer_id": "C1", "ordered_on": "2026-01-01", "amount": 1}],
            "industries": [
                {"industry": "gears", "valid_from": "2026-02-01", "risk_index": 55},
                {"industry": "gears", "valid_from": "2025-02-01", "risk_index": "50.5"},
                {"industry": "gears", "valid_from": "2026-04-01", "risk_index": 90},
                {"industry": "pumps", "valid_from": "2025-02-01", "risk_index": 10},
            ],
            "countries": [{"country": "FR", "valid_from": "2025-01-01", "risk_index": 20}],
            "fx": [{"currency": "EUR", "valid_from": "2026-01-01", "rate": "7.8"}],
        }
    )


def test_customers_stand_in_order_of_their_ids(ledger: Ledger) -> None:
    assert ledger.customer_ids == ("C1", "C10", "C2", "C3")
    assert [ledger.customer(each).name for each in ledger.customer_ids] == [
        "Acme Lyon",
        "Acme Gears Ltd",
        "Acme Holding",
        "Acme France",
    ]


def test_all_customers_are_read_at_once_as_one_by_one(ledger: Ledger) -> None:
    assert list(ledger.customers()) == [ledger.customer(each) for each in ledger.customer_ids]


@pytest.mark.parametrize("customer_id", ["", "C", "C0", "C11", "c1", "Z", "江"])
def test_an_id_that_is_nobody_s_is_a_clear_error(ledger: Ledger, customer_id: str) -> None:
    assert not ledger.has_customer(customer_id)
    for ask in (ledger.customer, ledger.group_of, lambda each: ledger.book(each, TODAY)):
        with pytest.raises(UnknownCustomerError, match="No customer has the id"):
            ask(customer_id)


@pytest.mark.parametrize("customer_id", ["C1", "C2", "C3"])
def test_a_group_is_the_same_whichever_member_is_asked(ledger: Ledger, customer_id: str) -> None:
    assert ledger.group_of(customer_id) == ("C2", "C3", "C1")


def test_a_customer_without_relations_is_a_group_of_one(ledger: Ledger) -> None:
    assert ledger.group_of("C10") == ("C10",)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("INV-001", "INV-001"),
        (" inv-001 ", "INV-001"),
        ("ＩＮＶ－００１", "INV-001"),
        ("发票1", "发票１"),
        ("INV-A", "INV-A"),  # two ids differ in case alone: only the exact one is meant
        ("inv-a", "inv-a"),
        ("Inv-A", None),
        ("INV-00", None),
        ("INV-0011", None),
        ("", None),
    ],
)
def test_an_invoice_is_found_by_its_id_as_typed(ledger: Ledger, typed: str, found: str | None) -> None:
    assert ledger.find_invoice(typed) == (found and Located("C3", found))


@pytest.mark.parametrize(("typed", "found"), [("so-7", Located("C1", "SO-7")), ("SO-8", None)])
def test_an_order_is_found_by_its_id_as_typed(ledger: Ledger, typed: str, found: Located | None) -> None:
    assert ledger.find_order(typed) == found


def test_a_sales_person_s_customers_are_found_whatever_the_case(ledger: Ledger) -> None:
    assert ledger.customers_of("ANNA@seller.example") == ("C10", "C2")
    assert ledger.customers_of("nobody@seller.example") == ()


def test_what_customers_have_is_listed_once_in_order(ledger: Ledger) -> None:
    assert ledger.industries() == ("gears", "pumps")
    assert ledger.countries() == ("DE", "FR")


def test_a_sales_person_is_one_whatever_the_case_of_the_address(ledger: Ledger) -> None:
    assert ledger.salespeople() == ("anna@seller.example", "bo@seller.example")
    assert ledger.customer("C10").salesperson == "anna@seller.example"


@pytest.mark.parametrize(
    ("as_of", "indexes"),
    [("2025-01-31", []), ("2025-02-01", ["50.5"]), ("2026-01-31", ["50.5"]), ("2026-02-01", ["50.5", "55"])],
)
def test_an_industry_s_history_ends_at_the_day(ledger: Ledger, as_of: str, indexes: list[str]) -> None:
    history = ledger.industry("gears", date.fromisoformat(as_of))
    assert [entry.risk_index for entry in history] == [Decimal(index) for index in indexes]


def test_a_country_s_history_is_found_by_its_code(ledger: Ledger) -> None:
    assert [entry.risk_index for entry in ledger.country("FR", TODAY)] == [Decimal(20)]
    assert ledger.country("DE", TODAY) == ()


def test_rates_are_those_of_the_ledger(ledger: Ledger) -> None:
    assert ledger.fx.rate("EUR", TODAY) == Fraction(78, 10)
    with pytest.raises(MissingRateError):
        ledger.fx.rate("EUR", date(2025, 12, 31))


def test_names_are_matched_in_a_ledger_that_was_never_written(ledger: Ledger) -> None:
    assert ledger.names.link("acme lyon").candidates[0].customer_id == "C1"
