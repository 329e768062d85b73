"""Whether a piece of a message asks for something of its own, as a sentence, a clause or a question."""

import re

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.arguments.rates import bears_no_interest
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.foreign_beside import is_a_foreign_piece
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import says_nothing
from bot.planners.offline.wishes.question import Question
from bot.planners.offline.wishes.story import is_asking
from bot.planners.offline.wishes.supposed_clauses import only_supposes
from knowledge.lazy_pattern import lazily

_BEGINS = lazily(
    r"(?:(?:and|also|then|plus|or) )*(?:any|are there|is there|do they|have they|has it|does it|what|which"
    r"|show|list)(?![a-z])|(?:还|也|又|另外|以及|再|顺便)*(?:有没有|有无|有什么|有啥|有哪些|是否|是不是"
    r"|会不会|看看?|有(?=[^,\uff0c。?？]{1,8}(?:[吗么没]|$)))",
    re.IGNORECASE,
)
"""How a clause begins that asks, and does not tell."""

_OF_MANY = ("who_list", "portfolio")
_FIGURES = frozenset({"money", "number", "share", "days", "terms", "currency"})
_OF_LISTS = (
    *("who_list", "portfolio", "warning", "kpi", "ageing", "stress", "late", "limit", "blocked", "rule"),
)
"""Words of which a sentence about many customers has one, unless it is a question."""

_LIKELIER, _SURELY_EITHER = 0.5, 0.95
"""From which share the likelier of two things is meant that a piece surely asks one of."""


def is_one_of_two(reading: Reading, order: tuple[Ask, ...]) -> bool:
    """Say whether a piece asks of the customer named before it one of two things: "and are they late?"."""
    likely = order[:2]
    of_one = all(each.is_tool and FRAMES[each.name].subject == "customer" for each in likely)
    sure = order[0].probability >= _LIKELIER and sum(each.probability for each in likely) >= _SURELY_EITHER
    return reading.continues and of_one and sure and not reading.slots.found and bool(is_asking(reading))


def question_asks(asked: Question) -> bool:
    """Say whether a piece that begins as a question, or before one, clearly asks for a tool or is foreign."""
    wanted = asked.order[0].is_tool and asked.order[0].name != "search_policy"
    return wanted or is_a_foreign_piece(asked.reading, asked.order)


def sentence_asks(asked: Question) -> bool:
    """Say whether a sentence asks for a tool, or is a question that is clearly none of ours."""
    best, reading = asked.order[0], asked.reading
    if best.name == "out_of_scope" or (best.is_tool and FRAMES[best.name].subject != "customer"):
        held = best.is_tool and (reading.slots.found or reading.places or reading.mentions)
        return bool(is_asking(reading) or held or find("actions", reading.masked, _OF_LISTS))
    return best.is_tool


def _is_about_one(tool: str, reading: Reading) -> bool:
    """Say whether a clause is about one customer: one that could be of all asks of whom was named before."""
    subject = FRAMES[tool].subject
    many = reading.places or find("actions", reading.text, _OF_MANY)
    warned = reading.mentions and find("listed", reading.text, ("warned",))
    return subject == "customer" or (
        subject == "optional"
        and (bool(warned) or (reading.continues and _BEGINS.match(reading.text) is not None))
        and not many
    )


def clause_asks(asked: Question) -> bool:
    """Say whether a clause asks for a tool about a customer; one with a figure belongs to its neighbours."""
    reading, best = asked.reading, asked.order[0]
    if not best.is_tool or not _is_about_one(best.name, reading) or only_supposes(reading):
        return False
    if find("stages", reading.text) and not find("cues", reading.text, ("asking",)):
        return False  # "…, final demand" says which letter is meant
    figures = any(slot.kind in _FIGURES for slot in reading.slots.found)
    return not (figures or bears_no_interest(reading) or says_nothing(reading))
