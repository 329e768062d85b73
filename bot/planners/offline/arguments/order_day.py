"""The day that an order is tested on: a bare weekday is when its goods leave, not a day gone by."""

from bot.planners.offline.arguments.arguments import past_day
from bot.planners.offline.arguments.told_days import is_a_weekday_to_come
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.reading import Reading
from tools.results import Json


def order_day(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the day of an earlier test ("last Friday"); none where goods are to leave "on Friday"."""
    days = reading.slots.dates
    return {} if days and all(map(is_a_weekday_to_come, days)) else past_day(reading, setting)
