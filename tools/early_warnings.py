"""early_warnings: what is wrong with a customer, or with whom something is wrong, by every warning rule."""

from typing import Any

from knowledge.desk import Desk
from knowledge.records import NotAvailable, Record
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.signal_levels import SignalLevels, signal_levels
from tools.calculations.signals.finding import LEVELS, RULES, Finding, Level
from tools.calculations.signals.findings import by_cause, case_of, findings_of
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Count, Days, Note, Phrase
from tools.heading import heading
from tools.portfolio_part import (
    MOST_LISTED,
    WorklistArguments,
    cut_note,
    portfolio_heading,
    positions_of,
)
from tools.results import Result
from tools.tool import Tool, WrongArgumentError
from tools.warned_position import exposure_of, overdue_of


class EarlyWarningsArguments(WorklistArguments):
    """A customer, or a part of the portfolio; `level` and `rule` keep the signals of that level or rule."""

    customer: str | None = None
    level: Level | None = None
    rule: str | None = None


class Signal(Record):
    """A rule that fired: its evidence, and what the policy answers to its level.

    `also` are further rules that fired on the same figure. `exposure` is the customer's.
    """

    customer_id: str
    name: str
    rule: str
    level: Level
    evidence: tuple[Phrase, ...]
    action: str
    also: tuple[str, ...]
    exposure: Amount | NotAvailable


class NotChecked(Record):
    """A rule that could not tell, of how many customers, and why; of many customers in general."""

    rule: str
    customers: Count
    reasons: tuple[Phrase, ...]


class EarlyWarnings(Result):
    """The signals of a customer, or of all customers in sight, the most severe of the largest exposure first.

    `count` and `by_level` are of all signals that fit, `customers_warned` of the customers that have one.
    Nothing fires on what is not known: `not_checked` lists it. A customer's `overdue` and `oldest_days` stand
    beside its signals, because being overdue alone is none.
    """

    customer_id: str | None
    name: str | None
    whose: Phrase | None
    customer_count: Count
    overdue: Amount | NotAvailable | None
    oldest_days: Days | NotAvailable | None
    level: Level | None
    rule: str | None
    signals: tuple[Signal, ...]
    count: Count
    by_level: dict[Level, Count]
    customers_warned: Count
    not_checked: tuple[NotChecked, ...]


def run(desk: Desk, arguments: EarlyWarningsArguments) -> EarlyWarnings:
    """Answer for a customer or for all in sight; raises WrongArgumentError, DeniedError, NotFoundError.

    MissingRateError where exposures cannot be compared.
    """
    rule = _rule(arguments.rule)
    if arguments.customer:
        return _of_customer(desk, arguments, arguments.customer, rule)
    return _of_all(desk, arguments, rule)


def _rule(typed: str | None) -> str | None:
    """Find a rule by its id, whatever its case, with or without what stands before the dash."""
    if typed is None:
        return None
    wanted = typed.strip().upper().replace("_", "-")
    found = [rule for rule in RULES if wanted in (rule, rule.partition("-")[2])]
    if len(found) != 1:
        raise WrongArgumentError("rule", f"There is no warning rule {typed!r}; they are: {', '.join(RULES)}.")
    return found[0]


def _of_customer(
    desk: Desk, arguments: EarlyWarningsArguments, customer_id: str, rule: str | None
) -> EarlyWarnings:
    case = case_of(desk, customer_id)
    findings = findings_of(case, *((rule,) if rule else RULES))
    valuation = Valuation(desk.ledger.fx, desk.as_of, arguments.currency or case.book.customer.currency)
    exposure = exposure_of(case.book, valuation)
    fired = [each for each in by_cause(findings) if arguments.level in (None, each.level)]
    ordered = sorted(fired, key=lambda each: (-_severity(each.level), RULES.index(each.rule)))
    return EarlyWarnings(
        **heading(desk, valuation.currency, valuation),
        customer_id=customer_id,
        name=case.book.customer.name,
        whose=None,
        customer_count=1,
        **overdue_of(case.book, valuation, desk.policy),
        level=arguments.level,
        rule=rule,
        signals=tuple(
            _signal(desk, customer_id, each, exposure) for each in ordered[: arguments.top or MOST_LISTED]
        ),
        count=len(fired),
        by_level={level: sum(each.level == level for each in fired) for level in LEVELS},
        customers_warned=int(bool(fired)),
        not_checked=_not_checked(findings),
        rules=_cited(fired),
        notes=_notes(desk, findings),
    )


def _severity(level: Level | None) -> int:
    return LEVELS.index(level) if level else -1


def _signal(desk: Desk, customer_id: str, finding: Finding, exposure: Amount | NotAvailable) -> Signal:
    assert finding.level is not None  # noqa: S101 - only what fired is a signal
    return Signal(
        customer_id=customer_id,
        name=desk.ledger.customer(customer_id).name,
        rule=finding.rule,
        level=finding.level,
        evidence=finding.evidence,
        action=desk.policy.choices("SIGNAL-RESPONSE.actions")[finding.level],
        also=finding.also,
        exposure=exposure,
    )


def _not_checked(findings: tuple[Finding, ...]) -> tuple[NotChecked, ...]:
    return tuple(
        NotChecked(rule=each.rule, customers=1, reasons=each.unknown) for each in findings if each.unknown
    )


def _cited(fired: list[Finding]) -> tuple[str, ...]:
    rules = dict.fromkeys(rule for each in fired for rule in (each.rule, *each.also))
    return (*rules, "SIGNAL-RESPONSE")


def _notes(desk: Desk, findings: tuple[Finding, ...]) -> tuple[Note, ...]:
    """Say what no ledger shows of a chain."""
    if not any(each.rule == "SIGNAL-CHAIN" for each in findings):
        return ()
    return (Note(field="not_checked", phrase=Phrase(key="early_warnings.chain_scope")),)


def _of_all(desk: Desk, arguments: EarlyWarningsArguments, rule: str | None) -> EarlyWarnings:
    positions = positions_of(desk, arguments)
    found = signal_levels(positions, rule)
    kept = found.kept(arguments.level)
    order = found.first(kept, min(arguments.top or MOST_LISTED, MOST_LISTED))
    signals = _signals(desk, positions, found, order)
    total = found.count(kept)
    return EarlyWarnings(
        **portfolio_part(positions),
        customer_id=None,
        name=None,
        overdue=None,
        oldest_days=None,
        level=arguments.level,
        rule=rule,
        signals=signals,
        count=total,
        by_level=found.by_level(kept),
        customers_warned=found.customers(kept),
        not_checked=_not_checked_of_all(found),
        rules=(*found.fired_rules(kept), "SIGNAL-RESPONSE"),
        notes=cut_note("signals", len(signals), min(arguments.top or total, total)),
    )


def portfolio_part(positions: Positions) -> dict[str, Any]:
    """Give the shared fields of a portfolio result that this one has too."""
    fields = portfolio_heading(positions)
    for name in ("salesperson", "industry", "country"):
        del fields[name]
    return fields


def _signals(
    desk: Desk, positions: Positions, found: SignalLevels, order: list[tuple[int, str]]
) -> tuple[Signal, ...]:
    """Work the evidence out for the rows that are shown, a customer at a time."""
    valuation = positions.valuation.into(positions.currency)
    cases = {row: case_of(desk, positions.view.customer_id(row)) for row, _ in order}
    unknown = found.exposure_unknown
    signals = []
    for row, rule in order:
        case = cases[row]
        customer_id = case.book.customer.customer_id
        (finding,) = by_cause(findings_of(case, rule, *found.merged_into(row, rule)))
        exposure = (
            exposure_of(case.book, valuation)
            if unknown
            else Amount.of(positions.exposure.at(row), positions.currency)
        )
        signals.append(_signal(desk, customer_id, finding, exposure))
    return tuple(signals)


def _not_checked_of_all(found: SignalLevels) -> tuple[NotChecked, ...]:
    counts = found.not_checked()
    said = Phrase(key="early_warnings.unknown_of_some")
    return tuple(NotChecked(rule=rule, customers=count, reasons=(said,)) for rule, count in counts.items())


TOOL = Tool(
    name="early_warnings",
    arguments=EarlyWarningsArguments,
    result=EarlyWarnings,
    sees="portfolio",
    run=run,
)
