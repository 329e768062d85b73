"""A name that nobody has, alone in answer to the question whose figures are meant: 瀚宇光电, "Siemens"."""

import re

from bot.conversation import Pending
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import Call
from knowledge.customers.question_text import QuestionText
from knowledge.lazy_pattern import lazily

LETTER_ZH = r"[㐀-鿿（）()]"
_HAN = lazily(rf"{LETTER_ZH}{{3,16}}")
_LATIN = lazily(r"[A-ZÀ-Þ][\w'’.&-]*(?: (?:[A-ZÀ-Þ&][\w'’.&-]*|and|of|the|de|du|und|y)){0,4}")
_IT_IS = lazily(
    r"^(?:(?:no|nope|sorry|oh)[,.!]+ )*(?:(?:it['’]?s|i mean|i meant|that['’]s|that would be|for|of) "
    r"|就是|是|我说的是|我指的是|叫)?",
    re.IGNORECASE,
)
ENDS = " .!?\uff0c\u3002\uff01\uff1f的吧啊呀呢"
"""What stands around a name that is all that a message says."""


def unknown_name_told(text: str, pending: Pending, reading: Reading) -> Call | None:
    """Give the waiting call about a name that is all that an answer says; the gateway says who is like it."""
    if pending.need != "customer" or FRAMES[pending.tool].subject != "customer":
        return None
    if reading.mentions or reading.slots.found or reading.places or is_only("cues", text):
        return None
    name = _IT_IS.sub("", text.strip()).strip(ENDS)
    if not (_is_all_of(name, reading) or _may_be_a_name(name, reading)):
        return None
    return Call(tool=pending.tool, args={**pending.args, "customer": name})


def _is_all_of(name: str, reading: Reading) -> bool:
    return len(reading.unknown) == 1 and reading.unknown[0].text.strip(ENDS) == name


def _may_be_a_name(name: str, reading: Reading) -> bool:
    """Say whether most of a short text is no word of a question."""
    if _HAN.fullmatch(name):
        ordinary = QuestionText(name, ()).is_vocabulary
        return 2 * sum(ordinary) < len(ordinary)
    words = re.findall(r"\w+", name.casefold())
    return _LATIN.fullmatch(name) is not None and not any(word in reading.known for word in words)
