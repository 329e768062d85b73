"""Whether a piece after an answer changes the last question: gives it an argument, widens or narrows it.

A piece that names a wish of its own, or asks what a term means, is no change.
"""

import re

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.conditions.frame_filling import fill_frame
from bot.planners.offline.dialogue.added_to_a_case import adds_to_the_case, turns_to_a_list
from bot.planners.offline.dialogue.calls import strange_names
from bot.planners.offline.dialogue.carried import carried
from bot.planners.offline.dialogue.changes import changes
from bot.planners.offline.dialogue.lifted import lifted
from bot.planners.offline.dialogue.limit_supposed import turns_the_limit_asked_for
from bot.planners.offline.dialogue.measure_there import names_a_measure_there
from bot.planners.offline.dialogue.more_of_it import asks_more_of, is_of_the_list
from bot.planners.offline.dialogue.part_kept import turns_to_what_is_overdue
from bot.planners.offline.dialogue.place_added import adds_to_a_list
from bot.planners.offline.dialogue.plan_begins import tells_when_the_plan_begins
from bot.planners.offline.dialogue.put_right import puts_a_figure_right
from bot.planners.offline.dialogue.same_question import (
    asked_of_others,
    asks_the_same_list,
    asks_what_comes_of_it,
    says_all_the_same,
)
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.negations import stated
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import (
    is_bare,
    is_small,
    leaves_nothing,
    length,
    says_nothing,
)
from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS

_FRAGMENT, _NARROWED = 16, 40
"""Characters of what may narrow the last list further ("and only those over 90 days in Germany?")."""

CLEAR = 0.7
"""From this probability another tool is meant, though a piece that names somebody holds no word of it."""

_PLAIN = 0.9
"""From this probability a piece asks for its tool, though it names an argument of the last one."""

_THOUGHT_OF, _UNSURE = 0.1, 0.5
"""From which share the last tool may be meant by a piece that fits it, where none has that other one."""

_PLAN, _ORDER = "repayment_plan", "check_order"
_NOT_OURS = frozenset({None, "search_policy", "out_of_scope", "term"})
_RIVALS = {"check_terms": ("check_order",)}
"""Tools that a fragment alone seems to ask for, where it rather changes the question before: 账期90天呢."""

_BUILDS_ON = frozenset(
    (
        *("repayment_plan", "late_interest", "insurance_cover", "draft_reminder", "stress_test"),
        "collection_stage",
    )
)
"""Tools of several arguments: a fragment that names the same tool adds to the last question."""

_FIGURES_ALONE = lazily(
    r"(?:(?:top|first|past|over|under|only|just|and|the) |⟨number⟩[ ,?.!]*)+", re.IGNORECASE
)
"""A piece that holds but counts, which narrow the last list: "top 5 past 45"."""

_TELLING = frozenset(
    (
        *("first_date", "annual_rate", "every", "method", "language", "stage", "ladder"),
        *("lost_share", "downgrade", "index_rise", "indemnity_rate", "deductible"),
    )
)
"""Arguments that hardly another tool takes: a piece that gives one adds to the question before."""


def changes_last_question(
    intent: str | None,
    order: tuple[Ask, ...],
    reading: Reading,
    conversation: Conversation,
    setting: Setting,
) -> bool:
    """Say whether a piece that names no wish of its own gives the last question another argument."""
    named = bool(reading.mentions or reading.unknown)
    last, asked = conversation.last_call, last_asked(conversation, named=named)
    if _asks_of_another_stranger(asked, reading) or tells_when_the_plan_begins(last, reading):
        return True
    if _is_anew(intent, last, reading, setting):
        return False
    repeats = last is not None and (_repeats(last, reading) or adds_to_the_case(last, reading, setting))
    if repeats or (asked is not None and _is_a_change(intent, order, asked, reading, setting)):
        return True
    if last is None:
        return False
    if puts_a_figure_right(last, reading, setting) or names_a_measure_there(last, reading):
        return True
    again = asks_the_same_list(last, reading) or asks_what_comes_of_it(intent, last, reading, conversation)
    if again or asked_of_others(reading, conversation):
        return True
    if intent in _NOT_OURS | {"why", "thanks", "greet"} and asks_more_of(last, reading, conversation):
        return True
    if length(reading) <= _NARROWED and not reading.mentions and lifted(reading, last.args, setting):
        return True
    if _goes_on_with_the_list(intent, last, reading):
        return True
    another = _asks_for_another(intent, order, last, reading)
    return not another and (
        narrows_last_list(intent, last, reading, setting) or _adds_to(intent, last, reading, setting)
    )


def _goes_on_with_the_list(intent: str | None, last: PastCall, reading: Reading) -> bool:
    """Say whether a piece is of the last list, puts others beside those in it, or only counts anew."""
    if intent in _NOT_OURS | {last.name} and (adds_to_a_list(last, reading) or _only_splits(last, reading)):
        return True
    counts = intent == last.name and _FIGURES_ALONE.fullmatch(reading.masked) is not None
    return counts or is_of_the_list(last, reading)


def _only_splits(last: PastCall, reading: Reading) -> bool:
    """Say whether a short piece wishes the ageing just shown by something: "a line per customer"."""
    held = reading.mentions or reading.unknown or reading.places or reading.slots.found
    everybody = find("portfolio_words", reading.text, ("everybody", "mine"))
    short = length(reading) <= _NARROWED and not (held or everybody)
    by = {item.name for item in stated("groupings", reading.text)}
    return last.name == "ageing_report" and short and bool(by) and last.args.get("by") not in by


def _asks_for_another(intent: str | None, order: tuple[Ask, ...], last: PastCall, reading: Reading) -> bool:
    """Say whether a piece plainly asks for another tool, whatever of it would fit the last one."""
    another = intent in TOOLS and intent not in (last.name, "search_policy")
    return another and order[0].probability >= _PLAIN and not is_bare(reading, last.name)


def _asks_of_another_stranger(asked: PastCall | None, reading: Reading) -> bool:
    """Say whether a piece only names somebody else after one whom nobody knows: 那比亚迪呢."""
    if asked is None or asked.ok or FRAMES[asked.name].subject != "customer":
        return False
    named = reading.unknown and not reading.mentions and not reading.slots.found
    return bool(named) and says_nothing(reading)


def _is_anew(intent: str | None, last: PastCall | None, reading: Reading, setting: Setting) -> bool:
    """Say whether a piece asks of a stranger, what a term means, or for a plan: it changes nothing."""
    turned = _is_asked_to_explain(intent, reading) or turns_to_a_list(intent, last, reading)
    if strange_names(reading) or turned or turns_to_what_is_overdue(last, reading):
        return True
    return _asks_for_a_plan(intent, last, reading, setting)


def _is_asked_to_explain(intent: str | None, reading: Reading) -> bool:
    """Say whether a piece asks what a term means, and gives no argument: "what does quick ratio mean?"."""
    return intent == "term" and bool(find("actions", reading.text, ("meaning",)))


def _repeats(last: PastCall, reading: Reading) -> bool:
    return _says_the_same(last, reading) or turns_the_limit_asked_for(reading.text, last)


def _says_the_same(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece asks the last question of somebody else in so many words: same terms for Kovács?"""
    of_one = FRAMES[last.name].subject == "customer" and bool(reading.mentions)
    if of_one and says_all_the_same(last, reading):
        return True
    counted = any(slot.unit == "question" for slot in reading.slots.numbers)  # "the same two questions"
    same = counted or carried(last.name, reading, last)
    return of_one and bool(same) and leaves_nothing(reading, ("carried_words",))


def _adds_to(intent: str | None, last: PastCall, reading: Reading, setting: Setting) -> bool:
    """Say whether a short piece that hardly asks for another tool gives the last one an argument."""
    if last.name in _BUILDS_ON and length(reading) <= _NARROWED and not reading.mentions:
        try:
            if _TELLING & changes(last, reading, setting).keys():
                return True
        except Need:
            return intent in _NOT_OURS
    rival = last.name in _RIVALS.get(intent or "", ()) or (intent == last.name and intent in _BUILDS_ON)
    if not (rival or intent in _NOT_OURS) or length(reading) > _FRAGMENT:
        return False
    told = reading.slots.dates or reading.slots.periods
    if intent == "out_of_scope" and told and not is_bare(reading, last.name):
        return False  # "will it rain tomorrow?" names a day, and asks nothing of ours
    if "as_of" in last.args and find("cues", reading.text, ("now",)):
        return True
    try:
        changed = {} if reading.mentions else changes(last, reading, setting)
    except Need:  # it changes something, and what has to be asked
        return True
    stands_in = set(FRAMES[last.name].subjects) & changed.keys()
    if "customer" in last.args and stands_in and not is_bare(reading, last.name):
        return False  # an order's amount, after the interest of a customer, is of another question
    return bool(changed)


def _asks_for_a_plan(intent: str | None, last: PastCall | None, reading: Reading, setting: Setting) -> bool:
    """Say whether a piece asks for a plan and counts its parts: 分6期还, after the interest was asked for."""
    if intent != _PLAN or last is None or last.name == _PLAN:
        return False
    try:
        return "instalments" in fill_frame(_PLAN, reading, setting)
    except Need:
        return False


def last_asked(conversation: Conversation, *, named: bool) -> PastCall | None:
    """Give the last question: beside a name also one that failed only for whom it was about."""
    asked = conversation.asked_calls
    return asked[-1] if named and asked else conversation.last_call


def _is_a_change(
    intent: str | None, order: tuple[Ask, ...], last: PastCall, reading: Reading, setting: Setting
) -> bool:
    """Say whether a piece holds but slots and names that the last question takes, or stays with its tool."""
    if last.name == "search_policy" or (intent == _ORDER != last.name and reading.slots.identifiers):
        return False  # whether an order may go is no longer about a limit
    bare = is_bare(reading, last.name)
    on = intent == last.name and bool(find("cues", reading.text, ("continues",)))
    if not (bare or on or _may_mean(last.name, order)):
        return False
    try:
        if changes(last, reading, setting):
            return True
    except Need:
        return bare
    another = intent in TOOLS and intent != last.name and order[0].probability >= CLEAR
    return bare and bool(reading.mentions) and not another


def _may_mean(tool: str, order: tuple[Ask, ...]) -> bool:
    """Say whether no tool is clear, and the last one is among those that a piece may mean."""
    tools = [item for item in order[:3] if item.is_tool]
    thought_of = any(item.name == tool and item.probability >= _THOUGHT_OF for item in tools)
    return thought_of and order[0].probability < _UNSURE


def narrows_last_list(intent: str | None, last: PastCall, reading: Reading, setting: Setting) -> bool:
    """Say whether a piece narrows the last list: it says little but whose, where, how late, how many."""
    if FRAMES[last.name].subject == "customer" or reading.mentions or length(reading) > _NARROWED:
        return False
    small = is_small(reading)
    if not small and not (intent == last.name and find("cues", reading.text, ("continues",))):
        return False
    try:
        return bool(changes(last, reading, setting)) or (intent == last.name and _is_brief(reading))
    except Need:
        return small


def _is_brief(reading: Reading) -> bool:
    """Say whether a piece goes on in a word or two: 坏账率呢, "and bad debt?"."""
    return length(reading) <= _FRAGMENT and bool(find("cues", reading.text, ("continues",)))
