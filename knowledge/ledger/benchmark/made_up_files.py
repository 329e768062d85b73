"""The made-up ledger's tables beside the big ones: statements, limits, covers, events, promises, markets.

They are thrown after the big tables, which are therefore the same with and without them.
"""

from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.benchmark.cells import Rows, some

_FIRST_DAY, _LAST_DAY = np.datetime64("2023-07-01"), np.datetime64("2026-06-30")
_LAST_QUARTER = np.datetime64("2026-03")
_QUARTERS = (4, 9)  # how many statements a customer with any has, the last number left out
_WITH_STATEMENTS = 3  # every third customer
_MISSING = 0.02
_COURT = ("lawsuit", "enforcement", "dishonest_debtor", "terms_change_request", "ownership_change")
_OF_REVENUE = {
    "cash": (0.02, 0.4),
    "short_term_investments": (0.0, 0.1),
    "receivables": (0.3, 0.9),
    "inventory": (0.2, 0.8),
    "prepaid": (0.0, 0.05),
    "intangible_assets": (0.0, 0.3),
    "payables": (0.2, 0.6),
    "current_liabilities": (0.4, 1.6),
    "cost_of_sales": (0.6, 0.9),
    "ebit": (-0.05, 0.2),
    "interest_expense": (0.0, 0.03),
    "net_income": (-0.06, 0.12),
    "operating_cash_flow": (-0.1, 0.2),
    "retained_earnings": (-0.2, 1.5),
}
_CURRENT = ("cash", "short_term_investments", "receivables", "inventory", "prepaid")


def beside(dice: np.random.Generator, owners: Rows, billed: Rows) -> dict[str, Rows]:
    """Make the tables for these customers and invoices."""
    count = len(owners["customer_id"])
    return {
        "statements": _statements(dice, owners),
        "limits": _limits(dice, max(1, count // 3), owners),
        "covers": _covers(dice, max(1, count // 5), owners),
        "events": _events(dice, max(1, count // 10), owners),
        "promises": _promises(dice, max(1, count // 10), billed),
        "industries": _markets(dice, "industry", owners, ("climate_index", "inventory_days")),
        "countries": _markets(dice, "country", owners, ("transfer_risk",)),
    }


def further_cells(dice: np.random.Generator, count: int) -> Rows:
    """Make what customers have beside the cells that the ageing needs."""
    onboarded = np.datetime64("2012-01-01") + dice.integers(0, 4_000, count)
    return {
        "kind": dice.choice(
            ["manufacturer", "trade", "service", "financial"], count, p=[0.5, 0.3, 0.18, 0.02]
        ),
        "size": dice.choice(["large", "small"], count, p=[0.3, 0.7]),
        "key_customer": dice.random(count) < 0.02,
        "onboarded_on": np.where(dice.random(count) < 0.8, onboarded, np.datetime64("NaT")),
        "hold": dice.choice(["none", "hold", "stop"], count, p=[0.97, 0.02, 0.01]),
    }


def _statements(dice: np.random.Generator, owners: Rows) -> Rows:
    customers = np.arange(0, len(owners["customer_id"]), _WITH_STATEMENTS)
    quarters = dice.integers(*_QUARTERS, len(customers))
    newest = np.repeat(dice.integers(0, 3, len(customers)), quarters)
    whose = np.repeat(customers, quarters)
    back = np.arange(len(whose)) - np.repeat(np.cumsum(quarters) - quarters, quarters) + newest
    ends = (_LAST_QUARTER - 3 * back + 1).astype("datetime64[D]") - 1
    yearly = np.repeat(dice.random(len(customers)) < 0.1, quarters)
    size = np.repeat(np.exp(dice.normal(16, 2, len(customers))), quarters)
    return {
        "customer_id": owners["customer_id"][whose],
        "period_end": ends,
        "period_months": np.where(yearly, 12, 3),
        "received_on": ends + dice.integers(20, 90, len(whose)),
        "scope": np.where(np.repeat(dice.random(len(customers)) < 0.9, quarters), "entity", "consolidated"),
        "currency": owners["currency"][whose],
        **_figures(dice, size * dice.uniform(0.8, 1.2, len(whose))),
    }


def _figures(dice: np.random.Generator, revenue: NDArray[Any]) -> Rows:
    """Make the items of statements with these revenues, now and then one is missing."""
    count = len(revenue)
    found = {name: revenue * dice.uniform(low, high, count) for name, (low, high) in _OF_REVENUE.items()}
    found["revenue"] = revenue
    found["current_assets"] = np.add.reduce([found[name] for name in _CURRENT])
    fixed = revenue * dice.uniform(0.1, 2, count)
    found["total_assets"] = found["current_assets"] + found["intangible_assets"] + fixed
    found["total_liabilities"] = found["current_liabilities"] + revenue * dice.uniform(0, 0.8, count)
    found["equity"] = found["total_assets"] - found["total_liabilities"]
    found["interest_expense"] *= dice.random(count) < 0.9
    return {name: some(dice.random(count) >= _MISSING, np.rint(each)) for name, each in found.items()}


def _limits(dice: np.random.Generator, count: int, owners: Rows) -> Rows:
    owner = dice.integers(0, len(owners["customer_id"]), count)
    begins = _days(dice, count)
    return {
        "limit_id": _ids("L", count),
        "customer_id": owners["customer_id"][owner],
        "kind": dice.choice(["permanent", "temporary"], count, p=[0.8, 0.2]),
        "amount": dice.integers(1, 500, count) * 1_000_000,
        "currency": owners["currency"][owner],
        "valid_from": begins,
        "valid_until": begins + dice.choice([180, 365, 730], count),
    }


def _covers(dice: np.random.Generator, count: int, owners: Rows) -> Rows:
    owner = dice.integers(0, len(owners["customer_id"]), count)
    begins = _days(dice, count)
    return {
        "cover_id": _ids("V", count),
        "customer_id": owners["customer_id"][owner],
        "kind": dice.choice(["insurance", "bank_guarantee", "deposit"], count, p=[0.8, 0.15, 0.05]),
        "amount": dice.integers(1, 300, count) * 1_000_000,
        "currency": owners["currency"][owner],
        "indemnity_rate": dice.choice([0.8, 0.85, 0.9, 0.95], count),
        "deductible": dice.integers(0, 3, count) * 100_000,
        "max_terms_days": dice.choice([60, 90, 120], count),
        "valid_from": begins,
        "valid_until": begins + dice.choice([365, 730], count),
    }


def _events(dice: np.random.Generator, count: int, owners: Rows) -> Rows:
    return {
        "event_id": _ids("E", count),
        "customer_id": dice.choice(owners["customer_id"], count),
        "happened_on": _days(dice, count),
        "kind": dice.choice(_COURT, count),
    }


def _promises(dice: np.random.Generator, count: int, billed: Rows) -> Rows:
    of = dice.integers(0, len(billed["invoice_id"]), count)
    made = billed["invoice_date"][of] + dice.integers(30, 150, count)
    return {
        "promise_id": _ids("PRM", count),
        "customer_id": billed["customer_id"][of],
        "invoice_id": billed["invoice_id"][of],
        "made_on": made,
        "promised_for": made + dice.integers(5, 40, count),
        "amount": np.maximum(1, np.abs(billed["amount"][of])),
        "currency": billed["currency"][of],
    }


def _markets(dice: np.random.Generator, name: str, owners: Rows, further: tuple[str, ...]) -> Rows:
    """Make a row a year of every industry or country but the last, which nobody has described."""
    labels = np.unique(owners[name])[:-1]
    years = np.array([date(year, 1, 1) for year in (2024, 2025, 2026)], dtype="datetime64[D]")
    count = len(labels) * len(years)
    return {
        name: np.repeat(labels, len(years)),
        "valid_from": np.tile(years, len(labels)),
        **{each: dice.integers(10, 100, count) for each in ("risk_index", *further)},
    }


def _days(dice: np.random.Generator, count: int) -> NDArray[Any]:
    return _FIRST_DAY + dice.integers(0, int((_LAST_DAY - _FIRST_DAY).astype(int)), count)


def _ids(prefix: str, count: int) -> NDArray[Any]:
    return np.char.add(f"{prefix}-", np.char.zfill(np.arange(count).astype(str), 7))
