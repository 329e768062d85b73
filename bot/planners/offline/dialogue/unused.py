"""The safety net: what a question says is in an argument of its call, or known to be idle, or asked about.

A reader of arguments may overlook a figure, a day or a place; a call that leaves it out would answer another
question than the one asked. Every slot of a question is therefore looked for in the arguments of its calls.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from bot.language.slots.days import MONTHS
from bot.language.slots.slot import (
    Amount,
    Currency,
    DatePoint,
    DayCount,
    Identifier,
    Number,
    Period,
    Share,
    Slot,
    Terms,
)
from bot.planners.offline.arguments.days_range import past_days, past_figures
from bot.planners.offline.arguments.edges_told import edges_told
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.arguments.one_to_another import is_one_of_two
from bot.planners.offline.arguments.order_day import leaves_in, leaves_later
from bot.planners.offline.dialogue.days_added import is_added
from bot.planners.offline.dialogue.idle import is_idle
from bot.planners.offline.dialogue.unread import unread
from bot.planners.offline.question.comparison import is_since, years_said
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.negations import is_not_alone
from bot.planners.offline.question.places import Kind, Place
from bot.planners.offline.question.quoted import QUOTED
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.others_of_theirs import somebody_of_theirs
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.rights import sees_customers
from tools.facts import Value
from tools.results import Json

_OF_ITS_BOOKS = frozenset(
    "customer_limit overdue_status check_order suggest_limit collection_stage payment_behaviour check_terms"
    " check_ratios late_interest repayment_plan draft_reminder".split()
)
"""Tools whose answer about a customer is no answer about somebody whom that one has."""

_UNFILLED = ("search_policy",)
_A_YEAR = 12
_PART_OF: Mapping[Kind, str] = {"person": "salesperson", "industry": "industry", "country": "country"}
_RATES = frozenset({"indemnity_rate", "annual_rate"})
_SCALES = (1, 1000, 10**4, 10**6)
"""A bare figure after an amount in thousands may have been read as thousands too."""


_COUNTED_ON = ("late_interest", "collection_stage")
"""Tools whose days a fragment may add to: "another 10 days"."""


def ask_about_what_is_unused(
    steps: Sequence[Step], reading: Reading, setting: Setting, desk: Desk
) -> tuple[Step, ...]:
    """Give the steps, or in their place a question back about what none of their calls carries."""
    calls = [step for step in steps if isinstance(step, Call) and step.tool not in _UNFILLED]
    if not calls or len(calls) < len(steps) or not all(_may_run(call, desk) for call in calls):
        return tuple(steps)
    call = calls[0]
    if (
        call.tool in _OF_ITS_BOOKS
        and "customer" in call.args
        and somebody_of_theirs(reading.text, reading.mentions)
    ):
        return (AskBack(tool=call.tool, args=without_customer(call.args), need="customer"),)
    said = next(_unused(calls, reading, setting), None)
    if said is not None:
        return (_asked(call, said, reading, setting),)
    about_one = FRAMES[call.tool].subject == "customer" or "customer" in call.args
    typed = unread(call.tool, reading, about_one=about_one)
    return (_without(call, typed),) if typed else tuple(steps)


def _may_run(call: Call, desk: Desk) -> bool:
    """Say whether a call would be answered: what is hidden or unknown is said before anything is asked."""
    customer = call.args.get("customer")
    return sees_customers(desk.person) and (customer is None or desk.shows(str(customer)))


def _unused(calls: Sequence[Call], reading: Reading, setting: Setting) -> Iterator[Slot | Place]:
    tool, args = calls[0].tool, _Said(call.args for call in calls)
    otherwise = (*years_said(reading), *past_days(reading), *past_figures(reading), *edges_told(reading))
    others = {(each.start, each.end): each for each in otherwise}
    for slot in reading.slots.found:
        other = others.get((slot.start, slot.end))
        readings = (slot,) if other is None else (slot, other)
        if _is_quoted(slot, reading):
            continue
        if not any(_is_used(each, calls[0], args, reading, setting) for each in readings):
            yield other if isinstance(other, Period) else slot
    many = FRAMES[tool].subject != "customer" and not reading.mentions
    for place in reading.places if many else ():
        if _PART_OF[place.kind] not in args.words and not is_not_alone(reading.text, place.start):
            yield place


def _is_quoted(slot: Slot, reading: Reading) -> bool:
    """Say whether a figure or a day is part of what somebody else is quoted with, beside the question."""
    return any(said.start() < slot.start and slot.end < said.end() for said in QUOTED.finditer(reading.text))


def _is_used(slot: Slot, call: Call, args: "_Said", reading: Reading, setting: Setting) -> bool:
    if "figures" in call.args and is_one_of_two(reading.text, slot.start, slot.end):
        return True
    if call.tool == "check_order" and isinstance(slot, DatePoint | DayCount | Period):
        if leaves_later(slot, reading, setting):
            return False
        if isinstance(slot, DayCount) and leaves_in(slot, reading):
            return True
    counted = any(isinstance(call.args.get(name), int) for name in ("days", "days_past_due"))
    if counted and call.tool in _COUNTED_ON and is_added(slot, reading):
        return True
    return args.carries(slot, setting) or is_idle(call.tool, call.args, slot, reading, setting)


def _asked(call: Call, said: Slot | Place, reading: Reading, setting: Setting) -> AskBack:
    """Ask about what is unused, in the words that fit it best."""
    typed = reading.text[said.start : said.end].strip()
    values: dict[str, Value] = {"typed": typed}
    if isinstance(said, Place):
        return AskBack(tool=call.tool, args=call.args, among=call.among, need="narrowing", values=values)
    window = said.window if isinstance(said, Period) else None
    to_come = said.date if isinstance(said, DatePoint) else window.begins if window else None
    later = call.tool == "check_order" and leaves_later(said, reading, setting)
    if later or (to_come is not None and to_come > setting.today):
        values["today"] = setting.today
        return AskBack(tool=call.tool, args=call.args, among=call.among, need="date_to_come", values=values)
    past = window is not None and window.label is not None and window.ends < setting.today
    if isinstance(said, Period) and window is not None and past and not is_since(said):
        values["day"] = window.ends
        return AskBack(tool=call.tool, args=call.args, among=call.among, need="day_of_balance", values=values)
    return _without(call, typed)


def _without(call: Call, typed: str) -> AskBack:
    """Offer the call without what was said; without a limit that is supposed nothing is asked for."""
    if "requested" in call.args and call.tool == "suggest_limit" and not typed.isdecimal():
        args = {name: value for name, value in call.args.items() if name not in ("requested", "currency")}
        return AskBack(tool="customer_limit", args=args, need="unused", values={"typed": typed})
    return AskBack(tool=call.tool, args=call.args, among=call.among, need="unused", values={"typed": typed})


class _Said:
    """What the arguments of calls say: figures, and words in small letters."""

    def __init__(self, every: Iterable[Mapping[str, Json]]) -> None:
        leaves = [leaf for args in every for leaf in _leaves(dict(args))]
        self.words = {str(leaf).casefold() for leaf in leaves}
        self.figures = set(_figures(leaves))
        self.days = [day for day in map(_day, self.words) if day is not None]

    def carries(self, slot: Slot, setting: Setting) -> bool:
        """Say whether an argument carries what a slot says."""
        if isinstance(slot, Amount | Number | Share):
            return any(self._has_figure(value, slot, setting) for value in (*slot.readings, slot.upper))
        if isinstance(slot, DayCount):
            return any(figure in self.figures for figure in _lengths(slot))
        if isinstance(slot, DatePoint):
            since = {Decimal((setting.today - day).days) for day in slot.readings}
            return any(day in self.days for day in slot.readings) or bool(since & self.figures)
        if isinstance(slot, Period):
            return self._has_period(slot, setting)
        if isinstance(slot, Currency):
            return bool(self.words & {code.casefold() for code in slot.codes})
        if isinstance(slot, Terms):
            return slot.word in self.words or (slot.word == "cash_on_delivery" and 0 in self.figures)
        return isinstance(slot, Identifier) and slot.name.casefold() in self.words

    def _has_figure(self, value: Decimal | None, slot: Slot, setting: Setting) -> bool:
        if value is None:
            return False
        if isinstance(slot, Share):
            rates = {value, 1 - value, value * _A_YEAR, value * setting.year_days, value * 100}
            return bool(rates & self.figures)
        scales = _SCALES if isinstance(slot, Number) else _SCALES[:1]
        if _RATES & self.words and isinstance(slot, Number) and value / 100 in self.figures:
            return True  # "and at 85?", "also at 8"
        edges = {value + 1, value - 1} if slot.text and isinstance(slot, Number) and slot.operator else set()
        return bool({value * scale for scale in scales} & self.figures or edges & self.figures)

    def _has_period(self, slot: Period, setting: Setting) -> bool:
        for window in slot.readings:
            if window.label and window.label.casefold() in self.words:
                return True
            if window.ends in self.days or (window.months and Decimal(window.months) in self.figures):
                return True
            ends = setting.today if is_since(slot) else min(window.ends, setting.today)
            months = (ends.year - window.begins.year) * _A_YEAR + ends.month - window.begins.month + 1
            over_months = ends == setting.today or "months" in self.words
            if over_months and Decimal(months) in self.figures:
                return True
        return False


def _leaves(value: Json) -> Iterator[Json]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield name
            yield from _leaves(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _leaves(part)
    else:
        yield value


def _figures(leaves: Iterable[Json]) -> Iterator[Decimal]:
    for leaf in leaves:
        try:
            yield Decimal(str(leaf))
        except InvalidOperation:  # a word
            continue


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:  # no day
        return None


def _lengths(slot: DayCount) -> set[Decimal]:
    """Give the figures that a length of time may be recorded as: days, an edge beside them, months, parts."""
    days = [Decimal(each) for each in (slot.days, slot.upper) if each is not None]
    months = slot.count * MONTHS.get(slot.unit, 0)
    edges = {day + step for day in days for step in (-1, 1)} if slot.operator else set()
    return {*days, *edges, slot.count, months} - {Decimal(0)} if slot.count else {Decimal(0)}
