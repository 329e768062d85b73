"""Arguments of the tools from what a question says; nothing is filled in that it does not say."""

import re
from collections.abc import Sequence
from datetime import date

from bot.language.slots.slot import Amount, Currency, DatePoint, Number
from bot.planners.offline.arguments.currency_denied import ask_about_an_open_currency, currencies_meant
from bot.planners.offline.arguments.currency_said import (
    ask_about_currencies,
    ask_about_no_currency,
    is_any_money,
)
from bot.planners.offline.arguments.day_told import ask_for_a_day_told
from bot.planners.offline.arguments.days_said import (
    asks_how_long,
    is_an_appointment,
    is_of_a_document,
    is_supposed,
    label_of_its_end,
)
from bot.planners.offline.arguments.figures import figure_arguments, measures_asked, plain
from bot.planners.offline.arguments.money_here import doubts_of_money
from bot.planners.offline.arguments.more_of_a_limit import ask_for_the_whole_limit
from bot.planners.offline.arguments.told_days import is_of_goods_promised
from bot.planners.offline.arguments.whole_amounts import ask_for_the_whole, counts_parts, unfinished
from bot.planners.offline.arguments.yen_or_yuan import is_an_open_sign
from bot.planners.offline.question.comparison import is_compared, is_since, periods_meant, years_said
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_NO_BALANCE = (is_of_a_document, is_an_appointment, is_supposed, is_of_goods_promised, is_compared)
"""What a day may be besides the day of a balance."""

_AIMED_AT = lazily(
    r"(?:提高?|加|涨|升|上?调高?|放宽?|增加?|抬)(?:到|至|成)了? ?$"
    r"|(?<![a-z])(?:rais(?:e|ed|ing)|increas(?:e|ed|ing)|lift(?:ed|ing)?|bump(?:ed|ing)?|push(?:ed|ing)?"
    r"|bring(?:ing)?|move[ds]?|go(?:ing)? up|up)(?![a-z])[^.,;?\d]{0,40} to $",
    re.IGNORECASE,
)
"""What stands before the one of several amounts that something is to be raised to."""


def as_of(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the day that a balance is asked for; today needs no argument, a day to come has no figures yet."""
    for slot in reading.slots.dates:
        if slot.relation == "since" or any(aside(slot, reading) for aside in _NO_BALANCE):
            continue
        day = _one_day(slot, setting)
        if day > setting.today:
            raise Need("date_to_come", {"typed": slot.text, "today": setting.today})
        if day < setting.today:
            return {"as_of": day.isoformat()}
    meant = tuple(each for each in periods_meant(reading) if not is_supposed(each, reading))
    if any(each.window and each.window.begins > setting.today for each in meant):
        raise Need("date_to_come", {"typed": meant[0].text, "today": setting.today})
    for period in meant:
        if period.relation == "as_of" and period.window is not None and period.window.ends < setting.today:
            return {"as_of": period.window.ends.isoformat()}
    ask_for_a_day_told(reading)
    return {}


def _one_day(slot: DatePoint, setting: Setting) -> date:
    """Give the day meant: of several the only past one, and any where all are still to come."""
    if slot.date is not None:
        return slot.date
    past = [day for day in slot.readings if day <= setting.today]
    if slot.readings and not past:
        return slot.readings[0]
    if len(past) != 1:
        raise _which_day(slot.text, slot.readings)
    return past[0]


def balance_day(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the day of a balance; for a past period the last of its days is offered."""
    found = past_day(reading, setting) if asks_how_long(reading) else as_of(reading, setting)
    for slot in () if found else periods_meant(reading):
        window = slot.window
        if window is not None and window.label and window.ends < setting.today and not is_since(slot):
            raise Need("day_of_balance", {"typed": slot.text, "day": window.ends})
    return found


def day_of_the_file(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the day at which statements are looked at; beside given figures a day only says which is which."""
    if figure_arguments(reading) or period(reading, setting) or not reading.slots.dates:
        return {}
    return as_of(reading, setting)


def past_day(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the day of a balance where a period to come means something else ("expiring next month")."""
    try:
        return as_of(reading, setting)
    except Need as need:
        if need.need == "date_to_come":
            return {}
        raise


def _which_day(typed: str, readings: tuple[date, ...]) -> Need:
    if len(readings) < 2:
        return Need("date_unknown", {"typed": typed})
    return Need("date", {"typed": typed, "first": readings[0], "second": readings[1]})


def shown_in(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the currency to show figures in, named without an amount."""
    meant = currencies_meant(reading) if reading.mentions else []
    ask_about_currencies(reading)
    for slot in meant or currencies_meant(reading):
        return _currency(slot, setting)
    return {}


def _currency(slot: Currency, setting: Setting) -> dict[str, Json]:
    return {"currency": slot.code or _chosen(slot.codes, setting, Need("currency"))}


def amount(reading: Reading, setting: Setting, *, in_parts: bool = False) -> dict[str, Json]:
    """Read an amount and, where it was said, its currency; of "from … to …" the second.

    A count of something ("42 units") is none; a range, or one that is to be multiplied, has to be asked;
    one that is to be paid `in_parts` may have a count beside it.
    """
    for doubt in doubts_of_money(reading, setting):
        if any(isinstance(item, Amount | Number) for item in doubt.readings):
            raise Need("amount_reading", {"typed": doubt.text}, _clear_currency(reading))
    bare = [slot for slot in reading.slots.numbers if not (slot.ordinal or slot.top or slot.unit)]
    bare = [slot for slot in bare if not (in_parts and counts_parts(slot))]
    meant = amounts_meant(list(reading.slots.amounts) or bare, reading)
    if not meant:
        ask_for_the_whole(reading)
        return {}
    slot = meant[0]
    said = unfinished(slot, reading, in_parts=in_parts)
    if said is not None:
        raise Need("amount_total", {"typed": said}, _clear_currency(reading))
    if slot.value is None or slot.operator == "between":
        raise Need("amount_reading", {"typed": slot.text}, _clear_currency(reading))
    if len({each.value for each in meant}) > 1:
        several = reading.text[slot.start : meant[-1].end]
        raise Need("amount_total", {"typed": several}, _clear_currency(reading))
    told: dict[str, Json] = {"amount": plain(slot.value)}
    try:
        return {**told, **_currency_of(slot, reading, setting)}
    except Need as need:
        if need.need == "currency":  # the amount itself is clear
            need.kept.update(told)
        raise


def _currency_of(slot: Amount | Number, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give the currency said with an amount, or elsewhere in the question where none was said with it."""
    if isinstance(slot, Number):
        ask_about_an_open_currency(reading)
        return shown_in(reading, setting)
    ask_about_an_open_currency(reading)
    ask_about_no_currency(reading)
    if is_an_open_sign(slot, setting.customer_currency, setting.base_currency):
        raise Need("currency")
    if slot.currencies and not is_any_money(slot, reading, setting):
        doubtful = Need("amount_currency", {"typed": slot.text})
        return {"currency": slot.currency or _chosen(slot.currencies, setting, doubtful)}
    meant = currencies_meant(reading)
    return _currency(meant[0], setting) if len(meant) == 1 else {}


def _clear_currency(reading: Reading) -> dict[str, Json]:
    """Give the one currency of doubtful amounts, so that it need not be said again."""
    codes = {slot.currency for slot in reading.slots.amounts}
    (code,) = codes if len(codes) == 1 else (None,)
    return {"currency": code} if code else {}


def amounts_meant(slots: Sequence[Amount | Number], reading: Reading) -> list[Amount | Number]:
    """Give the amounts but those that are given up: "from 110k to 180k", "not 40k"; or what is aimed at."""
    starts = [cue.end for cue in find("cues", reading.text, ("from", "negated"))]
    kept = [slot for slot in slots if not any(0 <= slot.start - start <= 1 for start in starts)]
    aimed = [slot for slot in kept if _AIMED_AT.search(reading.text[: slot.start])]
    return aimed if len(aimed) == 1 else kept or list(slots)


def _chosen(codes: tuple[str, ...], setting: Setting, doubtful: Need) -> str:
    """Choose among a sign's currencies: the customer's, the base currency, a bare dollar's; else ask."""
    for code in (setting.customer_currency, setting.base_currency, "USD"):
        if code in codes:
            return str(code)
    raise doubtful


def requested(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read a limit that somebody asks for."""
    try:
        found = amount(reading, setting)
    except Need as need:
        if "amount" in need.kept:
            need.kept["requested"] = need.kept.pop("amount")
        raise
    if "amount" in found:
        ask_for_the_whole_limit(reading)
        found["requested"] = found.pop("amount")
    return found


def order(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read an order's number."""
    return _reference(reading, setting, "order")


def invoice(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read an invoice's number."""
    return _reference(reading, setting, "invoice")


def _reference(reading: Reading, setting: Setting, argument: str) -> dict[str, Json]:
    for slot in reading.slots.identifiers:
        if slot.form == "reference":
            return {argument: setting.written.get(slot.name, slot.name)}
    return {}


def days_past_due(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read a bare number of days past due."""
    for slot in reading.slots.day_counts:
        if slot.days is not None and slot.context != "terms":
            return {"days_past_due": slot.days}
    return {}


def period(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the period of a statement; beside given figures a period only says which is which."""
    if figure_arguments(reading):
        return {}
    for slot in periods_meant(reading):
        if slot.ambiguous:
            raise Need("period")
        if slot.label is not None:
            return {"period": slot.label}
    for day in reading.slots.dates:
        label = label_of_its_end(day)
        if label is not None:
            return {"period": label}
    years = (year.label for year in years_said(reading) if year.label and not is_compared(year, reading))
    return next(({"period": label} for label in years), {})


def ratios(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the measures that are asked for by name; a measure that is given a figure is not asked for."""
    names = measures_asked(reading)
    return {"ratios": list(names)} if names else {}


def figures(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read figures given for measures or statement columns, this period's and the one before."""
    return figure_arguments(reading)


def question(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Hand the question on as it was asked."""
    return {"question": reading.text}
