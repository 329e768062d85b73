"""What Slack refuses, written down from its documentation and not from our own limits."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any


def faults_of(message: Mapping[str, Any]) -> list[str]:
    """Name everything that makes Slack refuse a message's blocks or text."""
    blocks = message.get("blocks") or []
    found = [fault for block in blocks for fault in _block(block)]
    if len(blocks) > 50:
        found.append("more than 50 blocks")
    if sum(block["type"] == "table" for block in blocks) > 1:
        found.append("more than one table")
    if len(message.get("text") or "") > 40_000 or not (message.get("text") or blocks):
        found.append("text too long or nothing at all")
    actions = [element.get("action_id") for block in blocks for element in block.get("elements", [])]
    named = [action for action in actions if action is not None]
    return found if len(set(named)) == len(named) else [*found, "an action_id twice"]


def _block(block: Mapping[str, Any]) -> Iterator[str]:
    check = _CHECKS.get(block["type"])
    yield from check(block) if check is not None else [f"no such block: {block['type']}"]


def _section(block: Mapping[str, Any]) -> Iterator[str]:
    yield from _text(block["text"], 3000)


def _header(block: Mapping[str, Any]) -> Iterator[str]:
    yield from _text(block["text"], 150)


def _context(block: Mapping[str, Any]) -> Iterator[str]:
    if not 1 <= len(block["elements"]) <= 10:
        yield "context with too many elements"
    for element in block["elements"]:
        yield from _text(element, 3000)


def _actions(block: Mapping[str, Any]) -> Iterator[str]:
    if not 1 <= len(block["elements"]) <= 25:
        yield "too many actions"
    for element in block["elements"]:
        yield from _element(element)


def _context_actions(block: Mapping[str, Any]) -> Iterator[str]:
    for element in block["elements"]:
        for half in ("positive_button", "negative_button"):
            yield from _text(element[half]["text"], 75)


def _element(element: Mapping[str, Any]) -> Iterator[str]:
    if len(element["action_id"]) > 255:
        yield "action_id too long"
    if element["type"] == "button":
        yield from _text(element["text"], 75)
        if len(element["value"]) > 2000:
            yield "value too long"
    elif element["type"] == "static_select":
        yield from _text(element["placeholder"], 150)
        if not 1 <= len(element["options"]) <= 100:
            yield "too many options"
        for option in element["options"]:
            yield from _text(option["text"], 75)
            if len(option["value"]) > 150:
                yield "option's value too long"


def _table(block: Mapping[str, Any]) -> Iterator[str]:
    rows: Sequence[Sequence[Mapping[str, Any]]] = block["rows"]
    settings: Sequence[object] = block.get("column_settings", [])
    if not 1 <= len(rows) <= 100 or any(not 1 <= len(row) <= 20 for row in rows) or len(settings) > 20:
        yield "a table that is too large"
    if len({len(row) for row in rows}) != 1:
        yield "rows of different lengths"
    if any(cell["type"] != "raw_text" or not cell["text"] for row in rows for cell in row):
        yield "an empty cell"
    if sum(len(cell["text"]) for row in rows for cell in row) > 10_000:
        yield "a table with too much text"


def _text(part: Mapping[str, Any], most: int) -> Iterator[str]:
    if part["type"] not in ("mrkdwn", "plain_text") or not 1 <= len(part["text"]) <= most:
        yield f"text of {len(part['text'])} characters where {most} are allowed"
    if part["type"] == "plain_text" and "verbatim" in part:
        yield "verbatim in plain text"


_CHECKS: Mapping[str, Callable[[Mapping[str, Any]], Iterator[str]]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "context_actions": _context_actions,
    "table": _table,
}
