"""The answer to a question that was asked back."""

from datetime import date

from bot.conversation import Pending
from bot.planners.offline.arguments import Need, Setting, amount
from bot.planners.offline.cues import is_only
from bot.planners.offline.reading import Reading
from bot.planners.planner import Call
from knowledge.desk import Choice
from tools.results import Json

_ORDER = ("first", "second", "third", "fourth", "fifth")
_SHORT = 24


def fill(pending: Pending, reading: Reading, setting: Setting) -> Call | None:
    """Complete the pending call with a short answer, or None where the message is something else."""
    if pending.need == "customer":
        chosen = _chosen(pending.choices, reading)
        return Call(tool=pending.tool, args={**pending.args, "customer": chosen}) if chosen else None
    if pending.need in ("amount", "amount_reading", "amount_currency") and not reading.mentions:
        return _amount(pending, reading, setting)
    if pending.need == "date":
        day = _day(pending.days, reading)
        return Call(tool=pending.tool, args={**pending.args, "as_of": day.isoformat()}) if day else None
    return None


def _day(offered: tuple[date, ...], reading: Reading) -> date | None:
    word = is_only("cues", reading.text)
    if word in _ORDER or (word == "last" and offered):
        place = len(offered) - 1 if word == "last" else _ORDER.index(word)
        return offered[place] if place < len(offered) else None
    return next((slot.date for slot in reading.slots.dates if slot.date is not None), None)


def _chosen(choices: tuple[Choice, ...], reading: Reading) -> str | None:
    word = is_only("cues", reading.text)
    if word == "last" and choices:
        return choices[-1].customer_id
    if word in _ORDER:
        place = _ORDER.index(word)
        return choices[place].customer_id if place < len(choices) else None
    return _by_name(choices, reading)


def _by_name(choices: tuple[Choice, ...], reading: Reading) -> str | None:
    """Choose by what was typed: the choice that the words single out, else a name of its own."""
    typed = reading.text.strip(" .。,\uff0c!\uff01?\uff1f").casefold()
    offered = {choice.customer_id for choice in choices}
    for mention in reading.mentions:
        meant = [item.customer_id for item in mention.linking.choices]
        within = [item for item in meant if item in offered]
        if len(within) == 1:
            return within[0]
        if not offered and len(reading.text) <= _SHORT + len(mention.text):
            return mention.text
    fits = [choice for choice in choices if typed and typed in choice.name.casefold()]
    if len(fits) == 1:
        return fits[0].customer_id
    if not choices and reading.unknown and len(reading.text) <= _SHORT + len(reading.unknown[0].text):
        return reading.unknown[0].text
    return None


def _amount(pending: Pending, reading: Reading, setting: Setting) -> Call | None:
    try:
        found: dict[str, Json] = amount(reading, setting)
    except Need:
        return None
    if "amount" not in found:
        return None
    name = "requested" if pending.tool == "suggest_limit" else "amount"
    value = found.pop("amount")
    return Call(tool=pending.tool, args={**pending.args, **found, name: value})
