"""Currency codes, signs and names in both languages; what ¥, $ and 元 mean depends on the base currency."""

from __future__ import annotations

import re
from functools import cache

CODES = (
    "cny rmb usd eur gbp jpy hkd twd sgd aud cad nzd chf sek nok dkk pln czk huf inr krw thb myr idr vnd php "
    "brl mxn zar try aed sar ils rub cnh"
).split()
ALIASES = {"rmb": "CNY", "cnh": "CNY"}
YUAN, YEN_SIGN, DOLLAR = "yuan", "yen sign", "dollar"
DOLLARS = ("USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD")
SIGNS = {
    "us$": "USD",
    "hk$": "HKD",
    "nt$": "TWD",
    "s$": "SGD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "nz$": "NZD",
    "cn¥": "CNY",
    "jp¥": "JPY",
    "r$": "BRL",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₩": "KRW",
    "¥": YEN_SIGN,
    "$": DOLLAR,
}
NAMES_EN = {
    "us dollars?": "USD",
    "hong kong dollars?": "HKD",
    "singapore dollars?": "SGD",
    "australian dollars?": "AUD",
    "canadian dollars?": "CAD",
    "taiwan dollars?": "TWD",
    "euros?": "EUR",
    "pounds? sterling": "GBP",
    "(?:british )?pounds?": "GBP",
    "quid": "GBP",
    "sterling": "GBP",
    "(?:japanese )?yen": "JPY",
    "(?:chinese )?yuan": "CNY",
    "renminbi": "CNY",
    "swiss francs?": "CHF",
    "(?:indian )?rupees?": "INR",
    "dollars?": DOLLAR,
    "bucks": DOLLAR,
}
NAMES_ZH = {
    "人民币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "美刀": "USD",
    "欧元": "EUR",
    "欧(?![洲美])": "EUR",
    "英镑": "GBP",
    "镑": "GBP",
    "日元": "JPY",
    "日币": "JPY",
    "日圆": "JPY",
    "円": "JPY",
    "港币": "HKD",
    "港元": "HKD",
    "港纸": "HKD",
    "新台币": "TWD",
    "台币": "TWD",
    "新加坡元": "SGD",
    "新币": "SGD",
    "坡币": "SGD",
    "澳元": "AUD",
    "澳币": "AUD",
    "加元": "CAD",
    "加币": "CAD",
    "瑞士法郎": "CHF",
    "瑞郎": "CHF",
    "卢比": "INR",
    "韩元": "KRW",
    "韩币": "KRW",
    "泰铢": "THB",
    "卢布": "RUB",
}
YUAN_WORDS = r"元整?(?![器素件月旦宵])|块钱?|圆整?|大洋"


def codes(word: str, base_currency: str) -> tuple[str, ...]:
    """Return the ISO codes that a folded sign, code or name can mean, given the company's base currency.

    ¥ is the base currency where that is CNY or JPY, else either. 元 and 块 are CNY unless the base currency
    is itself a 元 (HKD, TWD, SGD). $ is USD unless the base currency is another dollar: then either.
    """
    found = _lookup(word)
    if found == YEN_SIGN:
        return (base_currency,) if base_currency in {"CNY", "JPY"} else ("CNY", "JPY")
    if found == YUAN:
        return (base_currency, "CNY") if base_currency in {"HKD", "TWD", "SGD"} else ("CNY",)
    if found == DOLLAR:
        other = base_currency in DOLLARS and base_currency != "USD"
        return (base_currency, "USD") if other else ("USD",)
    return (found,) if found else ()


@cache
def _lookup(word: str) -> str | None:
    if word in SIGNS:
        return SIGNS[word]
    if word in CODES:
        return ALIASES.get(word, word.upper())
    for table in (NAMES_ZH, NAMES_EN):
        for name, code in table.items():
            if re.fullmatch(name.split("(?!")[0], word):
                return code
    return YUAN if re.fullmatch("元整?|块钱?|圆整?|大洋", word) else None


@cache
def code_words() -> str:
    """Regex of ISO codes and RMB."""
    return "|".join(CODES)


@cache
def sign_words() -> str:
    """Regex of signs, the longest first."""
    return "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))


@cache
def name_words() -> str:
    """Regex of names in both languages, the longest first; 元 and 块 are not among them."""
    chinese = "|".join(sorted(NAMES_ZH, key=len, reverse=True))
    english = "|".join(sorted(NAMES_EN, key=len, reverse=True))
    return rf"{chinese}|(?<![a-z])(?:{english})(?![a-z])"


def joined(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Return what two mentions of one amount mean together (¥ and USD contradict: both stay)."""
    if not first or not second:
        return first or second
    common = tuple(code for code in first if code in second)
    return common or tuple(dict.fromkeys((*first, *second)))
