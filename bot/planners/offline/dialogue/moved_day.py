"""A day told by how far it is from the last question's: "one month on, 30 April", 再早一个月."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from bot.conversation import Conversation
from bot.language.slots.calendar import add_months
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.offline.wishes.leftovers import is_bare
from bot.planners.offline.wishes.question import Understand
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_COUNTS: Mapping[str, int] = {
    **dict.fromkeys(("a", "an", "one", "another", "a further", "the", "一", ""), 1),
    **dict.fromkeys(("two", "another two", "a couple of", "两", "二"), 2),
    **dict.fromkeys(("three", "another three", "三"), 3),
    **dict.fromkeys(("four", "四"), 4),
    **dict.fromkeys(("six", "another six", "六"), 6),
}
_MONTHS: Mapping[str, int] = {"month": 1, "quarter": 3, "year": 12, "月": 1, "季度": 3, "季": 3, "年": 12}
_DAYS: Mapping[str, int] = {"day": 1, "week": 7, "fortnight": 14, "天": 1, "日": 1, "周": 7, "星期": 7}
_LIKELY = 0.5
_MARKS = " ,.;:?!\uff0c。\uff1f\uff01\u2013-"

_ENGLISH = lazily(
    r"(?<![a-z\d])(?<!for )(?<!than )(?<!are )(?<!is )(?P<lead>fast[- ]forward(?: by)? "
    r"|(?:roll|go|move|wind|jump) (?:it )?(?:forward|on|ahead|(?P<back>back))(?: by)? )?"
    r"(?P<count>another (?:two|three|six)|a couple of|a further|\d{1,3}"
    r"|an?|one|another|two|three|four|six|the)"
    r" (?P<unit>day|week|fortnight|month|quarter|year)s?(?![a-z])"
    r"(?P<tail> (?:later|on(?! (?:the|from|a)(?![a-z]))|after(?:wards?)?(?: that)?|further on"
    r"|(?P<before>earlier|before(?: that)?|prior(?: to that)?|further back))"
    r"(?! (?:than|due)(?![a-z]))(?![a-z]))?",
    re.IGNORECASE,
)
_CHINESE = lazily(
    r"(?P<lead>再过|再往后|往后推?|再晚|(?P<back>再往前|往前推?|再早|提前)"
    r"|(?:(?<=[,\uff0c。那又])|^)(?:过了?|晚|(?P<early>早)))?"
    r"(?P<count>\d{1,3}|[一两二三四六])?个?(?P<unit>月|季度?|年|天|日|周|星期)[末底尾]?"
    r"(?:(?P<tail>之?后|以后|(?P<before>之?前|以前))|(?!以[上下内]|[多的]))"
)
_SUPPOSED = lazily(
    r"(?<![a-z])(?:if|pa(?:y|ys|id|ying)|terms|ship\w*|deliver\w*|instal?lments?|due|expir\w*|promis\w*)(?![a-z])"
    r"|如果|要是|假如|账期|[付还支]款?|发货|到期|承诺|分期",
    re.IGNORECASE,
)
"""What makes such a length one of payments or terms, and of no balance."""


def with_the_day_told(text: str, understand: Understand, conversation: Conversation, desk: Desk) -> str:
    """Put the day in the place of a length counted from that of the last question.

    Where the message gives the day as well, the length is but dropped. A message that asks something of its
    own stays as it is: "does it usually settle a week later?".
    """
    last = conversation.last_call
    day = _day(str(last.args["as_of"])) if last and "as_of" in last.args else None
    said = _said(text)
    if last is None or day is None or said is None or _SUPPOSED.search(text):
        return text
    rest = f"{text[: said.start()]}{text[said.end() :]}"
    left, order = understand(rest, False)  # noqa: FBT003 - nobody is named before
    same = bool(order) and order[0].name == last.name and order[0].probability >= _LIKELY
    if rest.strip(_MARKS) and not (same or is_bare(left, last.name)):
        return text
    slots = slots_of(rest, desk)
    if slots.dates or slots.periods:
        return rest.strip(" ,\uff0c-–:")
    moved = _moved(day, said)
    if has_han(said.group()):
        on = "今天" if moved == desk.as_of else f"截至{moved.isoformat()}"
    else:
        on = "today" if moved == desk.as_of else f"on {moved.isoformat()}"
    return f"{text[: said.start()]}{on}{text[said.end() :]}"


def _said(text: str) -> re.Match[str] | None:
    pattern = _CHINESE if has_han(text) else _ENGLISH
    return next((each for each in pattern.finditer(text) if each["lead"] or each["tail"]), None)


def _moved(day: date, said: re.Match[str]) -> date:
    typed, unit = (said["count"] or "").casefold(), said["unit"].casefold()
    count = int(typed) if typed.isdecimal() else _COUNTS[typed]
    back = any(name in said.re.groupindex and said[name] for name in ("back", "before", "early"))
    step = -count if back else count
    if unit in _DAYS:
        return day + timedelta(days=step * _DAYS[unit])
    return add_months(day, step * _MONTHS[unit])


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:  # no day
        return None
