"""Scales behind a figure in digits: k, m, 2 million, 3 lakh, 5 tsd, and those that need money beside them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from bot.language.slots import currencies
from knowledge.lazy_pattern import lazily

SUFFIX_SCALES = {
    "k": 10**3,
    "w": 10**4,
    "m": 10**6,
    "b": 10**9,
    "t": 10**3,
    "thousand": 10**3,
    "grand": 10**3,
    "tsd": 10**3,
    "tausend": 10**3,
    "million": 10**6,
    "millions": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "millionen": 10**6,
    "mios": 10**6,
    "mil": 10**6,
    "mill": 10**6,
    "mn": 10**6,
    "mm": 10**6,
    "bn": 10**9,
    "billion": 10**9,
    "mrd": 10**9,
    "milliarden": 10**9,
    "milliards": 10**9,
    "md": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "lakh": 10**5,
    "lakhs": 10**5,
    "lac": 10**5,
    "lacs": 10**5,
    "crore": 10**7,
    "crores": 10**7,
    "cr": 10**7,
    "crs": 10**7,
}
RUPEE_SCALES = {"cr", "crs"}
"""Scales that are short for other things too ("credit"): they count after a rupee sign only."""

UNSURE_SCALES = {"mill", "md", "mm"}
"""Scales that are a word or a measure too (mill rolls, managing directors, metres): beside money only."""


class Scale(NamedTuple):
    """What a figure is multiplied by, None where what stands behind it is no scale after all, and its end."""

    times: int | None
    end: int


def after(text: str, start: int, end: int) -> Scale | None:
    """Return the scale behind the digits at start..end of a folded text, None where none stands there."""
    match = _scale().match(text, end)
    if match is None:
        return None
    group = match.lastgroup or "word"
    times = SUFFIX_SCALES[match.group(group)] if _is_scale(match, text, start) else None
    return Scale(times, match.end(group))


@cache
def _scale() -> re.Pattern[str]:
    words = "|".join(word for word in sorted(SUFFIX_SCALES, key=len, reverse=True) if len(word) > 1)
    money = rf"(?:{currencies.sign_words()}|(?:{currencies.code_words()})(?![a-z]))"
    return lazily(
        rf"-?[ ]?(?P<word>{words})\.?(?![a-zß-ɏ])|(?P<letter>[kmwb])(?![a-z0-9ß-ɏ$€£¥])"
        rf"|[ ]?(?P<glued>[kmtw]){money}"
        rf"|(?P<before>[kmw])[ ]?{money}|[ ](?P<far>[kmw])(?=[ ]{money})"
        r"| {1,2}(?P<parted>[kw])(?![a-z0-9ß-ɏ])"
    )


def _is_scale(scale: re.Match[str], text: str, start: int) -> bool:
    """Whether a scale that is short for other things too stands beside what makes it one."""
    if scale["word"] in RUPEE_SCALES:
        return _RUPEE.search(text[max(0, start - 6) : start]) is not None
    return scale["word"] not in UNSURE_SCALES or money_around(text, start, scale.end())


def money_around(text: str, start: int, end: int) -> bool:
    """Whether a currency stands beside the figure at start..end."""
    money = rf"(?:{currencies.sign_words()}|(?<![a-z])(?:{currencies.code_words()})(?![a-z]))"
    return bool(
        re.search(rf"{money} ?$", text[max(0, start - 6) : start])
        or re.match(rf" ?{money}", text[end : end + 6])
    )


_RUPEE = lazily(r"(?:₹|(?<![a-z])(?:rs\.?|inr)) ?$")
