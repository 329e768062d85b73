"""A question taken apart into words, so that what is left beside the ordinary vocabulary can be a name."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from knowledge.customers.folding import loose, plain_key
from knowledge.customers.question_units import question_units
from knowledge.lazy_pattern import lazily
from prompts.question_words import QuestionWords, question_words

_LONGEST_HAN_WORD = 8
_SHORTEST_MISSPELT = 4
_HYPHENS = ("-", "\u2010", "\u2011")
_QUOTES = "\"'“”‘’「」『』《》«»„"
_I_AM = lazily(r"I['’](?:m|ll|d|ve)", re.IGNORECASE)
"""Always has a capital: "I'll staple the plan to it"."""


@lru_cache(maxsize=1)
def folded_question_words() -> QuestionWords:
    """The vocabulary of questions in folded spelling."""
    plain = question_words()
    return QuestionWords(*(frozenset(plain_key(word) for word in words) for words in plain))


@lru_cache(maxsize=1)
def _words_by_length() -> dict[int, tuple[str, ...]]:
    words = sorted(folded_question_words().words)
    return {size: tuple(word for word in words if len(word) == size) for size in set(map(len, words))}


@lru_cache(maxsize=512)
def _is_near_a_word(key: str) -> bool:
    """Whether a word is one of the vocabulary, of at least four letters, but for one typo."""
    from rapidfuzz.distance import OSA  # 0.04 s to load: only for a word that nothing else explains

    sizes = range(max(_SHORTEST_MISSPELT, len(key) - 1), len(key) + 2)
    near = (word for size in sizes for word in _words_by_length().get(size, ()))
    return any(OSA.distance(key, word, score_cutoff=1) <= 1 for word in near)


class QuestionText:
    """The units of a question with what surrounds them; places are places of units unless said otherwise."""

    def __init__(self, question: str, taken: Sequence[tuple[int, int]]) -> None:
        self.question = question
        apart = question_units(question)
        self.units, self.bare_keys, self._all, self._starts, self._together = apart[:5]
        self._segments, self._words, self._keys = apart.segments, apart.words, apart.keys
        self.taken = [False] * len(self.units)
        for start, end in taken:
            for place, unit in enumerate(self.units):
                if unit.start < end and start < unit.end:
                    self.taken[place] = True
        self.words = folded_question_words()

    def __len__(self) -> int:
        return len(self.units)

    def keys(self, first: int, last: int) -> str:
        """The folded key of the units first..last, the possessive of the last one dropped."""
        key = self._keys.get((first, last))
        if key is None:
            key = self._all[self._starts[first] : self._starts[last]] + self.bare_keys[last]
            key = self._keys[first, last] = loose(key) if "e" in key else key
        return key

    def end_of(self, place: int) -> int:
        """The offset where a unit ends, before its possessive."""
        unit = self.units[place]
        return unit.end if self.bare_keys[place] == unit.key else unit.end - 2

    def text(self, first: int, last: int) -> str:
        """What was typed from one unit to another."""
        return self.question[self.units[first].start : self.end_of(last)]

    def follows(self, place: int) -> bool:
        """Whether a unit belongs to the same stretch of text as the one before it."""
        if not 0 < place < len(self.units) or not self._together[place]:
            return False
        return not (self.taken[place] or self.taken[place - 1])

    def continues(self, place: int) -> bool:
        """Whether a unit follows another, or only an "and" stands between: R and D Systems."""
        if self.follows(place):
            return True
        if not 0 < place < len(self.units) or self.taken[place] or self.taken[place - 1]:
            return False
        return self.question[self.units[place - 1].end : self.units[place].start].strip().lower() == "and"

    @cached_property
    def continued(self) -> list[bool]:
        """For each unit, whether it follows another, or only an "and" stands between."""
        return [self.continues(place) for place in range(len(self.units))]

    def touches(self, place: int) -> bool:
        """Whether nothing at all stands between a unit and the one before it."""
        return 0 < place < len(self.units) and self.units[place - 1].end == self.units[place].start

    def is_capitalised(self, place: int) -> bool:
        """Whether a word has a capital that means something: inside a sentence, in mixed case."""
        unit = self.units[place]
        if unit.is_han or not self.question[unit.start].isupper():
            return False
        if _I_AM.fullmatch(self.question[unit.start : unit.end]):
            return False
        if self.bare_keys[place] in self.words.usually_capitalised or not self._has_small_words:
            return False
        before = self.question[: unit.start].rstrip(" \t" + _QUOTES)
        return bool(before) and before[-1] not in ".!?。！？\n:"

    @cached_property
    def _has_small_words(self) -> bool:
        if self.question[self.units[0].start].islower():
            return True
        latin = [unit for unit in self.units[1:] if not unit.is_han and unit.key[0].isalpha()]
        small = sum(self.question[unit.start].islower() for unit in latin)
        return small * 3 >= len(latin) or any(unit.is_han for unit in self.units)

    def is_quoted(self, first: int, last: int) -> bool:
        """Whether a stretch stands in quotation marks."""
        start, end = self.units[first].start, self.units[last].end
        return self.question[start - 1 : start] in tuple(_QUOTES) and self.question[end : end + 1] in tuple(
            _QUOTES
        )

    def segments(self, first: int, last: int) -> list[tuple[int, int, bool]]:
        """The units first..last as (first, last, whether vocabulary), with as few left over as possible."""
        if (first, last) not in self._segments:
            self._segments[first, last] = self._cut(first, last)
        return self._segments[first, last]

    def _cut(self, first: int, last: int) -> list[tuple[int, int, bool]]:
        best: list[tuple[int, int, int]] = [(0, 0, 0)]  # (units left over, words, where the last word began)
        for end in range(first, last + 1):
            best.append(self._extended(best, first, end))
        found: list[tuple[int, int, bool]] = []
        end = last
        while end >= first:
            begin = best[end - first + 1][2]
            found.append((begin, end, self._is_word(begin, end)))
            end = begin - 1
        return found[::-1]

    def _extended(self, best: list[tuple[int, int, int]], first: int, end: int) -> tuple[int, int, int]:
        """The best cut of first..end, of those by where the last word begins."""
        units, known = self.units, self._words
        left, words, _ = best[end - first]
        found = (left + (0 if self._is_word(end, end) else 1), words + 1, end)
        if not units[end].is_han:
            return found
        for begin in range(end - 1, max(first, end - _LONGEST_HAN_WORD + 1) - 1, -1):
            if not units[begin].is_han or units[begin].end != units[begin + 1].start:
                break
            is_word = known.get((begin, end))
            if self._is_word(begin, end) if is_word is None else is_word:
                left, words, _ = best[begin - first]
                found = min(found, (left, words + 1, begin))
        return found

    def _is_word(self, begin: int, end: int) -> bool:
        known = self._words.get((begin, end))
        if known is None:
            known = self._words[begin, end] = self._found_as_word(begin, end)
        return known

    def _found_as_word(self, begin: int, end: int) -> bool:
        key = self.keys(begin, end)
        if key in self.words.words:
            return not (begin == end and self.is_capitalised(begin) and self._is_name_word(begin))
        return begin == end and not self.units[begin].is_han and (key.isdigit() or len(key) == 1)

    def _is_name_word(self, place: int) -> bool:
        """A capital inside a sentence turns an ordinary word into part of a name: "ship to Target"."""
        return len(self.units[place].key) > 2

    @cached_property
    def is_vocabulary(self) -> list[bool]:
        """For each unit, whether it is part of an ordinary word of a question."""
        flags = [False] * len(self.units)
        for first, last, known in self.segments(0, len(self.units) - 1):
            flags[first : last + 1] = [known] * (last - first + 1)
        return flags

    def is_misspelt_vocabulary(self, first: int, last: int) -> bool:
        """Whether a Latin word in small letters is an ordinary word but for one typo: outstading, aprove."""
        small = self.question[self.units[first].start].islower()
        return first == last and small and self.is_near_vocabulary(first)

    def is_near_vocabulary(self, place: int) -> bool:
        """Whether a Latin word is an ordinary word but for one typo, however it is written."""
        key = self.keys(place, place)
        if len(key) < _SHORTEST_MISSPELT or self.units[place].is_han:
            return False
        return _is_near_a_word(key)

    def is_common(self, first: int, last: int) -> bool:
        """Whether a stretch is common English words in small letters, which a name is made of as well."""
        places = range(first, last + 1)
        latin = not any(self.units[place].is_han for place in places)
        if not latin or any(self.is_capitalised(place) for place in places) or self.is_quoted(first, last):
            return False
        from knowledge.customers.common_words import is_common_word  # 0.03 s: only where a name is near

        return all(is_common_word(self.bare_keys[place]) for place in places)

    def is_half_a_word(self, last: int) -> bool:
        """Whether a stretch ends inside a word with a hyphen: "Tri" of Tri-State."""
        end = self.units[last].end
        return self.question[end : end + 1] in _HYPHENS and self.question[end + 1 : end + 2].isalpha()

    @cached_property
    def word_starts(self) -> frozenset[int]:
        """Where the ordinary words and the stretches between them begin."""
        return frozenset(first for first, _, _ in self.segments(0, len(self.units) - 1))
