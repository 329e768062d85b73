"""Cutting a document into passages: under their headings, whole paragraphs, a question with its answer."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from knowledge.documents.formats.extracted import PAGE
from knowledge.documents.reading import Document
from knowledge.records import Record

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_FENCE = re.compile(r"\s*(```|~~~)")
_LINK = re.compile(r"\s*(?:[-*+]|\d+[.)])?\s*(?:\[[^\]]*\]\([^)]*\)|<?https?://\S+>?)\s*")
_SENTENCE_END = re.compile(r"(?<=[。！？\n])(?![”』」）])|(?<=[。！？][”』」）])|(?<=[.!?])(?=\s)")
_RELATED = re.compile(
    r"(?:related|see also|more|further|recommended|popular|latest)\b.{0,30}"
    r"|(?:相关|推荐|延伸|热门|更多|最新|猜你).{0,12}",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[。；]|[.;]\s|[.;]$")
_LONGEST_TITLE = 80
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_LONGEST = 900
"""In letters, a Chinese character counted as two; a longer paragraph is cut between sentences."""


class DocumentPassage(Record):
    """A passage: its document, the headings above it (or the line it starts on), and its text as written.

    `page` is the page, slide or sheet it starts on, where the document has such.
    """

    document: str
    section: str
    text: str
    page: int | None = None


Block = tuple[int, tuple[str, ...], str]
"""Where it starts (its line, or its page), the headings above it, its text."""


def passages_of(document: Document) -> tuple[DocumentPassage, ...]:
    """Cut a document; lists of bare links are left out, since they answer nothing."""
    found: list[DocumentPassage] = []
    text = _FRONT.sub("", document.text) if document.markdown else document.text
    pages = _page_starts(text)
    blocks = _without_link_tail(list(_blocks(text.replace(PAGE, "\n"), markdown=document.markdown)))
    for path, under in groupby(blocks, key=lambda block: block[1]):
        for line, joined in _joined(list(under)):
            page = bisect_right(pages, line) if len(pages) > 1 else None
            where = f"page {page}" if page else f"line {line}"
            section = " › ".join(path) or where
            found.append(DocumentPassage(document=document.name, section=section, text=joined, page=page))
    return tuple(found)


def _page_starts(text: str) -> list[int]:
    """Give the line on which each page starts, a form feed counted as the end of a line."""
    starts, line = [1], 1
    for page in text.split(PAGE)[:-1]:
        line += page.count("\n") + 1
        starts.append(line)
    return starts


def _without_link_tail(blocks: list[Block]) -> list[Block]:
    """Leave out what stands at the end under a heading like "related articles": titles, no sentences."""
    for place, (_, headings, text) in enumerate(blocks):
        begins = _RELATED.match(text) or (headings and _RELATED.fullmatch(headings[-1]))
        if begins and place >= len(blocks) // 2 and all(_is_title(after) for _, _, after in blocks[place:]):
            return blocks[:place]
    return blocks


def _is_title(text: str) -> bool:
    return all(len(line) <= _LONGEST_TITLE and not _SENTENCE.search(line) for line in text.splitlines())


def sentences(text: str) -> tuple[str, ...]:
    """Cut a text into sentences, each as it is written."""
    return tuple(said for piece in _SENTENCE_END.split(text) if (said := piece.strip()))


def weight(text: str) -> int:
    """Give a text's length, a Chinese character counted as two."""
    return sum(2 if letter > "\u2e7f" else 1 for letter in text)


def _blocks(text: str, *, markdown: bool) -> Iterator[Block]:
    """Give the paragraphs; a heading inside a fenced block is text."""
    headings: list[tuple[int, str]] = []
    lines: list[str] = []
    start, fenced = 1, False
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        heading = _HEADING.fullmatch(line) if markdown and not fenced else None
        fenced ^= bool(markdown and _FENCE.match(line))
        if heading or (not line.strip() and not fenced):
            yield from _paragraph(start, headings, lines)
            lines = []
        elif not lines:
            start = number
        if heading and heading[2]:
            level = len(heading[1])
            headings = [*((above, title) for above, title in headings if above < level), (level, heading[2])]
        elif not heading and (line.strip() or fenced):
            lines.append(line)
    yield from _paragraph(start, headings, lines)


def _paragraph(start: int, headings: list[tuple[int, str]], lines: list[str]) -> Iterator[Block]:
    if lines and not all(_LINK.fullmatch(line) for line in lines):
        yield start, tuple(title for _, title in headings), "\n".join(lines).strip()


def _joined(blocks: list[Block]) -> Iterator[tuple[int, str]]:
    """Join short paragraphs; one that asks a question stays with the next."""
    held: list[str] = []
    start = 0
    for line, _, text in blocks:
        for piece in _pieces(text):
            asks = bool(held) and held[-1].rstrip("*_ ").endswith(("?", "？"))
            if held and not asks and weight("".join(held)) + weight(piece) > _LONGEST:
                yield start, "\n\n".join(held)
                held = []
            start = start if held else line
            held.append(piece)
    if held:
        yield start, "\n\n".join(held)


def _pieces(text: str) -> Iterator[str]:
    if weight(text) <= _LONGEST:
        yield text
        return
    held = ""
    for piece in _SENTENCE_END.split(text):
        for sentence in _cut(piece):
            if held and weight(held) + weight(sentence) > _LONGEST:
                yield held.strip()
                held = ""
            held += sentence
    if held.strip():
        yield held.strip()


def _cut(sentence: str) -> Iterator[str]:
    """Cut what has no end in sight, so that no passage grows without bound."""
    for start in range(0, len(sentence), _LONGEST // 2):
        yield sentence[start : start + _LONGEST // 2]
