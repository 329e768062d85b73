"""A repayment plan's arguments: in how many parts, how often, from when, by which method."""

import re
from datetime import timedelta

from bot.language.slots.days import MONTHS
from bot.language.slots.slot import DayCount, Number
from bot.planners.offline.arguments.arguments import amount
from bot.planners.offline.arguments.day_of_month import day_of_month
from bot.planners.offline.arguments.share_roles import is_paid_down, is_paid_first
from bot.planners.offline.arguments.vague_sum import ask_for_a_vague_sum
from bot.planners.offline.arguments.whole_amounts import MOST_PARTS, counts_parts
from bot.planners.offline.question.clauses import clause_around
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.instead_words import INSTEAD_EN
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_PARTS = lazily(
    r" ?(?:(?:equal|even|monthly|weekly|level|quarterly|of|it|them) ?)*"
    r"(?:payments?|instal?lments?|parts?|tranches|portions|slices|goes|chunks|bits|rates)(?![a-z])"
    r"| ?(?:equal )?(?:monthly|weekly)(?= ?(?:[,.;?!]|$)| (?:from|starting|beginning|kicking|at|please|ones))"
    r"|(?:个)?(?:等份|部分|份|期|次|笔)",
    re.IGNORECASE,
)
_DIVIDED = lazily(
    r"(?:分|分成|分为|拆成)$"
    r"|(?<![a-z])(?:split|divid\w+|br[eo]ak\w*|spread|cut|pay(?:s|ing)?|paid|repa(?:y|id)\w*|clear\w*"
    r"|settl\w+|rest|remainder|balance)(?![a-z])"
    r"[^.,;?]{0,30}"
    r"(?<![a-z])(?:in|into|by|over|across) $",
    re.IGNORECASE,
)
_OF_THEM = lazily(r" ?(?:of (?:them|those|these)|in all|altogether|in total)(?![a-z])", re.IGNORECASE)
_SPOKEN_OF = lazily(r"(?<![a-z])(?:instal?lments?|payments|parts|rates|tranches)(?![a-z])", re.IGNORECASE)
_CLAUSE = lazily(r"[,;\uff0c\uff1b。、]|(?<![a-z])(?:after|with|and|then|but|plus)(?![a-z])", re.IGNORECASE)
_IN_ALL = lazily(r"(?:[分共摊]|总共|合计|拆)(?:成|为|做|作|计|还|付|缴|交)? ?$")
_PAID_OFF = lazily(r" ?(?:就|全部?|都)?(?:[还還付缴繳交][清完掉光]|结清|結清|清掉)")
_ENDS = lazily(r" *(?:in all|in total|altogether)? *(?:[,.;?!\uff0c。]|$)", re.IGNORECASE)
_IN = lazily(r" (?:in|over|into) ", re.IGNORECASE)
_CHANGED = lazily(rf"改[成为到]|换[成为]|变[成为]|(?<![a-z])(?:{INSTEAD_EN}|to|make it)(?![a-z])")
"""What makes the second of two counts the one that is meant."""

_EVERY = ("month", "week")
_EACH = lazily(r"(?:an?|per|each|every) |一个?(?:月|周|星期|礼拜|季度?|年)|每", re.IGNORECASE)
"""What makes a length a rhythm: "a month" is no plan of one month."""

_A_RATE = lazily(r" ?(?:a|per|each|every|/) ?(?:month|week)|每?个?月", re.IGNORECASE)
_RATE_OF = lazily(r"每(?:个?月|周)$")
_SPREAD = lazily(
    r"(?<![a-z])(?:spread|split|divid|stretch|phas|stagger|repa(?:y|id)|pa(?:y|id)|clear|settle|schedul|plan"
    r"|instal)[a-z]*(?![a-z])",
    re.IGNORECASE,
)
"""What makes "overdue over six months" the length of a plan, and not how late the debt is."""


def every(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read how often a part is due: every month or every week; anything else is asked about."""
    taken = [(slot.start, slot.end) for slot in (*reading.slots.shares, *reading.slots.periods)]
    said = [
        item.name
        for item in find("portfolio_words", reading.text, (*_EVERY, "other_rhythm"))
        if not any(start < item.end and item.start < end for start, end in taken)
    ]
    if "other_rhythm" in said or len(set(said)) > 1:
        raise Need("every")
    if said:
        return {"every": said[0]}
    length = _length(reading)
    if length is not None and length.unit in (*MONTHS, "week"):
        return {"every": "week" if length.unit == "week" else "month"}
    return {}


def instalments(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the number of parts: 分6期, "six equal instalments", or one a month "over six months"."""
    counted = _counted(reading)
    if len(counted) == 2 and _CHANGED.search(reading.text):
        counted = counted[1:]
    if len(set(counted)) > 1:
        raise Need("instalments")
    if counted:
        return {"instalments": counted[0]}
    length = _length(reading)
    if length is None:
        return {}
    count = length.count * MONTHS.get(length.unit, 1)
    weekly = every(reading, setting).get("every") == "week"
    if count != int(count) or weekly != (length.unit == "week"):
        raise Need("instalments")
    return {"instalments": int(count)}


def _counted(reading: Reading) -> list[int]:
    found = []
    for slot in reading.slots.numbers:
        if (
            slot.value is None
            or slot.value != int(slot.value)
            or not 1 <= slot.value <= MOST_PARTS
            or slot.ordinal
        ):
            continue
        if slot.value == 1 and slot.unit == "instalment":
            continue  # "how much is one instalment" counts none
        counted = (_counts_them, _is_split, _is_paid_in_times)
        if slot.unit == "instalment" or any(counts(reading, slot) for counts in counted):
            found.append(int(slot.value))
    return found


def _is_paid_in_times(reading: Reading, slot: Number) -> bool:
    """Say whether times are parts: 一共10次, 12次还清, "weekly, 6 times", and not 每周一次, 逾期3次."""
    if slot.unit == "times":
        return _ENDS.match(reading.text, slot.end) is not None
    if slot.unit not in ("occasion", "invoice") or slot.value == 1:
        return False
    before, after = reading.text[: slot.start], reading.text[slot.end :]
    return _IN_ALL.search(before) is not None or _PAID_OFF.match(after) is not None


def _counts_them(reading: Reading, slot: Number) -> bool:
    """Say whether a bare count is of the parts just spoken of: "an instalment plan, four of them"."""
    before = reading.text[: slot.start]
    return bool(slot.unit is None and _OF_THEM.match(reading.text, slot.end) and _SPOKEN_OF.search(before))


def _is_split(reading: Reading, slot: Number) -> bool:
    """Say whether a bare count counts parts: "in three equal parts", 分三次, 分成4份."""
    over = slot.text.casefold().startswith("over ")  # "spread it over 3" are three parts, not more than three
    before, after = reading.text[: slot.start + 5 * over], reading.text[slot.end :]
    divided = _DIVIDED.search(before) is not None
    debts = (each.end for each in reading.slots.amounts)  # "59,650 in 5"
    divided = divided or (
        any(_IN.fullmatch(before[end:]) for end in debts) and (not after or after[0] in ",.;?! \uff0c")
    )
    return divided or _PARTS.match(reading.text, slot.end) is not None


def _length(reading: Reading) -> DayCount | None:
    """Give the time that the plan runs: weeks, months, years that are neither terms nor lateness."""
    fitting = (
        slot
        for slot in reading.slots.day_counts
        if slot.unit in (*MONTHS, "week")
        and _is_said_of_the_plan(slot, reading)
        and slot.upper is None
        and not _EACH.match(slot.text)
        and not _is_deferral(slot, reading)
    )
    return next(fitting, None)


def _is_said_of_the_plan(slot: DayCount, reading: Reading) -> bool:
    """Say whether a length is no lateness: "split what is overdue over six months", not "more than two"."""
    over = slot.text.casefold().startswith("over ")
    spread = over and _SPREAD.search(reading.text, 0, slot.start) is not None
    late = slot.context == "overdue" or (slot.operator in ("over", "at_least") and not over)
    return spread if late else slot.context is None


def _is_deferral(slot: DayCount, reading: Reading) -> bool:
    """Say whether a length is that of a time before the first part: "a 3 month grace period", 宽限2个月."""
    clause = clause_around(reading.text, slot.start, slot.end, _CLAUSE)
    return bool(find("portfolio_words", clause, ("deferral",)))


def first_date(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the day of the first part; a month without a day, or a time before it, is asked about."""
    deferred = find("portfolio_words", reading.text, ("deferral",))
    if deferred:
        raise Need("deferral", {"typed": reading.text[deferred[0].start : deferred[0].end]})
    paid = [slot.end for slot in reading.slots.amounts if is_paid_first(slot, reading)]
    for slot in reading.slots.dates:
        if slot.relation == "as_of" or any(not reading.text[end : slot.start].strip() for end in paid):
            continue  # "10k today, the rest in six parts" tells when the 10k are paid
        to_come = [day for day in slot.readings if day > setting.today]
        if slot.date is None and len(to_come) == 1:
            return {"first_date": to_come[0].isoformat()}
        if slot.date is None:
            if len(slot.readings) < 2:
                raise Need("date_unknown", {"typed": slot.text})
            raise Need("date", {"typed": slot.text, "first": slot.readings[0], "second": slot.readings[1]})
        return {"first_date": slot.date.isoformat()}
    monthly = day_of_month(reading.text)
    if monthly is not None:
        return {"first_date": monthly.next_from(setting.today + timedelta(days=1)).isoformat()}
    for period in reading.slots.periods:
        ahead = any(each.ends > setting.today for each in period.readings)
        if ahead and period.relation != "as_of":
            raise Need("first_date", {"typed": period.text})
    return {}


def day_of_the_debt(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the past day whose debt is to be paid off: "as of 31 March"; any other day is the first part's."""
    past = (slot.date for slot in reading.slots.dates if slot.relation == "as_of" and slot.date is not None)
    return next(({"as_of": day.isoformat()} for day in past if day < setting.today), {})


def base_amount(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the debt; a figure said to be paid a month or a week is the part, not the debt: that is asked."""
    for share in reading.slots.shares:
        if is_paid_down(share, reading):
            raise Need("down_payment", {"typed": share.text})
    for slot in reading.slots.amounts:
        if is_paid_first(slot, reading):
            raise Need("down_payment", {"typed": slot.text})
        before, after = (
            reading.text[max(0, slot.start - 3) : slot.start],
            reading.text[slot.end : slot.end + 12],
        )
        if _A_RATE.match(after) or _RATE_OF.search(before):
            raise Need("instalments")
    if not reading.slots.amounts and not any(_is_debt(slot, reading) for slot in reading.slots.numbers):
        ask_for_a_vague_sum(reading)
        return {}
    return amount(reading, setting, in_parts=True)


def _is_debt(slot: Number, reading: Reading) -> bool:
    return not counts_parts(slot) and slot.unit is None and not slot.ordinal and not slot.top
