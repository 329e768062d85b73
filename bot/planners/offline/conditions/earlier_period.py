"""The period before or after the last one asked for: "and the quarter before?" after 2026Q1 is 2025Q4."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from knowledge.lazy_pattern import lazily
from tools.results import Json

_BEFORE = lazily(
    r"(?<![a-z])(?:quarter|half|year|period|one) (?:before|earlier|prior)(?![a-z])"
    r"|(?<![a-z])(?:previous|prior|preceding) (?:quarter|half|year|period|one)(?![a-z])"
    r"|再?(?:前|上)(?:一?个?(?:季度?|期|年度?)|一?个半年)|再往前",
    re.IGNORECASE,
)
_AFTER = lazily(
    r"(?<![a-z])(?:quarter|half|year|period|one) (?:after|later)(?![a-z])"
    r"|(?<![a-z])(?:following|next) (?:quarter|half|year|period)(?![a-z])"
    r"|(?:后|下)(?:一?个?(?:季度?|期|年度?)|一?个半年)|再往后",
    re.IGNORECASE,
)
_YEAR_AGO = lazily(
    r"(?<![a-z])(?:same (?:quarter|half|period)[, ]+(?:of |in )?(?:last|the previous|the prior) year"
    r"|a year ago|a year back|year on year|year-on-year)(?![a-z])"
    r"|[去上]年同一?个?(?:[期季]|半年)|上?一年前|同比",
    re.IGNORECASE,
)
_YEARS_AGO = lazily(
    r"(?P<more>大*)前年的?同一?个?(?:[期季]|半年)"
    r"|(?<![a-z])(?:same (?:quarter|half|period)[, ]+)?(?P<count>two|three|2|3) years (?:ago|back|before"
    r"|earlier)"
    r"(?:[, ]+same (?:quarter|half|period))?(?![a-z])",
    re.IGNORECASE,
)
"""The same period of the year before last, or of the one before that: 前年同期 counts from this year."""

_MONTH = lazily(r"(?P<year>\d{4})-(?P<month>\d{2})")
_MONTH_BEFORE = lazily(
    r"(?<![a-z])(?:month (?:before|earlier|prior)|(?:previous|prior|preceding) month)(?![a-z])"
    r"|再?前一?个月|再上一?个月|再往前一?个?月?",
    re.IGNORECASE,
)
_MONTH_AFTER = lazily(
    r"(?<![a-z])(?:month (?:after|later)|(?:following|next) month)(?![a-z])|再?后一?个月|再下一?个月"
    r"|再往后一?个?月?",
    re.IGNORECASE,
)
"""The month beside that of the last question, which key figures were asked for."""

_YEAR = lazily(r"year|(?<!半)年", re.IGNORECASE)
_QUARTER = lazily(r"quarter|季", re.IGNORECASE)
_HALF = lazily(r"half|半年", re.IGNORECASE)
_LABEL = lazily(r"(?P<fiscal>FY)?(?P<year>\d{4})(?:(?P<part>[QH])(?P<place>\d))?")
_PARTS = {"Q": 4, "H": 2, None: 1}


_FROM_THERE = lazily(
    r"(?<![a-z])(?:the|one|an?|another) (?:quarter|half|year|period|one)"
    r" (?:before|earlier|prior|after|later)(?![a-z])|before that|再|上一个?(?:季度?|期|半年)"
    r"|(?<![a-z])month (?:before|earlier|after|later)(?![a-z])|[前后]一?个月|再[上下]一?个月"
    r"|(?:two|three|2|3) years (?:ago|back)|前年的?同|year ago|a year back|year.on.year|年同一?个?[期季]"
    r"|同比|same (?:quarter|half|period)[, ]"
    r"|(?<![a-z])next (?:quarter|half|year|period)(?![a-z])|[下后]一?个?(?:季度?|期|半年)"
    r"|(?<![a-z])(?:previous|preceding|prior) (?:quarter|half|period|one)(?![a-z])",
    re.IGNORECASE,
)
"""What counts from the last period, and not from today."""


def counts_from_there(text: str) -> bool:
    """Say whether a text counts from the last period asked for: "the quarter before", 再前一个季度."""
    return _FROM_THERE.search(text) is not None


def a_year_ago(text: str) -> str:
    """Give the words of a text that tell the period of a year ago, 去年同期; else nothing."""
    said = _YEAR_AGO.search(text)
    return said.group() if said else ""


def is_a_neighbour(typed: str) -> bool:
    """Say whether words only tell a period as the one beside another: 上季度, "the previous quarter"."""
    said = _BEFORE.search(typed) or _AFTER.search(typed)
    return said is not None and not any(letter.isdecimal() for letter in typed)


def names_its_own(text: str, places: Iterable[tuple[int, int]]) -> bool:
    """Say whether one of the periods named is what a text counts from: "Q4 2025, and the quarter before".

    The year of "the same quarter last year" stands within what is counted.
    """
    ways = (_BEFORE, _AFTER, _YEAR_AGO, _MONTH_BEFORE, _MONTH_AFTER)
    found = tuple(way.search(text) for way in ways)
    spans = [said.span() for said in found if said]
    return any(all(end <= first or last <= start for first, last in spans) for start, end in places)


def earlier_period(text: str, args: Mapping[str, Json], today: date | None = None) -> dict[str, Json]:
    """Give the period before or after the last question's, under the same argument: a quarter or year off.

    前年 and 去年 are years of the calendar, told from `today`.
    """
    name = next((each for each in ("quarter", "period") if each in args), None)
    label = _LABEL.fullmatch(str(args[name])) if name else None
    if name and (month := _another_month(text, str(args[name]))):
        return {name: month}
    far = _YEARS_AGO.search(text) if label else None
    if name and label and far:
        return {name: _of_the_year(label, _years_back(far), today)}
    said = _BEFORE.search(text) or _AFTER.search(text) or _YEAR_AGO.search(text)
    step = _step(said, label["part"]) if said and label else 0
    moved = moved_label(str(args[name]), step) if name and step else None
    return {name: moved} if name and moved else {}


def _years_back(said: re.Match[str]) -> int:
    if said["count"]:
        return 2 if said["count"].casefold() in ("two", "2") else 3
    return 2 + len(said["more"])


def _of_the_year(label: re.Match[str], back: int, today: date | None) -> str:
    """Give the same part of a year so many before this one, or before the label's own where none is told."""
    year = (today.year if today and not label["fiscal"] else int(label["year"])) - back
    return f"{label['fiscal'] or ''}{year}{label['part'] or ''}{label['place'] or ''}"


def _another_month(text: str, typed: str) -> str | None:
    """Give the month before or after one that is told by year and month, where a text asks for it."""
    told = _MONTH.fullmatch(typed)
    step = -1 if _MONTH_BEFORE.search(text) else 1 if _MONTH_AFTER.search(text) else 0
    if told is None or not step:
        return None
    year, month = divmod(int(told["year"]) * 12 + int(told["month"]) - 1 + step, 12)
    return f"{year}-{month + 1:02d}"


def year_before(typed: str) -> str | None:
    """Give the label of the same period a year before: `2025Q1` for `2026Q1`; else None."""
    label = _LABEL.fullmatch(typed)
    return moved_label(typed, -_PARTS[label["part"]]) if label else None


def moved_label(typed: str, step: int) -> str | None:
    """Give the label so many periods of its kind away: `2026Q1` moved by -1 is `2025Q4`; else None."""
    label = _LABEL.fullmatch(typed)
    if label is None:
        return None
    parts = _PARTS[label["part"]]
    place = int(label["year"]) * parts + int(label["place"] or 1) - 1 + step
    year, within = divmod(place, parts)
    part = f"{label['part']}{within + 1}" if label["part"] else ""
    return f"{label['fiscal'] or ''}{year}{part}"


def _step(said: re.Match[str], part: str | None) -> int:
    """Give by how many periods of the last question's length a text moves; 0 where it says another length."""
    by = 1 if said.re.pattern == _AFTER.pattern else -1
    if said.re.pattern == _YEAR_AGO.pattern or _YEAR.search(said.group()):
        return by * _PARTS[part]
    length = "Q" if _QUARTER.search(said.group()) else "H" if _HALF.search(said.group()) else part
    return by if length == part else 0
