"""The order rules on risk and terms: grade, current ratio, a new customer, terms longer than agreed."""

from knowledge.records import NotAvailable
from tools.calculations.cover_value import takes_terms
from tools.calculations.order_case import Need, OrderCase, Verdict, outcome_named, passes, says, unknown
from tools.calculations.order_rules_limit import prepayment


def order_grade(case: OrderCase) -> Verdict:
    """ORDER-GRADE: the outcome of the customer's grade; valid cover lifts a referral, nothing stricter."""
    if case.terms.secured:
        return passes("ORDER-GRADE", says(f"secured.{case.terms.secured}"))
    if isinstance(case.grade, NotAvailable):
        return unknown("ORDER-GRADE", case.grade)
    outcome = outcome_named(case.policy.choices("ORDER-GRADE.outcomes")[case.grade])
    if outcome == "release":
        return passes("ORDER-GRADE", says("grade.fine", grade=case.grade))
    if outcome == "refer" and _covered(case):
        return passes("ORDER-GRADE", says("grade.covered", grade=case.grade))
    needs = (_cover(case),) if outcome == "refer" else (prepayment(case),)
    return Verdict(
        rule="ORDER-GRADE",
        passed=False,
        outcome=outcome,
        detail=says("grade.uncovered" if outcome == "refer" else "grade.poor", grade=case.grade),
        needs=needs,
    )


def ratio_cash_rule(case: OrderCase) -> Verdict:
    """RATIO-CASH: a current ratio that puts new orders on cash terms."""
    if case.terms.secured:
        return passes("RATIO-CASH", says(f"secured.{case.terms.secured}"))
    found = case.ratio_cash
    outcome = outcome_named(found.outcome)
    if found.passed is None:
        need = Need(remedy="decide", amount=None, detail=says("need.statement"))
        return Verdict(rule="RATIO-CASH", passed=None, outcome="refer", detail=found.detail, needs=(need,))
    if found.passed or outcome == "release":
        return Verdict(rule="RATIO-CASH", passed=found.passed, outcome="release", detail=found.detail)
    return Verdict(
        rule="RATIO-CASH", passed=False, outcome=outcome, detail=found.detail, needs=(prepayment(case),)
    )


def limit_new(case: OrderCase) -> Verdict:
    """LIMIT-NEW: whether the customer is under observation; what goes beyond its limit is ORDER-NEW's."""
    limit, detail = case.observation.limit, case.observation.detail
    if limit is None:
        return passes("LIMIT-NEW", detail)
    return passes("LIMIT-NEW", says("new.observed", limit=case.money(limit)))


def terms_extend(case: OrderCase) -> Verdict | None:
    """TERMS-EXTEND: longer terms than agreed, None where the agreed ones are meant."""
    asked = case.terms.days
    if asked is None:
        return None
    known = _agreed_days(case)
    if asked <= known:
        return passes("TERMS-EXTEND", says("terms.within", days=asked, agreed=known))
    need = Need(remedy="decide", amount=None, detail=says("need.terms", days=asked))
    return Verdict(
        rule="TERMS-EXTEND",
        passed=False,
        outcome="refer",
        detail=says("terms.longer", days=asked, agreed=known),
        needs=(need,),
    )


def _covered(case: OrderCase) -> bool:
    """Say whether a valid cover takes the terms of this order: those asked for, else the agreed ones."""
    days = case.terms.days if case.terms.days is not None else _agreed_days(case)
    return takes_terms(case.book, case.policy.names("ORDER-GRADE.covers"), days)


def _agreed_days(case: OrderCase) -> int:
    """Give the customer's own terms, else the company's standard ones."""
    agreed = case.book.customer.terms_days
    return case.policy.count("TERMS-STANDARD.days") if agreed is None else agreed


def _cover(case: OrderCase) -> Need:
    if isinstance(case.after, NotAvailable):
        return Need(remedy="secure", amount=None, detail=says("need.cover_open"))
    return Need(remedy="secure", amount=case.after, detail=says("need.cover", amount=case.money(case.after)))
