"""Figures of a year that has not begun, which nobody can give: "our DSO in 2028", 2028年的流动比率."""

import re
from collections.abc import Iterator

from bot.language.slots.slot import DatePoint, Period
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Say, Step
from knowledge.lazy_pattern import lazily

_FIGURES = frozenset(
    (
        *("overdue_status", "overdue_worklist", "ageing_report", "portfolio_kpis", "check_ratios"),
        *("payment_behaviour", "credit_report", "early_warnings"),
    )
)
"""Tools that tell how things stood; a limit may hold, and a plan run, into a year to come."""

_PERIODS = ("period", "quarter")
_YEAR = lazily(r"20\d\d")
_SAID = lazily(r"20\d\d|(?<![a-z])years?(?![a-z])|年", re.IGNORECASE)


def refused_for_a_year_to_come(step: Step, reading: Reading, setting: Setting) -> Step:
    """Say that figures of a year to come are nothing we can tell; any other step stays.

    What is still to come this year, or only a day to come without its year, is asked about instead.
    """
    if not isinstance(step, Call | AskBack) or step.tool not in _FIGURES:
        return step
    if isinstance(step, AskBack) and step.need != "date_to_come":
        return step
    said = (str(step.args[name]) for name in _PERIODS if name in step.args)
    years = [int(year) for text in said for year in _YEAR.findall(text)]
    years += _years(reading) if isinstance(step, AskBack) else ()
    if any(year > setting.today.year for year in years):
        return Say(status="out_of_scope", text="out_of_scope")
    return step


def _years(reading: Reading) -> Iterator[int]:
    """Yield the years of the days and periods that are told with a year."""
    for slot in reading.slots.found:
        if not _SAID.search(slot.text):
            continue
        if isinstance(slot, Period) and slot.window is not None:
            yield slot.window.begins.year
        elif isinstance(slot, DatePoint) and slot.date is not None:
            yield slot.date.year
