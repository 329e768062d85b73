"""The order check: every rule's verdict on an order, the strictest of them, and who signs."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from knowledge.money import MissingRateError
from knowledge.records import NotAvailable, Record
from tools.calculations.authority import approver
from tools.calculations.grade import GRADES
from tools.calculations.order_case import (
    OUTCOMES,
    Need,
    OrderCase,
    Outcome,
    Verdict,
    passes,
    says,
    unknown,
)
from tools.calculations.order_rules_account import order_hold, order_overdue, order_writeoff
from tools.calculations.order_rules_limit import (
    order_expired,
    order_group,
    order_limit,
    order_near,
    order_new,
    order_unset,
)
from tools.calculations.order_rules_risk import limit_new, order_grade, ratio_cash_rule, terms_extend
from tools.facts import Amount, Phrase

_RULES = (
    order_hold,
    order_overdue,
    order_limit,
    order_expired,
    order_unset,
    order_group,
    order_new,
    order_writeoff,
    order_grade,
    order_near,
    ratio_cash_rule,
    limit_new,
    terms_extend,
)


_OVERDUE = ("ORDER-HOLD", "ORDER-OVERDUE")


class OrderDecision(Record):
    """The decision on an order, every rule's verdict, what would release it, and who signs (None: nobody)."""

    decision: Outcome
    verdicts: tuple[Verdict, ...]
    needs: tuple[tuple[str, Need], ...]
    approver: str | NotAvailable | None


def order_decision(case: OrderCase) -> OrderDecision:
    """Judge an order by every rule; raises MissingRateError."""
    found = (rule(case) for rule in _RULES)
    verdicts = tuple(verdict for verdict in found if verdict is not None)
    decision = max((verdict.outcome for verdict in verdicts), key=OUTCOMES.index)
    signs = None if decision == "release" else _approver(case)
    failed = [verdict for verdict in verdicts if verdict.passed is not True]
    needs = [(verdict.rule, need) for verdict in failed for need in verdict.needs]
    return OrderDecision(
        decision=decision,
        verdicts=(*verdicts, _authority(case, signs)),
        needs=tuple(_relieved(needs, case)) if decision != "release" else (),
        approver=signs,
    )


def _relieved(needs: Sequence[tuple[str, Need]], case: OrderCase) -> Iterator[tuple[str, Need]]:
    """Take off what a limit lacks the overdue that is to be paid, and the order itself if paid in advance.

    Overdue asked for by two rules is paid once; a write-off made good lowers no exposure.
    """
    overdue = [need.amount for rule, need in needs if rule in _OVERDUE and need.amount]
    prepaid = any(need.remedy == "prepay" for _, need in needs)
    relief = max(overdue, default=Fraction(0)) + (case.amount if prepaid else 0)
    for rule, need in needs:
        if need.remedy != "pay_or_secure" or need.amount is None:
            yield rule, need
        elif need.amount > relief:
            left = need.amount - relief
            detail = Phrase(key=need.detail.key, values={"amount": case.money(left)})
            yield rule, need.model_copy(update={"amount": left, "detail": detail})


def _authority(case: OrderCase, signs: str | NotAvailable | None) -> Verdict:
    """AUTHORITY: names who signs, changes nothing."""
    if signs is None:
        return passes("AUTHORITY", says("authority.nobody"))
    if isinstance(signs, NotAvailable):
        return unknown("AUTHORITY", signs)
    amount = Amount.of(_base_amount(case), case.in_base.currency)
    return passes("AUTHORITY", says(f"authority.{signs}", amount=amount))


def _approver(case: OrderCase) -> str | NotAvailable:
    """Name who signs; where no grade can be given, as for the worst.

    Without a rate to the base currency the decision stands, and only who signs it is not available.
    """
    grade = GRADES[-1] if isinstance(case.grade, NotAvailable) else case.grade
    try:
        return approver(_base_amount(case), grade, case.policy, case.in_base)
    except MissingRateError as missing:
        return NotAvailable(
            reason="missing_rate", values={"currency": missing.currency, "on": missing.on.isoformat()}
        )


def _base_amount(case: OrderCase) -> Fraction:
    """Give what is approved, in the base currency: the exposure after the order, the order at least."""
    after = case.amount if isinstance(case.after, NotAvailable) else max(case.after, case.amount)
    return case.in_base.of_exact(after, case.valuation.currency)
