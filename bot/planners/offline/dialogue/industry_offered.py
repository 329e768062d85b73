"""What is said while it waits which industry is meant: yes to the only one that fits, or a condition more.

"Automotive" is no industry of a ledger that has automotive parts: that is offered, and "yes" takes it; "what
if also 30 days late" belongs to the question that waits, which is asked again with it.
"""

import re

from bot.conversation import Conversation, Pending
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.conditions.frame_filling import fill_clear
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.question.industry_names import listed_industries, nearest_industries
from bot.planners.offline.question.industry_words import other_industry_words
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from prompts.wording import Language
from tools.facts import Value

_WAITS = ("industry_unknown", "industry_not_theirs")
_THAT_ONE = lazily(
    r"(?:(?:yes|yeah|yep|ok(?:ay)?|sure|right|exactly|please)[ ,]+)*"
    r"(?:that(?: one|['’]s (?:it|the one|right))?|this one"
    r"|the one you (?:said|named)|it|correct|take (?:that|it))"
    r"(?: (?:one|please|then))*[ .!]*"
    r"|[嗯对好是的,\uff0c ]*(?:就|要|看|用|按)*(?:是)?(?:它|这个|那个|这一个|你说的那个|你说的)"
    r"(?:吧|了|的|行业|就行|就好)*[。.! ]*",
    re.IGNORECASE,
)
_ADDS = lazily(
    r"(?:(?:and|ok|okay|so|then|well|now)[ ,]+)*"
    r"(?:(?:and )?what if|what about|and if|if|also|plus|additionally|on top"
    r"|and|suppose|assume|together with|with)(?![a-z])"
    r"|[那就嗯,\uff0c ]*(?:如果|要是|假如|假设|再加上?|同时|还要?|另外|并且|而且|加上|外加|且|也|再)",
    re.IGNORECASE,
)
_OF_ALL = lazily(
    r"(?<![a-z])(?:whole|entire|portfolio|all (?:the )?(?:industries|customers|sectors)"
    r"|every (?:industry|sector))"
    r"(?![a-z])|全部|所有|整个|全体|各行业",
    re.IGNORECASE,
)
"""What is of no industry: another question than the one that waits."""

_TURNS = 3
"""Turns back in which the industry was said that is asked about."""


def with_the_industry_offered(text: str, pending: Pending, conversation: Conversation, desk: Desk) -> str:
    """Put the only industry that was offered in the place of a mere yes or "that one"."""
    if pending.need not in _WAITS:
        return text
    if is_only("cues", text) != "yes" and not _THAT_ONE.fullmatch(simplified(text).strip()):
        return text
    _, near = _said(conversation, desk.visible_industries)
    return near[0] if len(near) == 1 else text


def asked_with_a_condition_more(
    pending: Pending, reading: Reading, setting: Setting, conversation: Conversation
) -> tuple[AskBack, ...]:
    """Ask which industry again with what a message adds to the waiting question; nothing where it adds none.

    What is of all industries now is another question.
    """
    if pending.need not in _WAITS or pending.tool not in FRAMES or reading.mentions or reading.places:
        return ()
    if not _ADDS.match(simplified(reading.text).strip()) or _OF_ALL.search(reading.text):
        return ()
    told = fill_clear(pending.tool, reading, setting)
    if not told or "industry" in told:
        return ()
    values = _values(conversation, setting.industries, reading.language)
    need = pending.need if values else "industry_one"
    return (AskBack(tool=pending.tool, args={**pending.args, **told}, need=need, values=values),)


def _values(conversation: Conversation, labels: tuple[str, ...], language: Language) -> dict[str, Value]:
    typed, near = _said(conversation, labels)
    return {"typed": typed, "known": listed_industries(near or labels, language)} if typed else {}


def _said(conversation: Conversation, labels: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Give the industry that was said last and the ledger has not, and those of the ledger that fit it."""
    for turn in list(conversation.turns)[: -_TURNS - 1 : -1]:
        shown = simplified(turn.question)
        words = [shown[item.start : item.end] for item in other_industry_words(labels).find(shown)]
        if words:
            return words[0], nearest_industries(words[0], labels) if len(set(words)) == 1 else ()
    return "", ()
