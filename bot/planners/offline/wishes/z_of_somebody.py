"""A customer's Z-score, in whatever words its zone is asked for: "which zone is X's Z in?", Z值危险不."""

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.score_of_accounts import asks_for_a_score_of_accounts
from knowledge.lazy_pattern import lazily

_SCORE = lazily(
    r"(?<![a-z])(?:altman(?:['’]s)?|z[- ]?(?:scores?|values?|zone)|(?:their|its|the) z)(?![a-z'’])"
    r"|['’]s z(?![a-z'’])|z[值分]|z得分|奥特曼|阿特曼|爱德曼"
)
_OTHER = lazily(
    r"(?<![a-z])(?:ratios?|limits?|overdue|insur\w*|plan|terms|order|how (?:is|do we)|formula|work out"
    r"|calculat\w*|mean\w*)(?![a-z])|比率|额度|逾期|保险|账期|订单|怎么算|公式|意思|含义|什么是"
)
"""What else is asked beside the score, or what it is at all."""


def asks_for_the_z_of_somebody(reading: Reading) -> bool:
    """Say whether a question is but for the Z-score of a customer that it names or points at."""
    shown = simplified(reading.text).casefold()
    if not _SCORE.search(shown) or _OTHER.search(shown) or reading.slots.amounts:
        return False
    if not (reading.mentions or reading.points_back) or find("cues", shown, ("policy",)):
        return False
    return not asks_for_a_score_of_accounts(reading)
