"""Money: a figure with a currency, or with a scale that nothing else explains (85万, 50k, half a million)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from bot.language.slots import currencies, numerals_en, numerals_zh, operators
from bot.language.slots.asked import Asked
from bot.language.slots.currency_names import NAMES_ZH
from bot.language.slots.figure import Figure
from bot.language.slots.slot import Amount
from knowledge.lazy_pattern import lazily

COMMA_COUNTRIES = {"EUR", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "BRL", "TRY", "IDR", "VND"}
"""Currencies of countries that write 1.234 for one thousand two hundred and thirty-four."""

WHOLE = {"JPY", "KRW", "VND", "IDR", "HUF"}
"""Currencies written without decimals."""


_IN = lazily("one in ")
"""The one of "show that one in US dollars" is no figure."""


_YEAR = lazily(r"(?<![a-z])(?:in|during|since|year|fy|throughout) $")
_IN_A_CURRENCY = lazily(r" in ")
"""What makes 2025 a year and the currency that of the answer: "the limit in 2025 in USD"."""

_NO_MONEY = lazily("(?:[这那哪]|[凑放搁摆合堆揉](?:在|到)?|[加弄算报][在到])$")
"""What makes 一块 an area or together and no money: 墨西哥那一块, 三样凑一块."""

_TOGETHER = lazily("块(?:儿|[看算来说评查考做弄放过问给])")


@cache
def _before() -> re.Pattern[str]:
    names = "|".join(sorted(NAMES_ZH, key=len, reverse=True))
    return lazily(
        rf"(?:(?P<code>(?<![a-z])(?:{currencies.code_words()}))"
        rf"|(?P<sign>(?<![a-z])(?:{currencies.sign_words()})|(?<![a-z])(?:us|hk|nt|nz|ca|au"
        rf"|[acs]) [$]|[$€£¥₹₩])"
        rf"|(?P<name>{names}))[ :.]? ?$"
    )


@cache
def _after() -> re.Pattern[str]:
    return lazily(
        rf"\.?[ -]?(?:(?P<pair>(?:{currencies.YUAN_WORDS})(?:\(?(?:人民币)\)?)?)|(?P<code>(?:in "
        rf"|\()?(?:{currencies.code_words()})(?![a-z])\)?)"
        rf"|(?P<sign>{currencies.sign_words()})(?! ?\d)|(?:的|worth of |of "
        rf"|in )?(?P<name>{currencies.name_words()}))"
    )


@cache
def _change() -> re.Pattern[str]:
    figure = r"(?:\d{1,2}|[一二三四五六七八九])"
    return lazily(
        rf"(?P<tenths>{figure})(?:[毛角](?P<cents>{figure})?分?|(?=$|[^\d一-龥]|的|钱))|零?(?P<only>{figure})分"
    )


@cache
def _more_change() -> re.Pattern[str]:
    """Cents after a foreign currency's name, which would be lost."""
    words = "|".join([*numerals_en.UNITS, *numerals_en.TENS])
    return lazily(
        rf"又?[\d{numerals_zh.CHARACTERS}]{{1,3}}(?:美|欧|港|日本)?[分銭钱]"
        rf"| (?:and )?(?:\d{{1,9}}|[a-z]+(?:[ -][a-z]+)?) (?:cents?|pence)(?![a-z])| (?:{words})(?![a-z])"
    )


@cache
def _cents() -> re.Pattern[str]:
    """The cents after dollars, euros or pounds: 3 dollars 50 cents, five pounds and twenty pence."""
    words = "|".join([*numerals_en.UNITS, *numerals_en.TENS])
    return lazily(
        rf",? (?:and )?(?P<count>\d{{1,2}}|(?:{words})(?:[ -](?:{words}))?) (?:cents?|pence|pennies)(?![a-z])"
        rf"|[又零]?(?P<count_zh>\d{{1,2}}|[{numerals_zh.CHARACTERS}]{{1,3}})[美欧港]分"
    )


def _with_cents(text: str, end: int, readings: tuple[Decimal, ...]) -> tuple[tuple[Decimal, ...], int]:
    match = _cents().match(text, end)
    if match is None:
        return readings, end
    words = match["count"]
    spelt = numerals_en.parse(numerals_en.words_of(words)) if words else numerals_zh.parse(match["count_zh"])
    cents = Decimal(words) if words and words.isdigit() else spelt
    if cents is None or cents >= 100 or any(value != value.to_integral_value() for value in readings):
        return readings, end
    return tuple(value + cents / 100 for value in readings), match.end()


def _small_change(text: str, end: int) -> tuple[Decimal, int]:
    """The 角 and 分 after 元 or 块: 五元三角二分, 三块五."""
    match = _change().match(text, end)
    if match is None:
        return Decimal(0), end
    digits = {word: Decimal(value) for value, word in enumerate("零一二三四五六七八九")}
    parts = {name: digits.get(word) or Decimal(word) for name, word in match.groupdict().items() if word}
    tenths = parts.get("tenths", Decimal(0))
    cents = parts.get("cents", Decimal(0)) + parts.get("only", Decimal(0))
    return tenths / 10 + cents / 100, match.end()


def _settled(readings: tuple[Decimal, ...], codes: tuple[str, ...]) -> tuple[Decimal, ...]:
    """Let the currency decide 1.234: no currency has thousandths, and some countries group with points."""
    if len(readings) > 1 and codes and all(code in COMMA_COUNTRIES | WHOLE for code in codes):
        return readings[-1:]
    return readings


@cache
def _next_figure() -> re.Pattern[str]:
    return lazily(rf" ?[\d{numerals_zh.CHARACTERS}]")


def _belongs_to_next(text: str, after: re.Match[str], *, prefixed: bool) -> bool:
    """Whether a currency between two figures is the second's: 80万 人民币50万, EUR 300k USD 500k."""
    following = _next_figure().match(text, after.end())
    if following is None:
        return False
    return prefixed or (after.group()[0] in ". " and following.group()[0] != " ")


def _is_code(asked: Asked, match: re.Match[str], offset: int) -> bool:
    start, end = match.span("code")
    return currencies.is_code(asked.words(offset + start, offset + end).strip("()").removeprefix("in "))


def _currency(asked: Asked, figure: Figure, floor: int) -> tuple[int, int, tuple[str, ...], str]:
    """Where the currency words begin and end, the codes they can mean, and the word after the figure."""
    text, start, end = asked.folded, figure.start, figure.end
    first: tuple[str, ...] = ()
    window = max(floor, start - 10)
    before = _before().search(text[window:start])
    if before is not None and (before["code"] is None or _is_code(asked, before, window)):
        word = before.group(before.lastgroup or 0)
        start = window + before.start()
        first = currencies.codes(word.replace(" ", ""), asked.base_currency)
        if word[0] in "acs" and word[1:].strip() == "$" and not asked.text[start].isupper():
            dollars, article = currencies.codes("$", asked.base_currency), word[:2] in {"a ", "s "}
            first = dollars if article else currencies.joined(first, dollars)
            start += 2 if article else 0
    after = _after().match(text, end)
    if after is None or _belongs_to_next(text, after, prefixed=bool(first)):
        return start, end, first, ""
    if after["code"] is not None and not _is_code(asked, after, 0):
        return start, end, first, ""
    kind = after.lastgroup or "name"
    word = re.sub("^(?:in |\\()|\\)$", "", after.group(kind))
    second = ("CNY",) if "人民币" in word else currencies.codes(word, asked.base_currency)
    if first and kind == "pair":
        second = first
    return start, after.end(), currencies.joined(first, second), word


def _booked_as_minus(text: str, figure: Figure) -> bool:
    """(1,200.00) is minus 1 200 in a ledger, and an aside elsewhere."""
    inside = text[figure.start - 1 : figure.start] == "(" and text[figure.end : figure.end + 1] == ")"
    return inside and bool(re.search(r"[.,]\d\d$", text[figure.start : figure.end]))


def _is_no_money(asked: Asked, figure: Figure) -> bool:
    """Whether 一块 is a part or means together."""
    if asked.folded[figure.start : figure.end] != "一":
        return False
    before = _NO_MONEY.search(asked.folded[: figure.start])
    return bool(before or _TOGETHER.match(asked.folded, figure.end))


def _is_year(asked: Asked, figure: Figure) -> bool:
    written = asked.folded[figure.start : figure.end]
    a_year = len(written) == 4 and written.isdecimal() and written[:2] in {"19", "20"}
    if not a_year or not _IN_A_CURRENCY.match(asked.folded, figure.end):
        return False
    return _YEAR.search(asked.folded[max(0, figure.start - 16) : figure.start]) is not None


def _is_money_alone(figure: Figure) -> bool:
    """Whether a figure without a currency is money by the way it is written: 85万, 12,500."""
    return not figure.bare and (figure.scaled or (figure.grouped and figure.value >= 1000))


def _signed(
    folded: str, figure: Figure, readings: tuple[Decimal, ...], start: int
) -> tuple[tuple[Decimal, ...], int]:
    """Give the readings with the minus before them, or with both signs where they were booked as a minus."""
    if _booked_as_minus(folded, figure):
        readings = (*readings, *(-value for value in readings))
    if re.search(r"(?:^|[ (,:，：])-$", folded[max(0, start - 2) : start]):
        return tuple(-value for value in readings), start - 1
    return readings, start


def amount(asked: Asked, figure: Figure, floor: int = 0) -> Amount | None:
    """Return the money that this figure is, or None where nothing says that it is money.

    An amount without a currency needs a scale (85万, 50k) or grouped thousands. Currencies: see
    `currencies.codes`; `1.234` stays ambiguous unless its currency decides. 50多万 and 十来万 say no amount
    (510 000 and 590 000 alike) and keep no reading. Words before `floor` belong to what stands there.
    """
    if _IN.match(asked.folded, figure.start) or _is_year(asked, figure):
        return None
    start, end, codes, word = _currency(asked, figure, floor)
    readings = figure.readings
    if codes and word and not figure.scaled:
        readings, end = _with_cents(asked.folded, end, readings)
    if _more_change().match(asked.folded, end) or (word == "块" and _is_no_money(asked, figure)):
        return None
    if not codes and not _is_money_alone(figure):
        return None
    readings = () if figure.about else _settled(readings, codes)
    if word[:1] in {"元", "块", "圆"} and not figure.scaled:
        change, end = _small_change(asked.folded, end)
        readings = tuple(value + change for value in readings)
    readings, start = _signed(asked.folded, figure, readings, start)
    operator, start, end, _ = operators.around(asked.folded, start, end)
    return Amount(
        start=start,
        end=end,
        text=asked.words(start, end),
        readings=readings,
        currencies=codes,
        operator=operator or ("about" if figure.about else None),
    )
