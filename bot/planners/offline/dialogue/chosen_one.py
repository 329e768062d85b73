"""Whom an answer names that was asked for: by a word or a name among what was offered, or any name."""

import re
from collections.abc import Mapping

from bot.conversation import Pending
from bot.planners.offline.dialogue.named_with_the_wish import is_named_with_the_wish
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.question.reading import Reading
from knowledge.passages.tokens import has_han
from tools.results import Json

PLACES = ("first", "second", "third", "fourth", "fifth")
SHORT = 24
"""Characters beside a name of an answer that may be about anything."""

_OF_ANY_TOOL = {"currency", "as_of"}
_LEAST = 3
"""Letters from which the beginning of a word tells a name: "no" is none of Nordvik."""

_CLEAR = 0.7
"""From this probability a message that names somebody asks for a tool of its own."""


def chosen(pending: Pending, reading: Reading, beside: Mapping[str, Json]) -> str | None:
    """Give whom an answer means: one of the choices, or a name of its own; `beside` is what else it says."""
    if is_only("cues", reading.text) in (*PLACES, "last"):
        return None  # of no choices, or of fewer
    return _by_name(pending, reading, beside)


def _by_name(pending: Pending, reading: Reading, beside: Mapping[str, Json]) -> str | None:
    """Choose by what was typed: the choice that the words single out, else a name of its own."""
    choices = pending.choices
    typed = reading.text.strip(" .。,\uff0c!\uff01?\uff1f").casefold()
    offered = {choice.customer_id for choice in choices}
    answers = _is_an_answer(pending, reading, beside) or is_named_with_the_wish(pending, reading)
    told = len(reading.mentions) == 1 and answers
    for mention in reading.mentions:
        meant = [item.customer_id for item in mention.linking.choices]
        within = [item for item in meant if item in offered]
        if len(within) == 1 and (len(choices) > 1 or len(meant) == 1):
            return within[0]  # the only one offered is not all that the name may mean
        if not offered and (len(reading.text) <= SHORT + len(mention.text) or told):
            return mention.text
    whole_name = len(choices) == 1 and bool(reading.mentions)  # what several are called chooses none
    fits = [choice for choice in choices if not whole_name and is_said_in(typed, choice.name)]
    if len(fits) == 1:
        return fits[0].customer_id
    if not choices and reading.unknown and len(reading.text) <= SHORT + len(reading.unknown[0].text):
        return reading.unknown[0].text
    return None


def is_said_in(typed: str, name: str) -> bool:
    """Say whether what was typed is a part of a name: whole words of it or the beginning of one, or 精铸."""
    if has_han(typed):
        return typed in name
    begins = re.search(rf"(?<![a-z0-9]){re.escape(typed)}", name.casefold())
    return len(typed) >= _LEAST and begins is not None


def adds_to_it(reading: Reading, beside: Mapping[str, Json]) -> bool:
    """Say whether a message only tells, and what it says beside a name is the waiting tool's own."""
    return only_tells(reading) and bool(beside.keys() - _OF_ANY_TOOL)


def _is_an_answer(pending: Pending, reading: Reading, beside: Mapping[str, Json]) -> bool:
    """Say whether a message that names somebody adds to the waiting call, and hardly asks for another."""
    likeliest = reading.intents[0]
    own = likeliest.name in (pending.tool, "follow_up") or likeliest.probability < _CLEAR
    return (own and only_tells(reading)) or adds_to_it(reading, beside)
