"""Customers who are described and not named: "the Spanish one", 那家做阀门的, "its parent", 山峰的峰.

A description stands for a customer only where exactly one that the asker may see fits; several are offered.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.places import Place, places
from knowledge.desk import Choice, Desk
from knowledge.rights import sees_customers

_LONGEST = 30
"""Characters of an answer that points at one of several choices."""

_CHARACTER = re.compile(r"[㐀-鿿]{1,6}的(?P<hint>[㐀-鿿])(?:字)?(?:那一?[家个])?(?:的那[家个])?[。!！ ]*")
_ONE_BEFORE = re.compile(r"(?<![a-z])(?:the|that|our|this) $")
_ONE_AFTER = re.compile(r" (?:one|customer|client|account|company|firm)(?!s)(?:['’]s)?(?![a-z])")
_DESCRIBES = re.compile(
    r"(?<![a-z])(?:the|that|our|this) .* (?:one|customer|client|account|company|firm)(?!s)|那[家个]"
)
_THAT_ZH = re.compile(
    r"那(?:家|个)(?:做|搞|卖|生产|在|来自)?"
    r"(?P<name>[^,。?？]{1,12}?)(?:行业|业)?的?(?:客户|公司|企业|厂)?(?=$|[的欠有现额逾能可,，。?？ ])"
)
_PARENT = re.compile(
    r"(?<![a-z])(?:its|their|the) (?:parent|holding)(?: company)?(?:['’]s)?(?![a-z])"
    r"|[它他]?们?的?(?:母公司|控股公司)",
    re.IGNORECASE,
)
_PARENT_OF = re.compile(
    r"(?:['’]s?)? (?:parent|holding)(?: company)?(?:['’]s)?(?![a-z])|的(?:母公司|控股公司)", re.IGNORECASE
)
_PLACES = (
    ("first", "第一家", "前一家", "前面那家"),
    ("second", "第二家", "后一家", "后面那家"),
    ("third", "第三家"),
)
_PLACE = re.compile(
    r"(?<![a-z])the (?P<place>first|second|third)(?: one(?:['’]s)?(?![a-z])|(?=[?.! ]*$))"
    r"|(?P<han>第[一二三]家|[前后]一家|[前后]面那家)"
)
_FILLER = frozenset(
    "the one in with from and that this its company ltd inc gmbh limited plc please mean meant yes no not of"
    " for which first second group".split()
)


class Described(NamedTuple):
    """A question with an id in place of a description, and the customers that fit where several do.

    `lacking`: it speaks of a parent that the customer has not, or that the asker may not see.
    """

    text: str
    choices: tuple[Choice, ...]
    lacking: bool = False


def hinted(choices: Iterable[Choice], text: str, desk: Desk) -> str | None:
    """Give the choice that a short answer points at by a character, a word, a country or an industry."""
    offered = tuple(choices)
    if len(text) > _LONGEST or not offered:
        return None
    shown = simplified(text)
    character = _CHARACTER.fullmatch(shown)
    if character:
        return _only(each for each in offered if character["hint"] in simplified(each.name))
    found = places(text, desk)
    if len(found) == 1 and found[0].kind != "person":
        return _only(each for each in offered if _fits(each.customer_id, found, desk))
    words = [word for word in re.findall(r"[a-zà-ɏ]{4,}", shown) if word not in _FILLER]
    meant = {each for each in offered for word in words if word in simplified(each.name).split()}
    return _only(meant)


def described(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put an id in the place of a description, or None where a question describes nobody."""
    if not sees_customers(desk.person):
        return None
    parent = _PARENT.search(text)
    if parent and conversation.subject is not None:
        return _parent(text, parent.span(), conversation.subject, desk)
    owned = _PARENT_OF.search(text)
    if owned:
        return _parent_of_a_named(text, owned, desk)
    earlier = _earlier(text, conversation)
    if earlier:
        return Described(earlier, ())
    if not _DESCRIBES.search(simplified(text)):
        return None  # most questions: looking for places and names costs time
    found = tuple(place for place in places(text, desk) if place.kind != "person" and place.values)
    if len(found) != 1 or desk.ledger.names.mentions(text):
        return None
    span = _one(simplified(text), found[0])
    if span is None:
        return None
    fitting = sorted(each for each in desk.visible_customers if _fits(each, found, desk))
    if not fitting:
        return None
    written = f"{text[: span[0]]} {fitting[0]} {text[span[1] :]}"
    choices = tuple(Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in fitting)
    return Described(written, choices[:_MOST] if len(choices) > 1 else ())


def _parent_of_a_named(text: str, said: re.Match[str], desk: Desk) -> Described | None:
    """Put the parent's id in the place of "Midland Gear's parent"."""
    mentions = [each for each in desk.ledger.names.mentions(text) if each.end == said.start()]
    if len(mentions) != 1 or mentions[0].linking.verdict != "one":
        return None
    whose = mentions[0].linking.candidates[0].customer_id
    return _parent(text, (mentions[0].start, said.end()), whose, desk) if desk.may_see(whose) else None


def _parent(text: str, said: tuple[int, int], subject: str, desk: Desk) -> Described | None:
    customer = desk.ledger.customer(subject) if desk.ledger.has_customer(subject) else None
    parent = customer.parent_id if customer and desk.may_see(subject) else None
    if parent is None or not desk.ledger.has_customer(parent) or not desk.may_see(parent):
        return Described(text, (), lacking=True)
    return Described(f"{text[: said[0]]} {parent} {text[said[1] :]}", ())


def _earlier(text: str, conversation: Conversation) -> str | None:
    """Put the first or second of the customers spoken of in the place of "the first": not after a list."""
    said = _PLACE.search(simplified(text))
    last = conversation.last_call
    if said is None or last is None or "customer" not in last.args:
        return None
    calls = (call for turn in conversation.turns for call in turn.calls if call.ok)
    spoken = list(dict.fromkeys(str(call.args["customer"]) for call in calls if "customer" in call.args))
    word = said["place"] or said["han"]
    place = next(number for number, words in enumerate(_PLACES) if word in words)
    if not 2 <= len(spoken) <= len(_PLACES) or place >= len(spoken):
        return None
    return f"{text[: said.start()]} {spoken[place]} {text[said.end() :]}"


def _one(shown: str, place: Place) -> tuple[int, int] | None:
    """Give the span that speaks of one customer by its country or industry."""
    before, after = _ONE_BEFORE.search(shown[: place.start]), _ONE_AFTER.match(shown, place.end)
    if before and after:
        return before.start(), after.end()
    that = next((item for item in _THAT_ZH.finditer(shown) if item.start() <= place.start < item.end()), None)
    return (that.start(), max(that.end(), place.end)) if that else None


def _fits(customer_id: str, found: tuple[Place, ...], desk: Desk) -> bool:
    customer = desk.ledger.customer(customer_id)
    place = found[0]
    return (customer.country if place.kind == "country" else customer.industry) in place.values


def _only(fitting: Iterable[Choice]) -> str | None:
    found = tuple(fitting)
    return found[0].customer_id if len(found) == 1 else None


_MOST = 9
"""Customers that are offered at most."""
