"""A customer spoken of before, by a word of its name: "ok, back to Gears", "and Foods again?"."""

import re
from collections.abc import Sequence

from bot.conversation import Conversation
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.fitting import alike
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.rights import sees_customers

_TURNED_TO = lazily(
    r"(?<![A-Za-z])(?i:back to|returning to|return to|going back to|what about|how about|and|also|again|for"
    r"|of|to|with)(?: the)? (?P<name>[A-ZÀ-Þ][\w'’&-]+(?: [A-ZÀ-Þ][\w'’&-]+)*?)(?=['’]s(?![a-z])|[ ,.;:?!]|$)"
)
_RETURNS = lazily(
    r"(?:(?<![a-z])(?:back to|return(?:ing)? to|again|once more|as for)(?: the)?|[再又]?(?:说|看|讲|问|转"
    r"|绕|聊)?回到?"
    r"|接着(?:说|看|问)?|继续(?:说|看|问)?|还是(?:说|看|问)?|刚才(?:那个|那家)?) ?$",
    re.IGNORECASE,
)
_NAME = lazily(r"(?<![\w'’&-])(?P<name>[A-ZÀ-Þ][\w'’-]{3,}?)(?=['’]s(?![a-z])|[^\w'’-]|$)")
"""A word that may be a name, wherever it stands: it has to be nobody else's."""


def with_spoken_of(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put an id in the place of a word that is in the name of one alone of those spoken of.

    Somebody who is named for certain is meant, and nobody else.
    """
    spoken = tuple(each for each in conversation.spoken_of if desk.ledger.has_customer(each))
    if not spoken or not sees_customers(desk.person):
        return text
    returned = _returned_to(text, spoken, desk)
    if returned is not None:
        return returned
    for said in (*(_TURNED_TO.finditer(text) if len(spoken) > 1 else ()), *_NAME.finditer(text)):
        name, span = said["name"], said.span("name")
        found = [each for each in spoken if desk.may_see(each) and _is_called(name, each, desk)]
        turned_to = said.re.pattern == _TURNED_TO.pattern
        if len(found) != 1 or not (turned_to or _is_nobody_else_called(name, found[0], desk)):
            continue
        if not _named_for_certain(text, span, desk):
            return with_ids(text, span, found)
    return text


def _returned_to(text: str, spoken: Sequence[str], desk: Desk) -> str | None:
    """Put an id in the place of a name of several that a message returns to: 回青禾那摊子."""
    for each in desk.ledger.names.mentions(text):
        if each.linking.verdict != "several":
            continue
        only = [one.customer_id for one in each.linking.candidates]
        if len(only) == 1 and desk.may_see(only[0]) and _is_named_like(only[0], spoken, desk):
            return with_ids(text, (each.start, each.end), only)
        if not _RETURNS.search(text[: each.start]):
            continue
        meant = {choice.customer_id for choice in each.linking.candidates}
        found = [one for one in spoken if one in meant and desk.may_see(one)]
        if len(found) == 1:
            return with_ids(text, (each.start, each.end), found)
    return None


def _is_named_like(customer: str, spoken: Sequence[str], desk: Desk) -> bool:
    """Say whether a name begins as that of somebody spoken of: "the Automazione one" after Castellani."""
    begins = _words(desk.ledger.customer(customer).name)[:1]
    return any(_words(desk.ledger.customer(each).name)[:1] == begins for each in spoken if each != customer)


def _is_nobody_else_called(name: str, customer: str, desk: Desk) -> bool:
    """Say whether a word is in the name of one customer alone, whoever may see the others."""
    return not any(_is_called(name, each, desk) for each in alike(name, desk) if each != customer)


def _is_called(name: str, customer: str, desk: Desk) -> bool:
    record = desk.ledger.customer(customer)
    words = {word for each in (record.name, *record.aliases) for word in _words(each)}
    return set(_words(name)) <= words


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())


def _named_for_certain(text: str, span: tuple[int, int], desk: Desk) -> bool:
    found = desk.ledger.names.mentions(text)
    return any(
        each.linking.verdict == "one" and each.start < span[1] and span[0] < each.end for each in found
    )
