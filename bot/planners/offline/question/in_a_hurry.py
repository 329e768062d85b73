"""That somebody is in a hurry, said before a question, which changes nothing of it: "in a rush, sorry: …"."""

import re

from knowledge.lazy_pattern import lazily

_HURRY = (
    r"(?:(?:i['\u2019]?m |am |we['\u2019]re )?(?:in|i have)"
    r" (?:a|such a|a bit of a|kind of a|quite a|a real|a total) (?:hurry|rush)"
    r"|(?:short|pressed) (?:on|for) time|no time|running late|between meetings"
    r"|on (?:the|my) (?:run|go|hop|phone|train|road|way out))"
)
_POLITE = r"(?:sorry|apologies|hi|hey|hello|ok|okay|so|please|pls|right now|today|again|quick one)"
_OPENING = lazily(
    rf"^(?:{_POLITE}[ ,;:.!\u2013\u2014-]*)*{_HURRY}(?:[ ,;:.!\u2013\u2014-]*{_POLITE}(?![a-z]))*"
    r"[ ]*[,;:.!\u2013\u2014-]+ *",
    re.IGNORECASE,
)


def without_a_hurry(text: str) -> str:
    """Give a message without the excuse that it opens with, where something is asked behind it."""
    opening = _OPENING.match(text)
    return text[opening.end() :] if opening and text[opening.end() :].strip() else text
