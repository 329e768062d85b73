"""The relative of a customer who is described: 做储能那家，它母公司额度, "the Dutch dealer's parent"."""

from collections.abc import Callable, Iterator

from bot.conversation import Conversation
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.kin_words import ANY_RELATIVE
from bot.planners.offline.whom.pointed_out import related_one
from knowledge.desk import Choice, Desk
from knowledge.lazy_pattern import lazily

_FRONT = lazily(r"[^,，:：;；–—]{1,60}?(?: ?[,，:：;；–—]+ ?| -+ )")
_AROUND = lazily(
    r"[做搞卖那这家个户的]|客户|公司|企业|(?<![a-z])(?:the|that|our|one|customer|company|account|maker|people|guys|lot)"
    r"(?![a-z])"
)
"""What may stand around whom a message begins with where nothing is asked of them."""
_OF_IT = lazily(
    r"(?<![a-z])(?:its|their|his|her) (?:\w+ )?(?:parent|holding|mother|head)"
    r"|[它他她其](?:们|家)?的?(?:上级|控股)?(?:母公司|总公司|控股)"
)
"""What speaks of the parent of the one in front by a pronoun."""

_LISTED = lazily(
    r"(?<![a-z])(?:both|and|each|as well as|plus"
    r"|its (?:\w+ )?(?:parent|subsidiary|holding)(?: company)?[:,])(?![a-z])"
    r"|[和与及跟、]|以及|还有|各|都|一起|分别"
)
"""What asks about both of them: "X, and its parent", X、它母公司的额度."""


def with_its_relative(text: str, meant: Described, conversation: Conversation, desk: Desk) -> Described:
    """Put the relative in its place that is asked about, of whoever a description was found to mean.

    Of several whom it may mean the relatives of each are offered, and never the customers themselves.
    """
    if meant.means_nobody:
        return meant
    if not meant.choices:
        relative = related_one(meant.text, conversation, desk) if ANY_RELATIVE.search(meant.text) else meant
        relative = relative or meant
        of_it = _OF_IT.search(text) and not (_LISTED.search(text) or relative.lacking or relative.choices)
        return relative._replace(text=_without_its_front(relative.text, desk)) if of_it else relative
    if not ANY_RELATIVE.search(meant.text):
        return meant
    found = tuple(_of_each(meant, lambda text: related_one(text, conversation, desk), desk))
    if not any(found):
        return meant
    told = [each for each in found if each and not each.means_nobody]
    if not told:
        return next(each for each in found if each)
    choices = {choice.customer_id: choice for each in told for choice in each.choices or _named(each, desk)}
    ids = sorted(choices)
    return told[0]._replace(choices=tuple(choices[each] for each in ids) if len(ids) > 1 else ())


def _without_its_front(text: str, desk: Desk) -> str:
    """Leave out who only stands in front to tell whose relative is meant: 做储能那家，它母公司……."""
    front = _FRONT.match(text)
    if front is None:
        return text
    named = [each for each in desk.ledger.names.mentions(text) if each.end <= front.end()]
    if len(named) != 1:
        return text
    left = _AROUND.sub("", f"{text[: named[0].start]} {text[named[0].end : front.end()]}".casefold())
    return text if any(each.isalnum() for each in left) else text[front.end() :]


def _of_each(
    meant: Described, relative: Callable[[str], Described | None], desk: Desk
) -> Iterator[Described | None]:
    """Yield whom the text means by a relative with each of those in place whom it may be about."""
    ids = [choice.customer_id for choice in meant.choices]
    put_in = next((each for each in ids if each in meant.text), None)
    for each in ids if put_in else ():
        yield relative(meant.text.replace(str(put_in), each, 1))


def _named(meant: Described, desk: Desk) -> Iterator[Choice]:
    """Yield the relative that was put in place last: nobody else is named behind the one described."""
    for mention in desk.ledger.names.mentions(meant.text)[-1:]:
        for each in mention.linking.candidates[:1]:
            yield Choice(customer_id=each.customer_id, name=desk.ledger.customer(each.customer_id).name)
