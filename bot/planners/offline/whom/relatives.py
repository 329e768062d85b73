"""Who a customer's relatives are in the ledger: parents, subsidiaries, sister companies, the whole group."""

from collections.abc import Iterable, Iterator
from typing import Literal

from bot.conversation import Conversation
from bot.planners.offline.whom.fitting import Fits, shown_of, told_among
from knowledge.desk import Desk

Kind = Literal["parent", "grandparent", "top", "subsidiary", "granddaughter", "sibling", "group"]
UPWARD = frozenset({"parent", "grandparent", "top"})


def relatives(
    kind: Kind, whose: str, conversation: Conversation, desk: Desk, *, own: bool, every: bool = False
) -> Fits:
    """Give a customer's relatives of a kind; `own`: they are said to be its own, `every`: all are meant.

    Nobody's are told of a customer that the asker may not see.
    """
    if not desk.shows(whose):
        return Fits(())
    spoken = [each for each in conversation.spoken_of if desk.ledger.has_customer(each)]
    if kind == "parent":
        return shown_of(_parent(whose, spoken, desk), desk)
    if kind == "subsidiary" and not every:
        return shown_of(_subsidiary(whose, spoken, desk, own=own), desk)
    return shown_of(_of_kind(kind, whose, desk), desk)


def narrowed(fits: Fits, words: str, desk: Desk) -> Fits:
    """Give which of some relatives a place or a part of a name fits: "Italian", "Suzhou"."""
    return told_among(words, fits.seen, desk)


def _of_kind(kind: Kind, whose: str, desk: Desk) -> tuple[str, ...]:
    above = tuple(_line_above(whose, desk))
    if kind == "top":
        return above[-1:]
    if kind == "grandparent":
        return above[1:2]
    group = tuple(each for each in sorted(desk.ledger.group_of(whose)) if each != whose)
    if kind == "sibling":
        return tuple(each for each in group if above and parent_of(each, desk) == above[0])
    if kind == "group":
        return group
    least = 2 if kind == "granddaughter" else 1
    return tuple(each for each in group if whose in tuple(_line_above(each, desk))[least - 1 :])


def _parent(whose: str, spoken: Iterable[str], desk: Desk) -> tuple[str, ...]:
    """Give the parent; of a parent spoken of as such since, itself: 它母公司呢, then 母公司的逾期呢."""
    parent = parent_of(whose, desk)
    if parent is not None:
        return (parent,)
    return (whose,) if any(parent_of(each, desk) == whose for each in spoken) else ()


def _subsidiary(whose: str, spoken: Iterable[str], desk: Desk, *, own: bool) -> tuple[str, ...]:
    """Give the subsidiaries: the one spoken of before, where there is one.

    One that has none is itself "the subsidiary" where its parent was spoken of.
    """
    every = tuple(each for each in sorted(desk.ledger.group_of(whose)) if parent_of(each, desk) == whose)
    before = tuple(each for each in spoken if each in every and desk.may_see(each))
    if len(before) == 1 or every:
        return before if len(before) == 1 else every
    parent = parent_of(whose, desk)
    as_such = parent is not None and (not own or parent in spoken)
    return (whose,) if as_such else ()


def _line_above(whose: str, desk: Desk) -> Iterator[str]:
    """Yield the parent, the parent's parent and so on; no ledger with a circle of them is imported."""
    above = parent_of(whose, desk)
    while above is not None:
        yield above
        above = parent_of(above, desk)


def parent_of(customer_id: str, desk: Desk) -> str | None:
    """Give the customer that the ledger records as a customer's parent, where it is one of its customers."""
    parent = desk.ledger.customer(customer_id).parent_id
    return parent if parent is not None and desk.ledger.has_customer(parent) else None
