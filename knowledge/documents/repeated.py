"""What a folder's documents all repeat: disclaimers, feet, menus; the first document keeps it, no other does.

A paragraph that is in so many documents drowns what each of them says by itself, and a clause of every
contract is found five times instead of five clauses once. One copy stays, so that it can still be looked up.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from knowledge.documents.document import Document
from knowledge.documents.errors import StoreDamagedError
from knowledge.documents.passages import paragraphs_of

LEAST = 5
"""Documents that a paragraph is in before it counts as repeated."""
SHARE = 5
"""One in so many of a folder's documents."""


class Seen:
    """The paragraphs of documents that are being read, and which of them has each first."""

    def __init__(self) -> None:
        self._counts: Counter[int] = Counter()
        self._first: dict[int, str] = {}

    def add(self, document: Document) -> None:
        """Count a document's paragraphs, each once."""
        for key in paragraphs_of(document):
            self._counts[key] += 1
            self._first.setdefault(key, document.name)

    def repeated(self, documents: int) -> dict[int, str]:
        """Give the paragraphs that are in enough of a folder's documents, with the name of the first."""
        least = max(LEAST, -(-documents // SHARE))
        return {key: self._first[key] for key, count in self._counts.items() if count >= least}

    def first(self, key: int) -> str | None:
        """Name the first document that has a paragraph, None where none of those read has."""
        return self._first.get(key)


class Keepers:
    """Which document keeps each repeated paragraph of a folder, as an earlier sync has found."""

    def __init__(self, shelf: Path, source: str) -> None:
        self._place = shelf / "repeated.json"
        self._source = source
        self._all = self._read()

    def known(self) -> dict[int, str]:
        """Give the paragraphs with the names of their keepers."""
        return {int(key): name for key, name in self._all.get(self._source, {}).items()}

    def write(self, keepers: Mapping[int, str]) -> None:
        """Store what a sync has found; the folder is there by then."""
        if keepers == self.known():
            return
        self._all[self._source] = {str(key): name for key, name in keepers.items()}
        aside = self._place.with_name(self._place.name + ".new")
        aside.write_text(json.dumps(self._all, ensure_ascii=False), "utf-8")
        aside.replace(self._place)

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            return dict(json.loads(self._place.read_text("utf-8")))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise StoreDamagedError(self._place.parent, "repeated.json is broken") from error


def kept_by(
    known: Mapping[int, str], renamed: Mapping[str, str], staying: Iterable[str], seen: Seen
) -> tuple[dict[int, str], set[int]]:
    """Give the keepers of known paragraphs after a change, and the paragraphs that nobody keeps any more.

    `staying` are the documents that are not read again.
    """
    still = set(staying)
    found: dict[int, str] = {}
    for key, before in known.items():
        name = renamed.get(before, before)
        keeper = name if name in still else seen.first(key)
        if keeper is not None:
            found[key] = keeper
    return found, known.keys() - found.keys()
