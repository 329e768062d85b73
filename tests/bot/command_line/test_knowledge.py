"""`creditdesk knowledge add`, `search`, `list` and `remove`."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.command_line.context import Context
from bot.command_line.knowledge import knowledge_command
from bot.command_line.syncing import Watch
from bot.settings import Settings
from knowledge.documents.benchmark.pdf_pages import lines, pdf
from tests.test_house_rules import loaded_by


def run(home: Path, *arguments: str) -> Result:
    context = Context(home=home, today=date(2026, 7, 1), debug=False, settings=Settings())
    return CliRunner().invoke(knowledge_command, arguments, obj=context, standalone_mode=False)


def test_a_document_is_added_found_listed_and_removed(tmp_path: Path) -> None:
    note = tmp_path / "pallets.md"
    note.write_text("# Pallets\n\nA pallet costs the customer a deposit of EUR 12.\n", encoding="utf-8")
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\xff\xfe\x00")
    added = run(tmp_path / "home", "add", str(note), str(bad))
    assert added.return_value == 1
    assert added.stdout == "added pallets.md: 1 passages\n"
    said = "is no text in UTF-8, UTF-16, GB18030 or Big5. Save it as UTF-8 text, then add it again."
    assert added.stderr == f"{bad} {said}\n"
    best = json.loads(run(tmp_path / "home", "search", "deposit of a pallet", "--json").stdout)[0]
    assert best["document"] == "pallets.md"
    assert best["section"] == "Pallets"
    assert best["text"] == "A pallet costs the customer a deposit of EUR 12."
    assert 0 < best["score"] <= 1
    assert "pallets.md  1 passages" in run(tmp_path / "home", "list").stdout
    assert run(tmp_path / "home", "remove", "pallets.md").stdout == "removed pallets.md\n"
    assert "No documents yet" in run(tmp_path / "home", "list").stdout


@pytest.mark.parametrize(
    ("question", "rule"), [("interest cover threshold", "RATIO-COVER"), ("利息保障倍数", "RATIO-COVER")]
)
def test_the_handbook_and_the_rules_are_always_searched(tmp_path: Path, question: str, rule: str) -> None:
    found = json.loads(run(tmp_path, "search", question, "--json", "--top", "3").stdout)
    assert len(found) == 3
    assert set(found[0]) == {"document", "section", "text", "score"}
    assert found[0]["section"] == rule
    assert [each["score"] for each in found] == sorted((each["score"] for each in found), reverse=True)


def test_a_search_that_finds_no_answer_says_so(tmp_path: Path) -> None:
    assert "None of these answers" in run(tmp_path, "search", "zzzz").stdout
    assert "None of these answers" in run(tmp_path, "search", "credit limit paid in bitcoin").stdout


def test_wrong_use_is_one_sentence(tmp_path: Path) -> None:
    for arguments, said in (
        (("add", str(tmp_path / "no.md")), "Nothing was added."),
        (("remove", "no.md"), "There is no document 'no.md'."),
        (("search", " "), "The question is empty."),
    ):
        result = run(tmp_path, *arguments)
        assert said in str(result.exception)


def test_without_documents_nothing_heavy_is_imported(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from knowledge.documents.shelf import Shelf\n"
        "from knowledge.passages.library import look_up\n"
        "from knowledge.policy.reading import load_policy\n"
        f"shelf = Shelf(Path({str(tmp_path)!r}))\n"
        "assert look_up(load_policy(), shelf, 'when do we hand over to legal?', 'en').covered\n"
    )
    assert loaded_by(code).isdisjoint({"chromadb", "pandas", "langchain"})


def test_a_folder_is_synced_listed_and_removed_only_where_that_is_meant(tmp_path: Path) -> None:
    home, folder = tmp_path / "home", tmp_path / "docs"
    folder.mkdir()
    (folder / "terms.md").write_text("# Terms\n\nEffective 1 July 2026: thirty days.\n", "utf-8")
    (folder / "bad.docx").write_bytes(b"PK")
    (folder / "mixed.pdf").write_bytes(pdf(lines("This policy holds for every customer."), []))
    done = run(home, "sync", str(folder), "--roles", "finance")
    assert done.return_value == 1
    assert done.stdout == (
        "added mixed.pdf\nadded terms.md\n"
        "2 added, 0 changed, 0 renamed, 0 removed, 0 unchanged, 1 with a problem\n"
    )
    assert done.stderr.splitlines() == [
        f"{folder / 'bad.docx'} is no Word file that can be read. "
        "Save it as .docx without a password, then add it again.",
        f"{folder / 'mixed.pdf'}: page 2 has no text",
    ]
    assert run(home, "list").stdout == (
        f"kept like {folder}:\n"
        "mixed.pdf  2 pages, 1 passages, 38 characters, only for finance, page 2 has no text\n"
        "terms.md  1 passages, 45 characters, dated 2026-07-01, only for finance\n"
    )
    for place in folder.iterdir():
        place.unlink()
    assert "the 2 that were read from it stay" in str(run(home, "sync", str(folder)).exception)
    assert "2 removed" in run(home, "sync", str(folder), "--yes").stdout


def test_a_watch_says_what_hinders_it_once_and_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    context = Context(home=tmp_path / "home", today=date(2026, 7, 1), debug=False, settings=Settings())
    watch = Watch(context, tmp_path / "docs", ())
    watch.look()
    watch.look()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("Thirty days.", "utf-8")
    watch.look()
    watch.look()
    said = capsys.readouterr()
    assert said.err.count("There is no folder") == 1
    assert said.out == "added a.md\n1 added, 0 changed, 0 renamed, 0 removed, 0 unchanged, 0 with a problem\n"
