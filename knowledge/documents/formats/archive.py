"""Files from the outside: of what kind one is by its bytes, whether it is locked, what it unpacks to."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from knowledge.documents.formats.extracted import UnreadableError

MOST_UNPACKED = 400_000_000
"""Bytes that an Office file may unpack to, pictures with it."""
MOST_MARKUP = 80_000_000
"""Bytes of markup in it, all of which a parser holds; a few kilobytes can unpack to gigabytes."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARTS = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx", "ppt/presentation.xml": ".pptx"}


def kind_of(place: Path) -> str | None:
    """Give the suffix of what a file is by its first bytes, None where they tell nothing.

    Raises UnreadableError for an Office file that is locked with a password.
    """
    with place.open("rb") as file:
        head = file.read(1024)
    if b"%PDF-" in head:
        return ".pdf"
    if head.startswith(_OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in place.read_bytes():
            raise UnreadableError("is locked with a password", "Save it without one, then add it again.")
        return ".doc"
    if head.startswith(b"PK"):
        try:
            with ZipFile(place) as archive:
                names = set(archive.namelist())
        except BadZipFile:
            return None
        return next((suffix for part, suffix in _PARTS.items() if part in names), None)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return ".html" if start.startswith((b"<!doctype html", b"<html")) else None


def check_unpacked(place: Path) -> None:
    """Check that an Office file unpacks to what a parser can hold; raises UnreadableError and BadZipFile."""
    with ZipFile(place) as archive:
        parts = archive.infolist()
    markup = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels", ".vml")))
    if markup > MOST_MARKUP or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise UnreadableError(
            f"unpacks to more than {MOST_MARKUP // 1_000_000} MB of text",
            "Split it into smaller files.",
        )
