"""Web pages: headings, paragraphs, lists and tables as a reader sees them, without menus and link lists."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.documents.formats.encodings import decoded
from knowledge.documents.formats.extracted import Extracted, plain_line, table_lines
from knowledge.documents.formats.html_page import text_root
from knowledge.lazy_pattern import lazily

if TYPE_CHECKING:
    from bs4 import Tag
    from bs4.element import PageElement

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr br".split()
)
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?\s*([\w-]+)", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "iso-8859-1": "cp1252"}
_BREAK = "\x00"
_IMPRINT = lazily(
    r"(?:©|\(c\) ?(?:19|20)\d\d|copyright\b|all rights reserved|版权所有).{0,120}|.{0,40}ICP备.{0,40}"
    r"|【?(?:免责声明|版权声明|责任编辑|转载请注明|未经(?:许可|授权)|本文仅代表|如有侵权).{0,120}",
    re.IGNORECASE,
)
"""Lines that say whose a page is, and nothing of what it is about."""


def read_html(place: Path) -> Extracted:
    """Read a web page's visible text; raises UnreadableError for what is no text."""
    from bs4 import BeautifulSoup  # only for a web page

    soup = BeautifulSoup(_text(place.read_bytes()), "lxml")
    title = " ".join(soup.title.get_text(" ").split()) if soup.title else ""
    lines = list(_blocks(text_root(soup), 0))
    if title and any(lines) and not any(line.startswith("# ") for line in lines):
        lines = [f"# {title}", "", *lines]
    return Extracted(text="\n".join(lines), markdown=True)


def _text(data: bytes) -> str:
    """Decode by what the page says of itself, where that holds, else by what it spells."""
    said = _CHARSET.search(data[:4096])
    if said and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = said[1].decode().lower()
        try:
            return data.decode(_WIDER.get(name, name))
        except (LookupError, UnicodeDecodeError):
            return decoded(data)
    return decoded(data)


def _blocks(holder: "Tag", depth: int) -> Iterator[str]:
    """Write what an element holds: runs of text and inline marks as paragraphs, the rest by its kind."""
    from bs4 import Tag
    from bs4.element import PreformattedString

    run: list[PageElement] = []
    for child in holder.children:
        if isinstance(child, PreformattedString):  # comments and the like
            continue
        if isinstance(child, Tag) and not _is_inline(child):
            yield from _paragraphs(run)
            run = []
            yield from _of_tag(child, depth)
        else:
            run.append(child)
    yield from _paragraphs(run)


def _is_inline(tag: "Tag") -> bool:
    return tag.name in _INLINE and all(each.name in _INLINE for each in tag.find_all())


def _paragraphs(run: "list[PageElement]") -> Iterator[str]:
    """Write a run of inline text: two breaks part paragraphs, one parts lines; a bare link says nothing."""
    text = _inline(run)
    if not text.replace(_BREAK, "").strip() or _is_linked(run, text):
        return
    for paragraph in re.split(rf"{_BREAK}\s*(?:{_BREAK}\s*)+", text):
        said = (line for line in paragraph.split(_BREAK) if not _IMPRINT.fullmatch(line.strip()))
        lines = [plain_line(line) for line in said if line.strip()]
        yield from (*lines, "") if lines else ()


def _inline(run: "list[PageElement]") -> str:
    """Give a run's text with a mark for every line break; spaces are as they are written."""
    from bs4 import Tag
    from bs4.element import NavigableString, PreformattedString

    found = []
    for each in run:
        if isinstance(each, Tag):
            found.append(_BREAK if each.name == "br" else _inline(list(each.children)))
        elif isinstance(each, NavigableString) and not isinstance(each, PreformattedString):
            found.append(re.sub(r"\s+", " ", str(each).replace(_BREAK, "")))
    return "".join(found)


def _of_tag(tag: "Tag", depth: int) -> Iterator[str]:
    if tag.name in _HEADINGS:
        text = _line(tag)
        yield from ("", f"{'#' * _HEADINGS[tag.name]} {text}", "") if text else ()
    elif tag.name == "table":
        yield from _table(tag, depth)
    elif tag.name in ("ul", "ol", "menu"):
        yield from () if _only_links(tag) else (*_list(tag, depth), *([""] if depth == 0 else []))
    elif tag.name == "dl":
        yield from (*_definitions(tag), "")
    elif tag.name == "summary":
        yield from (f"**{_line(tag)}**", "") if _line(tag) else ()
    elif tag.name == "pre":
        yield from (*(plain_line(line) for line in tag.get_text().split("\n")), "")
    else:
        yield from _blocks(tag, depth)


def _list(items: "Tag", depth: int) -> Iterator[str]:
    """Write a list's items, a line each, those of a list inside an item further in."""
    from bs4 import Tag

    for item in items.find_all("li", recursive=False):
        inner = [
            each for each in item.children if isinstance(each, Tag) and each.name in ("ul", "ol", "table")
        ]
        for each in inner:
            each.extract()
        text = " ".join(line.strip() for line in _blocks(item, depth + 1) if line.strip())
        if text:
            yield f"{'  ' * depth}- {text}"
        for each in inner:
            yield from _table(each, depth) if each.name == "table" else _list(each, depth + 1)


def _definitions(terms: "Tag") -> Iterator[str]:
    """Write a list of definitions, each term before what is said of it."""
    term = ""
    for each in terms.find_all(["dt", "dd"]):
        text = _line(each)
        if each.name == "dt":
            if term:
                yield plain_line(term)
            term = text
        elif text:
            parted = "" if not term else " " if term.endswith(("?", "？", ":", "：")) else ": "
            yield plain_line(f"{term}{parted}{text}")
            term = ""
    if term:
        yield plain_line(term)


def _table(table: "Tag", depth: int) -> Iterator[str]:
    """Write a table; one that lays out a page, with headings, lists or tables in it, is read cell by cell."""
    if table.find(["table", *_HEADINGS, "ul", "ol", "article"]) or len(table.find_all(["td", "th"])) == 1:
        for cell in table.find_all(["caption", "td", "th"]):
            if cell.find_parent("table") is table:
                yield from (*_blocks(cell, depth), "")
        return
    caption = table.find("caption")
    yield from ("", plain_line(_line(caption)), "") if caption and _line(caption) else ("",)
    yield from (*table_lines(_cells(table)), "")


def _cells(table: "Tag") -> list[list[str]]:
    """Give the cells column by column; one joined downwards is said in every row, sideways once."""
    rows: list[list[str]] = []
    below: dict[int, tuple[int, str]] = {}
    for row in table.find_all("tr"):
        found: list[str] = []
        for cell in row.find_all(["td", "th"], recursive=False):
            _take_down(found, below)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for place in range(across):
                text = "" if place else _line(cell)
                if down > 1:
                    below[len(found)] = (down - 1, text)
                found.append(text)
        _take_down(found, below)
        rows.append(found)
    return rows


def _take_down(found: list[str], below: dict[int, tuple[int, str]]) -> None:
    while len(found) in below:
        place = len(found)
        left, text = below.pop(place)
        found.append(text)
        if left > 1:
            below[place] = (left - 1, text)


def _span(cell: "Tag", name: str) -> int:
    said = str(cell.get(name, "1")).strip()
    return min(max(int(said), 1), 100) if said.isdecimal() and said.isascii() else 1


def _line(tag: "Tag") -> str:
    """Give an element's text in one line, a bare link's with it: in a cell or a heading it says something."""
    parted = tag.find(["p", "div", "br", "li"]) is not None
    return " ".join(tag.get_text(" " if parted else "").split())


def _only_links(items: "Tag") -> bool:
    """Say whether a list is nothing but links, as menus and related articles are."""
    found = items.find_all("li")
    return bool(found) and all(_is_linked([item], _inline([item])) for item in found)


def _is_linked(run: "list[PageElement]", text: str) -> bool:
    """Say whether a run is nothing but links, marks and dates between them aside."""
    from bs4 import Tag

    links = [
        link
        for each in run
        if isinstance(each, Tag)
        for link in ([each] if each.name == "a" else each.find_all("a"))
    ]
    linked = "".join("".join(link.get_text().split()) for link in links)
    rest = re.sub(r"[\W\d_]+", "", text)
    return bool(linked) and len(rest) <= len(re.sub(r"[\W\d_]+", "", linked))
