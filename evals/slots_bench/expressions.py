"""The expressions of a benchmark, as JSON lines.

    {"kind", "language", "text", "value", "today"?, "also"?}

`value` is what the text says of its kind, or a list where it says several; null where nothing may be settled.
Money is "850000" or "850000 EUR" (no currency where none is said), shares "0.6" or "2/3", lengths of time
days, dates ISO, periods "2026-04-01/2026-06-30". A comparison stands before (">60", ">=60", "<60", "<=60"),
a range is "30..60". `also` lists other values that are as good.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from knowledge.errors import CreditDeskError
from knowledge.records import Record

Kind = Literal["money", "share", "number", "quantity", "days", "date", "period"]
Language = Literal["zh", "en"]
TODAY = date(2026, 7, 15)
"""The day on which an expression is said that names none: a Wednesday in the middle of a quarter."""


class BadExpressionsError(CreditDeskError):
    """Data that cannot be used."""

    def __init__(self, place: Path, problem: str) -> None:
        super().__init__(
            f"{place}: {problem}.", "Mend it; `evals/slots_bench/expressions.py` shows the form."
        )


class Expression(Record):
    """A text, and the sets of values of its kind that are a right reading of it; an empty set asks."""

    kind: Kind
    language: Language
    text: str
    right: tuple[tuple[str, ...], ...]
    today: date = TODAY


def read_expressions(place: Path) -> tuple[Expression, ...]:
    """Read a file of expressions, or all `.jsonl` files of a folder; raises BadExpressionsError."""
    files = sorted(place.glob("*.jsonl")) if place.is_dir() else [place]
    found = tuple(expression for file in files for expression in _of_file(file))
    if not found:
        raise BadExpressionsError(place, "it holds no expressions")
    return found


def _of_file(file: Path) -> Iterator[Expression]:
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadExpressionsError(file, "it cannot be read") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield _expression(dict(json.loads(line)))
        except (ValidationError, ValueError, TypeError, KeyError) as error:
            raise BadExpressionsError(file, f"line {number} is not an expression") from error


def _expression(line: Mapping[str, Any]) -> Expression:
    answers = [line["value"], *line.get("also", ())]
    rest = {name: value for name, value in line.items() if name not in {"value", "also"}}
    return Expression.model_validate({**rest, "right": tuple(map(_values, answers))})


def _values(answer: object) -> tuple[str, ...]:
    if answer is None:
        return ()
    return tuple(map(str, answer)) if isinstance(answer, list) else (str(answer),)
