"""The day that a document bears: in its name, or near its head where it says from when it holds."""

import re
from datetime import date

_HEAD = 1500  # letters in which a document says of when it is
_DAY = re.compile(
    r"(20\d\d)\s*[-/._年]\s*(\d{1,2})\s*[-/._月]\s*(\d{1,2})(?!\d)|(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)"
)
_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(20\d\d)|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d)",
    re.IGNORECASE,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_SAYS = re.compile(
    r"effective|in force|valid from|issued|revised|version|dated|date:|updated|published"
    r"|生效|施行|执行|实施|发布|颁布|修订|更新|版本|日期|印发",
    re.IGNORECASE,
)


def dated(name: str, text: str) -> date | None:
    """Give the latest day in force that a document names, None where it names none for certain."""
    said = [
        day
        for line in text[:_HEAD].splitlines()
        if _SAYS.search(line) and len(line) <= 200
        for day in _days(line)
    ]
    named = _days(name)
    return max(said, default=None) or max(named, default=None)


def _days(line: str) -> list[date]:
    found = [tuple(filter(None, match.groups())) for match in _DAY.finditer(line)]
    parts = [(int(year), int(month), int(day)) for year, month, day in found]
    for match in _MONTH.finditer(line):
        day, month, year = match[1] or match[5], match[2] or match[4], match[3] or match[6]
        if month[:3].lower() in _MONTHS:
            parts.append((int(year), _MONTHS.index(month[:3].lower()) + 1, int(day)))
    return [date(*each) for each in parts if _is_day(*each)]


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
