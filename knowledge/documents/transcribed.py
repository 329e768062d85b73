"""Foreign names as Chinese writes their sounds: an English question's name is sought in Chinese passages.

A name is cut into sounds, a consonant with its vowel each; of every two that follow each other those pairs of
characters are sought that are written for them. Only a name that no passage has in letters is sought so.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from knowledge.documents.postings import Postings
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import is_silent, stem
from knowledge.passages.wordings import Wording, is_listed
from prompts.search_words import sounds_of_names

_NAME = lazily(r"\b[A-Z][a-z]{2,}\b")
_UNIT = lazily(
    r"(?P<sound>sch|sh|ch|th|ph|gh|kh|zh|ck|qu|tz|ts|[bcdfghjklmnpqrstvwxz]|y(?=[aeou]))?"
    r"(?P<same>(?P=sound))?(?P<vowel>[aeiouy]+)?(?P<end>(?:ng|[nm])(?![aeiouy]))?"
)
_AS = {"sch": "sh", "ph": "f", "gh": "g", "kh": "k", "zh": "j", "ck": "k", "qu": "k", "q": "k", "c": "k"}
_AS |= {"tz": "z", "ts": "z"}
_SILENT_END = lazily("(?<=[a-z]{3}[^aeiouy])e$")
_BEFORE_N = frozenset(
    "安恩因英翁班本宾邦潘彭平庞蓬丹登丁东邓敦坦滕廷汤唐屯通甘根贡圭坎肯康孔昆钱陈钦琼尚申欣雄扬简珍金范凡芬丰冯"
    "万文温桑森辛松孙赞曾津宗汉亨洪曼门明蒙芒南嫩宁农兰伦林龙朗延圣"
)
_WHOLE, _TWO, _PART = 1.5, 1.0, 0.6
_MOST_NAMES, _MOST_WAYS, _MOST_UNITS = 3, 16, 5


def transcribed(question: str, postings: Postings) -> Iterator[Wording]:
    """Give for names of a question what the passages may write for them in Chinese characters."""
    names = [name for name in dict.fromkeys(_NAME.findall(_unaccented(question))) if not _is_common(name)]
    for name in names[:_MOST_NAMES]:
        token = stem(name.casefold())
        ways = () if postings.known(token) else tuple(_ways(name, postings))[:_MOST_WAYS]
        if ways:
            yield Wording(said=(token,), others=ways)


def _is_common(word: str) -> bool:
    return is_listed(word) or is_silent(word.casefold())


def _ways(name: str, postings: Postings) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Give the pairs of characters that stand for a name: two that overlap before one alone."""
    units = _units(name)[:_MOST_UNITS]
    tried = [[a + b for a, b in product(one, other)] for one, other in pairwise(units)]
    there = postings.counts(sorted({pair for pairs in tried for pair in pairs}))
    found = [[pair for pair in pairs if pair in there] for pairs in tried]
    for one, other in pairwise(found):
        yield from ((_WHOLE, (a, b)) for a, b in product(one, other) if a[1] == b[0])
    alone = _TWO if len(found) == 1 else _PART
    yield from ((alone, (pair,)) for pairs in found[:1] for pair in pairs)


def _units(name: str) -> Sequence[str]:
    """Give for each sound of a name the characters that are written for it, none for an r at its end."""
    return [
        characters
        for found in _UNIT.finditer(_SILENT_END.sub("", name.casefold()))
        for characters in _written((found["vowel"] or "-")[0].replace("y", "i"), found)
    ]


def _written(vowel: str, found: re.Match[str]) -> Iterator[str]:
    written = sounds_of_names()
    for sound in _sounds(found["sound"] or "-", vowel):
        characters = written.get((sound, vowel), "")
        if found["end"]:  # what is spelled with one vowel is often spoken with another before an n
            rows = (row for (consonant, _), row in written.items() if consonant == sound)
            characters += "".join(one for row in rows for one in row if one in _BEFORE_N)
        if characters:
            yield "".join(dict.fromkeys(characters))


def _sounds(letters: str, vowel: str) -> Sequence[str]:
    """Give the sounds that a consonant's letters are spoken as before a vowel."""
    if letters == "r" and vowel == "-":
        return ()
    if letters == "x":
        return ("k", "s") if vowel == "-" else ("s",)
    if letters == "c" and vowel in "ei":
        return ("s",)
    return (_AS.get(letters, letters),)


def _unaccented(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))
