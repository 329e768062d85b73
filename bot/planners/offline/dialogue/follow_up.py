"""Fragments that change something of the last question: another customer, amount, day, currency or figure.

A message after an answer is one of four: a change of the last question's arguments, the last question about
somebody else, another question about the same customer, or something new. What it holds decides: slots and
word lists that the last tool reads, names, and the words that are left.
"""

from collections.abc import Mapping

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.dialogue.calls import call_about, calls_for, leading
from bot.planners.offline.dialogue.changes import asked_again, changes
from bot.planners.offline.dialogue.last_question_changed import CLEAR, last_asked
from bot.planners.offline.dialogue.more_of_it import asks_more_of, order_asked, speaks_of_ones
from bot.planners.offline.dialogue.same_question import asked_of_others, asks_the_same_list
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.strangers import stranger
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import (
    is_small,
)
from bot.planners.offline.wishes.talk import unclear
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from tools.registry import TOOLS
from tools.results import Json

_PLAN = "repayment_plan"
"""The case that an amount of somebody's may be reckoned for as well."""

_HINTED = 0.5
"""The share of all wishes that a fragment's tool must have to be taken."""

_OF_A_ROW = {
    "overdue_worklist": "overdue_status",
    "limits_worklist": "customer_limit",
    "ageing_report": "overdue_status",
    "early_warnings": "early_warnings",
}
"""What a bare "and the first one?" after a list asks about that customer."""


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
    last = last_asked(conversation, named=bool(whom))
    if last is None:
        return (unclear(reading),)
    return _after(last, reading, order, whom, conversation, desk, setting)


def _after(
    last: PastCall,
    reading: Reading,
    order: tuple[Ask, ...],
    whom: tuple[str, ...],
    conversation: Conversation,
    desk: Desk,
    setting: Setting,
) -> tuple[Step, ...]:
    """Ask the question of a past call again, of whom the message names or with what it says."""
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
        args, values = {**last.args, **need.kept}, need.values
        return (AskBack(tool=last.name, args=args, need=need.need, values=values, among=last.among),)
    if whom:
        return tuple(
            call_about(call.tool, customer, _of_somebody_now(call, last), desk)
            for customer in whom
            for call in again
        )
    same = again[-1].args == dict(last.args) and not changes(last, reading, setting)
    if same and not _is_asked_anew(last, order, reading, conversation):
        return _hinted(reading, order, (), conversation, desk, setting)
    return tuple(leading(_about_the_same(call, conversation, desk), reading, conversation) for call in again)


def _of_somebody_now(call: Call, last: PastCall) -> Mapping[str, Json]:
    """Give the arguments of a call for one who is named after a case of bare figures, which were nobody's."""
    frame = FRAMES[call.tool]
    if call.tool == _PLAN or "customer" in last.args or last.name != call.tool:
        return call.args
    bare = {*frame.subjects, *(name for names in frame.beside.values() for name in names)}
    return {
        name: value for name, value in call.args.items() if name not in bare or value != last.args.get(name)
    }


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
        clear = tools.get(order[0].name) if order and order[0].probability >= CLEAR else None
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
