"""Customers told by how they stand to others: a relative, a row, a place among those spoken of, a letter."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.all_but_some import all_but_some
from bot.planners.offline.whom.character_told import told_by_a_character
from bot.planners.offline.whom.company_of_somebody import There, company_of_somebody
from bot.planners.offline.whom.company_untold import speaks_of_a_company_untold
from bot.planners.offline.whom.corrections import corrected_to
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import Fits
from bot.planners.offline.whom.kin import Related, related, speaks_of_a_relative
from bot.planners.offline.whom.kin_by_place import company_of_the_group
from bot.planners.offline.whom.letter_told import letter_within, told_by_a_letter
from bot.planners.offline.whom.one_of_a_name import one_of_a_name
from bot.planners.offline.whom.other_ones import other_one_unclear
from bot.planners.offline.whom.pointing import pointed_at
from bot.planners.offline.whom.row_beside_a_name import row_beside_a_name
from bot.planners.offline.whom.spoken_in_order import placed_among_those_spoken_of
from knowledge.desk import Desk
from knowledge.rights import sees_every_customer

_EACH_OF = 5
"""So many relatives are told of one by one where all of them are asked for."""


def related_one(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put a relative in its place, or one of those of a name: "its parent", 江南两家里做轴承的."""
    beside = row_beside_a_name(text, conversation, desk)
    if beside is not None:
        span, whom = beside
        return Described(with_ids(text, span, whom)) if whom else Described(text, nobody=True)
    near = company_of_the_group(text, conversation, desk)
    relative = None if near else related(text, conversation, desk)
    if relative is not None:
        return _and_the_next(_in_place(relative, text, desk), conversation, desk)
    there = There(*near) if near else company_of_somebody(text, desk)
    if there is not None:
        return _there(there, text, desk)
    if conversation.subject is None and conversation.turns and speaks_of_a_relative(text):
        return Described(text, nobody=True)
    grouped = one_of_a_name(text, desk)
    if grouped is None:
        return Described(text, nobody=True) if speaks_of_a_company_untold(text, desk) else None
    (start, end), fits = grouped
    hidden = text[start:end].strip() if fits.only_hidden else ""
    nobody = not (fits.seen or fits.hidden)
    return put(text, (start, end), fits, desk)._replace(hidden=hidden, nobody=nobody)


def _there(there: There, text: str, desk: Desk) -> Described:
    """Put the company of a group that is at a place in its place.

    Where none can be shown, whoever does not see all customers is told the same whether or not there is one.
    """
    said = text[slice(*there.span)].strip()
    if there.fits.seen or there.maybe:
        fits = there.fits if there.fits.seen else Fits(there.maybe)
        return put(text, there.span, fits, desk, offered=not there.fits.seen)
    if sees_every_customer(desk.person) and find("portfolio_words", said, ("region",)):
        return Described(text, nobody=True)  # "its overseas company" may be any of several
    if sees_every_customer(desk.person):
        return Described(text, lacking="there")
    return Described(text, hidden=said)


def _and_the_next(found: Described, conversation: Conversation, desk: Desk) -> Described:
    """Put the next one in its place too that is said to be somebody's: "X's parent and Y's parent".

    Where either may be several, all are offered.
    """
    if found.lacking:
        return found
    other = related(found.text, conversation, desk)
    if other is None or not desk.ledger.names.mentions(found.text[slice(*other.span)]):
        return found
    if not found.choices:
        return _and_the_next(_in_place(other, found.text, desk), conversation, desk)
    if other.joined is None:
        return found
    both = (*found.choices, *_in_place(other, found.text, desk).choices)
    return found._replace(text=f"{found.text[: other.joined[0]]}{found.text[other.span[1] :]}", choices=both)


def _in_place(relative: Related, text: str, desk: Desk) -> Described:
    """Put a relative in its place; where there is none, leave those beside whom it was asked about."""
    if relative.each and 1 < len(relative.fits.seen) <= _EACH_OF and not relative.fits.hidden:
        left = Described(with_ids(text, relative.span, relative.fits.seen))
    elif relative.fits.seen:
        left = put(text, relative.span, relative.fits, desk, offered=relative.named)
    elif relative.joined:
        kept = f"{text[: relative.joined[0]]}{text[relative.span[1] :]}"
        left = Described(kept, lacking=relative.kind, kept=True)
    else:
        return Described(text, lacking=relative.kind)
    if relative.itself is None:
        return left
    span, subject = relative.itself
    return left._replace(text=with_ids(left.text, span, (subject,)))


def pointed_out(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put those whom words point at in their place: "both", "no, I meant Gears"."""
    placed = all_but_some(text, conversation, desk) or placed_among_those_spoken_of(text, conversation, desk)
    if placed:
        return placed
    pointed = pointed_at(text, conversation, desk) or _lettered(text, conversation, desk)
    if pointed:
        return Described(pointed)
    corrected = corrected_to(text, conversation, desk)
    if corrected is not None:
        (start, end), fits = corrected
        hidden = text[start:end] if fits.only_hidden else ""
        return Described(text, hidden=hidden) if hidden else put(text, (0, _whole(text, end)), fits, desk)
    told = told_by_a_character(text, conversation, desk) or other_one_unclear(
        simplified(text), conversation, desk
    )
    if told is None:
        return None
    (start, end), fits = told
    hidden = text[start:end] if fits.only_hidden else ""
    return put(text, (start, end), fits, desk)._replace(hidden=hidden, nobody=not (fits.seen or fits.hidden))


def _whole(text: str, end: int) -> int:
    """Give where a correction ends: with the message, where but marks stand behind it."""
    return end if any(each.isalnum() for each in text[end:]) else len(text)


def _lettered(text: str, conversation: Conversation, desk: Desk) -> str | None:
    """Put in whom a letter tells of those offered, or of the last answer: "the one without the e"."""
    near = conversation.offered or conversation.customers
    known = (each for each in near if desk.ledger.has_customer(each))
    names = {each: desk.ledger.customer(each).name for each in known}
    alone = told_by_a_letter(text, names)
    if alone:
        return alone
    within = letter_within(text, names)
    return with_ids(text, within[0], (within[1],)) if within else None
