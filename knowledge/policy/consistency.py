"""What must hold between the parameters of a policy, each of which is right by itself."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from knowledge.policy.expected import GRADES, OUTCOMES, ROLES
from knowledge.policy.values import Factor, Threshold, Tiers, Value

Fault = tuple[str, str, str]
"""A parameter's id or the place in it, what is wrong, what to do."""

_RISING = (
    ("SIGNAL-PAYMENT.watch_drift", "SIGNAL-PAYMENT.warning_drift"),
    ("SIGNAL-INDUSTRY.watch_rise", "SIGNAL-INDUSTRY.warning_rise"),
    ("SIGNAL-COUNTRY.watch_index", "SIGNAL-COUNTRY.warning_index"),
    ("ORDER-OVERDUE.refer_days", "ORDER-OVERDUE.hold_days"),
    ("GRADE-SCORE.altman_z1_distress", "GRADE-SCORE.altman_z1_safe"),
    ("GRADE-SCORE.altman_z2_distress", "GRADE-SCORE.altman_z2_safe"),
)


def inconsistencies(values: Mapping[str, Value]) -> Iterator[Fault]:
    """Give what does not fit together in a policy whose parameters are all read."""
    yield from _edges(values)
    yield from _weights(values)
    yield from _authority(values)
    yield from _outcomes(values)
    yield from _default_rates(values)


def _edges(values: Mapping[str, Value]) -> Iterator[Fault]:
    for milder, stricter in _RISING:
        low, high = values[milder], values[stricter]
        if isinstance(low, Threshold) and isinstance(high, Threshold) and low.value >= high.value:
            said = f"its edge {low.value} is not below {high.value} of {stricter}."
            yield milder, said, "Let the milder rule come first."


def _weights(values: Mapping[str, Value]) -> Iterator[Fault]:
    counted: dict[str, Decimal] = {}
    for parameter_id, value in values.items():
        if isinstance(value, Factor):
            group, weight = value.one_of or parameter_id, value.weight
            if counted.setdefault(group, weight) != weight:
                said = f"its weight {weight} differs from its alternative's {counted[group]}."
                yield parameter_id, said, "Give alternatives one weight."
    if sum(counted.values()) != 100:
        said = f"the weights of the factors add up to {sum(counted.values())}, not 100."
        yield "GRADE-SCORE", said, "Correct the weights."


def _authority(values: Mapping[str, Value]) -> Iterator[Fault]:
    """More money or a worse grade never needs a lower role."""
    tiers = values["AUTHORITY.tiers"]
    if not isinstance(tiers, Tiers):
        return
    lowest = [0] * len(GRADES)
    for position, tier in enumerate(tiers.tiers):
        ranks = [ROLES.index(tier.approvers[grade]) for grade in GRADES]
        less = any(rank < least for rank, least in zip(ranks, lowest, strict=True))
        if less or ranks != sorted(ranks):
            said = "a larger amount or a worse grade needs a lower role."
            yield f"AUTHORITY.tiers.value.{position}", said, f"Let the roles rise: {', '.join(ROLES)}."
        lowest = ranks


def _outcomes(values: Mapping[str, Value]) -> Iterator[Fault]:
    outcomes = values["ORDER-GRADE.outcomes"]
    if isinstance(outcomes, Mapping):
        ranks = [OUTCOMES.index(str(outcomes[grade])) for grade in GRADES]
        if ranks != sorted(ranks):
            said = "a worse grade has a milder outcome."
            yield "ORDER-GRADE.outcomes", said, f"Let the outcomes get stricter: {', '.join(OUTCOMES)}."


def _default_rates(values: Mapping[str, Value]) -> Iterator[Fault]:
    """A worse grade never defaults less often: else a downgrade would lower an expected loss."""
    rates = values["POLICY-GROUP.default_rates"]
    if isinstance(rates, Mapping):
        found = [rates[grade] for grade in GRADES]
        if found != sorted(found):
            said = "a worse grade has a lower default rate."
            yield "POLICY-GROUP.default_rates", said, "Let the rates rise from A to E."
