"""The letter just drafted once more: in both languages, firmer, or "step it up to a formal demand"."""

import re

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.arguments.letter_moved import is_firmer_or_softer, letter_chosen, stage_moved_to
from bot.planners.offline.arguments.letters import language_told
from bot.planners.offline.arguments.several_letters import is_in_both_languages
from bot.planners.offline.question.needs import Need
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.results import Json

_LETTER = "draft_reminder"
_NAMED = lazily(
    r"(?<![a-z])(?:letter|draft|e-?mail|mail)(?![a-z])|[封份](?:函|信|草稿)|催款函|催款信", re.IGNORECASE
)
_LONGEST = 40
"""Characters of a message that says no more of the letter."""

_LONG_TOLD = 120
"""Characters of a message that says to which stage it is to go, and perhaps why."""


def letters_again(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Draft the last letter in each language, or at the stage that a message without a name moves it to."""
    last = _letter_meant(text, conversation)
    if last is None or len(text) > _LONG_TOLD or desk.ledger.names.mentions(text):
        return ()
    if is_in_both_languages(text) and len(text) <= _LONGEST:
        return tuple(
            Call(tool=last.name, args={**last.args, "language": language}) for language in ("en", "zh")
        )
    if is_firmer_or_softer(text):
        return (AskBack(tool=last.name, args=last.args, need="letter_stage", values={"typed": text.strip()}),)
    stage = stage_moved_to(text)
    if stage is None:
        return ()
    args: dict[str, Json] = {**last.args, "stage": stage}
    try:
        return (Call(tool=last.name, args={**args, **language_told(text)}),)
    except Need as asked:
        return (AskBack(tool=last.name, args=args, need=asked.need, values=asked.values),)


def _letter_meant(text: str, conversation: Conversation) -> PastCall | None:
    """Give the letter just drafted; beside other answers it is meant where it is named."""
    last = conversation.last_call
    if last is None or last.name == _LETTER:
        return last
    latest = conversation.turns[-1].calls if conversation.turns else ()
    letters = [each for each in latest if each.name == _LETTER and each.ok]
    return letters[0] if len(letters) == 1 and _NAMED.search(simplified(text)) else None


def letter_of_those_offered(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Draft the letter that an answer chooses where it was asked which of them is meant."""
    pending = conversation.pending
    if pending is None or pending.need != "letter_stage" or desk.ledger.names.mentions(text):
        return ()
    stage = letter_chosen(text)
    return (Call(tool=_LETTER, args={**pending.args, "stage": stage}),) if stage else ()
