"""What was assumed about a customer's accounts, said once for the whole answer."""

from collections.abc import Iterator

from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.accounts import Accounts
from tools.calculations.altman import altman
from tools.calculations.period import Period
from tools.calculations.ratio_rows import score_of
from tools.calculations.ratios import measure, prepaid_unknown
from tools.calculations.stale import next_due_on
from tools.calculations.statement_figures import StatementFigures
from tools.facts import Note, Phrase, Value


def statement_notes(
    accounts: Accounts, period: Period | None, wanted: frozenset[str], policy: Policy
) -> Iterator[Note]:
    """Say what the figures rest on: scope, length of the period, prepaid expenses, the score's formula."""
    figures = accounts.figures
    if figures.missing:
        return
    if figures.scope == "consolidated":
        yield _note("scope", "consolidated")
    if accounts.newer_consolidated:
        yield _note("period_end", "newer_consolidated", period_end=accounts.newer_consolidated)
    if period is None:
        yield from stale_notes(accounts, policy, field="period_end")
    if period and figures.period_end and period.months != figures.period_months:
        yield _note("period_months", "other_length", asked=period.name, months=figures.period_months)
    if period and accounts.year.period_months < figures.period_months:
        yield _note("period_months", "added_up", asked=period.name, months=accounts.year.period_months)
    if accounts.kind == "financial":
        yield _note("ratios", "financial")
    if "quick_ratio" in wanted and _prepaid_guessed(figures):
        yield _note("quick_ratio", "prepaid_unknown")
    yield from _altman_notes(accounts, wanted)


def _prepaid_guessed(figures: StatementFigures) -> bool:
    if "quick_ratio" in figures.given or not prepaid_unknown(figures):
        return False
    return not isinstance(measure("quick_ratio", figures), NotAvailable)


def stale_notes(accounts: Accounts, policy: Policy, field: str) -> Iterator[Note]:
    """Say that the latest statement is old, where the next one is long due."""
    due = next_due_on(accounts.figures, accounts.as_of, policy)
    if due and accounts.figures.period_end:
        yield Note(
            field=field,
            phrase=Phrase(
                key="check_ratios.notes.stale",
                values={"period_end": accounts.figures.period_end, "due": due},
            ),
        )


def _altman_notes(accounts: Accounts, wanted: frozenset[str]) -> Iterator[Note]:
    score = score_of(accounts)
    if isinstance(score, NotAvailable) or score not in wanted or score in accounts.figures.given:
        return
    if isinstance(altman(score, accounts.year.figures), NotAvailable):
        return
    yield _note(score, f"formula_{accounts.kind or 'unknown'}")
    if accounts.year.basis != "year":
        yield _note(score, f"flows_{accounts.year.basis}", months=accounts.year.period_months)


def _note(field: str, word: str, **values: Value) -> Note:
    return Note(field=field, phrase=Phrase(key=f"check_ratios.notes.{word}", values=values))
