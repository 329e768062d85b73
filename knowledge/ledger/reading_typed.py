"""Typed cells (of Excel and Parquet) as text in a style's own notation, for the one parser there is."""

from datetime import date, datetime, time
from decimal import Decimal

from knowledge.ledger.mapping import CellStyle

# Excel keeps and shows 15 significant digits; what a double holds beyond them is an artefact of its base.
_DIGITS = ".15g"


def number_text(value: int | float | Decimal, style: CellStyle) -> str:
    """Write a number plainly, without exponent and without the artefacts of a double."""
    exact = Decimal(format(value, _DIGITS)) if isinstance(value, float) else Decimal(value)
    plain = format(exact, "f")
    return plain.replace(".", style.decimal)


def cell_text(value: object, style: CellStyle) -> str | None:
    """Write a cell of a workbook; None is an empty cell. A time of day stays visible and is noticed."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | Decimal):
        return number_text(value, style)
    if isinstance(value, datetime):
        return day_text(value.date(), style) if value.time() == time.min else value.isoformat(" ")
    if isinstance(value, date):
        return day_text(value, style)
    return str(value)


def day_text(day: date, style: CellStyle) -> str:
    """Write a day as the style writes dates."""
    return day.strftime(style.date_format) if style.date_format else day.isoformat()
