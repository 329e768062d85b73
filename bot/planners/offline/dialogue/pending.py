"""The answer to a question that was asked back."""

from collections.abc import Collection, Mapping
from datetime import date

from bot.conversation import Pending
from bot.language.words import simplified
from bot.planners.offline.arguments.arguments import amount
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.arguments.lateness import days_since
from bot.planners.offline.conditions.frame_filling import fill_clear
from bot.planners.offline.dialogue.asked_beside_an_answer import asked_beside
from bot.planners.offline.dialogue.bare_answers import bare_amount, bare_count, bare_share, currency_alone
from bot.planners.offline.dialogue.chosen_one import PLACES, chosen
from bot.planners.offline.dialogue.in_place import COUNTS
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import is_bare
from bot.planners.planner import AskBack, Call
from knowledge.lazy_pattern import lazily
from tools.results import Json

_LONG = 48
STANDS_FOR: Mapping[str, str] = {
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
    "deferral": "first_date",
    "downgrade_range": "downgrade",
    "currency_unknown": "currency",
    "day_of_balance": "as_of",
    "one_period": "quarter",
}
"""The argument that a question back was about, where it is not called like the question."""

_PARTS = ("salesperson", "industry", "country")
_MONEY = frozenset({"limit", "owed"})
AGREED = frozenset(
    "amount_edge ageing_days currency_part expiring_days limit_share narrowing opposite period_kpis"
    " prompt_payers ranking ranking_owed scenario since_day slowest unused".split()
)
"""Questions back that a mere yes answers: the call is made without what it cannot take."""

_AMOUNTS = ("amount", "amount_or_days", "amount_reading", "amount_total", "amount_currency")
_WHOLE = lazily(
    r"(?:(?:yes|no|it['’]?s|it is|make it|well)[ ,]+)*"
    r"(?:(?:the )?(?:whole|entire|full)(?: (?:order|amount|thing|sum|lot))?"
    r"|all of it|everything|all|in full|fully|(?:100|a hundred) ?%)(?: is| will be)?(?: paid)?"
    r"(?: prepaid| in advance| up ?front| beforehand)?[ .!]*"
    r"|(?:是|就|按|这单|订单|货款)*(?:全部|全额|整单|全款|百分之百|100%)(?:都|的)?"
    r"(?:预付|先付|付|款到发货)?(?:的|吧)?[ .!。]*"
)
"""What says that not only a part of an order is paid before."""

_WITHOUT = lazily(
    r"(?i)(?:(?:ok(?:ay)?|no|then|well|fine|just|so|and)[ ,]+)*(?:without|no|forget|skip|drop|leave out"
    r"|ignore)"
    r" (?:it|that|(?:the |any |a )?(?:down ?payment|deposit|advance|upfront(?: part| payment)?"
    r"|[\w.,£€$¥]*\d[\w.,]*))(?: then| out)?[ .!]*$"
    r"|(?:那|就|好|[,\uff0c ])*(?:不要|不算|别算|不考虑|没有?|去掉|不管|先不算)(?:首付|预付|定金|这笔"
    r"|先付的?|那笔|[\d.万千]+)(?:了|吧|的)*$"
)
"""What says that nothing is paid before the parts begin."""

_ONE_BY_ONE = frozenset({"customer", "days", "days_past_due", "instalments", "amount", "owed", "limit"})
"""What is asked for again where an answer tells something else that the call needs."""

WORDED = frozenset({"letter_stage", "letter_language", "every", "deferral", "down_payment"})
"""What is asked for again in the same words where an answer tells something else of it."""


def fill(pending: Pending, reading: Reading, setting: Setting) -> Call | AskBack | None:
    """Complete the pending call with an answer, or ask again for what it leaves open; else None."""
    filled = _filled(pending, reading, setting)
    if filled is not None:
        return asked_beside(filled, pending, reading, setting) or filled
    return _asked_with_more(pending, reading, setting) or _asked_for_the_whole(pending, reading, setting)


def _filled(pending: Pending, reading: Reading, setting: Setting) -> Call | None:
    if pending.need == "customer":
        return _whose(pending, reading, setting)
    if pending.need == "day_of_balance" and pending.days and is_only("cues", reading.text) == "yes":
        return Call(tool=pending.tool, args={**pending.args, "as_of": pending.days[0].isoformat()})
    if pending.need == "amount_currency" and (whole := _in_its_currency(pending, reading)):
        return whole
    if pending.need in _AMOUNTS and not _names_another(pending, reading):
        return _amount(pending, reading, setting)
    if pending.need == "terms_part":
        return _all_prepaid(pending, reading) or _amount(pending, reading, setting)
    if pending.need in ("date", "day_told"):
        day = _day(pending.days, reading)
        name = "first_date" if pending.tool == "repayment_plan" else "as_of"
        return Call(tool=pending.tool, args={**pending.args, name: day.isoformat()}) if day else None
    if pending.need == "down_payment" and _WITHOUT.match(simplified(reading.text).strip()):
        return Call(tool=pending.tool, args=pending.args)
    if pending.need in AGREED:
        agreed = is_only("cues", reading.text) == "yes"
        return Call(tool=pending.tool, args=pending.args) if agreed else None
    if pending.need == "kpi_by":
        clear = fill_clear("portfolio_kpis", reading, setting)
        part = {name: value for name, value in clear.items() if name in _PARTS}
        return Call(tool="portfolio_kpis", args=part) if part else None
    return _argument(pending, reading, setting)


def _in_its_currency(pending: Pending, reading: Reading) -> Call | None:
    """Complete an amount whose currency alone was asked with that: "USD"."""
    codes = {slot.code for slot in reading.slots.currencies}
    stated = {"amount", "requested", "owed", "limit"} & pending.args.keys()
    if not stated or len(codes) != 1 or None in codes or reading.slots.amounts:
        return None
    return Call(tool=pending.tool, args={**pending.args, "currency": codes.pop()})


def _whose(pending: Pending, reading: Reading, setting: Setting) -> Call | None:
    """Complete the call with whom it is about, or with the figures that stand in for a customer."""
    if not reading.mentions and "amount" in FRAMES[pending.tool].subjects:
        stood_in = _amount(pending, reading, setting)
        if stood_in is not None:
            return stood_in
    beside = said_beside(pending, reading, setting)
    whom = chosen(pending, reading, beside)
    if whom:
        return Call(tool=pending.tool, args={**pending.args, **beside, "customer": whom})
    if pending.choices or _names_another(pending, reading):
        return None
    return _stood_in(pending, reading, setting)


def _stood_in(pending: Pending, reading: Reading, setting: Setting) -> Call | None:
    """Complete the call with its subject in place of a customer: so many days, figures, an invoice."""
    if not only_tells(reading):
        return None
    subjects = set(FRAMES[pending.tool].subjects) - {"amount"}
    found = _told(pending.tool, subjects, reading, setting)
    return Call(tool=pending.tool, args={**pending.args, **found}) if subjects & found.keys() else None


def _asked_with_more(pending: Pending, reading: Reading, setting: Setting) -> AskBack | None:
    """Ask the same again with what an answer tells beside it: "weekly, at 5 %" to how many instalments."""
    figures = (*reading.slots.amounts, *reading.slots.numbers)
    if pending.need == "amount_edge" and figures and not _names_another(pending, reading):
        edge = {"typed": reading.text.strip(" .?!\uff1f\u3002")}
        return AskBack(tool=pending.tool, args=pending.args, need="amount_edge", values=edge)
    if pending.choices or pending.need not in _ONE_BY_ONE | WORDED or pending.tool not in FRAMES:
        return None
    if reading.places or _names_another(pending, reading) or not only_tells(reading):
        return None
    told = fill_clear(pending.tool, reading, setting) if is_bare(reading, pending.tool) else {}
    if not told or not told.keys() - pending.args.keys():
        return None
    again = {"typed": pending.typed} if pending.typed else {}
    return AskBack(tool=pending.tool, args={**pending.args, **told}, need=pending.need, values=again)


def _asked_for_the_whole(pending: Pending, reading: Reading, setting: Setting) -> AskBack | None:
    """Ask what an amount comes to that an answer tells only in part: "30,000 plus VAT"."""
    if pending.need not in _AMOUNTS or reading.mentions or not only_tells(reading):
        return None
    try:
        amount(reading, setting)
    except Need as need:
        whole = need.need == "amount_total"
        return (
            AskBack(tool=pending.tool, args=pending.args, need=need.need, values=need.values)
            if whole
            else None
        )
    return None


def _names_another(pending: Pending, reading: Reading) -> bool:
    """Say whether anybody is named but the customer whom the waiting call is about."""
    known = pending.args.get("customer")
    named = (mention.linking for mention in reading.mentions)
    others = (each for each in named if each.verdict != "one" or each.candidates[0].customer_id != known)
    return bool(reading.unknown) or any(True for _ in others)


def said_beside(pending: Pending, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give what an answer says beside whom it names: "the German one, in euros"; a bare number chooses."""
    if is_only("cues", reading.text) or pending.tool not in FRAMES:
        return {}
    subjects = {"customer", *FRAMES[pending.tool].subjects} - {"amount"}
    found = fill_clear(pending.tool, reading, setting)
    return {name: value for name, value in found.items() if name not in subjects}


def _argument(pending: Pending, reading: Reading, setting: Setting) -> Call | None:
    """Complete the call with any other argument that was asked for: in so many words, or as a bare figure."""
    name = STANDS_FOR.get(pending.need, pending.need)
    if pending.tool not in FRAMES or _names_another(pending, reading):
        return None
    if len(reading.text) > _LONG and not only_tells(reading):
        return None
    found = _told(pending.tool, {name}, reading, setting)
    if name == "currency" and name not in found and only_tells(reading):
        found = {**found, **currency_alone(reading, setting)}
    return Call(tool=pending.tool, args={**pending.args, **found}) if name in found else None


def _told(tool: str, names: Collection[str], reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give what an answer tells, the named argument even as a bare figure: "41 days late, at 8 %", "six"."""
    found = fill_clear(tool, reading, setting)
    for name in names:
        if name not in found and name in COUNTS:
            found = {**found, **bare_count(name, reading)}
        if name not in found and name == "indemnity_rate":
            found = {**found, **bare_share(name, reading)}
        if name not in found and name == "days" and tool == "late_interest":
            begun = days_since(reading, setting)  # the day since when is none to reckon to
            found = {**{key: value for key, value in found.items() if key != "as_of" or not begun}, **begun}
        if name not in found and name in _MONEY:
            found = {**found, **bare_amount(name, reading, setting)}
    return found


def _all_prepaid(pending: Pending, reading: Reading) -> Call | None:
    """Complete an order that is paid before it leaves: "the whole order", 全部预付."""
    whole = _WHOLE.fullmatch(simplified(reading.text).strip()) is not None
    return Call(tool=pending.tool, args={**pending.args, "terms": "prepaid"}) if whole else None


def _day(offered: tuple[date, ...], reading: Reading) -> date | None:
    word = is_only("cues", reading.text)
    if word in PLACES or (word == "last" and offered):
        place = len(offered) - 1 if word == "last" else PLACES.index(word)
        return offered[place] if place < len(offered) else None
    return next((slot.date for slot in reading.slots.dates if slot.date is not None), None)


def _amount(pending: Pending, reading: Reading, setting: Setting) -> Call | None:
    try:
        found: dict[str, Json] = amount(reading, setting)
    except Need:
        return None
    if "amount" not in found:
        return None
    name = "requested" if pending.tool == "suggest_limit" else "amount"
    value = found.pop("amount")
    beside = said_beside(pending, reading, setting)
    beside.pop("as_of", None)  # "42k on 31 March" may be the day of delivery, which is asked about
    return Call(tool=pending.tool, args={**pending.args, **beside, **found, name: value})
