"""The six factors of longer terms: what the customer, its market, its history and our own cash say."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from knowledge.records import NotAvailable
from tools.calculations.consequences import FAILED
from tools.calculations.cover_value import takes_terms
from tools.calculations.limit_treatment import treatment_of, treatment_rule
from tools.calculations.ratio_rules import check_ratio_rules
from tools.calculations.reasons import because
from tools.calculations.terms_case import (
    Factor,
    TermsCase,
    met,
    not_known,
    not_met,
    outcome_named,
    says,
    strictest,
)
from tools.facts import Phrase, Value, ratio


def factors(case: TermsCase) -> tuple[Factor, ...]:
    """Judge the factors of the policy; terms no longer than today's need none of them."""
    return tuple(_FINDERS[name](case) for name in case.policy.names("TERMS-EXTEND.factors"))


def _financial_standing(case: TermsCase) -> Factor:
    name, grade = "financial_standing", case.grading.grade
    if not case.longer:
        return met(name, says("not_longer", days=case.present))
    if isinstance(grade, NotAvailable) or isinstance(case.grading.risk_class, NotAvailable):
        return not_known(name, says("grade_unknown"))
    rule = treatment_rule(treatment_of(case.grading.risk_class))
    shorter = case.policy.count(f"{rule}.shorter_terms_days") if rule else case.present
    outcome = outcome_named(case.policy.choices("TERMS-EXTEND.outcomes")[grade])
    if case.days <= shorter:
        return met(name, says("short_enough", grade=grade, days=shorter), rule or "TERMS-EXTEND")
    if outcome == "refer" and _secured(case):
        outcome, detail = "approve", says("grade_secured", grade=grade)
    else:
        detail = says(f"grade_{outcome}", grade=grade)
    return _with_ratios(
        case,
        Factor(
            name=name, rule=rule or "GRADE-SCORE", passed=outcome == "approve", outcome=outcome, detail=detail
        ),
    )


def _with_ratios(case: TermsCase, by_grade: Factor) -> Factor:
    """Lower a verdict by grade where a rule on ratios fails too."""
    failed = [
        check for check in check_ratio_rules(case.grading.accounts, case.policy) if check.status in FAILED
    ]
    if not failed:
        return by_grade
    outcome = strictest((by_grade.outcome, case.unmet(by_grade.name)))
    rules = ", ".join(dict.fromkeys(check.rule for check in failed))
    detail = says("ratios_failed", grade=str(case.grading.grade), rules=rules)
    if by_grade.passed is not False:
        return not_met(by_grade.name, outcome, detail, failed[0].rule)
    return by_grade.model_copy(
        update={
            "outcome": outcome,
            "detail": says(f"grade_{by_grade.outcome}_ratios", grade=str(case.grading.grade), rules=rules),
        }
    )


def _secured(case: TermsCase) -> bool:
    """Say whether somebody else pays, as the policy names them, and takes these terms."""
    return takes_terms(case.book, case.policy.names("TERMS-EXTEND.covers"), case.days)


def _market_position(case: TermsCase) -> Factor:
    name, customer = "market_position", case.book.customer
    if not case.beyond_standard:
        return _within(name, case)
    if customer.key_customer:
        return met(name, says("key_customer"))
    if customer.size == "large":
        return met(name, says("large"))
    if customer.size is None:
        return not_known(name, says("size_unknown"))
    return not_met(name, case.unmet(name), says("small"))


def _payment_history(case: TermsCase) -> Factor:
    name, seen = "payment_history", case.behaviour
    if not case.longer:
        return met(name, says("not_longer", days=case.present))
    if isinstance(seen.on_time_rate, NotAvailable):
        return not_known(name, because(seen.on_time_rate))
    if isinstance(seen.average_days_late, NotAvailable):
        return not_known(name, because(seen.average_days_late))
    detail = _paid(case, seen.on_time_rate, seen.average_days_late)
    policy, drift = case.policy, seen.payment_drift
    good = policy.threshold("TERMS-EXTEND.on_time_rate").crossed(seen.on_time_rate)
    soon = policy.threshold("TERMS-EXTEND.days_late").crossed(seen.average_days_late)
    slower = isinstance(drift, Fraction) and not policy.threshold("TERMS-EXTEND.payment_drift").crossed(drift)
    if good and soon and not slower:
        return met(name, detail)
    return not_met(name, case.unmet(name), detail)


def _paid(case: TermsCase, on_time: Fraction, late: Fraction) -> Phrase:
    seen, policy = case.behaviour, case.policy
    drift = seen.payment_drift
    values: dict[str, Value] = {
        "on_time": ratio(on_time),
        "count": seen.invoice_count,
        "late": ratio(late),
        "needed": policy.threshold("TERMS-EXTEND.on_time_rate").value,
        "most": policy.threshold("TERMS-EXTEND.days_late").value,
    }
    if isinstance(drift, NotAvailable):
        return says("paid", **values)
    slowest = policy.threshold("TERMS-EXTEND.payment_drift").value
    return says("paid_drift", drift=ratio(drift), slowest=slowest, **values)


def _economy(case: TermsCase) -> Factor:
    name, around = "economy", case.surroundings
    if not case.beyond_standard:
        return _within(name, case)
    edge = case.policy.threshold("TERMS-EXTEND.risk_index")
    indices = {
        "industry": around.industry.risk_index if around.industry else None,
        "country": around.country.risk_index if around.country else None,
    }
    known: dict[str, Value] = {which: value for which, value in indices.items() if value is not None}
    failing = [which for which, value in indices.items() if value is not None and not edge.crossed(value)]
    if failing:
        key = "risky_both" if len(failing) > 1 else f"risky_{failing[0]}"
        return not_met(name, case.unmet(name), says(key, edge=edge.value, **known))
    if len(known) < len(indices):
        missing = next(which for which in indices if which not in known)
        return not_known(name, because(NotAvailable(reason=f"no_{missing}_risk")))
    return met(name, says("calm", edge=edge.value, **known))


def _own_cash(case: TermsCase) -> Factor:
    name, share = "own_cash", case.cost_share
    if not case.beyond_standard:
        return _within(name, case)
    if isinstance(share, NotAvailable) or isinstance(case.effect, NotAvailable):
        return not_known(name, says("sales_unknown"))
    cost = case.carrying_cost
    edge = case.policy.threshold("TERMS-EXTEND.carrying_cost")
    detail = says(
        "cash",
        tied=case.money(case.effect),
        cost=case.money(cost) if isinstance(cost, Fraction) else case.money(Fraction(0)),
        share=ratio(share),
        edge=edge.value,
    )
    return met(name, detail) if edge.crossed(share) else not_met(name, case.unmet(name), detail)


def _industry_terms(case: TermsCase) -> Factor:
    name, industry = "industry_terms", case.surroundings.industry
    if not case.beyond_standard:
        return _within(name, case)
    usual = industry.receivable_days if industry else None
    if not usual:
        return not_known(name, says("usual_unknown"))
    edge = case.policy.threshold("TERMS-EXTEND.above_industry")
    beyond = Fraction(case.days) / Fraction(usual) - 1
    detail = says("usual", usual=Decimal(usual), days=case.days)
    return not_met(name, case.unmet(name), detail) if edge.crossed(beyond) else met(name, detail)


def _within(name: str, case: TermsCase) -> Factor:
    """Say of terms that everybody gets, or this customer has already, that they need no further reason."""
    if not case.longer:
        return met(name, says("not_longer", days=case.present))
    return met(name, says("standard", days=case.standard), "TERMS-STANDARD")


_FINDERS: Mapping[str, Callable[[TermsCase], Factor]] = {
    "financial_standing": _financial_standing,
    "market_position": _market_position,
    "payment_history": _payment_history,
    "economy": _economy,
    "own_cash": _own_cash,
    "industry_terms": _industry_terms,
}
