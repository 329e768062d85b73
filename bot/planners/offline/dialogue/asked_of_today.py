"""What was refused for a time to come, asked of today: "What will our DSO be in June?", "and now?"."""

import re

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.dialogue.unread import TIMES
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.slots_of import slots_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_SMALL = ("now", "small", "pronoun", "continues", "corrects", "supposes", "elliptic", "same", "again")
_CURRENT = lazily(r"(?<![a-z])(?:current|present|latest)(?![a-z])|当前|目前|现在", re.IGNORECASE)
_AHEAD = lazily(
    r"(?<![a-z])(?:will|won['’]?t|going to|forecast|predict|project|expect|estimate|next|by the end)(?![a-z])"
    r"|会|将|预测|预计|预估|估计|明年|下个?[月季年]|年底|月底|季末",
    re.IGNORECASE,
)
_WILL_BE = lazily(r"(?<![a-z])(?:will|is going to|are going to)(?![a-z])(?P<who>.+?)(?<![a-z])be(?![a-z])")
_WILL = lazily(r"(?<![a-z])(?:will|is going to|are going to)(?![a-z])")
_FORETELLS = lazily(
    r"^(?:(?:please|can you|could you) )*(?:forecast|predict|project|estimate)(?![a-z])"
    r"|预测|预计|预估|估计|将会?|会",
    re.IGNORECASE,
)
_YEAR = lazily(r"(?<!\d)20\d\d年?(?!\d)")
_LONGEST = 48
"""Characters of a message that but asks how it is now."""


def asked_of_today(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put the last question, its time to come left out, in the place of a message that asks how it is now."""
    last = conversation.turns[-1] if conversation.turns else None
    if last is None or any(call.ok for call in last.calls) or not asks_but_how_it_is(text):
        return text
    asked = last.question
    if len(asked.splitlines()) > 1 or not _AHEAD.search(asked):
        return text
    for start, end in reversed(_times_of(asked, desk)):
        asked = f"{asked[:start].rstrip()} {asked[end:].lstrip()}"
    asked = _WILL.sub("does", _WILL_BE.sub(r"is\g<who>", asked))
    return _FORETELLS.sub("", asked).strip()


def asks_but_how_it_is(text: str) -> bool:
    """Say whether a message says no more than that the present is meant: 现在呢, "and now?"."""
    shown = simplified(text)
    if len(text) > _LONGEST or not (find("cues", text, ("now",)) or _CURRENT.search(shown)):
        return False
    left = without("cues", _CURRENT.sub(" ", shown), _SMALL)
    return not any(letter.isalnum() for letter in left)


def _holds(other: tuple[int, int], each: tuple[int, int]) -> bool:
    return other != each and other[0] <= each[0] and each[1] <= other[1]


def _times_of(asked: str, desk: Desk) -> list[tuple[int, int]]:
    """Give where a question names days and stretches of time, with the small word before each."""
    slots = slots_of(asked, desk)
    found = [(each.start, each.end) for each in (*slots.dates, *slots.periods)]
    found += [match.span() for match in (*TIMES.finditer(asked.casefold()), *_YEAR.finditer(asked))]
    found = [each for each in found if not any(_holds(other, each) for other in found)]
    led = lazily(r"(?<![a-z])(?:at|in|by|on|for|over|during|from|as of)(?: the)? $", re.IGNORECASE)
    spans = []
    for start, end in found:
        before = led.search(asked[:start])
        spans.append((before.start() if before else start, end))
    return sorted(set(spans))
