"""Why somebody is at a stage of collection: "why is Brandt in formal demand?", 怎么就到正式催告了."""

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_WHY = lazily(
    r"(?<![a-z])(?:why|how come|what makes|for what reason|since when)(?![a-z])"
    r"|为什么|为何|为啥|怎么(?:就|会|已经|又|都)?|凭什么|何以"
)
_IS_AT = lazily(
    r"(?<![a-z])(?:is|are|at|in|on|reached|got|went|gone|under|moved|sits?|stands?)(?![a-z])"
    r"|在|到|处于|进|是|升|被"
)
_WRITES = lazily(r"(?<![a-z])(?:draft|write|send|sent|prepare|letter|e-?mail)(?![a-z])|写|拟|发|起草|信")


def asks_why_at_a_stage(reading: Reading) -> bool:
    """Say whether it is asked why one customer has reached a stage, and no letter is wished."""
    shown = simplified(reading.text)
    if len(reading.mentions) != 1 or len(find("stages", shown)) != 1:
        return False
    return bool(_WHY.search(shown) and _IS_AT.search(shown)) and not _WRITES.search(shown)
