"""What late interest is reckoned on where no customer or invoice is named: an amount and its days overdue."""

from bot.planners.offline.arguments import amount
from bot.planners.offline.needs import Need, Setting
from bot.planners.offline.reading import Reading
from tools.results import Json

_LEAST = 100
"""A bare figure below this, without a currency, is no debt."""


def amount_and_days(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read an amount with the days that it is overdue; days alone say nothing beside a customer."""
    bare = [slot for slot in reading.slots.numbers if slot.value is None or slot.value >= _LEAST]
    found = amount(reading, setting) if reading.slots.amounts or bare else {}
    if "amount" not in found:
        return {}
    for slot in reading.slots.day_counts:
        if slot.context == "terms":
            continue
        if slot.days is None or slot.upper is not None or slot.operator in ("over", "under", "at_least"):
            raise Need("days", kept=found)
        return {**found, "days": slot.days}
    return found
