"""Urgency: how soon an overdue customer should hear from us, and the fact that decides it.

No number is weighed: what has been agreed and what the ladder asks for decide. A broken promise or instalment
comes first, then a case that is ripe to be handed over or a customer of the riskiest class, then a stage that
was passed without a word. What a promise, a plan, a dispute or credit holds back can wait.
"""

from typing import Literal, NamedTuple, get_args

from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.dunning import ALLOCATE_FIRST, DISPUTED, Dunned, Dunning
from tools.calculations.grade import RiskClass
from tools.calculations.ladder import hands_over

Priority = Literal["urgent", "high", "normal", "wait"]
Why = Literal[
    "broken_promise",
    "plan_missed",
    "hand_over",
    "high_risk",
    "skipped",
    "stage",
    "paused",
    "plan_running",
    "disputed",
    "allocate_first",
    "small",
    "grace",
]
_QUIET = frozenset({"none", "wait"})


class Urgency(NamedTuple):
    """A priority and the fact that it rests on."""

    priority: Priority
    why: Why


def urgency(found: Dunning, dunned: Dunned, grade: str | NotAvailable, policy: Policy) -> Urgency:
    """Judge how urgent an overdue customer is; `grade` counts where it is known."""
    held_back = _held_back(found, dunned)
    if held_back is not None:
        return Urgency("wait", held_back)
    if found.promise is not None and found.promise.status == "broken":
        return Urgency("urgent", "broken_promise")
    if found.plan is not None and found.plan.status == "missed":
        return Urgency("urgent", "plan_missed")
    if found.step is not None and hands_over(dunned.ladder, found.step):
        return Urgency("urgent", "hand_over")
    if isinstance(grade, str) and _riskiest(grade, policy):
        return Urgency("high", "high_risk")
    if found.skipped and "contacts" not in dunned.book.absent:
        return Urgency("high", "skipped")
    return Urgency("normal", "stage")


def _held_back(found: Dunning, dunned: Dunned) -> Why | None:
    """Give what keeps the customer from being chased today.

    Where what decides the stage is not due yet, the overdue part is in dispute or too small.
    """
    if found.stage == DISPUTED:
        return "disputed"
    if found.stage == ALLOCATE_FIRST:
        return "allocate_first"
    if found.pause is not None and found.item is not None and found.item.chased <= found.pause.outstanding:
        return "paused"
    if found.held and found.plan is not None and found.plan.status == "running":
        return "plan_running"
    if found.item is None or not found.item.days:
        return "small" if dunned.aged.chased_overdue else "disputed"
    return "grace" if found.step is not None and found.step.action in _QUIET else None


def _riskiest(grade: str, policy: Policy) -> bool:
    riskiest: str = get_args(RiskClass)[-1]
    return policy.choices("GRADE-ABC.classes")[grade] == riskiest
