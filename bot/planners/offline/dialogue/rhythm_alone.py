"""The rhythm alone as the answer to "is 0.05% a day, a month or a year?": "a month", 按天."""

from bot.conversation import Conversation, Pending
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.question.slots_of import slots_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_RHYTHM = lazily(
    r"(?:(?:it['’]?s|that['’]?s|that is|i mean|i meant|meant|make it|of course|oh|no|sorry|well)[ ,]+)*"
    r"(?:an?|per|by the|by|each|every|the|/)? ?"
    r"(?:(?P<day>dai?ly|days?)|(?P<month>month(?:ly|s)?)|(?P<year>year(?:ly|s)?|annum|annual(?:ly)?|p\.?a\.?))"
    r"(?: (?:rate|interest))?(?:[ ,]+(?:please|pls|of course|thanks|i think|i mean))*[ .!]*"
    r"|[是按以每一个算就应该当然的呃哦嗯,\uff0c 指说我]*"
    r"(?:(?P<zh_day>[天日])|(?P<zh_month>月)|(?P<zh_year>年))"
    r"[的度化利息率算计吧呗啊呀呢。.! ]*"
)
_KINDS = ("day", "month", "year")
_TURNS = 2
"""Turns back in which the rate was said that is asked about."""


def with_its_rate(text: str, pending: Pending, conversation: Conversation, desk: Desk) -> str:
    """Put the rate that was asked about before a rhythm that is all an answer says."""
    said = _RHYTHM.fullmatch(simplified(text).strip()) if pending.need == "rate_rhythm" else None
    if said is None:
        return text
    rhythm = next(kind for kind in _KINDS if said[kind] or said[f"zh_{kind}"])
    for turn in list(conversation.turns)[: -_TURNS - 1 : -1]:
        slots = slots_of(turn.question, desk)
        rates = [each.value for each in slots.shares if each.value is not None and each.per is None]
        rates = rates or [each.value / 100 for each in slots.numbers if each.value is not None]
        if rates:
            return f"{plain(rates[0] * 100)}% a {rhythm}"
    return text
