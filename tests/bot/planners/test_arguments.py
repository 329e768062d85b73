"""Arguments that must not be guessed: a sign of several currencies, and cash on delivery."""

from datetime import date

import pytest

from bot.composition import House
from bot.language.intents.model import load
from bot.planners.offline.arguments.arguments import amount, shown_in
from bot.planners.offline.arguments.order_terms import terms
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading, read


def reading(sample: House, text: str) -> Reading:
    finance = sample.person("wang.fang@xilan.example")
    assert finance is not None
    return read(text, sample.desk(finance), load(), "en")


def setting(currency: str) -> Setting:
    return Setting(today=date(2026, 6, 30), customer_currency=currency, base_currency="EUR")


def test_cash_on_delivery_is_not_paid_in_advance(sample: House) -> None:
    found = terms(reading(sample, "can I ship 5k to C047, cash on delivery?"), setting("USD"))
    assert found == {"terms": 0}


def test_a_dollar_sign_is_american_where_the_base_currency_is_no_dollar(sample: House) -> None:
    found = amount(reading(sample, "can I ship $5k to C047?"), setting("GBP"))
    assert found == {"amount": "5000", "currency": "USD"}


def test_a_currency_that_several_countries_share_is_asked_for(sample: House) -> None:
    with pytest.raises(Need) as asked:
        shown_in(reading(sample, "limit of C047 in kroner"), setting("GBP"))
    assert asked.value.need == "currency"
