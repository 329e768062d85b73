"""Figures that narrow a question about many customers and that its tool cannot apply: asked about."""

import re
from collections.abc import Mapping
from datetime import date

from bot.language.slots.slot import STATED, Amount, DayCount, Number, Share, Slot
from bot.planners.offline.arguments.days_range import past_days
from bot.planners.offline.question.comparison import periods_meant
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.negations import stated
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.calculations.ageing import LAST_DAYS
from tools.calculations.portfolio.kpi_window import ROLLING_DAYS
from tools.results import Json

_SORTED = ("limits_worklist", "early_warnings", "ageing_report")
"""Lists that have no edge of an amount."""

_BUCKET_EDGES = frozenset({*LAST_DAYS, *(last + 1 for last in LAST_DAYS)})
"""Days that the ageing report and its notes show a figure for."""

_BASIS = lazily(r"[ -]?(?:basis|year|convention|count)|(?:为|作为)?(?:基础|口径|计|一年)")
_OF_LIMITS = ("over_limit", "near_limit", "on_hold", "no_limit", "all")
_UNCOUNTED = ("stress_test", "ageing_report")
"""What shows no chosen number of customers."""

_LISTS = ("overdue_worklist", "limits_worklist", "early_warnings", "ageing_report", "stress_test")
_NEW = lazily(
    r"(?<![a-z])(?:new|newly|became|becoming|just|fresh|since)(?![a-z])|新增|新的|刚|新出", re.IGNORECASE
)
_SPLIT = ("salesperson", "industry", "country", "currency")
_KPIS = ("dso", "collection_effectiveness", "bad_debt_rate", "overdue_rate", "average_days_delinquent")
_SLACK = 3
"""A month may have a few days more or less than the policy's days."""


def ask_for_figures_that_cannot_be_applied(
    tool: str, found: Mapping[str, Json], reading: Reading, setting: Setting
) -> None:
    """Raise Need for a figure that no argument of a tool over many customers carries."""
    for slot in reading.slots.found:
        if isinstance(slot, Amount) and tool in _SORTED and slot.operator not in STATED:
            raise Need("amount_edge", {"typed": slot.text})
        if isinstance(slot, Share) and tool == "early_warnings" and slot.operator not in STATED:
            raise Need("narrowing", {"typed": slot.text})
        if isinstance(slot, DayCount):
            _days(tool, slot, found, reading, setting)
        if isinstance(slot, Number) and tool in _UNCOUNTED and (slot.top or slot.unit == "customer"):
            raise Need("narrowing", {"typed": slot.text})
    _in_time(tool, found, reading, setting)
    _broken_down(tool, reading)
    if tool == "limits_worklist" and found.get("condition") not in _OF_LIMITS:
        _expiring_by(reading, setting)
    if tool == "portfolio_kpis" and not found.keys() & {"quarter", "as_of"}:
        _span(reading, setting)


def _days(tool: str, slot: DayCount, found: Mapping[str, Json], reading: Reading, setting: Setting) -> None:
    if tool == "limits_worklist" and found.get("condition") in _OF_LIMITS:
        raise Need("narrowing", {"typed": slot.text})
    if tool == "limits_worklist" and _differs(slot, setting):
        raise Need("expiring_days", {"typed": slot.text, "days": setting.expiring_days or 0})
    based = _BASIS.match(reading.text, slot.end) or reading.text[: slot.start].endswith("按")
    if tool == "portfolio_kpis" and slot.operator is None and based and slot.days != ROLLING_DAYS:
        raise Need("narrowing", {"typed": slot.text})
    edges = {slot.days, slot.upper} - {None}
    if tool == "ageing_report" and slot.context != "terms" and not edges <= _BUCKET_EDGES:
        raise Need("ageing_days", {"typed": slot.text})


def _in_time(tool: str, found: Mapping[str, Json], reading: Reading, setting: Setting) -> None:
    """Lists show how things stand on a day: what is said to lie within a time is asked about.

    "This week" is today's list, unless it asks for what is new in it.
    """
    if tool not in _LISTS or "as_of" in found or found.get("condition") == "expiring":
        return
    lengths = {(length.start, length.end) for length in past_days(reading)}
    for slot in periods_meant(reading):
        if tool == "overdue_worklist" and (slot.start, slot.end) in lengths:
            continue
        window = slot.window
        rolling = window is not None and (window.months or window.days)
        now = window is not None and window.begins <= setting.today <= window.ends and not rolling
        to_come = window is not None and window.begins > setting.today
        if slot.relation == "as_of" or to_come or (now and not _NEW.search(reading.text)):
            continue
        raise Need("narrowing", {"typed": slot.text})


def _broken_down(tool: str, reading: Reading) -> None:
    """Key figures are given for one part of the portfolio at a time, and never split by all of them."""
    whose = {item.start for item in find("portfolio_words", reading.text, ("whose",))}
    split = any(item.start not in whose for item in stated("groupings", reading.text, _SPLIT))
    asked = tool == "portfolio_kpis" or (tool == "ageing_report" and find("kpis", reading.text, _KPIS))
    if split and asked:
        raise Need("kpi_by")


def _differs(slot: DayCount, setting: Setting) -> bool:
    return setting.expiring_days is not None and slot.days != setting.expiring_days


def _expiring_by(reading: Reading, setting: Setting) -> None:
    """Limits that expire within the policy's days are listed, not those of a week or of the next quarter."""
    ends: list[tuple[Slot, date]] = [
        (slot, window.ends) for slot in reading.slots.periods for window in slot.readings
    ]
    ends += [(slot, day) for slot in reading.slots.dates for day in slot.readings]
    for slot, day in ends:
        ahead = (day - setting.today).days
        if setting.expiring_days is not None and ahead >= 0 and abs(ahead - setting.expiring_days) > _SLACK:
            raise Need("expiring_days", {"typed": slot.text, "days": setting.expiring_days})


def _span(reading: Reading, setting: Setting) -> None:
    """Key figures are for a quarter, a half, a year or 90 days; other spans are asked about."""
    for slot in periods_meant(reading):
        window = slot.window
        if window is None or window.label or slot.relation == "as_of":
            continue
        long = window.days or (window.months or 0) * 30
        if long and (long != ROLLING_DAYS or window.ends < setting.today):
            raise Need("period_kpis", {"typed": slot.text})
