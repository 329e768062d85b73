"""A customer told by a character of its name, in a word that has it: 伟大的伟那家呢, 丰收的丰那家的额度."""

import re
from collections.abc import Iterable

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.whom.fitting import Fits, shown_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_TOLD = lazily(
    r"(?:的|[那这]个)(?P<hint>[㐀-鿿])字?"
    r"(?:的?(?:那|这)一?[家个户](?:公司|客户)?的?|(?=[呢吧]?[?？。!！ ]*$))"
)
_ENDS = " ?.!\uff1f。\uff01呢吧"
_LONGS = (2, 3, 4)
"""Characters of the word that has it: 伟大, 丰衣足食."""

_RADICAL = lazily(r"[㐀-鿿]字(?:旁|头|底|边|框)$")
"""A part of a character that tells it too: 山字旁的峰."""

_CORRECTS = (
    r"(?:不是[㐀-鿿]{2,4}的[㐀-鿿]|(?:名字?|名称|字)?[打写输说搞弄]?错(?:字|名字?|名称)?了?|不好意思|抱歉|[哦噢啊呃]|不对|应该"
    r"|是|我说的|我是说|我指的|名字|手误|手滑|口误|更正|%s|[,.\uff0c。 、!\uff01:\uff1a])*"
)
"""What only puts a name right: nothing else is asked with it."""

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
    word = next((each for each in words if said["hint"] in each or _RADICAL.fullmatch(each)), None)
    if word is None or is_denied(shown, said.start() - len(word), said.end()):
        return None
    named = _alike(conversation.subject, desk) or _alike_the_denied(conversation, desk)
    for among in (conversation.offered, conversation.spoken_of, named):
        fits = shown_of(_with_character(said["hint"], among, desk), desk)
        if fits.seen or fits.hidden:
            start = said.start() - len(word)
            alone = re.fullmatch(_CORRECTS % said["hint"], shown[:start]) and not shown[said.end() :].strip(
                _ENDS
            )
            return ((0, len(shown)) if alone else (start, said.end())), fits
    return None


def _with_character(hint: str, among: Iterable[str], desk: Desk) -> list[str]:
    known = (each for each in among if desk.ledger.has_customer(each))
    return [each for each in known if hint in simplified(desk.ledger.customer(each).name)]


def _alike(subject: str | None, desk: Desk) -> tuple[str, ...]:
    if subject is None or not desk.shows(subject):
        return ()
    near = desk.ledger.names.near(desk.ledger.customer(subject).name, _NEAR)
    return tuple(each.customer_id for each in near)


def _alike_the_denied(conversation: Conversation, desk: Desk) -> tuple[str, ...]:
    """Give those called like the name of the last question, which could not be answered about it."""
    last = conversation.asked_calls[-1] if conversation.asked_calls else None
    if last is None or last.ok or "customer" not in last.args:
        return ()
    return tuple(each.customer_id for each in desk.ledger.names.near(str(last.args["customer"]), _NEAR))
