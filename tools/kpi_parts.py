"""A key figure beside that of the period before: what it was divided out of, and which way it went."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from knowledge.records import NotAvailable, Record
from tools.calculations.figures import Figure, less, shown
from tools.calculations.portfolio.key_figures import Measured
from tools.facts import Amount, Share, ratio

Money = Amount | NotAvailable
PreciseDays = Annotated[Decimal, "days"]
Percent = Annotated[Decimal, "percent"]
Direction = Literal["better", "worse", "same"]
Cause = Literal["late_payers", "terms_and_mix", "unapplied_credit"]
CAUSES: tuple[Cause, ...] = ("late_payers", "terms_and_mix", "unapplied_credit")

_HIGHER_IS_BETTER = frozenset({"collection_effectiveness", "covered_share"})
_NEITHER = frozenset({"best_possible_dso", "unapplied_days"})


class Kpi(Record):
    """A figure beside the one of the period before.

    `numerator` and `denominator` are what it was divided out of, None where it is no quotient. `direction`
    says whether it became better; None where neither way is, or where one of the two is not available.
    """

    numerator: Money | None
    denominator: Money | None
    previous_numerator: Money | None
    previous_denominator: Money | None
    direction: Direction | None


class DaysKpi(Kpi):
    """A key figure in days."""

    value: PreciseDays | NotAvailable
    previous: PreciseDays | NotAvailable
    change: PreciseDays | NotAvailable


class ShareKpi(Kpi):
    """A key figure as a fraction of one."""

    value: Share | NotAvailable
    previous: Share | NotAvailable
    change: Share | NotAvailable


class PercentKpi(Kpi):
    """A key figure that is 100 where all is well."""

    value: Percent | NotAvailable
    previous: Percent | NotAvailable
    change: Percent | NotAvailable


class Concentration(Record):
    """Shares of exposure held by the largest customers; `hhi` adds up the squares of all shares."""

    top_1: ShareKpi
    top_5: ShareKpi
    top_10: ShareKpi
    hhi: ShareKpi


class LargeCustomer(Record):
    """One of the customers with the largest exposures."""

    customer_id: str
    name: str
    exposure: Amount
    share: Share


class DsoChange(Record):
    """What moved DSO, in days: the three parts add up to `total`.

    `terms_and_mix` is the change of best possible DSO, `late_payers` that of the days delinquent,
    `unapplied_credit` that of credit not applied. `mainly` names the largest part in DSO's own direction.
    """

    total: PreciseDays
    late_payers: PreciseDays
    terms_and_mix: PreciseDays
    unapplied_credit: PreciseDays
    mainly: Cause | None


AnyKpi = DaysKpi | ShareKpi | PercentKpi
KINDS: Mapping[str, type[DaysKpi] | type[ShareKpi] | type[PercentKpi]] = {
    "dso": DaysKpi,
    "dso_countback": DaysKpi,
    "best_possible_dso": DaysKpi,
    "average_days_delinquent": DaysKpi,
    "unapplied_days": DaysKpi,
    "collection_effectiveness": PercentKpi,
    "overdue_rate": ShareKpi,
    "bad_debt_rate": ShareKpi,
    "high_risk_share": ShareKpi,
    "top_1": ShareKpi,
    "top_5": ShareKpi,
    "top_10": ShareKpi,
    "hhi": ShareKpi,
    "covered_share": ShareKpi,
}
"""Every key figure by name, and how it is counted."""


def kpi(name: str, now: Measured, then: Measured, currency: str) -> AnyKpi:
    """Put a key figure beside that of the period before."""
    change = less(now.value, then.value)
    return KINDS[name](
        value=_number(now.value),
        previous=_number(then.value),
        change=_number(change),
        numerator=_amount(now.numerator, currency),
        denominator=_amount(now.denominator, currency),
        previous_numerator=_amount(then.numerator, currency),
        previous_denominator=_amount(then.denominator, currency),
        direction=_direction(name, change),
    )


def dso_change(now: Mapping[str, Measured], then: Mapping[str, Measured]) -> DsoChange | NotAvailable:
    """Say what moved DSO: how late customers pay, their terms and the mix of sales, or unapplied credit."""
    total = less(now["dso"].value, then["dso"].value)
    if isinstance(total, NotAvailable):
        return total
    late, mix, credit = (
        _change(now, then, name)
        for name in ("average_days_delinquent", "best_possible_dso", "unapplied_days")
    )
    parts: dict[Cause, Fraction] = {"late_payers": late, "terms_and_mix": mix, "unapplied_credit": -credit}
    sign = 1 if total > 0 else -1
    largest = max(CAUSES, key=lambda cause: sign * parts[cause])
    return DsoChange(
        total=ratio(total),
        late_payers=ratio(late),
        terms_and_mix=ratio(mix),
        unapplied_credit=ratio(-credit),
        mainly=largest if total else None,
    )


def _change(now: Mapping[str, Measured], then: Mapping[str, Measured], name: str) -> Fraction:
    found = less(now[name].value, then[name].value)
    return Fraction(0) if isinstance(found, NotAvailable) else found  # they share dso's denominator


def _number(value: Figure) -> Decimal | NotAvailable:
    return value if isinstance(value, NotAvailable) else ratio(value)


def _amount(value: Figure | None, currency: str) -> Money | None:
    return None if value is None else shown(value, currency)


def _direction(name: str, change: Figure) -> Direction | None:
    if isinstance(change, NotAvailable) or name in _NEITHER:
        return None
    if not change:
        return "same"
    return "better" if (change > 0) == (name in _HIGHER_IS_BETTER) else "worse"
