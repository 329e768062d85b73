"""What a message says not to show beside what it asks: "don't show me X, show Y's limit", 别算利息.

Who or what is taken out leaves the message before it is cut into questions, where something else is asked.
What a figure depends on stays, and is asked about.
"""

from bot.planners.offline.conditions.not_counted import names_in
from bot.planners.offline.question.comparison import years_said
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.taken_out import TakenOut, names_taken_out, taken_out, topic
from bot.planners.offline.wishes.question import Understand

_TELLS: frozenset[str] = frozenset(
    {
        "customer_limit",
        "overdue_status",
        "payment_behaviour",
        "check_ratios",
        "early_warnings",
        "insurance_cover",
        "collection_stage",
        "late_interest",
    }
)
"""Tools that tell one thing of a customer: what is told beside it can be left out and changes no figure."""

_OF_INTEREST = ("late_interest", "repayment_plan")
_CLEAR = 0.5
_MARKS = " ,;:\uff0c、\uff1b\uff1a—–-"


def without_what_is_not_wanted(text: str, understand: Understand) -> str:
    """Give a message without the customers and topics that it says not to show, where it asks for others."""
    reading, _ = understand(text, False)  # noqa: FBT003 - nobody was named before the message
    names = [span for span in names_in(reading) if span not in reading.left_out]
    clauses = tuple(taken_out(text, names_in(reading)))
    people = [each for each in clauses if not each.counts and names_taken_out(each, text, names)]
    inside = [span for span in names if any(each.start <= span[0] < each.end for each in people)]
    out = people if len(inside) < len(names) else []
    left = _without(text, out)
    for each in clauses:
        if each in out or any(each.start <= start < each.end for start, _ in names):
            continue
        shorter = _without(text, [*out, each])
        if _is_another_time(each, reading) or _is_told_apart(each, text, shorter, understand):
            out = [*out, each]
            left = shorter
    return left


def _is_another_time(clause: TakenOut, reading: Reading) -> bool:
    """Say whether a clause takes out but a time in whose place another one is named: "not 2025 but 2024"."""
    times = (*reading.slots.periods, *reading.slots.dates, *years_said(reading))
    inside = [each for each in times if clause.what[0] <= each.start and each.end <= clause.what[1]]
    beside = [each for each in times if not clause.start <= each.start < clause.end]
    alone = len(inside) == 1 and clause.what[1] - clause.what[0] <= inside[0].end - inside[0].start + 1
    return not clause.counts and alone and any(each.kind == inside[0].kind for each in beside)


def _is_told_apart(clause: TakenOut, text: str, shorter: str, understand: Understand) -> bool:
    """Say whether a clause names but a topic that what is left does not ask for, and does not depend on."""
    what = text[slice(*clause.what)]
    if not clause.counts and find("measures", what) and find("measures", shorter):
        return True  # "the quick ratio, not the current ratio"
    said = topic(what)
    if said is None or not any(letter.isalnum() for letter in shorter):
        return False
    _, order = understand(shorter, False)  # noqa: FBT003 - nobody was named before the message
    if not order or not order[0].is_tool or order[0].probability < _CLEAR:
        return False
    tool = order[0].name
    return tool not in _OF_INTEREST if said == "interest" else tool in _TELLS and not clause.counts


def _without(text: str, clauses: list[TakenOut]) -> str:
    """Give a text without some of its clauses and the marks that they leave behind."""
    left = text
    for each in sorted(clauses, reverse=True):
        before, after = left[: each.start], left[each.end :]
        between = ", " if before.strip(_MARKS) and after.strip(_MARKS + ".?!") else ""
        left = before.rstrip(_MARKS) + between + after.lstrip(_MARKS)
    return left.strip()
