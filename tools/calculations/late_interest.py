"""Late interest: for each stretch of days with one open amount and one rate, open × rate / basis × days.

Days run from the day after the due date to the day of the payment, that day included, or to the asked day.
A part that is in dispute at the asked day stands on lines of its own for all the days of its invoice.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from knowledge.ledger.records import Invoice
from knowledge.records import NotAvailable
from tools.calculations.late_rate import LateRate
from tools.calculations.open_items import open_item
from tools.calculations.valuation import Valuation

_DAY = timedelta(days=1)


class Balance(NamedTuple):
    """What was open from the first day to the last, both included; minor units of the invoice's currency."""

    first: date
    last: date
    minor: int


class InterestLine(NamedTuple):
    """The interest of one stretch: exact amounts in the shown currency, `rate` as a fraction a year."""

    invoice_id: str | None
    first: date
    last: date
    balance: Fraction
    rate: Fraction
    interest: Fraction
    disputed: bool

    @property
    def days(self) -> int:
        """Give the number of days, the first and the last included."""
        return (self.last - self.first).days + 1


Lines = tuple[InterestLine, ...] | NotAvailable


def balances_after(invoice: Invoice, due: date, on: date) -> tuple[Balance, ...]:
    """Give what was open of an invoice from the day after it was due to a day, in stretches.

    A payment counts from the day after it: the day it comes in still bears interest on what was open before.
    Before it is due there is none.
    """
    if due >= on:
        return ()
    changed = {day for payment in invoice.payments for day in (payment.paid_on, payment.matures_on) if day}
    starts = [due, *sorted(day for day in changed if due < day < on), on]
    found: list[Balance] = []
    for start, end in pairwise(starts):
        minor = open_item(invoice, start).open_minor
        if minor <= 0 or end == start:
            continue
        if found and found[-1].minor == minor and found[-1].last == start:
            found[-1] = found[-1]._replace(last=end)
        else:
            found.append(Balance(start + _DAY, end, minor))
    return tuple(found)


@dataclass(frozen=True)
class LateClaim:
    """What interest is claimed at: the rate, the days of a year, the asked day, the shown currency."""

    rate: LateRate
    basis: int
    on: date
    valuation: Valuation

    def on_balance(self, balance: Fraction, first: date, last: date) -> Lines:
        """Give the interest on an unchanged balance over days, the last included, a line for each rate.

        Not available where the first day lies before the reference rates begin.
        """
        rate = self.rate
        changes = [day for day in rate.changes(first, last) if rate.on(day) != rate.on(day - _DAY)]
        lines: list[InterestLine] = []
        for start, end in pairwise((first, *changes, last + _DAY)):
            annual = rate.on(start)
            if annual is None:
                return no_rate(rate, start)
            interest = balance * annual / self.basis * (end - start).days
            lines.append(InterestLine(None, start, end - _DAY, balance, annual, interest, disputed=False))
        return tuple(lines)

    def on_invoice(self, invoice: Invoice, due: date, disputed: int = 0) -> Lines:
        """Give the interest on an invoice from a due date; `disputed` are minor units in dispute now.

        Raises MissingRateError where the invoice's currency cannot be converted.
        """
        found: list[InterestLine] = []
        for stretch in balances_after(invoice, due, self.on):
            held = min(stretch.minor, disputed)
            for minor, in_dispute in ((stretch.minor - held, False), (held, True)):
                balance = self.valuation.of(minor, invoice.currency)
                lines = self.on_balance(balance, stretch.first, stretch.last) if minor else ()
                if isinstance(lines, NotAvailable):
                    return lines
                found += (line._replace(invoice_id=invoice.invoice_id, disputed=in_dispute) for line in lines)
        return tuple(found)


def no_rate(rate: LateRate, day: date) -> NotAvailable:
    """Give the reason why a day has no rate: the reference rates begin later."""
    begins = rate.table.rates[0].since if rate.table else day
    values = {"day": day.isoformat(), "begins": begins.isoformat()}
    return NotAvailable(reason=f"no_rate.{rate.reference}", values=values)
