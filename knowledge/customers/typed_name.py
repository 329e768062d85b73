"""A name as somebody typed it, matched first by its keys and only then letter by letter."""

from collections.abc import Iterator
from functools import cached_property

from knowledge.customers import ladder
from knowledge.customers.folding import Unit, as_written, joined, units
from knowledge.customers.ladder import HOMOPHONE_SCORES, HOW, SCORES, Rung
from knowledge.customers.name_keys import key_hash
from knowledge.customers.name_parts import NameParts, is_misspelt_legal_form, name_parts, parts_of
from knowledge.customers.name_table import NameTable
from knowledge.customers.records import How
from knowledge.customers.sounds import initials_key, near_sound_key, sound_key

Match = tuple[int, How, int]
"""Score, kind and the place of the name that matched."""

_BY_SOUND = frozenset({Rung.SOUND, Rung.SOUND_PREFIX, Rung.NEAR_SOUND})
_LEAST_INITIALS = 4
_LONGEST_REST = 4


class TypedName:
    """One typed name, folded and taken apart once, and looked up in one table."""

    def __init__(self, text: str, table: NameTable) -> None:
        self.text = text
        self.table = table

    @cached_property
    def units(self) -> list[Unit]:
        """The folded words and characters."""
        return units(self.text)

    @cached_property
    def parts(self) -> NameParts:
        """What was typed, at each depth."""
        return parts_of(self.units)

    @cached_property
    def is_han(self) -> bool:
        """Whether anything was typed in Chinese characters."""
        return any(unit.is_han for unit in self.units)

    def by_spelling(self) -> Iterator[Match]:
        """Matches by id, by the name as written, and by its folded forms."""
        parts = self.parts
        yield from self._under("#" + joined(parts.full))
        yield from self._under("=" + as_written(self.text))
        yield from self._as_written(self._under(joined(parts.full)))
        if parts.short != parts.full:
            for score, how, name in self._under(joined(parts.short)):
                yield score - ladder.LEGAL_FORM_DIFFERS, how, name
        yield from self._without_region()
        yield from self._without_generic()
        yield from self._without_rest()

    def _as_written(self, matches: Iterator[Match]) -> Iterator[Match]:
        """Short names whose very letters were typed, accents included, count more than folded ones."""
        written = as_written(self.text)
        for score, how, name in matches:
            is_short = score == SCORES[Rung.SHORT]
            if is_short and as_written(self.table.names[name]).startswith(written):
                score = ladder.SHORT_AS_WRITTEN
            yield score, how, name

    def _without_region(self) -> Iterator[Match]:
        parts = self.parts
        if parts.local == parts.short:
            return
        for score, how, name in self._under(joined(parts.local)):
            known = "".join(name_parts(each).region for each in self.table.names_beside(name))
            if parts.region in known:
                yield min(score, ladder.REGION_ELSEWHERE), how, name
            elif known == "" and score >= SCORES[Rung.LOCAL]:
                yield min(score, ladder.REGION_ADDED), how, name
            else:
                yield ladder.REGION_DIFFERS, how, name

    def _without_generic(self) -> Iterator[Match]:
        parts = self.parts
        for bare in dict.fromkeys((parts.core, parts.bare)):
            if bare in (parts.short, parts.local):
                continue
            for score, how, name in self._under(joined(bare)):
                yield min(score, ladder.GENERIC_DIFFERS), how, name

    def _without_rest(self) -> Iterator[Match]:
        """A known name of two words or more with something behind it."""
        if self.is_han:
            return
        short = self.parts.short
        for size in range(len(short) - 1, max(0, len(short) - _LONGEST_REST - 1), -1):
            whole = list(self._under(joined(short[:size]), worst=Rung.SHORT))
            slip = whole and size == len(short) - 1 and is_misspelt_legal_form(short[size])
            for _score, how, name in whole if slip or size > 1 else ():
                yield ladder.LEGAL_FORM_MISSPELT if slip else ladder.REST_DIFFERS, how, name

    def by_sound(self) -> Iterator[Match]:
        """Matches by pinyin: typed as such, or the sound of the characters that were typed."""
        if self.is_han:
            yield from self._homophones()
            return
        letters = joined(self.parts.short)
        for typed in dict.fromkeys((self.parts.full, self.parts.short)):
            for key in (sound_key(typed), near_sound_key(typed)):
                for score, _how, name in self._under(key):
                    yield score, "pinyin", name
        if len(letters) >= _LEAST_INITIALS and len(self.parts.short) == 1:
            yield from self._under(initials_key(letters))

    def _homophones(self) -> Iterator[Match]:
        for spelling in self.table.readings.spellings(self.parts.short):
            for key in (sound_key(spelling), near_sound_key(spelling)):
                for rung, name in self.table.under(key_hash(key)):
                    if rung in _BY_SOUND:
                        yield HOMOPHONE_SCORES[rung], "homophone", name

    def _under(self, key: str, worst: Rung = Rung.INITIALS) -> Iterator[Match]:
        for rung, name in self.table.under(key_hash(key), worst):
            yield SCORES[rung], HOW[rung], name
