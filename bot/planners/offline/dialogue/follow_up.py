"""Fragments that change something of the last question: another customer, amount, day, currency or figure.

A message after an answer is one of four: a change of the last question's arguments, the last question about
somebody else, another question about the same customer, or something new. What it holds decides: slots and
word lists that the last tool reads, names, and the words that are left.
"""

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.dialogue.calls import call_about, calls_for, leading, strange_names
from bot.planners.offline.dialogue.carried import carried
from bot.planners.offline.dialogue.changes import asked_again, changes
from bot.planners.offline.dialogue.lifted import lifted
from bot.planners.offline.dialogue.limit_supposed import turns_the_limit_asked_for
from bot.planners.offline.dialogue.more_of_it import asks_more_of, is_of_the_list, order_asked, speaks_of_ones
from bot.planners.offline.dialogue.same_question import asked_of_others, asks_the_same_list
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.strangers import stranger
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import (
    is_bare,
    is_small,
    leaves_nothing,
    length,
)
from bot.planners.offline.wishes.talk import unclear
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from tools.registry import TOOLS

_FRAGMENT = 16
_NARROWED = 40
"""Characters of what may narrow the last list further ("and only those over 90 days in Germany?")."""

_HINTED = 0.5
"""The share of all wishes that a fragment's tool must have to be taken."""

_CLEAR = 0.7
"""From this probability another tool is meant, though a piece that names somebody holds no word of it."""

_THOUGHT_OF, _UNSURE = 0.1, 0.5
"""From which share the last tool may be meant by a piece that fits it, where none has that other one."""

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

_TELLING = frozenset(
    (
        *("first_date", "annual_rate", "every", "method", "language", "stage", "ladder"),
        *("lost_share", "downgrade", "index_rise", "indemnity_rate", "deductible"),
    )
)
"""Arguments that hardly another tool takes: a piece that gives one adds to the question before."""

_OF_A_ROW = {
    "overdue_worklist": "overdue_status",
    "limits_worklist": "customer_limit",
    "ageing_report": "overdue_status",
    "early_warnings": "early_warnings",
}
"""What a bare "and the first one?" after a list asks about that customer."""


def changes_last_question(
    intent: str | None,
    order: tuple[Ask, ...],
    reading: Reading,
    conversation: Conversation,
    setting: Setting,
) -> bool:
    """Say whether a piece that names no wish of its own gives the last question another argument."""
    last, asked = conversation.last_call, _last(conversation, named=bool(reading.mentions))
    if strange_names(reading) or _is_asked_to_explain(intent, reading):
        return False
    if last is not None and (_says_the_same(last, reading) or turns_the_limit_asked_for(reading.text, last)):
        return True
    if asked is not None and _is_a_change(intent, order, asked, reading, setting):
        return True
    if last is None:
        return False
    if asks_the_same_list(last, reading) or asked_of_others(reading, conversation):
        return True
    if intent in _NOT_OURS | {"why", "thanks", "greet"} and asks_more_of(last, reading, conversation):
        return True
    if length(reading) <= _NARROWED and not reading.mentions and lifted(reading.text) & last.args.keys():
        return True
    if is_of_the_list(last, reading):
        return True
    return narrows_last_list(intent, last, reading, setting) or _adds_to(intent, last, reading, setting)


def _is_asked_to_explain(intent: str | None, reading: Reading) -> bool:
    """Say whether a piece asks what a term means, and gives no argument: "what does quick ratio mean?"."""
    return intent == "term" and bool(find("actions", reading.text, ("meaning",)))


def _says_the_same(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece asks the last question of somebody else in so many words: same terms for Kovács?"""
    of_one = FRAMES[last.name].subject == "customer" and bool(reading.mentions)
    return of_one and bool(carried(last.name, reading, last)) and leaves_nothing(reading, ("carried_words",))


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


def _last(conversation: Conversation, *, named: bool) -> PastCall | None:
    """Give the last question: beside a name also one that failed only for whom it was about."""
    asked = conversation.asked_calls
    return asked[-1] if named and asked else conversation.last_call


def _is_a_change(
    intent: str | None, order: tuple[Ask, ...], last: PastCall, reading: Reading, setting: Setting
) -> bool:
    """Say whether a piece holds but slots and names that the last question takes, or stays with its tool."""
    if last.name == "search_policy":
        return False
    bare = is_bare(reading, last.name)
    on = intent == last.name and bool(find("cues", reading.text, ("continues",)))
    if not (bare or on or _may_mean(last.name, order)):
        return False
    try:
        if changes(last, reading, setting):
            return True
    except Need:
        return bare
    another = intent in TOOLS and intent != last.name and order[0].probability >= _CLEAR
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


def follow_up(
    reading: Reading,
    order: tuple[Ask, ...],
    whom: tuple[str, ...],
    conversation: Conversation,
    desk: Desk,
    setting: Setting,
) -> tuple[Step, ...]:
    """Ask the last question again with what this message changes, or the new one that it hints at."""
    others = asked_of_others(reading, conversation)
    if others is not None:
        return (others,)
    whom = whom or _a_stranger(reading, conversation)
    last = _last(conversation, named=bool(whom))
    if last is None:
        return (unclear(reading),)
    if whom and last.name in _OF_A_ROW and "customer" not in last.args and is_small(reading):
        return tuple(call_about(_OF_A_ROW[last.name], customer, {}, desk) for customer in whom)
    if whom and FRAMES[last.name].subject == "none":
        return _hinted(reading, order, whom, conversation, desk, setting)
    if not whom and FRAMES[last.name].subject == "none" and (said := order_asked(reading)):
        return (AskBack(tool=last.name, args=dict(last.args), need="ranking", values={"typed": said}),)
    try:
        asked = _asked(conversation, whom, order, reading, setting)
        again = [asked_again(call, reading, whom, conversation, setting) for call in asked]
    except Need as need:
        args, values = dict(last.args), need.values
        return (AskBack(tool=last.name, args=args, need=need.need, values=values, among=last.among),)
    if whom:
        return tuple(call_about(call.tool, customer, call.args, desk) for customer in whom for call in again)
    same = again[-1].args == dict(last.args) and not changes(last, reading, setting)
    if same and not _is_asked_anew(last, order, reading, conversation):
        return _hinted(reading, order, (), conversation, desk, setting)
    return tuple(leading(_about_the_same(call, conversation, desk), reading) for call in again)


def _a_stranger(reading: Reading, conversation: Conversation) -> tuple[str, ...]:
    """Give the strange name that a piece after an answer about a customer has: it is not about that one."""
    named = stranger(reading) if conversation.subject is not None else None
    return (named,) if named else ()


def _is_asked_anew(
    last: PastCall, order: tuple[Ask, ...], reading: Reading, conversation: Conversation
) -> bool:
    """Say whether a piece that changes nothing asks the very last question again."""
    if asks_more_of(last, reading, conversation) or asks_the_same_list(last, reading):
        return True
    return bool(order) and order[0].name == last.name and not speaks_of_ones(last, reading)


def _asked(
    conversation: Conversation,
    whom: tuple[str, ...],
    order: tuple[Ask, ...],
    reading: Reading,
    setting: Setting,
) -> tuple[PastCall, ...]:
    """Give the calls to make again: all of the last turn's that take what is said, else the last one.

    Beside a name only that one which the piece clearly asks for, where it does.
    """
    if whom:
        tools = {call.name: call for call in conversation.asked_calls if FRAMES[call.name].subject != "none"}
        clear = tools.get(order[0].name) if order and order[0].probability >= _CLEAR else None
        return (clear,) if clear else tuple(tools.values())
    made = conversation.last_calls
    if len({call.name for call in made}) > 1 and not all(changes(call, reading, setting) for call in made):
        return made[-1:]
    return made


def _about_the_same(call: Call, conversation: Conversation, desk: Desk) -> Step:
    """Keep the customer of the last answer, unless another one was named since, and could not be shown."""
    if "customer" not in call.args:
        return call
    args = without_customer(call.args)
    if conversation.subject is not None:
        return call_about(call.tool, str(call.args["customer"]), args, desk)
    return AskBack(tool=call.tool, args=args, need="customer")


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
    last = conversation.last_call
    if last is not None and not whom and (tools[0].name == last.name or speaks_of_ones(last, reading)):
        return (_not_understood(last, reading),)
    return calls_for(tools[0].name, reading, whom, conversation, desk, setting)


def _not_understood(last: PastCall, reading: Reading) -> Step:
    """Ask before the last question is answered as it was: that would drop what a fragment says of it."""
    typed = reading.text.strip(" .?!\uff1f\u3002\uff01")
    if reading.slots.found:  # what of them no argument carries is asked about afterwards
        return Call(tool=last.name, args=last.args, among=last.among)
    need = "unused" if FRAMES[last.name].subject == "customer" or "customer" in last.args else "narrowing"
    return AskBack(tool=last.name, args=dict(last.args), need=need, values={"typed": typed})
