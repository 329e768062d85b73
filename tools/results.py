"""What every tool returns, and how a result becomes JSON."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from typing_extensions import TypeAliasType

from knowledge.money import decimal_of
from knowledge.records import NotAvailable, Record
from tools.facts import Amount, Note, Phrase
from tools.rendering import render

Json = TypeAliasType("Json", "bool | int | str | list[Json] | dict[str, Json] | None")


class FxUsed(Record):
    """A rate that a figure was converted with: units of `to` for one unit of `of`, on a day.

    `since` is the day from which it has stood; of a cross rate, the later of its two rates' days.
    """

    of: str
    to: str
    rate: Decimal
    on: date
    since: date | None = None


class Result(Record):
    """What every tool's result carries; `rules` are the ids that the answer rests on.

    `notes` say what was assumed. A field that is NotAvailable needs no note of its own: JSON writes null and
    adds "field: reason".
    """

    as_of: date
    data_as_of: date
    currency: str | None
    fx: tuple[FxUsed, ...] = ()
    policy_version: str
    rules: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


def to_json(result: Result) -> dict[str, Json]:
    """Write a result as JSON: money and decimals as strings, dates ISO, not available as null with a note."""
    data = {name: _plain(getattr(result, name)) for name in type(result).model_fields if name != "notes"}
    said = [f"{note.field}: {render(note.phrase, 'en')}" for note in result.notes]
    missing = [f"{path}: {reason}" for path, reason in _missing(result, ())]
    data["notes"] = list(dict.fromkeys([*said, *missing]))
    return data


def _plain(value: Any) -> Json:  # noqa: ANN401 - a result holds values of every kind
    if value is None or isinstance(value, NotAvailable):
        return None
    if isinstance(value, bool | int | str):
        return value
    if isinstance(value, Decimal):
        return format(decimal_of(Fraction(value)), "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Amount):
        return format(value.value, "f")
    if isinstance(value, Phrase):
        return render(value, "en")
    if isinstance(value, Record):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value]


def _missing(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above
    if isinstance(node, NotAvailable):
        yield ".".join(path), render(Phrase(key=f"reasons.{node.reason}", values=node.values), "en")
    elif isinstance(node, Record) and not isinstance(node, Amount | Phrase | Note):
        for name in type(node).model_fields:
            yield from _missing(getattr(node, name), (*path, name))
    elif isinstance(node, tuple):
        for position, item in enumerate(node):
            yield from _missing(item, (*path, str(position)))
    elif isinstance(node, Mapping):
        for name, item in node.items():
            yield from _missing(item, (*path, str(name)))
