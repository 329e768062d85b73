"""check_ratios: a customer's ratios, or given ones, against every RATIO- rule, and what follows."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from knowledge.desk import Desk
from knowledge.ledger.indices import IndustryIndex
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.accounts import (
    Accounts,
    accounts_given,
    accounts_of,
    frame_of,
    frame_without_customer,
)
from tools.calculations.altman import SCORES
from tools.calculations.consequences import FAILED, consequences
from tools.calculations.period import Period, UnknownPeriodError, period_of
from tools.calculations.ratio_rows import AnyRow, altman_row, plain_rows, rule_row
from tools.calculations.ratio_rules import RuleCheck, check_ratio_rules
from tools.calculations.ratios import MEASURES
from tools.calculations.statement_figures import FLOWS, ITEMS, YEAR_MONTHS, StatementFigures
from tools.calculations.statement_notes import statement_notes
from tools.calculations.valuation import Valuation
from tools.facts import Count, Note, Phrase
from tools.heading import heading
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, Tool, WrongArgumentError

MEASURE_NAMES = (*MEASURES, *SCORES)
"""The measures that may be asked for, or stated, by name."""
PERIOD_MONTHS, INDUSTRY_DAYS = "period_months", "industry_inventory_days"
FIGURE_NAMES = frozenset({*ITEMS, *MEASURE_NAMES, PERIOD_MONTHS, INDUSTRY_DAYS})
"""What a figure may be of: a statement's column, a measure, the period's months or the industry's days."""


class CheckRatiosArguments(Arguments):
    """A customer and, if wanted, the period of a statement; or figures in place of the customer's statement.

    `ratios` narrows the answer to some measures. `figures` and `previous_figures` (the quarter before) map
    statement columns or measures to numbers; with a customer they stand in for its statement. `currency` is
    the one to show money in; of bare figures it is their own.
    """

    customer: str | None = None
    period: str | None = None
    ratios: tuple[str, ...] = ()
    figures: Mapping[str, Decimal] | None = None
    previous_figures: Mapping[str, Decimal] | None = None


class CheckRatios(Result):
    """The ratios of one statement, a row a rule, then Altman's score and the rest, and what follows."""

    customer_id: str | None
    name: str | None
    period_end: date | NotAvailable
    period_months: Count | NotAvailable
    scope: str | NotAvailable
    ratios: tuple[AnyRow, ...]
    consequences: tuple[Phrase, ...]


def run(desk: Desk, arguments: CheckRatiosArguments) -> CheckRatios:
    """Answer for a customer or for given figures.

    Raises MissingArgumentError, WrongArgumentError, and MissingRateError where money cannot be converted.
    """
    if not arguments.customer and not arguments.figures:
        raise MissingArgumentError("customer", "figures")
    wanted = _wanted(arguments.ratios)
    accounts = _accounts(desk, arguments)
    valuation = _valuation(desk, arguments, accounts)
    checks = [check for check in check_ratio_rules(accounts, desk.policy) if check.measure in wanted]
    failed = [check.rule for check in checks if check.status in FAILED]
    figures = accounts.figures
    return CheckRatios(
        ratios=tuple(_rows(accounts, desk.policy, valuation, wanted, named=bool(arguments.ratios))),
        **heading(desk, valuation.currency if valuation else None, *([valuation] if valuation else [])),
        customer_id=arguments.customer,
        name=desk.ledger.customer(arguments.customer).name if arguments.customer else None,
        period_end=figures.period_end or figures.missing or NotAvailable(reason="figures_given"),
        period_months=_months(figures),
        scope=figures.scope or figures.missing or _no_scope(figures),
        consequences=tuple(consequences(checks, accounts.contract)),
        rules=tuple(dict.fromkeys([*failed, *(check.rule for check in checks if _tells(check))])),
        notes=(
            *_given_notes(arguments),
            *statement_notes(accounts, _period(desk, arguments), wanted, desk.policy),
        ),
    )


def _tells(check: RuleCheck) -> bool:
    return check.status != "not_available" or not isinstance(check.value, NotAvailable)


def _no_scope(figures: StatementFigures) -> NotAvailable:
    return NotAvailable(reason="figures_given" if figures.stated else "scope_unknown")


def _months(figures: StatementFigures) -> int | NotAvailable:
    if figures.stated and not figures.items:
        return NotAvailable(reason="figures_given")
    return figures.missing or figures.period_months


def _rows(
    accounts: Accounts, policy: Policy, valuation: Valuation | None, wanted: frozenset[str], *, named: bool
) -> Iterator[AnyRow]:
    """Yield a row a rule and measure; of stated figures what follows from them, and what was `named`."""
    checks = check_ratio_rules(accounts, policy)
    rows = [
        *map(rule_row, checks),
        altman_row(accounts, policy),
        *plain_rows(accounts.figures, wanted - {check.measure for check in checks}, valuation),
    ]
    idle = accounts.figures.stated and not named
    yield from (
        row for row in rows if row.name in wanted and not (idle and row.rule is None and _unknown(row))
    )


def _unknown(row: AnyRow) -> bool:
    return row.status == "not_available"


def _accounts(desk: Desk, arguments: CheckRatiosArguments) -> Accounts:
    period = _period(desk, arguments)
    book = desk.book(arguments.customer) if arguments.customer else None
    industry = _industry(desk, book.customer.industry) if book else None
    if book and not arguments.figures:
        return accounts_of(book, industry, period)
    given = arguments.figures or {}
    frame = frame_of(book, industry) if book else frame_without_customer(desk.as_of)
    if INDUSTRY_DAYS in given:
        days = Fraction(given[INDUSTRY_DAYS])
        frame = frame.model_copy(update={"industry_inventory_days": days})
    before = arguments.previous_figures
    return accounts_given(
        _stated(given, "figures", arguments.currency, period),
        _stated(before, "previous_figures", arguments.currency, period) if before else None,
        frame,
    )


def _stated(
    given: Mapping[str, Decimal], argument: str, currency: str | None, period: Period | None
) -> StatementFigures:
    unknown = sorted(given.keys() - FIGURE_NAMES)
    if unknown:
        raise WrongArgumentError(argument, f"{unknown[0]!r} is neither a measure nor an item of a statement.")
    months = given.get(PERIOD_MONTHS, Decimal(period.months if period else YEAR_MONTHS))
    if months < 1 or months != int(months):
        raise WrongArgumentError(argument, f"A period cannot be {months} months long.")
    return StatementFigures(
        items={name: Fraction(given[name]) for name in ITEMS if name in given},
        given={name: Fraction(given[name]) for name in MEASURE_NAMES if name in given},
        period_months=int(months),
        currency=currency,
    )


def _given_notes(arguments: CheckRatiosArguments) -> Iterator[Note]:
    given = arguments.figures or {}
    if PERIOD_MONTHS not in given and arguments.period is None and any(name in given for name in FLOWS):
        yield Note(field="period_months", phrase=Phrase(key="check_ratios.notes.taken_as_a_year"))


def _wanted(ratios: tuple[str, ...]) -> frozenset[str]:
    unknown = [name for name in ratios if name not in MEASURE_NAMES]
    if unknown:
        raise WrongArgumentError("ratios", f"{unknown[0]!r} is not a measure.")
    wanted = frozenset(ratios or MEASURE_NAMES)
    # the formula follows from the kind of customer, whichever of the two was named
    return wanted | frozenset(SCORES) if wanted & frozenset(SCORES) else wanted


def _period(desk: Desk, arguments: CheckRatiosArguments) -> Period | None:
    try:
        return period_of(arguments.period, desk.policy.fiscal_year_start) if arguments.period else None
    except UnknownPeriodError as problem:
        raise WrongArgumentError("period", problem.problem) from problem


def _industry(desk: Desk, name: str | None) -> IndustryIndex | None:
    known = desk.ledger.industry(name, desk.as_of) if name else ()
    return known[-1] if known else None


def _valuation(desk: Desk, arguments: CheckRatiosArguments, accounts: Accounts) -> Valuation | None:
    own = desk.ledger.customer(arguments.customer).currency if arguments.customer else None
    currency = arguments.currency or own or accounts.figures.currency
    return Valuation(desk.ledger.fx, desk.as_of, currency) if currency else None


TOOL = Tool(
    name="check_ratios",
    arguments=CheckRatiosArguments,
    result=CheckRatios,
    sees="policy",
    run=run,
)
