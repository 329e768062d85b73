"""What a question may say that changes no answer: today, an ordinal, what the record says anyway."""

import re
from collections.abc import Mapping

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
from bot.planners.offline.arguments.arguments import amounts_meant
from bot.planners.offline.arguments.currency_denied import is_denied_currency
from bot.planners.offline.arguments.days_said import (
    asks_how_long,
    is_an_appointment,
    is_of_a_document,
    is_supposed,
)
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.arguments.order_terms import is_given_up
from bot.planners.offline.arguments.told_days import is_a_weekday_to_come, is_of_goods_promised
from bot.planners.offline.conditions.earlier_period import counts_from_there
from bot.planners.offline.dialogue.counted_beside import counts_other_things
from bot.planners.offline.dialogue.figures_left import is_given_up_for_another, is_kept
from bot.planners.offline.dialogue.named_count import counts_the_named
from bot.planners.offline.question.comparison import is_compared
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.whereabouts import is_of_a_whereabout
from knowledge.lazy_pattern import lazily
from tools.results import Json

_FORWARD = ("check_order", "check_terms", "suggest_limit")
"""Tools that decide now about something to come: the day it is for changes nothing."""

LOOKING_AHEAD = (*_FORWARD, "stress_test")
_VALID = ("customer_limit", "insurance_cover")
"""Tools that tell until when something holds."""

_COMPARING = ("payment_behaviour", "early_warnings", "portfolio_kpis")
"""Tools whose result stands beside the time before."""

_LATENESS = (
    "overdue_status",
    "collection_stage",
    "check_order",
    "credit_report",
    "payment_behaviour",
    "draft_reminder",
)
"""Tools that look up how late a customer is: what a question says of it is not needed."""

_COUNTED = ("invoice", "piece", "occasion", "customer", "person")
_MOST_TERMS = 400
_BUCKETS = frozenset({0, 1, 30, 31, 60, 61, 90, 91, 180, 181, 365, 366})
_LARGEST = (1, 5, 10)
"""Of so many customers key figures give the share."""

_SPOKEN = ("collection_stage", "draft_reminder", "check_order")
"""Tools to which people tell how often they called and wrote."""

_PART_OF_IT = (("insurance_cover", "lc"), ("payment_behaviour", "prepaid"), ("check_ratios", "prepaid"))
"""A letter of credit is a cover, what is paid in advance a habit and in a statement a figure of it."""

_THE_LIMIT = lazily(r"(?:(?<![a-z])limit(?: of| is|:)?|额度(?:是|为|有)?) ?$", re.IGNORECASE)
_TOLD = ("customer_limit", "overdue_status", "credit_report", "insurance_cover")
"""Tools that tell how things are, against which the asker holds a figure: "is the limit still 42k?"."""

_HELD_AGAINST = lazily(
    r"(?:(?<![a-z])(?:still|already|really|only|just|at|to|for|is it|reached|ha(?:s|ve)|got)|还是"
    r"|是不是|是否为?|到了?|只有|才|真的?是|已经)(?: at| the)? ?$",
    re.IGNORECASE,
)
_KNOWN_FOR = lazily(
    r"(?:做了|合作了?|打了?交道|认识|老客户|(?<![a-z])(?:with us|customers?(?: of ours)?"
    r"|dealt with (?:them|us)"
    r"|traded with (?:them|us)|known (?:them|us)|worked with (?:them|us))(?: for| over)?(?: the (?:last"
    r"|past))?) ?$",
    re.IGNORECASE,
)
"""How long a customer is known changes no answer."""

_A_WINDOW = lazily(
    r"(?:前|头|最初|开头)的?$|(?<![a-z])(?:first|initial|earliest|previous|prior|preceding|next) $",
    re.IGNORECASE,
)
"""What makes a length a stretch of time, which says nothing of how late somebody is: 前三个月的逾期."""

_RATE_AFTER = lazily(r" ?[厘分‰]")
_RATE_BEFORE = lazily(r"[百千万] ?$")
"""8厘 and 日息万五 are figures of a rate, which has a reader of its own."""

_OK_TO = lazily(
    r"(?:2 (?:ship|send|deliver|go|sell|release|do|know|see|ask)|4 (?:them|him|me|us"
    r"|now))(?![a-z])",
    re.IGNORECASE,
)
"""Figures that are words: "ok 2 ship"."""

_DUE_BEFORE = lazily(r"(?<![a-z])(?<!past )(?<!be )due (?:in |during |for |within )?$")
_DUE_WITHIN = lazily(r"due (?!for)", re.IGNORECASE)
_DUE_BEHIND = lazily(r"(?:之?内|里|底)?(?:要|会|将|就|才|刚)*到期")
_PERIODS = frozenset({"quarter", "period"})


def is_idle(tool: str, args: Mapping[str, Json], slot: Slot, reading: Reading, setting: Setting) -> bool:
    """Say whether a slot of a question needs no argument of a tool."""
    if is_given_up_for_another(slot, reading) or is_kept(args, slot, reading):
        return True
    if isinstance(slot, DayCount | Share) and _PERIODS & args.keys() and counts_from_there(reading.text):
        return True  # "one quarter later" has moved the period
    if isinstance(slot, DatePoint) and "figures" in args:
        return True  # it says which figure is of which time
    if isinstance(slot, DayCount | DatePoint | Period):
        return _time(tool, args, slot, reading, setting)
    if isinstance(slot, Number):
        return _number(tool, args, slot, reading) or counts_other_things(slot, reading)
    if isinstance(slot, Amount):
        return _amount(tool, slot, reading)
    return _word(tool, slot, reading, setting)


def _time(
    tool: str,
    args: Mapping[str, Json],
    slot: DayCount | DatePoint | Period,
    reading: Reading,
    setting: Setting,
) -> bool:
    if tool == "limits_worklist" and args.get("condition") == "expiring":
        return True  # it was held against the policy's days
    if is_compared(slot, reading):
        return tool in _COMPARING or (isinstance(slot, Period) and "figures" in args)
    if isinstance(slot, DayCount):
        return slot.unit == args.get("every") or _length(tool, slot, reading)
    if isinstance(slot, DatePoint):
        return _day(tool, slot, reading, setting)
    if "quarter" in args and slot.label is not None and _is_now(slot, setting):
        return False  # another quarter is looked at alone: "Q1 and Q2"
    return "figures" in args or _period(tool, slot, reading, setting)


def _word(tool: str, slot: Slot, reading: Reading, setting: Setting) -> bool:
    if isinstance(slot, Currency) and is_denied_currency(slot, reading):
        return True  # another one was said, or it was asked for
    if isinstance(slot, Currency):
        return setting.customer_currency in slot.codes or tool == "check_ratios"
    if isinstance(slot, Terms):
        return (tool, slot.word) in _PART_OF_IT or (tool == "check_order" and is_given_up(slot, reading))
    if isinstance(slot, Identifier):
        return slot.form != "reference" or (tool == "ageing_report" and bool(re.search(r"-\d", slot.text)))
    return isinstance(slot, Share) and slot.value == 1


def _number(tool: str, args: Mapping[str, Json], slot: Number, reading: Reading) -> bool:
    one = slot.value == 1 and not slot.text.isdecimal()  # "one of them", 一下
    if slot.ordinal or one or slot.unit == "question" or counts_the_named(slot, reading):
        return True
    if _OK_TO.match(reading.text, slot.start) or is_of_a_whereabout(reading.text, slot.start, slot.end):
        return True
    if tool in _SPOKEN and slot.unit in (None, "occasion", "times") and not slot.text.isdecimal():
        return not any(letter.isdecimal() for letter in slot.text)
    if "annual_rate" in args and (
        _RATE_AFTER.match(reading.text, slot.end) or _RATE_BEFORE.search(reading.text[: slot.start])
    ):
        return True
    if tool == "collection_stage":
        return "ladder" in args and slot.value in _BUCKETS  # "the 30/60/90 ladder"
    if tool == "portfolio_kpis":
        return slot.value in _LARGEST
    if tool == "ageing_report":
        return slot.value in _BUCKETS
    if tool == "check_terms":
        return slot.unit is None and slot.value is not None and slot.value <= _MOST_TERMS
    if tool == "check_ratios":
        return "figures" in args and bool(slot.operator or slot.unit)  # an edge of the policy, 连续两期
    return FRAMES[tool].subject == "customer" and slot.unit in _COUNTED


def _amount(tool: str, slot: Amount, reading: Reading) -> bool:
    if slot not in amounts_meant(reading.slots.amounts, reading):
        return True
    if tool not in _TOLD:
        return False
    before = reading.text[: slot.start]
    return bool(slot.operator or _THE_LIMIT.search(before) or _HELD_AGAINST.search(before))


def _length(tool: str, slot: DayCount, reading: Reading) -> bool:
    if _KNOWN_FOR.search(reading.text[: slot.start]):
        return True
    if tool == "check_ratios":
        return slot.unit == "quarter"  # how many in a row is told by the figures
    if tool == "check_terms":
        return slot.context != "overdue"  # terms said beside the ones asked for are the present ones
    if tool == "ageing_report":
        return {slot.days, slot.upper} - {None} <= _BUCKETS
    if _A_WINDOW.search(reading.text[: slot.start]):
        return False
    return tool in _LATENESS and slot.context not in ("after", "before", "terms")


def _day(tool: str, slot: DatePoint, reading: Reading, setting: Setting) -> bool:
    if setting.today in slot.readings or slot.relation == "by" or counts_from_there(reading.text):
        return True
    if is_an_appointment(slot, reading) or is_supposed(slot, reading):
        return True
    if is_of_a_document(slot, reading) or is_of_goods_promised(slot, reading):
        return tool in (*_FORWARD, "collection_stage", "draft_reminder")
    if tool == "check_order" and is_a_weekday_to_come(slot):
        return True
    if slot.relation == "since":
        return tool in _LATENESS
    later = bool(slot.readings) and all(day > setting.today for day in slot.readings)
    return later and (tool in LOOKING_AHEAD or (tool in _VALID and asks_how_long(reading)))


def _is_now(slot: Period, setting: Setting) -> bool:
    window = slot.window
    return window is not None and window.begins <= setting.today <= window.ends


def _falls_due_then(tool: str, slot: Period, reading: Reading) -> bool:
    """Say whether a list is asked of what falls due in a time: 这个月到期的客户, whenever that is."""
    before, behind = reading.text[: slot.start].casefold(), reading.text[slot.end :]
    due = _DUE_BEFORE.search(before) or _DUE_BEHIND.match(behind) or _DUE_WITHIN.match(slot.text)
    return tool in ("overdue_worklist", "ageing_report") and due is not None


def _period(tool: str, slot: Period, reading: Reading, setting: Setting) -> bool:
    to_come = all(window.begins > setting.today for window in slot.readings)
    if to_come and tool in _VALID and asks_how_long(reading):
        return True
    ahead = tool == "check_order" or (to_come and tool in LOOKING_AHEAD)
    if ahead or counts_from_there(reading.text) or is_supposed(slot, reading):
        return True
    window = slot.window
    if window is None or not _is_now(slot, setting) or _falls_due_then(tool, slot, reading):
        return False
    rolling = window.months or window.days
    return not rolling or tool == "portfolio_kpis"  # its own 90 days; others were asked about
