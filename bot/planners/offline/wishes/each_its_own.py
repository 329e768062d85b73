"""The same wished of two customers, each with its own figures: "limit of Brandt in USD; of C001 in EUR"."""

from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.cuts import CLAUSE, SENTENCE, pieces_of
from bot.planners.offline.wishes.question import Question, Understand

_CLEAR = 0.7
_FIGURES = frozenset({"currency", "days", "share", "money", "date", "period"})


def each_with_its_figures(message: str, told: Reading, understand: Understand) -> tuple[Question, ...]:
    """Give both questions where each names its own customer and has a figure of the same kind; else none."""
    if len(told.mentions) <= 1 or len(told.slots.found) <= 1:
        return ()
    for cut in (SENTENCE, CLAUSE):
        pieces = pieces_of(cut, message)
        if len(pieces) != len(told.mentions):
            continue
        found = [understand(piece, False) for piece in pieces]  # noqa: FBT003 - each is read alone
        read = [Question(reading, order, reading) for reading, order in found]
        if _is_the_same_wish(read) and _has_each_its_own(read):
            return tuple(read)
    return ()


def _is_the_same_wish(read: list[Question]) -> bool:
    clear = all(each.order and each.order[0].is_tool and each.order[0].probability >= _CLEAR for each in read)
    return clear and len({each.order[0].name for each in read}) == 1


def _has_each_its_own(read: list[Question]) -> bool:
    """Say whether each names one customer, another each time, and all have a figure of one kind."""
    named = [each.reading.mentions for each in read]
    if any(len(each) != 1 for each in named) or len({each[0].text for each in named}) < len(named):
        return False
    kinds = [{slot.kind for slot in each.reading.slots.found} & _FIGURES for each in read]
    return bool(frozenset.intersection(*map(frozenset, kinds)))
