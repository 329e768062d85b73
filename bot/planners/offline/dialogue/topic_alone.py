"""A message that but names another list after one was shown, of the same part: 逾期的呢, 她的逾期呢."""

from collections.abc import Iterator

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.dialogue.part_kept import of_the_same_part
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.places import places
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_LONGEST = 30
_WHICH = lazily(r"(?<![a-z])which(?![a-z])|哪")
_LISTS = {"overdue": "overdue_worklist", "warned": "early_warnings"}
_SMALL = ("small", "continues", "yes")
_PARTS = {"person": "salesperson", "country": "country", "industry": "industry"}


def topic_alone(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan the other list that is named, of the part that the last one was of; nothing where more is said."""
    last = conversation.last_call
    if last is None or last not in conversation.asked_calls or not last.shows_a_list or conversation.pending:
        return ()
    shown = simplified(text)
    of_them = find("portfolio_words", shown, ("plural",)) or _WHICH.search(shown)
    if len(shown) > _LONGEST or of_them:
        return ()
    lists = list(_named(shown))
    if len(lists) != 1 or lists[0].tool == last.name:
        return ()
    left = _without_its_part(shown, text, last, desk)
    if desk.ledger.names.mentions(left):
        return ()
    left = without("conditions", without("listed", left, tuple(_LISTS)))
    if any(letter.isalnum() for letter in without("cues", left, _SMALL)):
        return ()
    return (of_the_same_part(lists[0], last),)


def _named(shown: str) -> Iterator[Call]:
    """Yield each list that a word names."""
    states = {each.name for each in find("conditions", shown)}
    for state in states:
        yield Call(tool="limits_worklist", args={"condition": state})
    for each in () if states else sorted({item.name for item in find("listed", shown, tuple(_LISTS))}):
        yield Call(tool=_LISTS[each], args={})


def _without_its_part(shown: str, text: str, last: PastCall, desk: Desk) -> str:
    """Blank whose customers the last list was of, where a message says that anew: 李娜的逾期呢."""
    for place in places(text, desk):
        if place.values == (last.args.get(_PARTS[place.kind]),):
            shown = f"{shown[: place.start]}{' ' * (place.end - place.start)}{shown[place.end :]}"
    return shown
