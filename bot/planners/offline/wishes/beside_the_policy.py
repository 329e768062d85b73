"""What the policy has nothing of, and what has no word of our trade: "one sea shanty please" is none of ours.

Whatever fits no tool is looked for in the policy. That it does not say is an answer to a question of our
business only; a company's own documents may speak of anything, and are looked into before.
"""

from bot.conversation import Conversation
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.nothing_of_the_trade import names_something_of_the_trade
from bot.planners.planner import Call, Say, Step
from knowledge.desk import Desk
from knowledge.passages.finder.meant import meant
from knowledge.passages.library import look_up
from knowledge.passages.question import names_neighbour
from knowledge.passages.sections import OURS

_BUSINESS = 0.4
"""From this share a question is about the company's business, whatever its words."""


def beside_the_policy(
    steps: tuple[Step, ...], reading: Reading, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Say that a question is out of scope instead of searching for what is neither ours nor in the policy."""
    if len(steps) != 1 or not _only_searches(steps[0]) or _may_be_of_ours(reading, conversation):
        return steps
    found = look_up(desk.policy, desk.shelf, reading.text, reading.language, 1, desk.person.role)
    near = found.covered or any(each.document not in OURS for each in found.passages)
    return steps if near else (Say(status="out_of_scope", text="out_of_scope"),)


def _only_searches(step: Step) -> bool:
    return isinstance(step, Call) and step.tool == "search_policy" and set(step.args) == {"question"}


def _may_be_of_ours(reading: Reading, conversation: Conversation) -> bool:
    """Say whether it has a word of ours, or goes on: what follows a passage may be about it in any words."""
    last = conversation.last_call
    if last is not None and last.name == "search_policy":
        return True
    if reading.mentions or reading.unknown or reading.continues or reading.places:
        return True
    text = reading.text
    if find("cues", text, ("policy",)) or find("elsewhere", text, ("ours",)) or find("writings", text):
        return True
    if find("portfolio_words", text, ("anybody", "who_must")):
        return True
    if names_something_of_the_trade(text) or names_neighbour(text):
        return True
    return meant(text).of_the_business >= _BUSINESS
