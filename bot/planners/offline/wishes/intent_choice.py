"""Choosing the intent: what the model ranks, weighed by what the question's make-up allows."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.conversation import Conversation
from bot.planners.offline.arguments.figures import gives_figures
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.beside_a_name import FOREIGN, HARDLY, OUTSIDE, beside_a_name
from bot.planners.offline.wishes.circumstances import Circumstances, circumstances
from bot.planners.offline.wishes.going_on import (
    asks_of_anybody,
    asks_of_theirs,
    is_short_or_partitive,
)
from bot.planners.offline.wishes.instead_of_a_customer import stands_in
from bot.planners.offline.wishes.list_evidence import weights
from bot.planners.offline.wishes.terms import is_but_a_term

SURE = 0.5
"""From this probability an intent is taken as meant; below it the planner asks."""

LEADS_BY = 0.2
"""Below SURE an intent still counts where it leads the next one by this much."""

_BARE_WHY = 10
"""A "why?" no longer than this asks about an answer, even where there was none."""

_SURELY_OURS = 0.85
"""From this probability of a tool the words alone are no question of something foreign."""

_ASIDE = frozenset({"greet", "thanks"})
_UNLIKELY = 0.25

_DEFINED, _A_TERM = 500.0, 0.005
"""What a term's share is worth that is asked for alone, and from which share."""

_LEFT_OVER = 0.15
"""Below this probability no tool is what a question asks for that names a customer and seemed foreign."""

_ON_FIGURES: Mapping[str, float] = {"search_policy": _UNLIKELY, "check_ratios": 12.0}
"""How a question weighs that states figures for measures: they can be checked."""

ABOUT_ONE: Mapping[str, str] = {"limits_worklist": "customer_limit", "overdue_worklist": "overdue_status"}
"""The tool about one customer that has what a list has of many."""


class Ask(NamedTuple):
    """What a question may ask for, and how likely that is, 0 to 1."""

    name: str
    probability: float

    @property
    def is_tool(self) -> bool:
        """Say whether this is a tool's question, not talk and not a fragment."""
        return self.name in FRAMES


def ranked(reading: Reading, conversation: Conversation) -> tuple[Ask, ...]:
    """Give what a question may ask for, weighed and summing to one, likeliest first."""
    lists, around = weights(reading), circumstances(reading, conversation)
    heard = {item.name: item.probability for item in reading.intents}
    if (around.spoken_of or around.on_one or _is_numbered(reading)) and not (
        reading.mentions or reading.unknown
    ):
        for many, one in ABOUT_ONE.items():  # "their limit" asks for the list's figures of that one
            heard[one] = heard.get(one, 0.0) + heard.get(many, 0.0)
    if lists.get("ageing_report", 1) > 1 > lists.get("overdue_worklist", 1):  # no list is split by its parts
        heard["ageing_report"] = heard.get("ageing_report", 0.0) + heard.pop("overdue_worklist", 0.0)
    if around.on_one and not find("groupings", reading.text):  # an overdue status has its own buckets
        heard["overdue_status"] = heard.get("overdue_status", 0.0) + heard.pop("ageing_report", 0.0)
    figured = _on_figures(reading)
    weighed = [
        Ask(name, probability * (figured.get(name) or _weight(name, reading, around)) * lists.get(name, 1))
        for name, probability in heard.items()
    ]
    weighed = _or_hardly_foreign(_or_unclear(weighed, reading), reading)
    total = sum(item.probability for item in weighed)
    shares = [Ask(item.name, item.probability / total) for item in weighed if item.probability]
    return tuple(sorted(shares, key=lambda item: (-item.probability, item.name)))


def _or_hardly_foreign(weighed: list[Ask], reading: Reading) -> list[Ask]:
    """Hold back what is foreign where the words alone surely want a tool: what it lacks is asked for."""
    wanted = max(reading.intents, key=lambda item: item.probability)
    surely = wanted.name in FRAMES and wanted.probability >= _SURELY_OURS
    best = max(weighed, key=lambda item: item.probability, default=None)
    if not surely or best is None or best.name != OUTSIDE:
        return weighed
    return [Ask(name, share * (HARDLY if name == OUTSIDE else 1)) for name, share in weighed]


def _or_unclear(weighed: list[Ask], reading: Reading) -> list[Ask]:
    """Put what is foreign beside the best tool where it was far likelier: what is left over is no answer.

    "When does the next delivery for Müller leave?" is not plain enough to be refused, and asks for no tool.
    """
    foreign = reading.share(OUTSIDE)
    best = max((each.probability for each in weighed), default=0.0)
    left_out = not any(each.name == "out_of_scope" and each.probability for each in weighed)
    if not (reading.mentions and left_out and foreign >= FOREIGN and best < _LEFT_OVER):
        return weighed
    return [*(each for each in weighed if each.name != "out_of_scope"), Ask("out_of_scope", best)]


def chosen(order: tuple[Ask, ...]) -> str | None:
    """Give the intent that is meant, or None where it is not clear enough."""
    if not order:
        return None
    second = order[1].probability if len(order) > 1 else 0.0
    clear = order[0].probability >= SURE or order[0].probability - second >= LEADS_BY
    return order[0].name if clear else None


def _weight(intent: str, reading: Reading, around: Circumstances) -> float:
    if intent == "why" and len(reading.masked) <= _BARE_WHY:
        return 1.0
    if intent == "term" and _is_defined(reading, around):
        return _DEFINED
    if intent in ("follow_up", "why") and not (around.continuing and (intent != "why" or around.reasoned)):
        return _UNLIKELY if around.continuing else 0.0
    if reading.mentions or reading.unknown:
        return beside_a_name(intent, reading, certain=bool(reading.mentions))
    frame = FRAMES.get(intent)
    if frame is None and intent == "out_of_scope" and _is_numbered(reading):
        return _UNLIKELY
    if frame is None:
        return _as_talk(intent, around)
    if frame.subject == "customer":
        return _without_a_name(intent, reading, around)
    if intent == "search_policy" and (weighed := _as_a_rule(reading, around)) is not None:
        return weighed
    unfit = around.spoken_of or around.pointed or around.lost
    unfit = unfit or (around.on_one and intent != "search_policy")
    return HARDLY if frame.subject == "none" and unfit else 1.0


def _on_figures(reading: Reading) -> Mapping[str, float]:
    """Give what is weighed by the figures that a question states for measures, if any."""
    stated = not find("cues", reading.text, ("policy",)) and gives_figures(reading)
    return _ON_FIGURES if stated else {}


def _is_defined(reading: Reading, around: Circumstances) -> bool:
    """Say whether a message but asks what a term is, and nobody was spoken of."""
    of_nobody = not (around.subject or around.listed or reading.slots.day_counts)
    return of_nobody and reading.share("term") >= _A_TERM and is_but_a_term(reading)


def _is_numbered(reading: Reading) -> bool:
    """Say whether a question names one of our orders or invoices by its number."""
    return any(slot.form == "reference" for slot in reading.slots.identifiers)


def _as_a_rule(reading: Reading, around: Circumstances) -> float | None:
    """Weigh a question for the rules in a talk about customers; None where the talk says nothing of it."""
    if around.topic:
        return HARDLY
    if around.brief or around.listed or _turns_to_one(reading, around):
        theirs = around.on_one or asks_of_theirs(reading)
        return HARDLY if around.spoken_of and theirs else _UNLIKELY
    return 1.0 if asks_of_anybody(reading) else None


def _turns_to_one(reading: Reading, around: Circumstances) -> bool:
    """Say whether a piece turns to the customer spoken of: "back to their overdue", "any of it insured?"."""
    if around.spoken_of:
        asks = ("policy",) if asks_of_theirs(reading) else ("asking", "policy")
        return not find("cues", reading.text, asks)
    ruled = find("cues", reading.text, ("policy",)) or asks_of_anybody(reading)
    return around.on_one and not ruled and is_short_or_partitive(reading)


def _as_talk(intent: str, around: Circumstances) -> float:
    """Weigh talk: what points back at customers is no greeting, and no "why" where it asks no reason."""
    if intent == "term" and around.on_one and not around.defines:
        return HARDLY if around.spoken_of else _UNLIKELY  # "what does it owe?"
    if intent in _ASIDE and around.asked:
        return _UNLIKELY
    if intent == "follow_up" and around.topic:
        return _UNLIKELY
    if intent == "follow_up" or not (around.spoken_of or around.listed):
        return 1.0
    return 1.0 if intent == "why" else _UNLIKELY


def _without_a_name(intent: str, reading: Reading, around: Circumstances) -> float:
    """Weigh a tool that needs a customer where none is named."""
    if around.spoken_of or around.pointed or stands_in(intent, reading):
        return 1.0
    if around.narrowed or around.edge:
        return HARDLY
    if around.brief or around.on_one:
        return 1.0
    return 0.5 if around.subject else _UNLIKELY
