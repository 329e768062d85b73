"""One Chinese script for every reader of a message, and one word for what has several: 產業 is 行业.

Cantonese is read as standard Chinese.
Every character keeps its place. What a message names is shown back as it was typed.
"""

from collections.abc import Mapping

from bot.planners.offline.question.cantonese import in_standard_chinese
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.slots_of import is_certain
from bot.planners.planner import AskBack, Call, Plan, Say, Step
from knowledge.customers.folding import fold_character, is_han
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon
from tools.facts import Value
from tools.results import Json

_IN_NAMES = frozenset({"industry"})
_HAN_BEFORE = lazily(r"[㐀-鿿]{2}$")
_OF_ANY = lazily(r"(?:[该这那哪各每按分同本全整]个?|所有|不同|什么|哪些|客户|同一|以及|[和与跟、])$")
"""What stands before such a word where it is no part of a name: 哪个产业."""


def in_one_script(typed: str, desk: Desk) -> str:
    """Give a message in simplified script and our words, the names of the ledger as they stand."""
    if typed.isascii():
        return typed
    standard = in_standard_chinese(typed)
    shown = "".join(fold_character(each) if is_han(each) else each for each in standard)
    for kind, (ours, *words) in lexicon("same_words").items():
        for word in words:
            shown = _said_as(ours, word, shown) if kind in _IN_NAMES else shown.replace(word, ours)
    if shown == typed or len(shown) != len(typed):
        return typed
    for name in desk.ledger.names.mentions(typed):
        if is_certain(name):
            shown = shown[: name.start] + typed[name.start : name.end] + shown[name.end :]
    return shown


def _said_as(ours: str, word: str, shown: str) -> str:
    """Give a text with our word for another, but where that one ends somebody's name: 远岭产业."""
    place = shown.find(word)
    while place >= 0:
        if not _ends_a_name(shown[:place]):
            shown = shown[:place] + ours + shown[place + len(word) :]
        place = shown.find(word, place + len(word))
    return shown


def _ends_a_name(before: str) -> bool:
    trade = any(item.end == len(before) for item in find("industries", before))
    return bool(_HAN_BEFORE.search(before)) and not trade and not _OF_ANY.search(before)


def as_typed(plan: Plan, shown: str, typed: str) -> Plan:
    """Give a plan that speaks of what a message names in the script in which somebody typed it."""
    if shown == typed:
        return plan
    steps = tuple(_step(step, shown, typed) for step in plan.steps)
    return plan.model_copy(
        update={"steps": steps, "named": tuple(_text(each, shown, typed) for each in plan.named)}
    )


def _step(step: Step, shown: str, typed: str) -> Step:
    if isinstance(step, Call) and step.tool == "search_policy":
        return step  # the rules are searched in our words
    if isinstance(step, Call):
        return step.model_copy(update={"args": _args(step.args, shown, typed)})
    if isinstance(step, AskBack):
        args, values = _args(step.args, shown, typed), _values(step.values, shown, typed)
        return step.model_copy(update={"args": args, "values": values})
    return (
        step.model_copy(update={"values": _values(step.values, shown, typed)})
        if isinstance(step, Say)
        else step
    )


def _args(args: Mapping[str, Json], shown: str, typed: str) -> dict[str, Json]:
    return {name: _text(each, shown, typed) if isinstance(each, str) else each for name, each in args.items()}


def _values(values: Mapping[str, Value], shown: str, typed: str) -> dict[str, Value]:
    return {
        name: _text(each, shown, typed) if isinstance(each, str) else each for name, each in values.items()
    }


def _text(said: str, shown: str, typed: str) -> str:
    """Give words of a message as they were typed; what does not stand in it so stays."""
    place = shown.find(said) if any(map(is_han, said)) else -1
    return typed[place : place + len(said)] if place >= 0 else said
