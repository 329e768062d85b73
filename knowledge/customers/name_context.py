"""What stands around a name in a question: words that belong to it, and words left over that may be one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.customers.name_parts import is_name_like, is_region
from knowledge.customers.question_text import QuestionText

_LONGEST_HAN_WORD = 6


class Run(NamedTuple):
    """Units first..last: hits, strange words and what joins them."""

    first: int
    last: int


def is_strange_name(
    text: QuestionText, run: Run, hits: Sequence[tuple[int, int]], hit: tuple[int, int]
) -> bool:
    """Whether what stands beside a hit in its run makes it another company's name: Oakfield Metals, 江南电机.

    So do words of which names are made, words with a capital, and another Latin hit without a comma.
    """
    beside = [at for at in range(run.first, run.last + 1) if not hit[0] <= at <= hit[1]]
    if any(text.is_capitalised(at) for at in beside):
        return True
    if not text.units[hit[0]].is_han and any(
        each != hit and run.first <= each[0] <= run.last for each in hits
    ):
        return True
    sizes = [(at, _name_word_at(text, text.taken, at)) for at in beside]
    return any(size and not is_region(text.keys(at, at + size - 1)) for at, size in sizes)


def _same_script(text: QuestionText, place: int, neighbour: int) -> bool:
    return text.units[place].is_han == text.units[neighbour].is_han


def _name_word_at(text: QuestionText, used: Sequence[bool], place: int) -> int:
    """How many units from here are a word that company names are made of and questions are not."""
    longest, shortest = (_LONGEST_HAN_WORD, 2) if text.units[place].is_han else (1, 1)
    for size in range(min(longest, len(text) - place), shortest - 1, -1):
        last = place + size - 1
        if any(used[place : last + 1]) or not is_name_like(key := text.keys(place, last)):
            continue
        if key not in text.words.words or text.is_capitalised(place):
            return size
    return 0


def left_over_runs(text: QuestionText, used: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The stretches of one script that are neither used nor vocabulary, words of company names among them."""
    for first, last in _free_stretches(text, used):
        start: int | None = None
        strange = _strange_units(text, used, first, last)
        for at in range(first, last + 1):
            if start is not None and not (strange[at - first] and _same_script(text, at - 1, at)):
                yield start, at - 1
                start = None
            if start is None and strange[at - first]:
                start = at
        if start is not None:
            yield start, last


def _strange_units(text: QuestionText, used: Sequence[bool], first: int, last: int) -> list[bool]:
    """Which units first..last no question is made of; 大学 right behind such a one belongs to it."""
    strange = [False] * (last - first + 1)
    for start, end, known in text.segments(first, last):
        strange[start - first : end - first + 1] = [not known] * (end - start + 1)
    for at in range(first + 1, last + 1):
        if text.units[at].is_han and text.touches(at) and strange[at - first - 1]:
            size = min(_name_word_at(text, used, at), last + 1 - at)
            strange[at - first : at - first + size] = [True] * size
    return strange


def name_runs(text: QuestionText, hits: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """The stretches of hits and strange words that may be one mistyped name, single hits left out.

    A single Chinese character of vocabulary inside belongs to it (立方压设备), unless it joins two hits.
    """
    owner = [-1] * len(text)
    for place, (first, last) in enumerate(hits):
        owner[first : last + 1] = [place] * (last - first + 1)
    ordinary = [owner[at] < 0 and (text.taken[at] or text.is_vocabulary[at]) for at in range(len(text))]
    for at in range(len(text)):
        size = _name_word_at(text, text.taken, at) if text.units[at].is_han else 0
        ordinary[at : at + size] = [False] * size
    first = 0
    while first < len(text):
        if ordinary[first]:
            first += 1
            continue
        last = first
        while (following := _next_in_run(text, owner, ordinary, last)) > last:
            last = following
        if not (owner[first] >= 0 and hits[owner[first]] == (first, last)):
            yield Run(first, last)
        first = last + 1


def _next_in_run(text: QuestionText, owner: Sequence[int], ordinary: Sequence[bool], last: int) -> int:
    """The next place of the stretch that has come to `last`; `last` itself where it ends."""
    if owner[last] >= 0 and owner[last] == (owner[last + 1] if last + 1 < len(text) else -1):
        return last + 1
    for following in (last + 1, last + 2):
        if not text.follows(following) or not _same_script(text, last, following):
            return last
        if not ordinary[following]:
            bridges = following == last + 2
            return last if bridges and owner[last] >= 0 and owner[following] >= 0 else following
        if not text.units[following].is_han or not text.touches(following) or text.taken[following]:
            return last
    return last


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


_APART = frozenset(",:;\u2013\u2014-")
_ASKS = frozenset(
    "are is do does did have has had how what whats when can could will would any anything still over on"
    " overdue limit limits late they it who where credit headroom which".split()
)
"""Words that begin what is asked about a name before them."""


def stands_like_a_name(text: QuestionText, first: int, last: int) -> bool:
    """Whether the words around are those around a customer: to X, X owes, 给X, X还有."""
    return stands_after_a_cue(text, first) or _cue_after(text, last)


def is_set_apart(text: QuestionText, first: int, last: int) -> bool:
    """Whether a stretch opens a question, and a mark parts it from the rest: "Harbor, are they late?"."""
    if first or last + 1 >= len(text):
        return False
    between = text.question[text.units[last].end : text.units[last + 1].start]
    return not _APART.isdisjoint(between.strip()) and text.bare_keys[last + 1] in _ASKS


def stands_after_a_cue(text: QuestionText, first: int) -> bool:
    """Whether a word stands before that a customer follows: to, about, 给."""
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
