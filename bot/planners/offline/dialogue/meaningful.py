"""Which steps of a plan are left where greetings, unclear pieces or repetitions stand beside others."""

from collections.abc import Iterable, Sequence

from bot.planners.offline.wishes.foreign_beside import said_beside
from bot.planners.planner import AskBack, Call, Explain, Say, Step

_ASIDE = frozenset({"greet", "thanks"})


def meaningful(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Drop greetings and thanks beside a question, unclear pieces beside a clear one, and repetitions."""
    if not any(isinstance(step, Call | Explain) for step in steps):
        return tuple(steps[:1])
    asked = [step for step in steps if not (isinstance(step, Say) and step.text in _ASIDE)]
    clear = [step for step in asked if not (isinstance(step, AskBack) and step.tool == "")]
    return said_beside(each_once(clear))


def each_once(steps: Iterable[Step]) -> list[Step]:
    """Give steps without those asked before, by whatever words the same call was come to."""
    kept: list[Step] = []
    for step in steps:
        if not any(step == each or _is_the_same_call(step, each) for each in kept):
            kept.append(step)
    return kept


def _is_the_same_call(one: Step, other: Step) -> bool:
    if not (isinstance(one, Call) and isinstance(other, Call)):
        return False
    return (one.tool, one.args, one.among) == (other.tool, other.args, other.among)
