"""Whom words fit of those near by, the ones offered, answered for or listed last, and of all customers."""

from collections.abc import Iterable, Iterator

from bot.conversation import Conversation
from bot.planners.offline.whom.fitting import Fits, alike, called_so, shown_of
from bot.planners.offline.whom.last_list import listed_last
from bot.planners.offline.whom.trade_words import called_by_a_trade
from knowledge.desk import Desk


def near(words: str, there: list[str], conversation: Conversation, desk: Desk) -> Fits:
    """Give who is called so or is there of those just offered, of the last answer or of the last list."""
    for known in _those_near(conversation, desk):
        called = shown_of(called_so(words, known, desk), desk)
        near = tuple(each for each in there if each in known) if len(known) > 1 else ()
        if called.seen or near:
            return called if called.seen else Fits(near)
    return Fits(())


def _those_near(conversation: Conversation, desk: Desk) -> Iterator[list[str]]:
    """Yield those just offered, those of the last answer and those of the last list."""
    for among in (conversation.offered, conversation.customers, listed_last(conversation, desk)):
        yield [each for each in among if desk.ledger.has_customer(each)]


def of_those_near(there: Iterable[str], conversation: Conversation, desk: Desk) -> list[str]:
    """Give those near by who are of a country or trade."""
    near = {each for known in _those_near(conversation, desk) for each in known}
    return [each for each in there if each in near]


def of_all(words: str, there: list[str], conversation: Conversation, desk: Desk) -> Fits:
    """Give who is called so of those spoken of, else of all; where nobody is, who is there."""
    known = [each for each in conversation.spoken_of if desk.ledger.has_customer(each)]
    spoken = shown_of(called_so(words, known, desk), desk)
    if spoken.seen:
        return spoken
    called = shown_of(called_so(words, alike(words, desk), desk, in_either_number=True), desk)
    if called.seen or there:
        return called if called.seen else Fits(tuple(there))
    return shown_of(called_by_a_trade(words, desk), desk)
