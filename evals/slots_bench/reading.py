"""What the grammars settle in a text, in the benchmark's spelling."""

import re
from dataclasses import dataclass
from fractions import Fraction

from bot.language.slots import Amount, DatePoint, DayCount, Number, Period, Share, Slot, parse_slots
from bot.language.slots.slot import Operator, Quantity
from evals.slots_bench.expressions import Expression, Kind

BASE_CURRENCY = "CNY"
SIGNS: dict[Operator | None, str] = {
    "over": ">",
    "at_least": ">=",
    "under": "<",
    "at_most": "<=",
    "about": "~",
}
PLACES = 6
"""Decimals to which figures are compared: a third has no more."""

PLAIN: dict[Kind, str] = {"quantity": "number"}
MISTAKEN: dict[Kind, tuple[str, ...]] = {
    "money": ("number", "share"),
    "share": ("number", "money"),
    "number": ("share", "days"),
    "quantity": ("money", "share", "days"),
    "days": ("number", "money", "period"),
    "date": ("period", "days", "money", "share"),
    "period": ("date", "days", "number", "money"),
}
"""Kinds that an expression may be taken for; there they are as wrong as a wrong figure."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was settled of the kind asked for, and what it was mistaken for."""

    settled: tuple[str, ...]
    mistaken: tuple[str, ...]


def heard(expression: Expression) -> Heard:
    """Read an expression; a slot that is ambiguous in any way settles nothing."""
    slots = parse_slots(expression.text, today=expression.today, base_currency=BASE_CURRENCY)
    unsettled = {(ambiguity.start, ambiguity.end) for ambiguity in slots.ambiguities}
    certain = [slot for slot in slots.found if (slot.start, slot.end) not in unsettled]
    own = [slot for slot in slots.found if _is_of(expression, slot)]
    settled = [text for slot in own if slot in certain and (text := spelling(slot)) is not None]
    others = () if own else MISTAKEN[expression.kind]
    mistaken = [text for slot in certain if slot.kind in others and (text := spelling(slot)) is not None]
    return Heard(tuple(settled), tuple(mistaken))


def _is_of(expression: Expression, slot: Slot) -> bool:
    """Money without a currency and a bare figure are the same thing said."""
    if slot.kind == PLAIN.get(expression.kind, expression.kind):
        return True
    if expression.kind in {"number", "quantity"}:
        return isinstance(slot, Amount) and not slot.currencies
    wanted = {plain(value) for values in expression.right for value in values}
    return expression.kind == "money" and isinstance(slot, Number) and spelling(slot) in wanted


def spelling(slot: Slot) -> str | None:
    """Spell a slot as the benchmark does; None where it has no single value."""
    if isinstance(slot, DatePoint):
        return slot.date.isoformat() if slot.date else None
    if isinstance(slot, Period):
        window = slot.window
        return f"{window.begins.isoformat()}/{window.ends.isoformat()}" if window else None
    if isinstance(slot, DayCount):
        return None if slot.days is None else _compared(slot.operator, slot.days, slot.upper)
    if not isinstance(slot, (Number, Amount, Share)) or slot.value is None or slot.ambiguous:
        return None
    return _compared(slot.operator, Fraction(slot.value), _upper(slot)) + (
        f" {slot.currency}" if isinstance(slot, Amount) and slot.currency else ""
    )


def _upper(slot: Quantity) -> Fraction | None:
    return None if slot.upper is None else Fraction(slot.upper)


def _compared(operator: Operator | None, value: Fraction | int, upper: Fraction | int | None) -> str:
    if upper is not None:
        return f"{_figure(value)}..{_figure(upper)}"
    return SIGNS.get(operator, "") + _figure(value)


def _figure(value: Fraction | int) -> str:
    return str(round(Fraction(value), PLACES))


def plain(value: str) -> str:
    """Bring a value of the data into the spelling of `spelling`; dates and periods stay as they are."""
    if re.match(r"\d{4}-\d\d-\d\d", value):
        return value
    figures = r"-?(?:\d+/\d+|\d+(?:\.\d+)?)"
    return re.sub(figures, lambda match: _figure(Fraction(match.group())), value)
