"""What a tool's figures are made of: amounts, units, phrases with figures in them, and facts."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, get_args

from pydantic.fields import FieldInfo

from knowledge.money import decimal_of, rounded
from knowledge.records import NotAvailable, Record


class Amount(Record):
    """Money at its currency's scale, rounded once to be shown."""

    value: Decimal
    currency: str

    @classmethod
    def of(cls, value: Fraction, currency: str) -> "Amount":
        """Round an exact amount for showing."""
        return cls(value=rounded(value, currency), currency=currency)


Days = Annotated[int, "days"]
Count = Annotated[int, "count"]
Points = Annotated[Decimal, "points"]
Ratio = Annotated[Decimal, "ratio"]
Share = Annotated[Decimal, "share"]
"""Units of figures that are not money: the annotation becomes the fact's unit."""


def ratio(value: Fraction) -> Decimal:
    """Round an exact ratio, share or mean for showing, to at most six decimals."""
    return decimal_of(value)


Value = Amount | Decimal | int | str | bool | date


class Phrase(Record):
    """A text of prompts/wording with figures in it; worded in the reader's language, in English in JSON."""

    key: str
    values: Mapping[str, Value] = {}


class Note(Record):
    """What was assumed or is not available: the field it is about, and why."""

    field: str
    phrase: Phrase


class Fact(Record):
    """One figure of one tool result, addressed by its path in the result."""

    id: str
    entity: str | None
    measure: str
    period: str
    unit: str
    currency: str | None
    value: Value
    source: str


def facts_of(result: Record, *, tool: str, entity: str | None, period: str) -> Iterator[Fact]:
    """Give every figure of a result as a fact; what is not available or empty gives none."""
    for path, leaf, field in _leaves(result, ()):
        currency = leaf.currency if isinstance(leaf, Amount) else None
        yield Fact(
            id=f"{tool}.{'.'.join(path)}",
            entity=entity,
            measure=path[-1],
            period=period,
            unit="money" if currency else _unit(field),
            currency=currency,
            value=leaf,
            source=tool,
        )


def _unit(field: FieldInfo | None) -> str:
    """Give the unit that a field's annotation names, also where the figure may be not available."""
    if field is None:
        return "text"
    inside = (item for part in get_args(field.annotation) for item in getattr(part, "__metadata__", ()))
    named = (item for item in (*field.metadata, *inside) if isinstance(item, str))
    return next(named, "text")


def _leaves(
    node: Any,  # noqa: ANN401 - a result holds values of every kind
    path: tuple[str, ...],
    field: FieldInfo | None = None,
) -> Iterator[tuple[tuple[str, ...], Value, FieldInfo | None]]:
    if node is None or isinstance(node, NotAvailable | Phrase | Note):
        return
    if isinstance(node, Record) and not isinstance(node, Amount):
        for name, info in type(node).model_fields.items():
            yield from _leaves(getattr(node, name), (*path, name), info)
    elif isinstance(node, tuple):
        for position, item in enumerate(node):
            yield from _leaves(item, (*path, str(position)), field)
    elif isinstance(node, Mapping):
        for name, item in node.items():
            yield from _leaves(item, (*path, str(name)), field)
    else:
        yield path, node, field
