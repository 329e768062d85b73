"""Where the figures are: digits with separators and scales, Chinese numerals, English number words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from bot.language.slots import digit_groups, numerals_en, numerals_zh, scales
from bot.language.slots.figure import Figure, broken_off, completed
from knowledge.lazy_pattern import lazily

LONGEST_RUN = 200
"""Characters beyond which a run of number words is not taken apart."""


@cache
def _vague_before() -> re.Pattern[str]:
    return lazily(
        r"(?:第|分之|[零一二三四五六七八九十]点) ?$|(?<![a-z])(?:few|several|many|(?:couple|hundreds"
        r"|thousands|tens|dozens|lots) of) (?:a )?$"
    )


_MINUTES = lazily(r"(?:(?<=\d点)|(?<=\d点 )|(?<=\d 点)|(?<=\d 点 ))\d{1,2}(?![\d.,]| ?[百千万亿kw])")
"""What stands behind an hour, or behind a point with spaces: 明天3点20, 4 点 5."""

_MIXED = lazily(
    r" {1,2}(?P<over>[1-9])/(?P<under>[2458])"
    r"(?= ?(?:%|per ?cent|pct|x(?![a-z])|times|million|thousand|billion|months?|years?|[kmw](?![a-zß-ɏ])))"
)
"""The part of 12 1/2 %, 1 1/2 million: without a scale or unit behind it, 3/4 may be a date."""


def _with_scale(text: str, start: int, end: int) -> Figure | None:
    found = digit_groups.readings(text[start:end])
    if not found:
        return None
    mixed = _MIXED.match(text, end) if text[start:end].isdigit() else None
    if mixed is not None and int(mixed["over"]) < int(mixed["under"]):
        found, end = (found[0] + Decimal(mixed["over"]) / Decimal(mixed["under"]),), mixed.end()
    grouped = bool(re.search(r"[,' ]", text[start:end])) or (
        len(found) == 1 and text[start:end].count(".") > 1
    )
    scale = scales.after(text, start, end)
    if scale is None:
        return Figure(start, end, found, "digits", grouped=grouped)
    if scale.times is None:
        return None
    return Figure(start, scale.end, (found[0] * scale.times,), "digits", scaled=True)


def _digits(text: str, start: int, end: int) -> Iterator[Figure]:
    position = start
    while (match := digit_groups.pattern().search(text, position, end)) is not None:
        first, last = match.span()
        position = last
        if _spaced_out(text, first, last):
            continue
        loose = text[first:last].split(" ")
        if len(loose) == 2 and not loose[1].startswith("000") and not scales.money_around(text, first, last):
            last = position = first + len(loose[0])
        figure = _with_scale(text, first, last)
        if figure is not None:
            position = max(position, figure.end)
            yield figure


def _spaced_out(text: str, start: int, end: int) -> bool:
    """Whether single digits stand apart (4 0 0 k): nobody can tell which belong together."""
    if end - start > 1:
        return False
    before, after = text[max(0, start - 3) : start], text[end : end + 3]
    return bool(re.search(r"(?<![\d./])\d $", before) or re.match(r" \d(?![\d./])", after))


_COUNT_BEHIND = lazily(r".*[万亿千] ?(?P<count>\d{1,3})")
_COUNTED = lazily(r" ?(?:个月|期|天|个?星期|周|次)")
"""What counts the digits behind a scale by themselves: 24万24个月, 10万5期."""


def _chinese(text: str, start: int, end: int) -> Iterator[Figure]:
    counted = _COUNT_BEHIND.fullmatch(text[start:end])
    if counted and _COUNTED.match(text, end):
        yield from _chinese(text, start, start + counted.start("count"))
        yield from _digits(text, start + counted.start("count"), end)
        return
    run = text[start:end].replace(" ", "")
    pieces = _parted(text, start, end)
    value = numerals_zh.parse(run)
    if len(pieces) > 1 and (value is None or not _one_numeral(text, pieces)):
        for first, last in pieces:
            yield from _chinese(text, first, last)
        return
    if value is None and run.startswith("零") and len(run) > 1:
        yield from _chinese(text, start + 1, end)
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
    closed = not re.match(r"(?![元块圆美欧英港])[一-龥%a-z]", text[pieces[-1][1] : pieces[-1][1] + 1])
    return all(re.search("[百千万亿佰仟十拾]", piece) or (closed and len(piece) == 1) for piece in rest) and (
        closed or bool(re.search("[百千万亿佰仟]", rest[-1]))
    )


_SCALE_BEHIND = r"(?: (?:of )?an? | ?)(?=(?:million|thousand|billion|mio|mil|mln|[km])(?![a-zß-ɏ]))"
_PART = lazily(
    r"(?:(?<![\w.,/])(?P<over>[1-9])[/\u2044](?P<under>[2-8])|(?:(?P<whole>\d{1,3}) ?)?(?P<sign>[½¼¾]))"
    rf"{_SCALE_BEHIND}",
    re.ASCII,
)
_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


def _part(text: str, start: int, end: int) -> Iterator[Figure]:
    """A part of a scale: 1/2 million, ¾ of a million; 3/4 alone may be a date."""
    said, scale = _PART.match(text, start), scales.after(text, start, end)
    if said is None or scale is None or scale.times is None:
        return
    if said["sign"]:
        share = _SIGNS[said["sign"]] + Decimal(said["whole"] or 0)
    else:
        share = Decimal(said["over"]) / Decimal(said["under"])
    value = share * scale.times
    if value == value.to_integral_value() and (said["sign"] or share < 1):
        yield Figure(start, scale.end, (value,), "digits", scaled=True)


def _few(text: str, start: int, end: int) -> Iterator[Figure]:
    """A dozen, half a dozen, 半个亿."""
    if text[start] == "半":
        yield Figure(start, end, (Decimal(5 * 10**7),), "zh", scaled=True)
    else:
        yield Figure(start, end, (Decimal(6 if text.startswith("half", start) else 12),), "en")


_THOUSANDS = lazily(r"[ -]?k(?:ay)?(?![a-z0-9ß-ɏ])")
"""Ninety k, as it is dictated."""


def _words(text: str, start: int, end: int) -> Iterator[Figure]:
    run = text[start:end]
    value = _word_value(run)
    if value is not None:
        words = set(re.findall("[a-z]+", run))
        scaled = bool(words & (numerals_en.SCALES.keys() | numerals_en.PLURAL_SCALES.keys()))
        thousands = None if scaled or value < 1 else _THOUSANDS.match(text, end)
        if thousands is not None:
            value, end, scaled = value * 1000, thousands.end(), True
        bare = value < 2 and value == value.to_integral_value() and not scaled
        yield Figure(start, end, (value,), "en", scaled=scaled, bare=bare)
        return
    if run.endswith("quarters") and run != "quarters":
        yield from _words(text, start, start + len(run.removesuffix("quarters").rstrip(" -")))
        return
    at = run.rfind(" and ")
    if 0 < at < LONGEST_RUN:
        yield from _words(text, start, start + at)
        rest = start + at + len(" and ")
        yield from _words(text, rest, end)


def _word_value(run: str) -> Decimal | None:
    first = re.findall("[a-z]+", run)[:1]
    if run[0].isalpha() and first[0] in {*numerals_en.SCALES, *numerals_en.PLURAL_SCALES, "hundred"}:
        return None
    return numerals_en.parse(numerals_en.words_of(run))


@cache
def _any() -> re.Pattern[str]:
    chinese, english = numerals_zh.pattern().pattern, numerals_en.word_pattern().pattern
    return lazily(
        rf"(?P<part>{_PART.pattern.replace('?P<', '?P<_')})|(?P<zh>{chinese})"
        rf"|(?P<few>(?<![a-z])(?:half )?a dozen(?![a-z])|半个?亿)|(?P<en>{english})"
        rf"|(?P<digits>{digit_groups.pattern().pattern})",
        re.ASCII,
    )


def scan(text: str) -> list[Figure]:
    """Return the figures of a folded question in order, without overlaps, and without vague ones (几十万)."""
    found: list[Figure] = []
    for match in _any().finditer(text):
        start, end = match.span()
        if found and start < found[-1].end:
            continue
        tens_of = text[start] in "十百千万" and text[start - 1 : start] in {"几", "数", "好几"}
        if tens_of or _MINUTES.match(text, start) or _vague_before().search(text[max(0, start - 14) : start]):
            continue
        readers = {"zh": _chinese, "en": _words, "few": _few, "digits": _digits, "part": _part}
        read = readers[match.lastgroup or "digits"](text, start, end)
        whole = (figure for figure in read if not broken_off(text, figure))
        found += [completed(text, figure) for figure in whole]
    return found
