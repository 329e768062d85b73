"""Customers mentioned in a whole question: exact names first, then what is left over and looks like one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from knowledge.customers import ladder
from knowledge.customers.index import NameIndex
from knowledge.customers.ladder import Rung
from knowledge.customers.name_context import extended, left_over_runs, stands_like_a_name
from knowledge.customers.name_keys import key_hash
from knowledge.customers.name_scan import Hit, exact_hits
from knowledge.customers.name_parts import is_name_like
from knowledge.customers.question_text import QuestionText
from knowledge.customers.records import Linking, Mention
from knowledge.customers.sounds import sound_key

_SURE_HAN = 4
_LONGEST_RUN = 12
_LONGEST_WINDOW = 5
_MOST_LINKS = 12
_FEW = 5


class _Found(NamedTuple):
    first: int
    last: int
    linking: Linking


def find_mentions(index: NameIndex, question: str, taken: Sequence[tuple[int, int]] = ()) -> list[Mention]:
    """The customers mentioned outside `taken` (offsets), in the order of the question, never overlapping.

    A stretch that only begins like a customer's name ("Oakfield Metals" beside an Oakfield Foods) is not a mention.
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
        mentions = [each for hit in self._chosen() if (each := self._in_context(hit))]
        mentions += self._left_over()
        return sorted(mentions)

    def _chosen(self) -> list[Hit]:
        hits = exact_hits(self.text, self.index.table)
        chosen: list[Hit] = []
        for hit in sorted(hits, key=lambda each: (-each.length, each.rung, each.first)):
            if not any(self.used[hit.first : hit.last + 1]):
                self._use(hit.first, hit.last)
                chosen.append(hit)
        return chosen

    def _use(self, first: int, last: int) -> None:
        self.used[first : last + 1] = [True] * (last - first + 1)

    def _in_context(self, hit: Hit) -> _Found | None:
        """The mention with the words that belong to it, which may make it another company's name or nobody's."""
        linking = self.index.link(self.text.text(hit.first, hit.last))
        if hit.rung is Rung.ID:
            return _Found(hit.first, hit.last, linking)
        span = extended(self.text, self.used, hit.first, hit.last)
        if (span.first, span.last) == (hit.first, hit.last):
            return _Found(hit.first, hit.last, linking)
        self._use(span.first, span.last)
        wider = self.index.link(self.text.text(span.first, span.last))
        if wider.verdict != "none":
            return _Found(span.first, span.last, wider)
        if span.is_name:
            return None
        return _Found(hit.first, hit.last, linking if self._is_sure(hit) else doubted(linking))

    def _is_sure(self, hit: Hit) -> bool:
        """Long enough to be that name whatever strange word stands beside it."""
        return hit.rung <= Rung.BARE and hit.length >= (_SURE_HAN if self.text.units[hit.last].is_han else 2)

    def _left_over(self) -> Iterator[_Found]:
        """Mistyped names among the words that are neither vocabulary nor a name found already."""
        for first, last in left_over_runs(self.text, self.used):
            yield from self._mistyped(first, min(last, first + _LONGEST_RUN - 1))

    def _mistyped(self, first: int, last: int) -> Iterator[_Found]:
        best: _Found | None = None
        for span in self._windows(first, last):
            found = self._linked(*span)
            if found and span != (first, last):
                found = self._part_of_a_run(found)
            if found and (best is None or _top(found) > _top(best)):
                best = found
            if best and _top(best) >= ladder.TYPO:
                break
        if best:
            self._use(best.first, best.last)
            yield best

    def _part_of_a_run(self, found: _Found) -> _Found | None:
        """A match in a longer stretch of strange words is asked about, unless it is a whole Chinese name."""
        words = [self.text.keys(place, place) for place in range(found.first, found.last + 1)]
        if all(is_name_like(word) for word in words):
            return None
        han = self.text.units[found.first].is_han
        whole = han and len(words) >= _SURE_HAN and _top(found) >= ladder.TYPO
        return found if whole else found._replace(linking=doubted(found.linking))

    def _linked(self, first: int, last: int) -> _Found | None:
        if self.links_left <= 0:
            return None
        self.links_left -= 1
        linking = self.index.link(self.text.text(first, last))
        return _Found(first, last, linking) if self._is_meant(first, last, linking) else None

    def _is_meant(self, first: int, last: int, linking: Linking) -> bool:
        """A near miss in running text needs more than one in a name already cut out: most odd words are no names."""
        if linking.verdict == "none":
            return False
        best = linking.candidates[0]
        if best.score <= ladder.WORD_WITHIN and len(linking.choices) > _FEW:
            return False
        if self.text.units[first].is_han or best.score >= ladder.TYPO:
            return True
        return (
            best.score >= ladder.ACCEPT
            or self.text.is_capitalised(first)
            or stands_like_a_name(self.text, first, last)
        )

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
        """Stretches that sound like a name, then the run with a small word beside it, which may belong to the name."""
        before, after = first - 1, last + 1
        spans = [
            (start, end)
            for start in range(before if self._may_join(before, first) else first, last)
            for end in range(start + 1, (after if self._may_join(last, after) else last) + 1)
        ]
        yield from self._sounding(spans)
        if self._may_join(before, first):
            yield before, last
        if self._may_join(last, after):
            yield first, after

    def _may_join(self, left: int, right: int) -> bool:
        inside = left >= 0 and right < len(self.text)
        return inside and self.text.follows(right) and not self.used[left] and not self.used[right]

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


def doubted(linking: Linking) -> Linking:
    """The same candidates, to be asked about."""
    return linking.model_copy(update={"verdict": "several"})


def _top(found: _Found) -> int:
    return found.linking.candidates[0].score
