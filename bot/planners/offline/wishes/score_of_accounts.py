"""The Z-score of the accounts of a year: "altman Müller 2025", 江南轴承2025年的Z值."""

from bot.language.words import simplified
from bot.planners.offline.question.comparison import is_compared, periods_and_years
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_SCORE = lazily(
    r"(?<![a-z])(?:altman(?:['’]s)?|z[ -]?(?:scores?|value|′|'|2|1)?|z['’′″]{1,2})(?![a-z])"
    r"|z[值分]|破产(?:分数|指数)"
)
_OF_THE_FILE = lazily(r"(?<![a-z])(?:report|grade|rating|file|credit score)(?![a-z])|报告|评级|等级|档案")


def asks_for_a_score_of_accounts(reading: Reading) -> bool:
    """Say whether a question wants but a customer's Z-score of a period, which the file has not.

    A year alone may seem an amount, and so a plan's.
    """
    if not (reading.mentions or reading.points_back) or reading.slots.amounts or reading.slots.day_counts:
        return False
    shown = simplified(reading.text).casefold()
    if not _SCORE.search(shown) or _OF_THE_FILE.search(shown):
        return False
    return any(not is_compared(slot, reading) for slot in periods_and_years(reading))
