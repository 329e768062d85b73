"""A ratio meant by its first word after another one was asked for: "quick one too?", 速动的呢."""

from bot.conversation import PastCall
from bot.language.words import simplified
from bot.planners.offline.question.measure_names import RATIOS
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_LATIN, _HAN = ("|".join(word for word in RATIOS if word.isascii() == latin) for latin in (True, False))
_ASKED = lazily(
    r"(?:(?:and|also|what about|how about|same for|now|then|ok(?:ay)?)[ ,]+)*(?:the |its |their )?"
    rf"(?P<en>{_LATIN})(?: one| ratio)?(?:[ ,]+(?:too|as well|also|then|please|now))*[ ?.!]*"
    rf"|(?:那|那么|还有|再看看?|也看看?)*(?P<zh>{_HAN})(?:的?那个|的|那条|那项)?"
    r"(?:呢|也看看?|也要|怎么样|如何|多少|是多少)?[?\uff1f。]*"
)


def measure_there(last: PastCall, reading: Reading) -> str | None:
    """Give the ratio that a piece names by its first word alone, after a question for ratios."""
    if last.name != "check_ratios" or reading.mentions:
        return None
    said = _ASKED.fullmatch(simplified(reading.text).strip())
    return RATIOS[said["en"] or said["zh"]] if said else None


def names_a_measure_there(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece but names another ratio."""
    return measure_there(last, reading) is not None
