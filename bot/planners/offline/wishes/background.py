"""What of a message only tells how things stand, or whose customer somebody is, beside what it asks."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.pressing import tells_of_pressing
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.instead_of_a_customer import stands_in
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.question import Question
from bot.planners.offline.wishes.story import is_asking, only_tells
from bot.planners.offline.wishes.supposed_clauses import is_of_nothing_said
from knowledge.lazy_pattern import lazily

_MARKS = " ?\uff1f;\uff1b\u3002!\uff01."
_AROUND = frozenset({"search_policy", "out_of_scope"})
_WHOSE = lazily(
    r"(?:(?:哦|噢|啊|嗯|对|好的?|行|原来|应该|忘了|想起来了|oh|ah|right|ok(?:ay)?|yes|of course|true"
    r"|sorry)[,\uff0c !]*)*"
    r"(?:(?:那|这|它|他们|那家|这家|人家)?(?:是|归)⟨person⟩(?:的|名下的?|那边的?|手上的?|管的?"
    r"|负责的?)(?:客户|户|单位)?[了啊呀嘛]*"
    r"|(?:that|it|they|this|those|he|she)(?:['\u2019]s|['\u2019]re| is| are| must be)? (?:one of )?⟨person⟩"
    r"(?:['\u2019]s?)?"
    r"(?: (?:customers?|accounts?|clients?|one))?)",
    re.IGNORECASE,
)
"""What tells whose customer somebody is, and asks nothing."""

_REFERS = lazily(
    r"(?<![a-z])(?:that|this|it|so|those|these|such)(?![a-z])|[这那]|如此|其|该|影响|结果", re.IGNORECASE
)
_WONDERS = lazily(
    r"[吗么谁哪几]|什么|怎|多少|能不能|可不可以"
    r"|(?<![a-z])(?:what|how|who|whom|when|which|why|can|could|should|may|please)(?![a-z])"
)
_BRIEF = 40
"""Characters of what only asks what comes of the thing said before."""


def without_background(asked: list[Question]) -> list[Question]:
    """Drop what only tells how things stand, before a question, and what only asks what comes of it.

    一直没有额度，给多少合适？ asks one thing; so does "All pay 45 days later. What does that do to us?".
    """
    asking = [each for each in asked if is_asking(each.reading) and not _only_presses(each.reading)]
    told = [each for each in asked if each not in asking and only_tells(each.reading)]
    wished = asking or [each for each in asked if each not in told]
    kept = [each for each in asked if not (wished and each in told)]
    others = [each for each in kept if not _tells_whose(each.reading)]
    given = any(gives_its_subject(each.reading, each.order) for each in kept)
    kept = [each for each in others or kept if not (given and is_of_nothing_said(each.reading, each.order))]
    first = kept[0] if kept else None
    return [each for each in kept if each is first or not _asks_what_comes(each)]


def _only_presses(reading: Reading) -> bool:
    """Say whether a piece but tells that somebody presses for an answer: "my boss is chasing"."""
    held = reading.mentions or reading.slots.found or reading.places or reading.text.endswith("?")
    return not held and tells_of_pressing(reading.text) and not _WONDERS.search(simplified(reading.text))


def gives_its_subject(reading: Reading, order: tuple[Ask, ...]) -> bool:
    """Say whether a sentence gives the figures that its tool works on in place of a customer's."""
    return bool(order) and order[0].is_tool and not reading.mentions and stands_in(order[0].name, reading)


def _tells_whose(reading: Reading) -> bool:
    """Say whether a sentence only tells whose customer somebody is: 哦对，是张伟的客户."""
    return bool(reading.places) and _WHOSE.fullmatch(reading.masked.strip(_MARKS)) is not None


def _asks_what_comes(asked: Question) -> bool:
    reading = asked.reading
    held = reading.slots.found or reading.mentions or reading.unknown or reading.places
    refers = _REFERS.search(reading.text) and not find("cues", reading.text, ("policy",))
    return asked.order[0].name in _AROUND and bool(refers) and not held and len(reading.text) <= _BRIEF
