"""What people get: one reply, from which the console makes text and Slack makes blocks."""

from datetime import date
from typing import Literal

from knowledge.desk import Choice
from knowledge.records import Record
from prompts.wording import Language

Status = Literal["answered", "clarify", "not_found", "out_of_scope", "denied", "error"]

# The first part that could not be answered decides a message's status.
UNANSWERED: frozenset[Status] = frozenset({"clarify", "not_found", "out_of_scope", "denied", "error"})


class Table(Record):
    """A small table of text cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Citation(Record):
    """A verbatim quote and where it stands; `page` and `dated` are the document's, where it has such.

    `place` is all of that as the reader is told it.
    """

    document: str
    section: str
    quote: str
    page: int | None = None
    dated: date | None = None
    place: str


class Move(Record):
    """What may be pressed to go on, where buttons are: its label, and where it leads."""

    label: str
    to: str


class Reply(Record):
    """An answer in its parts: the figure first, then why, then the next step, then what it rests on.

    `copyable` is a text to take over as it stands, such as a letter.
    `parts` are the replies to several questions of one message; the headline then holds what they say, and
    `choices` and `citations` are theirs.
    """

    language: Language
    status: Status
    headline: str
    why: tuple[str, ...] = ()
    table: Table | None = None
    copyable: str | None = None
    next_step: str | None = None
    footer: str | None = None
    choices: tuple[Choice, ...] = ()
    citations: tuple[Citation, ...] = ()
    moves: tuple[Move, ...] = ()
    parts: tuple["Reply", ...] = ()

    def as_text(self) -> str:
        """Write the reply for a console."""
        if self.parts:
            return "\n\n".join(part.as_text() for part in self.parts)
        lines = [self.headline, *(f"- {line}" for line in self.why)]
        if self.table is not None:
            lines += _text_table(self.table)
        if self.copyable is not None:
            lines += ["", self.copyable, ""]
        lines += [f"{_quoted(cited.quote)}\n  — {cited.place}" for cited in self.citations]
        lines += [
            f"{number}. {choice.name} ({choice.customer_id})"
            for number, choice in enumerate(self.choices, start=1)
        ]
        lines += [line for line in (self.next_step, self.footer) if line]
        return "\n".join(lines)


def _quoted(quote: str) -> str:
    """Mark every line as quoted, so that none can pass for the desk's own words."""
    return "\n".join(f"> {line}" for line in quote.splitlines() or [""])


def _text_table(table: Table) -> list[str]:
    widths = [
        max(_width(row[column]) for row in (table.columns, *table.rows))
        for column in range(len(table.columns))
    ]
    lines = [
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in (table.columns, *table.rows)
    ]
    return [lines[0], "  ".join("-" * width for width in widths), *lines[1:]]


def _width(cell: str) -> int:
    """Count the columns that a cell takes: Chinese characters take two."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in cell)
