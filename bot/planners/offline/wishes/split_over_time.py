"""A debt to be split over a time: "split what they have overdue over four months", 把逾期的摊到半年里还."""

from bot.language.slots.days import MONTHS
from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_SPLITS = lazily(
    r"(?<![a-z])(?<!the )(?<!a )(?:spread|split|stretch|stagger|phase)(?: out)? (?!by |between |of )"
    r"|(?<![a-z])pay(?:ing)?(?: back| off| down) |(?<![a-z])pay it off "
    r"|(?:分摊?|摊)[到在成]|拆[到成]",
)


def splits_over_time(reading: Reading) -> bool:
    """Say whether somebody's debt, or an amount, is to be paid off over so many months or weeks."""
    splits = _SPLITS.search(simplified(reading.text).casefold())
    if splits is None or not (reading.mentions or reading.points_back or reading.slots.amounts):
        return False
    lengths = (slot for slot in reading.slots.day_counts if slot.start >= splits.end())
    return any(slot.unit in (*MONTHS, "week") and slot.operator in (None, "over") for slot in lengths)
