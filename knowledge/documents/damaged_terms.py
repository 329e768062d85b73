"""Chinese terms that a text nearly says: one character of four or more is missing, or another stands for it.

A filter or a scan drops characters; what is left is taken for the term only where it is no wording of its
own: the characters about the gap form no word that we know.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han, plain, simplified
from prompts.glossary import glossary
from prompts.search_words import search_words

_RUN = lazily("[\u3400-\u4dbf\u4e00-\u9fff]+")
_NUMERAL = lazily("[一二三四五六七八九十百千万两]")
_LEAST = 4


class _Terms(NamedTuple):
    """The terms by their first two characters and by their last two, and all words."""

    by_start: Mapping[str, Sequence[str]]
    by_end: Mapping[str, Sequence[str]]
    words: frozenset[str]


def damaged_terms(folded: str) -> Iterator[str]:
    """Give the terms that a folded text in simplified characters nearly says, once for each place."""
    known = _known()
    for run in _RUN.findall(folded):
        for place, (one, other) in enumerate(pairwise(run)):
            begin = known.by_start.get(one + other, ())
            if not any(run.startswith(term, place) for term in begin):
                yield from (term for term in begin if _later_damaged(run, place, term))
            end = known.by_end.get(one + other, ())
            if not any(run.endswith(term, 0, place + 2) for term in end):
                yield from (term for term in end if _earlier_damaged(run, place + 2, term))


def spelled_out(question: str) -> str:
    """Give a question followed by the terms that it nearly says, as it is where there are none."""
    if not has_han(question):
        return question
    return " ".join((question, *damaged_terms(simplified(plain(question)))))


def _later_damaged(run: str, start: int, term: str) -> bool:
    """Say whether a term begins here, with a character missing or wrong between its second and its last."""
    same = 2
    while same < len(term) and start + same < len(run) and run[start + same] == term[same]:
        same += 1
    rest, gap = term[same + 1 :], start + same
    if run.startswith(rest, gap) and rest:  # nothing in its place
        about = (run[gap - 1 : gap + 1], run[gap : gap + 2] if len(rest) == 1 else "")
        return all(map(_forms_no_word, about))
    if run.startswith(rest, gap + 1) and len(rest) > 1:  # another character
        return _forms_no_word(run[gap - 1 : gap + 1]) and _forms_no_word(run[gap : gap + 2])
    return False


def _earlier_damaged(run: str, end: int, term: str) -> bool:
    """Say whether a term ends here whose second character is missing or wrong, or the first of a long one."""
    for lost in (1, 0) if len(term) > _LEAST else (1,):
        head, rest = term[:lost], term[lost + 1 :]
        gap = end - len(rest)
        if gap < lost or not run.startswith(rest, gap) or rest in _known().words:
            continue
        if lost and run[gap - 1] == head:  # the second is missing
            about = (run[max(gap - 2, 0) : gap], run[gap - 1 : gap + 1])
        elif lost and gap > 1 and run[gap - 2] == head:  # another stands for it
            about = (run[gap - 2 : gap], run[gap - 1 : gap + 1])
        elif lost:
            continue
        else:
            about = (run[max(gap - 1, 0) : gap + 1], rest[:2])
        if all(map(_forms_no_word, about)):
            return True
    return False


def _forms_no_word(pair: str) -> bool:
    known = _known()
    return len(pair) < 2 or (pair not in known.words and not _NUMERAL.search(pair))


@cache
def _known() -> _Terms:
    groups = search_words()
    words = frozenset(simplified(plain(word)) for group in groups for word in group.chinese)
    named = [word for group in groups if group.field == "trade" for word in group.chinese]
    named += [name for concept in glossary() for name in concept.names["zh"]]
    terms = sorted({*map(simplified, map(plain, named))})
    terms = [term for term in terms if len(term) >= _LEAST and _RUN.fullmatch(term)]
    terms = [term for term in terms if not _NUMERAL.search(term)]
    return _Terms(
        by_start=_table((term[:2], term) for term in terms),
        by_end=_table((term[-2:], term) for term in terms),
        words=words | {*terms},
    )


def _table(pairs: Iterator[tuple[str, str]]) -> Mapping[str, Sequence[str]]:
    table: dict[str, list[str]] = {}
    for key, term in pairs:
        table.setdefault(key, []).append(term)
    return table
