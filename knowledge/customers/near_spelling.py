"""How close a typed name comes to a stored spelling, letter by letter, and whether that is close enough."""

from typing import NamedTuple

from knowledge.customers import ladder
from knowledge.customers.folding import is_han
from knowledge.customers.ladder import Spelling

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
_SURE_TWO_LATIN_FROM = 10
_SURE_HAN_FROM = 4


class Near(NamedTuple):
    """A typo's worth: the score, and how many edits (a swap of neighbours counts one)."""

    score: int
    edits: int


def near(typed: str, spelling: str, kind: Spelling) -> Near | None:
    """How a typed key relates to a stored spelling by typos, None where it is another word."""
    from rapidfuzz.distance import OSA  # 0.04 s to load: only when nothing matched by key

    han = is_han(typed[:1])
    if han != is_han(spelling[:1]):
        return None
    allowed = _allowed(max(len(typed), len(spelling)), han=han)
    edits = int(OSA.distance(typed, spelling, score_cutoff=allowed)) if allowed else 99
    if edits > allowed or (han and _is_another_word(typed, spelling)):
        return None
    score = ladder.TYPO - _PENALTY[kind] - ladder.TYPO_EACH_FURTHER * max(0, edits - 1)
    if not (_sure_han(typed, spelling, edits) if han else _sure_latin(typed, spelling, edits)):
        score = min(score, ladder.TYPO_UNSURE)
    return Near(score, edits)


def _allowed(length: int, *, han: bool) -> int:
    if han:
        return 2 if length >= _TWO_TYPOS_HAN_FROM else int(length >= 2)
    if length < _ONE_TYPO_FROM:
        return 0
    return 2 if length >= _TWO_TYPOS_FROM else 1


def _sure_latin(typed: str, spelling: str, edits: int) -> bool:
    shorter = min(len(typed), len(spelling))
    return shorter >= (_SURE_LATIN_FROM if edits <= 1 else _SURE_TWO_LATIN_FROM)


def _sure_han(typed: str, spelling: str, edits: int) -> bool:
    """A character left out, doubled or swapped is a slip of the hand; another character is another company.

    Input methods choose among homophones, which are matched by sound, so a wrong character that sounds different is
    rarely a typo: 江海轴承 for 江南轴承 is asked about.
    """
    if edits > 1 or min(len(typed), len(spelling)) < _SURE_HAN_FROM:
        return False
    return len(typed) != len(spelling) or sorted(typed) == sorted(spelling)


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
