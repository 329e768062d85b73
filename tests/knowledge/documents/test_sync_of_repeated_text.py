"""What many documents of a folder repeat is kept by one of them, and goes over to another."""

from pathlib import Path

import pytest

from knowledge.documents.shelf import Shelf
from knowledge.documents.syncing import sync


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "docs"
    place.mkdir()
    return place


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "home")


def having(shelf: Shelf, word: str) -> list[str]:
    names = [each.name for each in shelf.documents()]
    return [each.document for each in shelf.passages(names) if word in each.text]


def test_what_many_documents_repeat_is_kept_by_one_and_what_two_share_by_both(
    folder: Path, shelf: Shelf
) -> None:
    disclaimer = "Not to be handed on without leave of the secretariat."
    for letter in "abcdefgh":
        shared = "A dunning letter goes by post." if letter in "ab" else f"Letter {letter} is blue."
        (folder / f"{letter}.md").write_text(f"# {letter}\n\n{shared}\n\n{disclaimer}\n", "utf-8")
    (folder / "i.txt").write_text(f"Letter i is blue.\n\n{disclaimer.upper()}\n", "utf-8")
    sync(shelf, folder)
    assert having(shelf, "secretariat") == ["a.md"]
    assert having(shelf, "dunning") == ["a.md", "b.md"]
    (folder / "j.md").write_text(f"# j\n\nJ.\n\n{disclaimer}\n", "utf-8")  # known from before
    sync(shelf, folder)
    assert having(shelf, "secretariat") == ["a.md"]
    (folder / "a.md").rename(folder / "z.md")
    sync(shelf, folder)
    assert having(shelf, "secretariat") == ["z.md"]
    (folder / "z.md").unlink()  # what it kept for the others goes over to one of them
    done = sync(shelf, folder)
    assert (len(done.removed), done.unchanged) == (1, 9)
    assert having(shelf, "secretariat") == ["b.md"]
    (folder / "b.md").write_text("# b\n\nNothing.\n", "utf-8")
    done = sync(shelf, folder)
    assert (len(done.changed), done.unchanged) == (1, 8)
    assert having(shelf, "secretariat") == ["c.md"]


def test_four_documents_repeat_nothing_and_five_do(folder: Path, shelf: Shelf) -> None:
    for number in range(4):
        (folder / f"{number}.md").write_text(f"Number {number}.\n\nFor the secretariat.\n", "utf-8")
    sync(shelf, folder)
    assert len(having(shelf, "secretariat")) == 4
    for number in range(5):
        (folder / f"{number}.md").write_text(f"Changed {number}.\n\nFor the secretariat.\n", "utf-8")
    sync(shelf, folder)
    assert having(shelf, "secretariat") == ["0.md"]


def test_a_share_of_less_than_a_fifth_is_no_repetition(tmp_path: Path) -> None:
    for count, kept in ((25, 1), (26, 5)):
        place = tmp_path / f"docs{count}"
        place.mkdir()
        for number in range(count):
            shared = "For the secretariat." if number < 5 else f"For {number}."
            (place / f"{number:02d}.md").write_text(f"Number {number}.\n\n{shared}\n", "utf-8")
        shelf = Shelf(tmp_path / f"home{count}")
        sync(shelf, place)
        assert len(having(shelf, "secretariat")) == kept
