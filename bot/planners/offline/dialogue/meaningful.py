"""Which steps of a plan are left where greetings, unclear pieces or repetitions stand beside others."""

from collections.abc import Sequence

from bot.planners.offline.wishes.foreign_beside import said_beside
from bot.planners.planner import AskBack, Call, Explain, Say, Step

_ASIDE = frozenset({"greet", "thanks"})


def meaningful(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Drop greetings and thanks beside a question, unclear pieces beside a clear one, and repetitions."""
    if not any(isinstance(step, Call | Explain) for step in steps):
        return tuple(steps[:1])
    asked = [step for step in steps if not (isinstance(step, Say) and step.text in _ASIDE)]
    clear = [step for step in asked if not (isinstance(step, AskBack) and step.tool == "")]
    return said_beside([step for place, step in enumerate(clear) if step not in clear[:place]])
