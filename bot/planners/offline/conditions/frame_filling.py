"""Filling a tool's frame from a question."""

import re
from itertools import pairwise

from bot.language.slots.slot import DatePoint
from bot.planners.offline.arguments.arguments import (
    as_of,
    balance_day,
    days_past_due,
    invoice,
    order,
    past_day,
    period,
)
from bot.planners.offline.arguments.figures import figure_arguments
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.arguments.letters import months, months_of, quarter
from bot.planners.offline.arguments.list_conditions import condition, conditions
from bot.planners.offline.conditions.compared_period import compared_period
from bot.planners.offline.conditions.earlier_period import is_a_neighbour, moved_label, year_before
from bot.planners.offline.conditions.unapplied import ask_what_cannot_be_applied
from bot.planners.offline.conditions.unapplied_figures import ask_for_figures_that_cannot_be_applied
from bot.planners.offline.question.comparison import is_compared, periods_and_years
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_PAIR = 2
_YEAR_ON_YEAR = lazily(
    r"去年同期|上年同期|同比|(?<![a-z])(?:same (?:period|quarter|half)(?: of)? last year"
    r"|year[- ]on[- ]year|yoy)(?![a-z])",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = lazily(
    r"(?:,? ?(?:and|vs\.?|versus|&|with|against|compared (?:with|to))(?: (?:on|as of|at|also))? "
    r"| ?[和与跟及、,，] ?)"
)
"""What stands between two days that are both asked for."""

_AND_DAYS = lazily(r"(?:,? ?(?:and|or|&) |, ?|[、和跟与]|或者?|还有)(?:day |第)?")
"""What stands between figures that are counted in the same days."""

_ASKS = lazily(r"(?<![a-z])(?:what|how|where)(?![a-z])|多少|几|啥|什么|怎么", re.IGNORECASE)
_ASKED_AGAIN = lazily(
    r"[,;:?–—-]* +(?:(?:and|then|but|or|plus|versus|vs\.?) )+(?:how|what|where)(?![a-z])[^.;?!]{0,30}$"
    r"|[?;,–—-]+ +(?:and )?(?:how|what)(?:['’]s)?(?: (?:much|about|is|it|are|does|do|they|owe|now))* $"
    r"|[,\uff0c\uff1b\uff1f。](?:那么?|而|再看|又|到|截[至止]到?|换成|和|跟)*$",
    re.IGNORECASE,
)
"""Between two days: "and how much is it today?", ，今天又是多少."""

_AND_NOW = lazily(
    r"(?:(?<![a-z])(?:and|but|then|versus|vs\.?|compared (?:to|with))|[,;?–—-]) +"
    r"(?:(?:how|what|where)(?:['’]s)?(?: [a-z]+){0,4} )?(?:right )?(?:now|at present|currently)[ .?!]*$"
    r"|[,\uff0c\uff1b。\uff1f?](?:那么?|而)?(?:现在|目前|眼下|如今)(?:呢|又?(?:是|欠)?(?:多少|怎么样)?"
    r"|什么情况)[\uff1f?。]*$",
    re.IGNORECASE,
)
"""Behind a day: "and how is it now?", 现在呢."""


def fill_frame(tool: str, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give the arguments that the question states for a tool; raises Need where one has to be asked."""
    found: dict[str, Json] = {}
    for reader in FRAMES[tool].readers:
        for name, value in reader(reading, setting).items():
            found.setdefault(name, value)
    if tool == "stress_test":
        _ask_about_one_of_them(reading)
    if _is_about_many(tool, reading):
        ask_what_cannot_be_applied(tool, found, reading, setting)
        ask_for_figures_that_cannot_be_applied(tool, found, reading, setting)
    return found


def _ask_about_one_of_them(reading: Reading) -> None:
    """Raise Need for a customer whom a stress test is asked of: it is run over all of a part."""
    named = [each.text for each in reading.mentions] or [each.text for each in reading.unknown]
    if named:
        raise Need("narrowing", {"typed": named[0]})


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
    if days_past_due not in readers:
        return ()
    days = [slot.days for slot in reading.slots.day_counts if slot.context != "terms" and slot.upper is None]
    days = [*_counted_with_them(reading), *days]
    stated = dict.fromkeys(count for count in days if count is not None)
    return tuple({"days_past_due": count} for count in stated) if len(stated) > 1 else ()


def _counted_with_them(reading: Reading) -> list[int | None]:
    """Give the bare figures that share the unit of the days behind them: "29, 30 and 31 days"."""
    found: list[int | None] = []
    behind = min((slot.start for slot in reading.slots.day_counts), default=None)
    for slot in sorted(reading.slots.numbers, key=lambda each: each.start, reverse=True):
        bare = slot.unit is None and slot.operator is None and slot.value is not None
        if behind is None or not bare or not _AND_DAYS.fullmatch(reading.text[slot.end : behind]):
            continue
        found.insert(0, int(slot.value or 0))
        behind = slot.start
    return found


def several_periods(tool: str, reading: Reading, setting: Setting) -> tuple[dict[str, Json], ...]:
    """Give the periods that a question names side by side, compared ones too: 2024 beside 2025, a call each.

    Key figures stand beside those of the period before in one result.
    """
    readers = FRAMES[tool].readers
    slots = [slot for slot in periods_and_years(reading) if slot.label]
    meant = [str(slot.label) for slot in slots if not is_compared(slot, reading)]
    if meant and quarter in readers:  # the neighbour of one that is named stands beside it in the result
        slots = [slot for slot in slots if not (is_compared(slot, reading) and is_a_neighbour(slot.text))]
    labels = tuple(dict.fromkeys(str(slot.label) for slot in slots))
    year_on_year = _YEAR_ON_YEAR.search(reading.text)
    if year_on_year and quarter in readers:
        before = year_before(meant[0]) if len(meant) == 1 else None
        if before is None:
            raise Need("one_period", {"typed": year_on_year.group()})
        return ({"quarter": meant[0]}, {"quarter": before})
    if quarter in readers and labels:
        beside = {moved_label(label, -1) for label in meant}
        asked = tuple(label for label in labels if label in meant or label not in beside)
        if not meant:
            compared_period(reading, {})  # "DSO vs last year": which part of that year is asked
        far = not meant and any(letter.isdecimal() for letter in slots[0].text)
        calls: list[dict[str, Json]] = [{}] if far else []
        calls.extend({"quarter": label} for label in asked)
        return tuple(calls) if len(calls) > 1 else ()
    if not meant or len(labels) < _PAIR:
        return ()
    if period in readers and not figure_arguments(reading):
        return tuple({"period": label} for label in labels)
    if months in readers:
        one_each = {slot.label: slot for slot in reversed(slots)}
        return tuple(months_of(one_each[label], setting) for label in labels)
    return ()


def several_days(tool: str, reading: Reading, setting: Setting) -> tuple[dict[str, Json], ...]:
    """Give the days of a balance that a question names side by side ("on 31 March and today")."""
    slots = [slot for slot in reading.slots.dates if slot.date is not None and slot.date <= setting.today]
    reads_days = {as_of, balance_day, past_day} & set(FRAMES[tool].readers)
    if not reads_days or len({slot.date for slot in slots}) != len(reading.slots.dates):
        return ()
    joined = all(_are_both_asked_for(one, other, reading) for one, other in pairwise(slots))
    if len(slots) == 1 and slots[0].date != setting.today and _AND_NOW.search(reading.text, slots[0].end):
        return ({"as_of": str(slots[0].date)}, {})
    if len(slots) < _PAIR or not joined:
        return ()
    days = (slot.date for slot in slots if slot.date is not None)
    return tuple({} if day == setting.today else {"as_of": day.isoformat()} for day in days)


def _are_both_asked_for(one: DatePoint, other: DatePoint, reading: Reading) -> bool:
    """Say whether two days stand side by side, or the question for the first is asked again of the second."""
    between = reading.text[one.end : other.start]
    if _SIDE_BY_SIDE.fullmatch(between):
        return True
    again = _ASKED_AGAIN.search(between)
    asked = again and _ASKS.search(reading.text[: one.end + again.start()])
    return bool(asked or (again and not reading.slots.amounts))  # "they owed 94k on …" is but told


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
