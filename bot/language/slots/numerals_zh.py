"""Chinese numerals, pure (一百二十万) or mixed with digits (3万5千), with the spoken short tail (八万六)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from knowledge.lazy_pattern import lazily

DIGITS = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"两": 2, "幺": 1}
FORMAL = dict(zip("壹贰叁肆伍陆柒捌玖陸", (*range(1, 10), 6), strict=True)) | {"〇": 0, "○": 0}
TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
SCALES = {"亿": 10**8, "万": 10**4}
SCORES = {"廿": 20, "卅": 30}
LONGEST = 40
"""Characters beyond which a run of numerals is noise, no figure."""

UNSETTLED = "兆"
"""A scale of a million or of a million million, by country: a numeral with it has no reading."""

CHARACTERS = "".join([*DIGITS, *FORMAL, *TENS, *SCALES, *SCORES, UNSETTLED])


@cache
def pattern() -> re.Pattern[str]:
    """A run of numeral characters and digits with at least one Chinese one; blanks may part it."""
    figure = r"\d++(?:[.,]\d++)*+"
    more = rf"(?:[{CHARACTERS}]|{figure}|点(?=[{CHARACTERS}]))"
    scales = f"百千万亿佰仟{UNSETTLED}"
    parted = rf"(?: (?=[\d.,]{{0,20}}[{CHARACTERS}]){more}++)*+"
    return lazily(rf"(?:{figure} {{0,3}}(?=[{scales}])|{figure})?[{CHARACTERS}]{more}*+{parted}", re.ASCII)


def _digit(character: str) -> int | None:
    value = DIGITS.get(character)
    return FORMAL.get(character) if value is None else value


def digit_string(text: str) -> str | None:
    """Return 二〇二五 as "2025", or None where a character is no digit."""
    digits = [_digit(character) for character in text]
    return None if None in digits or not digits else "".join(map(str, digits))


def _coefficient(text: str) -> Decimal | None:
    """A figure in digits, a single Chinese digit, or either with decimals (三点五)."""
    if len(text) == 1 and text not in "0123456789":
        value = _digit(text)
        return None if value is None else Decimal(value)
    if re.fullmatch(r"\d+(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", text, re.ASCII):
        return Decimal(text.replace(",", ""))
    whole, point, decimals = text.partition("点")
    if not point:
        return None
    units, tail = parse(whole), digit_string(decimals)
    if units is None or tail is None or units != units.to_integral_value():
        return None
    return units + Decimal(f"0.{tail}")


def _tail(text: str, scale: int) -> Decimal | None:
    """What follows a scale: nothing, a short spoken digit (八万六), or a smaller numeral."""
    if not text:
        return Decimal(0)
    if len(text) == 1:
        digit = _coefficient(text)
        if digit is None and text not in TENS:
            return Decimal(text) * scale / 10 if text.isdigit() and text.isascii() else None
        return None if digit is None or not digit else digit * scale / 10
    spelt_out = text[0] in "零〇○"
    rest = text.lstrip("零〇○") if spelt_out else text
    if rest.isascii() and rest.isdigit() and len(rest) != len(str(scale)) - 1 and not spelt_out:
        return None
    value = parse(rest) if rest else None
    return value if value is not None and value < scale else None


def _split(text: str, mark: str, scale: int) -> Decimal | None:
    head, _, rest = text.rpartition(mark)
    if not head and scale != 10:
        return None
    left = parse(head) if head else Decimal(1)
    if left is None or not left or (scale < 10**4 and left >= 10 and not head.isascii()):
        return None
    right = _tail(rest, scale) if scale > 10 else (_coefficient(rest) if rest else Decimal(0))
    if right is None or right >= scale or (right and left != left.to_integral_value()):
        return None
    return left * scale + right


def parse(text: str) -> Decimal | None:
    """Return the exact value, or None where the characters are no well-formed numeral.

    A digit alone after a scale counts tenths of it (八万六 = 86 000, 三千五 = 3 500, 3万5 = 35 000) as it is
    spoken; digits without scales (三一) are no numeral, and neither is a scale without a digit (千万, 万一).
    """
    if len(text) > LONGEST:
        return None
    if text and text[0] in SCORES and not SCALES.keys() & set(text):
        unit = _coefficient(text[1:]) if text[1:] else Decimal(0)
        return None if unit is None else SCORES[text[0]] + unit
    for mark, scale in SCALES.items():
        if mark in text:
            return _split(text, mark, scale)
    if "点" in text:
        return _coefficient(text)
    for mark, scale in (("千", 1000), ("仟", 1000), ("百", 100), ("佰", 100), ("十", 10), ("拾", 10)):
        if mark in text:
            return _split(text, mark, scale)
    return _coefficient(text)


def small(text: str) -> int | None:
    """Return a day, month or count written in digits or Chinese (31, 三十一, 十), else None."""
    if text.isascii() and text.isdigit():
        return int(text)
    value = parse(text)
    return int(value) if value is not None and value == value.to_integral_value() else None
