"""Bare figures: counts with their unit, ratios in times, ordinals, "top ten", and the unexplained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from bot.language.slots import numerals_zh, operators
from bot.language.slots.asked import Asked
from bot.language.slots.figure import Figure
from bot.language.slots.slot import Number
from knowledge.lazy_pattern import lazily

UNITS = {
    "times": r"倍|x(?![a-z])|times(?![a-z])",
    "instalment": r"期(?![间内权])|(?<![km] )instal?lments?|(?<![km] )payments|tranches",
    "notch": r"[级档](?!别)|notch(?:es)?|grades?|levels?",
    "customer": r"家|个?客户|户|customers|clients|accounts|companies|buyers",
    "invoice": r"张|笔|invoices|bills|orders",
    "question": r"个?问题|个问(?!题)|问(?=[,\uff0c。?\uff1f呢]|$)|[件样]事情?|questions|things|queries",
    "piece": r"[件台套只箱辆吨桶卷批支根股]|公斤|千克|平米|平方米|pieces?|pcs|units?|tons?|tonnes?"
    r"|kgs?|boxes|pallets|containers?|shares",
    "person": r"人(?!民)|[名位]|people|persons|employees|staff",
    "occasion": r"[次回遍](?!款)",
    "hour": r"个?(?:小时|钟头)|分钟|hours?|hrs?|minutes?|点钟",
    "point": r"分(?!之|期|钟|公司|[\d一二三四五六七八九十成为])|条|项|个",
}
SMALLEST_ALONE = 100
_FEW = 6
"""Below so many are the questions of one message."""

SOFT_ENDINGS = "吧呢吗啊的了行可够到至和与跟大"
"""Characters that may follow a small Chinese numeral which is a figure of its own."""

ENGLISH_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
}


@cache
def _unit() -> re.Pattern[str]:
    return lazily(
        " ?(?:" + "|".join(f"(?P<{unit}>(?:{words})(?![a-z]))" for unit, words in UNITS.items()) + ")"
    )


@cache
def _top() -> re.Pattern[str]:
    return lazily(r"(?:(?<![里外后床锅木插])[前头]|(?<![a-z])(?:top|first|biggest|largest|worst) )$")


@cache
def _top_after() -> re.Pattern[str]:
    return lazily(r" ?(?:大|名|家|位|强|个|biggest|largest|worst)")


def _in_a_name(asked: Asked, figure: Figure) -> bool:
    """Whether number words belong to a name: "Seven Seas", "Twenty First Street"."""
    if figure.script != "en" or not asked.words(figure.start, figure.start + 1).isupper():
        return False
    return bool(
        re.match(r"[ -][A-Z]", asked.text[figure.end : figure.end + 2])
        or re.search(r"[A-Z]\w* $", asked.text[: figure.start][-24:])
    )


def has_unit(asked: Asked, figure: Figure) -> bool:
    """Whether a unit of count follows the figure, so that it is no money."""
    return _unit().match(asked.folded, figure.end) is not None


def number(asked: Asked, figure: Figure) -> Number | None:
    """Return the figure as a count, ratio or bare number; None where it is too short or part of a word."""
    text = asked.folded
    unit = _unit().match(text, figure.end)
    name = unit.lastgroup if unit else None
    top = bool(_top().search(text[max(0, figure.start - 9) : figure.start]))
    operator, start, end, _ = operators.around(text, figure.start, unit.end() if unit else figure.end)
    if operator == "over" and name == "instalment":
        operator, start = None, figure.start  # paid over four instalments, not more than four
    alone = not operator and not (top and figure.script == "zh") and not _opens_a_range(text, figure)
    if figure.bare and alone and (name is None or _is_article(figure, name) or _is_a_word(unit, figure)):
        return None
    if name is None and (operator is None and _inside_words(text, figure)):
        return None
    if text.startswith(("年代", "世纪"), figure.end) or (name is None and _in_a_token(asked, figure)):
        return None
    return Number(
        start=start,
        end=end,
        text=asked.words(start, end),
        readings=figure.readings,
        operator=operator or ("about" if figure.about else None),
        unit=name or _of_the_same(text, figure),
        top=top and (figure.script != "zh" or bool(_top_after().match(text, figure.end))),
    )


def _is_a_word(unit: re.Match[str] | None, figure: Figure) -> bool:
    """八分, 三条: rather words than counts of points; 零件 are parts and no pieces at all."""
    if unit is None or figure.script != "zh":
        return False
    return unit.group().strip() in {"分", "条", "项"} or (figure.value == 0 and unit.lastgroup == "piece")


def _of_the_same(text: str, figure: Figure) -> str | None:
    """Give the unit of "the same two for Müller", which counts the questions asked before."""
    same = figure.value is not None and figure.value < _FEW and text[: figure.start].endswith("same ")
    return (
        "question"
        if same and re.match(r" (?:for|of|on|about|with)(?![a-z])|[ ,.?!]*$", text[figure.end :])
        else None
    )


def _in_a_token(asked: Asked, figure: Figure) -> bool:
    return _glued(asked.folded, figure) or _in_a_name(asked, figure)


def _is_article(figure: Figure, unit: str | None) -> bool:
    """一张, 一家 say "a" and count nothing; 一期 and 一级 do count."""
    return figure.script == "zh" and figure.value == 1 and unit not in {"times", "instalment", "notch"}


def _opens_a_range(text: str, figure: Figure) -> bool:
    """两至五周: the first figure has its unit from the second."""
    named = re.match(
        r" (?:and|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d)", text[figure.end :]
    )
    if named and text[: figure.start].endswith(("between ", "from ")):
        return True
    return re.match(r"[到至~-][一二两三四五六七八九十\d]", text[figure.end : figure.end + 2]) is not None


def _inside_words(text: str, figure: Figure) -> bool:
    """Whether a small Chinese numeral stands within words: 双十一商贸."""
    after = text[figure.end : figure.end + 1]
    return (
        figure.script == "zh"
        and figure.value < SMALLEST_ALONE
        and "一" <= after <= "龥"
        and after not in SOFT_ENDINGS
    )


def _glued(text: str, figure: Figure) -> bool:
    """Whether letters touch the figure: it is part of a word."""
    left, right = text[max(0, figure.start - 1) : figure.start], text[figure.end : figure.end + 1]
    return bool(re.match("[a-z_]", left) or re.match("[a-z_]", right)) or left == "第"


@cache
def _ordinal() -> re.Pattern[str]:
    words = "|".join(ENGLISH_ORDINALS)
    after = r"(?= ?(?:one|option|choice|customer|company|invoice|order|item|name|match)(?![a-z])|[ .,!?]*$)"
    return lazily(
        rf"第(?P<zh>\d{{1,3}}|[{numerals_zh.CHARACTERS}]{{1,4}})(?=[个家条项笔张位名次种行]"
        rf"|[。，,.!！?？ ]*$)"
        rf"|(?<![a-z0-9])(?<! a )(?<! and )(?P<en>{words}){after}"
        rf"|(?<![a-z0-9.,/-])(?P<digits>\d{{1,3}})(?:st|nd|rd|th)(?![a-z0-9])(?! (?:of|quarter"
        rf"|half)(?![a-z]))"
        rf"|(?<![a-z])(?:number|option|no\.|choice|选项?|选择) ?(?P<choice>\d{{1,2}}"
        rf"|[一二三四五六七八九])(?![\d.,]*\d|[a-z%年月天])",
        re.ASCII,
    )


def ordinals(asked: Asked) -> Iterator[Number]:
    """Yield ordinals that choose among things: 第二个, the second one, 2nd, number 3."""
    for match in _ordinal().finditer(asked.folded):
        word = match["zh"] or match["digits"] or match["choice"]
        value = ENGLISH_ORDINALS[match["en"]] if match["en"] else numerals_zh.small(word)
        if value:
            start, end = match.span()
            yield Number(
                start=start, end=end, text=asked.words(start, end), readings=(Decimal(value),), ordinal=True
            )
