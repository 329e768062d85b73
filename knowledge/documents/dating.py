"""The day that a document bears: in its name, or near its head where it says from when it holds."""

import re
from datetime import date

from knowledge.lazy_pattern import lazily

_HEAD, _FOOT = 1500, 4  # letters in which a document says of when it is, and lines in which it is signed
_DAY = lazily(
    r"(20\d\d)\s*[-/._年]\s*(\d{1,2})\s*[-/._月]\s*(\d{1,2})(?!\d)|(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)"
)
_DAY_ALONE = lazily(r"20\d\d\s*[-/._年]\s*\d{1,2}\s*[-/._月]\s*\d{1,2}\s*日?")
_MONTH = lazily(
    r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(20\d\d)|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d)",
    re.IGNORECASE,
)
_HAN_DAY = lazily(
    r"([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_HAN_DIGITS = {
    "〇": 0,
    "○": 0,
    "零": 0,
    **{digit: value for value, digit in enumerate("一二三四五六七八九", start=1)},
}
_ENDS = lazily(
    r"(?:until|till|through|to|expir\w*|next review\w*|review by|due|before|replac\w*|supersed\w*"
    r"|至|到|截止|截至|届满|之前|代替|废止)"
    r"[\s:：]*(?:on|the|于|日期)?[\s:：]*$",
    re.IGNORECASE,
)
_ENDS_THEN = lazily(
    r"\s*日?起?[,，]?\s*(?:即|已|同时)?(?:由[^。\n]{0,40}(?:取代|替代|代替)|被[^。\n]{0,40}(?:取代|替代|代替)|废止|作废|失效|停止执行)"
)
"""What follows a day at which something ends."""
_BYLINE = lazily(r"来源|作者|编辑|\bby\b|posted|author|source", re.IGNORECASE)
_WRITER = lazily(r"(?:by|posted by|written by|author:|作者[:：]|来源[:：])\s*\S+", re.IGNORECASE)
_LONGEST_BYLINE = 80
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_SAYS = lazily(
    r"effective|in force|in effect|valid from|appl(?:y|ies|icable) (?:from|since|as of)|issued|revised"
    r"|version|dated|date:|updated|published|minutes of"
    r"|生效|施行|执行|实施|发布|颁布|修订|更新|版本|日期|印发|会议纪要",
    re.IGNORECASE,
)


def dated(name: str, text: str) -> date | None:
    """Give the latest day in force that a document names, None where it names none for certain.

    Where its head says nothing, a day that stands alone at its foot is the one on which it was signed.
    """
    said = [
        day
        for line in text[:_HEAD].splitlines()
        if (_SAYS.search(line) and len(line) <= 200) or _is_byline(line) or _is_alone(line)
        for day in _days(line)
    ]
    named = _days(name)
    foot = [line for line in text[-_HEAD:].splitlines() if line.strip()][-_FOOT:]
    signed = [day for line in foot if _is_alone(line) for day in _days(line)]
    return max(said, default=None) or max(named, default=None) or max(signed, default=None)


def _is_alone(line: str) -> bool:
    """Say whether a line is a day and nothing else, but a place before it: "Shanghai, 12 March 2026"."""
    said = re.sub(r"^(?:[A-Z][a-z]+|[\u4e00-\u9fff]{2,4}), ?", "", line.strip(" \t*_()（）#.。"))
    return any(day.fullmatch(said) for day in (_DAY_ALONE, _MONTH, _HAN_DAY))


def _is_byline(line: str) -> bool:
    """Say whether a line tells when an article appeared: a day and whose it is, either first."""
    said = line.strip()
    begins = _DAY.match(said) or _MONTH.match(said) or _WRITER.match(said)
    return bool(begins and _BYLINE.search(line)) and len(line) <= _LONGEST_BYLINE


def _days(line: str) -> list[date]:
    """Give the days that a line names, those apart at which something ends."""
    parts: list[tuple[int, int, int]] = []
    for match in _DAY.finditer(line):
        if not _is_end(line, match):
            year, month, day = (int(each) for each in match.groups() if each)
            parts.append((year, month, day))
    for match in _MONTH.finditer(line):
        of_day, month_name, of_year = match[1] or match[5], match[2] or match[4], match[3] or match[6]
        if month_name[:3].lower() in _MONTHS and not _is_end(line, match):
            parts.append((int(of_year), _MONTHS.index(month_name[:3].lower()) + 1, int(of_day)))
    for match in _HAN_DAY.finditer(line):
        if not _is_end(line, match):
            spelled = int("".join(str(_HAN_DIGITS[digit]) for digit in match[1]))
            parts.append((spelled, _spelled(match[2]), _spelled(match[3])))
    return [date(*each) for each in parts if _is_day(*each)]


def _is_end(line: str, day: re.Match[str]) -> bool:
    """Say whether something ends at a day, by what stands before it or behind it."""
    return bool(_ENDS.search(line[: day.start()]) or _ENDS_THEN.match(line, day.end()))


def _spelled(number: str) -> int:
    """Read a number below a hundred as Chinese writes it: 十二, 二十一, 三."""
    tens, ten, ones = number.rpartition("十")
    return (_HAN_DIGITS.get(tens, 1) * 10 if ten else 0) + _HAN_DIGITS.get(ones, 0)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
