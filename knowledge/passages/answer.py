"""The part of a passage that answers: its best sentence with what completes it, as it is written.

A definition, a figure, a way of doing or a person is looked for as the question asks; the sentence that
follows is taken along where it limits or goes on with the one before; a list or a table is given whole where
steps are asked, or where the best line only leads to it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from knowledge.documents.passages import sentences
from knowledge.passages.question import all_tokens, asks
from knowledge.passages.tokens import has_han, plain, simplified
from knowledge.passages.wanted import wanted_in
from knowledge.policy.figures import Language

LONGEST = {"en": 420, "zh": 160}
"""Letters of an answer; Chinese needs fewer."""
LONGEST_LIST = {"en": 900, "zh": 360}
"""Letters of a list or a table, as many as a passage has: one that breaks off would pass for the whole."""
_ASKING, _FITTING, _HEADS = 0.5, 1.25, 0.1
_RULE = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+")
_GOES_ON = re.compile(
    r"(?:but|however|except|unless|otherwise|if not|in that case|this |these |it |they |also|then|such)\b"
    r"|(?:但|否则|除非|例外|如果|若|其中|不过|另外|此外|同时|这|该|上述|超过|以上|未|经)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[-*•+]|\(?\d{1,2}[.)、）](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[）)、]|\|)\s*")
_DEFINES = re.compile(r"\b(?:is|are|means|refers to|stands for)\b|是指|指的是|是|即|称为|定义", re.IGNORECASE)


@dataclass(frozen=True)
class _Sought:
    """What a sentence that answers has: the question's tokens by what each is worth, and what it wants."""

    worths: Mapping[str, float]
    wanted: re.Pattern[str] | None
    meaning: bool


def answer_of(text: str, question: str, query: Mapping[str, float], rarity: Mapping[str, float]) -> str:
    """Give the part of a text that answers a question, verbatim."""
    tongue: Language = "zh" if has_han(text) else "en"
    lines = _lines(text)
    sought = _Sought(
        worths={token: weight * rarity.get(token, 1.0) for token, weight in query.items()},
        wanted=wanted_in(simplified(plain(question))),
        meaning=asks(question, "meaning"),
    )
    scores = [
        _score(line, sought) * (_HEADS if _heads_a_table(lines, place) else 1.0)
        for place, line in enumerate(lines)
    ]
    best = max(range(len(lines)), key=lambda place: (scores[place], -place))
    while best > 0 and _GOES_ON.match(lines[best]) and not _ITEM.match(lines[best - 1]):
        best -= 1  # what only limits the sentence before says nothing without it
    return _between(text, lines, *_completed(lines, best, tongue, steps=asks(question, "how")))


def _completed(lines: Sequence[str], best: int, tongue: Language, *, steps: bool) -> tuple[int, int]:
    """Give the lines to quote around the best one: its list or table, or the sentences that go on with it."""
    if steps or _leads(lines, best) or lines[best].startswith("|"):
        begin, end = _whole_list(lines, best)
        if end - begin > 1 and _length(lines, begin, end) <= LONGEST_LIST[tongue]:
            return begin, end
    begin, end = best, best + 1
    while end < len(lines) and _GOES_ON.match(lines[end]):
        if _length(lines, begin, end + 1) > LONGEST[tongue]:
            break
        end += 1
    return begin, end


def _leads(lines: Sequence[str], place: int) -> bool:
    """Say whether a line only leads to the list or the table that follows it."""
    if place + 1 == len(lines) or _ITEM.match(lines[place]) or not _ITEM.match(lines[place + 1]):
        return False
    return lines[place].rstrip("*_ ").endswith((":", "：")) or _heads_a_table(lines, place + 1)


def _lines(text: str) -> Sequence[str]:
    """Cut a text into sentences; an item of a list is one line, its number with it."""
    found: list[str] = []
    for line in text.split("\n"):
        found += [line.strip()] if _ITEM.match(line.strip()) else sentences(line)
    return [line for line in found if line] or [text]


def _heads_a_table(lines: Sequence[str], place: int) -> bool:
    """Say whether a line is a table's head, or the rule under it: they name columns and answer nothing."""
    return any(map(_RULE.fullmatch, lines[place : place + 2]))


def _score(line: str, sought: _Sought) -> float:
    """Weigh what a sentence shares with the question; one that asks rarely answers."""
    has = {*all_tokens(line)}
    score = fsum(worth for token, worth in sought.worths.items() if token in has)
    if line.rstrip("*_ ").endswith(("?", "？")):
        score *= _ASKING
    if sought.wanted is not None and sought.wanted.search(simplified(plain(line))):
        score *= _FITTING
    if sought.meaning and _DEFINES.search(line):
        score *= _FITTING
    return score


def _whole_list(lines: Sequence[str], place: int) -> tuple[int, int]:
    """Give the items of the list that a line belongs to or leads to, with the line that leads to it."""
    if not _ITEM.match(lines[place]) and place + 1 < len(lines) and _ITEM.match(lines[place + 1]):
        place += 1
    if not _ITEM.match(lines[place]):
        return place, place + 1
    begin, end, is_row = place, place + 1, lines[place].startswith("|")
    while begin > 0 and _ITEM.match(lines[begin - 1]) and lines[begin - 1].startswith("|") == is_row:
        begin -= 1
    while end < len(lines) and _ITEM.match(lines[end]) and lines[end].startswith("|") == is_row:
        end += 1
    return begin - int(begin > 0 and (not is_row or _leads(lines, begin - 1))), end


def _length(lines: Sequence[str], begin: int, end: int) -> int:
    return sum(len(line) + 1 for line in lines[begin:end])


def _between(text: str, lines: Sequence[str], begin: int, end: int) -> str:
    """Cut the text from the first line to the last as it stands."""
    start = 0
    for line in lines[:begin]:
        start = text.index(line, start) + len(line)
    start = text.index(lines[begin], start)
    stop = start
    for line in lines[begin:end]:
        stop = text.index(line, stop) + len(line)
    return text[start:stop]
