"""What trying an embedding beside the words showed, in sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.documents.shelf import Shelf
    from knowledge.documents.trust import Pair

_NAMES = {"en": "English", "zh": "Chinese"}


def summed_up(shelf: "Shelf") -> str:
    """Say in a sentence what a shelf's embedding adds; nothing of our own, which is known to add nothing."""
    pairs = _tried(shelf)
    if not pairs:
        return ""
    trusted = [_named(pair) for pair in pairs if pair.weight]
    if not trusted:
        return f"{shelf.embedding.name} found no more than the words do, so it is not asked"
    rest = ", elsewhere the words alone rank" if len(trusted) < len(pairs) else ""
    return f"it adds to the words for {', '.join(trusted)}{rest}"


def told(shelf: "Shelf") -> Iterator[str]:
    """Say the same in full, a line for each two languages."""
    if said := summed_up(shelf):
        yield f"{said[0].upper()}{said[1:]}. Right answers by the words, and with it:"
    yield from (_line(pair) for pair in _tried(shelf))


def _tried(shelf: "Shelf") -> "tuple[Pair, ...]":
    if shelf.embedding.trust is not None or not shelf.searches_vectors:
        return ()
    return shelf.trust.pairs


def _named(pair: "Pair") -> str:
    return f"{_NAMES[pair.question]} questions on {_NAMES[pair.passage]} passages"


def _line(pair: "Pair") -> str:
    found = f"{pair.together:.2f} at weight {pair.weight:g}" if pair.weight else "no more"
    return f"  {_named(pair)}: {pair.words:.2f}, {found}"
