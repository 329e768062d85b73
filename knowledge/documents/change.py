"""A change of the shelf: a new version written beside the one in force, then named in its place."""

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from knowledge.documents.document import Document
from knowledge.documents.embedding import Embedding
from knowledge.documents.filling import Filling
from knowledge.documents.formats.extracted import PAGE
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.shelved import Shelved
from knowledge.documents.trust import Trust
from knowledge.documents.vector_places import VectorPlace
from knowledge.documents.version import Version
from knowledge.home_errors import storing
from knowledge.lazy_pattern import lazily
from knowledge.records import Record

VERSION = lazily(r"index-(\d{6,})", re.ASCII)


class Added(Record):
    """A document that is new or changed, cut into its passages; `number` is that of the one it replaces."""

    document: Document
    passages: tuple[DocumentPassage, ...]


class Change:
    """A change under way; the caller holds the home's lock.

    A `fresh` one embeds all that there is and tries the embedding anew: a server may give another model under
    the same name. `told` hears how many of how many passages are embedded.
    """

    def __init__(
        self,
        folder: Path,
        old: Version | None,
        embedding: Embedding,
        vectors: VectorPlace,
        *,
        fresh: bool = False,
        told: Callable[[int, int], None] | None = None,
    ) -> None:
        self._folder = folder
        self._old = old
        self._embedding = embedding
        self._vectors = vectors
        self._told = told
        self._reused = None if fresh or old is None or not old.has_vectors_of(embedding, vectors) else old

    def write(
        self, added: Sequence[Added], *, removed: Iterable[str] = (), renamed: Mapping[str, str] | None = None
    ) -> tuple[Shelved, ...]:
        """Write the version after the one in force and put it in force; gives what was added.

        A document added takes the place of one with its name; `renamed` gives new names for old ones.
        Whatever it raises, the version in force stays.
        """
        import shutil  # 7 ms that no question should pay

        with storing(self._folder):
            self._folder.mkdir(exist_ok=True)
            self._clear()
            place = self._folder / f"index-{self._last() + 1:06d}"
            try:
                place.mkdir()
                shelved = self._fill(place, added, set(removed), renamed or {})
                _replace(self._folder / "current", place.name + "\n")
            except BaseException:
                if self._named() != place.name:
                    shutil.rmtree(place, ignore_errors=True)
                raise
            self._clear()
        return shelved

    def _fill(
        self, place: Path, added: Sequence[Added], removed: set[str], renamed: Mapping[str, str]
    ) -> tuple[Shelved, ...]:
        old = self._old
        known = {} if old is None else {renamed.get(each.name, each.name): each for each in old.shelved}
        gone = removed | {each.document.name for each in added}
        kept = [each.model_copy(update={"name": name}) for name, each in known.items() if name not in gone]
        same = {} if old is None else old.documents
        kept.sort(key=lambda each: each.name not in same)  # what was renamed is counted anew, after the rest
        following = max((each.number for each in known.values()), default=0) + 1
        shelved = []
        for each in added:
            replaced = known.get(each.document.name)
            shelved.append(_shelved(each, replaced.number if replaced else following))
            following += replaced is None
        trust = self._trust()  # before all is embedded for one that is worth nothing, or does not answer
        filling = self._filling(place, trust, sum(each.passages for each in (*kept, *shelved)))
        try:
            filling.drop({each.number for each in known.values()} - {each.number for each in kept})
            filling.keep([each for each in kept if each.name in same])
            filling.rename([each for each in kept if each.name not in same])
            filling.add((one.number, each.passages) for one, each in zip(shelved, added, strict=True))
            filling.finish((*kept, *shelved))
        finally:
            filling.close()
        contents = {
            "embedding": self._embedding.name,
            "vectors": self._vectors.name,
            "dimension": filling.dimension,
            "trust": trust.model_dump(mode="json"),
            "documents": [item.model_dump(mode="json") for item in (*kept, *shelved)],
        }
        _replace(place / "contents.json", json.dumps(contents, ensure_ascii=False))
        return tuple(shelved)

    def _filling(self, place: Path, trust: Trust, passages: int) -> Filling:
        told = self._told
        return Filling(
            place,
            self._old,
            self._embedding,
            self._vectors,
            reused=self._reused is not None,
            embeds=self._embedding.trust is not None or trust.weighs,
            told=(lambda done: None) if told is None else (lambda done: told(done, passages)),
        )

    def _trust(self) -> Trust:
        """Say what the embedding is trusted with, as it is known, as the old version says, or by a probe."""
        if self._embedding.trust is not None:
            return self._embedding.trust
        if self._reused is not None:
            return self._reused.trust
        from knowledge.documents.probing import probed  # with the rules and their questions, rarely needed

        return probed(self._embedding)

    def _named(self) -> str:
        try:
            return (self._folder / "current").read_text("utf-8").strip()
        except FileNotFoundError:
            return ""

    def _versions(self) -> list[str]:
        return sorted(place.name for place in self._folder.iterdir() if VERSION.fullmatch(place.name))

    def _last(self) -> int:
        return max((int(name.removeprefix("index-")) for name in self._versions()), default=0)

    def _clear(self) -> None:
        """Remove what an interrupted change has left, and all versions but the last two."""
        import shutil

        named = self._named()
        older = [name for name in self._versions() if name < named]
        for name in self._versions():
            if name not in (named, *older[-1:]):
                self._vectors.remove(self._folder / name)
                shutil.rmtree(self._folder / name)


def _shelved(added: Added, number: int) -> Shelved:
    document = added.document
    return Shelved(
        number=number,
        name=document.name,
        passages=len(added.passages),
        letters=len(document.text),
        digest=document.digest,
        roles=document.roles,
        dated=document.dated,
        source=document.source,
        pages=document.text.count(PAGE) + 1 if PAGE in document.text else 0,
        note=document.note,
        withdrawn=document.withdrawn,
        known_as=document.known_as,
        withdraws=document.withdraws,
    )


def _replace(place: Path, text: str) -> None:
    aside = place.with_name(place.name + ".new")
    with aside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(place)
