"""What a currency's code, sign or name means: for ¥, $ and 元 that depends on the base currency."""

from __future__ import annotations

import re
from functools import cache

from bot.language.slots.currency_names import NAMES_EN, NAMES_ZH, SIGNS

CODES = (
    "cny rmb cnh rs usd eur gbp jpy hkd twd sgd aud cad nzd chf sek nok dkk pln czk huf inr krw thb myr "
    "idr vnd php brl mxn zar try aed sar ils rub mop qar kwd bhd omr jod egp mad tnd ngn kes ghs pkr "
    "bdt lkr ars clp cop pen uyu ron bgn uah gel kzt uzs isk rsd bam all mkd khr lak mmk mnt xof xaf "
    "tzs ugx etb dzd"
).split()
ALIASES = {"rmb": "CNY", "cnh": "CNY", "rs": "INR"}
ALSO_WORDS = {
    "try",
    "sar",
    "rub",
    "cad",
    "mop",
    "pen",
    "cop",
    "all",
    "mad",
    "gel",
    "ron",
    "lak",
    "bam",
    "php",
    "ils",
}
"""Codes that are words or abbreviations too: they count only in capitals."""

DOLLARS = ("USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD")
YUAN = {"HKD", "TWD", "SGD", "MOP"}
"""Currencies whose own speakers say 元."""

YUAN_WORDS = r"元整?(?![器素件月旦宵])|块钱?|圆整?|大洋"


def codes(word: str, base_currency: str) -> tuple[str, ...]:
    """Return the ISO codes that a folded sign, code or name can mean, given the company's base currency.

    ¥ is the base currency where that is CNY or JPY, else either. 元 and 块 are CNY unless the base currency
    is itself a 元 (HKD, TWD, SGD, MOP). $ is USD unless the base currency is another dollar: then either.
    """
    found = _lookup(word)
    if found == ("¥",):
        return (base_currency,) if base_currency in {"CNY", "JPY"} else ("CNY", "JPY")
    if found == ("元",):
        return (base_currency, "CNY") if base_currency in YUAN else ("CNY",)
    if found == ("$",):
        other = base_currency in DOLLARS and base_currency != "USD"
        return (base_currency, "USD") if other else ("USD",)
    return found


@cache
def _lookup(word: str) -> tuple[str, ...]:
    if word in SIGNS:
        return (SIGNS[word],)
    if word in CODES:
        return (ALIASES.get(word, word.upper()),)
    for table in (NAMES_ZH, NAMES_EN):
        for name, found in table.items():
            if re.fullmatch(name.split("(?!")[0], word):
                return tuple(found.split())
    return ("元",) if re.fullmatch("元整?|块钱?|圆整?|大洋", word) else ()


def is_code(typed: str) -> bool:
    """Whether a code as typed is meant as one: "TRY" is, "try" is not."""
    return typed.isupper() or typed.lower() not in ALSO_WORDS


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
    """Return what two mentions of one amount mean together (EUR and USD contradict: both stay)."""
    if not first or not second:
        return first or second
    common = tuple(code for code in first if code in second)
    return common or tuple(dict.fromkeys((*first, *second)))
