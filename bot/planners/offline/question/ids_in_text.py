"""Putting customers' ids in the place of words that stand for them."""

from collections.abc import Sequence


def with_ids(text: str, span: tuple[int, int], ids: Sequence[str]) -> str:
    """Give a text with ids in the place of a stretch, one space around them."""
    before, after = text[: span[0]].rstrip(), text[span[1] :].lstrip()
    return " ".join(part for part in (before, " & ".join(ids), after) if part)
