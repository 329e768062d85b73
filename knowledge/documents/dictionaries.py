"""Dictionaries of the two languages that somebody adds to a home: a question is searched in translation too.

    knowledge/dictionaries/NAME.sqlite    others(key, other, far): how a key is said in the other language

A file is read in the format of CC-CEDICT (`繁體 简体 [pinyin] /meaning/meaning/`) or as two columns with a
tab between them, an English and a Chinese one in either order, several Chinese words with semicolons; either
may be packed (`.gz`). Each is written aside and swapped in, so that whoever searches sees the old one or the
new one. One of our own is always there.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from knowledge.documents.errors import BadDictionaryError, UnknownDictionaryError
from knowledge.home import Home
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han
from knowledge.passages.wordings import key_of
from knowledge.records import Record

_ENTRY = lazily(r"\S+ (\S+) \[[^\]]*\](?: \{[^}]*\})? /(.+)/\s*")
_ASIDE = lazily(r"\([^)]*\)|\[[^\]]*\]")
_NOT_MEANT = lazily(r"\b(?:CL:|variant of|surname|abbr\. for|see also|see |used in|Taiwan pr)", re.IGNORECASE)
_LEADING = lazily(r"^\s*(?:to be|to|an?|the|be)\s+", re.IGNORECASE)
_SOMEBODY = lazily(r"\b(?:sb|sth|one)(?:'s|\b)", re.IGNORECASE)
_LONGEST_HAN, _MOST_WORDS, _MOST_PAIRS = 8, 4, 2_000_000
_SINGLE = 10
_NAME = lazily(r"[^\w.-]+")


OWN = Path(__file__).with_name("own_dictionary.sqlite")
"""Our own words and names of the world at large, written by knowledge.documents.own_dictionary."""

_OTHERS = "select key, other from others where key in (select value from json_each(?)) order by far"

Words = tuple[str, str]
"""An English key and a Chinese one."""


class AddedDictionary(Record):
    """A dictionary of the home; `pairs` are wordings that translate each other."""

    name: str
    pairs: int


class Dictionaries:
    """The dictionaries of one home folder, and our own after them."""

    def __init__(self, home: Path) -> None:
        self._home = Home(home)
        self._folder = home / "knowledge" / "dictionaries"

    def add(self, file: Path) -> AddedDictionary:
        """Add a dictionary, in place of one with its name; raises BadDictionaryError."""
        pairs = read_dictionary(file)
        name = _name_of(file)
        with self._home.changing():
            self._folder.mkdir(parents=True, exist_ok=True)
            aside = self._folder / f"{name}.new"
            aside.unlink(missing_ok=True)
            write_dictionary(aside, pairs)
            aside.replace(self._folder / f"{name}.sqlite")
        return AddedDictionary(name=name, pairs=len(pairs))

    def remove(self, name: str) -> None:
        """Take a dictionary out; raises UnknownDictionaryError and the home's errors."""
        place = self._folder / f"{name}.sqlite"
        if place not in self._files():
            raise UnknownDictionaryError(name)
        with self._home.changing():
            place.unlink()

    def listed(self) -> tuple[AddedDictionary, ...]:
        """Give the dictionaries by name; raises BadDictionaryError."""
        found = []
        for file in self._files():
            ((pairs,),) = _asked(file, "select pairs from told", ())
            found.append(AddedDictionary(name=file.stem, pairs=int(pairs)))
        return tuple(found)

    def others(self, keys: Iterable[str]) -> Mapping[str, Sequence[str]]:
        """Give how keys are said in the other language, the likeliest first; raises BadDictionaryError."""
        return said_otherwise(keys, (*self._files(), OWN))  # a company's own words come first

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("*.sqlite")) if self._folder.is_dir() else []


def said_otherwise(keys: Iterable[str], files: Iterable[Path] = (OWN,)) -> Mapping[str, Sequence[str]]:
    """Give how keys are said in the other language by dictionaries, ours alone if none is given.

    The likeliest come first; raises BadDictionaryError.
    """
    found: dict[str, list[str]] = {}
    asked = json.dumps([*dict.fromkeys(keys)])  # one value: a store allows a question only so many
    for file in files:
        for key, other in _asked(file, _OTHERS, (asked,)):
            if other not in found.setdefault(key, []):
                found[key].append(other)
    return found


def _asked(file: Path, question: str, values: Sequence[str]) -> list[tuple[str, ...]]:
    import sqlite3  # only where there is a dictionary

    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as opened:
            return opened.execute(question, values).fetchall()
    except sqlite3.Error as error:
        raise BadDictionaryError(file, "is broken") from error


def read_dictionary(file: Path) -> Mapping[Words, tuple[int, int]]:
    """Give which keys translate each other, which meaning it is, of how many; raises BadDictionaryError."""
    pairs: dict[Words, tuple[int, int]] = {}
    for words, far in islice(_pairs(file), _MOST_PAIRS):
        pairs[words] = min(pairs.get(words, far), far)
    if not pairs:
        raise BadDictionaryError(file, "has no entry that can be read")
    return pairs


def write_dictionary(place: Path, pairs: Mapping[Words, tuple[int, int]]) -> None:
    """Write both directions, the likeliest first: early meanings, and words that mean little else."""
    import sqlite3  # as above

    with closing(sqlite3.connect(place)) as opened, opened:
        opened.execute("create table others (key, other, far, primary key (key, far, other)) without rowid")
        opened.execute("create table told (pairs)")
        count = 0
        for (english, chinese), (far, meanings) in pairs.items():
            count += 1
            single = len(chinese) == 1  # a single character means too much
            vague = _SINGLE * single + min(meanings, _SINGLE)
            opened.execute("insert into others values (?, ?, ?)", (english, chinese, 2 * far + vague))
            if not single:
                opened.execute("insert into others values (?, ?, ?)", (chinese, english, far))
        opened.execute("insert into told values (?)", (count,))


def _name_of(file: Path) -> str:
    name = file.name.removesuffix(".gz").rpartition(".")[0] or file.name
    return _NAME.sub("-", name).strip(".-") or "dictionary"


def _pairs(file: Path) -> Iterator[tuple[Words, tuple[int, int]]]:
    """Give English and Chinese keys that translate each other, which meaning it is, and of how many."""
    for line in _lines(file):
        entry = _ENTRY.fullmatch(line)
        if entry:
            yield from _paired(entry[2].split("/"), entry[1])
            continue
        one, tab, other = line.partition("\t")
        if tab and has_han(one) != has_han(other):
            english, chinese = (other, one) if has_han(one) else (one, other)
            words = re.split("[;\uff1b]", chinese)
            for place, word in enumerate(words):
                yield from ((pair, (place, len(words))) for pair, _ in _paired([english], word))


def _paired(meanings: Sequence[str], chinese: str) -> Iterator[tuple[Words, tuple[int, int]]]:
    word = key_of(chinese)
    if not has_han(word) or len(word) > _LONGEST_HAN:
        return
    meant = [meaning for meaning in meanings if not _NOT_MEANT.search(meaning)]
    said = [each for meaning in meant for each in _ASIDE.sub("", meaning).split(";")]
    for far, each in enumerate(said):
        key = key_of(_LEADING.sub("", _SOMEBODY.sub("", each).strip(), count=1))
        if key and not has_han(key) and len(key.split()) <= _MOST_WORDS:
            yield (key, word), (far, len(said))


def _lines(file: Path) -> Iterator[str]:
    import gzip  # only where a dictionary is added

    try:
        with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8-sig") as lines:
            yield from (line.rstrip("\r\n") for line in lines if not line.startswith("#"))
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise BadDictionaryError(file, "cannot be read as text in UTF-8") from error
