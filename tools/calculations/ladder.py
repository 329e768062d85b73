"""Ladders: which stage of collection a number of days past due has reached, and what comes next."""

from datetime import date, timedelta
from typing import Literal, cast

from knowledge.policy.policy import Policy
from knowledge.policy.values import Stage
from knowledge.records import Record

LadderName = Literal["standard", "owner", "sme"]
LADDERS: tuple[LadderName, ...] = ("standard", "owner", "sme")
_QUIET = frozenset({"none", "wait"})
_HAND_OVER = "hand_over"


class Ladder(Record):
    """A ladder of the policy, its stages from the earliest; the first one is for what is not past due."""

    name: LadderName
    rule: str
    stages: tuple[Stage, ...]

    def at(self, days: int) -> Stage:
        """Give the stage that so many days past due have reached."""
        return max(
            (stage for stage in self.stages if stage.from_day <= max(0, days)),
            key=lambda stage: stage.from_day,
        )

    def after(self, stage: Stage) -> Stage | None:
        """Give the stage that follows, None after the last."""
        later = (each for each in self.stages if each.from_day > stage.from_day)
        return min(later, key=lambda each: each.from_day, default=None)

    def asked_before(self, stage: Stage) -> tuple[str, ...]:
        """Name the stages before this one in which the customer should have heard from us."""
        return tuple(
            each.stage for each in self.stages if each.from_day < stage.from_day and each.action not in _QUIET
        )


class NextStage(Record):
    """The stage that follows, the day on which it begins, and in how many days that is."""

    stage: str
    on: date
    in_days: int


def ladder_of(policy: Policy, name: LadderName | None = None) -> Ladder:
    """Give a ladder by name, else the one that the policy has in force."""
    in_force = policy.choice("LADDER-ACTIONS.in_force")
    chosen: LadderName = name or LADDERS[LADDERS.index(cast(LadderName, in_force))]
    rule = f"LADDER-{chosen.upper()}"
    return Ladder(name=chosen, rule=rule, stages=policy.stages(f"{rule}.stages"))


def hands_over(ladder: Ladder, stage: Stage) -> bool:
    """Say whether a stage gives the case away to an agency or to legal: by its action, or as the last one."""
    return stage.action == _HAND_OVER or ladder.after(stage) is None


def next_stage(ladder: Ladder, stage: Stage, days: int, on: date) -> NextStage | None:
    """Give what follows a stage for what is so many days past due (below zero: due so many days from now)."""
    following = ladder.after(stage)
    in_days = following.from_day - days if following else 0
    if following is None or in_days > (date.max - on).days:
        return None
    return NextStage(stage=following.stage, on=on + timedelta(days=in_days), in_days=in_days)
