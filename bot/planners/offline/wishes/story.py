"""Whether a piece of a message asks, or only tells how things stand: "told them they could have 12k more"."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.pressing import tells_of_pressing
from bot.planners.offline.question.quoted import QUOTED
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.tails import only_quotes

_MARKS = " .,!\uff0c\u3002\uff01\uff1f"
_BEGINS_A_QUESTION = re.compile(
    r"(?:(?:and|so|but|then|or|ok) )*(?:will|would|could|shall|am|has|have|had|did|was|were|won['’]t)"
    r" (?:i|we|they|he|she|it|the|that|this|these|those|there|our|my|their)(?![a-z])"
    r"|(?:ok|okay|fine|safe|all right|alright|good) (?:to|if|for) ",
    re.IGNORECASE,
)
_BEGINS_A_STORY = re.compile(
    r"(?:(?:so|well|ok|hi|hey),? )*(?:just )?(?:told|promised|said|quoted|offered|agreed)(?![a-z])",
    re.IGNORECASE,
)
"""How somebody begins to tell what they themselves did: "told them they could have 12k more"."""

_ASKS_WHETHER = re.compile(r"([\u4e00-\u9fff])[不没]\1(?!多)|[能可放发给过行成要有让][不没否]$")
"""How Chinese asks yes or no without a word that asks: 放不放, 能发不, 催了没."""


def is_asking(reading: Reading) -> bool:
    """Say whether a piece is a question by its mark, a word that asks, or how it begins."""
    said = QUOTED.sub(" ", reading.text)
    begins = _BEGINS_A_QUESTION.match(said) is not None
    whether = _ASKS_WHETHER.search(simplified(said).strip(_MARKS)) is not None
    return begins or whether or reading.text.endswith("?") or bool(find("cues", said, ("asking",)))


def only_tells(reading: Reading) -> bool:
    """Say whether a sentence tells how things stand, or what somebody said in quotation marks."""
    if only_quotes(reading) or tells_of_pressing(reading.text):
        return True
    return bool(_BEGINS_A_STORY.match(reading.text) or find("cues", reading.text, ("tells",)))
