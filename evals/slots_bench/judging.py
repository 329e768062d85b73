"""How one expression was read: right, silently wrong, or not settled (asked about, or not seen at all)."""

from collections import Counter
from typing import Literal

from evals.slots_bench.expressions import Expression
from evals.slots_bench.reading import Heard, heard, plain

Outcome = Literal["right", "wrong", "asked"]


def judged(expression: Expression) -> tuple[Outcome, Heard]:
    """Judge the reading of an expression.

    Right: settled is what one of its right readings says, no more and no less; where that is nothing, nothing
    is settled. Wrong: something else is settled, of this kind or of one that it was mistaken for. "About" a
    figure is that figure where it is right, and settles nothing where nothing may be settled.
    """
    found = heard(expression)
    exact = [text for text in (*found.settled, *found.mistaken) if not text.startswith("~")]
    for values in expression.right:
        if not values and not exact:
            return "right", found
        if values and Counter(text.lstrip("~") for text in found.settled) == Counter(map(plain, values)):
            return "right", found
    return ("wrong" if _is_wrong(expression, found) else "asked"), found


def _is_wrong(expression: Expression, found: Heard) -> bool:
    """Whether something settled is in no right reading; the two ends of a period are days, not mistakes."""
    wanted = {plain(value) for values in expression.right for value in values}
    ends = {day for value in wanted for day in value.split("/")} if expression.kind == "period" else set()
    settled = {text.lstrip("~") for text in found.settled if wanted or not text.startswith("~")}
    return bool((settled - wanted) | ({text.lstrip("~") for text in found.mistaken} - ends))
