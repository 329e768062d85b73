"""Clauses that only suppose something, and questions whose case the figures of another sentence tell."""

import re

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from knowledge.lazy_pattern import lazily

_SUPPOSES = lazily(
    r"(?:⟨customer⟩[ ,\uff0c]*(?:那边|这边|[他它她]们?|[那这]家)?)?"
    rf"(?:(?:(?:and|so|but|then|ok|now|even|what) )*(?:{IF_EN}|unless|say)(?![a-z])"
    rf"|(?:那|那么|就算|哪怕)?(?:{IF_ZH}|即使))",
    re.IGNORECASE,
)
_RESTS_ON = lazily(
    r"(?:[按依]?照|按着?|依据?|根据|凭|就|从|以|看)⟨customer⟩(?:的|现在|目前|眼下|当前|这|那|么|个|种)*"
    r"(?:情况|状况|样子|表现|条件|实力|现状|数据|报表|财报|经营|底子|信用)(?:状况|情况)?(?:来[看说讲]|看|讲)?"
    r"|(?:(?:and|so|but|then|ok|now) )*(?:given|based on|in view of|in (?:the )?light of|considering"
    r"|judging by|going by|looking at|as) (?:how )?⟨customer⟩(?:['\u2019]s?)?(?: [\w-]+){0,4}?"
    r" (?:stands?|figures|numbers|state|condition|position|situation|doing|looks?|accounts|record"
    r"|performance)(?: (?:now|today|right now|at the moment|so far))?",
    re.IGNORECASE,
)
"""What a question rests on, and asks nothing: 照鑫达现在的情况, "given how Müller is doing"."""

_OF_MANY = ("who_list", "kpi", "ageing")


def only_supposes(reading: Reading) -> bool:
    """Say whether a clause supposes something, or says what rests on it: "if they never paid"."""
    if _RESTS_ON.fullmatch(reading.masked.strip(" ,.\uff0c。")):
        return True
    return _SUPPOSES.match(reading.masked) is not None and not reading.text.endswith("?")


def is_of_nothing_said(reading: Reading, order: tuple[Ask, ...]) -> bool:
    """Say whether a piece read as a question about all customers names none of them and no condition.

    Beside a sentence with the figures of one case it asks about that case.
    """
    if not order or not order[0].is_tool or FRAMES[order[0].name].subject == "customer":
        return False
    held = reading.slots.found or reading.places or reading.mentions or reading.unknown
    return order[0].name != "search_policy" and not (
        held
        or find("actions", reading.text, _OF_MANY)
        or find("portfolio_words", reading.text, ("every", "anybody"))
    )
