"""A message that says but "everyone's": the last question of all customers, 所有人的, "and for all?"."""

from collections.abc import Mapping

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.cues import find
from bot.planners.planner import AskBack, Call, Step
from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS
from tools.results import Json

_WORDS = ("everybody", "every")
_SMALL = ("small", "small_of_lists", "again", "corrects", "continues")
_OF_LIMITS = lazily(r"额度|(?<![a-z])limits?(?![a-z])")
_WHOLE = lazily(r"列|(?<![a-z])(?:list|of them)(?![a-z])")
"""What says that the whole of a list is wanted, and not its first rows."""

_OF_ALL: Mapping[str, str] = {
    "customer_limit": "limits_worklist",
    "overdue_status": "overdue_worklist",
    "collection_stage": "overdue_worklist",
    "early_warnings": "early_warnings",
}
"""The list that shows of all customers what a tool tells of one."""

_SHOWN = ("as_of", "currency")
_PARTS = ("industry", "country")


def of_everybody(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Plan a message that only says that all customers are meant; nothing for any other message."""
    if conversation.pending is not None or not _says_but_everybody(text):
        return ()
    last, whole = conversation.last_call, _WHOLE.search(simplified(text))
    listed = last is not None and "customer" not in last.args and FRAMES[last.name].subject != "customer"
    if last is not None and listed and last.name != "search_policy":
        return (Call(tool=last.name, args=_without(last.args, ("top",)) if whole else _of_all(last.args)),)
    if whole:
        return ()
    tool = _OF_ALL.get(last.name) if last else None
    if last is None or tool is None:
        return (AskBack(tool="", args={}, need="intent_open"),)
    shown = TOOLS[tool].arguments.model_fields.keys() & set(_SHOWN)
    return (Call(tool=tool, args={name: value for name, value in last.args.items() if name in shown}),)


def _says_but_everybody(text: str) -> bool:
    if not find("portfolio_words", text, _WORDS) or _OF_LIMITS.search(simplified(text)):
        return False
    left = without("cues", without("portfolio_words", simplified(text), _WORDS), _SMALL)
    return not any(letter.isalnum() for letter in left)


def _of_all(args: Mapping[str, Json]) -> dict[str, Json]:
    """Give a list's arguments without whose customers it was of, or else of which part."""
    return _without(args, ("salesperson",) if "salesperson" in args else _PARTS)


def _without(args: Mapping[str, Json], names: tuple[str, ...]) -> dict[str, Json]:
    return {name: value for name, value in args.items() if name not in names}
