"""What a question says not to count and is counted all the same: "without the first quarter", 不算争议."""

import re
from collections.abc import Mapping

from bot.language.words import simplified
from bot.planners.offline.arguments.one_total import wants_one_total
from bot.planners.offline.arguments.rates import bears_no_interest
from bot.planners.offline.question.comparison import years_said
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.taken_out import TakenOut, taken_out, topic
from knowledge.lazy_pattern import lazily

_SPANS = ("period", "date")
_A_LITTLE = 4
"""Characters that may stand before a time that a clause takes out."""

_NO_PART = lazily(
    r"(?:(?!look|count|consider|includ|check|tak)[a-z]+ing(?![a-z])"
    r"|(?:(?:any|an?|the|further|more|special) )*(?:delay|problems?|issues?|trouble|fail|doubt|question|risk"
    r"|approval|renewal|sign-?off|limit|notice|reason|permission|warning|exception|credit check|hold"
    r"|hesitation|them|it|that|this|me|us|him|her|s)(?![a-z]))",
    re.IGNORECASE,
)
"""What people do without that is no part of a figure: "without delay"."""

_NO_PAPER = lazily(
    r"(?:(?:any|an?|further|written|signed|purchase|firm|bank|parent|company|personal) )*"
    r"(?:order|po|guarantee|contract)(?: confirmation| number)?(?![a-z])",
    re.IGNORECASE,
)
"""Papers that an order may come without: none of them counts in whether it can ship."""

_OWN: Mapping[str, re.Pattern[str]] = {
    "insurance_cover": lazily(
        r"(?<![a-z])(?:credit )?(?:insurance|insurer|cover|coverage|policy)(?![a-z])"
        r"|保险|信保|投保|承保|保单|赔付",
        re.IGNORECASE,
    ),
    "overdue_status": lazily(
        r"(?<![a-z])(?:un-?applied|un-?allocated|unmatched|on account)(?![a-z])"
        r"|(?:未|没有?|尚未|还没)(?:分配|核销|认领|匹配)|预收|credit notes? not applied",
        re.IGNORECASE,
    ),
}
"""What a tool tells both with and without: 扣除保险后我们自担多少, "net of unapplied credit"."""

_OTHERS = ("late", "limit", "headroom", "ratios", "habit", "warning", "report", "interest")
"""What is asked for with no insurance counted, where it is named beside it."""

_LEVELS = ("watch", "warning", "critical")
_WITH_RATES = ("repayment_plan", "late_interest")
"""Tools that take a rate of nothing for "without interest"."""


def not_counted(tool: str, reading: Reading) -> tuple[int, int] | None:
    """Give the first clause that takes out a topic, a time, or what is not to be counted; else None.

    Figures are looked for in the arguments elsewhere.
    """
    for clause in taken_out(reading.text, names_in(reading)):
        if _changes_the_answer(clause, tool, reading):
            return clause.start, clause.end
    return None


def names_in(reading: Reading) -> list[tuple[int, int]]:
    """Give where a question has names, in order."""
    names = [(each.start, each.end) for each in reading.mentions]
    names += [(each.start, each.end) for each in reading.unknown]
    return sorted([*names, *reading.left_out])


def _changes_the_answer(clause: TakenOut, tool: str, reading: Reading) -> bool:
    what = reading.text[slice(*clause.what)]
    slots = (*reading.slots.found, *years_said(reading))
    inside = [slot for slot in slots if clause.start <= slot.start and slot.end <= clause.end]
    others = {slot.kind for slot in slots if slot not in inside}
    times = [slot for slot in inside if slot.kind in _SPANS and (clause.counts or slot.kind not in others)]
    if times and times[0].start - clause.what[0] <= _A_LITTLE:
        return True
    if find("stages", what) or find("portfolio_words", what, _LEVELS):
        return False  # what a list is narrowed to is read elsewhere
    if _is_of_the_tool(clause, tool, reading):
        return False
    if tool == "check_order" and _NO_PAPER.match(what):
        return False
    if tool == "check_ratios" and find("measures", what):
        return not clause.bare
    free = tool in _WITH_RATES and bears_no_interest(reading) and find("actions", what, ("interest",))
    whole = tool == "ageing_report" and wants_one_total(reading.text[clause.start : clause.end])
    if whole or inside or free or (tool in _WITH_RATES and topic(what) == "interest"):
        return False
    return not _NO_PART.match(what) if clause.counts else topic(what) is not None


def _is_of_the_tool(clause: TakenOut, tool: str, reading: Reading) -> bool:
    """Say whether a tool tells both with and without what is taken out, and nothing else is asked for."""
    if tool not in _OWN or not _OWN[tool].search(simplified(reading.text[slice(*clause.what)])):
        return False
    rest = f"{reading.text[: clause.start]} {reading.text[clause.end :]}"
    return tool != "insurance_cover" or not find("actions", rest, _OTHERS)
