"""Filling a tool's frame from a question."""

import re
from itertools import pairwise

from bot.planners.offline.arguments import as_of, days_past_due, invoice, order
from bot.planners.offline.comparison import periods_meant
from bot.planners.offline.frames import FRAMES
from bot.planners.offline.letters import quarter
from bot.planners.offline.list_conditions import condition, conditions
from bot.planners.offline.needs import Need, Setting
from bot.planners.offline.reading import Reading
from bot.planners.offline.unapplied import ask_what_cannot_be_applied
from bot.planners.offline.unapplied_figures import ask_for_figures_that_cannot_be_applied
from tools.results import Json

_SIDE_BY_SIDE = re.compile(r"(?:,? ?(?:and|vs\.?|versus|&)(?: (?:on|as of|at|also))? | ?[和与跟及、,，] ?)")
"""What stands between two days that are both asked for."""


def fill_frame(tool: str, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give the arguments that the question states for a tool; raises Need where one has to be asked."""
    found: dict[str, Json] = {}
    for reader in FRAMES[tool].readers:
        for name, value in reader(reading, setting).items():
            found.setdefault(name, value)
    if _is_about_many(tool, reading):
        ask_what_cannot_be_applied(tool, found, reading, setting)
        ask_for_figures_that_cannot_be_applied(tool, found, reading, setting)
    return found


def _is_about_many(tool: str, reading: Reading) -> bool:
    """Say whether a question is about many customers, so that it may narrow them down."""
    if tool == "search_policy" or reading.mentions or reading.unknown:
        return False
    subject = FRAMES[tool].subject
    return subject == "none" or (subject == "optional" and not reading.points_back)


def several(tool: str, reading: Reading) -> tuple[dict[str, Json], ...]:
    """Give an argument that a question states several times ("29 days and 30 days"), a call for each."""
    readers = FRAMES[tool].readers
    for argument, reader in (("order", order), ("invoice", invoice)):
        names = dict.fromkeys(slot.name for slot in reading.slots.identifiers if slot.form == "reference")
        if reader in readers and len(names) > 1:
            return tuple({argument: name} for name in names)
    if condition in readers and len(conditions(reading)) > 1:
        return tuple({"condition": name} for name in conditions(reading))
    quarters = dict.fromkeys(slot.label for slot in periods_meant(reading) if slot.label)
    if quarter in readers and len(quarters) > 1:
        return tuple({"quarter": label} for label in quarters)
    if days_past_due not in readers:
        return ()
    days = [slot.days for slot in reading.slots.day_counts if slot.context != "terms" and slot.upper is None]
    stated = dict.fromkeys(count for count in days if count is not None)
    return tuple({"days_past_due": count} for count in stated) if len(stated) > 1 else ()


def several_days(tool: str, reading: Reading, setting: Setting) -> tuple[dict[str, Json], ...]:
    """Give the days of a balance that a question names side by side ("on 31 March and today")."""
    slots = [slot for slot in reading.slots.dates if slot.date is not None and slot.date <= setting.today]
    if as_of not in FRAMES[tool].readers or len({slot.date for slot in slots}) != len(reading.slots.dates):
        return ()
    joined = all(
        _SIDE_BY_SIDE.fullmatch(reading.text[one.end : other.start]) for one, other in pairwise(slots)
    )
    if len(slots) < 2 or not joined:
        return ()
    days = (slot.date for slot in slots if slot.date is not None)
    return tuple({} if day == setting.today else {"as_of": day.isoformat()} for day in days)


def fill_clear(tool: str, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give the arguments that are clear, so that none is lost while another one is asked back."""
    found: dict[str, Json] = {}
    for reader in FRAMES[tool].readers:
        try:
            stated = reader(reading, setting)
        except Need:  # it is what is being asked back
            continue
        for name, value in stated.items():
            found.setdefault(name, value)
    return found
