"""A customer's parent or subsidiary: "its parent", 它母公司, "Midland Gear's parent", 旗下子公司."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from bot.conversation import Conversation
from bot.planners.offline.question.cues import find
from bot.planners.offline.whom.fitting import Fits, shown_of
from knowledge.desk import Desk
from knowledge.passages.asking import asks_whether
from knowledge.passages.finder.meant import meant

Kind = Literal["parent", "subsidiary"]

_LEAST = 0.4
"""From this share a rule is meant by a question that speaks of a bare "parent company"."""

_WHOSE_EN = r"(?P<whose>its|their|his|her|whose)"
_WHOSE_ZH = r"(?P<han>[它他她其]们?|这家(?:公司|客户)?|那家(?:公司|客户)?|该(?:公司|客户|企业)|对方)?"
_NOUNS: tuple[tuple[Kind, str, str], ...] = (
    ("parent", r"(?:parent|holding|mother)(?: company)?", r"(?:上级)?(?:母公司|控股公司)"),
    (
        "subsidiary",
        r"(?:subsidiary|daughter(?: company)?|affiliate)",
        r"(?:旗下|下面)?的?(?:那家)?(?:子公司|下属公司|附属公司)",
    ),
)
_SAID: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (
        kind,
        re.compile(
            rf"(?<![a-z])(?:{_WHOSE_EN}|the) {english}(?:['’]s)?(?![a-z])|{_WHOSE_ZH}的?{chinese}",
            re.IGNORECASE,
        ),
    )
    for kind, english, chinese in _NOUNS
)
_OF_NAMED: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (
        kind,
        re.compile(rf"(?:['’]s?)? {english}(?:['’]s)?(?![a-z])|的?{chinese}", re.IGNORECASE),
    )
    for kind, english, chinese in _NOUNS
)


class Related(NamedTuple):
    """Where a text speaks of a relative, of which kind, and who that may be: nobody where there is none."""

    span: tuple[int, int]
    kind: Kind
    fits: Fits


def related(text: str, conversation: Conversation, desk: Desk) -> Related | None:
    """Give whom a text means by a parent or subsidiary; None where it means nobody's in particular.

    A bare "the parent company" is that of the customer spoken of, but where a rule is asked about: "does a
    guarantee from the parent company count" asks about anybody's.
    """
    for kind, pattern in _OF_NAMED:
        said = pattern.search(text)
        named = _named_before(text, said, desk) if said else None
        if said and named is not None:
            start, whose = named
            return Related((start, said.end()), kind, _relatives(kind, whose, conversation, desk, own=True))
    for kind, pattern in _SAID:
        said = pattern.search(text)
        if said is None or conversation.subject is None or _is_beside_a_name(text, said, desk):
            continue
        own = bool(said["whose"] or said["han"])
        if not own and (said[0].startswith("的") or _asks_for_a_rule(text)):
            continue
        return Related(said.span(), kind, _relatives(kind, conversation.subject, conversation, desk, own=own))
    return None


def speaks_of_a_relative(text: str) -> bool:
    """Say whether a text speaks of somebody's own relative by a pronoun: "its parent's limit"."""
    found = (pattern.search(text) for _, pattern in _SAID)
    return any(said and (said["whose"] or said["han"]) for said in found)


def _asks_for_a_rule(text: str) -> bool:
    """Say whether a question with a bare "the parent company" is one that the policy answers."""
    if find("cues", text, ("policy",)) or find("families", text, ("liable",)):
        return True
    learnt = meant(text)
    return asks_whether(text) and learnt.plainly >= _LEAST and learnt.plainly > learnt.figures


def _is_beside_a_name(text: str, said: re.Match[str], desk: Desk) -> bool:
    """Say whether a name stands right before the word, or tells who is meant: "the parent, Nordvik"."""
    return any(
        each.end == said.start()
        or (
            each.linking.verdict == "one"
            and not text[said.end() : each.start].strip(" ,\uff0c:\uff1a(\uff08–—-")
        )
        for each in desk.ledger.names.mentions(text)
        if each.end == said.start() or each.start >= said.end()
    )


def _named_before(text: str, said: re.Match[str], desk: Desk) -> tuple[int, str] | None:
    """Give the customer that is named right before the word, and where: "Midland Gear's parent"."""
    mentions = [each for each in desk.ledger.names.mentions(text) if each.end == said.start()]
    if len(mentions) != 1 or mentions[0].linking.verdict != "one":
        return None
    whose = mentions[0].linking.candidates[0].customer_id
    return (mentions[0].start, whose) if desk.may_see(whose) else None


def _relatives(kind: Kind, whose: str, conversation: Conversation, desk: Desk, *, own: bool) -> Fits:
    if not desk.ledger.has_customer(whose) or not desk.may_see(whose):
        return Fits(())
    spoken = [each for each in conversation.spoken_of if desk.ledger.has_customer(each)]
    found = _parents(whose, spoken, desk) if kind == "parent" else _children(whose, spoken, desk, own=own)
    return shown_of(found, desk)


def _parents(whose: str, spoken: Iterable[str], desk: Desk) -> tuple[str, ...]:
    """Give the parent; of a parent spoken of as such since, itself: 它母公司呢, then 母公司的逾期呢."""
    parent = _parent_of(whose, desk)
    if parent is not None:
        return (parent,)
    return (whose,) if any(_parent_of(each, desk) == whose for each in spoken) else ()


def _children(whose: str, spoken: Iterable[str], desk: Desk, *, own: bool) -> tuple[str, ...]:
    """Give the subsidiaries: the one spoken of before, where there is one.

    One that has none is itself "the subsidiary" where its parent was spoken of.
    """
    every = tuple(each for each in sorted(desk.ledger.group_of(whose)) if _parent_of(each, desk) == whose)
    before = tuple(each for each in spoken if each in every and desk.may_see(each))
    if len(before) == 1 or every:
        return before if len(before) == 1 else every
    parent = _parent_of(whose, desk)
    as_such = parent is not None and (not own or parent in spoken)
    return (whose,) if as_such else ()


def _parent_of(customer_id: str, desk: Desk) -> str | None:
    parent = desk.ledger.customer(customer_id).parent_id
    return parent if parent is not None and desk.ledger.has_customer(parent) else None
