"""check_terms: whether a customer can have the terms asked for, what they cost us and who signs."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from knowledge.desk import Desk
from knowledge.money import MissingRateError
from knowledge.records import NotAvailable, Record
from tools.calculations.authority import approver
from tools.calculations.figures import shown
from tools.calculations.grade import GRADES
from tools.calculations.limit_in_force import limit_in_force
from tools.calculations.limit_treatment import conditions, treatment_of
from tools.calculations.terms_bounds import bounds, signed_amount
from tools.calculations.terms_case import Factor, TermsCase, TermsOutcome, says, strictest, terms_case
from tools.calculations.terms_factors import factors
from tools.facts import Amount, Days, Note, Phrase, Share, ratio
from tools.heading import heading, undated, why_empty
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, Tool, WrongArgumentError

Money = Amount | NotAvailable
_MOST_DAYS = 3650


class CheckTermsArguments(Arguments):
    """A customer, and the total payment terms asked for in days."""

    customer: str | None = None
    days: int | None = None


class TermsFactor(Record):
    """One factor: whether it speaks for the terms (None = not known), and what it leads to."""

    name: str
    rule: str
    passed: bool | None
    outcome: TermsOutcome
    detail: Phrase


class CheckTerms(Result):
    """The decision on payment terms; the strictest factor decides.

    `extra_days` counts from today's terms and is below zero for shorter ones, as is `exposure_effect`, which
    is monthly sales × extra days / 30 and the same as the money tied up. `carrying_cost` is a year's.
    `conditions` are what the policy offers a customer of this class instead, any one of them.
    """

    customer_id: str
    name: str
    days: Days
    present_days: Days
    standard_days: Days
    extra_days: Days
    decision: TermsOutcome
    factors: tuple[TermsFactor, ...]
    grade: str | NotAvailable
    monthly_sales: Money
    exposure: Money
    exposure_effect: Money
    exposure_after: Money
    limit_in_force: Money | str
    capital_tied_up: Money
    capital_rate: Share
    carrying_cost: Money
    approver: str | NotAvailable | None
    conditions: tuple[Phrase, ...]


def run(desk: Desk, arguments: CheckTermsArguments) -> CheckTerms:
    """Answer for one customer; raises MissingArgumentError, WrongArgumentError and MissingRateError."""
    if not arguments.customer:
        raise MissingArgumentError("customer")
    if arguments.days is None:
        raise MissingArgumentError("days")
    if not 0 <= arguments.days <= _MOST_DAYS:
        raise WrongArgumentError("days", f"Payment terms run from 0 to {_MOST_DAYS} days.")
    case = terms_case(desk, arguments.customer, arguments.days, arguments.currency)
    found = (*factors(case), *bounds(case))
    decision = strictest([each.outcome for each in found])
    signs = _approver(case) if case.longer or decision != "approve" else None
    return CheckTerms(
        customer_id=case.book.customer.customer_id,
        name=case.book.customer.name,
        decision=decision,
        factors=tuple(_shown(each) for each in found),
        grade=case.grading.grade,
        **_days(case),
        **_money(case),
        approver=signs,
        conditions=tuple(_conditions(case, decision)),
        rules=_rules(found, signed=signs is not None, whole=case.longer),
        notes=tuple(_notes(desk, case)),
        **heading(desk, case.valuation.currency, case.valuation),
    )


def _days(case: TermsCase) -> dict[str, Any]:
    return {
        "days": case.days,
        "present_days": case.present,
        "standard_days": case.standard,
        "extra_days": case.days - case.present,
    }


def _money(case: TermsCase) -> dict[str, Any]:
    """Show what the change of terms adds to exposure and costs; the effect is what is tied up."""
    currency = case.valuation.currency
    return {
        "monthly_sales": shown(case.need.monthly, currency),
        "exposure": shown(case.exposure, currency),
        "exposure_effect": shown(case.effect, currency),
        "exposure_after": shown(case.exposure_after, currency),
        "limit_in_force": _limit(limit_in_force(case.book, case.valuation).in_force, currency),
        "capital_tied_up": shown(case.effect, currency),
        "capital_rate": case.policy.share("TERMS-EXTEND.capital_rate"),
        "carrying_cost": shown(case.carrying_cost, currency),
    }


def _shown(each: Factor) -> TermsFactor:
    return TermsFactor(
        name=each.name, rule=each.rule, passed=each.passed, outcome=each.outcome, detail=each.detail
    )


def _limit(limit: Fraction | str | None, currency: str) -> Money | str:
    if limit is None:
        return NotAvailable(reason="limit_not_set")
    return limit if isinstance(limit, str) else Amount.of(limit, currency)


def _conditions(case: TermsCase, decision: TermsOutcome) -> Iterator[Phrase]:
    """Offer what the policy has for the customer's class, where its grade stands in the way."""
    risk_class = case.grading.risk_class
    if decision == "approve" or not case.longer or isinstance(risk_class, NotAvailable):
        return
    yield from conditions(treatment_of(risk_class), case.days, case.policy)


def _approver(case: TermsCase) -> str | NotAvailable:
    """Name who signs for the exposure at the new terms; without a grade, as for the worst."""
    amount = signed_amount(case)
    if isinstance(amount, NotAvailable):
        return amount
    grade = GRADES[-1] if isinstance(case.grading.grade, NotAvailable) else case.grading.grade
    try:
        return approver(amount, grade, case.policy, case.valuation)
    except MissingRateError as missing:
        return NotAvailable(
            reason="missing_rate", values={"currency": missing.currency, "on": missing.on.isoformat()}
        )


def _rules(found: tuple[Factor, ...], *, signed: bool, whole: bool) -> tuple[str, ...]:
    """Name what decided first, then for longer terms the rules of the other factors."""
    decided = [each.rule for each in found if each.passed is not True]
    others = [each.rule for each in found] if whole else []
    named = [*decided, "TERMS-EXTEND", *others, *(["AUTHORITY"] if signed else [])]
    return tuple(dict.fromkeys(named))


def _notes(desk: Desk, case: TermsCase) -> Iterator[Note]:
    limit = limit_in_force(case.book, case.valuation).counting
    todays = {"present_days": True, "limit_in_force": limit.undated, "grade": case.grading.overridden}
    yield from undated(desk, *(field for field, today in todays.items() if today))
    if case.book.customer.terms_days is None:
        missing = why_empty(desk, "terms_days", NotAvailable(reason="terms_not_set"))
        reason = Phrase(key=f"reasons.{missing.reason}", values=missing.values)
        yield Note(field="present_days", phrase=reason)
        yield Note(field="present_days", phrase=says("notes.standard_terms", days=case.standard))
    if case.need.basis == "expected":
        yield Note(field="monthly_sales", phrase=says("notes.expected_sales"))
    late = case.behaviour.average_days_late
    if case.longer and isinstance(late, Fraction) and late > 0:
        phrase = says("notes.late_too", late=ratio(late))
        yield Note(field="exposure_effect", phrase=phrase)


TOOL = Tool(
    name="check_terms",
    arguments=CheckTermsArguments,
    result=CheckTerms,
    sees="portfolio",
    run=run,
)
