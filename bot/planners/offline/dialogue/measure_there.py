"""A ratio meant by its first word after another one was asked for: "quick one too?", 速动的呢."""

import re

from bot.conversation import PastCall
from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading

_NAMES = {
    "current": "current_ratio",
    "quick": "quick_ratio",
    "cash": "cash_ratio",
    "debt": "debt_ratio",
    "流动": "current_ratio",
    "速动": "quick_ratio",
    "现金": "cash_ratio",
    "负债": "debt_ratio",
}
_ASKED = re.compile(
    r"(?:(?:and|also|what about|how about|same for|now|then|ok(?:ay)?)[ ,]+)*(?:the |its |their )?"
    r"(?P<en>current|quick|cash|debt)(?: one| ratio)?(?:[ ,]+(?:too|as well|also|then|please|now))*[ ?.!]*"
    r"|(?:那|那么|还有|再看看?|也看看?)*(?P<zh>流动|速动|现金|负债)(?:的?那个|的|那条|那项)?"
    r"(?:呢|也看看?|也要|怎么样|如何|多少|是多少)?[?\uff1f。]*"
)


def measure_there(last: PastCall, reading: Reading) -> str | None:
    """Give the ratio that a piece names by its first word alone, after a question for ratios."""
    if last.name != "check_ratios" or reading.mentions:
        return None
    said = _ASKED.fullmatch(simplified(reading.text).strip())
    return _NAMES[said["en"] or said["zh"]] if said else None


def names_a_measure_there(last: PastCall, reading: Reading) -> bool:
    """Say whether a piece but names another ratio."""
    return measure_there(last, reading) is not None
