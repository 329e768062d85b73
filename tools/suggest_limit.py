"""suggest_limit: the limit that a customer's need and its caps support, and why it is no higher."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from knowledge.desk import Desk
from knowledge.ledger.records import Grade
from knowledge.records import NotAvailable, Record
from tools.calculations.authority import approver
from tools.calculations.cover_value import insured_limit
from tools.calculations.figures import Figure, shown
from tools.calculations.hold import hold_at
from tools.calculations.limit_caps import LimitCap
from tools.calculations.limit_case import LimitCase, limit_case
from tools.calculations.limit_treatment import (
    Treatment,
    conditions,
    review_on,
    treatment_of,
    treatment_rule,
    valid_until,
    would_close,
)
from tools.calculations.need import need_said
from tools.calculations.statement_notes import stale_notes
from tools.facts import Amount, Note, Phrase, Points, Share, Value, ratio
from tools.heading import heading, undated
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, Tool, WrongArgumentError

Money = Amount | NotAvailable


class SuggestLimitArguments(Arguments):
    """A customer, and the limit that somebody asks for, if so.

    `currency` is that of the request and of the answer, by default the customer's.
    """

    customer: str | None = None
    requested: Decimal | None = None


class Cap(Record):
    """What one method supports, and whether it may bind."""

    method: str
    value: Money
    may_bind: bool
    detail: Phrase


class SuggestLimit(Result):
    """A suggested limit with its reasons.

    `conditions` are what the policy offers the class of the treatment, any one of them. `binding` names the
    cap that decided, or "need". `requested_granted` says whether a request is met, but for rounding.
    `need_at_actual_pace` counts the days late as well and never binds.
    """

    customer_id: str
    name: str
    suggested: Money
    requested: Amount | None
    requested_granted: bool | None
    grade: Grade | NotAvailable
    score: Points | NotAvailable
    score_coverage: Share
    notches: tuple[Phrase, ...]
    treatment: Treatment | NotAvailable
    conditions: tuple[Phrase, ...]
    caps: tuple[Cap, ...]
    binding: str | None
    need: Money
    need_detail: Phrase
    need_at_actual_pace: Money
    monthly_sales: Money
    shortfall: Money
    would_close: tuple[Phrase, ...]
    approver: str | None
    approver_of_request: str | None
    valid_until: date | None
    review_on: date | None


def run(desk: Desk, arguments: SuggestLimitArguments) -> SuggestLimit:
    """Suggest a limit; raises MissingArgumentError, WrongArgumentError and MissingRateError."""
    if not arguments.customer:
        raise MissingArgumentError("customer")
    if arguments.requested is not None and arguments.requested <= 0:
        raise WrongArgumentError("requested", "A limit that is asked for must be above zero.")
    requested = None if arguments.requested is None else Fraction(arguments.requested)
    case = limit_case(desk, arguments.customer, arguments.currency, requested)
    return SuggestLimit(
        **heading(desk, case.valuation.currency, case.valuation),
        **_figures(case),
        **_grade_fields(case),
        **_after_fields(desk, case),
        customer_id=case.book.customer.customer_id,
        name=case.book.customer.name,
        rules=_rules(case),
        notes=tuple(_notes(desk, case)),
    )


def _figures(case: LimitCase) -> dict[str, Any]:
    currency, found, needed = case.valuation.currency, case.found, case.need
    granted = None
    if case.requested is not None and isinstance(found.amount, Fraction):
        granted = found.binding == "requested"
    return {
        "suggested": shown(found.amount, currency),
        "requested": None if case.requested is None else Amount.of(case.requested, currency),
        "requested_granted": granted,
        "caps": tuple(_cap(cap, currency) for cap in case.caps),
        "binding": found.binding,
        "need": shown(needed.need, currency),
        "need_detail": need_said(needed, case.valuation),
        "need_at_actual_pace": shown(needed.at_actual_pace, currency),
        "monthly_sales": shown(needed.monthly, currency),
        "shortfall": shown(found.shortfall, currency),
    }


def _cap(cap: LimitCap, currency: str) -> Cap:
    return Cap(method=cap.method, value=shown(cap.value, currency), may_bind=cap.may_bind, detail=cap.detail)


def _grade_fields(case: LimitCase) -> dict[str, Any]:
    grading, policy = case.grading, case.graded.policy if case.graded else None
    treatment = None if isinstance(grading.risk_class, NotAvailable) else treatment_of(grading.risk_class)
    said = conditions(treatment, case.need.terms_days, policy) if treatment and policy else ()
    return {
        "grade": grading.grade,
        "score": ratio(grading.score) if isinstance(grading.score, Fraction) else grading.score,
        "score_coverage": ratio(grading.coverage),
        "notches": grading.notches,
        "treatment": treatment or grading.risk_class,
        "conditions": tuple(said),
    }


def _after_fields(desk: Desk, case: LimitCase) -> dict[str, Any]:
    """Say who signs, until when the limit holds, when to look again and what would raise it."""
    amount, graded = case.found.amount, case.graded
    if graded is None or isinstance(amount, NotAvailable):
        nothing = dict.fromkeys(("approver", "valid_until", "review_on"))
        return {**nothing, "approver_of_request": _signs(case, case.requested), "would_close": ()}
    cover_until = insured_limit(case.book, case.valuation).valid_until
    until = valid_until(graded, cover_until, case.found.binding)
    return {
        "approver": _signs(case, amount),
        "approver_of_request": _signs(case, case.requested),
        "valid_until": until,
        "review_on": review_on(graded, until, case.observed),
        "would_close": tuple(_closing(case, amount)),
    }


def _closing(case: LimitCase, amount: Fraction) -> Iterator[Phrase]:
    currency = case.valuation.currency
    shortfall, needed = shown(case.found.shortfall, currency), shown(case.need.need, currency)
    if isinstance(shortfall, Amount) and isinstance(needed, Amount):
        unmet = case.requested is not None and case.requested > amount
        yield from would_close(case.found.binding, shortfall, case.observed, needed if unmet else None)


def _signs(case: LimitCase, amount: Figure | None) -> str | None:
    if case.graded is None or not isinstance(amount, Fraction):
        return None
    return approver(amount, case.graded.grade, case.graded.policy, case.valuation)


def _rules(case: LimitCase) -> tuple[str, ...]:
    """Name the binding cap's rule first, then the grade's, the treatment's and who signs."""
    binding = [cap.rule for cap in case.caps if cap.method == case.found.binding]
    may_bind = [cap.rule for cap in case.caps if cap.may_bind]
    risk_class = case.grading.risk_class
    treated = None if isinstance(risk_class, NotAvailable) else treatment_rule(treatment_of(risk_class))
    named = [*binding, "LIMIT-CAPACITY", *case.grading.rules, *may_bind, treated or "GRADE-ABC", "AUTHORITY"]
    return tuple(dict.fromkeys(named))


def _notes(desk: Desk, case: LimitCase) -> Iterator[Note]:
    yield from undated(desk, "terms_days", *(["grade"] if case.grading.overridden else []))
    if case.need.standard_terms:
        yield _note("need", "standard_terms", days=case.need.terms_days)
    held = hold_at(case.book)
    if held != "none":
        yield _note("suggested", held)
    figures = case.graded.accounts.figures if case.graded else None
    if figures and figures.scope == "consolidated":
        yield Note(field="caps", phrase=Phrase(key="check_ratios.notes.consolidated"))
    if case.graded:
        yield from stale_notes(case.graded.accounts, desk.policy, field="caps")
    insured = insured_limit(case.book, case.valuation)
    if insured.max_terms_days is not None and case.need.terms_days > insured.max_terms_days:
        yield _note("caps", "insured_terms", days=insured.max_terms_days, terms=case.need.terms_days)


def _note(field: str, word: str, **values: Value) -> Note:
    return Note(field=field, phrase=Phrase(key=f"suggest_limit.notes.{word}", values=values))


TOOL = Tool(
    name="suggest_limit",
    arguments=SuggestLimitArguments,
    result=SuggestLimit,
    sees="policy",
    run=run,
)
