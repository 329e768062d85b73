"""What a customer's statements warn of: the ratio rules, its own payable days, statements that stay away."""

from collections.abc import Iterator
from fractions import Fraction

from knowledge.records import NotAvailable
from tools.calculations.ratio_rules import RuleCheck, check_ratio_rules
from tools.calculations.ratios import measure
from tools.calculations.reasons import because
from tools.calculations.signals.finding import Case, Finding, cannot_tell, fired, quiet
from tools.calculations.stale import next_due_on
from tools.calculations.statement_figures import StatementFigures
from tools.facts import Phrase, Value, ratio

_FAILED = ("warning", "breach")


def ratio_signals(case: Case) -> Iterator[Finding]:
    """Turn each ratio rule that failed into a signal at the policy's level."""
    for check in check_ratio_rules(case.accounts, case.policy):
        if check.status in _FAILED:
            level = case.policy.choice(f"{check.rule}.level")
            yield fired(check.rule, level, check.detail, *_basis(check, case))
        elif check.status == "not_available":
            yield cannot_tell(check.rule, check.detail)
        else:
            yield quiet(check.rule)


def _basis(check: RuleCheck, case: Case) -> Iterator[Phrase]:
    """Say which statements the figure is from: of a falling margin, each with its own."""
    if isinstance(check.value, NotAvailable):
        return
    if check.rule == "RATIO-CORE":
        yield Phrase(key="early_warnings.margins", values=_margins(case))
    elif (figures := case.accounts.figures).period_end:
        yield Phrase(
            key="early_warnings.statement",
            values={"period_end": figures.period_end, "months": figures.period_months},
        )


def _margins(case: Case) -> dict[str, Value]:
    """Give the margin from which the fall began and where it has come to."""
    falling: list[tuple[StatementFigures, Fraction]] = []
    for figures in case.accounts.run:
        margin = measure("gross_margin", figures)
        if isinstance(margin, NotAvailable) or (falling and margin <= falling[-1][1]):
            break
        falling.append((figures, margin))
    (last, now), (first, before) = falling[0], falling[-1]
    return {
        "before": ratio(before),
        "before_on": first.period_end or "",
        "now": ratio(now),
        "now_on": last.period_end or "",
    }


def payable_signal(case: Case) -> Finding:
    """Look for payable days that have grown to so many times those of the policy's months before."""
    rule, months = "SIGNAL-PAYABLE", case.policy.count("SIGNAL-PAYABLE.compared_months")
    now = measure("payable_days", case.accounts.figures)
    earlier = case.earlier(months)
    if isinstance(now, NotAvailable):
        return cannot_tell(rule, now)
    if earlier is None:
        said: dict[str, Value] = {"months": months, "period_end": case.accounts.figures.period_end or ""}
        return cannot_tell(rule, Phrase(key="early_warnings.no_earlier_statement", values=said))
    before = measure("payable_days", earlier)
    if isinstance(before, NotAvailable) or not before:
        missing = before if isinstance(before, NotAvailable) else NotAvailable(reason="zero.payables")
        return cannot_tell(rule, because(missing))
    if not case.policy.threshold("SIGNAL-PAYABLE.growth").crossed(now / before):
        return quiet(rule)
    values: dict[str, Value] = {
        "before": ratio(before),
        "before_on": earlier.period_end or "",
        "now": ratio(now),
        "now_on": case.accounts.figures.period_end or "",
        "times": ratio(now / before),
    }
    level = case.policy.choice("SIGNAL-PAYABLE.level")
    return fired(rule, level, Phrase(key="early_warnings.payable", values=values))


def stale_signal(case: Case) -> Finding:
    """Look for a statement that should have come by now."""
    figures = case.accounts.figures
    if figures.period_end is None:
        return cannot_tell("SIGNAL-STALE", figures.missing or NotAvailable(reason="no_statement"))
    due = next_due_on(figures, case.book.as_of, case.policy)
    if due is None:
        return quiet("SIGNAL-STALE")
    values: dict[str, Value] = {
        "latest": figures.period_end,
        "due": due,
        "days": (case.book.as_of - due).days,
    }
    level = case.policy.choice("SIGNAL-STALE.level")
    return fired("SIGNAL-STALE", level, Phrase(key="early_warnings.stale", values=values))
