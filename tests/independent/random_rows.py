"""Random rows that belong to no invoice: credit on account, orders, limits, events and covers."""

from datetime import date
from decimal import Decimal
from random import Random
from typing import NamedTuple

from tests.independent.random_cells import CURRENCIES, Cells, Tables, an_amount, some_day


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


def loose_rows(dice: Random, tables: Tables, customer_id: str, number: str, currency: str) -> None:
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
