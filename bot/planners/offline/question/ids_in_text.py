"""Putting customers' ids in the place of words that stand for them."""

from collections.abc import Sequence

from knowledge.passages.tokens import has_han


def with_ids(text: str, span: tuple[int, int], ids: Sequence[str]) -> str:
    """Give a text with ids in the place of a stretch, one space around them."""
    before, after = text[: span[0]].rstrip(), text[span[1] :].lstrip()
    return " ".join(part for part in (before, " & ".join(ids), after) if part)


def with_names(text: str, span: tuple[int, int], names: Sequence[str]) -> str:
    """Give a text with customers as they were typed, or their ids, in the place of a stretch.

    Names are joined by a word: what stands around an "&" may be one company's name.
    """
    before, after = text[: span[0]].rstrip(), text[span[1] :].lstrip()
    joined = ("和" if has_han(text) else " and ").join(names)
    return " ".join(part for part in (before, joined, after) if part)
