"""Whom a pronoun means beside somebody named: "it and Müller: limits", 华伟和它的额度."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.kin_words import ANY_RELATIVE
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_ONE = r"(?:it|this one|that one|(?:this|that) (?:customer|company|client|account))"
_MANY = r"(?:them|they|those|these)"
_IT = rf"(?:(?P<many>{_MANY})|{_ONE})"
_AND = r"(?:,? (?:and|or|&|plus|versus|vs\.?|as well as|with|against|than)) (?:of |for )?"
_DOES = (
    r"(?:is|are|was|were|does|do|did|has|have|had|can|could|may|should|will|would|owes?|pays?|paid|wants?|needs?"
    r"|says?|said|asks?|asked|looks?|takes?|makes?|means?|be)"
)
_ONE_ZH = r"(?:[它他她](?!们)|这家|那家|该客户|该公司|对方)"
_IT_ZH = rf"(?:(?P<many>[他它她]们|这几家|那几家)|{_ONE_ZH})"
_AND_ZH = r"(?:和|与|跟|同|及|以及|还有|、|比) ?"
_BEFORE = (
    lazily(rf"(?<![a-z])(?P<it>{_IT}){_AND}$"),
    lazily(rf"(?<![a-z])(?:does|do|is|are|has|have|did) (?P<it>{_IT}) [^,.;?]{{1,40}} (?:than|as) $"),
    lazily(
        r"(?<![a-z])(?P<it>its|(?P<many>their)) (?:[a-z]+ ){1,2}(?:and|&|or|versus|vs\.?|than) "
        r"(?:(?:that|the|those)? ?(?:[a-z]+ )?(?:of|for) )?$"
    ),
    lazily(rf"(?P<it>{_IT_ZH})(?:[^,\uff0c。]{{0,6}}(?=比)|(?<=[们它他她家户司方])){_AND_ZH}$"),
)
_BEHIND = (
    lazily(rf"(?:['’]s?)?{_AND}(?P<it>{_IT})(?![a-z'’])(?! {_DOES}(?![a-z]))"),
    lazily(
        rf"的? ?{_AND_ZH}(?P<it>{_IT_ZH})"
        r"(?=的?(?:额度|逾期|欠|敞口|账龄|评级|等级|应收|账期|预警|分别|各|哪|谁|都)|[,\uff0c?\uff1f。 ]|$)"
    ),
)

_MAY = lazily(rf"(?<![a-z])(?:{_MANY}|{_ONE}|its|their)(?![a-z])|[他它她]们|这几家|那几家|{_ONE_ZH}")


class _Pronoun(NamedTuple):
    span: tuple[int, int]
    of_many: bool


def with_it_beside_a_name(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put ids in the place of a pronoun that a text joins to a name."""
    said = _pronoun(text, desk) if conversation.turns and not conversation.pending else None
    whom = _whom(conversation, of_many=said.of_many) if said else ()
    if said is None or not whom or not all(map(desk.shows, whom)):
        return text
    return with_ids(text, said.span, whom)


def joins_a_pronoun_to_a_name(text: str, desk: Desk) -> bool:
    """Say whether a text joins a pronoun to a name, which it does no more where it is known whom it means."""
    return _pronoun(text, desk) is not None


def _whom(conversation: Conversation, *, of_many: bool) -> tuple[str, ...]:
    """Give the customer spoken of, or for a plural all of the last answer where it was about several."""
    several = conversation.customers
    if of_many and len(several) > 1:
        return several
    return (conversation.subject,) if conversation.subject else ()


def _pronoun(text: str, desk: Desk) -> _Pronoun | None:
    shown = simplified(text).casefold()
    if len(shown) != len(text) or not _MAY.search(shown) or ANY_RELATIVE.search(shown):
        return None
    return next(_said(shown, text, desk), None)


def _said(shown: str, text: str, desk: Desk) -> Iterator[_Pronoun]:
    for mention in desk.ledger.names.mentions(text):
        found = [pattern.search(shown[: mention.start]) for pattern in _BEFORE]
        found += [pattern.match(shown, mention.end) for pattern in _BEHIND]
        yield from (_Pronoun(each.span("it"), bool(each["many"])) for each in found if each)
