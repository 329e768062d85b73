"""One figure of a question, and what beside it changes it (minus, dozen, 多) or shows that it goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Literal

from knowledge.lazy_pattern import lazily


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure's span and readings: `scaled` where a scale was said, `bare` where too short alone."""

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
def _approximate() -> re.Pattern[str]:
    return lazily("(?:多| ?余|来)(?![于自])([百千万亿]?)")


def completed(text: str, figure: Figure) -> Figure:
    """Return the figure with its dozens, its counted scale (两个亿), its 多 (about) and its sign."""
    return _signed(text, _approximated(text, _counted_scale(text, _dozens(text, figure))))


@cache
def _counted() -> re.Pattern[str]:
    return lazily(" ?个(?P<half>半)?(?P<scale>亿|千万|百万)")


def _counted_scale(text: str, figure: Figure) -> Figure:
    """两个亿, 1.5个亿, 一个半亿; 两倍半."""
    if text.startswith("倍半", figure.end) and figure.value == figure.value.to_integral_value():
        values = tuple(value + Decimal("0.5") for value in figure.readings)
        return replace(figure, end=figure.end + 2, readings=values, bare=False)
    match = _counted().match(text, figure.end)
    if match is None or figure.scaled:
        return figure
    scale = {"亿": 10**8, "千万": 10**7, "百万": 10**6}[match["scale"]]
    half = Decimal("0.5") if match["half"] else Decimal(0)
    values = tuple((value + half) * scale for value in figure.readings)
    return replace(figure, end=match.end(), readings=values, scaled=True, bare=False)


def _dozens(text: str, figure: Figure) -> Figure:
    """Three dozen, 五十打; but 打八折 is a discount."""
    match = _dozen().match(text, figure.end)
    if match is None:
        return figure
    return replace(
        figure, end=match.end(), readings=tuple(12 * value for value in figure.readings), bare=False
    )


@cache
def _dozen() -> re.Pattern[str]:
    discount = r"个?[一二三四五六七八九十零半点\d.]{1,4} ?折"
    return lazily(rf" ?(?:dozens?(?![a-z])|打(?![折包开算对个]|{discount}))")


@cache
def _goes_on() -> re.Pattern[str]:
    """What follows a figure that was read only in part: a mixed fraction, a scale with a space, 几."""
    fractions = r"(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)"
    counts = r"(?:an?|one|two|three|four|five|seven|\d)"
    return lazily(
        rf" ?几| {{0,2}}个?分 {{0,2}}之| ?点 ?[零一二三四五六七八九\d半]| ?又 ?[一二三四五六七八九十\d]"
        r"| m(?![a-z0-9ß-ɏ])"
        rf"|[ -]+(?:and )?{counts}[ -]{fractions}(?![a-z])|[ -](?:thirds|fifths|sixths|eighths"
        rf"|tenths)(?![a-z])"
        r"| +[1-9]/[1-9]\d?(?![\d/])| point [a-z]|\^|(?:-|(?<=six) |(?<=four) |(?<=five) "
        r"|(?<=nine) |(?<=seven) |(?<=eight) )(?:figures?|digits?)(?![a-z])|位数|折(?![合算成现扣])"
    )


def broken_off(text: str, figure: Figure) -> bool:
    """Whether the words go on after a figure, so that it was read only in part."""
    after = _goes_on().match(text, figure.end)
    return after is not None and not (figure.script == "zh" and after.group().startswith(" m"))


@cache
def _minus() -> re.Pattern[str]:
    return lazily(r"(?:(?<![流总动])负|(?<![a-z])(?:minus|negative) |(?:^|(?<![\d%])(?<=[ (:=,，：（]))-)$")


def _signed(text: str, figure: Figure) -> Figure:
    window = max(0, figure.start - 10)
    minus = _minus().search(text[window : figure.start])
    if minus is None or re.search(r"[\d天月元%]\s*$", text[window : window + minus.start()]):
        return figure
    values = tuple(-value for value in figure.readings)
    return replace(figure, start=window + minus.start(), readings=values, bare=False)


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
