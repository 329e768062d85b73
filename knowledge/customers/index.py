"""All customers' names of a ledger, and which of them a typed name may mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from typing import Any

from knowledge.customers import ladder
from knowledge.customers.folding import joined, units
from knowledge.customers.ladder import Spelling
from knowledge.customers.name_parts import brand_of, is_name_like, name_parts, trade_of
from knowledge.customers.name_table import Columns, NameTable, build_table
from knowledge.customers.near_spelling import Ends, edits_between, is_abbreviation, typo_score
from knowledge.customers.records import EXCLUSIVE, MARGIN, Candidate, How, Linking, Mention, NameEntry, rivals
from knowledge.customers.typed_name import Match, TypedName

_SHORTLIST = 40
_MOST_CANDIDATES = 10
_MOST_CHOICES = 50
_LONGEST_NAME = 200
_SURE_ABBREVIATION = 4
_LEAST_WORD = 4
_CORE = ladder.SCORES[ladder.Rung.CORE]
_MESSAGES_KEPT = 64
_NAMES_KEPT = 512
NOBODY = Linking(candidates=(), verdict="none")


class NameIndex:
    """Matches names against all customers; who may see which of them is for others to decide."""

    def __init__(self, table: NameTable) -> None:
        self.table = table
        # One message is looked through by several readers, each of its pieces anew, with the same names.
        self._mentioned = lru_cache(maxsize=_MESSAGES_KEPT)(self._find_mentions)
        self._linked = lru_cache(maxsize=_NAMES_KEPT)(self._find_link)

    @classmethod
    def build(cls, entries: Iterable[NameEntry]) -> "NameIndex":
        """Index the names of a ledger; 100 000 customers take some seconds, so it is done once, at import."""
        return cls(build_table(entries))

    def to_columns(self) -> Columns:
        """The index as one-dimensional integer arrays of different lengths, by name."""
        return self.table.to_columns()

    @classmethod
    def from_columns(cls, columns: Mapping[str, Any]) -> "NameIndex":
        """The index again from its arrays (or lists), with next to no work."""
        return cls(NameTable.from_columns(columns))

    def link(self, text: str) -> Linking:
        """Which customers a name may mean that somebody typed, already cut out of its sentence."""
        return self._linked(text)

    def _find_link(self, text: str) -> Linking:
        typed = TypedName(text[:_LONGEST_NAME], self.table)
        if not typed.units:
            return NOBODY
        found = _Best()
        found.add(typed.by_spelling())
        if found.top < EXCLUSIVE:
            found.add(typed.by_sound())
        if found.top < ladder.TYPO + MARGIN:
            found.add(self._by_letters(typed))
        judged = self._judge(found)
        few = 0 < len(judged.candidates) < _MOST_CHOICES  # many are asked about anyway
        if few and judged.candidates[0].how in ("partial", "short_name") and found.top <= _CORE:
            found.add(self._with_the_word_elsewhere(typed, found.top))
            judged = self._judge(found)
        is_slip = judged.verdict == "several" and judged.candidates[0].score == ladder.TYPO
        return self._spelt_right(typed, judged) if is_slip else judged

    def _spelt_right(self, typed: TypedName, judged: Linking) -> Linking:
        """One customer where the only spelling near what was typed is exactly that one's: Castelani."""
        key = joined(typed.parts.short)
        near = {self.table.spellings[place] for place in self.table.grams.nearest(key, _SHORTLIST)}
        meant = [each for each in near if edits_between(key, each) == 1]
        if typed.is_han or len(meant) != 1:
            return judged
        right = self.link(meant[0])
        if right.verdict != "one" or right.candidates[0].score < EXCLUSIVE - MARGIN:
            return judged
        first = [each for each in judged.candidates if each.customer_id == right.candidates[0].customer_id]
        rest = [each for each in judged.candidates if each not in first]
        return Linking(candidates=(*first, *rest), verdict="one") if first else judged

    def mentions(self, question: str, taken: Sequence[tuple[int, int]] = ()) -> list[Mention]:
        """The customers mentioned in a whole question outside `taken` (offsets), in its order."""
        return list(self._mentioned(question, tuple(taken)))

    def _find_mentions(self, question: str, taken: tuple[tuple[int, int], ...]) -> tuple[Mention, ...]:
        # Here, because finding mentions needs this very class.
        from knowledge.customers.mentions import find_mentions

        return tuple(find_mentions(self, question, taken))

    def near(self, text: str, count: int = 3) -> tuple[Candidate, ...]:
        """The customers whose names look most like a name that nobody has, for "did you mean"."""
        found = {each.customer_id: each for each in self.link(text).candidates}
        key = joined(TypedName(text[:_LONGEST_NAME], self.table).parts.short)
        for name in self._shortlist_names(key, _SHORTLIST) if key else ():
            customer_id = self.table.customer_of(name)
            found.setdefault(customer_id, self._lookalike(customer_id, name))
        return tuple(found.values())[:count]

    def _by_letters(self, typed: TypedName) -> Iterator[Match]:
        """Matches by typos, by a word out of the name, or by its abbreviation."""
        trade = trade_of(typed.parts.short)
        for variant in dict.fromkeys((joined(typed.parts.short), joined(typed.parts.local))):
            for place in self.table.grams.nearest(variant, _SHORTLIST):
                kind = Spelling(int(self.table.arrays["spelling_kinds"][place]))
                name = int(self.table.arrays["spelling_names"][place])
                spelling = self.table.spellings[place]
                edits = edits_between(variant, spelling)
                if edits is not None:
                    stored = name_parts(self.table.names[name])
                    ends = Ends(trade, brand_of(stored), typed.parts.local[0], stored.local[0])
                    score = typo_score(variant, spelling, kind, edits, ends)
                    yield score, "pinyin" if kind is Spelling.SOUND else "typo", name
                elif typed.is_han and len(variant) > 2 and is_abbreviation(variant, spelling):
                    sure = len(variant) >= _SURE_ABBREVIATION
                    yield ladder.ABBREVIATION if sure else ladder.ABBREVIATION_UNSURE, "partial", name
                elif variant in spelling and self._is_part(typed, name):
                    yield ladder.WORD_WITHIN, "partial", name

    def _with_the_word_elsewhere(self, typed: TypedName, best: int) -> Iterator[Match]:
        """Matches of those who have the one word that was typed elsewhere than at the beginning of a name.

        "Grossmann" is no more the name of Grossmann Gastro than of Küchenhaus Grossmann.
        """
        (word, *more) = typed.parts.short
        if typed.is_han or more or len(word) < _LEAST_WORD or is_name_like(word):
            return
        for place in self.table.spellings.containing(word):
            name = int(self.table.arrays["spelling_names"][place])
            if self._is_part(typed, name):
                yield best - ladder.WORD_BESIDE_PREFIX, "partial", name

    def _is_part(self, typed: TypedName, name: int) -> bool:
        """Whether whole words of a name were typed: "antriebe", not "trie"."""
        words = [unit.key for unit in units(self.table.names[name])]
        wanted = list(typed.parts.short)
        return any(words[at : at + len(wanted)] == wanted for at in range(len(words)))

    def _shortlist_names(self, key: str, count: int) -> list[int]:
        places = self.table.grams.nearest(key, count)
        return [int(self.table.arrays["spelling_names"][place]) for place in places]

    def _lookalike(self, customer_id: str, name: int) -> Candidate:
        return Candidate(customer_id=customer_id, matched=self.table.names[name], score=0, how="partial")

    def _judge(self, found: "_Best") -> Linking:
        met = (
            (-score, self.table.customers[customer], how, name)
            for customer, (score, how, name) in found.by_customer(self.table).items()
            if score >= ladder.FLOOR
        )
        ranked = nsmallest(_MOST_CHOICES, met)
        if not ranked:
            return NOBODY
        candidates = tuple(
            Candidate(customer_id=customer, matched=self.table.names[name], score=-negative, how=how)
            for negative, customer, how, name in ranked
        )
        choices = rivals(candidates)
        one = len(choices) == 1 and choices[0].score >= ladder.ACCEPT
        chosen = {each.customer_id for each in choices}
        last = max(place for place, each in enumerate(candidates) if each.customer_id in chosen)
        kept = max(_MOST_CANDIDATES, last + 1)
        return Linking(candidates=candidates[:kept], verdict="one" if one else "several")


class _Best:
    """The best match of each name so far."""

    def __init__(self) -> None:
        self.top = 0
        self._names: dict[int, tuple[int, How]] = {}

    def add(self, matches: Iterable[Match]) -> None:
        for score, how, name in matches:
            self.top = max(self.top, score)
            if name not in self._names or score > self._names[name][0]:
                self._names[name] = (score, how)

    def by_customer(self, table: NameTable) -> dict[int, tuple[int, How, int]]:
        """The best match of each customer, by the place of the customer."""
        best: dict[int, tuple[int, How, int]] = {}
        for name, (score, how) in self._names.items():
            customer = int(table.name_customers[name])
            if customer not in best or score > best[customer][0]:
                best[customer] = (score, how, name)
        return best
