"""The day of every month on which the parts of a plan are due: "on the 15th of each month", 每月15号."""

from datetime import date
from typing import NamedTuple

from bot.language.slots.calendar import add_months
from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_SAID = lazily(
    r"(?:on )?(?:the )?(?P<day>\d{1,2}(?=st|nd|rd|th)|first|fifth|tenth|fifteenth|twentieth)(?:st|nd|rd|th)?"
    r" (?:day )?of (?:each|every|the) month"
    r"|每个?月的?(?P<on>\d{1,2})[号日](?:[还付交]款?)?"
)
_WORDS = {"first": 1, "fifth": 5, "tenth": 10, "fifteenth": 15, "twentieth": 20}
_IN_EVERY_MONTH = 28


class DayOfMonth(NamedTuple):
    """The number of a day that every month has, and where it is said."""

    number: int
    start: int
    end: int

    def next_from(self, begins: date) -> date:
        """Give the first such day on a date or after it."""
        day = begins.replace(day=self.number)
        return day if day >= begins else add_months(day, 1)


def day_of_month(text: str) -> DayOfMonth | None:
    """Give the day of every month that a text names; None where not every month has one."""
    said = _SAID.search(simplified(text))
    if said is None:
        return None
    typed = said["day"] or said["on"]
    number = _WORDS.get(typed) or int(typed)
    return DayOfMonth(number, *said.span()) if 1 <= number <= _IN_EVERY_MONTH else None
