"""What a question takes from the one before in so many words: "same quarter", "on that day", 同样的金额."""

import re
from collections.abc import Mapping

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.arguments import as_of, balance_day, past_day
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS
from tools.results import Json

_EN = r"(?<![a-z])(?:same|that|those|these|identical)(?: \w+)? (?:{words})(?![a-z])"
_ZH = r"(?:同样|同一|同|一样|相同|那一?|这一?)(?:的|个|份|笔|张)*(?:{words})"
_SAID: Mapping[str, tuple[str, str]] = {
    "time": (
        "quarter|period|half|half-year|year|statement|months|window",
        "季度?|期间|报告期|期|年度?|时间段|时段",
    ),
    "day": ("day|date|cut-off|time|moment|point in time", "天|日期?|时候|时间点|时点"),
    "amount": ("amount|order|sum|value|figure|quantity", "金额|数额|单子?|订单|数"),
    "days": ("terms|days|number of days|credit period|lateness", "账期|天数|期限|逾期天数"),
    "rate": ("rate|interest rate|percentage|share|indemnity", "利率|年利率|年息|比例|赔付比例"),
    "currency": ("currency|money", "币种|货币"),
    "ladder": ("ladder|scale|schedule", "阶梯|流程|那?套"),
}
_THAT_DAY = lazily(
    r"(?<![a-z])(?:on|as of|as at|by) (?:that|the same) (?:very )?(?:day|date)(?![a-z])"
    r"|那一?天(?!起|开始|算|[付还])",
    re.IGNORECASE,
)
_DAYS_OF_BALANCES = (as_of, balance_day, past_day)
_POINTED: Mapping[str, str] = {
    "place": r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<![a-z])(?:over there|there"
    r"|in that (?:country|market|industry|sector))(?![a-z])"
    r"|那边|那里|那儿|当地|该(?:国|行业|地区)|[这那]一?个?(?:国家|行业|地区|板块|行当)",
    "person": r"(?<![a-z])(?:(?:his|her)(?: own)? (?:customers|accounts|clients|book|portfolio|people)"
    r"|(?:of|are|is) (?:his|hers))(?![a-z])"
    r"|[他她](?:的客户|手[上里下头]|名下|那边|负责|管的|带的)",
}
"""What points at a part of the portfolio that the last question was about."""

_ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "time": ("period", "quarter", "months", "as_of"),
    "day": ("as_of",),
    "amount": ("amount", "requested"),
    "days": ("days", "terms", "days_past_due", "late_days"),
    "rate": ("annual_rate", "lost_share", "indemnity_rate"),
    "currency": ("currency",),
    "ladder": ("ladder",),
    "place": ("country", "industry"),
    "person": ("salesperson",),
}
"""What each of them may be called by the tool before and by the tool asked for now."""


def with_carried(step: Step, reading: Reading, conversation: Conversation, desk: Desk) -> Step:
    """Add to a planned call what its question takes from the last one in so many words."""
    last = conversation.last_call
    if not isinstance(step, Call | AskBack) or step.tool not in TOOLS:
        return step
    taken = {**(carried(step.tool, reading, last) if last else {}), **step.args}
    unknown = _day_pointed_at(step.tool, taken, reading) if isinstance(step, Call) else None
    if unknown:
        return AskBack(tool=step.tool, args=taken, need="day_told", values={"typed": unknown})
    if taken == dict(step.args):
        return step
    if isinstance(step, Call):
        return step.model_copy(update={"args": taken})
    if step.need not in taken or "customer" not in taken:
        return step
    rest = without_customer(taken)
    return call_about(step.tool, str(taken["customer"]), rest, desk)


def _day_pointed_at(tool: str, taken: Mapping[str, Json], reading: Reading) -> str | None:
    """Give the words for a day before, "on that day", where no day of a balance was ever spoken of."""
    of_a_day = bool(set(_DAYS_OF_BALANCES) & set(FRAMES[tool].readers)) and tool != "check_order"
    if not of_a_day or "as_of" in taken or reading.slots.dates or reading.slots.periods:
        return None
    said = _THAT_DAY.search(reading.text)
    return said.group().strip() if said else None


def carried(tool: str, reading: Reading, last: PastCall) -> dict[str, Json]:
    """Give the arguments of the last question that this one takes over, under the names of its own tool."""
    text = reading.text.casefold()
    found: dict[str, Json] = {}
    for kind, (english, chinese) in _SAID.items():
        if re.search(_EN.format(words=english), text) or re.search(_ZH.format(words=chinese), text):
            found |= _taken(tool, _ARGUMENTS[kind], last.args)
    for kind, pointed in _POINTED.items():
        if not reading.mentions and re.search(pointed, text):
            found |= _taken(tool, _ARGUMENTS[kind], last.args)
            found |= _beside_the_place(tool, reading, last)
    return found


def _beside_the_place(tool: str, reading: Reading, last: PastCall) -> dict[str, Json]:
    """Give the time and currency that the same figures of a place were asked for, where no other is said."""
    if tool != last.name or "customer" in last.args or reading.slots.periods or reading.slots.dates:
        return {}
    kept = [*_ARGUMENTS["time"], *(() if reading.slots.currencies else _ARGUMENTS["currency"])]
    return {name: last.args[name] for name in kept if name in last.args}


def _taken(tool: str, names: tuple[str, ...], args: Mapping[str, Json]) -> dict[str, Json]:
    takes = TOOLS[tool].arguments.model_fields
    for name in names:
        if name not in args:
            continue
        under = name if name in takes else next((each for each in names if each in takes), None)
        if (
            under is None
            or (name == "months") != (under == "months")
            or (name == "as_of") != (under == "as_of")
        ):
            continue
        beside = {"currency": args["currency"]} if name == "amount" and "currency" in args else {}
        return {under: args[name], **beside}
    return {}
