"""Several things of one invoice or order: "INV-… - what stage is it at, and how much interest is on it?"."""

from bot.language.slots.slot import Identifier
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.cuts import CLAUSE, SENTENCE, pieces_of
from bot.planners.offline.wishes.question import Question, Understand
from bot.planners.offline.wishes.story import is_asking, only_tells
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_CLEAR = 0.7
"""From this probability a piece asks for its tool, once it is said whose record it is of."""

_MOST = 3
_WHOSE = lazily(r"(?<![a-z])(?:whose|forgot|don['’]t remember)(?![a-z])|哪家|谁家|谁的|不记得|忘了")
_BESIDE = lazily(
    r"(?:[ ,.:;–—-]|for|re|regarding|about|on|and|ok|hi|please|our|the|this|invoice|order"
    r"|关于|针对|发票|订单|这张|那张|这单|那单|这个|票|单)*"
)


def asked_of_a_record(message: str, told: Reading, understand: Understand) -> tuple[Question, ...]:
    """Give the questions of a message about one invoice or order, each with its number put in.

    Nothing where it names a customer too, or where a piece asks for anything but what such a record has.
    """
    number = one_record(told)
    if number is None:
        return ()
    for cut in (SENTENCE, CLAUSE):
        pieces = [each for each in pieces_of(cut, message) if not _only_names(each, number)]
        if not 1 < len(pieces) <= _MOST:
            continue
        asked = [_of_it(each, number, understand) for each in pieces]
        found = tuple(each for each in asked if each is not None)
        if len(found) == len(pieces) == len({each.order[0].name for each in found}):
            return found
    return ()


def _only_names(piece: str, number: str) -> bool:
    """Say whether a piece but names the record that the others are asked of: "for INV-…"."""
    return number in piece and _BESIDE.fullmatch(piece.replace(number, "").casefold()) is not None


def one_record(reading: Reading) -> str | None:
    """Give the one invoice or order that a reading names, and no customer or place beside it."""
    if reading.mentions or reading.unknown or reading.places:
        return None
    said = (slot for slot in reading.slots.found if isinstance(slot, Identifier) and slot.form == "reference")
    typed = {slot.name: reading.text[slot.start : slot.end] for slot in said}
    return next(iter(typed.values())) if len(typed) == 1 else None


def _of_it(piece: str, number: str, understand: Understand) -> Question | None:
    """Read a piece as being of the record; None where it does not clearly ask for what a record has."""
    told = piece if number in piece else f"{number}{'' if has_han(piece) else ': '}{piece}"
    reading, order = understand(told, False)  # noqa: FBT003 - the record says whose it is
    if not order or order[0].probability < _CLEAR or reading.mentions or reading.unknown:
        return None
    if _WHOSE.search(piece.casefold()) or (only_tells(reading) and not is_asking(reading)):
        return None  # "… has still not been paid, work out the interest" asks one thing
    frame = FRAMES.get(order[0].name)
    takes = frame is not None and bool({"invoice", "order"} & set(frame.subjects))
    return Question(reading, order, reading) if takes else None
