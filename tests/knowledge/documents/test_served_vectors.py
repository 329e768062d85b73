"""The vectors on a real Chroma server: found there, swapped whole, and not needed when it is down."""

from pathlib import Path

import chromadb
import pytest

from knowledge.documents.document import Document
from knowledge.documents.errors import StoreUnreachableError
from knowledge.documents.shelf import Shelf
from knowledge.documents.vector_places import ServedVectors
from knowledge.passages.question import query_of
from tests.knowledge.documents.chroma_server import chroma_server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

FREIGHT = Document(name="freight.md", markdown=True, text="# Freight\n\nThe customer pays the freight.\n")
DEPOSIT = Document(name="押金.txt", markdown=False, text="托盘押金每个八十元，归还后三十天内退回。\n")


def found(shelf: Shelf, question: str) -> list[tuple[str, float]]:
    hits = shelf.search(question, query_of(question), 5)
    return [(hit.passage.document, round(hit.score, 6)) for hit in hits]


def collections(url: str) -> list[str]:
    port = int(url.rpartition(":")[2])
    return sorted(each.name for each in chromadb.HttpClient(host="127.0.0.1", port=port).list_collections())


def test_a_server_finds_what_the_embedded_store_finds_and_homes_stay_apart(tmp_path: Path) -> None:
    with chroma_server(tmp_path / "server") as url:
        ours, theirs = (Shelf(tmp_path / name, vectors=ServedVectors(url)) for name in ("one", "two"))
        embedded = Shelf(tmp_path / "three")
        for shelf in (ours, embedded):
            shelf.add([FREIGHT])
            shelf.add([DEPOSIT])
        theirs.add([DEPOSIT])
        for question in ("who pays the freight?", "托盘押金什么时候退"):
            assert found(ours, question) == found(embedded, question)
        assert found(theirs, "who pays the freight?") == []
        ours.remove(["freight.md"])
        assert [name for name, _ in found(ours, "托盘押金")] == ["押金.txt"]
        mine = [name for name in collections(url) if name.startswith(_prefix(ours))]
        assert [name[-6:] for name in mine] == ["000002", "000003"]  # what nobody reads any more is gone


def test_a_dead_server_leaves_the_words_and_a_change_says_so_in_one_sentence(tmp_path: Path) -> None:
    with chroma_server(tmp_path / "server") as url:
        Shelf(tmp_path / "home", vectors=ServedVectors(url)).add([FREIGHT])
    shelf = Shelf(tmp_path / "home", vectors=ServedVectors(url))
    assert [name for name, _ in found(shelf, "who pays the freight?")] == ["freight.md"]
    with pytest.raises(StoreUnreachableError, match="does not answer"):
        shelf.add([DEPOSIT])
    assert [each.name for each in shelf.documents()] == ["freight.md"]
    with pytest.raises(StoreUnreachableError):
        shelf.check()


def test_a_server_set_later_is_used_after_a_new_index_and_the_old_one_answers_until_then(
    tmp_path: Path,
) -> None:
    Shelf(tmp_path / "home").add([FREIGHT])
    with chroma_server(tmp_path / "server") as url:
        shelf = Shelf(tmp_path / "home", vectors=ServedVectors(url))
        assert not shelf.searches_vectors
        assert [name for name, _ in found(shelf, "who pays the freight?")] == ["freight.md"]
        shelf.reindex()
        assert shelf.searches_vectors
        assert [name for name, _ in found(shelf, "who pays the freight?")] == ["freight.md"]


def _prefix(shelf: Shelf) -> str:
    return (shelf.folder / "collections").read_text("utf-8").strip()
