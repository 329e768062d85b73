"""What a tool takes and gives, field by field: types and units from the code, meanings from prompts/tools."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic_core import PydanticUndefined
from typing_extensions import TypeAliasType

from knowledge.records import NotAvailable, Record
from prompts.tools import tool_text
from tools.facts import Amount, Note, Phrase
from tools.tool import Tool

PLAIN: Mapping[Any, str] = {
    Amount: "money",
    Phrase: "sentence",
    Note: "note",
    date: "date",
    bool: "yes or no",
    Decimal: "number",
    int: "number",
    str: "text",
    object: "anything",
    Any: "anything",
    NoneType: "nothing",
}
NOT_AVAILABLE, NOTHING = "may be not available", "may be empty"


class Described(Record):
    """An argument or a field: its path ("reasons.rule"), what it is, and what it means ("" = nobody said)."""

    path: str
    kind: str
    meaning: str
    default: str | None = None


def described_arguments(tool: Tool[Any, Any]) -> tuple[Described, ...]:
    """Give a tool's arguments in the order of the code; `default` None = it has to be given."""
    texts = tool_text(tool.name).arguments
    hints = get_type_hints(tool.arguments, include_extras=True)
    return tuple(
        Described(
            path=name,
            kind=kind_of(hints[name]),
            meaning=texts.get(name, ""),
            default=_default(field.default),
        )
        for name, field in tool.arguments.model_fields.items()
    )


def described_fields(tool: Tool[Any, Any]) -> tuple[Described, ...]:
    """Give a tool's fields, those of rows and parts under their list's or record's name."""
    return tuple(_fields(tool.name, tool.result, ""))


def argument_schema(tool: Tool[Any, Any]) -> dict[str, Any]:
    """Give the JSON schema of a tool's arguments with their meanings, as a language model is told it."""
    schema = tool.arguments.model_json_schema()
    meanings = {argument.path: argument.meaning for argument in described_arguments(tool)}
    told = {name: {**shape, "description": meanings[name]} for name, shape in schema["properties"].items()}
    return {**schema, "description": tool_text(tool.name).answers, "properties": told}


def kind_of(hint: Any) -> str:  # noqa: ANN401 - a type may be written in many ways
    """Name a type as a reader of results would: a unit where the code names one, else a plain word."""
    if isinstance(hint, TypeAliasType):
        return kind_of(hint.__value__)
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        unit = next((each for each in parts[1:] if isinstance(each, str)), None)
        return unit or kind_of(parts[0])
    if origin is Literal:
        return " / ".join(f"`{choice}`" for choice in parts)
    if origin in (Union, UnionType):
        return _either(parts)
    if origin is tuple:
        return f"list of {_plural(kind_of(parts[0]))}"
    if origin is not None:
        return f"{kind_of(parts[-1])} by {'name' if parts[0] is str else kind_of(parts[0])}"
    return PLAIN.get(hint, "record")


def _either(parts: tuple[Any, ...]) -> str:
    known = dict.fromkeys(kind_of(part) for part in parts if part not in (NotAvailable, NoneType))
    said = [" or ".join(known)]
    said += [NOT_AVAILABLE] if NotAvailable in parts else []
    said += [NOTHING] if NoneType in parts else []
    return ", ".join(said)


def _plural(kind: str) -> str:
    return {"record": "rows", "text": "texts", "sentence": "sentences", "note": "notes"}.get(kind, kind)


def _default(value: object) -> str | None:
    if value is PydanticUndefined:
        return None
    return "" if value is None or value == () else str(value)


def _fields(tool: str, record: type[Record], under: str) -> Iterator[Described]:
    for name, hint in get_type_hints(record, include_extras=True).items():
        if name not in record.model_fields:
            continue
        path = f"{under}.{name}" if under else name
        yield Described(path=path, kind=kind_of(hint), meaning=tool_text(tool).field(path))
        yield from _once(each for row in records_in(hint) for each in _fields(tool, row, path))


def _once(found: Iterator[Described]) -> Iterator[Described]:
    """Give each path once where rows are of several kinds; their kinds are joined."""
    by_path: dict[str, Described] = {}
    for each in found:
        seen = by_path.get(each.path)
        kinds = dict.fromkeys([*(seen.kind.split("; ") if seen else ()), each.kind])
        by_path[each.path] = each.model_copy(update={"kind": "; ".join(kinds)})
    yield from by_path.values()


def records_in(hint: Any) -> Iterator[type[Record]]:  # noqa: ANN401 - as above
    """Give the records that a type holds, but for those that are one value: money, sentences, notes."""
    if isinstance(hint, TypeAliasType):
        yield from records_in(hint.__value__)
    elif isinstance(hint, type) and issubclass(hint, Record):
        if hint not in PLAIN and hint is not NotAvailable:
            yield hint
    else:
        for part in get_args(hint):
            yield from records_in(part)
