"""Names that are not in a question word for word: mistyped, misheard, or only a word of them."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from knowledge.customers import ladder
from knowledge.customers.index import NameIndex
from knowledge.customers.name_context import left_over_runs, stands_after_a_cue, stands_like_a_name
from knowledge.customers.name_keys import key_hash
from knowledge.customers.name_parts import is_generic, is_name_like
from knowledge.customers.question_text import QuestionText
from knowledge.customers.records import Linking
from knowledge.customers.sounds import sound_key

_SURE_HAN = 4
_LONGEST_RUN = 16
_LONGEST_WINDOW = 5
_STRANGE_REST = 2
_REACH = 4
_MOST_LINKS = 8
_FEW = 5


class Found(NamedTuple):
    """Units first..last are a mention, with whom it may mean."""

    first: int
    last: int
    linking: Linking

    @property
    def score(self) -> int:
        """The score of the best candidate."""
        return self.linking.candidates[0].score

    def doubted(self) -> "Found":
        """The same candidates, to be asked about."""
        return self._replace(linking=self.linking.model_copy(update={"verdict": "several"}))


class MistypedNames:
    """The search for names that are nearly there; `used` says which units are spoken for."""

    def __init__(self, index: NameIndex, text: QuestionText) -> None:
        self.index = index
        self.text = text
        self.used = list(text.taken)
        self.links_left = _MOST_LINKS

    def use(self, first: int, last: int) -> None:
        """Mark units as spoken for."""
        self.used[first : last + 1] = [True] * (last - first + 1)

    def with_neighbours(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """A stretch, then with the small word before or after it, maybe a mistyped part: 得顺 for 德顺."""
        yield first, last
        han = self.text.units[first].is_han
        if self._may_join(first - 1, first) if han else self._begins_before(first):
            yield first - 1, last
        if self._may_join(last, last + 1) if han else self._goes_on(last):
            yield first, last + 1

    def best_of(self, spans: Iterator[tuple[int, int]]) -> Found | None:
        """The best match among stretches, the first that can be acted on."""
        best: Found | None = None
        for place, span in enumerate(spans):
            found = self._linked(*span)
            if found and place and self._joins_small_words(found):
                continue
            if found and (best is None or found.score > best.score):
                best = found
            if best and best.score >= ladder.ACCEPT:
                break
        return best

    def in_two_scripts(self) -> Iterator[Found]:
        """Names with a syllable typed as it sounds, for want of the character: 华wei机械."""
        for place, unit in enumerate(self.text.units):
            if unit.is_han or self.used[place] or not unit.key.isascii() or not unit.key.isalpha():
                continue
            for first, last in self._sounding(self._around(place)):
                found = self._linked(first, last)
                if found:
                    self.use(first, last)
                    yield found
                    break

    def _around(self, place: int) -> list[tuple[int, int]]:
        """Stretches of a Latin word and the Chinese characters beside it: 华wei机械, changling 机床."""
        left, right = place, place
        while place - left < _REACH and self._adjoins(left - 1, left):
            left -= 1
        while right - place < _LONGEST_WINDOW and self._adjoins(right, right + 1):
            right += 1
        starts, ends = range(left, place + 1), range(place, right + 1)
        return [(start, end) for start in starts for end in ends if end > start]

    def left_over(self) -> Iterator[Found]:
        """Mistyped names among the words that are neither vocabulary nor a name found already."""
        for first, last in left_over_runs(self.text, self.used):
            yield from self._mistyped(first, min(last, first + _LONGEST_RUN - 1))

    def _mistyped(self, first: int, last: int) -> Iterator[Found]:
        best: Found | None = None
        for span in self._windows(first, last):
            found = self._linked(*span)
            if found and not (span[0] <= first and last <= span[1]):
                found = self._part_of_a_run(found, last - first + 1)
            elif found and span != (first, last) and self._joins_small_words(found):
                continue
            if found and (best is None or found.score > best.score):
                best = found
            if best and best.score >= ladder.TYPO:
                break
        if best:
            self.use(best.first, best.last)
            yield best

    def _joins_small_words(self, found: Found) -> bool:
        """Whether an ordinary word in small letters is taken along for less than a whole name with a typo."""
        units = self.text.units[found.first : found.last + 1]
        small = not any(unit.is_han or self.text.question[unit.start].isupper() for unit in units)
        return small and (found.linking.candidates[0].how != "typo" or found.score < ladder.TYPO)

    def _part_of_a_run(self, found: Found, length: int) -> Found | None:
        """A match in a longer stretch of strange words is asked about, unless it is a whole Chinese name."""
        words = [self.text.keys(place, place) for place in range(found.first, found.last + 1)]
        if all(is_name_like(word) for word in words):
            return None
        han = self.text.units[found.first].is_han
        if not han and found.score < ladder.ACCEPT:
            return None
        whole = han and len(words) >= max(_SURE_HAN, length - _STRANGE_REST) and found.score >= ladder.TYPO
        return found if whole else found.doubted()

    def _linked(self, first: int, last: int) -> Found | None:
        if self.links_left <= 0:
            return None
        self.links_left -= 1
        if self._is_no_name(first, last):
            return None  # whoever it is like: the search costs far more
        linking = self.index.link(self.text.text(first, last))
        return Found(first, last, linking) if self._is_meant(first, last, linking) else None

    def _is_meant(self, first: int, last: int, linking: Linking) -> bool:
        """A near miss in running text needs more than in a name cut out already: odd words are no names."""
        if linking.verdict == "none":
            return False
        best = linking.candidates[0]
        if best.score <= ladder.WORD_WITHIN and len(linking.choices) > _FEW:
            return False
        if best.score <= ladder.WORD_WITHIN and best.how == "partial":
            return self._names_by_a_word(first, last)
        slip = best.how == "partial" and self.text.is_misspelt_vocabulary(first, last)
        if slip and not stands_like_a_name(self.text, first, last):
            return False  # "limite exceeded", where a Limite Distribuidora exists
        if best.score >= ladder.TYPO:
            return True
        if self.text.is_misspelt_vocabulary(first, last):
            return False
        return (
            best.score >= ladder.ACCEPT
            or self.text.is_capitalised(first)
            or stands_like_a_name(self.text, first, last)
        )

    def _names_by_a_word(self, first: int, last: int) -> bool:
        """Whether a word out of a name stands where a name can: "what about antriebe", not "the machine"."""
        words = [self.text.keys(place, place) for place in range(first, last + 1)]
        if is_generic(self.text.keys(first, last)) or all(is_generic(word) for word in words):
            return False
        return stands_after_a_cue(self.text, first) or self.text.is_capitalised(first)

    def _is_no_name(self, first: int, last: int) -> bool:
        """Whether a stretch is nobody's name by itself: a lone character, half a word, common words."""
        if first == last and self.text.units[first].is_han:
            return True
        return self.text.is_half_a_word(last) or self.text.is_common(first, last)

    def _windows(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Which stretches of a run to try: all of it, then its parts, longest first."""
        yield first, last
        if self.text.units[first].is_han:
            yield from self._han_windows(first, last)
            return
        if self._begins_before(first):
            yield first - 1, last
        if self._goes_on(last):
            yield first, last + 1
        for size in range(min(_LONGEST_WINDOW, last - first), 0, -1):
            for start in range(first, last - size + 2):
                yield start, start + size - 1

    def _begins_before(self, first: int) -> bool:
        """Whether an ordinary word stands before a strange one: Great Basins."""
        before = first - 1
        free = before >= 0 and not self.used[before] and self.text.follows(first)
        return free and not self.text.units[before].is_han

    def _goes_on(self, last: int) -> bool:
        """Whether an ordinary word stands behind a strange one: Habor Point."""
        after = last + 1
        free = after < len(self.text) and not self.used[after] and self.text.follows(after)
        return free and not self.text.units[after].is_han

    def _han_windows(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Stretches that sound like a name, then the run with a small word beside it."""
        left, right = first, last
        while first - left < _REACH and self._may_join(left - 1, left):
            left -= 1
        while right - last < _REACH and self._may_join(right, right + 1):
            right += 1
        starts, ends = range(left, last + 1), range(first, right + 1)
        yield from self._sounding([(start, end) for start in starts for end in ends if end > start])
        if left < first:
            yield first - 1, last
        if right > last:
            yield first, last + 1

    def _may_join(self, left: int, right: int) -> bool:
        """Whether two neighbouring places touch, both in Chinese and neither part of a mention."""
        touch = self._touches(left, right)
        return touch and self.text.units[left].is_han and self.text.units[right].is_han

    def _adjoins(self, left: int, right: int) -> bool:
        """Whether two neighbouring places touch, or but a space parts a Latin word from a character."""
        if left < 0 or right >= len(self.text) or self.used[left] or self.used[right]:
            return False
        parted = self.text.units[left].is_han != self.text.units[right].is_han
        return self.text.touches(right) or (parted and self.text.follows(right))

    def _touches(self, left: int, right: int) -> bool:
        """Whether nothing stands between two neighbouring places, neither of them part of a mention."""
        inside = left >= 0 and right < len(self.text)
        return inside and self.text.touches(right) and not self.used[left] and not self.used[right]

    def _sounding(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Those of the stretches that sound exactly like a stored name, longest first."""
        readings, table = self.index.table.readings, self.index.table
        keys: list[tuple[int, int, int]] = []
        for first, last in spans:
            typed = [unit.key for unit in self.text.units[first : last + 1]]
            keys += [(first, last, key_hash(sound_key(each))) for each in readings.spellings(typed)]
        if not keys:
            return []
        rungs = table.best_rungs(np.array([key for _, _, key in keys], dtype=np.uint64))
        heard = {keys[place][:2] for place in np.flatnonzero(rungs >= 0).tolist()}
        return sorted(heard, key=lambda span: (span[0] - span[1], span[0]))[:_FEW]
