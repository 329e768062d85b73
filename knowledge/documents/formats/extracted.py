"""What a format's reader gives, and how it says that a file cannot be read."""

from collections.abc import Iterable, Sequence

from knowledge.records import Record

PAGE = "\f"
"""Stands before everything on a new page, slide or sheet."""


class Extracted(Record):
    """A file's text: Markdown where its headings and tables are known, else plain; pages begin with PAGE.

    `note` says what of the file gave no text, empty where all of it did.
    """

    text: str
    markdown: bool
    note: str = ""


class UnreadableError(Exception):
    """Why a file gives no text, and what to do about it; its reader's caller names the file."""

    def __init__(self, problem: str, next_step: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.next_step = next_step


def table_lines(rows: Iterable[Sequence[str]]) -> list[str]:
    """Write a table in Markdown, its first filled row as the head; empty rows and columns are left out."""
    filled = [[" ".join(cell.split()).replace("|", "\uff5c") for cell in row] for row in rows]
    filled = [row for row in filled if any(row)]
    if not filled:
        return []
    width = max(len(row) for row in filled)
    padded = [row + [""] * (width - len(row)) for row in filled]
    kept = [column for column in range(width) if any(row[column] for row in padded)]
    lines = ["| " + " | ".join(row[column] for column in kept) + " |" for row in padded]
    return [lines[0], "|" + " --- |" * len(kept), *lines[1:]]


def plain_line(text: str) -> str:
    """Give a line of text that Markdown does not take for a heading."""
    line = " ".join(text.split())
    return f"\\{line}" if line.startswith("#") else line
