"""How a customer is treated by its risk class, what would close a shortfall, and how long a limit holds."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from knowledge.policy.policy import Policy
from tools.calculations.grade import RiskClass
from tools.calculations.limit_caps import Graded
from tools.calculations.months import months_before, period_end_before
from tools.calculations.observation import Observation
from tools.facts import Amount, Phrase, Value

Treatment = Literal["premium", "medium", "high_risk"]
_TREATMENTS: dict[RiskClass, Treatment] = {"A": "premium", "B": "medium", "C": "high_risk"}
_RULES: dict[Treatment, str] = {"medium": "LIMIT-MEDIUM", "high_risk": "LIMIT-HIGH"}


def treatment_of(risk_class: RiskClass) -> Treatment:
    """Give the treatment of a risk class."""
    return _TREATMENTS[risk_class]


def treatment_rule(treatment: Treatment) -> str | None:
    """Give the rule that a treatment rests on, None for premium customers."""
    return _RULES.get(treatment)


def conditions(treatment: Treatment, terms_days: int, policy: Policy) -> Iterator[Phrase]:
    """Say what the policy offers a customer of a class; any one of them will do."""
    rule = treatment_rule(treatment)
    if rule is None:
        return
    days = policy.count(f"{rule}.shorter_terms_days")
    for option in policy.names(f"{rule}.options"):
        shorter = option in ("shorter_terms", "lower_limit_shorter_terms")
        if not shorter:
            yield Phrase(key=f"suggest_limit.conditions.{option}")
        elif terms_days > days:
            yield Phrase(key=f"suggest_limit.conditions.{option}", values={"days": days})


def would_close(
    binding: str | None, shortfall: Amount, observed: Observation, unmet_need: Amount | None = None
) -> Iterator[Phrase]:
    """Say what would close the shortfall that a binding cap leaves.

    `unmet_need` is the need where it, and no cap, keeps a request from being met.
    """
    if binding == "need" and unmet_need:
        yield Phrase(key="suggest_limit.would_close.need", values={"need": unmet_need})
    if binding in (None, "need", "requested") or not shortfall.value:
        return
    values: dict[str, Value] = {"shortfall": shortfall}
    if binding == "observation" and observed.review_on:
        values["review_on"] = observed.review_on
        yield Phrase(key="suggest_limit.would_close.observation", values=values)
    elif binding == "observation":
        yield Phrase(key="suggest_limit.would_close.first_orders", values=values)
    else:
        yield Phrase(key=f"suggest_limit.would_close.{binding}", values=values)


def valid_until(customer: Graded, cover_until: date | None, binding: str | None) -> date:
    """Suggest until when a limit holds: the policy's months by grade, not beyond a cover that it rests on."""
    months = customer.policy.table("LIMIT-CAPACITY.valid_months")[customer.grade]
    until = period_end_before(customer.book.as_of, -int(months))
    return min(until, cover_until) if binding == "cover" and cover_until else until


def review_on(customer: Graded, until: date, observed: Observation) -> date:
    """Suggest when to look again: the next quarterly review of a key customer, a review of observation."""
    days = [until]
    if customer.book.customer.key_customer:
        days.append(months_before(customer.book.as_of, -customer.policy.count("REVIEW-KPI.every_months")))
    if observed.in_force and observed.review_on and observed.review_on > customer.book.as_of:
        days.append(observed.review_on)
    return min(days)
