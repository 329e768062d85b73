"""A stress test's arguments: grades down, days later, share lost."""

import re

from bot.language.slots.slot import STATED, Share
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.arguments.index_rise import is_of_the_index
from bot.planners.offline.arguments.lost_share import HALF, Part, is_lost
from bot.planners.offline.arguments.share_roles import is_got_back
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.calculations.grade import GRADES
from tools.results import Json

_ONE_NOTCH = lazily(
    r"(?<![a-z])(?:an?|one|another|single)[ -](?:notch|grade|level|class)(?![a-z])|降级一档|[一1]个?等级",
    re.IGNORECASE,
)
_FALLS = lazily(
    r"(?<![a-z])(?:slip|drop|fall|lose|go|move|slide|sink|tumble|shed|cut|lower|downgrade|worsen)"
    r"(?:s|es|d|ed|ped|ping|ing|n)? (?:down )?(?:by )?(?P<grade>an? grade)(?![a-z])"
    r"|(?<![a-z])(?:down|by) (?P<down>an? grade)(?![a-z])",
    re.IGNORECASE,
)
"""A grade fewer, which is no grade A: "slips a grade", "down by a grade"."""

_LETTERS = lazily(r"[一二两三四五六七八九1-9]\d?个?等级", re.IGNORECASE)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTS = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
_GRADES_DOWN = lazily(
    r"(?<![a-z])(?:grades?|ratings?|everyone|everybody|all|customers|accounts) (?:all )?"
    r"(?:are |is |go(?:es)? )?"
    r"(?:down|fall(?:ing|s)?|drop(?:ping|s|ped)?|slip(?:ping|s|ped)?|cut|lowered"
    r"|worsen(?:ing|s|ed)?|deteriorat(?:e|es|ed|ing)|slid(?:e|es|ing)|sink(?:s|ing)?|weaken(?:ing|s|ed)?)"
    rf"(?: by)? (?P<count>{_COUNTS})"
    r"(?!\d|[.,]\d|[ -]?(?:%|per ?cent|days|weeks|months|k|m|million)|[a-z])"
    r"|(?<![a-z])downgrad(?:e|es|ed|ing)(?: (?:them|all|it|everyone|everybody|these|those)){0,2}"
    r"(?: of| by| is| =|:)? ?(?P<named>"
    rf"{_COUNTS})(?!\d|[.,]\d|[ -]?(?:%|per ?cent|days|weeks|months|customers|accounts|k|m|million)|[a-z])"
    rf"|(?<![a-z])(?:down|fall|drop)(?: by)? (?P<after>{_COUNTS})(?: (?:grades?|ratings?"
    rf"|class(?:es)?)(?![a-z])"
    r"|(?=[ ]*(?:[?.,;!]|and |$)))",
    re.IGNORECASE,
)
_NOTCH = lazily(
    r"[- ](?:(?:grade|notch|level)s?|(?:rating |credit )?class(?:es)?)(?![a-z])|[級档檔]", re.IGNORECASE
)
_SOME = (
    r"(?<![a-z])(?:several|a few|some|a couple of|a number of|multiple|various|a bunch of|many|a handful of)"
    r"(?: (?:more|rating|credit|whole|full|internal))*"
)
_SOME_ZH = r"(?<![十百])(?:好几|若干|数|几|一些|多)个?"
_SOME_GRADES = lazily(
    rf"{_SOME} (?:grades|notch(?:es)?|levels|class(?:es)?|steps|ratings)(?! of)(?![a-z])"
    rf"|{_SOME_ZH}(?:级|档|等级|信用等级|评级)(?!别)"
)
_SOME_DAYS = lazily(rf"{_SOME} (?:days|weeks|months)(?![a-z])|{_SOME_ZH}(?:天|周|星期|礼拜|月)(?!度)")
"""A count of grades or days that is not told: "several grades", 好几级."""

_WORDS = "一二三四五六七八九"
_MOST = len(GRADES) - 1
"""From the best grade to the worst."""


def downgrade(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read by how many grades customers are taken to fall; more than the grades there are has to be asked."""
    count = _grades_down(reading)
    if count is None:
        _refuse_vague(_SOME_GRADES, "downgrade", reading)
        return {}
    if count > _MOST:
        raise Need("downgrade_range", {"typed": count, "most": _MOST})
    return {"downgrade": count}


def _grades_down(reading: Reading) -> int | None:
    for slot in reading.slots.numbers:
        notch = slot.unit == "notch" or _NOTCH.match(reading.text, slot.end)
        if notch and slot.value is not None and slot.value == int(slot.value):
            return int(slot.value)
    bare = _GRADES_DOWN.search(reading.text)
    if bare:
        typed = (bare["count"] or bare["named"] or bare["after"]).casefold()
        return int(typed) if typed.isdecimal() else _NUMBERS.index(typed) + 1
    many = _LETTERS.search(reading.text)
    if many:
        figure = re.sub("个?等级", "", many.group()).replace("两", "二")
        return int(figure) if figure.isascii() else _WORDS.index(figure) + 1
    return 1 if _ONE_NOTCH.search(reading.text) else None


def is_a_grade_fewer(text: str, start: int) -> bool:
    """Say whether the "a grade" at a place is by how much somebody falls, and not a customer's grade."""
    return any(start in (found.start("grade"), found.start("down")) for found in _FALLS.finditer(text))


def late_days(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read by how many days customers are taken to pay later."""
    for slot in reading.slots.day_counts:
        if slot.days is None or slot.upper is not None:
            raise Need("late_days")
        return {"late_days": slot.days}
    _refuse_vague(_SOME_DAYS, "late_days", reading)
    return {}


def _refuse_vague(said: re.Pattern[str], need: str, reading: Reading) -> None:
    """Raise Need for a count that is only called some, or several: no scenario is made up for it."""
    if said.search(simplified(reading.text)):
        raise Need(need)


def lost_share(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the share of what defaults that is taken to be lost, as a fraction.

    A share of anything else ("10% of our customers default", "sales fall by 20%") is no loss: Need says so.
    """
    shares = [share for share in reading.slots.shares if not is_of_the_index(share, reading)]
    halves = (Part(*match.span(), None) for match in HALF.finditer(reading.text))
    parts = [Part(share.start, share.end, share) for share in shares] or list(halves)
    for part in parts:
        if not is_lost(part, reading):
            raise Need("scenario", {"typed": part.clause(reading.text)})
        return {"lost_share": "0.5" if part.share is None else _fraction_lost(part.share, reading)}
    return {}


def _fraction_lost(share: Share, reading: Reading) -> str:
    back = is_got_back(share, reading)
    if share.value is None or (share.operator not in STATED and not back):
        raise Need("lost_share")
    return plain(1 - share.value if back else share.value)
