"""Yearly interest rates, whatever rhythm they were said in."""

import re
from decimal import Decimal

from bot.language.slots.numerals_zh import small
from bot.language.slots.rate_words import rate_words_before
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.arguments.share_roles import is_paid_down
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_MONTHS = 12
_TRIFLE = Decimal("0.005")
"""A rate below this, without a word on its rhythm, is hardly meant a year."""

_UNITS = {
    ("年", "分"): 10,
    ("年", "厘"): 100,
    ("月", "分"): 100,
    ("月", "厘"): 1000,
    ("日", "分"): 1000,
    ("日", "厘"): 10000,
}
"""How many of 分 and 厘 make a whole, by rhythm: 月息1分 is 1 % a month, 年息8厘 is 8 % a year."""

_FEN = lazily(
    r"(?P<rhythm>年|月|日)(?:利息|利率|息|利)(?:是|为|按|:|：| )*"
    r"(?P<count>\d+(?:\.\d+)?|[一二三四五六七八九十两]{1,3}) ?(?P<unit>分|厘)"
    r"(?P<rest>半|[一二三四五六七八九1-9])?(?:厘)?(?!之)"
)
_RHYTHMS = {"年": "year", "月": "month", "日": "day"}
_PARTS = lazily(
    r"(?P<rhythm>年|月|日)(?:利息|利率|息|利|罚息)(?:率)?(?:是|为|按)?(?P<scale>百|千|万)(?:分之)?"
    r"(?P<count>\d+(?:\.\d+)?|[一二三四五六七八九两])(?![\d.点万千百十])"
)
"""日息万五, 月息千八: parts of ten thousand, of a thousand."""

_PER_MILLE = lazily(r"‰|per mill|千分之", re.IGNORECASE)
_FEN_ALONE = lazily(
    r"(?:\d+(?:\.\d+)?|[一二三四五六七八九两]) ?(?:分|厘)(?:利|息)|利息(?:\d|[一二三四五六七八九两])(?:分|厘)"
)
_PART_OF_A_SUM = lazily(
    r"(?:a )?half|(?:an?|one|two) thirds?|(?:an?|one|three) quarters?|一半|半数|[二三四五]分之[一二三四]",
    re.IGNORECASE,
)
"""A share that no rate is written as: "half of it, in 3 instalments"."""

_FREE = lazily(
    r"免息|无息|[免不别](?:再|用|另|去|了|加|收|计|算|要|付|给|掉)*(?:任何|这个|那个)?利息|利息(?:就|全|都)?(?:全免|免了|免掉|不[收计算要加]了?)"
    r"|interest[- ]free|no interest|without interest|zero interest",
    re.IGNORECASE,
)


def bears_no_interest(reading: Reading) -> bool:
    """Say whether a question tells that a debt bears no interest: 不收利息, "interest-free"."""
    return _FREE.search(reading.text) is not None


def annual_rate(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read a rate as a yearly fraction: 6 % a year, 1 % a month, 日万分之五, 月息1分.

    A rate on top of another one, and one whose rhythm is not said and can hardly be a year's, is asked about.
    """
    said = _FEN.search(reading.text)
    if said:
        return {"annual_rate": plain(_of_fen(said, setting))}
    parts = _PARTS.search(reading.text)
    if parts:
        return {"annual_rate": plain(_of_parts(parts, setting))}
    if _FEN_ALONE.search(reading.text):
        raise Need("annual_rate")
    for figure in (*reading.slots.shares, *reading.slots.numbers):
        if find("portfolio_words", reading.text, ("sum_rate",)):
            raise Need("rate_sum", {"typed": figure.text})
    for share in reading.slots.shares:
        if is_paid_down(share, reading) or _PART_OF_A_SUM.fullmatch(share.text.strip()):
            continue
        if share.value is None:
            raise Need("annual_rate")
        if share.per is None and (share.value < _TRIFLE or _PER_MILLE.search(share.text)):
            raise Need("rate_rhythm", {"typed": share.text})
        return {"annual_rate": plain(share.value * _times(share.per, setting))}
    return _without_a_share(reading)


def _without_a_share(reading: Reading) -> dict[str, Json]:
    """Read that no interest is charged; raises Need for a rate that is a range, or higher than any."""
    shown = simplified(reading.text)
    if any(rate_words_before(shown, number.start) for number in reading.slots.numbers):
        raise Need("annual_rate")
    return {"annual_rate": "0"} if _FREE.search(shown) else {}


def annual_rate_of(rate: Decimal, rhythm: str | None, setting: Setting) -> Decimal:
    """Give what a rate of a rhythm is a year."""
    return rate * _times(rhythm, setting)


def rhythm_in_words(text: str) -> str | None:
    """Give the rhythm that a rate of 分, 厘 or parts of a thousand is said in: 月息1分 is one a month."""
    said = _FEN.search(text) or _PARTS.search(text)
    return _RHYTHMS[said["rhythm"]] if said else None


def _times(rhythm: str | None, setting: Setting) -> int:
    return {"month": _MONTHS, "day": setting.year_days}.get(rhythm or "", 1)


def _of_fen(said: re.Match[str], setting: Setting) -> Decimal:
    count = _counted(said["count"])
    if said["rest"]:
        count += Decimal("0.5") if said["rest"] == "半" else _counted(said["rest"]) / 10
    return count / _UNITS[said["rhythm"], said["unit"]] * _times(_RHYTHMS[said["rhythm"]], setting)


def _of_parts(said: re.Match[str], setting: Setting) -> Decimal:
    """Read 日息万五 as five in ten thousand a day."""
    scale = {"百": 100, "千": 1000, "万": 10000}[said["scale"]]
    return _counted(said["count"]) / scale * _times(_RHYTHMS[said["rhythm"]], setting)


def _counted(typed: str) -> Decimal:
    if typed[0].isdecimal() and typed.isascii():
        return Decimal(typed)
    count = small(typed.replace("两", "二"))
    if count is None:
        raise Need("annual_rate")
    return Decimal(count)
