"""Those beside the customer spoken of last: "the other one" of two, "the others" of a few, 另外那家.

They are the others of those just offered, of the last list's rows, or of the last two spoken of.
"""

import re
from collections.abc import Sequence

from bot.conversation import Conversation, customers_of
from bot.planners.offline.whom.fitting import Fits, shown_of
from bot.planners.offline.whom.last_list import listed_last
from knowledge.desk import Desk

_OTHERS = re.compile(
    r"(?<![a-z])the (?:other (?:two|three|few|[23]|ones|guys)|others|rest(?: of (?:them|those|the list))?)"
    r"(?=['’]s?(?![a-z])|[ ,.:?!]*$| ?[-–—,:]| (?:is|are|do|does|have|has|owe|pay|then|too|please)(?![a-z]))"
    r"|(?:另外|其他|其它|其余|剩下|别的)的?(?:[两三二几23][家个户]|(?:那|这)[两三几些][家个户]?)(?:公司|客户)?的?"
    r"|(?:其余|剩下)的(?=[呢吧]|$)"
)
_ONE = re.compile(
    r"(?<![a-z])the other (?:one|customer|company|firm|account)(?:['’]s)?(?![a-z])"
    r"|(?:另外?(?:那|一)|剩下那)[家个户](?!月|季|星期|礼拜|问题)"
)
_FEW = 4
_TWO = 2


def others_meant(
    shown: str, conversation: Conversation, desk: Desk
) -> tuple[tuple[int, int], tuple[str, ...]] | None:
    """Give where a text speaks of the others of a few, and who those are; None where they are not few."""
    said = _OTHERS.search(shown)
    subject = conversation.subject
    if said is None or subject is None:
        return None
    for among in (conversation.offered, listed_last(conversation, desk)):
        spoken = (subject, *_since_the_list(conversation)) if among != conversation.offered else (subject,)
        others = tuple(each for each in among if each not in spoken)
        if subject in among and 0 < len(others) <= _FEW:
            return said.span(), others
    return None


def other_one_unclear(
    shown: str, conversation: Conversation, desk: Desk
) -> tuple[tuple[int, int], Fits] | None:
    """Give where a text speaks of the other one of more than two, and who may be: nobody of too many."""
    said = _ONE.search(shown)
    if said is None or not conversation.turns or other_one(conversation, desk):
        return None
    among = listed_last(conversation, desk)
    others = [each for each in among if each != conversation.subject] if conversation.subject in among else []
    return said.span(), shown_of(others if len(others) <= _FEW else (), desk)


def other_one(conversation: Conversation, desk: Desk) -> tuple[str, ...]:
    """Give those of the ones offered, of a list of two, or else of the last two, who are not the last one."""
    subject, offered = conversation.subject, conversation.offered
    if subject is None:
        return ()
    among: Sequence[str] = offered if subject in offered else ()
    listed = () if among else listed_last(conversation, desk)
    if subject in listed and len(listed) == _TWO and set(_since_the_list(conversation)) <= set(listed):
        among = listed
    among = among or last_two(conversation)
    return tuple(each for each in among if each != subject)


def last_two(conversation: Conversation) -> tuple[str, ...]:
    """Give the two customers that came up last, the one of the last answer among them."""
    spoken = list(conversation.spoken_of)
    for customer in conversation.customers:
        spoken.remove(customer)
        spoken.append(customer)
    return tuple(spoken[-_TWO:]) if len(spoken) >= _TWO else ()


def _since_the_list(conversation: Conversation) -> tuple[str, ...]:
    """Give whom answers were about since the last list."""
    turns = list(conversation.turns)
    places = [place for place, turn in enumerate(turns) if any(each.shows_a_list for each in turn.calls)]
    after = turns[places[-1] + 1 :] if places else turns
    return customers_of(call for turn in after for call in turn.calls if call.ok)
