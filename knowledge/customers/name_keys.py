"""Under which keys one name can be found, and which of its spellings are compared letter by letter."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from knowledge.customers.folding import as_written, is_han, joined, squeeze
from knowledge.customers.ladder import Rung, Spelling
from knowledge.customers.name_parts import NameParts, is_generic, name_parts, spoken_pieces
from knowledge.customers.sounds import initials_key, name_syllables, near_sound_key, sound_key

_LONGEST_PREFIX = 4
_SHORTEST_LATIN_PREFIX = 3
_SHORTEST_TYPO_PREFIX = 5
_LEAST_INITIALS = 4
_LEAST_SYLLABLES = 2
_DEPTH_RUNGS = (Rung.FOLDED, Rung.SHORT, Rung.CORE, Rung.LOCAL, Rung.BARE)
"""In the order of the fields of NameParts."""


def key_hash(key: str) -> int:
    """A stable 64-bit number for a key, the same in every process."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")


class NameKeys:
    """The keys of one name or alias; computed when a ledger is imported."""

    def __init__(self, text: str, *, is_alias: bool) -> None:
        self.text = text
        self.is_alias = is_alias
        self.parts: NameParts = name_parts(text)
        spoken = any(is_han(key[0]) for key in self.parts.short)
        self.syllables = name_syllables(spoken_pieces(self.parts.short)) if spoken else ()

    def hashes(self) -> dict[int, Rung]:
        """Every key of the name with the best rung under which it stands."""
        best: dict[str, Rung] = {}
        for key, rung in self._keys():
            if key not in best or rung < best[key]:
                best[key] = rung
        return {key_hash(key): rung for key, rung in best.items()}

    def _keys(self) -> Iterator[tuple[str, Rung]]:
        parts = self.parts
        if not parts.full:
            return
        written = Rung.ALIAS_AS_WRITTEN if self.is_alias else Rung.NAME_AS_WRITTEN
        yield "=" + as_written(self.text), written
        depths = dict.fromkeys((parts.full, parts.short, parts.local, parts.core, parts.bare))
        yield from ((joined(depth), _DEPTH_RUNGS[parts.index(depth)]) for depth in depths)
        yield from self._prefixes()
        yield from self._sounds()

    def _prefixes(self) -> Iterator[tuple[str, Rung]]:
        local = self.parts.local
        if is_han(local[0][0]):
            for depth, size in self._han_prefixes():
                yield joined(depth[:size]), Rung.PREFIX
            return
        for size in range(1, min(_LONGEST_PREFIX, len(local) - 1) + 1):
            if len(local[0]) >= _SHORTEST_LATIN_PREFIX or size > 1:
                yield joined(local[:size]), Rung.PREFIX
        first = next(iter(self.text.split()), "")
        if len(local) > 1 and len(first) >= _SHORTEST_LATIN_PREFIX and local[0] == squeeze(first):
            yield "=" + as_written(first), Rung.PREFIX_AS_WRITTEN

    def _han_prefixes(self) -> Iterator[tuple[Sequence[str], int]]:
        """Beginnings of the name without its region, and of the name with it."""
        local, short = self.parts.local, self.parts.short
        for size in range(2, min(_LONGEST_PREFIX + 1, len(local))):
            yield local, size
        for size in range(len(short) - len(local) + 2, len(short) if short != local else 0):
            yield short, size

    def _sounds(self) -> Iterator[tuple[str, Rung]]:
        for syllables in self._spoken():
            if len(syllables) < _LEAST_SYLLABLES:
                continue
            yield sound_key(syllables), Rung.SOUND
            yield near_sound_key(syllables), Rung.NEAR_SOUND
            if len(syllables) >= _LEAST_INITIALS:
                yield initials_key(syllables), Rung.INITIALS
        local = self._local_syllables()
        for size in range(_LEAST_SYLLABLES, min(_LONGEST_PREFIX + 1, len(local))):
            yield sound_key(local[:size]), Rung.SOUND_PREFIX
        if len(local) < len(self.syllables):
            for size in range(len(self.syllables) - len(local) + 2, len(self.syllables)):
                yield sound_key(self.syllables[:size]), Rung.SOUND_PREFIX

    def _spoken(self) -> Iterator[Sequence[str]]:
        """The syllables of the name at each depth."""
        if not self.syllables:
            return
        parts, dropped = self.parts, len(self.parts.short) - len(self.parts.local)
        yield self.syllables
        if parts.core != parts.short:
            yield self.syllables[: len(parts.core)]
        if dropped:
            yield self._local_syllables()
        if parts.bare not in (parts.core, parts.local):
            yield self._local_syllables()[: len(parts.bare)]

    def _local_syllables(self) -> Sequence[str]:
        short, size = self.parts.short, len(self.parts.local)
        places = (at for at in range(len(short) - size + 1) if short[at : at + size] == self.parts.local)
        start = next(places, 0)
        return self.syllables[start : start + size] if len(self.syllables) == len(short) else self.syllables

    def spellings(self) -> Iterator[tuple[str, Spelling]]:
        """The strings that a mistyped name is compared with."""
        parts = self.parts
        if not parts.full:
            return
        yield joined(parts.local), Spelling.WHOLE
        if parts.short != parts.local:
            yield joined(parts.short), Spelling.WHOLE
        if parts.bare != parts.local:
            yield joined(parts.bare), Spelling.CORE
        first = parts.local[0]
        if len(parts.local) > 1 and len(first) >= _SHORTEST_TYPO_PREFIX and not is_generic(first):
            yield first, Spelling.PREFIX
        if self.syllables:
            yield joined(self._local_syllables()), Spelling.SOUND
