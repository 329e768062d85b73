"""Headings that a text has without marking them as such: a title on top, chapters, articles, numbered titles.

A plain text has no other headings, and a regulation in Word or Markdown seldom marks its articles.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from knowledge.documents.formats.titles import COUNTED, COUNTED_IN_CHINESE, HAN_NUMBER, is_title
from knowledge.lazy_pattern import lazily

_CHAPTER = lazily(
    rf"第{HAN_NUMBER}[编編章部節节](?:[\s\u3000:：]*\S.*)?|(?:Chapter|Part|Appendix|Annex)\s+[\dIVXA-Z]+\b.*"
)
_SECTION = lazily(rf"第{HAN_NUMBER}[節节]")
_ARTICLE = lazily(
    rf"(?P<han>第{HAN_NUMBER}[条條](?:之{HAN_NUMBER})?)(?![款项項第、和及至规規的所中])[\s\u3000:：.]*(?P<said>.*)"
    r"|(?P<word>(?:Article|Clause|Section|§)\s*\d+[a-z]?(?:\.\d+)*\b)[\s:.\u2013\u2014-]*(?P<words>(?![a-z]).*)"
)
_POINT = lazily(r"(?P<number>\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=[\"“‘「《(（]?[A-Z\u4e00-\u9fff])")
_TITLE, _CHAPTERS, _SECTIONS, _NUMBERED, _ARTICLES = 1, 2, 3, 4, 8
"""Levels of headings; an article stands below whatever else there is."""
_NUMBERS = lazily(
    rf"(?:^|(?<=› ))(?:第{HAN_NUMBER}[编編章部節节條条]|{HAN_NUMBER}、|[（(]{HAN_NUMBER}[）)]"
    r"|\d{1,2}(?:\.\d{1,2})*[.、]?(?=\s)"
    r"|(?:Article|Clause|Section|Chapter|Part|§)\s*\d+(?:\.\d+)*\.?)",
    re.IGNORECASE,
)


class Heading(NamedTuple):
    """A heading: how deep, how it is named, and whether its line is text that is read as well."""

    level: int
    title: str
    is_text: bool = False


def named_alone(section: str) -> tuple[str, str]:
    """Part the headings above a passage into what they name and the numbers they count by."""
    return _NUMBERS.sub("", section), " ".join(found.strip() for found in _NUMBERS.findall(section))


def outline(lines: Sequence[str], *, markdown: bool) -> Mapping[int, Heading]:
    """Give the headings that lines have without marks, by their place; Markdown marks its numbered titles."""
    found = dict(_articles(lines))
    found.update(_numbered(lines, COUNTED_IN_CHINESE if markdown else COUNTED))
    if markdown:
        found.update(_clauses(lines))
    else:
        found.update(_title(lines))
    return found


def _clauses(lines: Sequence[str]) -> Iterator[tuple[int, Heading]]:
    """Give the paragraphs of Word or Markdown that are counted 3.1, 3.2, where there are several."""
    begins = [place for place in range(len(lines)) if place == 0 or not lines[place - 1].strip()]
    points = [(place, found) for place in begins if (found := _POINT.match(lines[place]))]
    said = [(place, found["number"]) for place, found in points if not is_title(_paragraph(lines, place))]
    if len(said) >= len(("3.1", "3.2")):
        yield from ((place, Heading(_ARTICLES, number, is_text=True)) for place, number in said)


def _paragraph(lines: Sequence[str], place: int) -> str:
    return " ".join(line.strip() for line in takewhile(str.strip, lines[place:]))


def _articles(lines: Sequence[str]) -> Iterator[tuple[int, Heading]]:
    """Give chapters, and articles with a title of their own or with their text behind the number."""
    for place, line in enumerate(lines):
        text = line.strip()
        article = _ARTICLE.fullmatch(text)
        if _CHAPTER.fullmatch(text) and is_title(text) and not _goes_on(lines, place):
            yield place, Heading(_SECTIONS if _SECTION.match(text) else _CHAPTERS, text)
        elif article:
            said = article["said"] or article["words"] or ""
            if is_title(text) and _has_text(lines, place):
                yield place, Heading(_ARTICLES, text)
            elif said and article["han"]:
                yield place, Heading(_ARTICLES, article["han"], is_text=True)


def _numbered(lines: Sequence[str], kinds: Sequence[re.Pattern[str]]) -> Iterator[tuple[int, Heading]]:
    """Give numbered titles; where most lines of a kind lead to no text, they are the items of a list."""
    for depth, kind in enumerate(kinds):
        alike = [place for place, line in enumerate(lines) if kind.fullmatch(line.strip())]
        titles = [place for place in alike if is_title(lines[place].strip())]
        leading = [place for place in titles if _has_text(lines, place)]
        if len(leading) * 2 > len(titles) and len(titles) * 2 >= len(alike):
            yield from ((place, Heading(_NUMBERED + depth, lines[place].strip())) for place in leading)
        else:
            points = ((place, _POINT.match(lines[place].strip())) for place in alike)
            for place, point in points:
                if point:
                    yield place, Heading(_ARTICLES, point["number"], is_text=True)


def _title(lines: Sequence[str]) -> Iterator[tuple[int, Heading]]:
    """Give the title on top: a line by itself that is no sentence."""
    filled = [place for place, line in enumerate(lines) if line.strip()]
    if len(filled) < len(("title", "text", "more")):
        return
    first, second = filled[0], filled[1]
    text = lines[first].strip()
    alone = second > first + 1 or _ARTICLE.match(lines[second].strip()) is not None
    if alone and is_title(text) and any(letter.isalpha() for letter in text) and not text.startswith("#"):
        yield first, Heading(_TITLE, text)


def _has_text(lines: Sequence[str], place: int) -> bool:
    """Say whether what stands next is text of this heading, and no counted line like it."""
    following = next((line.strip() for line in lines[place + 1 :] if line.strip()), "")
    text = lines[place].strip()
    alike = any(kind.fullmatch(text) and kind.fullmatch(following) for kind in COUNTED)
    return bool(following) and not alike and not following.startswith("#")


def _goes_on(lines: Sequence[str], place: int) -> bool:
    """Say whether a line is the beginning of a paragraph that goes on in the next."""
    return place + 1 < len(lines) and lines[place + 1][:1].islower()
