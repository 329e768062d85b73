"""What somebody only says before a question for a list: "老板催得紧：有没有额度马上要到期的"."""

from collections.abc import Iterable

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.question import Understand
from bot.planners.offline.wishes.story import is_asking

_CLEAR = 0.7
_AROUND = frozenset({"search_policy", "out_of_scope", "follow_up", "term", "why"})
_FOREIGN = 0.3
_SAYS = ("measures", "kpis", "conditions", "signals", "stages", "groupings")


def wished_beside_talk(
    pieces: Iterable[str], whole: tuple[Ask, ...], understand: Understand
) -> tuple[Ask, ...]:
    """Give what the last piece wishes of a message that fits no tool, where the others are talk."""
    foreign = max((each.probability for each in whole if each.name == "out_of_scope"), default=0.0)
    fits = whole and whole[0].name not in _AROUND and whole[0].probability >= _CLEAR
    if fits or foreign >= _FOREIGN:
        return ()
    read = [understand(piece, False) for piece in pieces]  # noqa: FBT003 - each is read alone
    reading, order = read[-1] if len(read) > 1 else (None, ())
    if reading is None or not is_asking(reading) or not all(_is_talk(each) for each, _ in read[:-1]):
        return ()
    best = order[0] if order else None
    if best is None or best.name not in FRAMES or FRAMES[best.name].subject == "customer":
        return ()
    clear = best.probability >= _CLEAR and best.name not in _AROUND
    return order if clear and not find("cues", reading.text, ("policy",)) else ()


def _is_talk(reading: Reading) -> bool:
    """Say whether a piece holds nothing that a question could be about, and asks nothing."""
    held = reading.slots.found or reading.mentions or reading.unknown or reading.places
    named = any(find(words, reading.text) for words in _SAYS) or find("cues", reading.text, ("policy",))
    return not (held or named or is_asking(reading))
