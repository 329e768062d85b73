"""What stands around a name in a question: words that belong to it, and words left over that may be one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.customers.name_parts import is_name_like, is_region
from knowledge.customers.question_text import QuestionText

_LONGEST_HAN_WORD = 6
_LONGEST_STRETCH = 6


class Span(NamedTuple):
    """Units first..last; `is_name` says that words were added of which names are made."""

    first: int
    last: int
    is_name: bool


def extended(text: QuestionText, used: Sequence[bool], first: int, last: int) -> Span:
    """A match with the neighbours that are not vocabulary: 江南轴承科技 around 江南轴承, Oakfield Metals around Oakfield."""
    start, left_is_name = _left(text, used, first)
    end, right_is_name = _right(text, used, last)
    return Span(start, end, left_is_name or right_is_name)


def _right(text: QuestionText, used: Sequence[bool], last: int) -> tuple[int, bool]:
    end, is_name = last, False
    while end - last < _LONGEST_STRETCH and _is_free(text, used, end + 1, end + 1):
        size = _name_word_at(text, used, end + 1)
        if size:
            end, is_name = end + size, True
        elif text.is_vocabulary_from(end + 1) or not _same_script(text, end, end + 1):
            break
        else:
            end, is_name = end + 1, is_name or text.is_capitalised(end + 1)
    return end, is_name


def _left(text: QuestionText, used: Sequence[bool], first: int) -> tuple[int, bool]:
    if not text.units[first].is_han:
        start = first
        while _is_free(text, used, start - 1, start) and text.is_capitalised(start - 1):
            if text.is_vocabulary[start - 1] and not text.is_capitalised(start - 1):
                break
            start -= 1
        return start, start < first
    for size in (4, 3, 2):
        start = first - size
        region = start >= 0 and all(_is_free(text, used, at, at + 1) for at in range(start, first))
        if region and is_region(text.keys(start, first - 1)):
            return start, False
    start = first
    while first - start < _LONGEST_STRETCH and _is_free(text, used, start - 1, start):
        if text.is_vocabulary[start - 1] or not text.units[start - 1].is_han:
            break
        start -= 1
    return start, False


def _is_free(text: QuestionText, used: Sequence[bool], place: int, follower: int) -> bool:
    inside = 0 <= place < len(text)
    return inside and not used[place] and text.follows(follower)


def _same_script(text: QuestionText, place: int, neighbour: int) -> bool:
    return text.units[place].is_han == text.units[neighbour].is_han


def _name_word_at(text: QuestionText, used: Sequence[bool], place: int) -> int:
    """How many units from here are one word that company names are made of and questions are not; 0 if none."""
    longest = _LONGEST_HAN_WORD if text.units[place].is_han else 1
    for size in range(longest, 0, -1):
        last = place + size - 1
        if last >= len(text) or any(used[place : last + 1]):
            continue
        key = text.keys(place, last)
        ordinary = key in text.words.words and not text.is_capitalised(place)
        if is_name_like(key) and not ordinary and (size > 1 or not text.units[place].is_han):
            return size
    return 0


def left_over_runs(text: QuestionText, used: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The stretches of one script that are neither used nor vocabulary."""
    for first, last in _free_stretches(text, used):
        run: tuple[int, int] | None = None
        for start, end, known in text.segments(first, last):
            if run and (known or not _same_script(text, run[1], start)):
                yield run
                run = None
            if not known:
                run = (run[0] if run else start, end)
        if run:
            yield run


def _free_stretches(text: QuestionText, used: Sequence[bool]) -> Iterator[tuple[int, int]]:
    first: int | None = None
    for place in range(len(text)):
        if first is not None and (used[place] or not text.follows(place)):
            yield first, place - 1
            first = None
        if first is None and not used[place]:
            first = place
    if first is not None:
        yield first, len(text) - 1


def stands_like_a_name(text: QuestionText, first: int, last: int) -> bool:
    """Whether the words around are those around a customer: to X, X owes, 给X, X还有."""
    return _cue_before(text, first) or _cue_after(text, last)


def _cue_before(text: QuestionText, first: int) -> bool:
    for size in range(1, _LONGEST_HAN_WORD + 1):
        start = first - size
        if start < 0:
            return False
        if text.keys(start, first - 1) in text.words.before:
            return True
        if not text.units[first - 1].is_han:
            return False
    return False


def _cue_after(text: QuestionText, last: int) -> bool:
    for size in range(1, _LONGEST_HAN_WORD + 1):
        end = last + size
        if end >= len(text):
            return False
        if text.keys(last + 1, end) in text.words.after:
            return True
        if not text.units[last + 1].is_han:
            return False
    return False
