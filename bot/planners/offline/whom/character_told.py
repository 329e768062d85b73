"""A customer told by a character of its name, in a word that has it: 伟大的伟那家呢, 丰收的丰那家的额度."""

import re
from collections.abc import Iterable

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.whom.fitting import Fits, shown_of
from knowledge.desk import Desk

_TOLD = re.compile(
    r"的(?P<hint>[㐀-鿿])字?(?:的?(?:那|这)一?[家个户](?:公司|客户)?的?|(?=[呢吧]?[?？。!！ ]*$))"
)
_LONGS = (2, 3, 4)
"""Characters of the word that has it: 伟大, 丰衣足食."""

_NEAR = 9
"""Customers of names like the last one's that may be meant."""


def told_by_a_character(
    text: str, conversation: Conversation, desk: Desk
) -> tuple[tuple[int, int], Fits] | None:
    """Give where a text tells a customer so and who of those offered, spoken of or named alike that is."""
    shown = simplified(text)
    said = _TOLD.search(shown)
    if said is None:
        return None
    words = (shown[max(0, said.start() - long) : said.start()] for long in _LONGS)
    word = next((each for each in words if said["hint"] in each), None)
    if word is None or is_denied(shown, said.start() - len(word), said.end()):
        return None
    for among in (conversation.offered, conversation.spoken_of, _alike(conversation.subject, desk)):
        fits = shown_of(_with_character(said["hint"], among, desk), desk)
        if fits.seen or fits.hidden:
            return (said.start() - len(word), said.end()), fits
    return None


def _with_character(hint: str, among: Iterable[str], desk: Desk) -> list[str]:
    known = (each for each in among if desk.ledger.has_customer(each))
    return [each for each in known if hint in simplified(desk.ledger.customer(each).name)]


def _alike(subject: str | None, desk: Desk) -> tuple[str, ...]:
    if subject is None or not desk.ledger.has_customer(subject):
        return ()
    near = desk.ledger.names.near(desk.ledger.customer(subject).name, _NEAR)
    return tuple(each.customer_id for each in near)
