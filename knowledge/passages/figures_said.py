"""The figures that a text says, each with its unit, however they are written: 三十天, CNY 80k, twice, 七成五.

Units: d(ays), wd (working days), m(onths; a year is twelve), % , x (times), a currency's code, the thing that
is counted (instalments, invoices, quarters, points), and # for a bare number.
"""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import plain, simplified

_SMALL = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split(),
        range(2, 20),
        strict=True,
    )
)
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
_DIGITS = {
    "零": 0,
    "〇": 0,
    "两": 2,
    **{digit: value for value, digit in enumerate("一二三四五六七八九", start=1)},
}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_ONES, _TEN = "|".join(_SMALL), "|".join(_TENS)
_ENGLISH = lazily(
    rf"\b(?:(?P<hundreds>an?|one|{_ONES}) hundred(?: and)?"
    rf"(?:[ -](?P<rest>{_TEN}|{_ONES})(?:-(?P<last>{_ONES}))?)?"
    rf"|(?P<tens>{_TEN})(?:[ -](?P<ones>one|{_ONES}))?|(?P<small>{_ONES}))\b"
)
_HAN = lazily(
    r"(?<!第)(?P<number>[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?)"
    r"(?=个?工作日|天|日|个?月|年|周|个?星期|个?季度?|倍|期|笔|张|分(?!之)|万|亿|元|块|成|折|个?百分点|%)"
)
_HAN_SHARE = lazily(
    r"百分之(?P<number>[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?|\d+(?:\.\d+)?)"
)
_TWICE = lazily(r"\btwice(?= (?:the|that|this|its|their|our|as|a|what)\b)|\bdouble(?= the)")
_TENTHS = lazily(r"(?P<tens>[一二两三四五六七八九]|\d)成(?P<ones>[一二三四五六七八九半])?")
_CURRENCIES = {
    **dict.fromkeys(("cny", "rmb", "yuan", "人民币", "元", "块", "¥"), "CNY"),
    **dict.fromkeys(("eur", "euro", "euros", "€", "欧元"), "EUR"),
    **dict.fromkeys(("usd", "us$", "dollars", "$", "美元"), "USD"),
    **dict.fromkeys(("gbp", "£", "英镑"), "GBP"),
    **dict.fromkeys(("hkd", "港元", "港币"), "HKD"),
    **dict.fromkeys(("jpy", "日元"), "JPY"),
}
_SCALES = {"k": 1000, "thousand": 1000, "m": 10**6, "mio": 10**6, "million": 10**6, "万": 10**4, "亿": 10**8}
_BEFORE = "|".join(
    re.escape(name) for name in sorted(_CURRENCIES, key=len, reverse=True) if name not in ("元", "块")
)
_AFTER = "|".join(re.escape(name) for name in sorted(_CURRENCIES, key=len, reverse=True))
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_SCALE = rf"(?:\s?(?P<scale{{}}>{'|'.join(_SCALES)})(?![a-z]))?"
_MONEY = lazily(
    rf"(?<![a-z])(?P<currency>{_BEFORE})\s?(?P<amount>{_NUMBER}){_SCALE.format(1)}"
    rf"|(?P<number>{_NUMBER}){_SCALE.format(2)}\s?(?P<after>{_AFTER})(?![a-z])"
    rf"|(?P<bare>{_NUMBER})\s?(?P<wan>[万亿])"
)
_TIMES = lazily(rf"(?P<one>{_NUMBER})\s*(?:times\b(?! a| per| in)|倍|x(?![a-z]))|\btimes (?P<two>{_NUMBER})")
_UNITS = (
    ("wd", 1, lazily(rf"({_NUMBER})[ -]?(?:(?:working|business|banking) days?|个?工作日)")),
    (
        "d",
        1,
        lazily(
            rf"({_NUMBER})[ -]?(?:(?:clear |calendar )?days?\b|天|日)"
            r"|\b(?:net|day|d\+|t\+)\s?(\d{1,3})\b(?!\s*(?:%|[.,]\d))"
        ),
    ),
    ("d", 7, lazily(rf"({_NUMBER})[ -]?(?:weeks?\b|周|个?星期)")),
    ("m", 1, lazily(rf"({_NUMBER})[ -]?(?:months?\b|个月|月(?=以?内|以[上下]|[后前期]|一次))")),
    ("m", 12, lazily(rf"({_NUMBER})[ -]?(?:years?\b|年(?!\d))")),
    ("%", 1, lazily(rf"({_NUMBER})\s?(?:%|per ?cent\b)")),
    ("instalments", 1, lazily(rf"({_NUMBER})\s?(?:instal+ments?\b|期)")),
    ("invoices", 1, lazily(rf"({_NUMBER})\s?(?:[a-z]+ )?(?:invoices?\b|笔|张)")),
    ("quarters", 1, lazily(rf"({_NUMBER})\s?(?:consecutive )?(?:quarters?\b|个?季度?)")),
    ("points", 1, lazily(rf"({_NUMBER})\s?(?:points?\b|分)")),
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = lazily(
    r"\d{4}\s?(?:年|-|/)\s?\d{1,2}(?:\s?(?:月|-|/)\s?\d{1,2}日?)?|\d{1,2}月\d{1,2}日"
    rf"|\b\d{{1,2}}\.? (?:{_MONTHS})(?: \d{{4}})?"
)
_BARE = lazily(rf"(?<![a-z\d.-]){_NUMBER}(?![a-z\d])")
_SHORT = frozenset(("d", "wd", "m", "%"))


def figures_of(text: str) -> Mapping[str, frozenset[str]]:
    """Give a text's figures by their unit; days of the calendar are none."""
    left = _DATE.sub(" ; ", in_digits(simplified(plain(text))))
    found: dict[str, set[str]] = {}

    def keep(unit: str, value: Decimal, ending: str) -> str:
        found.setdefault(unit, set()).add(f"{_plain(value)}{ending}")
        return " ; "

    def money(match: re.Match[str]) -> str:
        named = match["currency"] or match["after"] or "元"
        scale = _SCALES.get(match["scale1"] or match["scale2"] or match["wan"] or "", 1)
        value = _value(match["amount"] or match["number"] or match["bare"]) * scale
        return keep(_CURRENCIES[named], value, f" {_CURRENCIES[named]}")

    left = _MONEY.sub(money, left)
    left = _TIMES.sub(lambda match: keep("x", _value(match["one"] or match["two"]), "x"), left)
    for unit, scale, written in _UNITS:
        ending = unit if unit in _SHORT else f" {unit}"
        for match in written.finditer(left):
            keep(unit, _value(next(filter(None, match.groups()))) * scale, ending)
        left = written.sub(" ; ", left)
    for bare in _BARE.findall(left):
        found.setdefault("#", set()).add(f"#{_plain(_value(bare))}")
    return {unit: frozenset(values) for unit, values in found.items()}


def in_digits(folded: str) -> str:
    """Write numbers in words as digits: two to nine hundred, Chinese ones before a unit."""
    said = re.sub(r"\bone and a half times\b", "1.5 times", folded)
    said = re.sub(
        r"\btwice(?= (?:the|that|this|its|their|our|as|a|what)\b)|\bdouble(?= the)", "2 times", said
    )
    said = _ENGLISH.sub(_english, said)
    said = _HAN_SHARE.sub(lambda share: f"{_han(share['number'])}%", said)
    said = _TENTHS.sub(_tenths, said)
    return _HAN.sub(lambda number: _han(number["number"]) or number[0], said)


def _english(number: re.Match[str]) -> str:
    def worth(word: str | None) -> int:
        return {**_SMALL, **_TENS, "a": 1, "an": 1, "one": 1}.get(word or "", 0)

    hundreds = worth(number["hundreds"]) * 100
    parts = ("rest", "last", "tens", "ones", "small")
    return str(hundreds + sum(worth(number[part]) for part in parts))


def _tenths(share: re.Match[str]) -> str:
    ones = {"半": 5, **_DIGITS}.get(share["ones"] or "", 0)
    tens = (
        _DIGITS.get(share["tens"], 0) or int(share["tens"])
        if share["tens"].isdecimal()
        else _DIGITS[share["tens"]]
    )
    return f"{tens * 10 + ones}%"


def _han(written: str) -> str:
    """Write a Chinese number in digits; nothing for what is none, or for a lone 一, which says "a"."""
    if written.isascii():
        return written
    whole, _, after = written.partition("点")
    total, held = 0, 0
    for letter in whole:
        if letter in _STEPS:
            total, held = total + (held or 1) * _STEPS[letter], 0
        else:
            held = held * 10 + _DIGITS[letter] if held else _DIGITS[letter]
    value = str(total + held)
    if after:
        return f"{value}.{''.join(str(_DIGITS[letter]) for letter in after)}"
    return "" if whole == "一" else value


def _value(written: str) -> Decimal:
    try:
        return Decimal(written.replace(",", ""))
    except InvalidOperation:  # 1.2.3 is a section's number
        return Decimal(0)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
