"""What one company owes another that is not us: 特斯拉欠博世多少, "what does VW owe to Continental?"."""

import re

from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.well_known import companies_in
from knowledge.lazy_pattern import lazily

_OWES = lazily(
    r" ?(?:(?:现在|目前|到底|一共|总共|还|又|总|也)*(?:拖|该)?欠(?:了|着)?(?:给)?"
    r"|(?:['\u2019]s debts? (?:to|with)|(?:still |currently |now )?owe[sd]?(?: to)?"
    r"|owing to|(?:is |are )?in debt to)) ?",
    re.IGNORECASE,
)
_OWED = lazily(r" ?(?:is |are )?(?:being )?owed by ?", re.IGNORECASE)
_DEBT = lazily(r" ?对 ?")
_OF_DEBT = lazily(r" ?的?(?:欠款|应付|债务|负债|货款)")


def asks_what_others_owe_each_other(reading: Reading) -> bool:
    """Say whether it is asked what one company owes another: our ledger has what is owed to us.

    The one owed is a customer or a well-known company, so that our own name is never taken for another's.
    """
    named = [(each.start, each.end) for each in reading.mentions]
    others = [*named, *companies_in(reading.text, reading.known)]
    every = [*others, *((each.start, each.end) for each in reading.unknown)]
    return any(
        _stands_between(reading.text, one, other) for one in every for other in others if one[1] <= other[0]
    )


def _stands_between(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    between = text[one[1] : other[0]]
    if _OWES.fullmatch(between) or _OWED.fullmatch(between):
        return True
    return bool(_DEBT.fullmatch(between) and _OF_DEBT.match(text, other[1]))
