"""The grade: the scorecard's score in the policy's bands, what lowers it, and who overrode it."""

from fractions import Fraction
from typing import Literal, get_args

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Grade
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.accounts import Accounts, accounts_of
from tools.calculations.figures import Figure
from tools.calculations.repeatedly_late import repeatedly_late
from tools.calculations.scorecard import Scored, ScoreLine, scorecard
from tools.calculations.surroundings import Surroundings
from tools.facts import Phrase

GRADES: tuple[Grade, ...] = get_args(Grade)
RiskClass = Literal["A", "B", "C"]


class Grading(Record):
    """A customer's grade and how it came about.

    `computed` is the scorecard's grade after its notches, `grade` the one in force: an override's where there
    is one. `score` is exact, 0 to 100; `coverage` is the share of the weight whose figure is known. `notches`
    say, each with its rule, what moved the grade off the score's band; `rules` are their ids.
    `accounts` are the statement figures that it was scored by.
    """

    grade: Grade | NotAvailable
    computed: Grade | NotAvailable
    overridden: bool
    risk_class: RiskClass | NotAvailable
    score: Figure
    coverage: Fraction
    lines: tuple[ScoreLine, ...]
    notches: tuple[Phrase, ...]
    rules: tuple[str, ...]
    accounts: Accounts


def grade_of(book: CustomerBook, policy: Policy, surroundings: Surroundings) -> Grading:
    """Grade a customer at its book's day; not available where nothing at all is known of it."""
    accounts = accounts_of(book, surroundings.industry)
    scored = scorecard(book, policy, accounts, surroundings)
    score = _score(scored, policy)
    computed, notches = _computed(book, policy, score, no_statement=accounts.figures.missing is not None)
    override = book.customer.grade_override if policy.flag("GRADE-FIVE.override_wins") else None
    if override:
        notches = (*notches, _override_said(override, computed))
    grade = override or computed
    return Grading(
        grade=grade,
        computed=computed,
        overridden=override is not None,
        risk_class=grade if isinstance(grade, NotAvailable) else _risk_class(grade, policy),
        score=score,
        coverage=_coverage(scored),
        lines=tuple(each.line for each in scored),
        notches=notches,
        rules=("GRADE-SCORE", *_cited(notches)),
        accounts=accounts,
    )


def _score(scored: tuple[Scored, ...], policy: Policy) -> Figure:
    weight = sum((each.weight for each in scored if each.counts), Fraction(0))
    if not weight:
        return NotAvailable(reason="nothing_to_score")
    if policy.threshold("GRADE-SCORE.least_known").crossed(_coverage(scored)):
        return NotAvailable(reason="too_little_to_score")
    return sum((each.earned for each in scored if each.counts), Fraction(0)) / weight * 100


def _coverage(scored: tuple[Scored, ...]) -> Fraction:
    whole = sum((each.weight for each in scored if each.standing != "not_applicable"), Fraction(0))
    known = sum((each.weight for each in scored if each.standing == "known"), Fraction(0))
    return known / whole if whole else Fraction(0)


def _computed(
    book: CustomerBook, policy: Policy, score: Figure, *, no_statement: bool
) -> tuple[Grade | NotAvailable, tuple[Phrase, ...]]:
    if isinstance(score, NotAvailable):
        return score, ()
    grade, notches = _band(score, policy), []
    cap = policy.choice("GRADE-SCORE.no_statement_cap")
    if no_statement and GRADES.index(grade) < GRADES.index(_as_grade(cap)):
        notches.append(Phrase(key="grade.no_statement", values={"before": grade, "grade": cap}))
        grade = _as_grade(cap)
    late = repeatedly_late(book, policy)
    if policy.threshold("GRADE-REPEAT.invoices").crossed(len(late)):
        lowered = _lowered(grade, policy.count("GRADE-REPEAT.notches"))
        notches.append(_repeat_said(grade, lowered, len(late), policy))
        grade = lowered
    return grade, tuple(notches)


def _band(score: Fraction, policy: Policy) -> Grade:
    edges = policy.table("GRADE-SCORE.grades")
    return next((_as_grade(name) for name, edge in edges.items() if score >= Fraction(edge)), GRADES[-1])


def _lowered(grade: Grade, notches: int) -> Grade:
    return GRADES[min(GRADES.index(grade) + notches, len(GRADES) - 1)]


def _as_grade(word: str) -> Grade:
    return GRADES[GRADES.index(word)]


def _repeat_said(before: Grade, after: Grade, count: int, policy: Policy) -> Phrase:
    values = {
        "count": count,
        "days": policy.threshold("GRADE-REPEAT.days_late").value,
        "months": policy.count("GRADE-REPEAT.months"),
        "before": before,
        "grade": after,
    }
    return Phrase(key="grade.repeat", values=values)


def _override_said(override: Grade, computed: Grade | NotAvailable) -> Phrase:
    if isinstance(computed, NotAvailable):
        return Phrase(key="grade.override", values={"grade": override})
    return Phrase(key="grade.override_of", values={"grade": override, "computed": computed})


def _cited(notches: tuple[Phrase, ...]) -> tuple[str, ...]:
    rules = {
        "grade.repeat": "GRADE-REPEAT",
        "grade.override": "GRADE-FIVE",
        "grade.override_of": "GRADE-FIVE",
    }
    return tuple(rules[each.key] for each in notches if each.key in rules)


def _risk_class(grade: Grade, policy: Policy) -> RiskClass:
    classes: tuple[RiskClass, ...] = get_args(RiskClass)
    return classes[classes.index(policy.choices("GRADE-ABC.classes")[grade])]
