"""What an embedding adds is said in sentences, and nothing is said of our own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.command_line.embedding_trust import summed_up, told
from knowledge.documents.document import Document
from knowledge.documents.shelf import Shelf
from tests.knowledge.documents.embeddings import Row, Rows, by_chance, knowing, knowing_english

NOTE = Document(name="note.md", markdown=True, text="# Crates\n\nCrates are blue.\n")


def a_shelf(home: Path, row: Callable[[str], Row] | None) -> Shelf:
    shelf = Shelf(home, Rows(row) if row else None)
    shelf.add([NOTE])
    return shelf


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            knowing_english,
            "it adds to the words for English questions on English passages, elsewhere the words alone rank",
        ),
        (by_chance, "rows found no more than the words do, so it is not asked"),
        (None, ""),
    ],
)
def test_a_sentence_says_where_it_is_asked(
    tmp_path: Path, row: Callable[[str], Row] | None, said: str
) -> None:
    assert summed_up(a_shelf(tmp_path, row)) == said


def test_one_that_adds_everywhere_has_no_elsewhere(tmp_path: Path) -> None:
    said = summed_up(a_shelf(tmp_path, knowing))
    assert said.endswith("Chinese questions on Chinese passages")


def test_each_two_languages_have_a_line_with_both_figures(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path, knowing_english)
    first, *lines = told(shelf)
    assert first.startswith("It adds")
    assert len(lines) == 4
    (english,) = (pair for pair in shelf.trust.pairs if pair.weight)
    assert f"{english.words:.2f}, {english.together:.2f} at weight {english.weight:g}" in lines[0]
    assert all(line.endswith(", no more") for line in lines[1:])


def test_nothing_is_said_of_our_own_or_of_an_index_that_is_due(tmp_path: Path) -> None:
    assert [*told(a_shelf(tmp_path, None))] == []
    assert [*told(Shelf(tmp_path, Rows(knowing)))] == []
