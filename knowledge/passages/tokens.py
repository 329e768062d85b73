"""From text to what the index counts: Han uni- and bigrams, English stems, numbers with their units."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.lazy_pattern import lazily

if TYPE_CHECKING:
    from opencc import OpenCC

_TOKEN = lazily(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<unit>%|天|日|个月|月|年|万|days?|months?|years?)?"
    r"|(?P<spelled>two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety)[ -](?P<of>days?|months?|years?)\b"
    r"|(?P<joined>[a-z]+(?:-[a-z]+)+)|(?P<word>[a-z]+(?:'[a-z]+)?)|(?P<han>[\u3400-\u4dbf\u4e00-\u9fff]+)"
)
_HAN = lazily(r"[\u3400-\u4dbf\u4e00-\u9fff]")
_SPELLED = {
    **dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True)),
    "twelve": 12,
    "fifteen": 15,
    **dict(
        zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 91, 10), strict=True)
    ),
}
_HAN_NUMBER = lazily(r"([一二两三四五六七八九]?)(十?)([一二三四五六七八九]?)(天|日|个月|年(?!代)|倍|次|成)")
_HAN_DIGITS = {"": 0, "两": 2, **{digit: value for value, digit in enumerate("一二三四五六七八九", start=1)}}
_UNITS = {"天": "d", "日": "d", "个月": "m", "月": "m", "年": "y", "%": "%", "万": "w"}
# English function words say nothing about a rule; Chinese ones are kept, because bigrams need them.
_SILENT = frozenset(
    "a about after all also am an and any are as at be been before but by can could did do does "
    "doing for from get gets give given go goes had has have having he her him his how i if in into "
    "is it its just may me might more most much my no not of off on one only or other our out over "
    "own shall she should so some still such than that the their them then there these they this "
    "those to too under until up us was we were what when where which while who whom whose why will "
    "with would you your".split()
)


def plain(text: str) -> str:
    """Fold width and case."""
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


def simplified(folded: str) -> str:
    """Turn traditional characters into simplified ones, which our own texts are written in."""
    return str(_converter().convert(folded)) if has_han(folded) else folded


def has_han(text: str) -> bool:
    """Say whether a text has a Chinese character."""
    return _HAN.search(text) is not None


@lru_cache(maxsize=1)
def _converter() -> "OpenCC":
    from opencc import OpenCC  # reads its dictionaries, so only when Chinese turns up

    return OpenCC("t2s")


def tokens(folded: str) -> Iterator[str]:
    """Give the tokens of a text that `plain` has folded; words joined by hyphens count whole and each."""
    for found in _TOKEN.finditer(folded):
        if found["han"]:
            yield from found["han"]
            yield from _numbers(found["han"])
            yield from (first + second for first, second in pairwise(found["han"]))
        elif found["joined"]:
            yield found["joined"]
            yield from (stem(part) for part in found["joined"].split("-") if part not in _SILENT)
        elif found["word"]:
            word = found["word"].removesuffix("'s")
            if word not in _SILENT:
                yield stem(word)
        elif found["spelled"]:
            yield f"{_SPELLED[found['spelled']]}{found['of'][0]}"
            yield f"#{_SPELLED[found['spelled']]}"
        else:
            number = found["number"].replace(",", "")
            unit = found["unit"]
            if unit:
                yield f"{number}{_UNITS.get(unit, unit[0])}"
            yield f"#{number}"


def _numbers(run: str) -> Iterator[str]:
    """Give the numbers that a run of characters spells with their unit, as digits would be given."""
    for found in _HAN_NUMBER.finditer(run):
        tens, ten, ones, unit = found.groups()
        if tens or ten:
            value = (_HAN_DIGITS[tens] or 1) * 10 + _HAN_DIGITS[ones] if ten else _HAN_DIGITS[tens]
            value = value * 10 if unit == "成" else value
            yield f"{value}{_UNITS.get('%' if unit == '成' else unit, unit)}"
            yield f"#{value}"


def is_silent(word: str) -> bool:
    """Say whether an English word says nothing about what is asked."""
    return word in _SILENT


def is_word(token: str) -> bool:
    """Say whether a token is more than a single character: a word, a bigram, a number with its unit."""
    return len(token) > 1 and (token[0].isalnum() or token[0] == "#")


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Cut an English word's ending: plurals, -ed, -ing, -ly, -ation and the like."""
    if word.endswith(("ss", "us", "is")):
        return word
    for ending, rest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + rest
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


_ENDINGS = (
    ("ations", "at"),
    ("ation", "at"),
    ("ments", ""),
    ("ment", ""),
    ("ences", "enc"),
    ("ances", "anc"),
    ("ingly", ""),
    ("ings", ""),
    ("ing", ""),
    ("edly", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("sses", "ss"),
    ("ed", ""),
    ("ly", ""),
    ("es", "e"),
    ("s", ""),
)
