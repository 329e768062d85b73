"""Customers by their place among those spoken of: "the second: overdue" after three were asked about.

Who was asked about counts, whether or not the asker was shown anything: the second of three stays the second,
where the first may not be seen.
"""

from collections.abc import Iterable
from typing import NamedTuple

from bot.conversation import Conversation, PastCall, Turn
from bot.language.words import simplified
from bot.planners.offline.question.ids_in_text import with_names
from bot.planners.offline.whom.counted_places import standing
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.last_list import last_rows
from bot.planners.offline.whom.row_places import RowPlace, row_places
from bot.planners.offline.whom.several_rows import several_rows
from knowledge.desk import Desk

_TWO, _FEW = 2, 3


class Asked(NamedTuple):
    """Customers in the order in which they were asked about; `together`: so many of them in one question."""

    names: tuple[str, ...]
    together: int = 0


def asked_together(conversation: Conversation) -> tuple[str, ...]:
    """Give whom the latest question about customers was about, as ids or else as typed.

    One about several stays the latest while only some of those are asked about again.
    """
    latest: tuple[str, ...] = ()
    since: set[str] = set()
    for turn in reversed(conversation.turns):
        names = names_asked((turn,))
        if len(names) >= _TWO:
            return names if since <= set(names) else latest
        if _lists(turn):
            break
        latest = latest or names
        since.update(names)
    return latest


def names_asked(turns: Iterable[Turn]) -> tuple[str, ...]:
    """Give whom some turns asked about, each once, whether or not that gave a result."""
    named = (call.args.get("customer") for turn in turns for call in turn.calls)
    return tuple(dict.fromkeys(name for name in named if isinstance(name, str)))


def placed_among_those_spoken_of(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put in whom a text points at by places among those spoken of; None after a list, or where it does not.

    It is asked who is meant where the place may count somebody else; who was not shown before is not now.
    """
    asked = asked_in_order(conversation, desk) if conversation.turns else None
    said = _places_told(simplified(text), asked) if asked else []
    if asked is None or not said or desk.ledger.names.mentions(text):
        return None
    if not all(_stands(each.place, asked) for each in said):
        counted = asked.together and conversation.last_list is None
        return Described(text, nobody=True) if counted else None
    if _is_doubtful(said, asked, conversation, desk):
        return Described(text, nobody=True)
    whom = [asked.names[each.place] for each in said]
    strange = next((name for name in whom if not _is_named(name, desk)), None)
    if strange is not None:
        return Described(text, failed=_call_about(strange, conversation))
    return Described(_with_those_at(text, said, whom))


def _places_told(shown: str, asked: Asked) -> list[RowPlace]:
    """Give the places that a text tells: each, or the first or last few of those asked about together."""
    said, few = row_places(shown), several_rows(shown, asking=False) if asked.together else None
    said = [RowPlace(standing(each.place, len(asked.names)), each.span) for each in said]
    if few is None:
        return said
    span, which = few
    apart = [each for each in said if each.span[1] <= span[0] or span[1] <= each.span[0]]
    return [*apart, *(RowPlace(place, span) for place in range(asked.together)[which])]


def _with_those_at(text: str, said: list[RowPlace], whom: list[str]) -> str:
    """Put names in the places of some stretches, of which several may stand in one."""
    left = text
    for span in sorted({each.span for each in said}, reverse=True):
        here = [name for each, name in zip(said, whom, strict=True) if each.span == span]
        left = with_names(left, span, tuple(dict.fromkeys(here)))
    return left


def asked_in_order(conversation: Conversation, desk: Desk) -> Asked | None:
    """Give those among whom places count now: of a question about several, or each asked about alone."""
    turns = list(conversation.turns)
    group = max((at for at, turn in enumerate(turns) if len(names_asked((turn,))) >= _TWO), default=-1)
    listed = max((at for at, turn in enumerate(turns) if _lists(turn)), default=-1)
    if group > listed:
        return Asked(names_asked(turns[group:]), len(names_asked((turns[group],))))
    if listed >= 0:
        return None
    names = tuple(name for name in names_asked(turns) if not _was_asked_back(name, desk))
    if set(names) <= set(conversation.offered) and names:
        return Asked(conversation.offered, len(conversation.offered))
    return Asked(names) if _TWO <= len(names) <= _FEW else None


def _lists(turn: Turn) -> bool:
    return any(call.ok and call.shows_a_list for call in turn.calls)


def _was_asked_back(name: str, desk: Desk) -> bool:
    """Say whether what was typed may be several customers: who was meant was asked and told then."""
    return not desk.ledger.has_customer(name) and desk.ledger.names.link(name).verdict == "several"


def _stands(place: int, asked: Asked) -> bool:
    """Say whether somebody stands in a place; from the end only those asked about together are counted."""
    return 0 <= place < len(asked.names) or (place < 0 and -place <= asked.together)


def _is_doubtful(said: list[RowPlace], asked: Asked, conversation: Conversation, desk: Desk) -> bool:
    """Say whether a place may count others: rows of a list before, or only those who were shown."""
    if not asked.together:
        return not all(desk.shows(name) for name in asked.names)
    if len(asked.names) > asked.together and any(each.place < 0 for each in said):
        return True
    if names_asked((conversation.turns[-1],)) == asked.names:
        return False
    rows = last_rows(conversation, desk)
    if not set(asked.names) <= set(rows):
        return False
    return any(rows[each.place] != asked.names[each.place] for each in said)


def _is_named(name: str, desk: Desk) -> bool:
    """Say whether a question finds a name: what nobody is called may be read as something else."""
    found = desk.ledger.names.mentions(name)
    return desk.ledger.has_customer(name) or any(each.text == name for each in found)


def _call_about(name: str, conversation: Conversation) -> PastCall | None:
    calls = (call for turn in reversed(conversation.turns) for call in turn.calls)
    return next((call for call in calls if call.args.get("customer") == name), None)
