"""A customer's relatives: "its parent", 它母公司, "Midland Gear's parent", "the subsidiaries of Nordvik"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.conversation import Conversation
from bot.planners.offline.question.cues import find
from bot.planners.offline.whom.fitting import Fits
from bot.planners.offline.whom.kin_words import (
    ANY_RELATIVE,
    BARE,
    BEFORE_A_NAME,
    BEHIND_A_NAME,
    BY_PRONOUN,
    ITSELF,
    JOINS,
    OF_ANOTHER,
    Relation,
    relation,
)
from bot.planners.offline.whom.names_beside_kin import names_beside_kin
from bot.planners.offline.whom.place_told import is_a_place, place_behind
from bot.planners.offline.whom.relatives import UPWARD, Kind, narrowed, parent_of, relatives
from knowledge.customers import Mention, find_unknown_names
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.asking import asks_whether
from knowledge.passages.finder.meant import meant
from knowledge.passages.tokens import has_han

_LEAST = 0.4
"""From this share a rule is meant by a question that speaks of a bare "parent company"."""

_ALL = lazily(
    r"(?<![a-z])(?:all|each|every(?: one)?)(?: (?:of|the|its|their|our))*(?![a-z])"
    r"|所有|全部|全体|每一?家|各家",
    re.IGNORECASE,
)
_ALL_BEHIND = lazily(r"(?:公司|企业)?(?:都|分别|各自?|每家|全部|加起来|一共|总共|合计|加总)")
_NEAR = 12
"""Characters before somebody's relatives within which it is said that all of them are meant."""

_SECURITY = lazily(
    r"(?:guarantees?|guaranteed|surety|security|comfort|backing|backed|pledge)(?: letter)?"
    r"(?: given| provided| signed)?"
    r" (?:from|by|of) (?:the |its |their )?$",
    re.IGNORECASE,
)


class Related(NamedTuple):
    """Where a text speaks of a relative, of which kind, and who that may be: nobody where there is none.

    `joined`: where words join it to somebody asked about as well, "Castellani and its …"; `itself`: where a
    pronoun stands for the customer spoken of beside it, and who that is. `named`: it is asked who they are.
    `each`: figures of all of them are asked for in so many words.
    """

    span: tuple[int, int]
    kind: Kind
    fits: Fits
    joined: tuple[int, int] | None = None
    itself: tuple[tuple[int, int], str] | None = None
    named: bool = False
    each: bool = False


class _Said(NamedTuple):
    match: re.Match[str]
    span: tuple[int, int]
    whose: str
    own: bool
    where: str = ""
    of_all: bool = False


def related(text: str, conversation: Conversation, desk: Desk) -> Related | None:
    """Give whom a text means by a relative; None where it means nobody's in particular.

    A bare "the parent company" is that of the customer spoken of, but where a rule is asked about: "does a
    guarantee from the parent company count" asks about anybody's.
    """
    if not ANY_RELATIVE.search(text):
        return None  # most questions: looking for names costs time
    for said in _said(text, conversation, desk):
        found = _related(said, text, conversation, desk)
        if found is not None:
            return found
    return None


def speaks_of_a_relative(text: str) -> bool:
    """Say whether a text speaks of somebody's own relative by a pronoun: "its parent's limit"."""
    return any(pattern.search(text) for pattern in BY_PRONOUN)


def _related(said: _Said, text: str, conversation: Conversation, desk: Desk) -> Related | None:
    if _SECURITY.search(text[: said.span[0]]):
        return None
    told = relation(said.match)
    each = _asks_each(said, text)
    said = said._replace(of_all=said.of_all or each)
    fits, told_apart = _those_told(said, told, conversation, desk)
    joins = JOINS.search(text[: said.span[0]])
    itself = ITSELF.search(text[: said.span[0]]) if joins else None
    subject = conversation.subject
    return Related(
        said.span,
        told.kind,
        fits,
        joins.span() if joins else None,
        (itself.span(), subject) if itself and subject == said.whose else None,
        told.named or not told_apart,
        each,
    )


def _asks_each(said: _Said, text: str) -> bool:
    """Say whether all of some relatives are asked for: "all Nordvik's subsidiaries", 子公司都用了多少."""
    start, end = said.span
    return bool(_ALL.search(text[max(0, start - _NEAR) : end]) or _ALL_BEHIND.match(text, end))


def _those_told(said: _Said, told: Relation, conversation: Conversation, desk: Desk) -> tuple[Fits, bool]:
    """Give whom words for a relative mean, and whether what stands beside them tells who it is.

    It does not where it is neither a place nor of a name: 它逾期的子公司.
    """
    words = f"{told.words} {said.where}".strip()
    if not words or (told.kind in UPWARD and not is_a_place(words)):
        every_one = told.every or said.of_all
        return relatives(told.kind, said.whose, conversation, desk, own=said.own, every=every_one), True
    every = relatives(told.kind, said.whose, conversation, desk, own=said.own, every=True)
    fits = narrowed(every, words, desk)
    if not has_han(words) or fits.seen or is_a_place(words):
        return fits, True
    return every, False


def _said(text: str, conversation: Conversation, desk: Desk) -> Iterator[_Said]:
    """Yield where a text speaks of a relative and whose it is, the likeliest first."""
    mentions = names_beside_kin(text, desk)
    yield from _beside_names(text, mentions, desk)
    for pattern in BY_PRONOUN:
        for said in pattern.finditer(text):
            before = [each for each in mentions if each.end <= said.start()]
            whose = _one(before[-1], desk) if before else conversation.subject
            if not before and _names_a_stranger(text[: said.start()], ()):
                continue
            if whose and not _tells_who(text, said.end(), mentions) and _is_clean(said, mentions):
                where, end = place_behind(text, said.end())
                yield _Said(said, (said.start(), end), whose, own=True, where=where)
    if conversation.subject is not None and not _asks_for_a_rule(text):
        yield from _bare(text, mentions, conversation.subject)


def _bare(text: str, mentions: Sequence[Mention], subject: str) -> Iterator[_Said]:
    """Yield where "the parent company" is that of the customer spoken of, and nobody else's."""
    for pattern in BARE:
        for said in pattern.finditer(text):
            where, end = place_behind(text, said.end())
            if _is_beside_a_name(text, said, mentions) or not _is_clean(said, mentions):
                continue
            elsewhere = OF_ANOTHER.match(text, end) or _names_a_stranger(text, ((said.start(), end),))
            if not (elsewhere or said.groupdict().get("han")):
                yield _Said(said, (said.start(), end), subject, own=False, where=where)


def _names_a_stranger(text: str, taken: Sequence[tuple[int, int]]) -> bool:
    """Say whether somebody is named whom nobody here is: "limit of Siemens and its parent"."""
    return any(find_unknown_names(text, taken))


def _beside_names(text: str, mentions: Sequence[Mention], desk: Desk) -> Iterator[_Said]:
    """Yield where a relative stands beside a name; the subsidiaries of a group's name are its head's."""
    for mention in mentions:
        whose, head = _one(mention, desk), _head(mention, desk)
        if whose is None and head is None:
            continue
        behind = (pattern.match(text, mention.end) for pattern in BEHIND_A_NAME)
        found = [(said, mention.start, said.end()) for said in behind if said]
        before = BEFORE_A_NAME.search(text[: mention.start])
        found += [(before, before.start(), mention.end)] if before else []
        for said, start, ends in found:
            owner = whose or (head if relation(said).kind == "subsidiary" else None)
            if owner and _is_clean(said, mentions):
                where, end = place_behind(text, ends)
                yield _Said(said, (start, end), owner, own=True, where=where, of_all=whose is None)


def _head(mention: Mention, desk: Desk) -> str | None:
    """Give the head of a group all of whose members, and nobody else, a name may mean; else None."""
    ids = {each.customer_id for each in mention.linking.candidates}
    if mention.linking.verdict != "several":
        return None
    heads = [each for each in ids if parent_of(each, desk) not in ids]
    one = len(ids) > len(heads) == 1 and ids <= set(desk.ledger.group_of(heads[0]))
    return heads[0] if one and desk.may_see(heads[0]) else None


def _one(mention: Mention, desk: Desk) -> str | None:
    """Give the one customer that a name means, where the asker may see it."""
    if mention.linking.verdict != "one":
        return None
    whose = mention.linking.candidates[0].customer_id
    return whose if desk.may_see(whose) else None


def _is_clean(said: re.Match[str], mentions: Iterable[Mention]) -> bool:
    """Say whether words speak of a relative, and are no part of a name."""
    return not any(each.start < said.end() and said.start() < each.end for each in mentions)


def _tells_who(text: str, end: int, mentions: Iterable[Mention]) -> bool:
    """Say whether a name right behind the word tells who is meant: "its subsidiary Nordvik Gears"."""
    return any(
        each.start >= end
        and each.linking.verdict == "one"
        and not text[end : each.start].strip(" ,\uff0c:\uff1a(\uff08–—-")
        for each in mentions
    )


def _is_beside_a_name(text: str, said: re.Match[str], mentions: Iterable[Mention]) -> bool:
    """Say whether a name stands right before the word, or tells who is meant: "the parent, Nordvik"."""
    beside = any(each.end == said.start() for each in mentions)
    return beside or _tells_who(text, said.end(), mentions)


def _asks_for_a_rule(text: str) -> bool:
    """Say whether a question with a bare "the parent company" is one that the policy answers."""
    if find("cues", text, ("policy",)) or find("families", text, ("liable",)):
        return True
    learnt = meant(text)
    return asks_whether(text) and learnt.plainly >= _LEAST and learnt.plainly > learnt.figures
