"""Reading single values and tables of a policy file, with what is wrong and what to do."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from knowledge.money import CURRENCIES
from knowledge.policy.expected import Expected
from knowledge.policy.values import (
    Money,
    Threshold,
    Value,
    frozen,
)


class BadValue(Exception):  # noqa: N818 - never leaves the reader, which turns it into a fault
    """What is wrong, what to do, and at which item below the parameter."""

    def __init__(self, problem: str, next_step: str, *at: str) -> None:
        super().__init__(problem)
        self.problem, self.next_step, self.at = problem, next_step, at


Entry = Mapping[str, object]


def number(raw: object, expected: Expected, *at: str) -> Decimal:
    """Read an exact number inside the bounds; raises BadValue."""
    if isinstance(raw, bool) or not isinstance(raw, int | str | Decimal):
        raise BadValue(f"{raw!r} is not a number.", "Write it as 1.2.", *at)
    try:
        value = Decimal(raw)
    except InvalidOperation:
        raise BadValue(f"{raw!r} is not a number.", "Write it as 1.2.", *at) from None
    if not value.is_finite() or not expected.low <= value <= expected.high:
        bounds = f"between {expected.low:f} and {expected.high:f}"
        share = " as a fraction (0.2 = 20 %)" if expected.unit == "share" else ""
        raise BadValue(f"{raw} is out of bounds.", f"Give a number {bounds}{share}.", *at)
    return value


def whole(raw: object, expected: Expected, *at: str) -> Decimal:
    """Read a whole number inside the bounds; raises BadValue."""
    value = number(raw, expected, *at)
    if value != value.to_integral_value():
        raise BadValue(f"{raw} is not a whole number.", f"Give whole {expected.unit}.", *at)
    return value


def read_number(entry: Entry, expected: Expected) -> Decimal:
    """Read a number, a count or a share; raises BadValue."""
    return (whole if expected.kind == "count" else number)(entry["value"], expected)


def read_threshold(entry: Entry, expected: Expected) -> Threshold:
    """Read an edge with its compare word; raises BadValue."""
    if entry.get("compare") not in expected.options:
        said = (
            f"{entry['compare']!r} is not a word for it." if "compare" in entry else "it has no compare word."
        )
        raise BadValue(said, f"Use one of {', '.join(expected.options)}.", "compare")
    read = whole if expected.unit in ("days", "months", "count", "years") else number
    return Threshold.model_validate({"value": read(entry["value"], expected), "compare": entry["compare"]})


def read_flag(entry: Entry, _: Expected) -> bool:
    """Read true or false; raises BadValue."""
    if not isinstance(entry["value"], bool):
        raise BadValue(f"{entry['value']!r} is not true or false.", "Write true or false.")
    return entry["value"]


def word(raw: object, options: tuple[str, ...], *at: str) -> str:
    """Read one of several words; raises BadValue."""
    if not isinstance(raw, str) or raw not in options:
        raise BadValue(f"{raw!r} is not possible here.", f"Use one of {', '.join(options)}.", *at)
    return raw


def read_choice(entry: Entry, expected: Expected) -> str:
    """Read a choice; raises BadValue."""
    return word(entry["value"], expected.options)


def read_names(entry: Entry, expected: Expected) -> tuple[str, ...]:
    """Read a list of words; raises BadValue."""
    words = tuple(word(raw, expected.options) for raw in items(entry["value"]))
    if len(set(words)) < len(words):
        raise BadValue("a word stands twice.", "Keep it once.")
    return words


def items(raw: object, *at: str) -> list[object]:
    """Read a list that is not empty; raises BadValue."""
    if not isinstance(raw, list) or not raw:
        raise BadValue("this must be a list with at least one item.", "Write [ … ].", *at)
    return raw


def mapping(raw: object, keys: tuple[str, ...], *at: str) -> dict[str, object]:
    """Read a table with exactly these keys, or with any where none are named; raises BadValue."""
    if not isinstance(raw, dict):
        raise BadValue("this must be a table.", "Write { … }.", *at)
    if keys and (wrong := [*(set(keys) - raw.keys()), *(raw.keys() - set(keys))]):
        said = "is missing" if wrong[0] in keys else "is not known here"
        raise BadValue(f"{sorted(wrong)[0]!r} {said}.", f"Give exactly {', '.join(keys)}.", *at)
    return raw


def read_choices(entry: Entry, expected: Expected) -> Value:
    """Read a table of words; raises BadValue."""
    raw = mapping(entry["value"], expected.keys)
    return frozen({key: word(raw[key], expected.options, key) for key in expected.keys})


def read_table(entry: Entry, expected: Expected) -> Value:
    """Read a table of numbers, by its keys or by currency; raises BadValue."""
    raw = mapping(entry["value"], expected.keys)
    if not expected.keys and (wrong := raw.keys() - CURRENCIES - {"other"}):
        raise BadValue(f"{min(wrong)!r} is not a currency code.", "Use ISO 4217 codes and `other`.")
    if not expected.keys and "other" not in raw:
        raise BadValue("'other' is missing.", "Say what holds for every other currency.")
    values = {key: number(raw[key], expected, key) for key in expected.keys or raw}
    for (better, high), (worse, low) in pairwise(values.items()):
        strict = expected.unit == "points"  # grade bands must differ; two grades may share a share
        if expected.falling and (low > high or (strict and low == high)):
            raise BadValue(
                f"{worse} ({low}) is not below {better} ({high}).", "Let the values descend.", worse
            )
    return frozen(values)


def read_money(entry: Entry, expected: Expected) -> Money:
    """Read an amount with its currency; raises BadValue."""
    currency = entry.get("currency")
    if currency not in CURRENCIES:
        raise BadValue(
            f"{currency!r} is not a currency code.", "Add `currency` with an ISO 4217 code.", "currency"
        )
    return Money(value=number(entry["value"], expected), currency=str(currency))


def day(raw: object, *at: str) -> date:
    """Read a date; raises BadValue."""
    if isinstance(raw, str):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            raise BadValue(f"{raw!r} is not a date.", "Write it as 2026-01-31.", *at) from None
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    raise BadValue(f"{raw!r} is not a date.", "Write it as 2026-01-31.", *at)
