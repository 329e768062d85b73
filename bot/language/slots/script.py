"""One spelling for the grammars: half width, simplified, lower case, and exactly as long as the question.

Because every character stays in its place, an offset in the folded text is an offset in the question.
"""

from __future__ import annotations

import unicodedata
from functools import cache

TRADITIONAL = dict(
    zip(
        "萬億兩個幾號週內後過於間點圓幣歐鎊預貨訂單間實達從漲價歷階財貳參負總約這禮現盧應筆項條點裡際",
        "万亿两个几号周内后过于间点圆币欧镑预货订单间实达从涨价历阶财贰叁负总约这礼现卢应笔项条点里际",
        strict=True,
    )
)
"""Traditional characters of the grammars' own words; names are folded elsewhere."""

DASHES = dict.fromkeys("‐‑‒–—−﹣", "-") | dict.fromkeys("～〜∼﹏", "~")
QUOTES = dict.fromkeys("’‘`´", "'")
ODD = {"佔": "占", "倆": "俩", "％": "%", "﹪": "%", "￥": "¥", "\u3000": " "}
TABLE = TRADITIONAL | DASHES | QUOTES | ODD


@cache
def _folded(character: str) -> str:
    if character in TABLE:
        return TABLE[character]
    if character.isspace():
        return " "
    wide = unicodedata.normalize("NFKC", character)
    if len(wide) == 1:
        lower = wide.lower()
        return lower if len(lower) == 1 else wide
    return character


def fold(question: str) -> str:
    """Return the question in the grammars' spelling, character by character."""
    if question.isascii():
        return question.lower().replace("`", "'").translate(_CONTROLS)
    return "".join(map(_folded, question))


_CONTROLS = dict.fromkeys((9, 10, 11, 12, 13, 28, 29, 30, 31), " ")
