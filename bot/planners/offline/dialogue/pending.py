"""The answer to a question that was asked back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from bot.conversation import Pending
from bot.planners.offline.arguments.arguments import amount
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.conditions.frame_filling import fill_clear
from bot.planners.offline.dialogue.in_place import COUNTS
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import Call
from knowledge.desk import Choice
from tools.results import Json

PLACES = ("first", "second", "third", "fourth", "fifth")
_SHORT = 24
_LONG = 48
_STANDS_FOR: Mapping[str, str] = {
    "salesperson_one": "salesperson",
    "salesperson_several": "salesperson",
    "salesperson_unknown": "salesperson",
    "industry_one": "industry",
    "industry_several": "industry",
    "industry_unknown": "industry",
    "industry_not_theirs": "industry",
    "country_one": "country",
    "terms_total": "days",
    "rate_sum": "annual_rate",
    "rate_rhythm": "annual_rate",
    "letter_language": "language",
    "letter_stage": "stage",
    "date_unknown": "first_date",
    "cover_figures": "owed",
    "down_payment": "amount",
    "downgrade_range": "downgrade",
    "currency_unknown": "currency",
    "day_of_balance": "as_of",
    "one_period": "quarter",
}
"""The argument that a question back was about, where it is not called like the question."""

_PARTS = ("salesperson", "industry", "country")
_MONEY = frozenset({"limit", "owed"})


def fill(pending: Pending, reading: Reading, setting: Setting) -> Call | None:
    """Complete the pending call with a short answer, or None where the message is something else."""
    if pending.need == "customer":
        if not reading.mentions and "amount" in FRAMES[pending.tool].subjects:
            stood_in = _amount(pending, reading, setting)
            if stood_in is not None:
                return stood_in
        chosen = _chosen(pending.choices, reading)
        beside = said_beside(pending, reading, setting) if chosen else {}
        return (
            Call(tool=pending.tool, args={**pending.args, **beside, "customer": chosen}) if chosen else None
        )
    if pending.need == "day_of_balance" and pending.days and is_only("cues", reading.text) == "yes":
        return Call(tool=pending.tool, args={**pending.args, "as_of": pending.days[0].isoformat()})
    if (
        pending.need in ("amount", "amount_reading", "amount_total", "amount_currency")
        and not reading.mentions
    ):
        return _amount(pending, reading, setting)
    if pending.need == "date":
        day = _day(pending.days, reading)
        name = "first_date" if pending.tool == "repayment_plan" else "as_of"
        return Call(tool=pending.tool, args={**pending.args, name: day.isoformat()}) if day else None
    if pending.need in (
        "amount_edge",
        "limit_share",
        "narrowing",
        "expiring_days",
        "ageing_days",
        "period_kpis",
        "slowest",
        "opposite",
        "prompt_payers",
        "ranking",
        "ranking_owed",
        "since_day",
        "scenario",
        "currency_part",
        "unused",
    ):
        agreed = is_only("cues", reading.text) == "yes"
        return Call(tool=pending.tool, args=pending.args) if agreed else None
    if pending.need == "kpi_by":
        clear = fill_clear("portfolio_kpis", reading, setting)
        part = {name: value for name, value in clear.items() if name in _PARTS}
        return Call(tool="portfolio_kpis", args=part) if part else None
    return _argument(pending, reading, setting)


def said_beside(pending: Pending, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give what an answer says beside whom it names: "the German one, in euros"; a bare number chooses."""
    if is_only("cues", reading.text) or pending.tool not in FRAMES:
        return {}
    subjects = {"customer", *FRAMES[pending.tool].subjects} - {"amount"}
    found = fill_clear(pending.tool, reading, setting)
    return {name: value for name, value in found.items() if name not in subjects}


def _argument(pending: Pending, reading: Reading, setting: Setting) -> Call | None:
    """Complete the call with any other argument that was asked for: in so many words, or as a bare figure."""
    name = _STANDS_FOR.get(pending.need, pending.need)
    if pending.tool not in FRAMES or reading.mentions or len(reading.text) > _LONG:
        return None
    found = fill_clear(pending.tool, reading, setting)
    if name not in found and name in COUNTS:
        bare = [slot.value for slot in reading.slots.numbers if slot.value is not None]
        bare += [Decimal(slot.days) for slot in reading.slots.day_counts if slot.days and name == "days"]
        if len(bare) == 1 and bare[0] == int(bare[0]) and len(reading.text) <= _SHORT:
            found[name] = int(bare[0])
    if name not in found and name in _MONEY:
        found = {**found, **_bare_amount(name, reading, setting)}
    if name not in found:
        return None
    return Call(tool=pending.tool, args={**pending.args, **found})


def _bare_amount(name: str, reading: Reading, setting: Setting) -> dict[str, Json]:
    try:
        value = amount(reading, setting).get("amount")
    except Need:
        return {}
    return {} if value is None else {name: value}


def _day(offered: tuple[date, ...], reading: Reading) -> date | None:
    word = is_only("cues", reading.text)
    if word in PLACES or (word == "last" and offered):
        place = len(offered) - 1 if word == "last" else PLACES.index(word)
        return offered[place] if place < len(offered) else None
    return next((slot.date for slot in reading.slots.dates if slot.date is not None), None)


def _chosen(choices: tuple[Choice, ...], reading: Reading) -> str | None:
    word = is_only("cues", reading.text)
    if word == "last" and choices:
        return choices[-1].customer_id
    if word in PLACES:
        place = PLACES.index(word)
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
