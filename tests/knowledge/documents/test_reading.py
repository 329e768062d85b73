"""Which files become documents, and what is said of those that do not."""

from pathlib import Path

import pytest

from knowledge.documents.reading import MOST_BYTES, read_documents


def written(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return folder


def test_a_folder_is_read_with_all_below_it_and_other_files_are_left_alone(tmp_path: Path) -> None:
    written(
        tmp_path, {"a.md": b"# A\n\none", "sub/b.TXT": b"two", "sub/c.png": b"PNG", "d.markdown": b"three"}
    )
    documents, problems = read_documents([tmp_path])
    assert [(each.name, each.markdown) for each in documents] == [
        ("a.md", True),
        ("d.markdown", True),
        ("sub/b.TXT", False),
    ]
    assert problems == ()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("x.md", b"", "is empty"),
        ("x.md", b" \n\t\n", "is empty"),
        ("x.txt", b"ab\0cd\0\0ef", "is no text in UTF-8, UTF-16, GB18030 or Big5"),
        ("x.pdf", b"%PDF-1.7", "is no PDF that can be read"),
        ("x.docx", b"PK nothing", "is no Word file that can be read"),
        ("x.xlsx", b"PK nothing", "is no Excel file that can be read"),
        ("x.pptx", b"PK nothing", "is no PowerPoint file that can be read"),
        ("x.doc", b"\xd0\xcf", "is of the old format .doc"),
        ("x.png", b"PNG", "is of a kind that is not read"),
        ("x.md", b"a" * (MOST_BYTES + 1), "is larger than 50 MB"),
    ],
)
def test_a_bad_file_is_named_and_the_others_go_on(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    written(tmp_path, {name: data, "good.md": b"good"})
    documents, (problem,) = read_documents([tmp_path / name, tmp_path / "good.md"])
    assert [each.name for each in documents] == ["good.md"]
    assert str(problem).startswith(f"{tmp_path / name} {said}")


def test_a_path_that_is_not_there_or_an_empty_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    documents, problems = read_documents([tmp_path / "no.md", tmp_path / "empty"])
    assert documents == ()
    assert [problem.place.name for problem in problems] == ["no.md", "empty"]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfhello", "hello"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("red \x1b[31mtext\u202e\u200b".encode(), "red [31mtext"),
    ],
)
def test_marks_that_nobody_sees_are_left_out(tmp_path: Path, data: bytes, text: str) -> None:
    written(tmp_path, {"x.md": data})
    ((document,), _) = read_documents([tmp_path])
    assert document.text == text


def test_two_files_of_one_name_keep_their_folders_apart(tmp_path: Path) -> None:
    written(tmp_path, {"a/x.md": b"one", "b/x.md": b"two"})
    documents, _ = read_documents([tmp_path / "a" / "x.md", tmp_path / "b" / "x.md"])
    assert [each.name for each in documents] == ["x.md", "b/x.md"]
