"""Small random ledgers of nasty shapes: three levels of a group, five currencies, every kind of payment."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.independent.random_cells import CURRENCIES, FIRST, LAST, Cells, Tables, an_amount, some_day
from tests.independent.random_rows import loose_rows
from tests.independent.random_statements import some_statements

DAYS = (date(2025, 6, 30), date(2026, 2, 28), LAST)
INDUSTRY = "gears"


def a_random_ledger(seed: int) -> Tables:
    """Tables that an import accepts, always the same for a seed."""
    dice = Random(seed)
    tables: Tables = {
        name: []
        for name in (
            "customers",
            "invoices",
            "payments",
            "disputes",
            "orders",
            "limits",
            "statements",
            "events",
            "covers",
            "promises",
        )
    }
    tables["fx"] = [
        {"currency": code, "valid_from": day, "rate": rate}
        for day, shift in (("2024-01-01", 1), ("2025-07-01", 2))
        for code, rate in (("EUR", 7 + shift), ("USD", 6 + shift), ("JPY", "0.047"), ("KWD", 22 + shift))
    ]
    tables["industries"] = [
        {"industry": INDUSTRY, "valid_from": "2024-01-01", "risk_index": 40, "inventory_days": 60}
    ]
    for number in range(1, 6):
        _customer(dice, tables, f"C00{number}")
    return tables


def _customer(dice: Random, tables: Tables, customer_id: str) -> None:
    currency = dice.choice(CURRENCIES)
    tables["customers"].append(
        {
            "customer_id": customer_id,
            "name": f"Customer {customer_id}",
            "parent_id": {"C002": "C001", "C003": "C002", "C004": dice.choice((None, "C001"))}.get(
                customer_id
            ),
            "kind": dice.choice(("manufacturer", "trade", "service", None)),
            "industry": dice.choice((INDUSTRY, None)),
            "currency": currency,
            "credit_limit": dice.choice((None, 0, "unlimited", an_amount(dice, currency))),
            "limit_valid_until": dice.choice((None, some_day(dice))),
            "group_limit": dice.choice((None, 0, 5000)),
            "terms_days": dice.choice((None, 0, 30, 60, 95)),
            "onboarded_on": dice.choice((None, "2020-02-29", "2026-01-15")),
            "hold": dice.choice(("none", "none", "none", "hold", "stop", None)),
            "hold_since": dice.choice((None, "2025-12-01")),
            "contract_clauses": dice.choice((None, "ratio_trigger")),
            "expected_monthly": dice.choice((None, 300)),
        }
    )
    for number in range(dice.randrange(9)):
        _invoice(dice, tables, customer_id, f"{customer_id}-{number}", currency)
    for number in range(dice.randrange(3)):
        loose_rows(dice, tables, customer_id, f"{customer_id}-{number}", currency)
    tables["statements"] += some_statements(dice, customer_id, currency)


def _invoice(dice: Random, tables: Tables, customer_id: str, number: str, currency: str) -> None:
    code = currency if dice.random() < 0.8 else dice.choice(CURRENCIES)
    dated = dice.choice((some_day(dice), some_day(dice, date(2025, 9, 1)), date(2024, 1, 30)))
    credit = dice.random() < 0.15
    amount = an_amount(dice, code) * (-1 if credit else 1)
    due = dice.choice((None, dated, dated + timedelta(30), date(2024, 2, 29), dated + timedelta(75)))
    tables["invoices"].append(
        {
            "invoice_id": f"I-{number}",
            "customer_id": customer_id,
            "invoice_date": dated,
            "due_date": max(due, dated) if due else None,
            "amount": amount,
            "currency": code,
        }
    )
    for each in range(dice.randrange(4)):
        _payment(dice, tables, customer_id, f"{number}-{each}", (f"I-{number}", amount, code, dated))
    if credit:
        return
    if dice.random() < 0.25:
        tables["disputes"].append(_dispute(dice, number, code, dated))
    if dice.random() < 0.25:
        tables["promises"].append(_promise(dice, customer_id, number, code, dated))


def _dispute(dice: Random, number: str, code: str, dated: date) -> Cells:
    opened = some_day(dice, dated)
    return {
        "dispute_id": f"D-{number}",
        "invoice_id": f"I-{number}",
        "opened_on": opened,
        "resolved_on": dice.choice((None, opened, min(LAST, opened + timedelta(40)))),
        "amount": dice.choice((None, an_amount(dice, code))),
    }


def _promise(dice: Random, customer_id: str, number: str, code: str, dated: date) -> Cells:
    made = some_day(dice, dated)
    return {
        "promise_id": f"M-{number}",
        "customer_id": customer_id,
        "invoice_id": f"I-{number}",
        "made_on": made,
        "promised_for": made + timedelta(dice.randrange(20)),
        "amount": an_amount(dice, code),
        "currency": code,
    }


def _payment(
    dice: Random, tables: Tables, customer_id: str, number: str, about: tuple[str, Decimal, str, date]
) -> None:
    """A payment of an invoice: of all of it, of a part, too much, a return of it, a bill, a write-off."""
    invoice_id, amount, code, dated = about
    kind = dice.choice(
        ("receipt",) * 5
        + ("discount", "credit_applied", "set_off", "write_off", "prepayment", "bank_bill", "commercial_bill")
    )
    share = dice.choice((amount, amount, an_amount(dice, code) * (1 if amount > 0 else -1)))
    if dice.random() < 0.15:
        share = -share
    early = 0 if kind == "write_off" else 20
    paid = some_day(dice, max(FIRST, dated - timedelta(early)))
    bill = kind in ("bank_bill", "commercial_bill")
    tables["payments"].append(
        {
            "payment_id": f"P-{number}",
            "customer_id": customer_id,
            "invoice_id": invoice_id,
            "paid_on": paid,
            "amount": abs(share) if bill else share,
            "currency": code,
            "kind": kind,
            "matures_on": paid + timedelta(dice.choice((0, 30, 90, 180))) if bill else None,
            "bill_status": dice.choice(("held", "endorsed", "discounted", "paid", "dishonoured"))
            if bill
            else None,
        }
    )
