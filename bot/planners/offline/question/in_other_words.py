"""A question said again in other words: "would I regret it? I.e. how much is overdue?", 说白了就是…….

What is asked is told by the second of them; whom it is about may be named in the first.
"""

from collections.abc import Sequence

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.slots_of import slots_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_AGAIN = lazily(
    r"(?<=[.?!;:–—-]) *(?:i\.? ?e\.?|in other words|that is to say|put differently|put simply"
    r"|to put it simply|meaning|what i mean is|what i(?:['\u2019]m| am) (?:really )?(?:asking|after)(?: is)?"
    r"|in short|basically)[,:]? +"
    r"|(?<=[。?\uff1f!\uff01,\uff0c;\uff1b]) *"
    r"(?:也就是说|换句话说|换言之|说白了|简单说|我的意思是|我是说|我想问的是|我问的是)"
    r"(?:就是|是)?[,\uff0c:\uff1a ]*"
)
_FEWEST = 6
"""Letters that the question said again has at least."""


def said_in_other_words(text: str, desk: Desk, names: Sequence[tuple[int, int]]) -> str:
    """Give the second wording of a question with who is named in the first; else the text as it is.

    Figures that the first alone has belong to the question, which is then read as a whole.
    """
    said = _AGAIN.search(simplified(text))
    if said is None:
        return text
    behind = text[said.end() :].strip()
    asks = behind.endswith(("?", "\uff1f")) or find("cues", behind, ("asking",))
    if not asks or sum(map(str.isalnum, behind)) < _FEWEST:
        return text  # "60 days, i.e. two months" says a figure again
    if slots_of(text[: said.start()], desk).found and not slots_of(behind, desk).found:
        return text
    named = [text[start:end] for start, end in names if end <= said.start()]
    if any(start >= said.end() for start, _ in names) or not named:
        return behind
    if len(named) > 1:
        return text
    comma = "\uff0c" if has_han(behind) else ", "
    return f"{named[0]}{comma}{behind}"
