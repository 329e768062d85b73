"""Which steps of a plan are left where greetings, unclear pieces or repetitions stand beside others."""

from collections.abc import Sequence

from bot.planners.offline.wishes.foreign_beside import said_beside
from bot.planners.planner import AskBack, Call, Explain, Say, Step
from knowledge.desk import Desk

_ASIDE = frozenset({"greet", "thanks"})


def meaningful(steps: Sequence[Step], desk: Desk) -> tuple[Step, ...]:
    """Drop greetings and thanks beside a question, unclear pieces beside a clear one, and repetitions.

    Whatever is asked of a customer whom the asker may not see, it is denied once.
    """
    if not any(isinstance(step, Call | Explain) for step in steps):
        return tuple(steps[:1])
    asked = [step for step in steps if not (isinstance(step, Say) and step.text in _ASIDE)]
    clear = [step for step in asked if not (isinstance(step, AskBack) and step.tool == "")]
    once = [step for place, step in enumerate(clear) if step not in clear[:place]]
    hidden = [_hidden(step, desk) for step in once]
    return said_beside(
        [step for place, step in enumerate(once) if not hidden[place] or hidden[place] not in hidden[:place]]
    )


def _hidden(step: Step, desk: Desk) -> str | None:
    """Give the customer whom a call is about and the asker may not see, if any."""
    whom = step.args.get("customer") if isinstance(step, Call) else None
    return whom if isinstance(whom, str) and not desk.shows(whom) else None
