"""Where the figures are: digits with separators and scales, Chinese numerals, English number words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Literal

from bot.language.slots import currencies, figures, numerals_en, numerals_zh

SUFFIX_SCALES = {
    "k": 10**3, "w": 10**4, "m": 10**6, "b": 10**9, "t": 10**3, "thousand": 10**3, "grand": 10**3, "tsd": 10**3,
    "million": 10**6, "millions": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6, "mn": 10**6, "mm": 10**6,
    "bn": 10**9, "billion": 10**9, "mrd": 10**9, "trillion": 10**12, "tn": 10**12, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5,
    "crore": 10**7, "crores": 10**7,
}  # fmt: skip


LONGEST_RUN = 200
"""Characters beyond which a run of number words is not taken apart."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's span and readings; `scaled` where a scale was said, `bare` where it is too short to stand alone."""

    start: int
    end: int
    readings: tuple[Decimal, ...]
    script: Literal["digits", "zh", "en"]
    scaled: bool = False
    grouped: bool = False
    bare: bool = False
    about: bool = False

    @property
    def value(self) -> Decimal:
        """The first reading."""
        return self.readings[0]


@cache
def _scale() -> re.Pattern[str]:
    words = "|".join(word for word in sorted(SUFFIX_SCALES, key=len, reverse=True) if len(word) > 1)
    money = rf"(?:{currencies.sign_words()}|(?:{currencies.code_words()})(?![a-z]))"
    return re.compile(
        rf"-?[ ]?(?P<word>{words})\.?(?![a-z])|(?P<letter>[kmwb])(?![a-z0-9$€£¥])|[ ]?(?P<glued>[kmtw]){money}"
        rf"|(?P<before>[kmw])[ ]?{money}|[ ](?P<far>[kmw])(?=[ ]{money})|[ ](?P<parted>[kw])(?![a-z0-9])"
    )


@cache
def _approximate() -> re.Pattern[str]:
    return re.compile("(?:多| ?余|来)(?![于自])([百千万亿]?)")


@cache
def _vague_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:第|[零一二三四五六七八九十]点) ?$|(?<![a-z])(?:few|several|many|(?:couple|hundreds|thousands|tens|dozens|lots) of) (?:a )?$"
    )


def _with_scale(text: str, start: int, end: int) -> Figure | None:
    found = figures.readings(text[start:end])
    if not found:
        return None
    grouped = bool(re.search(r"[,' ]", text[start:end])) or (
        len(found) == 1 and text[start:end].count(".") > 1
    )
    match = _scale().match(text, end)
    if match is None:
        return Figure(start, end, found, "digits", grouped=grouped)
    group = match.lastgroup or "word"
    scale = SUFFIX_SCALES[match.group(group)]
    return Figure(start, match.end(group), (found[0] * scale,), "digits", scaled=True)


def _digits(text: str, start: int, end: int) -> Iterator[Figure]:
    position = start
    while (match := figures.pattern().search(text, position, end)) is not None:
        first, last = match.span()
        position = last
        loose = text[first:last].split(" ")
        if len(loose) == 2 and not loose[1].startswith("000") and not _money_beside(text, first, last):
            last = position = first + len(loose[0])
        figure = _with_scale(text, first, last)
        if figure is not None:
            position = max(position, figure.end)
            yield figure


def _money_beside(text: str, start: int, end: int) -> bool:
    money = rf"(?:{currencies.sign_words()}|(?<![a-z])(?:{currencies.code_words()})(?![a-z]))"
    return bool(
        re.search(rf"{money} ?$", text[max(0, start - 6) : start])
        or re.match(rf" ?{money}", text[end : end + 6])
    )


def _chinese(text: str, start: int, end: int) -> Iterator[Figure]:
    run = text[start:end].replace(" ", "")
    pieces = _parted(text, start, end)
    value = numerals_zh.parse(run)
    if len(pieces) > 1 and (value is None or not _one_numeral(text, pieces)):
        for first, last in pieces:
            yield from _chinese(text, first, last)
        return
    if value is None:
        run = text[start:end]
        latin = re.search(r"[\d.,]+$", run)
        if latin is not None and latin.start() > 0 and run[latin.start() - 1] not in "十百千万亿零":
            yield from _digits(text, start + latin.start(), end)
        return
    scales = sum(run.count(mark) for mark in "万亿千百")
    bare = len(run) < 2 or not (scales or "十" in run or "拾" in run or "点" in run)
    yield Figure(start, end, (value,), "zh", scaled=any(mark in run for mark in "万亿千"), bare=bare)


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans between spaces, but 85 万 stays one."""
    cuts = [start + cut.start() for cut in re.finditer(r" (?! {0,2}[百千万亿佰仟])", text[start:end])]
    return list(zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True))


def _one_numeral(text: str, pieces: list[tuple[int, int]]) -> bool:
    """Whether parts with spaces between belong together: 三千 九百 六十五, but not 85万 三个月."""
    rest = [text[first:last] for first, last in pieces[1:]]
    closed = not re.match(r"[一-龥%a-z]", text[pieces[-1][1] : pieces[-1][1] + 1])
    return all(re.search("[百千万亿佰仟十拾]", piece) or (closed and len(piece) == 1) for piece in rest) and (
        closed or bool(re.search("[百千万亿佰仟]", rest[-1]))
    )


def _words(text: str, start: int, end: int) -> Iterator[Figure]:
    run = text[start:end]
    value = _word_value(run)
    if value is not None:
        words = set(re.findall("[a-z]+", run))
        scaled = bool(words & (numerals_en.SCALES.keys() | numerals_en.PLURAL_SCALES.keys()))
        yield Figure(start, end, (value,), "en", scaled=scaled, bare=value < 2)
        return
    at = run.rfind(" and ")
    if 0 < at < LONGEST_RUN:
        yield from _words(text, start, start + at)
        rest = start + at + len(" and ")
        yield from _words(text, rest, end)


def _word_value(run: str) -> Decimal | None:
    words = re.findall(r"[a-z]+|\d+(?:[.,]\d+)*", run)
    if run[0].isalpha() and words[0] in {*numerals_en.SCALES, *numerals_en.PLURAL_SCALES, "hundred"}:
        return None
    return numerals_en.parse([word for word in words if word not in {"a", "an", "and", "of"}])


@cache
def _any() -> re.Pattern[str]:
    chinese, english = numerals_zh.pattern().pattern, numerals_en.word_pattern().pattern
    return re.compile(
        rf"(?P<zh>{chinese})|(?P<en>{english})|(?P<digits>{figures.pattern().pattern})", re.ASCII
    )


def scan(text: str) -> list[Figure]:
    """Return the figures of a folded question in order, without overlaps; vague ones (几十万) are left out."""
    found: list[Figure] = []
    for match in _any().finditer(text):
        start, end = match.span()
        if found and start < found[-1].end:
            continue
        tens_of = text[start] in "十百千万" and text[start - 1 : start] in {"几", "数", "好几"}
        if tens_of or _vague_before().search(text[max(0, start - 14) : start]):
            continue
        readers = {"zh": _chinese, "en": _words, "digits": _digits}
        for figure in readers[match.lastgroup or "digits"](text, start, end):
            if not _broken_off(text, figure):
                found.append(_signed(text, _approximated(text, _dozens(text, figure))))
    return found


def _dozens(text: str, figure: Figure) -> Figure:
    """Three dozen, 五十打."""
    match = re.compile(r" ?(?:dozens?(?![a-z])|打(?![折包开算]))").match(text, figure.end)
    if match is None:
        return figure
    return replace(
        figure, end=match.end(), readings=tuple(12 * value for value in figure.readings), bare=False
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """What follows a figure that was read only in part: a mixed fraction, a scale with a space, 几."""
    fractions = r"(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)"
    counts = r"(?:an?|one|two|three|four|five|seven|\d)"
    return re.compile(
        rf" ?几| ?点 ?[零一二三四五六七八九\d]| ?又 ?[一二三四五六七八九]| m(?![a-z0-9])|[ -]+(?:and )?{counts}[ -]{fractions}(?![a-z])|[ -](?:thirds|fifths|sixths|eighths|tenths)(?![a-z])"
        r"| +[1-9]/[1-9]\d?(?![\d/])| point [a-z]|\^"
    )


def _broken_off(text: str, figure: Figure) -> bool:
    after = _goes_on().match(text, figure.end)
    return after is not None and not (figure.script == "zh" and after.group().startswith(" m"))


@cache
def _minus() -> re.Pattern[str]:
    return re.compile(r"(?:负|(?<![a-z])(?:minus|negative) |(?:^|(?<![\d%])(?<=[ (:=,，：（]))-)$")


def _signed(text: str, figure: Figure) -> Figure:
    window = max(0, figure.start - 10)
    minus = _minus().search(text[window : figure.start])
    if minus is None or re.search(r"[\d天月元%]\s*$", text[window : window + minus.start()]):
        return figure
    values = tuple(-value for value in figure.readings)
    return replace(figure, start=window + minus.start(), readings=values)


def _approximated(text: str, figure: Figure) -> Figure:
    """60多 is about 60, 50多万 about 500 000."""
    match = _approximate().match(text, figure.end)
    if match is None or (figure.bare and not (match.group(1) and figure.value == 10)):
        return figure
    scale = {"": 1, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}[match.group(1)]
    values = tuple(value * scale for value in figure.readings)
    return replace(
        figure, end=match.end(), readings=values, scaled=figure.scaled or scale > 1, bare=False, about=True
    )
