"""Whether a question is about the company's business, of which the policy may say nothing."""

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.anybody import is_a_word, speaks_of_no_list
from bot.planners.offline.wishes.certainty import CLEAR, OWN_WAY, SURELY, probability_of
from bot.planners.offline.wishes.instead_of_a_customer import stands_in
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.none_of_ours import leads, may_be_words
from bot.planners.offline.wishes.plain_for_a_tool import is_plainly_for
from knowledge.passages.finder.meant import meant

_BUSINESS, _RESEMBLED = 0.4, 0.5
"""From these shares it is business without a rule: without a tool, and where one resembles it."""

_FARTHER = 0.2
"""By so much surer a question must be foreign than the company's business, to be foreign all the same."""


def is_business_without_a_rule(intent: str | None, order: tuple[Ask, ...], reading: Reading) -> bool:
    """Say whether a question is about the company's business, of which the policy may say nothing."""
    if intent in OWN_WAY or reading.mentions or reading.continues:
        return False
    frame = FRAMES.get(intent or "")
    if frame is not None and (stands_in(intent or "", reading) or reading.places):
        return False
    if is_plainly_for(intent or "", reading):
        return False
    unknown = [each for each in reading.unknown if not is_a_word(each, reading)]
    in_general = len(unknown) < len(reading.unknown) or speaks_of_no_list(intent or "", reading)
    enough = CLEAR if unknown else SURELY
    if frame is not None and probability_of(intent, order) >= enough and not in_general:
        return False
    if not all(may_be_words(each) for each in unknown):
        return False
    learnt = meant(reading.text)
    if intent == "out_of_scope" and probability_of(intent, order) - learnt.of_the_business > _FARTHER:
        return False
    least = _BUSINESS if frame is None else _RESEMBLED
    return leads(learnt, learnt.of_the_business, learnt.elsewhere, least)
