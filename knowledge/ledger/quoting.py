"""Quoting what a file says in a message: cut where it is long, with nothing that steers a terminal."""

from collections.abc import Sequence

_LONGEST = 40


def shortened(text: object) -> str:
    """Write a cell in a message."""
    whole = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in str(text))
    return whole if len(whole) <= _LONGEST else whole[: _LONGEST - 1] + "…"


def shown(text: object) -> str:
    """Write a cell in a message between quotes."""
    return f"'{shortened(text)}'"


def listed(texts: Sequence[str], most: int = 30) -> str:
    """List cells in a message, at most so many."""
    more = f" and {len(texts) - most:,} more" if len(texts) > most else ""
    return ", ".join(shortened(text) for text in texts[:most]) + more
