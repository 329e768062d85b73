"""Cantonese as it is written, read as standard Chinese: 嗰間而家爭我哋幾多錢 is 那家现在欠我们多少钱.

Every character keeps its place; standard Chinese, of either script, stays as it is.
"""

import re
from collections.abc import Mapping
from functools import cache

from knowledge.customers.folding import fold_character
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_OWNS = lazily(r"(?<![这那哪有一好当當看此某呢嗰邊边])啲(?=[㐀-鿿])")
"""啲 behind somebody or something is whose: 和平鞋業啲過期數; else it is some of them."""

_PLACE = lazily(r"(?<=[那这哪几一二两三四五六七八九十每幾兩])間(?!接|隔|断|斷)")
_HOW = lazily(r"點(?=[ ?\uff1f!\uff01。,\uff0c啊呀呢]*$|[啊呀呢]?[?\uff1f])")
_ONLY_THEN = lazily(r"(?<=[天日月週周年])先(?=[付給给还還找])")
_WHICH = lazily(r"(?<![㐀-鿿]那)邊(?=[步行區区國国])")
_PLACES_AN_ORDER = lazily(r"(?<![欠跌回])落(?=[^ ,.\uff0c。?\uff1f]{0,9}[單单])")
_NUMERAL = "\\d０-９一二三四五六七八九十百兩两廿卅幾几"
_COUNTED_DAYS = lazily(rf"(?<![月{_NUMERAL}])[{_NUMERAL}]+日")
"""Days that are counted: one of a month is told by 號."""

_CONNECTED = "關关聯联干係系"
"""係 behind these is part of a word of standard Chinese: 關係."""


def in_standard_chinese(typed: str) -> str:
    """Give a text with the Cantonese of it in standard words, or as it is where it has none."""
    only, words, pattern = _words()
    if not any(word in typed for word in only):
        return typed
    shown = _OWNS.sub("的", typed)
    shown = pattern.sub(lambda said: _read(said, shown, words), shown)
    shown = _PLACES_AN_ORDER.sub("下", _PLACE.sub("家", shown.replace("啲", "些")))
    shown = _HOW.sub("咋", _WHICH.sub("哪", shown))
    shown = _ONLY_THEN.sub("才", shown)
    return _COUNTED_DAYS.sub(lambda said: f"{said.group()[:-1]}天", shown)


def _read(said: re.Match[str], shown: str, words: Mapping[str, str]) -> str:
    joined = said.group() == "係" and shown[said.start() - 1 : said.start()] in tuple(_CONNECTED)
    return said.group() if joined else words[said.group()]


_KEPT = "嗰嘅咗喺嚟啲冇哋佢唔乜嘢攞睇畀俾㗎喎噉咁啱咩"
"""Characters of Cantonese that simplified script has as well."""


@cache
def _words() -> tuple[tuple[str, ...], Mapping[str, str], re.Pattern[str]]:
    """Give what only Cantonese has, what each word is read as, and the pattern of all, the longest first."""
    lists = dict(lexicon("cantonese"))
    only = lists.pop("only")
    listed = ((each, ours) for ours, every in lists.items() for each in every)
    words = {said: ours for each, ours in listed for said in _in_either_script(each)}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return only, words, lazily("|".join(map(re.escape, longest_first)))


def _in_either_script(word: str) -> set[str]:
    """Give a word as Hong Kong writes it, and as it is typed in simplified script where that is another."""
    single = len(word) == 1
    simple = "".join(each if each in _KEPT else fold_character(each) for each in word)
    return {word} if single else {word, simple}
