"""Another customer put right, and more asked behind it: "no, engineering. and the overdue of both"."""

from collections.abc import Callable

from bot.conversation import Conversation
from bot.planners.offline.dialogue.meaningful import each_once
from bot.planners.offline.question.cues import find
from bot.planners.offline.whom.corrections import corrected_to, goes_on_to_somebody, is_a_correction
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_TWO = lazily(
    r"(?P<first>[^.;!?。\uff1b！？]{2,40}?)(?:[.;!。\uff1b！] *|[,\uff0c] *(?=(?:and|also|then"
    r"|plus) |还|也|再))"
    r"(?P<rest>\S.*)",
)
"""A correction, and what is asked behind it."""


def corrected_and_more(
    text: str, conversation: Conversation, desk: Desk, read: Callable[[str, Conversation], tuple[Step, ...]]
) -> tuple[Step, ...]:
    """Plan the last question of whom a message corrects to, then what it asks of that one or of both."""
    said, subject = _TWO.fullmatch(text), conversation.subject
    if said is None or subject is None or conversation.pending is not None:
        return ()
    turns = is_a_correction(said["first"]) or (
        goes_on_to_somebody(said["first"]) and find("cues", said["rest"], ("both",))
    )
    meant = _meant(said["first"], conversation, desk) if turns else None
    if meant is None or meant == subject:
        return ()
    first = read(said["first"], conversation)
    if not first or not all(isinstance(step, Call) and step.args.get("customer") == meant for step in first):
        return ()
    return tuple(each_once((*first, *read(_of_whom(said["rest"], subject, meant), conversation))))


def _meant(first: str, conversation: Conversation, desk: Desk) -> str | None:
    """Give the one customer that a correction means, by the name or a part of it."""
    named = [each.linking for each in desk.ledger.names.mentions(first)]
    if len(named) == 1 and named[0].verdict == "one" and desk.may_see(named[0].candidates[0].customer_id):
        return named[0].candidates[0].customer_id
    corrected = corrected_to(first, conversation, desk)
    return corrected[1].one if corrected else None


def _of_whom(rest: str, subject: str, meant: str) -> str:
    """Give what is asked behind a correction with both put in, or else the one that is meant now."""
    both = next(iter(find("cues", rest, ("both",))), None)
    if both is None:
        return f"{meant}: {rest}"
    joined = f"{subject} and {meant}" if rest.isascii() else f"{subject}和{meant}"
    return f"{rest[: both.start]}{joined}{rest[both.end :]}"
