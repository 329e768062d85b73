"""Those beside the customer spoken of last: "the other one" of two, "the others" of a few, 另外那家.

They are the others of those just offered, of the last list's rows, or of the last two spoken of.
"""

from collections.abc import Iterable, Iterator, Sequence

from bot.conversation import Conversation, customers_of
from bot.planners.offline.whom.counted_places import standing
from bot.planners.offline.whom.fitting import Fits, shown_of
from bot.planners.offline.whom.last_list import listed_last
from bot.planners.offline.whom.row_places import RowPlace, row_places
from bot.planners.offline.whom.spoken_in_order import asked_together, names_asked
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_OTHERS = lazily(
    r"(?<![a-z])the (?:other (?:two|three|few|[23]|ones|guys)|others|rest(?: of (?:them|those|the list))?)"
    r"(?=['’]s?(?![a-z])|[ ,.:?!]*$| ?[-–—,:]| (?:is|are|do|does|have|has|owe|pay|then|too|please)(?![a-z]))"
    r"|(?:另外|其他|其它|其余|剩下|别的)的?(?:[两三二几23][家个户]|(?:那|这)[两三几些][家个户]?)(?:公司|客户)?的?"
    r"|(?:其余|剩下)的(?=[呢吧]|$)"
)
_COUNTED = lazily(
    r"(?<![a-z])the other (?:two|three|four|[2-4])(?=(?:['’]s)?(?:[ ,.:?!]|$))"
    r"(?! (?:questions|things|points|figures))"
    r"|(?:另外|其他|其它|其余|剩下|别的)的?(?:那|这)?[两三四2-4][家个户位](?!月|季|星期|礼拜|问题)"
)
"""So many others as are counted."""

_ONE = lazily(
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
    if said is None or subject is None or row_places(shown):
        return None
    for among in (conversation.offered, listed_last(conversation, desk)):
        spoken = (subject, *_since_the_list(conversation)) if among != conversation.offered else (subject,)
        others = tuple(each for each in among if each not in spoken)
        if subject in among and 0 < len(others) <= _FEW:
            return said.span(), others
    others = _not_asked_since(conversation, desk)
    return (said.span(), others) if others else None


def _not_asked_since(conversation: Conversation, desk: Desk) -> tuple[str, ...]:
    """Give those of one question about several of whom nothing was asked since, where of others it was."""
    together = asked_together(conversation)
    turns = tuple(conversation.turns)
    group = max((at for at, turn in enumerate(turns) if len(names_asked((turn,))) > 1), default=len(turns))
    since = names_asked(turns[group + 1 :])
    left = tuple(each for each in together if each not in since)
    known = len(together) > _TWO and all(desk.ledger.has_customer(each) for each in together)
    return left if since and known and len(left) <= _FEW else ()


def some_others(shown: str) -> bool:
    """Say whether a text speaks of so many others, whoever those are."""
    return _COUNTED.search(shown) is not None


def others_beside(shown: str, said: Iterable[RowPlace], count: int) -> Iterator[RowPlace]:
    """Yield the others of so many rows that are spoken of beside some: "the first, then the other two"."""
    named = {
        standing(each.place, count) % count for each in said if count and standing(each.place, count) < count
    }
    others = _OTHERS.search(shown) or _COUNTED.search(shown)
    if others and named and count - len(named) <= _FEW:
        yield from (RowPlace(place, others.span()) for place in range(count) if place not in named)


def other_one_unclear(
    shown: str, conversation: Conversation, desk: Desk
) -> tuple[tuple[int, int], Fits] | None:
    """Give where a text speaks of others who were not told apart, and who may be: nobody of too many."""
    several = _COUNTED.search(shown) if asked_together(conversation) else None
    said = several or _ONE.search(shown)
    if said is None or not conversation.turns or (not several and other_one(conversation, desk)):
        return None
    among = listed_last(conversation, desk)
    others = [each for each in among if each != conversation.subject] if conversation.subject in among else []
    return said.span(), shown_of(others if len(others) <= _FEW else (), desk)


def other_one(conversation: Conversation, desk: Desk) -> tuple[str, ...]:
    """Give those of the ones offered, of a list of two, or else of the last two, who are not the last one."""
    subject, offered = conversation.subject, conversation.offered
    if subject is None:
        return ()
    if len(asked_together(conversation)) > _TWO:
        left = _not_asked_since(conversation, desk)
        return left if len(left) == 1 else ()
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
