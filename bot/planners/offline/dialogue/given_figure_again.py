"""One of several figures given before, put right by a part of its name: "oops, the liabilities are 2.4"."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from bot.conversation import Conversation
from bot.language.slots.slot import STATED, Amount, Number
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.arguments.scale_said import in_its_scale
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import Call, Step
from knowledge.customers.folding import is_han
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_LONGEST = 60
"""Characters of a message that only puts a figure right."""

_ASKS = lazily(r"[?\uff1f]\s*$|吗|什么|(?<![a-z])(?:what|why|how|does|which)(?![a-z])")
_HAN = 2
"""Characters of the noun that ends a Chinese name of a figure: 负债."""


def given_figure_again(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Check the figures given last with the one put right; nothing where it is not clear which is meant."""
    last = conversation.last_call
    given = last.args.get("figures") if last else None
    shown = simplified(text)
    if last is None or not isinstance(given, Mapping) or len(text) > _LONGEST or _ASKS.search(shown):
        return ()
    slots = [each for each in slots_of(text, desk).found if isinstance(each, Amount | Number)]
    meant = [name for name in given if _names(name, shown)]
    if len(meant) != 1 or len(slots) != 1 or slots[0].value is None or slots[0].operator not in STATED:
        return ()
    value, was = slots[0].value, Decimal(str(given[meant[0]]))
    questions = [turn.question for turn in reversed(conversation.turns)]
    scaled = in_its_scale(value, was, questions, desk.as_of)
    figures = {**given, meant[0]: plain(value if scaled is None else scaled)}
    return (Call(tool=last.name, args={**last.args, "figures": figures}),)


def _names(measure: str, shown: str) -> bool:
    """Say whether a text has the noun that ends a figure's name: liabilities, 负债."""
    return any(_ends(word, shown) for word in _words(measure))


def _words(measure: str) -> Iterable[str]:
    return map(simplified, (measure.replace("_", " "), *lexicon("measures").get(measure, ())))


def _ends(word: str, shown: str) -> bool:
    noun = word[-_HAN:] if is_han(word[-1]) else word.split(" ")[-1]
    if is_han(noun[0]):
        return noun in shown
    return re.search(rf"(?<![a-z]){re.escape(noun)}(?![a-z])", shown) is not None
