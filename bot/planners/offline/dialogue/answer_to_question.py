"""The answer to a question that was asked back, as the calls that it completes."""

from collections.abc import Callable

from bot.conversation import Conversation, Pending
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.another_customer import about_another
from bot.planners.offline.dialogue.by_places_offered import MOST_CHOICES, by_places_offered
from bot.planners.offline.dialogue.called_otherwise import is_called_otherwise
from bot.planners.offline.dialogue.calls import about_whom, call_about, call_about_nobody
from bot.planners.offline.dialogue.chosen_one import adds_to_it
from bot.planners.offline.dialogue.every_choice import counts_others, means_every_choice
from bot.planners.offline.dialogue.fits_no_choice import asked_again_which
from bot.planners.offline.dialogue.industry_offered import (
    asked_with_a_condition_more,
    with_the_industry_offered,
)
from bot.planners.offline.dialogue.name_told_alone import unknown_name_told
from bot.planners.offline.dialogue.named_with_the_wish import is_named_with_the_wish
from bot.planners.offline.dialogue.one_word_told import with_the_word_told
from bot.planners.offline.dialogue.pending import fill, said_beside
from bot.planners.offline.dialogue.rhythm_alone import with_its_rate
from bot.planners.offline.dialogue.several_chosen import several_chosen
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.dialogue.told_by_place_alone import told_by_place_alone
from bot.planners.offline.dialogue.unused import ask_about_what_is_unused
from bot.planners.offline.dialogue.wish_of_the_answer import with_its_own_wish
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.setting import setting_of
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.hints import hinted
from bot.planners.offline.wishes.leftovers import is_bare, says_nothing
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from tools.results import Json

_CLEAR = 0.8


def answer_to_question(
    text: str,
    meant: Described | None,
    read: Callable[[str], Reading],
    conversation: Conversation,
    desk: Desk,
) -> tuple[Step, ...]:
    """Plan what an answer completes; nothing where no question waits, or the message is something else.

    `meant` is whom the text describes, if anybody.
    """
    pending = conversation.pending
    if pending is None or pending.tool not in FRAMES:  # it was not clear what was asked: this says it
        return ()
    text = with_its_rate(text, pending, conversation, desk)
    text = with_the_word_told(with_the_industry_offered(text, pending, conversation, desk), pending)
    steps = _answered(pending, text, meant, read, conversation, desk)
    steps = with_its_own_wish(steps, pending, text, read, conversation, desk)
    return tuple(_among(step, pending) for step in steps)


def _among(step: Step, pending: Pending) -> Step:
    """Keep whom the waiting question's list is asked of."""
    same = isinstance(step, Call | AskBack) and step.tool == pending.tool and "customer" not in step.args
    return step.model_copy(update={"among": pending.among}) if same else step


def _answered(
    pending: Pending,
    text: str,
    meant: Described | None,
    read: Callable[[str], Reading],
    conversation: Conversation,
    desk: Desk,
) -> tuple[Step, ...]:
    every = _about_several(pending, text, read, conversation, desk) or by_places_offered(
        pending, text, read, conversation, desk
    )
    if every:
        return every
    reading = read(text)
    setting = setting_of(reading, conversation, desk)
    if _asks_something_else(pending, reading, setting):
        return ()
    if meant and meant.lacking:
        return ()
    pointed = _pointed_at(pending, text, reading, desk)
    if pointed and pending.tool in FRAMES:
        beside = said_beside(pending, reading, setting)
        return (call_about(pending.tool, pointed, {**pending.args, **beside}, desk),)
    if there := told_by_place_alone(pending, reading, desk):
        return there
    if meant and meant.means_nobody:
        return ()
    if meant and meant.choices and pending.need == "customer":
        return (AskBack(tool=pending.tool, args=pending.args, need="customer", choices=meant.choices),)
    return _filled_in(pending, text, read(meant.text) if meant else reading, setting, conversation, desk)


def _filled_in(
    pending: Pending, text: str, reading: Reading, setting: Setting, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Plan the waiting call with what the answer says; nothing where it says none of it."""
    filled = fill(pending, reading, setting)
    step = (
        _completed(filled, reading, desk) if filled else about_another(pending, reading, conversation, desk)
    )
    timed = reading.slots.periods or reading.slots.dates or reading.slots.amounts
    step = step or unknown_name_told(text, pending, reading)
    if step is None and pending.need == "customer" and timed and says_nothing(reading):
        args = {**pending.args, **({} if reading.slots.periods else said_beside(pending, reading, setting))}
        return (AskBack(tool=pending.tool, args=args, need="customer", choices=pending.choices),)
    step = step or asked_again_which(pending, reading, desk)
    if step is None and (more := asked_with_a_condition_more(pending, reading, setting, conversation)):
        return more
    without = pending.need == "down_payment" and isinstance(step, Call) and "amount" not in step.args
    if step is None or without or all(slot.kind == "number" for slot in reading.slots.found):
        return (step,) if step else ()  # a bare figure chooses one of what was offered
    return ask_about_what_is_unused((step,), reading, setting, desk)


def _pointed_at(pending: Pending, text: str, reading: Reading, desk: Desk) -> str | None:
    """Give the choice that the words of an answer tell which names nobody, and no other company."""
    pointed = hinted(pending.choices, text, desk) if not reading.mentions else None
    return None if pointed and is_called_otherwise(text, pointed, reading, desk) else pointed


def _asks_something_else(pending: Pending, reading: Reading, setting: Setting) -> bool:
    """Say whether a message that names somebody clearly asks another question than the one that waits."""
    if pending.need != "customer" or not reading.mentions or not reading.intents:
        return False
    if is_named_with_the_wish(pending, reading):
        return False
    best = reading.intents[0]
    another = best.name in FRAMES and best.name != pending.tool and best.probability >= _CLEAR
    if not another or is_bare(reading, pending.tool):
        return False
    return not adds_to_it(reading, said_beside(pending, reading, setting))


def _about_several(
    pending: Pending, text: str, read: Callable[[str], Reading], conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Answer about each of a few that were offered: "both", 都要, "the gears and the US one".

    Of many it is asked again which is meant, and where an answer counts others than were offered.
    """
    offered = pending.choices
    if len(offered) <= 1 or pending.tool not in FRAMES:
        return ()
    if not means_every_choice(text):
        if parts := several_chosen(pending, text, desk):
            return tuple(
                _of_one(pending, whom, read(part), conversation, desk) for part, whom in parts.items()
            )
        head, _, rest = text.replace("\uff0c", ",").partition(",")
        beside = _beside_every_one(head, rest, pending, read, conversation, desk)
        if beside is None:
            return ()
        text, args = head, {**pending.args, **beside}
    else:
        args = {**pending.args}
    if len(offered) > MOST_CHOICES or counts_others(text, len(offered)):
        return (AskBack(tool=pending.tool, args=args, need="customer", choices=offered),)
    return tuple(call_about(pending.tool, choice.customer_id, args, desk) for choice in offered)


def _of_one(pending: Pending, whom: str, reading: Reading, conversation: Conversation, desk: Desk) -> Step:
    """Plan the waiting call about one of several, with what is said beside that one: "30k for the gears"."""
    beside = said_beside(pending, reading, setting_of(reading, conversation, desk))
    return call_about(pending.tool, whom, {**pending.args, **beside}, desk)


def _beside_every_one(
    head: str,
    rest: str,
    pending: Pending,
    read: Callable[[str], Reading],
    conversation: Conversation,
    desk: Desk,
) -> dict[str, Json] | None:
    """Give what is said behind "both": "both, in euros"; None where that is not all that is said."""
    if not (rest.strip() and means_every_choice(head)):
        return None
    reading = read(rest)
    told = is_bare(reading, pending.tool) and only_tells(reading)
    return said_beside(pending, reading, setting_of(reading, conversation, desk)) if told else None


def _completed(filled: Call | AskBack, reading: Reading, desk: Desk) -> Step:
    if isinstance(filled, AskBack):
        return filled
    if FRAMES[filled.tool].subject != "customer":
        return filled
    if "customer" not in filled.args:
        return call_about_nobody(filled.tool, filled.args)
    typed, named = filled.args["customer"], about_whom(reading, desk)
    mentioned = [each.text for each in reading.named[:1]]
    whom = named[0] if len(named) == 1 and mentioned == [typed] else str(typed)
    return call_about(filled.tool, whom, {**filled.args, "customer": whom}, desk)
