"""Words that point at customers spoken of: both of them, the other one, the latter, the first of two."""

import re

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_ids, with_names
from bot.planners.offline.whom.counted_places import number_of
from bot.planners.offline.whom.last_list import listed_last
from bot.planners.offline.whom.other_ones import last_two, other_one, others_meant
from bot.planners.offline.whom.spoken_in_order import asked_together
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_TWO = 2
_THEY = lazily(r"(?<![a-z])(?:they|them|their|those|these)(?![a-z])|[他她它]们的?|其中|这些|里面")
_TOLD_BEFORE = lazily(r"[前最后头外他它余下\d_一二三四五六七八九十的国] ?$")
"""What counts or describes them anew: 前两家, 另外两家, 德国的两家."""
_OF_QUESTIONS = lazily(
    r" ?(?:questions|things|queries|points|figures)(?![a-z])| of (?:these|those) (?:for|about)(?![a-z])"
    r"|个?问|[件样]事|问题"
)
"""What says that "both" are questions, and not customers."""

_OF_TIMES = lazily(
    r"(?<![a-z])(?:quarter|month|year|half|week|period|q[1-4])(?![a-z])[^.?!]{0,20}"
    r"(?<![a-z])(?:vs\.?|versus|against|to|with|than|and|over|on) $",
    re.IGNORECASE,
)
"""What comes before "the one before" where that is a time: "last quarter vs the one before"."""

_ALL = lazily(
    r"(?<![a-z])(?:all |the )(?P<count>three|four|five)(?: of (?:them|those|these))?(?= ?[:?.!,]| -| ?$)"
    r"|(?:这|那)?(?P<han>[三四五])[家个户](?:客户|公司)?(?=都|的|各|分别)"
)
"""All of so many who were asked about together."""

_HERE = ("both", "other_one", "former", "latter", "previous_one")


def pointed_at(text: str, conversation: Conversation, desk: Desk) -> str | None:
    """Put ids in the place of words that point at customers spoken of, or None where none does.

    "Both" are those of the last question, shown or not, or else the last two.
    """
    shown = simplified(text)
    others = others_meant(shown, conversation, desk)
    if others is not None:
        return with_ids(text, *others)
    every, together = _ALL.search(shown), asked_together(conversation)
    together = together if together or not every else listed_last(conversation, desk)
    counted = number_of(every["count"] or every["han"]) if every else 0
    if every and counted == len(together) and not _TOLD_BEFORE.search(shown[: every.start()]):
        return with_names(text, every.span(), together)
    for item in find("cues", shown, _HERE):
        before = shown[: item.start]
        if _OF_QUESTIONS.match(shown, item.end) or _OF_TIMES.search(before):
            continue
        whom = _pair(item.name, conversation, desk)
        if whom and not (item.name == "both" and _TOLD_BEFORE.search(before)):
            start = len(_without_pronoun(before)) if item.name == "both" else item.start
            return with_names(text, (start, len(text) - len(_after(text, item.end))), whom)
    return None


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
    latest, spoken = asked_together(conversation), conversation.spoken_of
    if word == "both":
        return latest if len(latest) > 1 else last_two(conversation)
    if word == "other_one" and len(latest) == _TWO and conversation.subject in latest:
        return tuple(each for each in latest if each != conversation.subject)
    if word == "other_one":
        return other_one(conversation, desk)
    if word == "previous_one":
        return tuple(each for each in last_two(conversation) if each != conversation.subject)
    two = latest if len(latest) == _TWO else spoken[-_TWO:]
    if len(two) < _TWO:
        return ()
    return two[:1] if word == "former" else two[-1:]
