"""A new index embeds and tries everything anew, and an embedding is asked no more than it is worth."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.documents.document import Document
from knowledge.documents.probing import probed
from knowledge.documents.shelf import Shelf
from knowledge.passages.question import query_of
from tests.knowledge.documents.embeddings import Row, Rows, by_chance, knowing, knowing_english

NOTE = Document(name="note.md", markdown=True, text="# Crates\n\nCrates are blue.\n")
OTHER = Document(name="other.md", markdown=True, text="# Boxes\n\nBoxes are green.\n")
CHINESE = Document(name="托盘.txt", markdown=False, text="托盘押金每个八十元，归还后三十天内退回。\n")


def known(row: Callable[[str], Row]) -> int:
    """Count the texts that a probe embeds."""
    embedding = Rows(row)
    probed(embedding)
    return len(embedding.embedded)


def test_reindexing_embeds_and_tries_anew_what_bears_the_same_name(tmp_path: Path) -> None:
    Shelf(tmp_path, Rows(knowing)).add([NOTE, OTHER])
    other = Rows(knowing_english)
    shelf = Shelf(tmp_path, other)
    assert shelf.searches_vectors
    shelf.reindex()
    assert other.asked > 0
    assert other.embedded[-2:] == ["Crates are blue.", "Boxes are green."]
    assert shelf.trust == probed(Rows(knowing_english))


def test_reindexing_tells_how_many_passages_are_done(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, Rows(knowing))
    many = "".join(f"# Part {number}\n\nCrates are blue.\n\n" for number in range(200))
    shelf.add([Document(name="many.md", markdown=True, text=many), NOTE])
    told: list[tuple[int, int]] = []
    shelf.reindex(lambda done, total: told.append((done, total)))
    assert told == [(96, 201), (192, 201), (201, 201)]


def test_an_embedding_is_tried_before_everything_is_embedded(tmp_path: Path) -> None:
    embedding = Rows(knowing)
    Shelf(tmp_path, embedding).add([NOTE])
    assert embedding.embedded[-1] == "Crates are blue."


def test_for_one_that_weighs_nothing_nothing_is_embedded(tmp_path: Path) -> None:
    embedding = Rows(by_chance)
    shelf = Shelf(tmp_path, embedding)
    shelf.add([NOTE])
    shelf.add([OTHER])
    asked = embedding.asked
    assert len(embedding.embedded) == known(by_chance)
    shelf.check()
    assert embedding.asked == asked
    assert [hit.passage.document for hit in shelf.search("boxes", query_of("boxes"), 1)] == ["other.md"]


@pytest.mark.parametrize(
    ("documents", "role", "asks"),
    [
        ([CHINESE], None, False),
        ([CHINESE, NOTE], None, True),
        ([CHINESE, NOTE.model_copy(update={"roles": ("finance",)})], "sales", False),
        ([CHINESE, NOTE.model_copy(update={"roles": ("finance",)})], "finance", True),
    ],
)
def test_it_is_asked_only_where_there_are_passages_in_a_language_that_it_weighs_in(
    tmp_path: Path, documents: list[Document], role: str | None, asks: bool
) -> None:
    embedding = Rows(knowing_english)
    shelf = Shelf(tmp_path, embedding)
    shelf.add(documents)
    asked = embedding.asked
    shelf.search("crates", query_of("crates"), 1, role)
    assert embedding.asked - asked == asks
