"""Several things of several customers: "Müller and Ipanema: limit and overdue", 华伟和青禾的额度和逾期.

Each thing is said of all of them in a sentence of its own, so that nobody and nothing is lost where such a
message is cut.
"""

import re

from bot.planners.offline.question.blanked import blanked
from bot.planners.offline.question.reading import Reading
from knowledge.passages.tokens import has_han

_SEVERAL = 2
_LONGEST = 90
_ROW = r"_(?: ?(?:,|\uff0c|、|&|\+|/|and|和|与|跟|及|以及|还有) ?(?:and )?_)+"
_LEAD = (
    r"(?:(?:please|pls|ok|now|and|can you|could you|give me|show me|send me|tell me|i need"
    r"|what(?:['\u2019]s| is| are)|the|看一?下|查一?下|帮我|给我|我要|请)[ ,]*)*"
)
_THINGS = r"(?P<things>[^_?!.。\uff01\uff1f:\uff1a;\uff1b]+?)"
_ENDS = r"[ ,.?!。\uff1f\uff01]*"
_IN_FRONT = re.compile(rf"{_LEAD}{_ROW}(?:['\u2019]s?| ?[:\uff1a-]|的)? ?{_THINGS}{_ENDS}", re.IGNORECASE)
_BEHIND = re.compile(
    rf"{_LEAD}{_THINGS}(?:,? (?:of|for) (?:the )?| ?[:\uff1a,] ?){_ROW}{_ENDS}", re.IGNORECASE
)
_JOINED = re.compile(r" ?[,\uff0c、&+/] ?(?:and )?| and | plus |和|与|以及|还有|跟|及", re.IGNORECASE)
_VERBS = re.compile(
    r"(?<![a-z])(?:is|are|was|do|does|did|can|could|may|should|will|would|has|have|who|which|if|when|why|how"
    r"|ship|compare|versus|vs|than|more|less|better|worse|not|without|but)(?![a-z])|谁|哪|比|能不能|可以|吗|多少|不|几",
    re.IGNORECASE,
)
_FEW_WORDS, _FEW_HAN = 4, 8
"""Words and characters of a thing's mere name."""


def each_of_each(message: str, reading: Reading) -> tuple[str, ...]:
    """Give a sentence for each thing of such a message; none where it is another one."""
    if len(reading.mentions) < _SEVERAL or reading.unknown or reading.slots.found or reading.places:
        return ()
    shown = blanked(message, ((each.start, each.end) for each in reading.mentions))
    squeezed = re.sub("_+", "_", shown)
    said = _IN_FRONT.fullmatch(squeezed) or _BEHIND.fullmatch(squeezed)
    if said is None or len(message) > _LONGEST or _VERBS.search(said["things"]):
        return ()
    things = [each.strip() for each in _JOINED.split(said["things"]) if each.strip()]
    if len(things) < _SEVERAL or not all(map(_is_a_name_of_a_thing, things)):
        return ()
    names = [message[each.start : each.end] for each in reading.mentions]
    if has_han(said["things"]):
        return tuple(f"{'、'.join(names)}的{thing}" for thing in things)
    return tuple(f"{thing} of {', '.join(names[:-1])} and {names[-1]}" for thing in things)


def _is_a_name_of_a_thing(thing: str) -> bool:
    return len(thing) <= _FEW_HAN if has_han(thing) else len(thing.split()) <= _FEW_WORDS
