"""The lines of a late-interest claim as they are shown: rounded so that they add up to the total."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from knowledge.records import NotAvailable, Record
from tools.calculations.figures import apportioned
from tools.calculations.late_account import LateAccount
from tools.calculations.late_interest import InterestLine
from tools.facts import Amount, Days, Share, ratio


class LateLine(Record):
    """One stretch of days, both included, with one balance and one yearly rate."""

    invoice: str | None
    from_day: date
    to_day: date
    days: Days
    balance: Amount
    rate: Share
    interest: Amount
    disputed: bool


def interest_fields(
    account: LateAccount | NotAvailable, currency: str, no_disputes: NotAvailable | None
) -> dict[str, Any]:
    """Give the total with its lines; the lines are rounded so that they add up to it.

    `no_disputes` is the reason why it is not known what is in dispute, None where it is.
    """
    lines = account if isinstance(account, NotAvailable) else account.lines
    if isinstance(account, NotAvailable) or isinstance(lines, NotAvailable):
        names = ("interest", "undisputed_interest", "disputed_interest", "lines")
        principal = account if isinstance(account, NotAvailable) else Amount.of(account.principal, currency)
        return {**dict.fromkeys(names, lines), "principal": principal}
    parts = apportioned([line.interest for line in lines], currency)
    held = sum((part for part, line in zip(parts, lines, strict=True) if line.disputed), Decimal(0))
    total = Amount.of(sum((line.interest for line in lines), Fraction(0)), currency)
    return {
        "principal": Amount.of(account.principal, currency),
        "interest": total,
        "disputed_interest": no_disputes or Amount.of(Fraction(held), currency),
        "undisputed_interest": no_disputes or Amount.of(Fraction(total.value) - Fraction(held), currency),
        "lines": tuple(_line(line, part, currency) for line, part in zip(lines, parts, strict=True)),
    }


def _line(line: InterestLine, interest: Decimal, currency: str) -> LateLine:
    return LateLine(
        invoice=line.invoice_id,
        from_day=line.first,
        to_day=line.last,
        days=line.days,
        balance=Amount.of(line.balance, currency),
        rate=ratio(line.rate),
        interest=Amount(value=interest, currency=currency),
        disputed=line.disputed,
    )
