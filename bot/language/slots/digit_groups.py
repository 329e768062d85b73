"""Figures written in digits: 1,234.56 and 1.234,56, with every reading that the separators allow."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from knowledge.lazy_pattern import lazily

LONGEST = 40
"""Characters beyond which a run of digits is noise, no figure."""


@cache
def pattern() -> re.Pattern[str]:
    """Digits with separators between them; a group after a space has exactly three digits."""
    leading_point = r"(?<![\w.])\.\d+"
    grouped_by_space = r"(?: \d{3}(?![\d.,']*\d{4}|\d))*(?:(?<= \d{3})[.,]\d{1,2}(?!\d))?"
    return lazily(rf"{leading_point}|\d+(?:[.,'](?=\d)\d+)*{grouped_by_space}", re.ASCII)


@cache
def _thousands() -> re.Pattern[str]:
    western = r"[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*"
    return lazily(rf"{western}|[1-9]\d?(?:,\d\d)+,\d{{3}}", re.ASCII)


def _grouped(text: str) -> Decimal | None:
    if text.isdigit():
        return Decimal(text)
    if _thousands().fullmatch(text):
        return Decimal(re.sub(r"[.,' ]", "", text))
    return None


def readings(text: str) -> tuple[Decimal, ...]:
    """Return what the figure can be, the decimal reading first, or nothing where it is no figure.

    `1,234` is English thousands; `1.234` is both 1.234 and 1234; `3,5` and `1234,5` have a decimal comma.
    """
    if len(text) > LONGEST:
        return ()
    if text.isdigit():
        return (Decimal(text),)
    if text[0] == ".":
        return (Decimal(f"0{text}"),)
    last = max(text.rfind("."), text.rfind(","))
    whole = _grouped(text)
    if last < 0:
        return (whole,) if whole is not None else ()
    head, mark, tail = text[:last], text[last], text[last + 1 :]
    found: list[Decimal] = []
    if tail.isdigit() and mark not in head:
        units = _grouped(head)
        decimal_comma = mark == "," and (len(tail) < 3 or head == "0") and whole is None
        if units is not None and (mark == "." or decimal_comma):
            found.append(units + Decimal(f"0.{tail}"))
    if whole is not None:
        found.append(whole)
    return tuple(found)
