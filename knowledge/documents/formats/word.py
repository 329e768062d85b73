"""Word: headings, paragraphs, lists, tables and footnotes as they stand once all changes are accepted."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from knowledge.documents.formats.archive import check_unpacked
from knowledge.documents.formats.extracted import Extracted, UnreadableError, plain_line, table_lines
from knowledge.documents.formats.titles import is_counted, is_title
from knowledge.documents.formats.word_text import W, cells, paragraphs_in, text_of
from knowledge.lazy_pattern import lazily

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_DEEPEST = 6
_HEADING = lazily(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
_CONTENTS = lazily(r"(?:toc|contents|目录)\s*(?:\d|heading)", re.IGNORECASE)
_LEVEL = lazily(r"\d+$")


def read_word(place: Path) -> Extracted:
    """Read a .docx file; raises UnreadableError for one that is damaged, locked or of the old format."""
    import docx  # only for a Word file
    from docx.opc.exceptions import PackageNotFoundError

    try:
        check_unpacked(place)
        lines = list(_Reading(docx.Document(str(place))).lines())
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise UnreadableError(
            "is no Word file that can be read", "Save it as .docx without a password, then add it again."
        ) from error
    return Extracted(text="\n".join(lines), markdown=True)


class _Reading:
    """One document being read: its styles and its footnotes are looked up again and again."""

    def __init__(self, document: "WordDocument") -> None:
        self._body = document.element.body
        self._styles = {style.style_id: style for style in document.styles}
        self._notes = dict(_footnotes(document))
        self._listed = False
        self._begun = False

    def lines(self) -> Iterator[str]:
        yield from self._blocks(self._body)

    def _blocks(self, holder: Any) -> Iterator[str]:  # noqa: ANN401 - an XML element
        for block in holder:
            if block.tag == f"{W}p":
                yield from self._paragraph(block)
            elif block.tag == f"{W}tbl":
                yield from ("", *self._table(block), "")
            elif block.tag == f"{W}sdt" and not _is_contents(block):
                for content in block.findall(f"{W}sdtContent"):
                    yield from self._blocks(content)
            elif block.tag in (f"{W}ins", f"{W}moveTo", f"{W}customXml"):
                yield from self._blocks(block)

    def _table(self, table: Any) -> Iterator[str]:  # noqa: ANN401 - as above
        """Write a table; one of a single cell is a frame around text."""
        rows = cells(table)
        if len(rows) == 1 and len(rows[0]) == 1:
            for cell in table.iter(f"{W}tc"):
                yield from self._blocks(cell)
                return
        yield from table_lines(rows)
        for note in table.iter(f"{W}footnoteReference"):
            yield from self._note(note)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:  # noqa: ANN401 - as above
        text = text_of(paragraph)
        style = self._style(paragraph)
        level = self._level(paragraph, style) or self._level_by_hand(paragraph, text)
        item = None if level else self._item(paragraph, style)
        if _CONTENTS.match(style):
            return
        if self._listed and item is None and text.strip():
            yield ""
        self._listed = item is not None and bool(text.strip())
        self._begun = self._begun or bool(text.strip())
        if not text.strip():
            yield ""
        elif level:
            yield from ("", f"{'#' * level} {' '.join(text.split())}", "")
        elif item is not None:
            yield f"{'  ' * item}- {plain_line(text)}"
        else:
            yield from (*(plain_line(line) for line in text.split("\n") if line.strip()), "")
        for note in paragraph.iter(f"{W}footnoteReference", f"{W}endnoteReference"):
            yield from self._note(note)
        for box in paragraph.iter(f"{W}txbxContent"):
            if not any(above.tag.endswith("}Fallback") for above in box.iterancestors()):
                yield from ("", *self._blocks(box), "")

    def _note(self, reference: Any) -> Iterator[str]:  # noqa: ANN401 - as above
        said = self._notes.get((reference.tag.removesuffix("Reference"), reference.get(f"{W}id")))
        if said:
            yield from (plain_line(said), "")

    def _style(self, paragraph: Any) -> str:  # noqa: ANN401 - as above
        named = paragraph.xpath("./w:pPr/w:pStyle/@w:val")
        style = self._styles.get(named[0]) if named else None
        return str(style.name or "") if style is not None else ""

    def _level(self, paragraph: Any, style: str) -> int | None:  # noqa: ANN401 - as above
        """Give a heading's level: by its own outline level, else by its style or one that it is based on."""
        own = paragraph.xpath("./w:pPr/w:outlineLvl/@w:val")
        if own:
            return _outline(own[0])
        named = paragraph.xpath("./w:pPr/w:pStyle/@w:val")
        each = self._styles.get(named[0]) if named else None
        for _ in range(_DEEPEST):
            if each is None:
                return None
            if each.name == "Title":
                return 1
            found = _HEADING.match(str(each.name or ""))
            if found:
                return min(int(found[1]) or 1, _DEEPEST)
            outline = each.element.xpath("./w:pPr/w:outlineLvl/@w:val")
            if outline:
                return _outline(outline[0])
            each = getattr(each, "base_style", None)
        return None

    def _level_by_hand(self, paragraph: Any, text: str) -> int | None:  # noqa: ANN401 - as above
        """Give the level of a line that bold letters alone make a heading; the first one is the title."""
        if (
            not is_title(text.strip())
            or is_counted(text.strip())
            or paragraph.find(f"{W}pPr/{W}numPr") is not None
        ):
            return None
        runs = [run for run in paragraph.iter(f"{W}r") if "".join(run.itertext()).strip()]
        bold = [run.find(f"{W}rPr/{W}b") for run in runs]
        if not runs or any(each is None or each.get(f"{W}val") in ("0", "false") for each in bold):
            return None
        return _DEEPEST if self._begun else 1

    def _item(self, paragraph: Any, style: str) -> int | None:  # noqa: ANN401 - as above
        """Give how deep a list's item lies, None for what is none; a number of 0 takes a paragraph out."""
        numbered = paragraph.xpath("./w:pPr/w:numPr/w:numId/@w:val")
        if numbered:
            depth = paragraph.xpath("./w:pPr/w:numPr/w:ilvl/@w:val")
            return None if numbered[0] == "0" else int(depth[0]) if depth else 0
        if style.startswith("List") and style != "List Paragraph":
            level = _LEVEL.search(style)
            return int(level[0]) - 1 if level else 0
        return None


def _is_contents(control: Any) -> bool:  # noqa: ANN401 - an XML element
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"


def _outline(value: str) -> int | None:
    return int(value) + 1 if int(value) < _DEEPEST else None


def _footnotes(document: "WordDocument") -> Iterator[tuple[tuple[str, str | None], str]]:
    """Give the footnotes and endnotes by their number; separators have none that a reference names."""
    from docx.oxml import parse_xml

    for part in document.part.package.iter_parts():
        name = str(part.partname)
        if name.endswith(("/footnotes.xml", "/endnotes.xml")):
            for kind in (f"{W}footnote", f"{W}endnote"):
                for note in parse_xml(part.blob).iter(kind):
                    yield (kind, note.get(f"{W}id")), paragraphs_in(note)
