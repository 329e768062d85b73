"""Currencies by the names that people use beside the official ones, and 一块 that is no money."""

from datetime import date

import pytest

from bot.language.slots import parse_slots

CODES = {
    "5万美金": "USD",
    "5万刀": "USD",
    "5万港纸": "HKD",
    "5万新台幣": "TWD",
    "5万日币": "JPY",
    "5万坡币": "SGD",
    "5万新币": "SGD",
    "5万叻币": "SGD",
    "5万马币": "MYR",
    "5万泰铢": "THB",
    "5万越盾": "VND",
    "5万菲律宾比索": "PHP",
    "5万墨西哥比索": "MXN",
    "5万印度卢比": "INR",
    "5万印尼盾": "IDR",
    "5万澳币": "AUD",
    "5万纽币": "NZD",
    "5万加币": "CAD",
    "5万瑞郎": "CHF",
    "5万英镑": "GBP",
    "5万埃及镑": "EGP",
    "5万韩币": "KRW",
    "5万澳门币": "MOP",
    "50,000 NT dollars": "TWD",
    "50,000 Sing dollars": "SGD",
    "50,000 kiwi dollars": "NZD",
    "50,000 Thai baht": "THB",
    "50,000 Malaysian ringgit": "MYR",
    "50,000 Philippine pesos": "PHP",
}


@pytest.mark.parametrize(("said", "code"), CODES.items())
def test_a_currency_is_known_by_its_nickname(said: str, code: str) -> None:
    found = parse_slots(said, today=date(2026, 7, 1), base_currency="CNY", fiscal_year_start=1)
    assert [slot.currency for slot in found.amounts] == [code]


@pytest.mark.parametrize("said", ["墨西哥那一块", "牙科這一塊的賬齡", "哪一块最差", "一刀切可以吗"])
def test_a_piece_is_no_money(said: str) -> None:
    found = parse_slots(said, today=date(2026, 7, 1), base_currency="CNY", fiscal_year_start=1)
    assert not found.amounts


@pytest.mark.parametrize(("said", "amount"), [("一块钱", 1), ("这三万块", 30000), ("这笔85块", 85)])
def test_money_in_pieces_stays_money(said: str, amount: int) -> None:
    found = parse_slots(said, today=date(2026, 7, 1), base_currency="CNY", fiscal_year_start=1)
    assert [slot.value for slot in found.amounts] == [amount]


MONTHS = {"这一年半": 18, "近两年半": 30, "過去一年半": 18, "近一年": 12, "过去18个月": 18}


@pytest.mark.parametrize(("said", "months"), MONTHS.items())
def test_a_year_and_a_half_is_eighteen_months(said: str, months: int) -> None:
    found = parse_slots(said, today=date(2026, 7, 1), base_currency="CNY", fiscal_year_start=1)
    assert [slot.window and slot.window.months for slot in found.periods] == [months]
