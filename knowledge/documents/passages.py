"""Cutting a document into passages: under their headings, whole paragraphs, a question with its answer."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Container, Iterator
from hashlib import blake2b
from itertools import groupby

from knowledge.documents.document import Document
from knowledge.documents.formats.extracted import PAGE
from knowledge.documents.outline import Heading, outline
from knowledge.lazy_pattern import lazily
from knowledge.records import Record

_HEADING = lazily(r"(#{1,6})\s+(.*?)\s*#*")
_FENCE = lazily(r"\s*(```|~~~)")
_LINK = lazily(r"\s*(?:[-*+]|\d+[.)])?\s*(?:\[[^\]]*\]\([^)]*\)|<?https?://\S+>?)\s*")
_SENTENCE_END = lazily(r"(?<=[。！？\n])(?![”』」）])|(?<=[。！？][”』」）])|(?<=[.!?])(?=\s)")
_RELATED = lazily(
    r"(?:(?:related|recommended|popular|latest|more|further|other) "
    r"(?:articles?|reading|posts?|news|stories|links)|see also|read (?:next|more|on)"
    r"|you may also|more (?:on|from)|recommended for you)\b.{0,30}"
    r"|(?:(?:相关|推荐|热门|更多|最新|精彩)(?:阅读|文章|推荐|链接|资讯|新闻|内容|动态|专题|问答)"
    r"|延伸阅读|猜你喜欢|上一篇|下一篇).{0,12}",
    re.IGNORECASE,
)
_CONTENTS = lazily(r".*(?:\.{4,}|(?:\. ){4,}|…{2,}|·{4,}|_{4,})\s*\d{1,4}\s*\|?")
_TABLE = lazily(r"\|.*\n\|(?:\s*:?-+:?\s*\|)+")
_ITEM = lazily(r"\s*(?:[-*+•·]|\d{1,2}[.)、]|[（(]\w{1,3}[)）])\s*\S")
_LEADS = ("?", "？", ":", "：")
_SENTENCE = lazily(r"[。；]|[.;]\s|[.;]$")
_LONGEST_TITLE = 80
_FRONT = lazily(r"\A---\n.*?\n---\n", re.DOTALL)
_BETWEEN = "\n\n"
"""Stands for a form feed where a text is cut: no paragraph goes over the end of a page."""
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


def passages_of(document: Document, without: Container[int] = ()) -> tuple[DocumentPassage, ...]:
    """Cut a document; lists of bare links and of contents are left out, since they answer nothing.

    `without` are the keys of paragraphs that are left out as well, as `paragraph_key` gives them.
    """
    found: list[DocumentPassage] = []
    pages = _page_starts(_text(document))
    blocks = [block for block in _kept(document) if paragraph_key(block[2]) not in without]
    for (page, path), under in groupby(blocks, key=lambda block: (_page(pages, block[0]), block[1])):
        for line, joined in _joined(list(under)):
            where = f"page {page}" if page else f"line {line}"
            section = " › ".join(path) or where
            found.append(DocumentPassage(document=document.name, section=section, text=joined, page=page))
    return tuple(found)


def paragraphs_of(document: Document) -> frozenset[int]:
    """Give the keys of a document's paragraphs, without those that lead to what follows them."""
    return frozenset(
        paragraph_key(text)
        for _, _, text in _kept(document)
        if not _leads(text) and any(map(str.isalpha, text))
    )


def paragraph_key(text: str) -> int:
    """Give a paragraph's number, the same in every process, however its spaces and letters are set."""
    folded = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    return int.from_bytes(blake2b(folded.encode(), digest_size=8).digest(), "little")


def _text(document: Document) -> str:
    return _FRONT.sub("", document.text) if document.markdown else document.text


def _kept(document: Document) -> list[Block]:
    text = _text(document).replace(PAGE, _BETWEEN)
    return _without_link_tail(list(_blocks(text, markdown=document.markdown)))


def _page_starts(text: str) -> list[int]:
    """Give the line on which each page starts, a form feed counted as the end of a paragraph."""
    starts, line = [1], 1
    for page in text.split(PAGE)[:-1]:
        line += page.count("\n") + len(_BETWEEN)
        starts.append(line)
    return starts


def _page(starts: list[int], line: int) -> int | None:
    return bisect_right(starts, line) if len(starts) > 1 else None


def _without_link_tail(blocks: list[Block]) -> list[Block]:
    """Leave out what stands towards the end under a line like "related articles": titles, no sentences."""
    for place, (_, headings, text) in enumerate(blocks):
        begins = _RELATED.match(text) or (headings and _RELATED.fullmatch(headings[-1]))
        if begins and place * 3 >= len(blocks):
            after = next(
                (
                    other
                    for other, (_, path, said) in enumerate(blocks[place:], start=place)
                    if path != headings or not _is_title(said)
                ),
                len(blocks),
            )
            return blocks[:place] + blocks[after:]
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
    headings: list[Heading] = []
    held: list[str] = []
    start, fenced = 1, False
    lines = [*text.split("\n"), ""]
    unmarked = outline(lines, markdown=markdown)
    for number, line in enumerate(lines, start=1):
        heading = None if fenced else _heading(line, markdown=markdown) or unmarked.get(number - 1)
        fenced ^= bool(markdown and _FENCE.match(line))
        if heading or (not line.strip() and not fenced):
            yield from _paragraph(start, headings, held)
            held = []
        if not held:
            start = number
        if heading and heading.title:
            headings = [*(above for above in headings if above.level < heading.level), heading]
        if (not heading or heading.is_text) and (line.strip() or fenced):
            held.append(line)
    yield from _paragraph(start, headings, held)


def _heading(line: str, *, markdown: bool) -> Heading | None:
    """Give the heading that a line of Markdown is."""
    marked = _HEADING.fullmatch(line) if markdown else None
    return Heading(len(marked[1]), marked[2]) if marked else None


def _paragraph(start: int, headings: list[Heading], lines: list[str]) -> Iterator[Block]:
    said = [line for line in lines if not _CONTENTS.fullmatch(line)]
    if any(line.strip() for line in said) and not all(_LINK.fullmatch(line) for line in said):
        yield start, tuple(heading.title for heading in headings), "\n".join(said).strip()


def _joined(blocks: list[Block]) -> Iterator[tuple[int, str]]:
    """Join short paragraphs; a question, or a line that ends in a colon, stays with what follows it."""
    held: list[tuple[int, str]] = []
    for line, _, text in blocks:
        for piece in _pieces(text):
            if held and sum(weight(each) for _, each in held) + weight(piece) > _LONGEST:
                leads = [held.pop()] if _leads(held[-1][1]) and weight(held[-1][1]) < _LONGEST // 2 else []
                if held:
                    yield _together(held)
                held = leads
            held.append((line, piece))
    if held:
        yield _together(held)


def _together(held: list[tuple[int, str]]) -> tuple[int, str]:
    return held[0][0], "\n\n".join(text for _, text in held)


def _leads(text: str) -> bool:
    """Say whether a paragraph asks, or leads to a list: alone it says little."""
    return text.rstrip("*_ ").endswith(_LEADS)


def _pieces(text: str) -> Iterator[str]:
    """Cut what is too long: a table between its rows, its head said again, all else between sentences."""
    table = _TABLE.match(text)
    if weight(text) <= _LONGEST:
        yield text
    elif table:
        yield from _pieces_of_table(table[0], text[table.end() :].strip("\n").split("\n"))
    else:
        yield from _pieces_of_text(text)


def _pieces_of_table(head: str, rows: list[str]) -> Iterator[str]:
    held = head
    for row in rows:
        if held != head and weight(held) + weight(row) > _LONGEST:
            yield held
            held = head
        held += f"\n{row}"
    yield held


def _pieces_of_text(text: str) -> Iterator[str]:
    held = ""
    for piece in _parts(text):
        for sentence in _cut(piece):
            if held and weight(held) + weight(sentence) > _LONGEST:
                yield held.strip()
                held = ""
            held += sentence
    if held.strip():
        yield held.strip()


def _parts(text: str) -> list[str]:
    """Give a list's items whole, where none is too long, else the sentences."""
    lines = text.splitlines(keepends=True)
    if sum(bool(_ITEM.match(line)) for line in lines) * 2 < len(lines):
        return _SENTENCE_END.split(text)
    items: list[str] = []
    for line in lines:
        if items and not _ITEM.match(line):
            items[-1] += line
        else:
            items.append(line)
    return items if all(weight(item) <= _LONGEST for item in items) else _SENTENCE_END.split(text)


def _cut(sentence: str) -> Iterator[str]:
    """Cut what has no end in sight, so that no passage grows without bound."""
    for start in range(0, len(sentence), _LONGEST // 2):
        yield sentence[start : start + _LONGEST // 2]
