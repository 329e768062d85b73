"""Small random ledgers of nasty shapes: three levels of a group, five currencies, every kind of payment."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

from tests.independent.random_statements import some_statements

Cells = dict[str, object]
Tables = dict[str, list[Cells]]

CURRENCIES = ("CNY", "EUR", "USD", "JPY", "KWD")
DECIMALS = {"CNY": 2, "EUR": 2, "USD": 2, "JPY": 0, "KWD": 3}
FIRST = date(2024, 1, 15)
LAST = date(2026, 3, 31)
DAYS = (date(2025, 6, 30), date(2026, 2, 28), LAST)
INDUSTRY = "gears"


def some_day(dice: Random, first: date = FIRST, last: date = LAST) -> date:
    return first + timedelta(dice.randrange((last - first).days + 1))


def an_amount(dice: Random, currency: str, top: int = 9000) -> Decimal:
    """An amount above zero with all the decimals of its currency, often a round one."""
    places = DECIMALS[currency]
    if dice.random() < 0.4:
        return Decimal(dice.choice((1, 100, 500, 1000, 2500)))
    return Decimal(dice.randrange(1, top * 10**places)).scaleb(-places)


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
        _loose_rows(dice, tables, customer_id, f"{customer_id}-{number}", currency)
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


class _Loose(NamedTuple):
    """What rows that no invoice has share: whose they are, two days, the earlier first, and an amount."""

    number: str
    whose: Cells
    on: date
    later: date
    amount: Decimal

    @property
    def days(self) -> tuple[date, date]:
        return min(self.on, self.later), max(self.on, self.later)


def _loose_rows(dice: Random, tables: Tables, customer_id: str, number: str, currency: str) -> None:
    """An unallocated payment, an order, a limit, an event and a cover, each or not."""
    code = dice.choice((currency, dice.choice(CURRENCIES)))
    on, later = some_day(dice), some_day(dice)
    whose: Cells = {"customer_id": customer_id, "currency": code}
    loose = _Loose(number, whose, on, later, an_amount(dice, code))
    if dice.random() < 0.6:
        tables["payments"].append(_unallocated(dice, loose))
    if dice.random() < 0.7:
        tables["orders"].append(_order(dice, loose))
    if dice.random() < 0.6:
        tables["limits"].append(_limit(dice, loose))
    if dice.random() < 0.2:
        kind = dice.choice(("lawsuit", "judgment", "insolvency", "dishonest_debtor"))
        tables["events"].append(
            {"event_id": f"E-{number}", "customer_id": customer_id, "happened_on": on, "kind": kind}
        )
    if dice.random() < 0.5:
        tables["covers"].append(_cover(dice, loose))


def _unallocated(dice: Random, loose: _Loose) -> Cells:
    kind = dice.choice(("receipt", "prepayment"))
    signed = loose.amount * dice.choice((1, 1, -1))
    return {
        "payment_id": f"U-{loose.number}",
        "paid_on": loose.on,
        "amount": signed,
        "kind": kind,
        **loose.whose,
    }


def _order(dice: Random, loose: _Loose) -> Cells:
    status, closed = dice.choice(
        (("open", None), ("invoiced", loose.later), ("cancelled", None), ("invoiced", None))
    )
    return {
        "order_id": f"O-{loose.number}",
        "ordered_on": loose.days[0],
        "closed_on": closed,
        "amount": loose.amount,
        "status": status,
        **loose.whose,
    }


def _limit(dice: Random, loose: _Loose) -> Cells:
    begins, ends = loose.days
    return {
        "limit_id": f"L-{loose.number}",
        "kind": dice.choice(("permanent", "permanent", "temporary", "group")),
        "amount": dice.choice(("unlimited", 0, loose.amount, 100_000)),
        "valid_from": begins,
        "valid_until": dice.choice((None, ends)),
        **loose.whose,
    }


def _cover(dice: Random, loose: _Loose) -> Cells:
    begins, ends = loose.days
    return {
        "cover_id": f"V-{loose.number}",
        "kind": dice.choice(("insurance", "insurance", "bank_guarantee")),
        "amount": loose.amount,
        "indemnity_rate": "0.9",
        "valid_from": begins,
        "valid_until": dice.choice((None, ends)),
        "withdrawn_on": dice.choice((None, None, ends)),
        **loose.whose,
    }
