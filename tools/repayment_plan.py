"""repayment_plan: an amount or a customer's overdue paid off in instalments, as a table to agree on."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from knowledge.desk import Desk
from knowledge.money import from_minor, rounded, to_minor
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.business_day import counted_day
from tools.calculations.instalments import Every, Instalment, Method, due_days, period_rate, schedule
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Count, Share, ratio
from tools.heading import heading
from tools.repayment_debtor import Debtor, PlanAsked, plan_notes
from tools.results import Result
from tools.tool import LAST_DAY, Arguments, MissingArgumentError, Tool, WrongArgumentError

_HIGHEST_RATE = 1
"""100 % a year: a rate above it was a percentage taken for a fraction (6 for 6 %)."""
_MOST_INSTALMENTS = 1200
Money = Amount | NotAvailable


class RepaymentPlanArguments(Arguments):
    """A customer or an amount, and the instalments; `annual_rate` is a fraction, 0.06 = 6 %."""

    customer: str | None = None
    amount: Decimal | None = None
    instalments: int | None = None
    first_date: date | None = None
    annual_rate: Decimal | None = None
    every: Every | None = None
    method: Method | None = None


class PlannedInstalment(Record):
    """One instalment: `total` is what is to be paid on `due_on`."""

    number: Count
    due_on: date
    principal: Amount
    interest: Amount
    total: Amount


class RepaymentPlan(Result):
    """A schedule whose principals add up to `base` to the cent, and its interest to `total_interest`.

    `base` is the stated amount, else the customer's undisputed overdue less its unapplied credit; with 0
    there is nothing to plan and the schedule is empty. `stage` is the customer's on the ladder in force.
    """

    customer_id: str | None = None
    name: str | None = None
    base: Money
    instalments: Count
    every: Every
    method: Method
    annual_rate: Share
    first_date: date
    schedule: tuple[PlannedInstalment, ...] | NotAvailable
    total_interest: Money
    total: Money
    overdue_net: Money | None = None
    disputed: Money | None = None
    stage: str | None = None


def run(desk: Desk, arguments: RepaymentPlanArguments) -> RepaymentPlan:
    """Plan for an amount or a customer; raises MissingArgumentError, WrongArgumentError, MissingRateError."""
    _require_usable(arguments, desk.as_of)
    book = desk.book(arguments.customer) if arguments.customer else None
    home = book.customer.currency if book else desk.policy.base_currency
    valuation = Valuation(desk.ledger.fx, desk.as_of, arguments.currency or home)
    debtor = Debtor.of(book, valuation, desk.policy) if book else None
    asked = _asked(arguments, desk)
    base = _base(arguments.amount, debtor, valuation.currency)
    planned = _planned(base, asked, desk.policy, valuation.currency)
    return RepaymentPlan(
        **heading(desk, valuation.currency, valuation),
        **_shown(base, planned, valuation.currency),
        **(debtor.fields if debtor else {}),
        instalments=asked.count,
        every=asked.every,
        method=asked.method,
        annual_rate=ratio(asked.annual),
        first_date=asked.days[0],
        rules=("LADDER-PLAN", "TERMS-CLAUSES"),
        notes=plan_notes(asked, debtor, planned, desk.policy),
    )


def _require_usable(arguments: RepaymentPlanArguments, on: date) -> None:
    amount, count, rate = arguments.amount, arguments.instalments, arguments.annual_rate
    if amount is None and not arguments.customer:
        raise MissingArgumentError("customer", "amount")
    if count is None:
        raise MissingArgumentError("instalments")
    if not 1 <= count <= _MOST_INSTALMENTS:
        raise WrongArgumentError("instalments", "The number of instalments is a whole number from 1.")
    if amount is not None and amount <= 0:
        raise WrongArgumentError("amount", "The amount must be above zero.")
    if rate is not None and not 0 <= rate <= _HIGHEST_RATE:
        raise WrongArgumentError("annual_rate", "The yearly rate is a fraction: 0.06 for 6 %.")
    if arguments.first_date is not None and not on <= arguments.first_date <= LAST_DAY:
        raise WrongArgumentError("first_date", "The first instalment is due today or later.")


def _asked(arguments: RepaymentPlanArguments, desk: Desk) -> PlanAsked:
    every, first = arguments.every or "month", arguments.first_date
    count = arguments.instalments or 1
    dated = due_days(first or desk.as_of, count, every, skipped=0 if first else 1)
    stated = arguments.annual_rate
    annual = desk.policy.share("LADDER-PLAN.annual_rate") if stated is None else stated
    return PlanAsked(
        on=desk.as_of,
        count=count,
        every=every,
        method=arguments.method or "equal_principal",
        annual=Fraction(annual),
        dated=dated,
        days=tuple(counted_day(day, desk.policy) for day in dated),
        first_assumed=first is None,
        rate_assumed=stated is None,
    )


def _base(amount: Decimal | None, debtor: Debtor | None, currency: str) -> int | NotAvailable:
    """Give what is to be paid off in minor units."""
    if amount is not None:
        minor = to_minor(amount, currency)
        if minor is None:
            raise WrongArgumentError("amount", f"{amount} has more decimals than {currency}.")
        return minor
    assert debtor is not None  # noqa: S101 - without an amount there is a customer
    if isinstance(debtor.overdue_net, NotAvailable):
        return debtor.overdue_net
    return to_minor(rounded(debtor.overdue_net, currency), currency) or 0


def _planned(
    base: int | NotAvailable, asked: PlanAsked, policy: Policy, currency: str
) -> tuple[Instalment, ...] | NotAvailable:
    limit = policy.threshold("LADDER-PLAN.instalments")
    if isinstance(base, NotAvailable):
        return base
    if base == 0:
        return ()
    if not limit.crossed(asked.count):
        most = int(limit.value) if limit.crossed(limit.value) else int(limit.value) - 1
        return NotAvailable(reason="too_many_instalments", values={"most": str(most)})
    if base < asked.count:
        return NotAvailable(reason="too_small_for_instalments")
    rate = period_rate(asked.annual, asked.every, policy.count("TERMS-STANDARD.late_basis"))
    return schedule(base, asked.days, rate, asked.method)


def _shown(
    base: int | NotAvailable, planned: tuple[Instalment, ...] | NotAvailable, currency: str
) -> dict[str, Any]:
    def money(minor: int) -> Amount:
        return Amount(value=from_minor(minor, currency), currency=currency)

    whole = base if isinstance(base, NotAvailable) else money(base)
    if isinstance(planned, NotAvailable):
        return {**dict.fromkeys(("schedule", "total_interest", "total"), planned), "base": whole}
    rows = tuple(
        PlannedInstalment(
            number=each.number,
            due_on=each.due_on,
            principal=money(each.principal),
            interest=money(each.interest),
            total=money(each.total),
        )
        for each in planned
    )
    return {
        "base": whole,
        "schedule": rows,
        "total_interest": money(sum(each.interest for each in planned)),
        "total": money(sum(each.total for each in planned)),
    }


TOOL = Tool(
    name="repayment_plan",
    arguments=RepaymentPlanArguments,
    result=RepaymentPlan,
    sees="policy",
    run=run,
)
