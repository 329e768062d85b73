"""Several things of one or more customers: "Müller and Ipanema: limit and overdue", 额度、账龄，华伟的.

Each thing is said of all of them in a sentence of its own, so that nobody and nothing is lost where such a
message is cut.
"""

import re

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.blanked import blanked
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.asked_of_a_record import one_record
from bot.planners.offline.wishes.question import Question, Understand
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_SEVERAL = 2
_LONGEST = 90
_ROW = r"_(?: ?(?:,|\uff0c|、|&|\+|/|and|和|与|跟|及|以及|还有) ?(?:and )?_)*"
_LEAD = (
    r"(?:(?:please|pls|ok|now|and|can you|could you|give me|show me|send me|tell me|i need"
    r"|what(?:['\u2019]s| is| are)|the|看一?下|查一?下|帮我|给我|我要|请)[ ,]*)*"
)
_THINGS = r"(?P<things>[^_?!.。\uff01\uff1f:\uff1a;\uff1b]+?)"
_ENDS = r"[ ,.?!。\uff1f\uff01]*"
_IN_FRONT = lazily(rf"{_LEAD}{_ROW}(?:['\u2019]s?| ?[:\uff1a-]|的)? ?{_THINGS}{_ENDS}", re.IGNORECASE)
_BEHIND = lazily(
    rf"{_LEAD}{_THINGS}(?:,? (?:of|for|on|at|re) (?:the )?| ?[:\uff1a,\uff0c–—-]+ ?| |的 ?){_ROW}的?{_ENDS}",
    re.IGNORECASE,
)
_JOINED = lazily(
    r" ?[,\uff0c、&+/] ?(?:and )?| and | plus |和|与|以及|还有|跟|及|外加|加上?|(?<=[㐀-鿿]) (?=[㐀-鿿])",
    re.IGNORECASE,
)
_VERBS = lazily(
    r"(?<![a-z])(?:is|are|was|do|does|did|can|could|may|should|will|would|has|have|who|which|if|when|why|how"
    r"|ship|draft|write|compose|compare|versus|vs|than|more|less|better|worse|not|without|but)(?![a-z])|谁|哪|比(?![率例])|能不能|可以|吗|多少|不|几",
    re.IGNORECASE,
)
_DOES = lazily(
    r"^(?:帮|给|替|请|麻烦|先|再)*(?:我|他们?|对方)?(?:起草|草拟|写|拟|寄|发(?!票|货)|算|排(?!名))"
    r"|帮[我忙]?(?:算|看|查|写)|[拖欠赖]了|没[给付还打]|不[给付还]钱"
)
"""What is done or told, and is no thing's name: 写封催款函, 拖了这么久没给钱."""

_FEW_WORDS, _FEW_HAN = 4, 8
"""Words and characters of a thing's mere name."""

_CLEAR = 0.7
_TELLS_SEVERAL = frozenset(
    {"customer_limit", "overdue_status", "credit_report", "payment_behaviour", "collection_stage"}
)
"""Tools whose one answer has several things that people ask for."""


def asked_of_each(message: str, told: Reading, understand: Understand) -> tuple[Question, ...]:
    """Give a question for each thing of such a message; none where it is another one.

    Of one customer alone each thing has to be clear, and what one answer tells is asked for once.
    """
    read = [understand(each, False) for each in each_of_each(message, told)]  # noqa: FBT003 - each names its own
    if not read or not all(order and order[0].is_tool for _, order in read):
        return ()
    asked = tuple(Question(reading, order, reading) for reading, order in read)
    if len(told.mentions) > 1:
        return asked
    several = len({each.order[0].name for each in asked}) > 1
    return _each_looked_up_once(asked) if several and all(map(_is_clearly_of_one, asked)) else ()


def _is_clearly_of_one(asked: Question) -> bool:
    best = asked.order[0]
    return best.probability >= _CLEAR and FRAMES[best.name].subject in ("customer", "optional")


def _each_looked_up_once(asked: tuple[Question, ...]) -> tuple[Question, ...]:
    """Leave out what the same answer tells that an earlier thing asks for: the exposure beside the limit."""
    kept: list[Question] = []
    for each in asked:
        tools = [before.order[0].name for before in kept]
        if each.order[0].name not in tools or each.order[0].name not in _TELLS_SEVERAL:
            kept.append(each)
    return tuple(kept)


def each_of_each(message: str, reading: Reading) -> tuple[str, ...]:
    """Give a sentence for each thing of such a message; none where it is another one."""
    record = None if reading.mentions else one_record(reading)
    if not (reading.mentions or record) or reading.unknown or reading.places:
        return ()
    if len(reading.slots.found) > (1 if record else 0):
        return ()
    named = reading.slots.found if record else reading.mentions
    shown = blanked(message, ((each.start, each.end) for each in named))
    squeezed = re.sub("_+", "_", shown)
    said = _IN_FRONT.fullmatch(squeezed) or _BEHIND.fullmatch(squeezed)
    if said is None or len(message) > _LONGEST or _VERBS.search(said["things"]):
        return ()
    things = [each.strip() for each in _JOINED.split(said["things"]) if each.strip()]
    if len(things) < _SEVERAL or not all(map(_is_a_name_of_a_thing, things)):
        return ()
    if len(named) == 1 and any(map(_DOES.search, things)):
        return ()
    names = [message[each.start : each.end] for each in named]
    if has_han(said["things"]):
        return tuple(f"{'、'.join(names)}的{thing}" for thing in things)
    row = f"{', '.join(names[:-1])} and {names[-1]}" if record is None else names[0]
    return tuple(f"{thing} of {row}" for thing in things)


def _is_a_name_of_a_thing(thing: str) -> bool:
    return len(thing) <= _FEW_HAN if has_han(thing) else len(thing.split()) <= _FEW_WORDS
