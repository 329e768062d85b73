"""What checking makes of rows that are good: amounts, currencies, ids, names, and what is noted of them."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.ledger.report import BadRow, BadRowsError
from knowledge.ledger.tables import UNLIMITED_MINOR
from tests.knowledge.ledger.ledger_files import DISPUTE, STATEMENT, added, bad_rows, checked, column, written


def test_the_largest_amount_is_kept_exactly(tmp_path: Path) -> None:
    largest = UNLIMITED_MINOR - 1
    ledger, _ = checked(written(tmp_path, added("invoices", f"I9,C3,2026-01-10,,{largest},JPY")))
    assert column(ledger, "invoices", "amount")[-1] == largest


def test_amounts_are_minor_units_of_their_currency(tmp_path: Path) -> None:
    ledger, report = checked(written(tmp_path))
    assert column(ledger, "invoices", "amount") == [100000, 25050, 12000]
    assert column(ledger, "customers", "credit_limit") == [10000000, UNLIMITED_MINOR, None]
    assert report.totals["invoices"] == {"CNY": 100000, "EUR": 25050, "JPY": 12000}


def test_a_payment_in_another_currency_is_turned_into_the_invoices(tmp_path: Path) -> None:
    # 33.33 EUR at 8 CNY is 266.64 CNY; 100.01 CNY at 0.05 CNY a yen is 2000.2 JPY, rounded to 2000.
    ledger, report = checked(
        written(
            tmp_path,
            added(
                "payments", "P8,C1,I1,2026-02-01,33.33,EUR,receipt", "P9,C3,I3,2026-04-01,100.01,CNY,receipt"
            ),
        )
    )
    assert column(ledger, "payments", "amount")[2:] == [26664, 2000]
    assert column(ledger, "payments", "currency")[2:] == ["CNY", "JPY"]
    assert any("2 payments in another currency" in note and "line 4" in note for note in report.notes)


def test_a_missing_rate_is_noted_with_the_currency_and_the_first_day(tmp_path: Path) -> None:
    _, report = checked(written(tmp_path, without=["fx"]))
    notes = [note for note in report.notes if "fx has no rate" in note]
    assert [note[:56] for note in notes] == [
        "fx has no rate for EUR on or before 2026-02-10, when it ",
        "fx has no rate for JPY on or before 2026-03-10, when it ",
    ]


def test_an_empty_currency_is_the_invoices_else_the_customers(tmp_path: Path) -> None:
    ledger, _ = checked(
        written(
            tmp_path,
            {
                "promises": (
                    "customer_id,invoice_id,made_on,promised_for,amount",
                    "C1,I2,2026-03-01,2026-03-05,1.5",
                    "C3,,2026-03-01,2026-03-05,15",
                )
            },
        )
    )
    assert column(ledger, "promises", "currency") == ["EUR", "JPY"]
    assert column(ledger, "promises", "amount") == [150, 15]


def test_rows_without_id_are_numbered_without_meeting_those_that_have_one(tmp_path: Path) -> None:
    lines = (DISPUTE, "dispute-2,I1,2026-02-01,,", ",I1,2026-02-02,,", ",I2,2026-02-02,,")
    ledger, _ = checked(written(tmp_path, {"disputes": lines}))
    assert column(ledger, "disputes", "dispute_id") == ["dispute-2", "dispute--2", "dispute--3"]


def test_instalments_agreed_on_one_day_are_one_plan(tmp_path: Path) -> None:
    lines = (
        "customer_id,agreed_on,due_on,amount",
        "C1,2026-02-01,2026-03-01,5",
        "C1,2026-02-01,2026-04-01,5",
        "C3,2026-02-01,2026-03-01,5",
    )
    ledger, _ = checked(written(tmp_path, {"plans": lines}))
    first, second, other = column(ledger, "plans", "plan_id")
    assert first == second != other


def test_the_data_is_as_of_the_newest_posting_not_after_the_day_of_import(tmp_path: Path) -> None:
    rows = ("I8,C1,2026-06-30,2026-12-31,1,CNY", "I9,C1,2026-07-02,,1,CNY")
    ledger, report = checked(written(tmp_path, added("invoices", *rows)))
    assert ledger.data_as_of == date(2026, 6, 30)
    assert any("1 rows are dated after 2026-06-30" in note for note in report.notes)
    given, _ = checked(tmp_path, data_as_of=date(2026, 5, 1))
    assert given.data_as_of == date(2026, 5, 1)


def test_invisible_characters_are_taken_out_of_names_with_a_note(tmp_path: Path) -> None:
    ledger, report = checked(written(tmp_path, added("customers", "C9,Al\u202epha\x07 Co\u200b,,CNY,,")))
    assert column(ledger, "customers", "name")[-1] == "Al pha  Co"
    assert any("customers.csv, name" in note and "line 5" in note for note in report.notes)


def test_messages_carry_nothing_that_steers_a_terminal(tmp_path: Path) -> None:
    row = "I9,C\x1b[2JX,2026-01-10,,\x1b[31m5,CNY"
    reasons = [found.reason for found in bad_rows(written(tmp_path, added("invoices", row)))]
    assert len(reasons) == 2
    assert all(reason.isprintable() for reason in reasons)


def test_flags_choices_and_codes_may_be_written_in_any_case(tmp_path: Path) -> None:
    lines = (
        "customer_id,name,currency,key_customer,kind,grade_override,country,contract_clauses",
        "C1,A,cny,Yes,Public Body,b,de,ratio_trigger; Cross_default",
        "C2,B,EUR,0,TRADE,,,",
        "C3,C,JPY,,,,,",
    )
    ledger, _ = checked(written(tmp_path, {"customers": lines}))
    assert column(ledger, "customers", "key_customer") == [True, False, None]
    assert column(ledger, "customers", "kind") == ["public_body", "trade", None]
    assert column(ledger, "customers", "grade_override")[0] == "B"
    assert column(ledger, "customers", "country")[0] == "DE"
    assert column(ledger, "customers", "contract_clauses")[0] == "ratio_trigger;cross_default"


def test_figures_and_rates_keep_every_decimal(tmp_path: Path) -> None:
    ledger, _ = checked(
        written(tmp_path, {"statements": (STATEMENT, "C1,2026-03-31,3,-12345678901234567890.123456")})
    )
    assert column(ledger, "statements", "cash") == [Decimal("-12345678901234567890.123456")]


def test_the_report_counts_what_it_lists(tmp_path: Path) -> None:
    rows = [f"I{number},C1,2026-01-10,,x,CNY" for number in range(100, 160)]
    with pytest.raises(BadRowsError, match="60 bad rows") as caught:
        checked(written(tmp_path, added("invoices", *rows)))
    lines = list(caught.value.report.lines())
    assert sum(line.startswith("bad row: ") for line in lines) == 50
    assert lines[-1] == "… and 10 more faults; --report FILE lists them all."
    assert len(caught.value.report.bad_rows) == 60
    assert caught.value.report.bad_rows[0] == BadRow("invoices.csv", 5, "amount", "'x' is not a number")


def test_a_credit_note_may_carry_the_due_date_of_its_invoice(tmp_path: Path) -> None:
    row = "I9,C1,2026-03-01,2026-02-09,{},CNY"
    assert bad_rows(written(tmp_path, added("invoices", row.format("-0.01")))) == []
    assert len(bad_rows(written(tmp_path, added("invoices", row.format("0"))))) == 1


def test_a_salesperson_without_email_is_noted(tmp_path: Path) -> None:
    lines = ("customer_id,name,currency,salesperson", "C1,A,CNY,Anna", "C2,B,EUR,b@x.com", "C3,C,JPY,")
    _, report = checked(written(tmp_path, {"customers": lines}))
    assert any("1 rows have a salesperson that is no e-mail address" in note for note in report.notes)
