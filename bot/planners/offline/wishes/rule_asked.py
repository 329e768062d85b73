"""Whether a question is one for the rules, by how people ask for them, whatever tool it resembles."""

import re

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES, Frame
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.well_known import is_well_known
from bot.planners.offline.wishes.anybody import (
    asks_what_to_do,
    gives_the_subject,
    is_a_word,
    means_a_rule_not_a_list,
)
from bot.planners.offline.wishes.certainty import CLEAR, OWN_WAY, PLAIN, SURELY, UNSURE, probability_of
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import is_a_keyword
from bot.planners.offline.wishes.none_of_ours import may_be_words
from bot.planners.offline.wishes.plain_for_a_tool import is_plainly_for
from knowledge.customers import UnknownName
from knowledge.lazy_pattern import lazily
from knowledge.passages.finder.meant import Meant, meant
from prompts.rule_questions import are_words

_LIKELIEST = 0.25
"""From this share where no tool fits and nothing beside the rules is likelier."""

_TO_DO = 0.5
"""From this share where a question asks what is to be done."""

_CERTAIN = 0.7
"""From this share even where a word looks like an unknown name, or a tool could answer as well."""

_AHEAD = 0.05
"""How much likelier a rule must be than a tool that has all it needs."""

_SURELY_OF_ONE = 0.95
"""From this probability the words alone want a tool about one customer."""

_LEFT = lazily(
    r"(?<![a-z])(?:left|remain(?:s|ing)?|still|so far|used up)(?![a-z])|还剩|剩多少|剩下|够不够用|还有多少",
    re.IGNORECASE,
)
"""What is said of how something stands today."""

_THAT = lazily(r"(?<![a-z])(?:the|that|this|my|our) $|[那这]一?[家个户]$")
"""What stands before a country or trade that tells one customer."""

_RECORDS = frozenset({"order", "invoice"})

_WHOLE_HAN = 4
"""Characters from which a Chinese name is a whole company's."""


def asks_for_a_rule(
    intent: str | None, order: tuple[Ask, ...], reading: Reading, conversation: Conversation
) -> bool:
    """Say whether a rule is meant: nobody is named or spoken of, and people ask for a rule like this."""
    if intent in OWN_WAY - {"term"} or reading.mentions or reading.slots.identifiers or reading.continues:
        return False
    learnt = meant(reading.text)
    share, likely = learnt.plainly, probability_of(intent, order)
    frame = FRAMES.get(intent or "")
    spoken_of = frame is not None and (is_a_keyword(reading) or _is_spoken_of(frame, conversation))
    if spoken_of or is_plainly_for(intent or "", reading):
        return False
    unknown = [each for each in reading.unknown if not is_a_word(each, reading)]
    if not all(map(may_be_words, unknown)) or _of_a_well_known_company(unknown, reading):
        return (frame is None or likely < UNSURE) and share >= _CERTAIN
    if frame is not None and _stands_for_a_customer(unknown, share, likely):
        return False
    told = intent == "check_order" and _tells_how_somebody_stands(reading, learnt)
    if frame is not None and (told or means_a_rule_not_a_list(intent or "", reading)):
        return True
    if intent == "term":
        return share >= _CERTAIN and share > likely + _AHEAD
    if frame is None:
        return _fits_no_tool(learnt, likely, reading)
    if frame.subject == "customer" and not gives_the_subject(intent or "", reading):
        return _outweighs(learnt, likely, reading) and not _is_how_one_stands(intent, reading)
    if set(frame.subjects) - _RECORDS - {"days_past_due"}:
        # Ratios, plans and the like work with the figures that were given.
        return share >= CLEAR and likely < SURELY
    return share >= _CERTAIN and share > likely + _AHEAD and not reading.places


def _describes_somebody(reading: Reading) -> bool:
    """Say whether a country or trade tells whom a question is about: "the credit file on the Canadian"."""
    shown = simplified(reading.text)
    placed = (each for each in reading.places if each.kind != "person" and each.values)
    return any(_THAT.search(shown[: each.start]) for each in placed)


def _tells_how_somebody_stands(reading: Reading, learnt: Meant) -> bool:
    """Say whether it is told of some customer how that one stands: 有家客户被停货了, "over its limit"."""
    some = find("one_meant", reading.text, ("indefinite",))
    stands = any(find(words, reading.text) for words in ("limit_states", "conditions"))
    return bool(some) and stands and max(learnt.rules.values()) >= _CERTAIN


def _of_a_well_known_company(unknown: list[UnknownName], reading: Reading) -> bool:
    return any(is_well_known(each, reading.known) for each in unknown)


def _is_how_one_stands(intent: str | None, reading: Reading) -> bool:
    """Say whether the words alone ask how it stands with one now: "are they still on stop?", 额度还剩多少."""
    if find("cues", reading.text, ("policy",)) or find("one_meant", reading.text, ("ruled", "indefinite")):
        return False
    best = reading.intents[0] if reading.intents else None
    surely = best is not None and best.name == intent and best.probability >= _SURELY_OF_ONE
    return surely and (reading.points_back or _LEFT.search(reading.text) is not None)


def _outweighs(learnt: Meant, likely: float, reading: Reading) -> bool:
    """Say whether a rule is meant rather than a tool that lacks its customer; a mere guess counts as none."""
    if likely < UNSURE:
        return _fits_no_tool(learnt, likely, reading) and learnt.plainly > learnt.figures
    if likely >= SURELY and _describes_somebody(reading):
        return False
    least = _CERTAIN if likely >= CLEAR else PLAIN
    least = min(least, _TO_DO) if asks_what_to_do(reading) else least
    return learnt.plainly >= least and learnt.plainly > learnt.figures


def _fits_no_tool(learnt: Meant, likely: float, reading: Reading) -> bool:
    """Say whether a question that fits no tool asks for a rule; `likely` is how surely it is talk."""
    if likely >= CLEAR or reading.places:
        return learnt.plainly >= _CERTAIN
    likeliest = learnt.plainly >= _LIKELIEST and learnt.plainly > learnt.strongest_beside
    return learnt.plainly >= PLAIN or likeliest


def _is_spoken_of(frame: Frame, conversation: Conversation) -> bool:
    return conversation.subject is not None and frame.subject != "none"


def _stands_for_a_customer(unknown: list[UnknownName], share: float, likely: float) -> bool:
    """Say whether what looks like a name is one: no rule's words, and it is long or no rule is sure.

    A customer's number is one too, whatever rule is learnt of questions that hold such a number.
    """
    names = [each.text for each in unknown if not _are_words(each)]
    whole = any(len(name) >= _WHOLE_HAN and not name.isascii() for name in names)
    numbered = any(character.isdigit() for name in names for character in name)
    return bool(names) and (share < _CERTAIN or ((whole or numbered) and likely >= CLEAR))


def _are_words(name: UnknownName) -> bool:
    """Say whether what looks like an unknown customer is words that people use of rules."""
    return (name.text == name.text.lower() or not name.text.isascii()) and are_words(name.text)
