"""The world around the cast: industries, countries and exchange rates over time."""

from datetime import date
from decimal import Decimal

from knowledge.sample_company.days import month_starts
from knowledge.sample_company.dice import Dice
from knowledge.sample_company.tables import Row, iso

_STARTS = (date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1))
_INDUSTRIES: dict[str, tuple[tuple[int, int, int], tuple[int, int, int], int, int]] = {
    # industry: risk index of 2024, 2025, 2026; climate index of the same; inventory days, receivable days
    "agricultural machinery": ((38, 40, 44), (104, 101, 96), 95, 75),
    "automation": ((30, 30, 28), (112, 114, 116), 70, 80),
    "automotive parts": ((35, 42, 55), (106, 98, 91), 50, 65),
    "bearings": ((32, 33, 34), (105, 104, 104), 80, 75),
    "food machinery": ((27, 26, 26), (107, 108, 109), 85, 60),
    "hardware distribution": ((40, 42, 43), (99, 98, 98), 60, 45),
    "heavy equipment": ((42, 47, 52), (97, 93, 90), 130, 110),
    "machine tools": ((34, 34, 33), (104, 105, 107), 110, 85),
    "power transmission": ((31, 32, 33), (105, 104, 103), 85, 75),
    "public services": ((18, 18, 17), (105, 105, 104), 25, 55),
    "wind power": ((30, 42, 42), (115, 96, 84), 100, 130),
}
_SUBSIDIES_END = ("wind power", date(2026, 4, 1), 82, 71)
"""The withdrawal of subsidies: wind power's risk index rises by 40 within the year."""
_STEEL_TARIFF = ("automotive parts", date(2026, 3, 1), 62, 88)
_COUNTRIES: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {
    # country: risk index of 2024 and 2026, transfer risk of the same
    "BR": ((52, 55), (48, 50)),
    "CA": ((12, 13), (5, 5)),
    "CN": ((25, 26), (22, 22)),
    "DE": ((12, 14), (4, 4)),
    "ES": ((20, 18), (6, 6)),
    "FR": ((17, 20), (5, 5)),
    "GB": ((18, 18), (6, 6)),
    "HK": ((18, 20), (10, 10)),
    "HU": ((32, 34), (22, 23)),
    "IE": ((13, 12), (4, 4)),
    "IT": ((26, 24), (8, 8)),
    "JP": ((14, 14), (4, 4)),
    "LU": ((8, 8), (3, 3)),
    "MX": ((40, 46), (30, 33)),
    "NL": ((10, 10), (3, 3)),
    "PE": ((44, 47), (32, 33)),
    "PL": ((24, 22), (12, 12)),
    "SE": ((10, 9), (3, 3)),
    "TR": ((55, 76), (58, 72)),
    "TW": ((22, 24), (12, 13)),
    "US": ((12, 14), (3, 3)),
}
_FIRST_ORDERS = date(2023, 12, 1)
"""Orders invoiced in January 2024 came in the month before."""
_RATES = {"EUR": "7.82", "GBP": "9.04", "JPY": "0.0502", "USD": "7.12"}
"""What one unit cost in CNY when the history begins."""


def industries() -> list[Row]:
    """The rows of the industries table: one a year, and one where something broke in between."""
    rows = [
        _industry(name, start, risk, climate, days)
        for name, (risks, climates, inventory, receivable) in _INDUSTRIES.items()
        for start, risk, climate, days in zip(
            _STARTS, risks, climates, ((inventory, receivable),) * 3, strict=True
        )
    ]
    for name, start, risk, climate in (_SUBSIDIES_END, _STEEL_TARIFF):
        _, _, inventory, receivable = _INDUSTRIES[name]
        rows.append(_industry(name, start, risk, climate, (inventory, receivable)))
    return sorted(rows, key=lambda row: (row["industry"], row["valid_from"]))


def _industry(name: str, start: date, risk: int, climate: int, days: tuple[int, int]) -> Row:
    return {
        "industry": name,
        "valid_from": iso(start),
        "risk_index": str(risk),
        "climate_index": str(climate),
        "inventory_days": str(days[0]),
        "receivable_days": str(days[1]),
    }


def countries() -> list[Row]:
    """The rows of the countries table: the start of the history, and 2026."""
    return [
        {"country": name, "valid_from": iso(start), "risk_index": str(risk), "transfer_risk": str(transfer)}
        for name, (risks, transfers) in _COUNTRIES.items()
        for start, risk, transfer in zip((_STARTS[0], _STARTS[2]), risks, transfers, strict=True)
    ]


def fx() -> list[Row]:
    """The rows of the fx table: a rate a month, wandering by at most 1.2 % from one to the next."""
    rows = []
    for currency, start in _RATES.items():
        dice, rate = Dice(f"rate of {currency}"), Decimal(start)
        rows.append({"currency": currency, "valid_from": iso(_FIRST_ORDERS), "rate": start})
        for month in month_starts():
            rows.append({"currency": currency, "valid_from": iso(month), "rate": str(rate)})
            moved = rate * (10000 + dice.between(-120, 120)) / 10000
            rate = moved.quantize(Decimal("0.000001") if currency == "JPY" else Decimal("0.0001"))
    return rows
