"""What of a question and of the talk around it speaks for or against what it may ask."""

from typing import NamedTuple

from bot.conversation import Conversation
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.going_on import asks_who_is_so, goes_on_about_one, is_a_bare_topic
from bot.planners.offline.wishes.instead_of_a_customer import names_an_edge
from bot.planners.offline.wishes.rows import points_at_the_list, row_pointed_at

_BRIEF = 8
"""Characters up to which a message is a mere word or two."""


class Circumstances(NamedTuple):
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


def circumstances(reading: Reading, conversation: Conversation) -> Circumstances:
    """Give what of a question and the talk around it counts for what it asks."""
    listed = points_at_the_list(reading, conversation)
    whom = bool(find("portfolio_words", reading.text, ("asks_whom",))) or asks_who_is_so(reading.text)
    subject = conversation.subject is not None
    return Circumstances(
        continuing=_goes_on(reading, conversation),
        spoken_of=reading.points_back and subject and not listed and not whom,
        pointed=row_pointed_at(reading, conversation) is not None,
        narrowed=listed
        or whom
        or any(each.values for each in reading.places)
        or bool(find("portfolio_words", reading.text, ("mine",))),
        brief=len(reading.masked) <= _BRIEF and subject,
        edge=names_an_edge(reading),
        subject=subject,
        listed=listed,
        lost=_points_at_nobody(reading, conversation) and not listed and not whom,
        reasoned=bool(find("cues", reading.text, ("reasons",))),
        on_one=goes_on_about_one(reading, conversation),
        defines=bool(find("actions", reading.text, ("meaning",))),
        asked=conversation.pending is not None,
        topic=is_a_bare_topic(reading, conversation),
    )


def _goes_on(reading: Reading, conversation: Conversation) -> bool:
    """Say whether a question was asked before that this may change: one that failed, beside another name."""
    named = bool(reading.mentions) and bool(conversation.asked_calls)
    return conversation.last_call is not None or named or reading.continues


def _points_at_nobody(reading: Reading, conversation: Conversation) -> bool:
    """Say whether a pronoun points back where the last question found nobody whom it could mean."""
    asked = bool(conversation.turns) and not any(call.ok for call in conversation.turns[-1].calls)
    return reading.points_back and conversation.subject is None and asked
