"""A folder and the shelf are kept alike, told by the content of each file."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.documents import syncing
from knowledge.documents.benchmark.pdf_pages import lines, pdf
from knowledge.documents.errors import EmptyFolderError, MissingFolderError
from knowledge.documents.shelf import Shelf
from knowledge.documents.syncing import Synced, sync
from knowledge.passages.question import query_of

PALLETS = "# Pallets\n\nA pallet costs the customer a deposit of EUR 12.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "docs"
    (place / "sub").mkdir(parents=True)
    (place / "pallets.md").write_text(PALLETS, "utf-8")
    (place / "sub" / "押金.txt").write_text("托盘押金每个八十元。", "gb18030")
    return place


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "home")


def found(shelf: Shelf, question: str, role: str | None = None) -> list[str]:
    return [hit.passage.document for hit in shelf.search(question, query_of(question), 5, role)]


def counts(done: Synced) -> tuple[int, int, int, int, int]:
    parts = (done.added, done.changed, done.renamed, done.removed)
    return (*map(len, parts), done.unchanged)  # type: ignore[return-value] # five numbers


def test_what_is_new_changed_and_gone_follows_the_folder(folder: Path, shelf: Shelf) -> None:
    assert counts(sync(shelf, folder)) == (2, 0, 0, 0, 0)
    assert found(shelf, "托盘押金")[0] == "sub/押金.txt"
    version = shelf.version
    assert counts(sync(shelf, folder)) == (0, 0, 0, 0, 2)
    assert shelf.version == version  # nothing differs, nothing is written
    (folder / "pallets.md").write_text(PALLETS.replace("12", "15"), "utf-8")
    (folder / "sub" / "押金.txt").unlink()
    assert counts(sync(shelf, folder)) == (0, 1, 0, 1, 0)
    (hit, *_) = shelf.search("pallet deposit", query_of("pallet deposit"), 1)
    assert "EUR 15" in hit.passage.text
    assert "sub/押金.txt" not in found(shelf, "托盘押金")


def test_a_renamed_file_keeps_its_number_and_is_found_under_its_new_name(folder: Path, shelf: Shelf) -> None:
    sync(shelf, folder)
    (before,) = (each.number for each in shelf.documents() if each.name == "pallets.md")
    (folder / "pallets.md").rename(folder / "carriers.md")
    assert counts(sync(shelf, folder)) == (0, 0, 1, 0, 1)
    (after,) = (each.number for each in shelf.documents() if each.name == "carriers.md")
    assert after == before
    assert found(shelf, "carriers")[0] == "carriers.md"


def test_a_file_that_is_broken_later_is_named_and_what_was_read_stays(folder: Path, shelf: Shelf) -> None:
    sync(shelf, folder)
    (folder / "pallets.md").write_bytes(b"\xff\xfe\x00")
    done = sync(shelf, folder)
    assert len(done.problems) == 1
    assert "pallets.md" in done.problems[0]
    assert found(shelf, "pallet deposit")[0] == "pallets.md"


def test_other_roles_are_taken_over_though_nothing_else_changed(folder: Path, shelf: Shelf) -> None:
    sync(shelf, folder)
    assert found(shelf, "托盘押金", "sales")[0] == "sub/押金.txt"
    assert counts(sync(shelf, folder, ("finance",))) == (0, 2, 0, 0, 0)
    assert found(shelf, "托盘押金", "sales") == []
    assert found(shelf, "托盘押金", "finance")[0] == "sub/押金.txt"
    assert [each.name for each in shelf.documents("sales")] == []


def test_a_folder_that_is_suddenly_empty_removes_nothing_unless_it_is_meant(
    folder: Path, shelf: Shelf, tmp_path: Path
) -> None:
    sync(shelf, folder)
    folder.rename(tmp_path / "elsewhere")
    folder.mkdir()
    with pytest.raises(EmptyFolderError, match="the 2 that were read from it stay"):
        sync(shelf, folder)
    assert len(shelf.documents()) == 2
    assert counts(sync(shelf, folder, emptied=True)) == (0, 0, 0, 2, 0)


def test_a_folder_that_moved_keeps_its_documents_by_their_content(folder: Path, shelf: Shelf) -> None:
    sync(shelf, folder)
    numbers = sorted(each.number for each in shelf.documents())
    (folder / "sub").rename(folder / "Sub")
    (folder / "pallets.md").rename(folder / "Sub" / "Pallets.md")
    assert counts(sync(shelf, folder)) == (0, 0, 2, 0, 0)
    assert [each.name for each in shelf.documents()] == ["Sub/Pallets.md", "Sub/押金.txt"]
    assert sorted(each.number for each in shelf.documents()) == numbers


def test_a_file_that_is_renamed_and_changed_is_a_new_one(folder: Path, shelf: Shelf) -> None:
    sync(shelf, folder)
    (folder / "pallets.md").unlink()
    (folder / "carriers.md").write_text(PALLETS + "\nBlue ones cost more.\n", "utf-8")
    assert counts(sync(shelf, folder)) == (1, 0, 0, 1, 1)


def test_of_two_copies_each_is_followed_to_its_own_new_place(folder: Path, shelf: Shelf) -> None:
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / f"{name}.md").write_text(PALLETS, "utf-8")
    sync(shelf, folder)
    (folder / "b").rename(folder / "1")
    (folder / "a").rename(folder / "2")
    assert sync(shelf, folder).renamed == {"a/a.md": "2/a.md", "b/b.md": "1/b.md"}


def test_awkward_names_are_kept_apart_and_can_be_shown(folder: Path, shelf: Shelf) -> None:
    names = ["two words.md", "长" * 80 + ".md", "line\nbreak.md", "line\rbreak.md", "<b>*bold*.md"]
    for name in names:
        (folder / name).write_text(f"# {name!r}\n\nText.\n", "utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.md")).write_text("Odd.", "utf-8")
    assert len(sync(shelf, folder).added) == 8
    shown = [each.name for each in shelf.documents()]
    assert "line\ufffdbreak (2).md" in shown or "line\ufffdbreak.md (2)" in shown
    assert all(name.isprintable() or "\ufffd" in name for name in shown)
    assert not any("\n" in name for name in shown)
    assert counts(sync(shelf, folder)) == (0, 0, 0, 0, 8)


def test_links_that_lead_in_a_circle_end(folder: Path, shelf: Shelf) -> None:
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "gone.md").symlink_to(folder / "nowhere.md")
    assert counts(sync(shelf, folder)) == (2, 0, 0, 0, 0)


def test_a_folder_that_cannot_be_looked_into_loses_nothing(
    folder: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync(shelf, folder)
    whole = os.scandir

    def locked(place: str) -> Iterator[os.DirEntry[str]]:
        if str(place).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(place))
        return whole(place)

    monkeypatch.setattr(os, "scandir", locked)
    done = sync(shelf, folder)
    assert (done.removed, len(shelf.documents())) == ((), 2)
    assert done.problems == (f"{folder / 'sub'} cannot be looked into. Check its permissions.",)


def test_what_of_a_document_gave_no_text_is_said(folder: Path, shelf: Shelf) -> None:
    text = lines("This policy holds for every customer that buys on open account.")
    (folder / "mixed.pdf").write_bytes(pdf(text, [], []))
    assert sync(shelf, folder).notes == (f"{folder / 'mixed.pdf'}: pages 2–3 have no text",)


def test_two_folders_do_not_take_each_others_documents_away(
    folder: Path, shelf: Shelf, tmp_path: Path
) -> None:
    other = tmp_path / "more"
    other.mkdir()
    (other / "pallets.md").write_text("# Pallets\n\nPallets are blue.\n", "utf-8")
    sync(shelf, folder)
    sync(shelf, other)
    assert {each.name for each in shelf.documents()} == {"pallets.md", "more/pallets.md", "sub/押金.txt"}
    assert counts(sync(shelf, folder)) == (0, 0, 0, 0, 2)
    assert counts(sync(shelf, other)) == (0, 0, 0, 0, 1)


def test_a_folder_that_is_not_there_removes_nothing(folder: Path, shelf: Shelf) -> None:
    sync(shelf, folder)
    with pytest.raises(MissingFolderError):
        sync(shelf, folder / "elsewhere")
    assert len(shelf.documents()) == 2


def test_an_interrupted_run_goes_on_from_what_it_had_put_in_force(
    folder: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        (folder / f"{number}.md").write_text(f"# Note {number}\n\nNote number {number}.\n", "utf-8")
    monkeypatch.setattr(syncing, "BATCH", 2)

    def stop(done: int, planned: int) -> None:
        if done == planned - 2:  # all are read, and four of seven are on the shelf
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sync(shelf, folder, told=stop)
    assert len(shelf.documents()) == 4
    assert counts(sync(shelf, folder)) == (3, 0, 0, 0, 4)


def test_what_was_added_in_steps_is_found_as_if_added_at_once(
    folder: Path, shelf: Shelf, tmp_path: Path
) -> None:
    sync(shelf, folder)
    (folder / "pallets.md").rename(folder / "carriers.md")
    (folder / "rules.md").write_text("# Rules\n\nPallets are counted.\n", "utf-8")
    sync(shelf, folder)
    whole = Shelf(tmp_path / "whole")
    sync(whole, folder)
    for question in ("pallet deposit", "carriers", "托盘押金", "counted rules"):
        ours = {(hit.passage, hit.score) for hit in shelf.search(question, query_of(question), 5)}
        assert ours == {(hit.passage, hit.score) for hit in whole.search(question, query_of(question), 5)}
