"""A change of the shelf: a new version written beside the one in force, then named in its place."""

import json
import os
import re
from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path
from typing import Any

from knowledge.documents.passages import DocumentPassage
from knowledge.documents.reading import Document
from knowledge.documents.statistics import Statistics, counted
from knowledge.documents.version import Shelved, Version
from knowledge.home_errors import storing

VERSION = re.compile(r"index-(\d{6,})", re.ASCII)
_BATCH = 500


class Change:
    """A change under way; the caller holds the home's lock."""

    def __init__(self, folder: Path, old: Version | None) -> None:
        self._folder = folder
        self._old = old

    def write(
        self, changed: Mapping[str, Sequence[DocumentPassage]], documents: Sequence[Document]
    ) -> tuple[Shelved, ...]:
        """Replace the passages of the documents named; one without passages is gone."""
        import shutil  # 7 ms that no question should pay

        letters = {document.name: len(document.text) for document in documents}
        added = tuple(
            Shelved(name=name, passages=len(passages), letters=letters[name])
            for name, passages in changed.items()
            if name in letters
        )
        with storing(self._folder):
            self._folder.mkdir(exist_ok=True)
            self._clear()
            place = self._folder / f"index-{self._last() + 1:06d}"
            try:
                if self._old is None:
                    place.mkdir()
                else:
                    _copy(self._old.folder, place)
                self._fill(place, changed, added)
                _replace(self._folder / "current", place.name + "\n")
            except BaseException:
                if self._named() != place.name:
                    shutil.rmtree(place, ignore_errors=True)
                raise
            self._clear()
        return added

    def _fill(
        self, place: Path, changed: Mapping[str, Sequence[DocumentPassage]], added: Sequence[Shelved]
    ) -> None:
        from knowledge.documents.chroma import opened
        from knowledge.documents.vectors import vectors

        statistics = (
            Statistics() if self._old is None else Statistics.from_json(self._old.statistics.as_json())
        )
        kept = {} if self._old is None else dict(self._old.documents)
        with opened(place) as collection:
            for name, passages in changed.items():
                if kept.pop(name, None) is not None:
                    _take_out(collection, name, statistics)
                for start in range(0, len(passages), _BATCH):
                    batch = passages[start : start + _BATCH]
                    collection.upsert(
                        ids=[f"{name}#{number}" for number in range(start, start + len(batch))],
                        embeddings=vectors([_tokens(passage) for passage in batch]),
                        documents=[passage.text for passage in batch],
                        metadatas=[{"document": name, "section": passage.section} for passage in batch],
                    )
                    for passage in batch:
                        statistics.add(counted(name, passage.section, passage.text))
        documents = [*kept.values(), *added]
        contents = {
            "documents": [item.model_dump() for item in documents],
            "statistics": statistics.as_json(),
        }
        _replace(place / "contents.json", json.dumps(contents, ensure_ascii=False))

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
                shutil.rmtree(self._folder / name)


def _copy(folder: Path, place: Path) -> None:
    """Copy a version; the first failure is raised as it is, which copytree would wrap in a list."""
    import shutil

    for source in (folder, *folder.rglob("*")):
        target = place / source.relative_to(folder)
        if source.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def _tokens(passage: DocumentPassage) -> Mapping[str, float]:
    counts = counted(passage.document, passage.section, passage.text)
    return {token: 1 + log(count) for token, count in (counts.heading + counts.text).items()}


def _take_out(collection: Any, name: str, statistics: Statistics) -> None:  # noqa: ANN401 - Chroma's own type
    found = collection.get(where={"document": name}, include=["documents", "metadatas"])
    for text, place in zip(found["documents"], found["metadatas"], strict=True):
        statistics.add(counted(name, str(place["section"]), text), -1)
    collection.delete(where={"document": name})


def _replace(place: Path, text: str) -> None:
    aside = place.with_name(place.name + ".new")
    with aside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(place)
