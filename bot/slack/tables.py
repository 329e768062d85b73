"""Tables in Slack: as many table blocks as their limits ask for, or fixed-width text where none fits."""

import re
from collections.abc import Iterator, Sequence

from bot.replies import Table
from bot.slack.limits import SECTION, TABLE, TABLE_COLUMNS, TABLE_ROWS
from bot.slack.message import Block, section
from bot.slack.mrkdwn import escaped, escaped_pieces, plain, size

_FIGURE = re.compile(r"(?:[A-Z]{3}\s)?[-−–+]?\d[\d,.]*(?:\s?[^\W\d]{1,3}|\s?%)?|[–-]?")
_LONGEST_CELL = 500
_ONE_LINE = 16
"""Characters of a cell that is kept on one line: dates, numbers of invoices, stages of one word."""


def table_blocks(table: Table) -> Iterator[Block]:
    """Give a table as blocks; each but the first repeats the header."""
    if not table.columns or not table.rows:
        return
    if len(table.columns) > TABLE_COLUMNS:
        yield from text_blocks(table)
        return
    settings = [
        {"align": "right" if right else "left", "is_wrapped": not (right or short)}
        for right, short in zip(_right_aligned(table), _short(table), strict=True)
    ]
    for rows in _pages(table):
        yield {
            "type": "table",
            "column_settings": settings,
            "rows": [[_cell(text) for text in row] for row in (table.columns, *rows)],
        }


def text_blocks(table: Table) -> Iterator[Block]:
    """Give a table row by row as text, "column: cell"."""
    lines = [
        " · ".join(f"{name}: {cell}" for name, cell in zip(table.columns, row, strict=True))
        for row in table.rows
    ]
    for piece in escaped_pieces("\n".join(f"• {line}" for line in lines), SECTION):
        yield section(piece)


def _cell(text: str) -> Block:
    """Write a cell as raw text, in which Slack reads nothing; an empty one is refused."""
    return {"type": "raw_text", "text": plain(text)[:_LONGEST_CELL].strip() or "–"}


def _pages(table: Table) -> Iterator[Sequence[tuple[str, ...]]]:
    head = _size(table.columns)
    page: list[tuple[str, ...]] = []
    taken = head
    for row in table.rows:
        if page and (len(page) + 2 > TABLE_ROWS or taken + _size(row) > TABLE):
            yield page
            page, taken = [], head
        page.append(row)
        taken += _size(row)
    yield page


def _size(row: Sequence[str]) -> int:
    return sum(size(escaped(cell[:_LONGEST_CELL])) for cell in row)


def _right_aligned(table: Table) -> tuple[bool, ...]:
    """Say which columns hold figures alone."""
    return tuple(
        any(any(map(str.isdigit, row[column])) for row in table.rows)
        and all(_FIGURE.fullmatch(row[column].strip()) for row in table.rows)
        and not any(re.search(r"\d{4}-\d\d", row[column]) for row in table.rows)
        for column in range(len(table.columns))
    )


def _short(table: Table) -> tuple[bool, ...]:
    """Say which columns hold single short words: they would break at a hyphen or between two characters."""
    return tuple(
        all(len(cell) <= _ONE_LINE and not re.search(r"\s", cell) for cell in column)
        for column in zip(*table.rows, strict=True)
    )
