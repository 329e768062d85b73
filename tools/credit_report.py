"""credit_report: the one-page credit file of a customer, with its score, its blocks and a recommendation."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Literal

from knowledge.desk import Desk
from knowledge.records import NotAvailable, Record
from tools import check_ratios, customer_limit, payment_behaviour, suggest_limit
from tools.calculations.altman import SCORES
from tools.calculations.grade import Grading, RiskClass, grade_of
from tools.calculations.hold import hold_at
from tools.calculations.limit_treatment import Treatment
from tools.calculations.ratio_rows import AnyRow
from tools.calculations.scorecard import ScoreLine
from tools.calculations.signals.finding import LEVELS, Finding
from tools.calculations.signals.findings import by_cause, case_of, findings_of
from tools.calculations.surroundings import surroundings_of
from tools.calculations.valuation import Valuation
from tools.credit_file_contents import file_contents
from tools.credit_file_parts import (
    AltmanBlock,
    BehaviourBlock,
    EventLine,
    FilePart,
    LimitBlock,
    Profile,
    SignalLine,
    WriteOffBlock,
    altman_block,
    cover_lines,
    event_lines,
    profile_of,
    write_off_block,
)
from tools.customer_limit import CustomerLimit
from tools.facts import Amount, Note, Phrase, Points, Share, ratio
from tools.heading import heading
from tools.insurance_parts import SecurityHeld
from tools.results import FxUsed, Result
from tools.suggest_limit import SuggestLimit
from tools.tool import Arguments, MissingArgumentError, Tool

Verdict = Literal["raise", "keep", "reduce", "set", "none", "unknown"]
_NO_RAISE_FROM = LEVELS.index("warning")


class CreditReportArguments(Arguments):
    """A customer; `currency` is the one to show figures in."""

    customer: str | None = None


class Recommendation(Record):
    """What follows: the limit that need and caps support against the one in force, and by what means.

    `verdict`: raise, keep or reduce the limit, set a first one, none = no credit. Where a warning stands a
    higher limit is not recommended, whatever the caps support. `action` is the policy's answer to the most
    severe signal.
    """

    verdict: Verdict
    suggested: Amount | NotAvailable
    limit_in_force: Amount | str | NotAvailable
    binding: str | None
    because: Phrase | None
    treatment: Treatment | NotAvailable
    conditions: tuple[Phrase, ...]
    worst_signal: str | None
    action: str | None
    approver: str | None
    review_on: date | None


class CreditReport(Result):
    """The credit file on one page.

    `score` is 0 to 100, higher is safer; `score_coverage` the share of its weight that is known;
    `computed_grade` the scorecard's where an override is in force. `ratios` are those of the statement of
    `period_end`. `contents` says what the policy's credit file must hold and what ours lacks.
    """

    customer_id: str
    name: str
    profile: Profile
    score: Points | NotAvailable
    score_coverage: Share
    grade: str | NotAvailable
    computed_grade: str | NotAvailable
    overridden: bool
    risk_class: RiskClass | NotAvailable
    notches: tuple[Phrase, ...]
    score_lines: tuple[ScoreLine, ...]
    limit: LimitBlock
    behaviour: BehaviourBlock
    period_end: date | NotAvailable
    ratios: tuple[AnyRow, ...]
    altman: AltmanBlock
    consequences: tuple[Phrase, ...]
    events: tuple[EventLine, ...] | NotAvailable
    covers: tuple[SecurityHeld, ...] | NotAvailable
    write_offs: WriteOffBlock
    signals: tuple[SignalLine, ...]
    signals_not_checked: tuple[str, ...]
    recommendation: Recommendation
    contents: tuple[FilePart, ...]


def run(desk: Desk, arguments: CreditReportArguments) -> CreditReport:
    """Put a customer's file together; raises MissingArgumentError and MissingRateError."""
    if not arguments.customer:
        raise MissingArgumentError("customer")
    asked = {"customer": arguments.customer, "currency": arguments.currency}
    limit = customer_limit.run(desk, customer_limit.CustomerLimitArguments.model_validate(asked))
    suggested = suggest_limit.run(desk, suggest_limit.SuggestLimitArguments.model_validate(asked))
    ratios = check_ratios.run(desk, check_ratios.CheckRatiosArguments.model_validate(asked))
    paid = payment_behaviour.run(desk, payment_behaviour.PaymentBehaviourArguments.model_validate(asked))
    own, grading, valuation = _own_blocks(desk, arguments)
    findings = findings_of(case_of(desk, arguments.customer))
    signals = tuple(_signals(findings))
    results: tuple[Result, ...] = (limit, suggested, ratios, paid)
    return CreditReport(
        customer_id=limit.customer_id,
        name=limit.name,
        **own,
        **_graded(grading),
        limit=LimitBlock(**{name: getattr(limit, name) for name in LimitBlock.model_fields}),
        behaviour=BehaviourBlock(**{name: getattr(paid, name) for name in BehaviourBlock.model_fields}),
        period_end=ratios.period_end,
        ratios=tuple(row for row in ratios.ratios if row.name not in SCORES),
        consequences=ratios.consequences,
        signals=signals,
        signals_not_checked=tuple(each.rule for each in findings if each.unknown),
        recommendation=_recommendation(desk, limit, suggested, signals),
        rules=_rules(grading, suggested, signals),
        notes=_notes(results),
        **{**heading(desk, valuation.currency, valuation), "fx": _rates(results, valuation)},
    )


def _own_blocks(desk: Desk, arguments: CreditReportArguments) -> tuple[dict[str, Any], Grading, Valuation]:
    """Give the blocks that no other tool has."""
    book = desk.book(arguments.customer or "")
    valuation = Valuation(desk.ledger.fx, desk.as_of, arguments.currency or book.customer.currency)
    grading = grade_of(book, desk.policy, surroundings_of(desk.ledger, book.customer, desk.as_of))
    blocks = {
        "profile": profile_of(desk, book, hold_at(book)),
        "altman": altman_block(grading, desk),
        "events": event_lines(book),
        "covers": cover_lines(book, valuation),
        "write_offs": write_off_block(desk, book, valuation),
        "contents": tuple(file_contents(desk, book, grading, valuation)),
    }
    return blocks, grading, valuation


def _graded(grading: Grading) -> dict[str, Any]:
    return {
        "score": grading.score if isinstance(grading.score, NotAvailable) else ratio(grading.score),
        "score_coverage": ratio(grading.coverage),
        "grade": grading.grade,
        "computed_grade": grading.computed,
        "overridden": grading.overridden,
        "risk_class": grading.risk_class,
        "notches": grading.notches,
        "score_lines": grading.lines,
    }


def _signals(findings: tuple[Finding, ...]) -> Iterator[SignalLine]:
    """Give the early warnings, the most severe first."""
    fired = by_cause(findings)
    for each in sorted(fired, key=lambda found: -LEVELS.index(found.level) if found.level else 0):
        if each.level:
            yield SignalLine(rule=each.rule, level=each.level, evidence=each.evidence)


def _recommendation(
    desk: Desk, limit: CustomerLimit, suggested: SuggestLimit, signals: Sequence[SignalLine]
) -> Recommendation:
    worst = signals[0].level if signals else None
    return Recommendation(
        verdict=_verdict(limit, suggested, worst),
        suggested=suggested.suggested,
        limit_in_force=limit.limit_in_force,
        binding=suggested.binding,
        because=_because(suggested),
        treatment=suggested.treatment,
        conditions=suggested.conditions,
        worst_signal=worst,
        action=desk.policy.choices("SIGNAL-RESPONSE.actions")[worst] if worst else None,
        approver=suggested.approver,
        review_on=suggested.review_on,
    )


def _because(suggested: SuggestLimit) -> Phrase | None:
    """Say what decided the limit: the cap that binds, else the need."""
    caps = {cap.method: cap.detail for cap in suggested.caps}
    return caps.get(suggested.binding or "", suggested.need_detail if suggested.binding else None)


def _verdict(limit: CustomerLimit, suggested: SuggestLimit, worst: str | None) -> Verdict:
    """Hold the limit that is supported against the one in force."""
    supported, present = suggested.suggested, limit.limit_in_force
    if isinstance(supported, NotAvailable):
        return "unknown"
    if supported.value == 0:
        return "none"
    if isinstance(limit.limit, NotAvailable):
        return "set"
    if isinstance(present, NotAvailable):
        return "unknown"
    if isinstance(present, str) or supported.value < present.value:
        return "reduce"
    warned = worst is not None and [*LEVELS].index(worst) >= _NO_RAISE_FROM  # type: ignore[arg-type]  # a level
    return "keep" if supported.value == present.value or warned else "raise"


def _rules(grading: Grading, suggested: SuggestLimit, signals: Sequence[SignalLine]) -> tuple[str, ...]:
    response = ("SIGNAL-RESPONSE",) if signals else ()
    named = ("FILE", "FILE-PAYMENT", "FILE-CROSSCHECK", *grading.rules, *(each.rule for each in signals))
    return tuple(dict.fromkeys((*named, *response, *suggested.rules)))


def _notes(results: Sequence[Result]) -> tuple[Note, ...]:
    """Give the notes of all blocks, each once."""
    every = [note for result in results for note in result.notes]
    return tuple({(note.field, note.phrase.key): note for note in every}.values())


def _rates(results: Sequence[Result], valuation: Valuation) -> tuple[FxUsed, ...]:
    return tuple(
        dict.fromkeys(rate for used in (*(each.fx for each in results), valuation.used) for rate in used)
    )


TOOL = Tool(
    name="credit_report",
    arguments=CreditReportArguments,
    result=CreditReport,
    sees="portfolio",
    run=run,
)
