"""Files that are not what they seem: locked, cut short, under a wrong name, made to burst, oddly encoded."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import openpyxl
import pptx
import pytest

from knowledge.documents.benchmark.pdf_pages import lines, pdf
from knowledge.documents.document import Document
from knowledge.documents.formats import archive
from knowledge.documents.reading import read_documents

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
WORD = "is no Word file that can be read"


def office(suffix: str) -> bytes:
    held = BytesIO()
    if suffix == ".docx":
        word = docx.Document()
        word.add_paragraph("Thirty days net.")
        word.save(held)
    elif suffix == ".xlsx":
        book = openpyxl.Workbook()
        book.worksheets[0].append(["Thirty days net.", 1])
        book.save(held)
    else:
        show = pptx.Presentation()
        show.slides.add_slide(show.slide_layouts[5]).shapes.title.text = "Thirty days net."
        show.save(held)
    return held.getvalue()


def read(folder: Path, name: str, data: bytes) -> Document | str:
    (folder / name).write_bytes(data)
    documents, problems = read_documents([folder / name])
    return documents[0] if documents else str(problems[0]).removeprefix(f"{folder / name} ")


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pptx"])
def test_a_locked_a_cut_and_an_empty_office_file_are_each_told(tmp_path: Path, suffix: str) -> None:
    locked = OLE + "EncryptedPackage".encode("utf-16-le")
    assert str(read(tmp_path, f"x{suffix}", locked)).startswith("is locked with a password.")
    assert "that can be read" in str(read(tmp_path, f"x{suffix}", office(suffix)[:2000]))
    assert "that can be read" in str(read(tmp_path, f"x{suffix}", b""))
    assert str(read(tmp_path, f"x{suffix}", OLE)).startswith("is of the old format")


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pptx"])
def test_a_part_that_is_broken_is_told(tmp_path: Path, suffix: str) -> None:
    held = BytesIO()
    with ZipFile(BytesIO(office(suffix))) as whole, ZipFile(held, "w") as broken:
        for name in whole.namelist():
            data = whole.read(name)
            broken.writestr(name, data[: len(data) // 2] if name.endswith(".xml") else data)
    assert isinstance(read(tmp_path, f"x{suffix}", held.getvalue()), str)


@pytest.mark.parametrize("wrong", [".doc", ".xls", ".docx", ".txt", ".html"])
def test_a_file_is_read_as_what_it_is_whatever_its_name_says(tmp_path: Path, wrong: str) -> None:
    page = b"<html><body><p>Thirty days net.</p></body></html>"
    data = [office(".docx"), office(".xlsx"), office(".pptx"), pdf(lines("Thirty days net."))]
    for each in data if wrong == ".txt" else [*data, page]:
        document = read(tmp_path, f"x{wrong}", each)
        assert isinstance(document, Document), document
        assert "Thirty days net." in document.text


def test_a_file_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", b" " * (archive.MOST_MARKUP + 1))
    assert len(held.getvalue()) < 1_000_000
    assert str(read(tmp_path, "x.docx", held.getvalue())).startswith("unpacks to more than 80 MB of text.")


def test_a_document_of_more_text_than_anybody_wrote_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.documents.reading.MOST_LETTERS", 100)
    assert isinstance(read(tmp_path, "x.md", b"a" * 100), Document)
    assert str(read(tmp_path, "x.md", b"a" * 101)).startswith("holds more than 0 million characters.")


SIMPLIFIED = "逾期超过六十天的客户停止发货，由财务部审批。\n额度为100万元。"
TRADITIONAL = "逾期超過六十天的客戶停止發貨，由財務部審批。\n額度為100萬元。"
GERMAN = "Größere Aufträge prüft die Buchhaltung – ab 5 000 €.\nDanach gilt die übliche Frist."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (text, each)
            for text in (SIMPLIFIED, TRADITIONAL, GERMAN)
            for each in ("utf-8", "utf-8-sig", "utf-16")
        ),
        *(
            (text, each)
            for text in (SIMPLIFIED, TRADITIONAL)
            for each in ("utf-16-le", "utf-16-be", "gb18030")
        ),
        (TRADITIONAL, "big5"),
        (GERMAN, "cp1252"),
        (GERMAN, "utf-16-le"),
        ("信用额度", "gb18030"),
    ],
)
def test_text_is_decoded_from_any_usual_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    document = read(tmp_path, "x.txt", text.encode(encoding))
    assert isinstance(document, Document)
    assert document.text == text
