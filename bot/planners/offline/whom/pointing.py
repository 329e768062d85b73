"""Words that point at customers spoken of: both of them, the other one, the latter, the first of two."""

import re

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.other_ones import last_two, other_one, others_meant
from bot.planners.offline.whom.row_places import row_places
from knowledge.desk import Desk

_TWO = 2
_THEY = re.compile(r"(?<![a-z])(?:they|them|their|those|these)(?![a-z])|[他她它]们的?|其中|这些|里面")
_PLACES = (
    ("first", "第一家", "第一个"),
    ("second", "第二家", "第二个"),
    ("third", "第三家", "第三个"),
)
_PLACE = re.compile(
    r"(?<![a-z])the (?P<place>first|second|third)"
    r"(?: (?:of (?:them|those|these|the two|the three|both)|one(?:['’]s)?)(?![a-z])|(?=[?.! ]*$))"
    r"|(?P<han>第[一二三][家个])"
)
_TOLD_BEFORE = re.compile(r"[前最后头\d_一二三四五六七八九十的国] ?$")
"""What counts or describes them anew: 前两家, 德国的两家."""
_OF_QUESTIONS = re.compile(
    r" ?(?:questions|things|queries|points|figures)(?![a-z])| of (?:these|those) (?:for|about)(?![a-z])"
    r"|个?问|[件样]事|问题"
)
"""What says that "both" are questions, and not customers."""

_HERE = ("both", "other_one", "former", "latter", "previous_one")


def pointed_at(text: str, conversation: Conversation, desk: Desk) -> str | None:
    """Put ids in the place of words that point at customers spoken of, or None where none does.

    "Both" are those of the last answer, or the last two. "The first" is no row of a list: those are pointed
    at by their place in it.
    """
    shown = simplified(text)
    others = others_meant(shown, conversation, desk)
    if others is not None:
        return with_ids(text, *others)
    for item in find("cues", shown, _HERE):
        before = shown[: item.start]
        if _OF_QUESTIONS.match(shown, item.end):
            continue
        whom = _pair(item.name, conversation, desk)
        if whom and not (item.name == "both" and _TOLD_BEFORE.search(before)):
            start = len(_without_pronoun(before)) if item.name == "both" else item.start
            return with_ids(text, (start, len(text) - len(_after(text, item.end))), whom)
    return _by_place(text, shown, conversation)


def _without_pronoun(before: str) -> str:
    """Drop the "they" of "what do they both owe": the ids stand for it."""
    return re.sub(r"(?:(?<![a-z])(?:they|them)|[他它她]们) ?$", "", before)


def _after(text: str, end: int) -> str:
    """Give what follows, without the "of them" that belongs to the pointing word."""
    return re.sub(
        r"^ (?:of (?:them|those|these)|companies|customers|firms|accounts)(?![a-z])", "", text[end:]
    )


def _pair(word: str, conversation: Conversation, desk: Desk) -> tuple[str, ...]:
    """Give whom a word means among the customers of the talk; none where there are not two to tell apart."""
    latest, spoken = conversation.customers, conversation.spoken_of
    if word == "both":
        return latest if len(latest) > 1 else last_two(conversation)
    if word == "other_one":
        return other_one(conversation, desk)
    if word == "previous_one":
        return tuple(each for each in last_two(conversation) if each != conversation.subject)
    two = latest if len(latest) == _TWO else spoken[-_TWO:]
    if len(two) < _TWO:
        return ()
    return two[:1] if word == "former" else two[-1:]


def _by_place(text: str, shown: str, conversation: Conversation) -> str | None:
    """Put the first or second of the customers spoken of in the place of "the first": not after a list."""
    said = _PLACE.search(shown)
    last = conversation.last_call
    if said is None or last is None or "customer" not in last.args or len(row_places(shown)) > 1:
        return None
    latest = conversation.customers
    if len(latest) == 1 and conversation.last_list is not None:
        return None
    spoken = latest if len(latest) > 1 else conversation.spoken_of
    word = said["place"] or said["han"]
    place = next(number for number, words in enumerate(_PLACES) if word in words)
    if not _TWO <= len(spoken) <= len(_PLACES) or place >= len(spoken):
        return None
    return with_ids(text, said.span(), spoken[place : place + 1])
