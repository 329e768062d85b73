"""Currency codes, signs and names in both languages; what ¥, $ and 元 mean depends on the base currency."""

from __future__ import annotations

import re
from functools import cache

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
    "mop$": "MOP",
    "cn¥": "CNY",
    "jp¥": "JPY",
    "r$": "BRL",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₩": "KRW",
    "฿": "THB",
    "₫": "VND",
    "₽": "RUB",
    "₺": "TRY",
    "₱": "PHP",
    "₪": "ILS",
    "¥": "¥",
    "$": "$",
}
NAMES_EN = {
    "(?:us|american) dollars?": "USD",
    "greenbacks?": "USD",
    "(?:hong kong|hk) dollars?": "HKD",
    "sing(?:apore(?:an)?)? dollars?": "SGD",
    "(?:new )?(?:taiwan(?:ese)?|nt) dollars?": "TWD",
    "(?:australian|aussie) dollars?": "AUD",
    "canadian dollars?": "CAD",
    "(?:new zealand|nz|kiwi) dollars?": "NZD",
    "dollars?": "$",
    "bucks": "$",
    "euros?": "EUR",
    "pounds? sterling": "GBP",
    "(?:british )?pounds?": "GBP",
    "quid": "GBP",
    "sterling": "GBP",
    "(?:japanese )?yen": "JPY",
    "(?:chinese )?yuan": "CNY",
    "renminbi": "CNY",
    "(?:swiss )?francs?": "CHF",
    "(?:indian )?rupees?": "INR",
    "pakistani rupees?": "PKR",
    "(?:south african )?rand": "ZAR",
    "swedish (?:kronor|kronas?)": "SEK",
    "norwegian kroner?": "NOK",
    "danish kroner?": "DKK",
    "(?:thai )?baht": "THB",
    "kroner|kronor|krona|krone": "SEK NOK DKK",
    "(?:polish )?zloty(?:s|ch)?": "PLN",
    "(?:hungarian )?forints?": "HUF",
    "(?:czech )?korunas?": "CZK",
    "(?:turkish )?liras?": "TRY",
    "(?:russian )?r[uo]u?bles?": "RUB",
    "(?:brazilian )?reais": "BRL",
    "(?:malaysian )?ringgits?": "MYR",
    "(?:vietnamese )?dong": "VND",
    "(?:indonesian )?rupiahs?": "IDR",
    "dirhams?": "AED MAD",
    "riyals?": "SAR QAR",
    "shekels?": "ILS",
    "korean won": "KRW",
    "mexican pesos?": "MXN",
    "(?:philippine|filipino) pesos?": "PHP",
    "pesos?": "MXN PHP ARS CLP COP",
    "dinars?": "KWD BHD JOD RSD TND",
}
NAMES_ZH = {
    "人民币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "美刀": "USD",
    "刀(?![具片切削架剪工叉法模子])": "USD",
    "欧元": "EUR",
    "欧罗": "EUR",
    "欧(?![洲美元罗])": "EUR",
    "英镑": "GBP",
    "埃及镑": "EGP",
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
    "新加坡币": "SGD",
    "叻币": "SGD",
    "澳元": "AUD",
    "澳币": "AUD",
    "加元": "CAD",
    "加币": "CAD",
    "加拿大元": "CAD",
    "澳大利亚元": "AUD",
    "纽元": "NZD",
    "纽币": "NZD",
    "新西兰元": "NZD",
    "纽西兰元": "NZD",
    "瑞士法郎": "CHF",
    "瑞郎": "CHF",
    "法郎": "CHF",
    "卢比": "INR",
    "印度卢比": "INR",
    "印尼卢比": "IDR",
    "巴基斯坦卢比": "PKR",
    "斯里兰卡卢比": "LKR",
    "韩元": "KRW",
    "韩币": "KRW",
    "韩圆": "KRW",
    "泰铢": "THB",
    "泰币": "THB",
    "卢布": "RUB",
    "俄罗斯卢布": "RUB",
    "瑞典克朗": "SEK",
    "挪威克朗": "NOK",
    "丹麦克朗": "DKK",
    "捷克克朗": "CZK",
    "克朗": "SEK NOK DKK CZK",
    "里拉": "TRY",
    "土耳其里拉": "TRY",
    "雷亚尔": "BRL",
    "巴西雷亚尔": "BRL",
    "兰特": "ZAR",
    "南非兰特": "ZAR",
    "迪拉姆": "AED MAD",
    "马币": "MYR",
    "林吉特": "MYR",
    "令吉": "MYR",
    "越南盾": "VND",
    "越盾": "VND",
    "越币": "VND",
    "印尼盾": "IDR",
    "兹罗提": "PLN",
    "福林": "HUF",
    "墨西哥比索": "MXN",
    "菲律宾比索": "PHP",
    "菲律宾披索": "PHP",
    "菲币": "PHP",
    "智利比索": "CLP",
    "阿根廷比索": "ARS",
    "哥伦比亚比索": "COP",
    "比索": "MXN PHP ARS CLP COP",
    "披索": "MXN PHP ARS CLP COP",
    "里亚尔": "SAR QAR",
    "第纳尔": "KWD BHD JOD RSD TND",
    "澳门元": "MOP",
    "澳门币": "MOP",
}
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
