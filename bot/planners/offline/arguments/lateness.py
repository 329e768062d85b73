"""What late interest is reckoned on where no customer or invoice is named: an amount and its days overdue."""

import re

from bot.planners.offline.arguments.arguments import amount, as_of
from bot.planners.offline.arguments.vague_sum import ask_for_a_vague_sum
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_SINCE = lazily(
    r"(?:(?<![a-z])(?:since|due(?: on)?|from|was due(?: on)?)|自从?|从|到期日(?:是|为)?) ?$", re.IGNORECASE
)
_FROM_THERE = lazily(r" ?(?:起|开始|就(?:逾期|到期|该付)|到期)")
_LEAST = 100
"""A bare figure below this, without a currency, is no debt."""


def amount_and_days(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read an amount with the days that it is overdue; days alone say nothing beside a customer."""
    bare = [slot for slot in reading.slots.numbers if slot.value is None or slot.value >= _LEAST]
    try:
        found = amount(reading, setting) if reading.slots.amounts or bare else {}
    except Need as need:
        need.kept.update(days_alone(reading, setting) if "amount" in need.kept else {})
        raise
    if "amount" not in found:
        ask_for_a_vague_sum(reading, days_alone(reading, setting))
        return {}
    for slot in reading.slots.day_counts:
        if slot.context == "terms":
            continue
        if slot.days is None or slot.upper is not None or slot.operator in ("over", "under", "at_least"):
            raise Need("days", kept=found)
        return {**found, "days": slot.days}
    begun = _begun(reading, setting)
    return {**found, "days": begun} if begun is not None else found


def days_alone(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the days overdue of a sum that is not told yet."""
    told = [slot for slot in reading.slots.day_counts if slot.context != "terms" and slot.operator is None]
    days = told[0].days if len(told) == 1 and told[0].upper is None else _begun(reading, setting)
    return {} if days is None else {"days": days}


def days_since(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read an answer that tells since when in place of how many days: "since 1 May", "it was due 15 May"."""
    begun = _begun(reading, setting)
    days = [slot.date for slot in reading.slots.dates if slot.date is not None and slot.date < setting.today]
    if begun is None and len(days) == 1 == len(reading.slots.dates):
        begun = (setting.today - days[0]).days
    return {} if begun is None else {"days": begun}


def day_reckoned_to(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the day that interest is reckoned to; the day since when a bare amount is overdue is none."""
    if _begun(reading, setting) is None:
        return as_of(reading, setting)
    if reading.slots.amounts and not reading.mentions:
        return {}
    raise Need("since_day", {"typed": reading.slots.dates[0].text})


def _begun(reading: Reading, setting: Setting) -> int | None:
    """Give the days from the one since when something is overdue up to today."""
    for slot in reading.slots.dates:
        said = slot.relation == "since" or _SINCE.search(reading.text[: slot.start])
        after = _FROM_THERE.match(reading.text, slot.end)
        if slot.date is not None and slot.date <= setting.today and (said or after):
            return (setting.today - slot.date).days
    return None
