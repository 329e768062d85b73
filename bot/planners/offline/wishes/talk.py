"""Words that need no tool, and what to ask where a question is not clear."""

from decimal import Decimal

from bot.language.slots.slot import Identifier
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.arguments.list_conditions import rule_named
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.anybody import asks_for_customers, is_a_narrowed_list
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.narrowed_terms import is_narrowed
from bot.planners.offline.wishes.payments_received import asks_what_was_paid
from bot.planners.offline.wishes.signs_asked import asks_for_signs
from bot.planners.offline.wishes.terms import term_asked
from bot.planners.planner import AskBack, Call, Explain, Say, Step
from knowledge.desk import Desk
from knowledge.passages.finder.meant import meant
from knowledge.passages.library import look_up
from knowledge.passages.question import names_neighbour
from knowledge.passages.search import Search
from knowledge.passages.sections import OURS

_FOREIGN = 0.7
"""From this probability a question is out of scope unless a passage answers it plainly."""
_EVIDENT = 0.9
"""From this probability a question without a customer asks for the warning signs of all."""

_NAMED = 5
"""Customers at most that a question back names."""

_PLAIN, _MEANT = Decimal("0.6"), 0.4
"""From this score a passage answers whatever else the question resembles, if its rule is meant at all."""


def talk(intent: str | None, reading: Reading, desk: Desk) -> Step:
    """Plan an intent that calls no tool; None asks what is wanted."""
    if intent == "term" and is_narrowed(reading):
        return AskBack(tool="", args={}, need="intent_open")
    if intent == "term":
        return term_asked(reading) or Call(tool="search_policy", args={"question": reading.text})
    if intent == "why":
        return Explain()
    if intent == "help":
        return Say(status="answered", text=f"help.{desk.person.role}")
    numbered = [slot.text for slot in reading.slots.found if isinstance(slot, Identifier)]
    if intent in ("greet", "thanks") and numbered:
        return AskBack(tool="", args={}, need="intent", values={"name": numbered[0]})
    if intent in ("greet", "thanks"):
        return Say(status="answered", text=intent)
    if intent == "out_of_scope":
        return Say(status="out_of_scope", text="out_of_scope")
    return unclear(reading)


def asks_about_rules(intent: str | None, reading: Reading, order: tuple[Ask, ...]) -> bool:
    """Say whether what looks like a list is rather about the rules: it speaks of them, or is no clear list.

    "What is the rule about lawsuits as warning signals?" names warning signs, and asks for nobody's.
    """
    frame = FRAMES.get(intent or "")
    if frame is None or frame.subject == "customer" or intent == "search_policy" or reading.places:
        return False
    if find("portfolio_words", reading.text, ("asks_whom", "mine")):
        return False
    if asks_for_customers(reading) or is_a_narrowed_list(reading) or asks_for_signs(reading):
        return False
    if rule_named(reading.text) and find("actions", reading.text, ("who_list",)):
        return False
    ruled = find("cues", reading.text, ("policy",)) and find("cues", reading.text, ("asking",))
    return bool(ruled) or (frame.subject == "optional" and order[0].probability < _EVIDENT)


def policy_says(reading: Reading, order: tuple[Ask, ...], desk: Desk) -> bool:
    """Say whether a question that names nobody, and fits no tool, is one for the policy.

    It is where it asks what the policy says in so many words, where it is about a neighbouring matter of the
    company's (of which the policy may say nothing), or where a passage answers it.
    """
    if reading.mentions or reading.points_back or asks_for_customers(reading):
        return False
    if find("cues", reading.text, ("policy",)) and find("cues", reading.text, ("asking",)):
        return True
    if names_neighbour(reading.text):
        return True
    found = look_up(desk.policy, desk.shelf, reading.text, reading.language, 1, desk.person.role)
    if found.covered and found.best_score >= _PLAIN and _is_meant(reading, found):
        return True
    if reading.unknown:
        return False
    foreign = next((item.probability for item in order if item.name == "out_of_scope"), 0.0)
    learnt = meant(reading.text)
    wants_figures = learnt.figures > learnt.plainly
    return foreign < _FOREIGN and found.covered and not (reading.places or wants_figures)


def _is_meant(reading: Reading, found: Search) -> bool:
    """Say whether people who ask like this mean a rule; a document of the company's own may say anything."""
    return found.passages[0].document not in OURS or meant(reading.text).plainly >= _MEANT


def unclear(reading: Reading) -> Step:
    """Ask what is wanted; a question that has nothing of ours in it is out of scope."""
    if asks_what_was_paid(reading):
        return AskBack(tool="", args={}, need="paid")
    if reading.mentions:
        comma = "、" if reading.language == "zh" else ", "
        names = comma.join(dict.fromkeys(each.text for each in reading.named[:_NAMED]))
        return AskBack(tool="", args={}, need="intent", values={"name": names})
    outside = reading.share("out_of_scope")
    if outside >= reading.intents[0].probability / 2 and not reading.left_out:
        return Say(status="out_of_scope", text="out_of_scope")
    return AskBack(tool="", args={}, need="intent_open")
