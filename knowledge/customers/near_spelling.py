"""How close a typed name comes to a stored spelling, letter by letter, and whether that is close enough."""

from typing import NamedTuple

from knowledge.customers import ladder
from knowledge.customers.folding import is_han
from knowledge.customers.ladder import Spelling
from knowledge.customers.name_parts import is_name_like
from knowledge.customers.sounds import dictionary_readings

_PENALTY = {
    Spelling.WHOLE: 0,
    Spelling.CORE: ladder.TYPO_IN_CORE,
    Spelling.PREFIX: ladder.TYPO_IN_PREFIX,
    Spelling.SOUND: ladder.TYPO_IN_CORE,
}
_ONE_TYPO_FROM = 4
_TWO_TYPOS_FROM = 8
_TWO_TYPOS_HAN_FROM = 6
_SURE_LATIN_FROM = 6
_SURE_TWO_LATIN_FROM = 12
_TELLING_FROM = 5
_SURE_HAN_FROM = 4
_LEAST_BRAND = 2


class Ends(NamedTuple):
    """What the typed company does (轴承, Engineering), the stored brand, and both first words."""

    typed_trade: str
    stored_brand: str
    typed_first: str
    stored_first: str


def edits_between(typed: str, spelling: str) -> int | None:
    """How many typos apart two keys are (a swap of neighbours counts one), None where they are two words."""
    from rapidfuzz.distance import OSA  # 0.04 s to load: only when nothing matched by key

    han = is_han(typed[:1])
    if han != is_han(spelling[:1]):
        return None
    allowed = _allowed(max(len(typed), len(spelling)), han=han)
    edits = int(OSA.distance(typed, spelling, score_cutoff=allowed)) if allowed else allowed + 1
    return None if edits > allowed or (han and _is_another_word(typed, spelling)) else edits


def typo_score(typed: str, spelling: str, kind: Spelling, edits: int, ends: Ends) -> int:
    """What a match with so many typos is worth; too little to act on where it may be another company."""
    if is_doubled(typed, spelling):
        return ladder.DOUBLED
    score = ladder.TYPO - _PENALTY[kind] - ladder.TYPO_EACH_FURTHER * max(0, edits - 1)
    sure = _sure_han if is_han(typed[:1]) else _sure_latin
    return score if sure(typed, spelling, edits, ends) else min(score, ladder.TYPO_UNSURE)


def is_doubled(typed: str, spelling: str) -> bool:
    """Whether the typed key is the spelling with one character typed twice."""
    if len(typed) != len(spelling) + 1:
        return False
    twice = (place for place in range(1, len(typed)) if typed[place] == typed[place - 1])
    return any(typed[:place] + typed[place + 1 :] == spelling for place in twice)


def _allowed(length: int, *, han: bool) -> int:
    if han:
        return 2 if length >= _TWO_TYPOS_HAN_FROM else int(length >= _LEAST_BRAND)
    if length < _ONE_TYPO_FROM:
        return 0
    return 2 if length >= _TWO_TYPOS_FROM else 1


def _brands(typed: str, spelling: str, ends: Ends) -> tuple[str, str]:
    """What is left of both when they end with the same trade: the part that tells two companies apart.

    Novmann Textiles and Kovmann Textiles have much in common and are two companies.
    """
    if ends.typed_trade and spelling.endswith(ends.typed_trade):
        return typed.removesuffix(ends.typed_trade), spelling.removesuffix(ends.typed_trade)
    return typed, spelling


def _sure_latin(typed: str, spelling: str, edits: int, ends: Ends) -> bool:
    typed, spelling = _brands(typed, spelling, ends)
    if edits == 1 and _slips_in_the_first_word(typed, spelling, ends):
        return True
    if ends.typed_first != ends.stored_first and spelling.startswith(ends.stored_first):
        typed, spelling = min(typed, ends.typed_first, key=len), min(spelling, ends.stored_first, key=len)
        edits = min(edits, _edits_in_a_word(typed, spelling))
    same_start = typed[:1] == spelling[:1] or typed[1::-1] == spelling[:2]
    shorter = min(len(typed), len(spelling))
    return same_start and shorter >= (_SURE_LATIN_FROM if edits <= 1 else _SURE_TWO_LATIN_FROM)


def _slips_in_the_first_word(typed: str, spelling: str, ends: Ends) -> bool:
    """Whether but one letter of the first word is wrong, and the next tells the company too: habor point.

    A word that many names have does not: Adler Trading may be another company than Alder Trading.
    """
    first, stored = ends.typed_first, ends.stored_first
    if first == stored or not (typed.startswith(first) and spelling.startswith(stored)):
        return False
    rest = typed[len(first) :]
    right = rest == spelling[len(stored) :] and len(rest) >= _TELLING_FROM and not is_name_like(rest)
    return right and first[:1] == stored[:1] and min(len(first), len(stored)) >= _TELLING_FROM


def _edits_in_a_word(typed: str, spelling: str) -> int:
    """How many typos are in the first word, by which a company is known: Oakfeild Enginering has one."""
    from rapidfuzz.distance import OSA  # 0.04 s to load: only when nothing matched by key

    return int(OSA.distance(typed, spelling))


def _sure_han(typed: str, spelling: str, edits: int, ends: Ends) -> bool:
    """A character left out or swapped is a slip of the hand; another one in the brand is another company.

    Input methods choose among homophones, which are matched by sound, so a character that sounds otherwise in
    all its readings is rarely a typo: 江海轴承 for 江南轴承 is asked about. With the brand right, a slip in
    the trade is a typo unless it makes another trade (江南电机 for 江南轴承).
    """
    if edits > 1 or min(len(typed), len(spelling)) < _SURE_HAN_FROM:
        return False
    brand = ends.stored_brand
    if len(brand) >= _LEAST_BRAND and typed.startswith(brand) and spelling.startswith(brand):
        is_trade = brand + ends.typed_trade == typed
        return len(typed) < len(spelling) or (len(typed) == len(spelling) and not is_trade)
    if _sounds_alike(typed, spelling):
        return True
    typed, spelling = _brands(typed, spelling, ends)
    if min(len(typed), len(spelling)) < _SURE_HAN_FROM:
        return False
    return len(typed) < len(spelling) or sorted(typed) == sorted(spelling)


def _sounds_alike(typed: str, spelling: str) -> bool:
    """Whether one character was replaced by another that may sound the same: 常岭 for 长岭."""
    pairs = [(mine, theirs) for mine, theirs in zip(typed, spelling, strict=False) if mine != theirs]
    same_length = len(typed) == len(spelling) and len(pairs) == 1
    return same_length and not set(dictionary_readings(pairs[0][0])).isdisjoint(
        dictionary_readings(pairs[0][1])
    )


def _is_another_word(typed: str, spelling: str) -> bool:
    """One character of two or three replaced: 华光 is not 华伟 mistyped."""
    longest = max(len(typed), len(spelling))
    return longest < _SURE_HAN_FROM and len(typed) == len(spelling) and sorted(typed) != sorted(spelling)


def is_abbreviation(typed: str, spelling: str) -> bool:
    """Whether the typed characters occur in the spelling in order, beginning with the same two."""
    if typed[:2] != spelling[:2] or len(typed) >= len(spelling):
        return False
    rest = iter(spelling)
    return all(character in rest for character in typed)
