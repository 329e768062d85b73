"""Money in both languages: figure, currency, comparison."""

from datetime import date
from decimal import Decimal

import pytest

from bot.language.slots import parse_slots


@pytest.mark.parametrize(
    ("question", "value", "currency"),
    [
        ("能给江南发85万的货吗", "850000", None),
        ("6.4万", "64000", None),
        ("50w", "500000", None),
        ("50W", "500000", None),
        ("四十万元", "400000", "CNY"),
        ("八万六", "86000", None),
        ("2.4m", "2400000", None),
        ("750K eur", "750000", "EUR"),
        ("3,5 Mio", "3500000", None),
        ("£9.2k", "9200", "GBP"),
        ("half a million", "500000", None),
        ("USD 300k", "300000", "USD"),
        ("¥80万", "800000", "CNY"),
    ],
)
def test_an_amount_is_read_with_its_currency(question: str, value: str, currency: str | None) -> None:
    (amount,) = parse_slots(question, today=date(2026, 3, 31), base_currency="CNY").amounts
    assert amount.value == Decimal(value)
    assert amount.currency == currency
