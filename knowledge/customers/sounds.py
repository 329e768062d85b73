"""How Chinese names sound: pinyin, near sounds, initials; pypinyin only where names are indexed."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product

from knowledge.customers.character_readings import readings_of
from knowledge.customers.folding import is_han, joined

_NEAR = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))
"""What speakers of southern Mandarin and fast typists mix up: zh/z, ch/c, sh/s and -ng/-n.

Applied to whole keys, since typed pinyin does not say where a syllable ends.
"""
_AT_THE_HEAD: Mapping[str, tuple[str, ...]] = {
    "长": ("chang",),
    "曾": ("zeng",),
    "朝阳": ("chao", "yang"),
    "都江": ("du", "jiang"),
}
"""How names begin that a dictionary reads as other words: 长岭 is changling, as 长城 is."""

_MOST_READINGS = 2
_MOST_SPELLINGS = 8


def name_syllables(pieces: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The pinyin of a name in pieces (region, brand, trade), each read in context: 重庆 is chongqing."""
    return tuple(syllable for piece in pieces for run in _runs(piece) for syllable in _as_a_name(run))


def _as_a_name(run: str) -> tuple[str, ...]:
    head = next((each for each in _AT_THE_HEAD if run.startswith(each)), "")
    return (*_AT_THE_HEAD.get(head, ()), *_run_syllables(run)[len(head) :])


@lru_cache(maxsize=65536)
def _run_syllables(run: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # 0.2 s to load: only where names are indexed

    return tuple(_plain(each) for each in lazy_pinyin(run)) if is_han(run[0]) else (run,)


def _runs(keys: Iterable[str]) -> Iterable[str]:
    run = ""
    for key in keys:
        if is_han(key[0]):
            run += key
            continue
        if run:
            yield run
        run = ""
        yield key
    if run:
        yield run


def _plain(syllable: str) -> str:
    return syllable.replace("v", "u").lower()


class Readings:
    """The sounds that the characters of a ledger's names have, and any other character's when asked for."""

    def __init__(self, known: Mapping[str, tuple[str, ...]]) -> None:
        self.known = known

    def of(self, character: str) -> tuple[str, ...]:
        """The likely sounds of one character, the ledger's own reading first."""
        return self.known.get(character) or dictionary_readings(character)

    def spellings(self, keys: Sequence[str]) -> list[tuple[str, ...]]:
        """The ways in which typed characters may be read aloud, at most a few."""
        choices = [self.of(key) if is_han(key[0]) else (key,) for key in keys]
        found: list[tuple[str, ...]] = []
        for spelling in product(*choices):
            found.append(spelling)
            if len(found) == _MOST_SPELLINGS:
                break
        return found


def dictionary_readings(character: str) -> tuple[str, ...]:
    """The likely sounds of any character, at most a few."""
    return readings_of(character)[:_MOST_READINGS]


def learn_readings(spoken: Iterable[tuple[Sequence[str], Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    """Which sounds each character has in the given (characters, syllables) of names, most frequent first."""
    counts: dict[str, dict[str, int]] = {}
    for keys, syllables in spoken:
        if len(keys) != len(syllables):
            continue
        for key, syllable in zip(keys, syllables, strict=True):
            if is_han(key[0]):
                seen = counts.setdefault(key, {})
                seen[syllable] = seen.get(syllable, 0) + 1
    return {key: tuple(sorted(seen, key=lambda each: (-seen[each], each))) for key, seen in counts.items()}


def sounds_like_one_of(typed: str, words: frozenset[str]) -> bool:
    """Whether Chinese characters are one of some words, typed as it sounds."""
    return is_han(typed[0]) and sound_key(_run_syllables(typed)) in _sounds_of(words, len(typed))


@lru_cache(maxsize=16)
def _sounds_of(words: frozenset[str], size: int) -> frozenset[str]:
    alike = (word for word in words if len(word) == size and is_han(word[0]))
    return frozenset(sound_key(_run_syllables(word)) for word in alike)


def sound_key(syllables: Iterable[str]) -> str:
    """The key under which a name is found by its sound."""
    return "~" + joined(syllables)


def near_sound_key(syllables: Iterable[str]) -> str:
    """The key under which a name is found by what it nearly sounds like."""
    key = joined(syllables)
    for sound, like in _NEAR:
        key = key.replace(sound, like)
    return "≈" + key


def initials_key(syllables: Iterable[str]) -> str:
    """The key under which a Chinese name is found by the first letters of its syllables."""
    return "!" + "".join(each[:1] for each in syllables)
