"""What the cells of random ledgers are drawn from: days, currencies and amounts."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

Cells = dict[str, object]
Tables = dict[str, list[Cells]]

CURRENCIES = ("CNY", "EUR", "USD", "JPY", "KWD")
DECIMALS = {"CNY": 2, "EUR": 2, "USD": 2, "JPY": 0, "KWD": 3}
FIRST = date(2024, 1, 15)
LAST = date(2026, 3, 31)


def some_day(dice: Random, first: date = FIRST, last: date = LAST) -> date:
    return first + timedelta(dice.randrange((last - first).days + 1))


def an_amount(dice: Random, currency: str, top: int = 9000) -> Decimal:
    """An amount above zero with all the decimals of its currency, often a round one."""
    places = DECIMALS[currency]
    if dice.random() < 0.4:
        return Decimal(dice.choice((1, 100, 500, 1000, 2500)))
    return Decimal(dice.randrange(1, top * 10**places)).scaleb(-places)
