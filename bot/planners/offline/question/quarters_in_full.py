"""Quarters and halves told in one breath, each in full: "the first and second quarter", 一、二季度."""

import re

from knowledge.lazy_pattern import lazily

_EN = lazily(
    r"(?<![a-z])(?P<first>first|second|third|1st|2nd|3rd)(?: (?:quarter|half))?"
    r"(?: ?, ?(?:the )?(?P<between>second|third|2nd|3rd)(?: (?:quarter|half))?)?"
    r"(?P<joined> and| or| &|,)(?: the)? (?P<last>second|third|fourth|2nd|3rd|4th)"
    r" (?P<part>quarter|half)(?:s|halves)?(?P<year> (?:of |in )?(?:20\d\d|(?:last|this) year))?(?![a-z\d])",
    re.IGNORECASE,
)
_ZH = lazily(
    r"(?P<year>(?:20\d\d|[今去前])年?的?)?(?P<first>第?[一二三1-3])(?:季度?)?(?P<joined>[和与及跟、])"
    r"(?P<last>第?[二三四2-4])(?P<part>季度?)"
)
_JUST_GONE = lazily(
    r"(?<![a-z])the (?P<part>quarter|month|year|half[- ]year) (?:(?:that|which)(?:['\u2019]s| has| is)? )?"
    r"just (?:gone|past|passed|ended|closed|finished|over)(?: by)?(?![a-z])",
    re.IGNORECASE,
)


def with_quarters_in_full(text: str) -> str:
    """Give a text in which each of several quarters has its own word and year; one just gone is the last."""
    text = _JUST_GONE.sub(r"last \g<part>", text)
    return _ZH.sub(_each_in_chinese, _EN.sub(_each_in_english, text))


def _each_in_english(said: re.Match[str]) -> str:
    tail = f" {said['part']}{said['year'] or ''}"
    between = f", {said['between']}{tail}" if said["between"] else ""
    return f"{said['first']}{tail}{between}{said['joined']} {said['last']}{tail}"


def _each_in_chinese(said: re.Match[str]) -> str:
    year, part = said["year"] or "", said["part"]
    return f"{year}{said['first']}{part}{said['joined']}{year}{said['last']}{part}"
