"""Wording: a text of prompts/ with its figures written the way the reader's language writes them.

A text says how a figure is written: {limit:money} {share:percent} {value:ratio} {n:number} {day:date};
without a word after the colon, the value's own type decides.
"""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from string import Formatter
from typing import Any

from prompts.wording import Language, text, texts
from tools.facts import Amount, Phrase, Value


def render(phrase: Phrase, language: Language) -> str:
    """Write a phrase in a language; raises KeyError where the text or a figure of it is missing."""
    return render_text(text(phrase.key, language), phrase.values, language)


def render_text(template: str, values: Mapping[str, Value], language: Language) -> str:
    """Fill a text with figures in a language."""
    return _Writer(language).vformat(template, (), values)


def figure(value: Value, language: Language, style: str = "") -> str:
    """Write one figure in a language and style: `money`, `percent`, `ratio`, `number`, `date`, or its own."""
    if isinstance(value, Amount):
        return _money(value, language)
    if isinstance(value, bool):
        return text("units.yes" if value else "units.no", language)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return text("units.unlimited", language) if value == "unlimited" else value
    number = Decimal(value)
    if style == "percent":
        return f"{_percent(number * 100)}%"
    if style == "ratio":
        return _ratio(number)
    return f"{number:,}" if number == number.to_integral_value() else _trimmed(number, 2)


def _money(amount: Amount, language: Language) -> str:
    known = texts(language, "units")
    name = known.get(f"currency.{amount.currency}", amount.currency)
    return known["money"].format(currency=name, number=f"{amount.value:,f}")


def _trimmed(number: Decimal, places: int) -> str:
    shown = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{shown:,f}".rstrip("0").rstrip(".") if places else f"{shown:,f}"


def _percent(number: Decimal) -> str:
    """Write at most one decimal, and more where one would hide on which side of a whole percent it lies."""
    for places in range(1, 5):
        shown = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        if shown == number or shown != number.quantize(Decimal(1), ROUND_HALF_UP):
            break
    return _trimmed(number, places)


def _ratio(number: Decimal) -> str:
    """Write at least two decimals, and more where two would hide on which side of a round figure it lies."""
    for places in range(2, 7):
        shown = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        if shown == number or shown != number.quantize(Decimal("0.1"), ROUND_HALF_UP):
            break
    return f"{shown:,f}"


class _Writer(Formatter):
    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 - the library's own signature
        return figure(value, self._language, format_spec)
