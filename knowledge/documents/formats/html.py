"""Web pages: headings, paragraphs, lists and tables as a reader sees them, without menus and link lists."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.documents.formats.encodings import decoded
from knowledge.documents.formats.extracted import Extracted, plain_line, table_lines

if TYPE_CHECKING:
    from bs4 import Tag

_NOT_READ = "script style noscript template nav footer aside form iframe svg button select dialog".split()
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = "p li dt dd blockquote figcaption summary pre td th caption address".split()
_HOLDERS = "div section article main body ul ol dl details table header figure".split()
_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)


def read_html(place: Path) -> Extracted:
    """Read a web page's visible text; raises UnreadableError for what is no text."""
    from bs4 import BeautifulSoup  # only for a web page

    soup = BeautifulSoup(_text(place.read_bytes()), "lxml")
    for each in soup.find_all(_NOT_READ):
        each.decompose()
    for each in [each for each in soup.find_all() if _is_hidden(each)]:
        each.decompose()
    root = soup.find("main") or soup.find("article") or soup.body or soup
    lines = list(_blocks(root))
    title = soup.title.get_text(" ", strip=True) if soup.title else ""
    if title and not any(line.startswith("# ") for line in lines):
        lines = [f"# {' '.join(title.split())}", "", *lines]
    return Extracted(text="\n".join(lines), markdown=True)


def _text(data: bytes) -> str:
    """Decode by what the page says of itself, where that holds, else by what it spells."""
    said = _CHARSET.search(data[:4096])
    if said:
        name = said[1].decode().lower()
        try:
            return data.decode({"gb2312": "gb18030", "gbk": "gb18030"}.get(name, name))
        except (LookupError, UnicodeDecodeError):
            return decoded(data)
    return decoded(data)


def _is_hidden(tag: "Tag") -> bool:
    if tag.attrs is None:  # inside one that is gone already
        return False
    style = str(tag.get("style", ""))
    return tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or bool(_HIDDEN.search(style))


def _blocks(root: "Tag") -> Iterator[str]:
    from bs4 import Tag
    from bs4.element import NavigableString, PreformattedString

    for child in root.children:
        if isinstance(child, PreformattedString):  # comments and the like
            continue
        if isinstance(child, NavigableString):
            if child.strip():
                yield from (plain_line(str(child)), "")
        elif isinstance(child, Tag):
            yield from _of_tag(child)


def _of_tag(tag: "Tag") -> Iterator[str]:
    text = " ".join(tag.get_text(" ").split())
    if tag.name in _HEADINGS:
        yield from ("", f"{'#' * _HEADINGS[tag.name]} {text}", "") if text else ()
    elif tag.name == "table":
        rows = [row.find_all(["td", "th"]) for row in tag.find_all("tr")]
        yield from ("", *table_lines([[cell.get_text(" ") for cell in row] for row in rows]), "")
    elif tag.name in _HOLDERS or tag.find([*_HEADINGS, *_BLOCKS, "table"]):
        if not _only_links(tag):
            yield from _blocks(tag)
    elif text and not _is_link(tag, text):
        yield from (f"- {text}",) if tag.name == "li" else (plain_line(text), "")


def _only_links(tag: "Tag") -> bool:
    """Say whether a list is nothing but links, as menus and related articles are."""
    items = tag.find_all("li", recursive=False) if tag.name in ("ul", "ol") else []
    return bool(items) and all(_is_link(item, " ".join(item.get_text(" ").split())) for item in items)


def _is_link(tag: "Tag", text: str) -> bool:
    linked = " ".join(" ".join(link.get_text(" ") for link in tag.find_all("a")).split())
    return bool(text) and linked == text
