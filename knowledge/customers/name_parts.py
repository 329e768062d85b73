"""A company name taken apart: what tells it from others, and its legal form, generic words and region."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from knowledge.customers.folding import Unit, joined, plain_key, units

_LONGEST_LATIN_ENDING = 5
_LONGEST_HAN_ENDING = 8
_LEAST_HAN_LEFT = 2
_LEAST_BEFORE_REGION = 4


class NameParts(NamedTuple):
    """A folded name at four depths, each a tuple of words and Han characters.

    `short` lacks the legal form, `core` the generic words too, `local` legal form and region, `bare` all.
    """

    full: tuple[str, ...]
    short: tuple[str, ...]
    core: tuple[str, ...]
    local: tuple[str, ...]
    bare: tuple[str, ...]
    region: str


class _Words(NamedTuple):
    han_ends: frozenset[str]
    legal: frozenset[str]
    leading: frozenset[str]
    generic: frozenset[str]
    trade: frozenset[str]
    region: frozenset[str]
    institution: frozenset[str]
    beside_bank: frozenset[str]
    nobodys: frozenset[str]
    generic_ends: frozenset[str]
    trade_ends: frozenset[str]
    name_like: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = tomllib.loads((Path(__file__).with_name("name_words.toml")).read_text(encoding="utf-8"))

    def folded(section: str, *keys: str) -> frozenset[str]:
        return frozenset(plain_key(word) for key in keys for word in data[section][key].split())

    legal, generic = folded("legal", "han", "latin"), folded("generic", "han", "latin")
    trade, region = folded("trade", "han", "latin"), folded("region", "han", "latin")
    dropped = legal | folded("generic", "han") | folded("trade", "han")
    return _Words(
        han_ends=frozenset(word[-1] for word in dropped),
        legal=legal,
        leading=folded("legal", "han_leading", "latin_leading"),
        generic=generic,
        trade=trade,
        region=region,
        institution=folded("institution", "latin"),
        beside_bank=folded("institution", "beside_bank"),
        nobodys=generic | legal | region,
        generic_ends=generic | legal,
        trade_ends=trade | generic,
        name_like=generic | legal | region | trade,
    )


def name_parts(text: str) -> NameParts:
    """The parts of a name as somebody wrote it; every depth keeps at least something to go by."""
    return parts_of(units(text))


def parts_of(found: list[Unit]) -> NameParts:
    """The parts of a name that is already split into units."""
    words = _words()
    full = tuple(unit.key for unit in found)
    short = _without_ends(_without_start(full, words.leading), words.legal)
    core = _without_ends(short, words.generic_ends)
    local, region = _without_region(short, words)
    bare = _without_ends(local, words.generic_ends)
    if region and is_name_like(joined(bare)):
        local, bare, region = short, core, ""  # 金华装备 without 金华 is nobody's name
    if is_name_like(joined(core)):
        core = short
    if is_name_like(joined(bare)):
        bare = local
    return NameParts(full, short, core, local, bare, region)


def spoken_pieces(keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A name cut before and after its common words, so that many names share few pieces to sound out."""
    words = _words()
    size = _region_at_start(keys, words)
    if size:
        yield keys[:size]
    rest, tail = keys[size:], []
    while (shorter := _without_ends_once(rest, words.generic)) or (
        shorter := _without_ends_once(rest, words.trade)
    ):
        tail.append(rest[len(shorter) :])
        rest = shorter
    yield rest
    yield from reversed(tail)


def trade_of(keys: tuple[str, ...]) -> str:
    """What a name ends with that many names end with: 轴承, Engineering."""
    words = _words()
    return joined(keys[len(_without_ends(keys, words.trade_ends)) :])


def brand_of(parts: NameParts) -> str:
    """What a name begins with before it says what the company does: 江南 of 江南轴承."""
    words = _words()
    return joined(_without_ends(parts.local, words.trade_ends))


def is_misspelt_legal_form(key: str) -> bool:
    """Whether a Latin word is a legal form but for one typo: Crop for Corp."""
    from rapidfuzz.distance import OSA  # 0.04 s to load: only when nothing else explains a word

    return any(
        abs(len(word) - len(key)) <= 1 and len(word) > 2 and OSA.distance(word, key) <= 1
        for word in _words().legal
    )


def is_name_like(key: str) -> bool:
    """Whether company names are made of such words, so that it belongs to a name it stands beside."""
    return key in _words().name_like


def is_institution(key: str, after: str) -> bool:
    """Say whether a word makes another company of the name before it: airlines, and not "bank guarantee"."""
    return key in _words().institution and after not in _words().beside_bank


def is_region(key: str) -> bool:
    """Whether a folded word is a place that companies put before or after their name."""
    return key in _words().region


def is_generic(key: str) -> bool:
    """Whether a folded word is a legal form, a generic word or a region, so that it names nobody."""
    return key in _words().nobodys


def _without_start(keys: tuple[str, ...], leading: frozenset[str]) -> tuple[str, ...]:
    for size in (4, 1):
        if len(keys) > size and joined(keys[:size]) in leading:
            return keys[size:]
    return keys


def _without_ends(keys: tuple[str, ...], endings: frozenset[str]) -> tuple[str, ...]:
    """Drop endings, longest first and again and again, while a name of at least two characters is left."""
    while shorter := _without_ends_once(keys, endings):
        keys = shorter
    return keys


def _without_ends_once(keys: tuple[str, ...], endings: frozenset[str]) -> tuple[str, ...] | None:
    """The keys without the longest ending after which enough is left, None if there is none."""
    if not keys:
        return None
    if _is_han_key(keys[-1]):
        return _without_han_ending(keys, endings) if keys[-1] in _words().han_ends else None
    cuts = range(max(1, len(keys) - _LONGEST_LATIN_ENDING), len(keys))
    return next(
        (keys[:cut] for cut in cuts if _is_enough(keys[:cut]) and joined(keys[cut:]) in endings), None
    )


def _without_han_ending(keys: tuple[str, ...], endings: frozenset[str]) -> tuple[str, ...] | None:
    tail = "".join(keys[-_LONGEST_HAN_ENDING:])
    for size in range(min(_LONGEST_HAN_ENDING, len(keys) - 1), 0, -1):
        if tail[-size:] in endings and _is_enough(keys[:-size]):
            return keys[:-size]
    return None


def _is_enough(left: tuple[str, ...]) -> bool:
    return len(left) >= _LEAST_HAN_LEFT or not _is_han_key(left[0])


def _is_han_key(key: str) -> bool:
    return len(key) == 1 and key > "\u2fff"


def _without_region(keys: tuple[str, ...], words: _Words) -> tuple[tuple[str, ...], str]:
    region = ""
    while (size := _region_at_start(keys, words)) > 0:
        region += "".join(keys[:size])
        keys = keys[size:]
        if len(keys) > _LEAST_HAN_LEFT and keys[0] in "省市县区":
            keys = keys[1:]
    if len(keys) > 1 and not _is_han_key(keys[-1]) and keys[-1] in words.region:
        region += keys[-1]
        keys = keys[:-1]
    if len(keys) > _LEAST_BEFORE_REGION + 1 and _is_han_key(keys[-1]) and "".join(keys[-2:]) in words.region:
        region += "".join(keys[-2:])
        keys = keys[:-2]
    return keys, region


def _region_at_start(keys: tuple[str, ...], words: _Words) -> int:
    if not keys:
        return 0
    if not _is_han_key(keys[0]):
        names_nobody = all(key in words.generic or key in words.trade for key in keys[1:])
        return 1 if len(keys) > _LEAST_HAN_LEFT and keys[0] in words.region and not names_nobody else 0
    for size in (4, 3, 2):
        left = keys[size:]
        enough = len(left) >= _LEAST_HAN_LEFT
        if enough and "".join(keys[:size]) in words.region and "".join(left) not in words.trade_ends:
            return size
    return 0
