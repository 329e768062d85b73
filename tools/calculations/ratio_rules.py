"""The RATIO- rules: each looks at a customer's accounts and passes, fails or cannot tell."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from knowledge.policy.policy import Policy
from knowledge.policy.values import Threshold
from knowledge.records import NotAvailable, Record
from tools.calculations.accounts import Accounts
from tools.calculations.figures import Figure
from tools.calculations.months import months_before
from tools.calculations.ratios import measure
from tools.calculations.reasons import because
from tools.calculations.statement_figures import StatementFigures
from tools.facts import Phrase, Value, ratio

Status = Literal["pass", "warning", "breach", "not_available", "no_rule"]


class RuleCheck(Record):
    """What a rule says of a measure: exact value, the threshold it is held against, and why."""

    rule: str
    measure: str
    value: Figure
    threshold: Decimal | NotAvailable
    status: Status
    detail: Phrase


def check_ratio_rules(accounts: Accounts, policy: Policy) -> tuple[RuleCheck, ...]:
    """Check every RATIO- rule, in the policy's order of severity."""
    return (
        check_ratio_cash(accounts, policy),
        check_ratio_current(accounts, policy),
        check_ratio_cover(accounts, policy),
        check_ratio_inventory(accounts, policy),
        check_ratio_debt(accounts, policy),
        check_ratio_core(accounts, policy),
    )


def check_ratio_cash(accounts: Accounts, policy: Policy) -> RuleCheck:
    """Hold the current ratio against the edge that puts new orders on cash terms."""
    edge = policy.threshold("RATIO-CASH.current_ratio")
    return _against_edge("RATIO-CASH", "current_ratio", accounts.figures, edge, failing="breach")


def check_ratio_current(accounts: Accounts, policy: Policy) -> RuleCheck:
    """Look for a current ratio below the edge at consecutive quarter ends of one scope."""
    edge = policy.threshold("RATIO-CURRENT.current_ratio")
    quarters = policy.count("RATIO-CURRENT.consecutive_quarters")
    value = measure("current_ratio", accounts.figures)
    seen: list[Fraction] = []
    status: Status = "warning"
    for back in range(quarters):
        figures = accounts.before.get(3 * back) if back else accounts.figures
        found = measure("current_ratio", figures) if figures else None
        if not isinstance(found, Fraction):
            status = "not_available"
            break
        seen.append(found)
        if not edge.crossed(found):
            status = "pass"
            break
    return RuleCheck(
        rule="RATIO-CURRENT",
        measure="current_ratio",
        value=value,
        threshold=edge.value,
        status=status,
        detail=_current_detail(status, value, seen, edge, accounts),
    )


def _current_detail(
    status: Status, value: Figure, seen: list[Fraction], edge: Threshold, accounts: Accounts
) -> Phrase:
    if isinstance(value, NotAvailable):
        return because(value)
    values: dict[str, Value] = {"value": ratio(value), "edge": edge.value}
    if status == "not_available":
        dated = "cannot_tell" if accounts.figures.period_end else "cannot_tell_given"
        if accounts.figures.period_end:
            values["period_end"] = accounts.figures.period_end
        return _said("RATIO-CURRENT", dated, values)
    if status == "pass":
        if len(seen) > 1:
            values["before"] = ratio(seen[-1])
        return _said("RATIO-CURRENT", "once" if len(seen) > 1 else "pass", values)
    if len(seen) > 1:
        values |= {"before": ratio(seen[-1]), "quarters": len(seen)}
    word = {1: "warning_one", 2: "warning"}.get(len(seen), "warning_many")
    return _said("RATIO-CURRENT", word, values)


def check_ratio_cover(accounts: Accounts, policy: Policy) -> RuleCheck:
    """Hold the interest cover against its edge; without interest only a profit passes."""
    edge = policy.threshold("RATIO-COVER.interest_cover")
    value = measure("interest_cover", accounts.figures)
    if not isinstance(value, NotAvailable) or value.reason != "no_interest":
        return _against_edge("RATIO-COVER", "interest_cover", accounts.figures, edge, failing="warning")
    earns = accounts.figures.items["ebit"] > 0
    return RuleCheck(
        rule="RATIO-COVER",
        measure="interest_cover",
        value=value,
        threshold=edge.value,
        status="pass" if earns else "warning",
        detail=_said("RATIO-COVER", "no_interest" if earns else "no_interest_no_profit", {}),
    )


def check_ratio_inventory(accounts: Accounts, policy: Policy) -> RuleCheck:
    """Hold the inventory days against the industry's."""
    edge = policy.threshold("RATIO-INVENTORY.above_industry")
    value, industry = measure("inventory_days", accounts.figures), accounts.industry_inventory_days
    unknown = NotAvailable(reason="no_industry_inventory_days")
    threshold: Decimal | NotAvailable = unknown
    status: Status = "not_available"
    detail = because(value if isinstance(value, NotAvailable) else unknown)
    if industry is not None and industry > 0:
        threshold = ratio(industry * (1 + Fraction(edge.value)))
        if isinstance(value, Fraction):
            status = "warning" if edge.crossed(value / industry - 1) else "pass"
            values = {"value": ratio(value), "industry": ratio(industry), "edge": threshold}
            detail = _said("RATIO-INVENTORY", status, values)
    return RuleCheck(
        rule="RATIO-INVENTORY",
        measure="inventory_days",
        value=value,
        threshold=threshold,
        status=status,
        detail=detail,
    )


def check_ratio_debt(accounts: Accounts, policy: Policy) -> RuleCheck:
    """Hold the debt ratio against its edge, and look for a major change of assets."""
    edge = policy.threshold("RATIO-DEBT.debt_ratio")
    found = _against_edge("RATIO-DEBT", "debt_ratio", accounts.figures, edge, failing="breach")
    after = months_before(accounts.as_of, policy.count("RATIO-DEBT.asset_change_months"))
    changes = [day for day in accounts.asset_changes or () if after < day <= accounts.as_of]
    if changes:
        return found.model_copy(update={"status": "breach", "detail": _changed(found, max(changes))})
    if accounts.asset_changes is None and accounts.contract is not None and found.status == "pass":
        values = dict(found.detail.values)
        return found.model_copy(update={"detail": _said("RATIO-DEBT", "pass_no_events", values)})
    return found


def _changed(found: RuleCheck, day: date) -> Phrase:
    values = {**found.detail.values, "changed_on": day}
    word = {"breach": "breach_and_change", "pass": "change"}.get(found.status, "change_only")
    return _said("RATIO-DEBT", word, {"changed_on": day} if word == "change_only" else values)


def check_ratio_core(accounts: Accounts, policy: Policy) -> RuleCheck:
    """Look for a gross margin falling over adjacent periods of one length and scope."""
    edge = policy.threshold("RATIO-CORE.falling_periods")
    value = measure("gross_margin", accounts.figures)
    margins = [measure("gross_margin", figures) for figures in accounts.run] or [value]
    falls, ended = _falls(margins)
    if edge.crossed(falls):
        status: Status = "warning"
    else:
        status = "pass" if ended and isinstance(value, Fraction) else "not_available"
    if isinstance(value, NotAvailable):
        detail = because(value)
    else:
        values: dict[str, Value] = {"value": ratio(value), "falls": falls, "edge": int(edge.value)}
        detail = _said("RATIO-CORE", status, values)
    return RuleCheck(
        rule="RATIO-CORE",
        measure="gross_margin",
        value=value,
        threshold=edge.value,
        status=status,
        detail=detail,
    )


def _falls(margins: list[Figure]) -> tuple[int, bool]:
    """Count the falls up to now, and say whether a period that did not fall ended them."""
    falls = 0
    for later, earlier in pairwise(margins):
        if isinstance(later, NotAvailable) or isinstance(earlier, NotAvailable):
            return falls, False
        if later >= earlier:
            return falls, True
        falls += 1
    return falls, False


def _against_edge(
    rule: str, name: str, figures: StatementFigures, edge: Threshold, *, failing: Status
) -> RuleCheck:
    value = measure(name, figures)
    if isinstance(value, NotAvailable):
        status: Status = "not_available"
        detail = because(value)
    else:
        status = failing if edge.crossed(value) else "pass"
        detail = _said(rule, status, {"value": ratio(value), "edge": edge.value})
    return RuleCheck(rule=rule, measure=name, value=value, threshold=edge.value, status=status, detail=detail)


def _said(rule: str, word: str, values: Mapping[str, Value]) -> Phrase:
    return Phrase(key=f"check_ratios.{rule}.{word}", values=values)
