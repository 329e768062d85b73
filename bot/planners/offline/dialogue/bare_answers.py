"""A bare figure or currency as the answer to a question back: "six", "85" for a share, "42k", "dollars"."""

from bot.planners.offline.arguments.arguments import amount, shown_in
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.dialogue.chosen_one import SHORT
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from tools.results import Json

_HUNDRED = 100


def bare_count(name: str, reading: Reading) -> dict[str, Json]:
    """Read the one count of an answer: a length of time for days, a bare number where hardly more is said."""
    days = [slot.days for slot in reading.slots.day_counts if slot.days and slot.context != "terms"]
    bare = [slot.value for slot in reading.slots.numbers if slot.value is not None]
    if name == "days" and len(days) == 1 and (only_tells(reading) or len(reading.text) <= SHORT):
        return {name: days[0]}
    brief = len(bare) == 1 and bare[0] == int(bare[0]) and len(reading.text) <= SHORT
    return {name: int(bare[0])} if brief and not days else {}


def bare_share(name: str, reading: Reading) -> dict[str, Json]:
    """Read a bare number of an answer as so many in a hundred: "85" is 85 %."""
    bare = [slot.value for slot in reading.slots.numbers if slot.value is not None]
    told = len(bare) == 1 and 1 < bare[0] <= _HUNDRED and len(reading.text) <= SHORT
    return {name: plain(bare[0] / _HUNDRED)} if told else {}


def bare_amount(name: str, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the amount of an answer under an argument's name; nothing where none is clear."""
    try:
        value = amount(reading, setting).get("amount")
    except Need:
        return {}
    return {} if value is None else {name: value}


def currency_alone(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the currency that an answer names; nothing where none is clear."""
    try:
        return shown_in(reading, setting)
    except Need:
        return {}
