"""Wording: a text of prompts/ with its figures written the way the reader's language writes them.

A text says how a figure is written: {limit:money} {share:percent} {yearly:rate} {value:ratio} {n:number}
{day:date}, or what is counted, {n:days} {n:months}, or what a ledger names, {industry:industry}
{country:country}; without a word after the colon, the value's own type decides.
"""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from string import Formatter

from knowledge.customers.folding import is_han
from prompts.wording import Language, text, texts
from tools.facts import Amount, Phrase, Value
from tools.named import KINDS, named


def render(phrase: Phrase, language: Language) -> str:
    """Write a phrase in a language; raises KeyError where the text or a figure of it is missing."""
    return render_text(text(phrase.key, language), phrase.values, language)


def render_text(template: str, values: Mapping[str, Value], language: Language) -> str:
    """Fill a text with figures in a language; raises KeyError where a figure of it is missing."""
    written = ""
    for literal, name, style, _ in Formatter().parse(template):
        written = _joined(written, literal)
        if name is not None:
            written = _joined(written, figure(values[name], language, style or ""))
    return written


def figure(value: Value, language: Language, style: str = "") -> str:
    """Write one figure in a language and style: `percent`, `ratio`, `number`, what is counted, or its own.

    A `rate` is a percentage of which no digit is hidden.
    """
    if isinstance(value, Amount):
        return _money(value, language)
    if isinstance(value, bool):
        return text("units.yes" if value else "units.no", language)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and style in KINDS:
        return named(value, KINDS[style], language)
    if isinstance(value, str):
        return text("units.unlimited", language) if value == "unlimited" else value
    number = Decimal(value)
    if style == "percent":
        return f"{_percent(number * 100)}%"
    if style == "rate":
        return f"{_trimmed(number * 100, 4)}%"
    if style == "ratio":
        return _ratio(number)
    plain = f"{number:,}" if number == number.to_integral_value() else _trimmed(number, 2)
    return _counted(plain, style, language)


def _counted(plain: str, style: str, language: Language) -> str:
    """Write a number with what it counts, "1 day" and "2 days"; as it is where the style counts nothing."""
    known = texts(language, "units")
    many = known.get(f"count.many.{style}", "{number}")
    shown = known.get(f"count.one.{style}", many) if plain == "1" else many
    return shown.format(number=plain)


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


def _joined(left: str, right: str) -> str:
    """Join a text and a figure as Chinese is set: a space beside Latin letters, none between characters."""
    if not left or not right:
        return left + right
    if right.startswith(" ") and is_han(left[-1]) and is_han(right[1:2]):
        return left + right[1:]
    if left.endswith(" ") and is_han(left[-2:-1]) and is_han(right[0]):
        return left[:-1] + right
    if left.endswith(".") and right.startswith("."):  # "Ltd." at the end of a sentence has one full stop
        return left + right[1:]
    after_latin = is_han(right[0]) and (left[-1] == "." or _latin(left[-1]))
    before_latin = is_han(left[-1]) and _latin(right[0])
    return f"{left} {right}" if after_latin or before_latin else left + right


def _latin(character: str) -> bool:
    """Say whether a character is a letter of a script that sets spaces between words."""
    return character.isalpha() and not is_han(character)
