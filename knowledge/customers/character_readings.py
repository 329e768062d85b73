"""How single Chinese characters may be read aloud, out of the dictionary that comes with pypinyin.

Only its file is read: pypinyin itself takes 0.2 s to load, most of it for phrases, and one character is none.
"""

import json
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

_TONES = frozenset("\u0300\u0301\u0304\u030c")
_FILE = "pinyin_dict.json"


@lru_cache(maxsize=8192)
def readings_of(character: str) -> tuple[str, ...]:
    """Give the syllables of one character without tones, ü as u, likeliest first, or the character itself."""
    spoken = _dictionary().get(str(ord(character)), character)
    return tuple(dict.fromkeys(_toneless(each) for each in spoken.split(",")))


def _toneless(syllable: str) -> str:
    letters = "".join(each for each in unicodedata.normalize("NFD", syllable) if each not in _TONES)
    return unicodedata.normalize("NFC", letters).lower().replace("ü", "u")


@cache
def _dictionary() -> dict[str, str]:
    """Read the dictionary: code points as decimal text, each with its readings between commas."""
    package = find_spec("pypinyin")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("No module named 'pypinyin'", name="pypinyin")  # as an import would
    found: dict[str, str] = json.loads(Path(package.origin).with_name(_FILE).read_text(encoding="utf-8"))
    return found
