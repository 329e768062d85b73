"""The order rules on limits: the own one, its date, none set, the group's, nearness, new customers.

An order paid in advance or under a letter of credit asks for no credit, so these rules let it pass.
"""

from fractions import Fraction

from knowledge.records import NotAvailable
from tools.calculations.headroom import NOT_SET
from tools.calculations.order_case import (
    Need,
    OrderCase,
    Verdict,
    exceeds,
    passes,
    says,
    unknown,
)
from tools.facts import Amount, ratio


def order_limit(case: OrderCase) -> Verdict:
    """ORDER-LIMIT: exposure after the order against the limit in force; equal passes."""
    limit, after = case.limit.in_force, case.after
    if case.terms.secured:
        return _asks_no_credit("ORDER-LIMIT", case)
    if limit is None:
        return unknown("ORDER-LIMIT", NOT_SET).model_copy(update={"needs": ()})  # ORDER-UNSET asks for one
    if isinstance(after, NotAvailable):
        return unknown("ORDER-LIMIT", after)
    if isinstance(limit, str):
        return passes("ORDER-LIMIT", says("limit.unlimited", after=case.money(after)))
    shown = {"after": case.money(after), "limit": case.money(limit)}
    if not exceeds(case.policy.threshold("ORDER-LIMIT.utilisation"), after, limit):
        return passes("ORDER-LIMIT", says("limit.within", **shown))
    over = after - limit
    need = Need(
        remedy="pay_or_secure", amount=over, detail=says("need.pay_or_secure", amount=case.money(over))
    )
    return Verdict(
        rule="ORDER-LIMIT",
        passed=False,
        outcome=case.outcome("ORDER-LIMIT.outcome"),
        detail=says("limit.over", over=case.money(over), **shown),
        needs=(need,) if limit else (),
    )


def order_expired(case: OrderCase) -> Verdict:
    """ORDER-EXPIRED: a limit whose validity has ended."""
    if case.terms.secured:
        return _asks_no_credit("ORDER-EXPIRED", case)
    counting = case.limit.counting
    if not counting.expired or counting.valid_until is None:
        return passes("ORDER-EXPIRED", says("expired.no"))
    return Verdict(
        rule="ORDER-EXPIRED",
        passed=False,
        outcome=case.outcome("ORDER-EXPIRED.outcome"),
        detail=says("expired.yes", until=counting.valid_until),
        needs=(_limit_needed("need.renew_limit", case),),
    )


def order_unset(case: OrderCase) -> Verdict:
    """ORDER-UNSET: no limit set, or a limit of nothing at all."""
    if case.terms.secured:
        return _asks_no_credit("ORDER-UNSET", case)
    amount = case.limit.counting.amount
    if amount is None:
        return Verdict(
            rule="ORDER-UNSET",
            passed=False,
            outcome=case.outcome("ORDER-UNSET.outcome"),
            detail=says("unset.not_set"),
            needs=(_limit_needed("need.set_limit", case),),
        )
    if amount != 0:
        return passes("ORDER-UNSET", says("unset.set"))
    return Verdict(
        rule="ORDER-UNSET",
        passed=False,
        outcome=case.outcome("ORDER-UNSET.zero_outcome"),
        detail=says("unset.zero"),
        needs=(prepayment(case),),
    )


def order_group(case: OrderCase) -> Verdict:
    """ORDER-GROUP: the whole group's exposure after the order; figures only where the asker may see them."""
    limit, after = case.group.limit.in_force, case.group_after
    if case.terms.secured:
        return _asks_no_credit("ORDER-GROUP", case)
    if limit is None or isinstance(limit, str):
        return passes("ORDER-GROUP", says("group.no_limit"))
    if isinstance(after, NotAvailable):
        return unknown("ORDER-GROUP", after)
    currency, hidden = case.in_group.currency, not case.group_visible
    shown = {} if hidden else {"after": Amount.of(after, currency), "limit": Amount.of(limit, currency)}
    if not exceeds(case.policy.threshold("ORDER-GROUP.utilisation"), after, limit):
        return passes("ORDER-GROUP", says("group.within_hidden" if hidden else "group.within", **shown))
    over = None if hidden else case.valuation.of_exact(after - limit, currency)
    need = says("need.group_hidden") if over is None else says("need.group", amount=case.money(over))
    return Verdict(
        rule="ORDER-GROUP",
        passed=False,
        outcome=case.outcome("ORDER-GROUP.outcome"),
        detail=says("group.over_hidden" if hidden else "group.over", **shown),
        needs=(Need(remedy="pay_or_secure", amount=over, detail=need),),
    )


def order_near(case: OrderCase) -> Verdict:
    """ORDER-NEAR: a note where the limit is nearly used up, never an outcome."""
    limit, after = case.limit.in_force, case.after
    measurable = isinstance(limit, Fraction) and bool(limit) and isinstance(after, Fraction)
    if (
        case.terms.secured
        or not measurable
        or not isinstance(limit, Fraction)
        or isinstance(after, NotAvailable)
    ):
        return passes("ORDER-NEAR", says("near.no_share"))
    share = after / limit
    near = case.policy.threshold("ORDER-NEAR.utilisation").crossed(share)
    word = "beyond" if share > 1 else "yes" if near else "no"
    detail = says(f"near.{word}", share=ratio(share))
    return Verdict(rule="ORDER-NEAR", passed=not near, outcome="release", detail=detail)


def order_new(case: OrderCase) -> Verdict:
    """ORDER-NEW: a new customer's exposure after the order against the observation limit."""
    limit, after = case.observation.limit, case.after
    if case.terms.secured:
        return _asks_no_credit("ORDER-NEW", case)
    if limit is None:
        return passes("ORDER-NEW", case.observation.detail)
    if isinstance(after, NotAvailable):
        return unknown("ORDER-NEW", after)
    shown = {"after": case.money(after), "limit": case.money(limit)}
    if after <= limit:
        return passes("ORDER-NEW", says("new.within", **shown))
    over = after - limit
    need = Need(
        remedy="pay_or_secure", amount=over, detail=says("need.pay_or_secure", amount=case.money(over))
    )
    return Verdict(
        rule="ORDER-NEW",
        passed=False,
        outcome=case.outcome("ORDER-NEW.outcome"),
        detail=says("new.beyond", **shown),
        needs=(need,),
    )


def prepayment(case: OrderCase) -> Need:
    """Give the need of the whole order being paid in advance."""
    return Need(
        remedy="prepay", amount=case.amount, detail=says("need.prepay", amount=case.money(case.amount))
    )


def _asks_no_credit(rule: str, case: OrderCase) -> Verdict:
    return passes(rule, says(f"secured.{case.terms.secured}"))


def _limit_needed(key: str, case: OrderCase) -> Need:
    if isinstance(case.after, NotAvailable):
        return Need(remedy="decide", amount=None, detail=says(f"{key}_open"))
    detail = says(key, amount=case.money(case.after))
    return Need(remedy="decide", amount=case.after, detail=detail)
