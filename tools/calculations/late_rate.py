"""The rate of late interest: which one applies to a customer, why, and what it was on a day.

A rate that is stated (the agreed one) comes first. Else the customer's country decides: in China the one-year
LPR times the policy's multiple, or the daily rate that large firms and public bodies owe small suppliers; in
the EU the ECB's main refinancing rate of 1 January or 1 July, for that half-year, plus the margin (Directive
2011/7/EU, articles 2 and 3). Everywhere else our policy's own reference rate times its multiple. Of the LPR
each day takes the one in force that day, so a change of it splits a stretch of days: the reading that follows
the cost of the money. The Supreme Court's interpretation on sales contracts (2020, article 18) speaks of the
LPR when the breach occurred, plus 30 to 50 %; a note says so where the two differ.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from knowledge.european_union import MEMBERS
from knowledge.ledger.records import Customer
from knowledge.policy.policy import Policy
from knowledge.policy.values import DatedRate, DatedRates

RateSource = Literal["stated", "china_small_supplier", "china_lpr", "eu", "policy"]
Reference = Literal["china_lpr", "ecb_reference"]
_RULE = "TERMS-STANDARD"


@dataclass(frozen=True)
class LateRate:
    """A rate by day, as a fraction a year; `table` has its reference rates where it depends on one."""

    source: RateSource
    annual: Callable[[Fraction], Fraction]
    reference: Reference | None = None
    table: DatedRates | None = None

    def on(self, day: date) -> Fraction | None:
        """Give the yearly rate on a day, None before the reference rates begin."""
        if self.table is None:
            return self.annual(Fraction(0))
        found = self.reference_on(day)
        return None if found is None else self.annual(Fraction(found.rate))

    def reference_on(self, day: date) -> DatedRate | None:
        """Give the reference rate that counts on a day, None where there is none."""
        if self.table is None:
            return None
        return self.table.on(half_year_start(day) if self.reference == "ecb_reference" else day)

    def changes(self, first: date, last: date) -> tuple[date, ...]:
        """Give the days after the first, up to the last, on which another reference rate begins to count."""
        if self.table is None:
            return ()
        if self.reference == "ecb_reference":
            years = range(first.year, last.year + 1)
            days = [date(year, month, 1) for year in years for month in (1, 7)]
        else:
            days = [rate.since for rate in self.table.rates]
        return tuple(day for day in days if first < day <= last)


def half_year_start(day: date) -> date:
    """Give 1 January or 1 July of a day's half-year."""
    return date(day.year, 1 if day.month <= 6 else 7, 1)


def stated_rate(annual: Fraction) -> LateRate:
    """Give the rate that was agreed or asked about."""
    return LateRate("stated", lambda _: annual)


def late_rate(customer: Customer | None, policy: Policy) -> LateRate:
    """Choose the rate by the customer's country; without customer or country the policy's own."""
    country = customer.country if customer else None
    if customer and country == "CN":
        small = policy.choice(f"{_RULE}.late_our_size") == "small"
        return small_supplier_rate(policy) if small and owes_small_suppliers(customer) else _lpr(policy)
    return _eu(policy) if country in MEMBERS else _own(policy)


def owes_small_suppliers(customer: Customer) -> bool:
    """Say whether a customer is one that owes small suppliers the daily rate: in China, large or public."""
    return customer.country == "CN" and (customer.size == "large" or customer.kind == "public_body")


def small_supplier_rate(policy: Policy) -> LateRate:
    """Give the daily rate of Chinese small suppliers as a yearly one, so that a day costs just that."""
    daily = Fraction(policy.share(f"{_RULE}.late_small_supplier_daily"))
    annual = daily * policy.count(f"{_RULE}.late_basis")
    return LateRate("china_small_supplier", lambda _: annual)


def _lpr(policy: Policy) -> LateRate:
    multiple = Fraction(policy.number(f"{_RULE}.late_multiple"))
    return LateRate(
        "china_lpr", lambda rate: rate * multiple, "china_lpr", policy.rates(f"{_RULE}.china_lpr")
    )


def _eu(policy: Policy) -> LateRate:
    margin = Fraction(policy.share(f"{_RULE}.late_eu_margin"))
    table = policy.rates(f"{_RULE}.ecb_reference")
    return LateRate("eu", lambda rate: rate + margin, "ecb_reference", table)


def _own(policy: Policy) -> LateRate:
    multiple = Fraction(policy.number(f"{_RULE}.late_multiple"))
    named: Reference = (
        "china_lpr" if policy.choice(f"{_RULE}.late_reference") == "china_lpr" else "ecb_reference"
    )
    return LateRate("policy", lambda rate: rate * multiple, named, policy.rates(f"{_RULE}.{named}"))
