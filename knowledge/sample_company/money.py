"""Money in whole minor units, written the way the ledger writes it."""

from decimal import Decimal

MINOR_UNITS = {"CNY": 100, "EUR": 100, "USD": 100, "GBP": 100, "JPY": 1}


def minor(amount: str | int, currency: str) -> int:
    """An exact amount such as "1250.40" in minor units; ValueError if it is finer than the currency."""
    scaled = Decimal(amount) * MINOR_UNITS[currency]
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{amount} {currency} has more decimals than the currency")
    return int(scaled)


def written(units: int, currency: str) -> str:
    """Minor units as a decimal string at the currency's scale: 125040 CNY is "1250.40"."""
    scale = MINOR_UNITS[currency]
    if scale == 1:
        return str(units)
    whole, part = divmod(abs(units), scale)
    return f"{'-' if units < 0 else ''}{whole}.{part:02d}"
