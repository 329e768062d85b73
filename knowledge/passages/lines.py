"""A passage line by line: sentences, items of a list, rows of a table, questions with their answers."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from knowledge.documents.passages import sentences
from knowledge.lazy_pattern import lazily

_RULE = lazily(r"\|(?:\s*:?-{3,}:?\s*\|)+")
_ITEM = lazily(r"(?:[-*+](?=\s)|•|\(?\d{1,2}[.)、）](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[）)、])\s*")
_BULLETS, _MARKS = "-*+•", "*_ "
_ENDS = frozenset(".!?:;。！？：；*_")
_SET_SHORT, _TITLE = 40, 60
_BREAK = "\x1f"
_FEWEST_TURNS = 2


class Kind(Enum):
    """What a line is; `HEAD` names a table's columns, or is the rule under them, and answers nothing.

    `ASKED` is a question, or a title, which what follows answers.
    """

    SAID = "said"
    ASKED = "asked"
    ITEM = "item"
    HEAD = "head"
    ROW = "row"


class Line(NamedTuple):
    """A line as it is written, what it is, and the number of the paragraph that it stands in."""

    text: str
    kind: Kind
    paragraph: int

    @property
    def leads(self) -> bool:
        """Say whether it leads to what follows."""
        return self.text.rstrip(_MARKS).endswith((":", "："))


def lines_of(text: str) -> Sequence[Line]:
    """Cut a text into lines: a sentence each, but an item of a list or a row with its marks.

    Lines that only a page's edge has broken are one, with the break as it is written.
    """
    found: list[Line] = []
    for number, paragraph in enumerate(text.split("\n\n")):
        written = _unbroken(paragraph)
        pairs = (written[place : place + 2] for place in range(len(written)))
        heads = {place for place, pair in enumerate(pairs) if any(map(_RULE.fullmatch, pair))}
        for place, line in enumerate(written):
            if line.startswith("|"):
                found.append(Line(line, Kind.HEAD if place in heads else Kind.ROW, number))
            elif _ITEM.match(line):
                found.append(Line(line, _kind_of_item(line, written[place + 1 : place + 2]), number))
            else:
                found += [Line(said, _kind(said), number) for said in _sentences(line)]
    return found or [Line(text, Kind.SAID, 0)]


def _unbroken(paragraph: str) -> list[str]:
    """Give a paragraph's lines, each with those that go on with its sentence."""
    found: list[str] = []
    for line in paragraph.split("\n"):
        said = line.strip()
        if found and said and _goes_on(found[-1], said):
            found[-1] = f"{found[-1]}\n{line}".rstrip()
        elif said:
            found.append(said)
    return found


def _goes_on(before: str, said: str) -> bool:
    """Say whether a line goes on with the sentence of the one before, in a text set in short lines."""
    last = before.rpartition("\n")[2].strip()
    if said.startswith("|") or last.startswith("|") or _ITEM.match(said) or last[-1:] in _ENDS:
        return False
    return said[0].islower() or (len(last) >= _SET_SHORT and last[-1].isascii() and said[0].isascii())


def _sentences(line: str) -> Iterator[str]:
    """Cut a line between its sentences, a break in it kept as it is."""
    for said in sentences(line.replace("\n", _BREAK)):
        yield said.replace(_BREAK, "\n")


def _kind_of_item(line: str, following: Sequence[str]) -> Kind:
    """Tell an item from a number with a title, 6. TAKING A CASE BACK, under which what follows stands."""
    stands_over = any(not _ITEM.match(each) and not each.startswith("|") for each in following)
    titles = line[0] not in _BULLETS and len(line) <= _TITLE and line[-1:] not in _ENDS
    return Kind.ASKED if titles and stands_over else Kind.ITEM


def _kind(said: str) -> Kind:
    return Kind.ASKED if said.rstrip(_MARKS).endswith(("?", "？")) else Kind.SAID


def turn(lines: Sequence[Line], place: int) -> int | None:
    """Give the place of the question that a line answers, where a passage is made of such; else None."""
    begins = [at for at, line in enumerate(lines) if line.kind is Kind.ASKED and _opens(lines, at)]
    if len(begins) < _FEWEST_TURNS and begins != [0]:
        return None
    return max((at for at in begins if at <= place), default=None)


def _opens(lines: Sequence[Line], place: int) -> bool:
    """Say whether a question is the first thing that its paragraph says."""
    return place == 0 or lines[place - 1].paragraph != lines[place].paragraph


def listed(lines: Sequence[Line], place: int) -> range:
    """Give the list or the table that a line belongs to, with the line that leads to it."""
    kinds = {Kind.HEAD, Kind.ROW} if lines[place].kind in (Kind.HEAD, Kind.ROW) else {Kind.ITEM}
    begin, end = place, place + 1
    while begin > 0 and lines[begin - 1].kind in kinds:
        begin -= 1
    while end < len(lines) and lines[end].kind in kinds:
        end += 1
    leading = begin > 0 and lines[begin - 1].kind in (Kind.SAID, Kind.ASKED)
    led = leading and (Kind.ITEM in kinds or lines[begin - 1].leads)
    return range(begin - int(led), end)
