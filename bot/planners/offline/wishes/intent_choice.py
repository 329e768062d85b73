"""Choosing the intent: what the model ranks, weighed by what the question's make-up allows."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.slots.slot import Number, Share, Slot
from bot.planners.offline.arguments.figures import gives_figures
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.going_on import (
    asks_of_anybody,
    asks_of_theirs,
    goes_on_about_one,
    is_a_bare_topic,
    is_short_or_partitive,
)
from bot.planners.offline.wishes.list_evidence import is_range_of_days, weights
from bot.planners.offline.wishes.rows import points_at_the_list, row_pointed_at
from prompts.phrases import TALK

SURE = 0.5
"""From this probability an intent is taken as meant; below it the planner asks."""

LEADS_BY = 0.2
"""Below SURE an intent still counts where it leads the next one by this much."""

_BARE_WHY = 10
"""A "why?" no longer than this asks about an answer, even where there was none."""

_BRIEF = 8
"""Characters up to which a message is a mere word or two."""

_ASIDE = frozenset({"greet", "thanks"})
_UNLIKELY = 0.25
_HARDLY = 0.05
"""How much is left of an intent that does not fit the question's make-up, short of being impossible."""

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


class _Circumstances(NamedTuple):
    """What of a question and the talk around it speaks for or against an intent.

    `spoken_of` points back at a customer, `pointed` at a row of a list, `listed` at those of one; `narrowed`
    says whose, where or "which customers"; `brief` is a word or two in a talk about a customer; `edge` names
    a threshold, `reasoned` a reason; `lost` points back at somebody who could not be told or shown; `on_one`
    goes on from an answer about one customer, and asks for no list; `defines` asks what something means;
    `asked` answers a question of ours; `topic` but names a thing that can be told of that customer.
    """

    continuing: bool
    spoken_of: bool
    pointed: bool
    narrowed: bool
    brief: bool
    edge: bool
    subject: bool
    listed: bool
    lost: bool
    reasoned: bool
    on_one: bool
    defines: bool
    asked: bool
    topic: bool


def _circumstances(reading: Reading, conversation: Conversation) -> _Circumstances:
    listed = points_at_the_list(reading, conversation)
    whom = bool(find("portfolio_words", reading.text, ("asks_whom",)))
    subject = conversation.subject is not None
    return _Circumstances(
        continuing=conversation.last_call is not None or reading.continues,
        spoken_of=reading.points_back and subject and not listed and not whom,
        pointed=row_pointed_at(reading, conversation) is not None,
        narrowed=listed
        or whom
        or any(each.values for each in reading.places)
        or bool(find("portfolio_words", reading.text, ("mine",))),
        brief=len(reading.masked) <= _BRIEF and subject,
        edge=_names_an_edge(reading),
        subject=subject,
        listed=listed,
        lost=_points_at_nobody(reading, conversation) and not listed and not whom,
        reasoned=bool(find("cues", reading.text, ("reasons",))),
        on_one=goes_on_about_one(reading, conversation),
        defines=bool(find("actions", reading.text, ("meaning",))),
        asked=conversation.pending is not None,
        topic=is_a_bare_topic(reading, conversation),
    )


def _points_at_nobody(reading: Reading, conversation: Conversation) -> bool:
    """Say whether a pronoun points back where the last question found nobody whom it could mean."""
    asked = bool(conversation.turns) and not any(call.ok for call in conversation.turns[-1].calls)
    return reading.points_back and conversation.subject is None and asked


def ranked(reading: Reading, conversation: Conversation) -> tuple[Ask, ...]:
    """Give what a question may ask for, weighed and summing to one, likeliest first."""
    lists, around = weights(reading), _circumstances(reading, conversation)
    heard = {item.name: item.probability for item in reading.intents}
    if (around.spoken_of or around.on_one) and not (reading.mentions or reading.unknown):
        for many, one in ABOUT_ONE.items():  # "their limit" asks for the list's figures of that one
            heard[one] = heard.get(one, 0.0) + heard.get(many, 0.0)
    if around.on_one and not find("groupings", reading.text):  # an overdue status has its own buckets
        heard["overdue_status"] = heard.get("overdue_status", 0.0) + heard.pop("ageing_report", 0.0)
    weighed = [
        Ask(name, probability * _weight(name, reading, around) * lists.get(name, 1))
        for name, probability in heard.items()
    ]
    total = sum(item.probability for item in weighed)
    if not total:
        return ()
    shares = [Ask(item.name, item.probability / total) for item in weighed if item.probability]
    return tuple(sorted(shares, key=lambda item: (-item.probability, item.name)))


def chosen(order: tuple[Ask, ...]) -> str | None:
    """Give the intent that is meant, or None where it is not clear enough."""
    if not order:
        return None
    second = order[1].probability if len(order) > 1 else 0.0
    clear = order[0].probability >= SURE or order[0].probability - second >= LEADS_BY
    return order[0].name if clear else None


def _weight(intent: str, reading: Reading, around: _Circumstances) -> float:
    if intent == "why" and len(reading.masked) <= _BARE_WHY:
        return 1.0
    if intent in _ON_FIGURES and not find("cues", reading.text, ("policy",)) and gives_figures(reading):
        return _ON_FIGURES[intent]
    if intent in ("follow_up", "why") and not around.continuing:
        return 0.0
    if intent == "why" and not around.reasoned:
        return _UNLIKELY
    if reading.mentions or reading.unknown:
        return _beside_a_name(intent, reading, certain=bool(reading.mentions))
    frame = FRAMES.get(intent)
    if frame is None:
        return _as_talk(intent, around)
    if frame.subject == "customer":
        return _without_a_name(intent, reading, around)
    if intent == "search_policy" and (weighed := _as_a_rule(reading, around)) is not None:
        return weighed
    unfit = around.spoken_of or around.pointed or around.lost
    unfit = unfit or (around.on_one and intent != "search_policy")
    return _HARDLY if frame.subject == "none" and unfit else 1.0


def _as_a_rule(reading: Reading, around: _Circumstances) -> float | None:
    """Weigh a question for the rules in a talk about customers; None where the talk says nothing of it."""
    if around.topic:
        return _HARDLY
    if around.brief or around.listed or _turns_to_one(reading, around):
        theirs = around.on_one or asks_of_theirs(reading)
        return _HARDLY if around.spoken_of and theirs else _UNLIKELY
    return 1.0 if asks_of_anybody(reading) else None


def _is_of_what_is_late(reading: Reading) -> bool:
    """Say whether what is overdue is asked for, and nothing of interest on it is said."""
    said = find("actions", reading.text, ("interest", "late"))
    slots = reading.slots
    reckoned = slots.day_counts or slots.shares or slots.amounts
    return bool(said and not reckoned) and all(each.name == "late" for each in said)


def _turns_to_one(reading: Reading, around: _Circumstances) -> bool:
    """Say whether a piece turns to the customer spoken of: "back to their overdue", "any of it insured?"."""
    if around.spoken_of:
        asks = ("policy",) if asks_of_theirs(reading) else ("asking", "policy")
        return not find("cues", reading.text, asks)
    ruled = find("cues", reading.text, ("policy",)) or asks_of_anybody(reading)
    return around.on_one and not ruled and is_short_or_partitive(reading)


def _as_talk(intent: str, around: _Circumstances) -> float:
    """Weigh talk: what points back at customers is no greeting, and no "why" where it asks no reason."""
    if intent == "term" and around.on_one and not around.defines:
        return _UNLIKELY
    if intent in _ASIDE and around.asked:
        return _UNLIKELY
    if intent == "follow_up" and around.topic:
        return _UNLIKELY
    if intent == "follow_up" or not (around.spoken_of or around.listed):
        return 1.0
    return 1.0 if intent == "why" else _UNLIKELY


def _without_a_name(intent: str, reading: Reading, around: _Circumstances) -> float:
    """Weigh a tool that needs a customer where none is named."""
    if around.spoken_of or around.pointed or stands_in(intent, reading):
        return 1.0
    if around.narrowed or around.edge:
        return _HARDLY
    if around.brief or around.on_one:
        return 1.0
    return 0.5 if around.subject else _UNLIKELY


def _beside_a_name(intent: str, reading: Reading, *, certain: bool) -> float:
    """A question that names a customer is about it: talk is impossible, what takes no customer unlikely."""
    if intent in TALK:
        return 0.0 if certain else 1.0
    if intent == "late_interest" and certain and _is_of_what_is_late(reading):
        return _HARDLY
    frame = FRAMES.get(intent)
    return _HARDLY if frame is not None and frame.subject == "none" else 1.0


_STANDS_IN: Mapping[str, tuple[str, ...]] = {
    "order": ("identifiers",),
    "invoice": ("identifiers",),
    "days_past_due": ("day_counts",),
    "figures": ("numbers", "shares", "amounts"),
    "amount": ("amounts", "numbers"),
    "limit": ("amounts", "numbers"),
    "owed": ("amounts", "numbers"),
    "indemnity_rate": ("shares",),
}


def stands_in(intent: str, reading: Reading) -> bool:
    """Say whether a slot can stand in for the customer: an order, an invoice, days, figures."""
    slots = (slot for name in FRAMES[intent].subjects for slot in _STANDS_IN[name])
    said = (item for slot in slots for item in getattr(reading.slots, slot))
    return any(not (_is_edge(item) or is_range_of_days(item)) for item in said)


def _names_an_edge(reading: Reading) -> bool:
    """Say whether a question speaks of a threshold ("below 1.2"): then it asks about a rule."""
    return any(_is_edge(slot) for slot in (*reading.slots.numbers, *reading.slots.shares))


def _is_edge(slot: Slot) -> bool:
    return isinstance(slot, Number | Share) and slot.operator not in (None, "exactly", "about")
