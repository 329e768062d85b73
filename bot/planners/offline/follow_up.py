"""Fragments that change something of the last question: another customer, amount, day, currency or figure."""

import re
from decimal import Decimal

from bot.conversation import Conversation, PastCall
from bot.language.words import folded
from bot.planners.offline.calls import call_about, calls_for, leading
from bot.planners.offline.cues import find
from bot.planners.offline.earlier_period import counts_from_there, earlier_period
from bot.planners.offline.figures import figure_again, plain
from bot.planners.offline.frame_filling import fill_frame
from bot.planners.offline.frames import FRAMES
from bot.planners.offline.intent_choice import Ask
from bot.planners.offline.needs import Need, Setting
from bot.planners.offline.pending import COUNTS
from bot.planners.offline.reading import Reading
from bot.planners.offline.talk import unclear
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from tools.registry import TOOLS
from tools.results import Json

_FRAGMENT = 16
_NARROWED = 40
"""Characters of what may narrow the last list further ("and only those over 90 days in Germany?")."""

_HINTED = 0.5
"""The share of all wishes that a fragment's tool must have to be taken."""

_NOT_OURS = frozenset({None, "search_policy", "out_of_scope", "term"})
_RIVALS = {"check_terms": ("check_order",)}
"""Tools that a fragment alone seems to ask for, where it rather changes the question before: 账期90天呢."""

_BUILDS_ON = frozenset(
    {"repayment_plan", "late_interest", "insurance_cover", "draft_reminder", "stress_test"}
)
"""Tools of several arguments: a fragment that names the same tool adds to the last question."""

_TELLING = frozenset(
    ("first_date", "annual_rate", "every", "method", "language", "stage", "lost_share", "downgrade")
)
"""Arguments that hardly another tool takes: a piece that gives one adds to the question before."""

_OF_A_ROW = {
    "overdue_worklist": "overdue_status",
    "limits_worklist": "customer_limit",
    "ageing_report": "overdue_status",
    "early_warnings": "early_warnings",
}
"""What a bare "and the first one?" after a list asks about that customer."""

_SUBJECTS = frozenset({"customer", "order", "invoice", "figures", "previous_figures", "limit", "owed"})
_AMOUNTS = ("amount", "requested", "owed", "limit")
_SCALES = {"k": 1000, "m": 10**6, "千": 1000, "万": 10**4, "w": 10**4, "亿": 10**8}
_SCALED = re.compile(r"(?<![\d.])(?P<figure>\d+(?:\.\d+)?) ?(?P<scale>[kmw千万亿])(?![a-z])", re.IGNORECASE)
_NEAR = 20
"""A bare figure is in the last amount's scale where that leaves it within so many times, or parts, of it."""

_PLACEHOLDER = re.compile(r"⟨\w+⟩")


def changes_last_question(
    intent: str | None, reading: Reading, conversation: Conversation, setting: Setting
) -> bool:
    """Say whether a short piece that names no wish of its own gives the last question another argument."""
    last = conversation.last_call
    if last is None or reading.unknown:
        return False
    if narrows_last_list(intent, last, reading, setting):
        return True
    if last.name in _BUILDS_ON and _length(reading) <= _NARROWED and not reading.mentions:
        try:
            if _TELLING & _changes(last, reading, setting).keys():
                return True
        except Need:
            return intent in _NOT_OURS
    rival = last.name in _RIVALS.get(intent or "", ()) or (intent == last.name and intent in _BUILDS_ON)
    if not (rival or intent in _NOT_OURS) or _length(reading) > _FRAGMENT:
        return False
    if "as_of" in last.args and find("cues", reading.text, ("now",)):
        return True
    try:
        return not reading.mentions and bool(_changes(last, reading, setting))
    except Need:  # it changes something, and what has to be asked
        return True


def narrows_last_list(intent: str | None, last: PastCall, reading: Reading, setting: Setting) -> bool:
    """Say whether a piece narrows the last list: it says little but whose, where, how late, how many."""
    if FRAMES[last.name].subject == "customer" or reading.mentions or _length(reading) > _NARROWED:
        return False
    small = is_small(reading)
    if not small and not (intent == last.name and find("cues", reading.text, ("continues",))):
        return False
    try:
        return bool(_changes(last, reading, setting)) or (intent == last.name and _is_brief(reading))
    except Need:
        return small


def _is_brief(reading: Reading) -> bool:
    """Say whether a piece goes on in a word or two: 坏账率呢, "and bad debt?"."""
    return _length(reading) <= _FRAGMENT and bool(find("cues", reading.text, ("continues",)))


def is_small(reading: Reading) -> bool:
    """Say whether nothing is left of a piece but placeholders and small words."""
    words = _PLACEHOLDER.sub(" ", folded(reading.masked))
    for item in reversed(
        find("cues", words, ("small", "now", "first", "second", "third", "fourth", "fifth", "last"))
    ):
        words = words[: item.start] + " " + words[item.end :]
    return not any(letter.isalnum() for letter in words)


def _length(reading: Reading) -> int:
    """Count the characters of a masked piece, a placeholder as two."""
    return len(_PLACEHOLDER.sub("__", reading.masked))


def follow_up(
    reading: Reading,
    order: tuple[Ask, ...],
    whom: tuple[str, ...],
    conversation: Conversation,
    desk: Desk,
    setting: Setting,
) -> tuple[Step, ...]:
    """Ask the last question again with what this message changes, or the new one that it hints at."""
    last = conversation.last_call
    if last is None:
        return (unclear(reading),)
    if whom and last.name in _OF_A_ROW and "customer" not in last.args and is_small(reading):
        return tuple(call_about(_OF_A_ROW[last.name], customer, {}, desk) for customer in whom)
    if whom and FRAMES[last.name].subject == "none":
        return _hinted(reading, order, whom, conversation, desk, setting)
    try:
        made = [_again(call, reading, whom, setting) for call in _asked(conversation, whom)]
        again = [_in_the_same_scale(call, reading, conversation) for call in made]
    except Need as need:
        return (AskBack(tool=last.name, args=dict(last.args), need=need.need, values=need.values),)
    same = again[0].args == dict(last.args) and not _changes(last, reading, setting)
    if not whom and same and not (order and order[0].name == last.name):
        return _hinted(reading, order, (), conversation, desk, setting)
    if not whom:
        return tuple(leading(_about_the_same(call, conversation), reading) for call in again)
    return tuple(call_about(call.tool, customer, call.args, desk) for customer in whom for call in again)


def _asked(conversation: Conversation, whom: tuple[str, ...]) -> tuple[PastCall, ...]:
    """Give the calls to make again: all of the last turn's for somebody else, else the last one."""
    tools = {call.name: call for call in conversation.last_calls if FRAMES[call.name].subject != "none"}
    return tuple(tools.values()) if whom else conversation.last_calls[-1:]


def _again(call: PastCall, reading: Reading, whom: tuple[str, ...], setting: Setting) -> Call:
    kept = {name: value for name, value in call.args.items() if not (whom and name in _SUBJECTS)}
    if find("cues", reading.text, ("now",)):
        kept.pop("as_of", None)
    if find("portfolio_words", reading.text, ("everybody",)):
        kept.pop("salesperson", None)
    changes = _changes(call, reading, setting)
    together = FRAMES[call.name].together
    if any(name in changes for name in together):
        kept = {name: value for name, value in kept.items() if name not in together}
    return Call(tool=call.name, args={**kept, **changes})


def _in_the_same_scale(call: Call, reading: Reading, conversation: Conversation) -> Call:
    """Read a bare figure after an amount in thousands as thousands too: "52k", then "make that 65"."""
    last = conversation.last_call
    bare = [slot for slot in reading.slots.numbers if slot.value is not None and slot.unit is None]
    if last is None or reading.slots.amounts or len(bare) != 1 or last.name != call.tool:
        return call
    for name in _AMOUNTS:
        before, now = last.args.get(name), call.args.get(name)
        if before is None or now is None or before == now or plain(bare[0].value or Decimal(0)) != now:
            continue
        scale = _scale_said(str(before), conversation)
        if (
            scale
            and Decimal(str(before)) / _NEAR <= Decimal(str(now)) * scale <= Decimal(str(before)) * _NEAR
        ):
            return Call(tool=call.tool, args={**call.args, name: plain(Decimal(str(now)) * scale)})
    return call


def _scale_said(amount: str, conversation: Conversation) -> int | None:
    """Give the scale that the last amount was typed in, if it was typed in one."""
    for turn in reversed(conversation.turns):
        for match in _SCALED.finditer(turn.question):
            scale = _SCALES[match["scale"].casefold()]
            if Decimal(match["figure"]) * scale == Decimal(amount):
                return scale
    return None


def _about_the_same(call: Call, conversation: Conversation) -> Step:
    """Keep the customer of the last answer, unless another one was named since, and could not be shown."""
    if conversation.subject is not None or "customer" not in call.args:
        return call
    args = {name: value for name, value in call.args.items() if name != "customer"}
    return AskBack(tool=call.tool, args=args, need="customer")


def _changes(last: PastCall, reading: Reading, setting: Setting) -> dict[str, Json]:
    shifted = earlier_period(reading.text, last.args)
    if shifted and counts_from_there(reading.text):
        return shifted
    found = fill_frame(last.name, reading, setting)
    found.pop("question", None)
    if shifted and all(last.args.get(name) == value for name, value in found.items()):
        return shifted  # "last quarter?" after that very quarter is the one before it
    again = figure_again(reading, last.args) or _count_again(reading, last)
    return found or again or shifted


def _count_again(reading: Reading, last: PastCall) -> dict[str, Json]:
    """Put a bare figure in the place of the last question's one count: 6期改成12, "and 90?"."""
    counts = [name for name in COUNTS if name in last.args]
    bare = [slot for slot in reading.slots.numbers if not slot.ordinal]
    value = bare[-1].value if bare else None
    if len(counts) != 1 or value is None or value != int(value):
        return {}
    return {counts[0]: int(value)}


def _hinted(
    reading: Reading,
    order: tuple[Ask, ...],
    whom: tuple[str, ...],
    conversation: Conversation,
    desk: Desk,
    setting: Setting,
) -> tuple[Step, ...]:
    """A fragment that changes no argument names another wish ("and overdue?"): take it, if it is clear."""
    wishes = [item for item in order if item.is_tool]
    tools = [item for item in wishes if item.name in TOOLS]
    if not tools or tools[0].probability < _HINTED * sum(item.probability for item in wishes):
        return (unclear(reading),)
    return calls_for(tools[0].name, reading, whom, conversation, desk, setting)
