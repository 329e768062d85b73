"""Customers mentioned in a whole question: exact names first, then what is left over and looks like one."""

from collections.abc import Iterator, Sequence

from knowledge.customers import ladder
from knowledge.customers.index import NameIndex
from knowledge.customers.ladder import Rung
from knowledge.customers.mistyped_names import Found, MistypedNames
from knowledge.customers.name_context import Run, is_strange_name, name_runs
from knowledge.customers.name_parts import is_institution, is_region
from knowledge.customers.name_scan import Hit, exact_hits
from knowledge.customers.question_text import QuestionText
from knowledge.customers.records import Linking, Mention

_SURE_HAN = 4
_LONGEST_RUN = 16


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
        self.close = MistypedNames(index, text)

    def found(self) -> list[Found]:
        hits = _longest(exact_hits(self.text, self.index.table), self.text.taken)
        spans = [(hit.first, hit.last) for hit in hits]
        runs = list(name_runs(self.text, spans))
        mentions = list(self.close.in_two_scripts())
        mentions += self._whole_runs(runs, hits)
        hits = [hit for hit in hits if not any(self.close.used[hit.first : hit.last + 1])]
        for hit in hits:
            self.close.use(hit.first, hit.last)
        mentions += [each for hit in hits if (each := self._in_context(hit, spans, runs))]
        mentions += self.close.left_over()
        clear = [each for each in mentions if not _is_fragment(each)]
        return sorted(clear or mentions)

    def _whole_runs(self, runs: Sequence[Run], hits: Sequence[Hit]) -> Iterator[Found]:
        """Stretches of hits and strange words that are one mistyped name, not its parts."""
        spans = [(hit.first, hit.last) for hit in hits]
        for run in runs:
            if run.last - run.first >= _LONGEST_RUN or any(self.close.used[run.first : run.last + 1]):
                continue
            inside = [hit for hit in hits if run.first <= hit.first <= run.last and self._is_sure(hit)]
            stands = any(
                not is_strange_name(self.text, run, spans, (hit.first, hit.last))
                and not is_region(self.text.keys(run.first, hit.first - 1) if hit.first > run.first else "")
                for hit in inside
            )
            found = self.close.best_of(self._spans(run))
            if found and found.linking.candidates[0].how != "partial":
                if stands and found.score < ladder.ACCEPT:
                    continue
                self.close.use(found.first, found.last)
                yield found

    def _spans(self, run: Run) -> Iterator[tuple[int, int]]:
        """A run with its neighbours, then without the mistyped ordinary words at its ends: "hejden stil"."""
        yield from self.close.with_neighbours(run.first, run.last)
        first, last = run
        while first < last and self.text.is_misspelt_vocabulary(first, first):
            first += 1
        while first < last and self.text.is_misspelt_vocabulary(last, last):
            last -= 1
        if first < last and (first, last) != run:
            yield first, last

    def _in_context(self, hit: Hit, spans: Sequence[tuple[int, int]], runs: Sequence[Run]) -> Found | None:
        """The mention, unless the words beside it make it another company's name; doubted where they may."""
        linking = self._linked_as_typed(hit)
        if linking.verdict == "none":
            return None
        found = Found(hit.first, hit.last, linking)
        run = next((run for run in runs if run.first <= hit.first and hit.last <= run.last), None)
        if hit.rung is Rung.ID:
            return found
        if run and is_strange_name(self.text, run, spans, (hit.first, hit.last)):
            self.close.use(run.first, run.last)
            return None
        if self._is_another_kind(hit.last + 1):
            return found.doubted()
        if run is None or self._is_sure(hit):
            return found
        return self._with_the_rest(found, run) or found.doubted()

    def _is_another_kind(self, place: int) -> bool:
        """Whether the word behind a name makes a company of another kind of it: "midland bank"."""
        if not self.text.follows(place):
            return False
        after = self.text.units[place + 1].key if self.text.follows(place + 1) else ""
        return is_institution(self.text.bare_keys[place], after)

    def _linked_as_typed(self, hit: Hit) -> Linking:
        """Who is meant, the possessive at the end dropped unless it is a part of the name: Duke's."""
        bare, start = self.text.text(hit.first, hit.last), self.text.units[hit.first].start
        linking, typed = self.index.link(bare), self.text.question[start : self.text.units[hit.last].end]
        if typed == bare or (linking.candidates and linking.candidates[0].score >= ladder.DOUBLED):
            return linking
        whole = self.index.link(typed)
        return whole if _best(whole) > _best(linking) else linking

    def _with_the_rest(self, found: Found, run: Run) -> Found | None:
        """The name with the words beside it, where together they mean that very customer: 卡斯泰苏州."""
        whole = self.index.link(self.text.text(run.first, run.last))
        same = whole.verdict == "one" and whole.candidates[0].customer_id in {
            each.customer_id for each in found.linking.choices
        }
        return Found(run.first, run.last, whole) if same else None

    def _is_sure(self, hit: Hit) -> bool:
        """Enough of a name to stand whatever strange word is beside it."""
        if self.text.units[hit.last].is_han:
            return hit.rung <= Rung.BARE and hit.length >= _SURE_HAN
        return hit.rung <= Rung.FOLDED or (hit.rung <= Rung.BARE and hit.length > 1)


def _longest(hits: Sequence[Hit], taken: Sequence[bool]) -> list[Hit]:
    """The hits that do not overlap, longest first."""
    used = list(taken)
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (-each.length, each.rung, each.first)):
        if not any(used[hit.first : hit.last + 1]):
            used[hit.first : hit.last + 1] = [True] * hit.length
            chosen.append(hit)
    return chosen


def _best(linking: Linking) -> int:
    return linking.candidates[0].score if linking.candidates else 0


def _is_fragment(found: Found) -> bool:
    """A word out of a name and no more; beside a real mention it is the rest of something else."""
    best = found.linking.candidates[0]
    return best.how == "partial" and best.score <= ladder.WORD_WITHIN
