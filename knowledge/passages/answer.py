"""The part of a passage that answers: its best line with what completes it, as it is written.

A definition, a figure, a way of doing or a person is looked for as the question asks, in any wording. The
sentence that follows is taken along where it limits or goes on with the one before; a question comes with its
answer, a row with its table, an item with its list where steps are asked or a line leads to it. Where two
parts of a passage answer about as well, both are quoted with what stands between them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from knowledge.lazy_pattern import lazily
from knowledge.passages.bands import holding, named
from knowledge.passages.lines import Kind, Line, lines_of, listed, turn
from knowledge.passages.question import all_tokens, asks
from knowledge.passages.tokens import has_han, plain, simplified
from knowledge.passages.wanted import wanted_in
from knowledge.passages.wordings import Tokens, Wording
from knowledge.policy.figures import Language

LONGEST = {"en": 420, "zh": 160}
"""Letters of an answer; Chinese needs fewer."""
LONGEST_LIST = {"en": 900, "zh": 360}
"""Letters of a list or a table, as many as a passage has: one that breaks off would pass for the whole."""
_ASKING, _FITTING, _HEADS, _OTHERWISE = 0.5, 1.25, 0.1, 0.8
_AS_WELL = 0.7
"""From this share of the best line's score on another line may as well be the one that answers."""
_MEANT_ROW = 3.0
"""What a row counts that the question names, or whose band holds the question's figure."""
_GOES_ON = lazily(
    r"(?:but|however|except|unless|otherwise|if not|in that case|this |these |it |they |also|then|such)\b"
    r"|(?:但|否则|除非|例外|如果|若|其中|不过|另外|此外|同时|这|该|上述|超过|以上|未|经)",
    re.IGNORECASE,
)
_CLAUSE = lazily(r"[*_]*(?:\d{1,2}(?:\.\d{1,2})+(?!\d)|第[一二三四五六七八九十百零\d]+[条條款])")
_DEFINES = lazily(r"\b(?:is|are|means|refers to|stands for)\b|是指|指的是|是|即|称为|定义", re.IGNORECASE)


@dataclass(frozen=True)
class _Sought:
    """A question as a line answers it: its tokens by what each is worth, other wordings, what it wants."""

    question: str
    worths: Mapping[str, float]
    wordings: Sequence[Wording]

    @cached_property
    def wanted(self) -> re.Pattern[str] | None:
        return wanted_in(simplified(plain(self.question)))

    @cached_property
    def otherwise(self) -> Sequence[tuple[float, Tokens, Sequence[Tokens]]]:
        """Give what each wording is worth, the tokens that say it, and the other ways of saying it."""
        return [
            (fsum(self.worths.get(token, 0.0) for token in _whole(each.said)), each.said, ways)
            for each in self.wordings
            if (ways := [way for weight, way in each.others if weight])
        ]


def answer_of(
    text: str,
    question: str,
    query: Mapping[str, float],
    rarity: Mapping[str, float],
    wordings: Sequence[Wording] = (),
) -> str:
    """Give the part of a text that answers a question, verbatim.

    Of a table too long to be quoted the rows that answer are given under their heads.
    """
    tongue: Language = "zh" if has_han(text) else "en"
    lines = lines_of(text)
    worths = {token: weight * rarity.get(token, 1.0) for token, weight in query.items()}
    sought = _Sought(question, worths, wordings)
    scores = _scores(lines, sought)
    best = max(range(len(lines)), key=lambda place: (scores[place], -place))
    if lines[best].kind is Kind.ROW:
        return _of_a_table(text, lines, scores, best, tongue)
    found = _completed(lines, best, tongue, steps=asks(question, "how"))
    if not asks(question, "meaning"):
        found = _with_rivals(lines, scores, found, tongue)
    return _between(text, lines, _of_their_clauses(lines, found, tongue))


def _scores(lines: Sequence[Line], sought: _Sought) -> Sequence[float]:
    scores = [_score(line, sought) for line in lines]
    for place, line in enumerate(lines):
        asked = turn(lines, place) if line.kind in (Kind.SAID, Kind.ITEM) else None
        scores[place] += scores[asked] if asked is not None else 0.0
    rows = [place for place, line in enumerate(lines) if line.kind is Kind.ROW]
    said = [lines[place].text for place in rows]
    for row in named(sought.question, said) or holding(sought.question, said):
        scores[rows[row]] += _MEANT_ROW + max(scores)
    return scores


def _score(line: Line, sought: _Sought) -> float:
    """Weigh what a line shares with the question; one that asks or names columns rarely answers."""
    has = {*all_tokens(line.text)}
    score = fsum(worth for token, worth in sought.worths.items() if token in has)
    for worth, said, ways in sought.otherwise:
        if not has.issuperset(said) and any(has.issuperset(way) for way in ways):
            score += _OTHERWISE * worth
    score *= {Kind.ASKED: _ASKING, Kind.HEAD: _HEADS}.get(line.kind, 1.0)
    if sought.wanted is not None and sought.wanted.search(simplified(plain(line.text))):
        score *= _FITTING
    if asks(sought.question, "meaning") and _DEFINES.search(line.text):
        score *= _FITTING
    return score


def _whole(said: Tokens) -> set[str]:
    """Give the tokens that say something, of Chinese ones the characters as well."""
    return {*said, *(letter for token in said if has_han(token) for letter in token)}


def _of_a_table(
    text: str, lines: Sequence[Line], scores: Sequence[float], best: int, tongue: Language
) -> str:
    """Give a table whole, or of a long one the heads and the rows that answer."""
    whole = listed(lines, best)
    if _length(lines, whole) <= LONGEST_LIST[tongue]:
        return _between(text, lines, whole)
    rows = [at for at in whole if lines[at].kind is Kind.ROW and scores[at] >= _AS_WELL * scores[best]]
    heads = [at for at in whole if lines[at].kind is Kind.HEAD]
    kept = [lines[best].text]
    if _length(lines, [*heads, *rows]) <= LONGEST_LIST[tongue]:
        kept = [lines[at].text for at in (*heads, *rows)]
    return "\n".join(kept)


def _completed(lines: Sequence[Line], best: int, tongue: Language, *, steps: bool) -> range:
    """Give the lines to quote around the best one: its list, its answer, or what goes on with it."""
    while best > 0 and _GOES_ON.match(lines[best].text) and lines[best - 1].kind is Kind.SAID:
        best -= 1  # what only limits the sentence before says nothing without it
    follows = lines[best + 1].kind if best + 1 < len(lines) else None
    leads = lines[best].kind in (Kind.SAID, Kind.ASKED) and (
        follows is Kind.HEAD or (follows is Kind.ITEM and lines[best].leads)
    )
    if leads or lines[best].kind in (Kind.HEAD, Kind.ITEM):
        whole = listed(lines, best + int(leads))
        whole = range(min(best, whole.start), whole.stop)
        longest = LONGEST_LIST if leads or steps or lines[best].kind is Kind.HEAD else LONGEST
        if len(whole) > 1 and _length(lines, whole) <= longest[tongue]:
            return whole
    asked = turn(lines, best)
    if asked is not None and _length(lines, range(asked, best + 1)) <= LONGEST[tongue]:
        return _gone_on(lines, range(asked, best + 1), tongue)
    return _gone_on(lines, range(best, best + 1), tongue)


def _gone_on(lines: Sequence[Line], found: range, tongue: Language) -> range:
    """Take along the lines that limit or go on with what is found, and after a question its answer."""
    end = found.stop
    while end < len(lines) and (_GOES_ON.match(lines[end].text) or lines[end - 1].kind is Kind.ASKED):
        if _length(lines, range(found.start, end + 1)) > LONGEST[tongue]:
            break
        end += 1
    return range(found.start, end)


def _of_their_clauses(lines: Sequence[Line], found: range, tongue: Language) -> range:
    """Widen what is quoted to its numbered clauses, where they are short: those are what is cited."""
    begin, end = found.start, found.stop
    while begin > 0 and not _CLAUSE.match(lines[begin].text) and _is_with(lines, begin - 1, found.start):
        begin -= 1
    if not _CLAUSE.match(lines[begin].text):
        return found
    while end < len(lines) and not _CLAUSE.match(lines[end].text) and _is_with(lines, end, found.start):
        end += 1
    whole = range(begin, end)
    return whole if _length(lines, whole) <= LONGEST[tongue] else found


def _is_with(lines: Sequence[Line], place: int, other: int) -> bool:
    """Say whether a sentence stands in the paragraph of another."""
    return lines[place].kind is Kind.SAID and lines[place].paragraph == lines[other].paragraph


def _with_rivals(lines: Sequence[Line], scores: Sequence[float], found: range, tongue: Language) -> range:
    """Widen what is quoted by the lines that may as well be the answer, where all of it is short enough."""
    best = max(scores[place] for place in found)
    items = lines[found.start].kind is Kind.ITEM
    longest = (LONGEST_LIST if items else LONGEST)[tongue]
    order = sorted(range(len(lines)), key=lambda place: -scores[place])
    for place in order:
        if scores[place] < _AS_WELL * best or scores[place] <= 0:
            break
        wider = range(min(found.start, place), max(found.stop, place + 1))
        if lines[place].kind is not Kind.HEAD and _length(lines, wider) <= longest:
            found = wider
    return found


def _length(lines: Sequence[Line], places: Sequence[int]) -> int:
    return sum(len(lines[place].text) + 1 for place in places)


def _between(text: str, lines: Sequence[Line], found: range) -> str:
    """Cut the text from the first line to the last as it stands."""
    start = 0
    for line in lines[: found.start]:
        start = text.index(line.text, start) + len(line.text)
    start = text.index(lines[found.start].text, start)
    stop = start
    for line in lines[found.start : found.stop]:
        stop = text.index(line.text, stop) + len(line.text)
    return text[start:stop]
