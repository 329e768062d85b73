"""The rows of check_ratios: a row a rule, then Altman's score and every other measure."""

from collections.abc import Container, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.accounts import Accounts
from tools.calculations.altman import SCORES, Score, altman, score_for, zone
from tools.calculations.figures import Figure
from tools.calculations.ratio_rules import RuleCheck, Status
from tools.calculations.ratios import INPUTS, MEASURES, measure, prepaid_unknown
from tools.calculations.reasons import because
from tools.calculations.statement_figures import StatementFigures
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Phrase, Points, Ratio, Share, Value, ratio

PreciseDays = Annotated[Decimal, "days"]
Plain = Annotated[Decimal, "number"]
SHARES = frozenset("debt_ratio gross_margin ebit_margin net_margin".split())
DAYS = frozenset("inventory_days receivable_days payable_days".split())
MONEY = frozenset("working_capital tangible_net_worth".split())


class Row(Record):
    """One measure and what the policy says of it; `value` is a plain ratio (times)."""

    name: str
    rule: str | None
    value: Ratio | NotAvailable
    threshold: Decimal | NotAvailable | None
    status: Status
    detail: Phrase


class ShareRow(Row):
    """A measure that is a share of something, as a fraction."""

    value: Share | NotAvailable


class DaysRow(Row):
    """A measure in days."""

    value: PreciseDays | NotAvailable


class ScoreRow(Row):
    """Altman's score."""

    value: Points | NotAvailable


class MoneyRow(Record):
    """An amount of money, or a bare number where nobody said the currency."""

    name: str
    rule: None = None
    value: Amount | Plain | NotAvailable
    threshold: None = None
    status: Status
    detail: Phrase


AnyRow = Row | ShareRow | DaysRow | ScoreRow | MoneyRow


def rule_row(check: RuleCheck) -> AnyRow:
    """Show what a rule said."""
    return _kind(check.measure)(
        name=check.measure,
        rule=check.rule,
        value=_shown(check.value),
        threshold=check.threshold,
        status=check.status,
        detail=check.detail,
    )


def altman_row(accounts: Accounts, policy: Policy) -> AnyRow:
    """Show the score that fits the customer, with its zone."""
    score = score_of(accounts)
    if isinstance(score, NotAvailable):
        return _no_score("altman_z2", score)
    value = altman(score, accounts.year.figures)
    if isinstance(value, NotAvailable):
        return _no_score(score, value)
    return ScoreRow(
        name=score,
        rule=None,
        value=ratio(value),
        threshold=None,
        status="no_rule",
        detail=_zone_detail(score, value, policy),
    )


def _no_score(name: Score, missing: NotAvailable) -> ScoreRow:
    return ScoreRow(
        name=name,
        rule=None,
        value=missing,
        threshold=None,
        status="not_available",
        detail=because(missing),
    )


def score_of(accounts: Accounts) -> Score | NotAvailable:
    """Give the score that was stated, else the one that fits the kind of customer."""
    stated = [score for score in SCORES if score in accounts.figures.given]
    return stated[0] if stated else score_for(accounts.kind)


def _zone_detail(score: Score, value: Fraction, policy: Policy) -> Phrase:
    edges = {edge: policy.threshold(f"GRADE-SCORE.{score}_{edge}").value for edge in ("distress", "safe")}
    return Phrase(key=f"check_ratios.altman.{zone(score, value, policy)}", values=edges)


def plain_rows(
    figures: StatementFigures, names: Container[str], valuation: Valuation | None
) -> Iterator[AnyRow]:
    """Show measures that no rule looks at; money in the valuation's currency, if there is one.

    Raises MissingRateError.
    """
    for name in MEASURES:
        if name in names:
            value = measure(name, figures)
            yield (
                _money_row(name, value, figures, valuation)
                if name in MONEY
                else _kind(name)(
                    name=name,
                    rule=None,
                    value=_shown(value),
                    threshold=None,
                    status=_status(value),
                    detail=_formula(name, value, figures),
                )
            )


def _money_row(name: str, value: Figure, figures: StatementFigures, valuation: Valuation | None) -> MoneyRow:
    shown: Amount | Decimal | NotAvailable = _shown(value)
    if isinstance(value, Fraction) and valuation and figures.currency:
        shown = Amount.of(valuation.of_exact(value, figures.currency), valuation.currency)
    return MoneyRow(name=name, value=shown, status=_status(value), detail=_formula(name, value, figures))


def _formula(name: str, value: Figure, figures: StatementFigures) -> Phrase:
    """Say what a measure is made of."""
    if isinstance(value, NotAvailable):
        return because(value)
    if name in figures.given:
        return Phrase(key="check_ratios.given")
    unknown = name == "quick_ratio" and prepaid_unknown(figures)
    values: dict[str, Value] = {
        item: _item(figures.items[item], figures.currency) for item in INPUTS[name] if item in figures.items
    }
    if name in DAYS:
        values["days"] = ratio(figures.days)
    return Phrase(key=f"check_ratios.formula.{name}{'_without_prepaid' if unknown else ''}", values=values)


def _item(value: Fraction, currency: str | None) -> Value:
    return Amount.of(value, currency) if currency else ratio(value)


def _kind(name: str) -> type[Row]:
    kinds: Mapping[frozenset[str], type[Row]] = {SHARES: ShareRow, DAYS: DaysRow}
    return next((kind for names, kind in kinds.items() if name in names), Row)


def _status(value: Figure) -> Status:
    return "not_available" if isinstance(value, NotAvailable) else "no_rule"


def _shown(value: Figure) -> Decimal | NotAvailable:
    return value if isinstance(value, NotAvailable) else ratio(value)
