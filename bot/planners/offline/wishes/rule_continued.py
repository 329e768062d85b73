"""Pieces that go on with a question for the policy: "and for a small firm?" after "who approves a limit?"."""

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.instead_of_a_customer import stands_in
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import is_elliptic
from bot.planners.offline.wishes.none_of_ours import may_be_words
from bot.planners.planner import Call
from knowledge.passages.finder.meant import meant

_ELSEWHERE = 0.4
"""From this share a piece is none of the company's business."""

_TALK = frozenset({"greet", "thanks", "help", "why", "term"})
_SURE_LIST = 0.9
"""From this probability a list is meant that a piece names, and no rule."""

_BRIEF_HAN, _BRIEF_WORDS = 14, 8
_PIECE_HAN, _PIECE_WORDS = 10, 6
_LONGEST_TOPIC = 240
"""Characters of earlier questions that a search goes on from."""


def goes_on_from_a_rule(
    intent: str | None, order: tuple[Ask, ...], reading: Reading, conversation: Conversation
) -> Call | None:
    """Give the search that a piece goes on with: "and for a small firm?" after a question for the policy."""
    after = rule_asked_before(conversation)
    if after is None or reading.mentions:
        return None
    if intent in _TALK or not _is_brief(reading) or (reading.points_back and conversation.subject):
        return None
    frame = FRAMES.get(intent or "")
    if frame is not None and intent != "search_policy":
        if frame.subject == "customer" and (stands_in(intent or "", reading) or conversation.subject):
            return None
        listed = frame.subject != "customer" and _of_no_customer(order) >= _SURE_LIST
        if listed and not _points_at_the_rule(reading):
            return None
    if reading.unknown and not all(may_be_words(each) for each in reading.unknown):
        return None
    if meant(reading.text, after).elsewhere >= _ELSEWHERE and not is_elliptic(reading):
        return None
    return Call(tool="search_policy", args={"question": reading.text, "after": after})


def rule_asked_before(conversation: Conversation) -> str | None:
    """Give what the last message asked of the policy, None where it asked something else."""
    last = conversation.last_call
    latest = conversation.turns[-1].calls if conversation.turns else ()
    return _topic(last) if last is not None and last in latest and last.name == "search_policy" else None


def _topic(last: PastCall) -> str:
    """Give what a search was about: of a mere piece ("and for how long?") what it went on from too."""
    before, asked = str(last.args.get("after") or ""), str(last.args["question"])
    piece = len(asked.split()) <= _PIECE_WORDS if asked.isascii() else len(asked) <= _PIECE_HAN
    piece = piece or bool(find("cues", asked, ("pronoun",)))  # "and for how long do they hold?"
    if not (before and piece):
        return asked
    return f"{before} {asked}" if len(before) <= _LONGEST_TOPIC else before


def _points_at_the_rule(reading: Reading) -> bool:
    """Say whether a piece speaks of what was quoted: "which customers are below that?"."""
    return reading.points_back or bool(find("cues", reading.text, ("that_rule",)))


def _of_no_customer(order: tuple[Ask, ...]) -> float:
    """Give how likely any tool is that needs no customer, whichever of them: a list or a key figure."""
    tools = (each for each in order if each.is_tool and each.name != "search_policy")
    return sum(each.probability for each in tools if FRAMES[each.name].subject != "customer")


def _is_brief(reading: Reading) -> bool:
    text = reading.text
    return len(text.split()) <= _BRIEF_WORDS if text.isascii() else len(text) <= _BRIEF_HAN
