"""The day that an order is tested on: a bare weekday is when its goods leave, not a day gone by.

Goods that leave within two weeks are tested as of today; for a later day nobody knows how things will stand.
"""

import re
from datetime import timedelta

from bot.language.slots.slot import DatePoint, DayCount, Period, Slot
from bot.language.words import simplified
from bot.planners.offline.arguments.arguments import past_day
from bot.planners.offline.arguments.days_said import is_an_appointment, is_of_a_document, is_supposed
from bot.planners.offline.arguments.told_days import is_a_weekday_to_come
from bot.planners.offline.question.clauses import clause_around
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_SOON = timedelta(days=14)
_IN = lazily(r"(?<![a-z])(?:in|within|after)(?: about| around| another)? ?$")
_GOES_AFTER = lazily(
    r"(?:之?后)?(?:再|才|能不能|能否|能|可不可以|可以|可|要|就|还)*(?:给[^,\uff0c]{1,8})?[发出放交送提]"
)
_PAYS = lazily(
    r"(?<![a-z])(?:pay(?:s|ing|ment)?|paid|terms|net|due|settles?|credit|invoice|o/?a|open account)(?![a-z])"
    r"|付|账期|帐期|月结|结[算账清]|还款|赊"
)
_SENDS = lazily(r"发(?![票现生函邮信])|[出交送]货|放行|放货")
_A_MONTH = lazily(r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|[a-z]{3,9}\.?", re.IGNORECASE)


def order_day(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the day of an earlier test ("last Friday"); none where goods are to leave "on Friday"."""
    days = reading.slots.dates
    return {} if days and all(map(is_a_weekday_to_come, days)) else past_day(reading, setting)


def leaves_in(slot: DayCount, reading: Reading) -> bool:
    """Say whether a length of time is how long the goods stay, and no terms: "ship it in two weeks"."""
    clause = _clause(slot, reading)
    if _PAYS.search(clause):
        return False
    if slot.context == "after":
        return _GOES_AFTER.match(simplified(reading.text), slot.end) is not None
    before = reading.text[: slot.start].casefold()
    return bool(find("actions", clause, ("ship",))) and _IN.search(before) is not None


def leaves_later(slot: Slot, reading: Reading, setting: Setting) -> bool:
    """Say whether goods are to leave at a time that is too far ahead to be tested today."""
    last = setting.today + _SOON
    if isinstance(slot, DayCount):
        return leaves_in(slot, reading) and (slot.days is None or timedelta(days=slot.days) > _SOON)
    if isinstance(slot, DatePoint):
        aside = (is_an_appointment, is_of_a_document, is_supposed)
        later = bool(slot.readings) and all(day > last for day in slot.readings)
        return (
            later
            and not any(each(slot, reading) for each in aside)
            and not _PAYS.search(_clause(slot, reading))
        )
    if isinstance(slot, Period) and slot.readings:
        later = all(each.begins > setting.today and each.ends > last for each in slot.readings)
        return later or is_a_month_to_come(slot, reading, setting)
    return False


def is_a_month_to_come(slot: Period, reading: Reading, setting: Setting) -> bool:
    """Say whether a bare month is the next one of its name: "can I ship 20k in September"."""
    now = any(each.begins <= setting.today + _SOON and each.ends >= setting.today for each in slot.readings)
    if now or not _A_MONTH.fullmatch(slot.text.strip()):
        return False
    clause = _clause(slot, reading)
    return bool(find("actions", clause, ("ship",)) or _SENDS.search(clause))


def _clause(slot: Slot, reading: Reading) -> str:
    """Give the clause that a slot stands in, in simplified script and small letters."""
    return simplified(clause_around(reading.text, slot.start, slot.end)).casefold()
