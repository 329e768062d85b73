"""Customers mentioned in a whole question: exact names first, then what is left over and looks like one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from knowledge.customers import ladder
from knowledge.customers.index import NameIndex
from knowledge.customers.ladder import Rung
from knowledge.customers.name_context import (
    Run,
    is_strange_name,
    left_over_runs,
    name_runs,
    stands_after_a_cue,
    stands_like_a_name,
)
from knowledge.customers.name_keys import key_hash
from knowledge.customers.name_parts import is_generic, is_name_like, is_region
from knowledge.customers.name_scan import Hit, exact_hits
from knowledge.customers.question_text import QuestionText
from knowledge.customers.records import Linking, Mention
from knowledge.customers.sounds import sound_key

_SURE_HAN = 4
_LONGEST_RUN = 16
_LONGEST_WINDOW = 5
_STRANGE_REST = 2
_REACH = 4
_MOST_LINKS = 8
_FEW = 5


class _Found(NamedTuple):
    first: int
    last: int
    linking: Linking


def find_mentions(index: NameIndex, question: str, taken: Sequence[tuple[int, int]] = ()) -> list[Mention]:
    """The customers mentioned outside `taken` (offsets), in the order of the question, never overlapping.

    What only begins like a customer's name ("Oakfield Metals" beside an Oakfield Foods) is not a mention.
    """
    text = QuestionText(question, taken)
    if not text.units:
        return []
    return [
        Mention(
            start=text.units[each.first].start,
            end=text.end_of(each.last),
            text=text.text(each.first, each.last),
            linking=each.linking,
        )
        for each in _Search(index, text).found()
    ]


class _Search:
    """One question against one index."""

    def __init__(self, index: NameIndex, text: QuestionText) -> None:
        self.index = index
        self.text = text
        self.used = list(text.taken)
        self.links_left = _MOST_LINKS

    def found(self) -> list[_Found]:
        hits = _longest(exact_hits(self.text, self.index.table), self.text.taken)
        spans = [(hit.first, hit.last) for hit in hits]
        runs = list(name_runs(self.text, spans))
        mentions = list(self._whole_runs(runs, hits))
        hits = [hit for hit in hits if not any(self.used[hit.first : hit.last + 1])]
        for hit in hits:
            self._use(hit.first, hit.last)
        mentions += [each for hit in hits if (each := self._in_context(hit, spans, runs))]
        mentions += self._left_over()
        clear = [each for each in mentions if not _is_fragment(each)]
        return sorted(clear or mentions)

    def _whole_runs(self, runs: Sequence[Run], hits: Sequence[Hit]) -> Iterator[_Found]:
        """Stretches of hits and strange words that are one mistyped name, not its parts."""
        spans = [(hit.first, hit.last) for hit in hits]
        for run in runs:
            if run.last - run.first >= _LONGEST_RUN:
                continue
            inside = [hit for hit in hits if run.first <= hit.first <= run.last and self._is_sure(hit)]
            stands = any(
                not is_strange_name(self.text, run, spans, (hit.first, hit.last))
                and not is_region(self.text.keys(run.first, hit.first - 1) if hit.first > run.first else "")
                for hit in inside
            )
            found = self._best_of(self._with_neighbours(run.first, run.last))
            if found and found.linking.candidates[0].how != "partial":
                if stands and _top(found) < ladder.ACCEPT:
                    continue
                self._use(found.first, found.last)
                yield found

    def _use(self, first: int, last: int) -> None:
        self.used[first : last + 1] = [True] * (last - first + 1)

    def _with_neighbours(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """A stretch, then with the small word before or after it, maybe a mistyped part: 得顺 for 德顺."""
        yield first, last
        if self.text.units[first].is_han:
            if self._may_join(first - 1, first):
                yield first - 1, last
            if self._may_join(last, last + 1):
                yield first, last + 1

    def _best_of(self, spans: Iterator[tuple[int, int]]) -> _Found | None:
        """The best match among stretches, the first that can be acted on."""
        best: _Found | None = None
        for span in spans:
            found = self._linked(*span)
            if found and (best is None or _top(found) > _top(best)):
                best = found
            if best and _top(best) >= ladder.ACCEPT:
                break
        return best

    def _in_context(self, hit: Hit, spans: Sequence[tuple[int, int]], runs: Sequence[Run]) -> _Found | None:
        """The mention, unless the words beside it make it another company's name; doubted where they may."""
        linking = self.index.link(self.text.text(hit.first, hit.last))
        if linking.verdict == "none":
            return None
        found = _Found(hit.first, hit.last, linking)
        run = next((run for run in runs if run.first <= hit.first and hit.last <= run.last), None)
        if hit.rung is Rung.ID or run is None:
            return found
        if is_strange_name(self.text, run, spans, (hit.first, hit.last)):
            self._use(run.first, run.last)
            return None
        return found if self._is_sure(hit) else found._replace(linking=doubted(linking))

    def _is_sure(self, hit: Hit) -> bool:
        """Enough of a name to stand whatever strange word is beside it."""
        if self.text.units[hit.last].is_han:
            return hit.rung <= Rung.BARE and hit.length >= _SURE_HAN
        return hit.rung <= Rung.FOLDED or (hit.rung <= Rung.BARE and hit.length > 1)

    def _left_over(self) -> Iterator[_Found]:
        """Mistyped names among the words that are neither vocabulary nor a name found already."""
        for first, last in left_over_runs(self.text, self.used):
            yield from self._mistyped(first, min(last, first + _LONGEST_RUN - 1))

    def _mistyped(self, first: int, last: int) -> Iterator[_Found]:
        best: _Found | None = None
        for span in self._windows(first, last):
            found = self._linked(*span)
            if found and span != (first, last):
                found = self._part_of_a_run(found, last - first + 1)
            if found and (best is None or _top(found) > _top(best)):
                best = found
            if best and _top(best) >= ladder.TYPO:
                break
        if best:
            self._use(best.first, best.last)
            yield best

    def _part_of_a_run(self, found: _Found, length: int) -> _Found | None:
        """A match in a longer stretch of strange words is asked about, unless it is a whole Chinese name."""
        words = [self.text.keys(place, place) for place in range(found.first, found.last + 1)]
        if all(is_name_like(word) for word in words):
            return None
        han = self.text.units[found.first].is_han
        if not han and _top(found) < ladder.ACCEPT:
            return None
        whole = han and len(words) >= max(_SURE_HAN, length - _STRANGE_REST) and _top(found) >= ladder.TYPO
        return found if whole else found._replace(linking=doubted(found.linking))

    def _linked(self, first: int, last: int) -> _Found | None:
        if self.links_left <= 0:
            return None
        self.links_left -= 1
        linking = self.index.link(self.text.text(first, last))
        return _Found(first, last, linking) if self._is_meant(first, last, linking) else None

    def _is_meant(self, first: int, last: int, linking: Linking) -> bool:
        """A near miss in running text needs more than in a name cut out already: odd words are no names."""
        if linking.verdict == "none":
            return False
        best = linking.candidates[0]
        if best.score <= ladder.WORD_WITHIN and (
            len(linking.choices) > _FEW or self._is_one_character(first, last)
        ):
            return False
        if best.score <= ladder.WORD_WITHIN and best.how == "partial":
            return self._names_by_a_word(first, last)
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

    def _is_one_character(self, first: int, last: int) -> bool:
        return first == last and self.text.units[first].is_han

    def _windows(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Which stretches of a run to try: all of it, then its parts, longest first."""
        yield first, last
        if self.text.units[first].is_han:
            yield from self._han_windows(first, last)
            return
        for size in range(min(_LONGEST_WINDOW, last - first), 0, -1):
            for start in range(first, last - size + 2):
                yield start, start + size - 1

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
        inside = left >= 0 and right < len(self.text)
        free = inside and self.text.touches(right) and not self.used[left] and not self.used[right]
        return free and self.text.units[left].is_han and self.text.units[right].is_han

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


def _longest(hits: Sequence[Hit], taken: Sequence[bool]) -> list[Hit]:
    """The hits that do not overlap, longest first."""
    used = list(taken)
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (-each.length, each.rung, each.first)):
        if not any(used[hit.first : hit.last + 1]):
            used[hit.first : hit.last + 1] = [True] * hit.length
            chosen.append(hit)
    return chosen


def _is_fragment(found: _Found) -> bool:
    """A word out of a name and no more; beside a real mention it is the rest of something else."""
    best = found.linking.candidates[0]
    return best.how == "partial" and best.score <= ladder.WORD_WITHIN


def doubted(linking: Linking) -> Linking:
    """The same candidates, to be asked about."""
    return linking.model_copy(update={"verdict": "several"})


def _top(found: _Found) -> int:
    return found.linking.candidates[0].score
