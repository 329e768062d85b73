"""What the probe of an embedding showed, in sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.documents.shelf import Shelf
    from knowledge.documents.trust import Pair

_NAMES = {"en": "English", "zh": "Chinese"}


def told(shelf: "Shelf") -> Iterator[str]:
    """Say what a shelf's embedding adds to the words; nothing of our own, which is known to add nothing."""
    if shelf.embedding.trust is not None or not shelf.searches_vectors:
        return
    name, pairs = shelf.embedding.name, shelf.trust.pairs
    if not any(pair.weight for pair in pairs):
        yield f"{name} found no more than the words do, so it is not asked."
    yield from (_pair(pair) for pair in pairs)


def _pair(pair: "Pair") -> str:
    asked = f"{_NAMES[pair.question]} questions, {_NAMES[pair.passage]} passages"
    if not pair.weight:
        return f"{asked}: the words alone ({pair.words:.2f}); it found no more."
    return f"{asked}: {pair.words:.2f} by the words, {pair.together:.2f} with it at weight {pair.weight:g}."
