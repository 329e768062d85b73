"""One spelling for one name: case, width, accents, script and punctuation folded away."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from opencc import OpenCC

_PLAIN = {
    "ß": "ss",
    "ø": "o",
    "ł": "l",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
    "ŋ": "n",
}
_INSIDE = frozenset("'’‘`´ʼ＇.．·•‧・\u00ad\u200b\u200c\u200d\ufeff")
"""Marks that do not part a word: O'Brien, S.A., 阿里·巴巴."""
_AND = frozenset("&+＆＋")
_UMLAUTS = (("ue", "u"), ("oe", "o"), ("ae", "a"))
_SILENT_WORDS = frozenset({"and", "und"})


class Unit(NamedTuple):
    """A word of letters and digits, or a single Han character: its folded key and its place in the text."""

    key: str
    start: int
    end: int
    is_han: bool


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or character == "〇"


@lru_cache(maxsize=1)
def _converter() -> "OpenCC":
    """Traditional to simplified, loaded only when the first Chinese character turns up."""
    from opencc import OpenCC

    return OpenCC("t2s")


@lru_cache(maxsize=65536)
def fold_character(character: str) -> str:
    """The plain form of one character: "" where it carries no letter, " " where it parts words."""
    if character.isascii():
        return character.lower() if character.isalnum() else _mark(character)
    if character in _INSIDE or unicodedata.combining(character):
        return ""
    folded = "".join(_plain_letter(each) for each in unicodedata.normalize("NFKC", character).casefold())
    return folded or _mark(character)


def _plain_letter(letter: str) -> str:
    if is_han(letter):
        return str(_converter().convert(letter))
    if letter in _PLAIN:
        return _PLAIN[letter]
    bare = unicodedata.normalize("NFD", letter)[0]
    bare = _PLAIN.get(bare, bare)
    return bare if bare.isalnum() else _mark(bare).strip()


def _mark(character: str) -> str:
    if character in _INSIDE:
        return ""
    return " & " if character in _AND else " "


def units(text: str) -> list[Unit]:
    """The words and Han characters of a text in order with their places, without "and"."""
    return list(_units(text))


@lru_cache(256)  # one question is looked through for known, unknown and mistyped names
def _units(text: str) -> tuple[Unit, ...]:
    found: list[Unit] = []
    word, start, end = "", 0, 0
    for place, character in enumerate(text):
        folded, parts_words = _folded(character)
        if not parts_words:
            if folded:
                start = start if word else place
                word, end = word + folded, place + 1
            continue
        if word:
            _close(found, word, start, end)
            word = ""
        if folded:
            found.append(Unit(folded, place, place + 1, is_han=True))
    if word:
        _close(found, word, start, end)
    return tuple(found)


@lru_cache(maxsize=65536)
def _folded(character: str) -> tuple[str, bool]:
    """The folded character, and whether it stands apart: a Chinese one, or a mark between words."""
    folded = fold_character(character)
    apart = folded[:1] == " " or (len(folded) == 1 and is_han(folded))
    return folded.strip(" &"), apart


def _close(found: list[Unit], word: str, start: int, end: int) -> None:
    if word not in _SILENT_WORDS:
        found.append(Unit(loose(word), start, end, is_han=False))


def loose(word: str) -> str:
    """A Latin word with its umlauts written one way: Müller, Mueller and Muller are one spelling."""
    if "e" in word:
        for pair, letter in _UMLAUTS:
            word = word.replace(pair, letter)
    return word


def joined(keys: Iterable[str]) -> str:
    """Folded words as one key without spaces, the same however the words were parted when typed."""
    return loose("".join(keys))


def squeeze(text: str) -> str:
    """The folded key of a whole text, without spaces."""
    return joined(unit.key for unit in units(text))


def plain_key(word: str) -> str:
    """The key of a word from our own lists, which are written in small letters and simplified characters.

    The same as `squeeze`, without its cost for three thousand words at the first question.
    """
    return loose(word) if word.isalnum() else squeeze(word)


def as_written(text: str) -> str:
    """The letters of a text but for case, width and script: what "exactly the same name" means.

    Accents are kept, so that a customer spelt exactly as typed wins over one that only folds to the same key.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(fold_character(each) if is_han(each) else each for each in plain if each.isalnum())
