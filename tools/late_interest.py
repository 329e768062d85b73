"""late_interest: what late payment costs a customer, an invoice, or a bare amount over days, line by line."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.money import to_minor
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.figures import Figure, absent, shown
from tools.calculations.late_account import (
    LateAccount,
    bare_account,
    customer_account,
    interest_of,
    invoice_account,
)
from tools.calculations.late_interest import LateClaim, no_rate
from tools.calculations.late_rate import (
    LateRate,
    RateSource,
    late_rate,
    owes_small_suppliers,
    small_supplier_rate,
    stated_rate,
)
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Count, Days, Phrase, Share, ratio
from tools.heading import heading
from tools.late_interest_lines import LateLine, interest_fields
from tools.late_interest_notes import late_notes, rests_on_clauses, why_this_rate
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, NotFoundError, Tool, WrongArgumentError

_MOST_DAYS = 3650
_HIGHEST_RATE = Decimal("3.65")
"""1 % a day: a rate above it was a percentage taken for a fraction (4.5 for 4.5 %)."""
Money = Amount | NotAvailable


class LateInterestArguments(Arguments):
    """A customer, an invoice, or an amount with its days late; `annual_rate` is a fraction, 0.045 = 4.5 %."""

    customer: str | None = None
    invoice: str | None = None
    amount: Decimal | None = None
    days: int | None = None
    annual_rate: Decimal | None = None


class LateInterest(Result):
    """Interest to the day; the lines add up to `interest` to the cent, the disputed ones included.

    `basis` is the days of a year, `annual_rate` the rate at the end. `lump_sum` is the EU's fixed sum a
    claim, never in `interest`; `at_small_supplier_rate` what Chinese small suppliers would claim, where we
    may be one; `paid_late_interest` what invoices paid late in the last months would have cost.
    """

    customer_id: str | None = None
    name: str | None = None
    invoice_id: str | None = None
    principal: Money
    interest: Money
    undisputed_interest: Money
    disputed_interest: Money
    annual_rate: Share | NotAvailable
    basis: Days
    rate_source: RateSource
    rate_reason: Phrase
    reference_rate: Share | None = None
    reference_since: date | None = None
    lump_sum: Amount | None = None
    lump_sum_claims: Count | None = None
    at_small_supplier_rate: Money | None = None
    paid_late_interest: Money | None = None
    paid_late_count: Count | None = None
    paid_late_since: date | None = None
    unapplied_credit: Amount | None = None
    lines: tuple[LateLine, ...] | NotAvailable


def run(desk: Desk, arguments: LateInterestArguments) -> LateInterest:
    """Answer for a bare amount, an invoice or a customer's overdue invoices.

    Raises MissingArgumentError, WrongArgumentError, NotFoundError and MissingRateError.
    """
    _require_usable(arguments)
    book = desk.book(arguments.customer) if arguments.customer else None
    rate = _rate(book, arguments.annual_rate, desk.policy)
    home = book.customer.currency if book else desk.policy.base_currency
    valuation = Valuation(desk.ledger.fx, desk.as_of, arguments.currency or home)
    claim = LateClaim(rate, desk.policy.count("TERMS-STANDARD.late_basis"), desk.as_of, valuation)
    account = _account(desk, book, claim, arguments)
    return LateInterest(
        **heading(desk, valuation.currency, valuation),
        **interest_fields(account, valuation.currency, _no_disputes(book, arguments)),
        **_rate_fields(claim),
        **_beside(account, claim, book, desk.policy),
        rate_source=rate.source,
        rate_reason=why_this_rate(claim, book, desk.policy),
        customer_id=book.customer.customer_id if book else None,
        name=book.customer.name if book else None,
        invoice_id=_only_invoice(account, arguments),
        rules=("TERMS-STANDARD", *(("TERMS-CLAUSES",) if rests_on_clauses(account) else ())),
        notes=late_notes(account, claim, book, desk.policy),
    )


def _require_usable(arguments: LateInterestArguments) -> None:
    """Refuse what no claim can be made of, and ask for the half of a pair that is missing."""
    amount, days, stated = arguments.amount, arguments.days, arguments.annual_rate
    if amount is None and days is None and not arguments.customer:
        raise MissingArgumentError("customer", "invoice", "amount")
    if (amount is None) != (days is None):
        raise MissingArgumentError("amount" if amount is None else "days")
    if days is not None and not 0 <= days <= _MOST_DAYS:
        raise WrongArgumentError("days", f"Days late run from 0 to {_MOST_DAYS}.")
    if amount is not None and amount <= 0:
        raise WrongArgumentError("amount", "The amount must be above zero.")
    if stated is not None and not 0 <= stated <= _HIGHEST_RATE:
        raise WrongArgumentError("annual_rate", "The yearly rate is a fraction: 0.045 for 4.5 %.")


def _rate(book: CustomerBook | None, stated: Decimal | None, policy: Policy) -> LateRate:
    if stated is not None:
        return stated_rate(Fraction(stated))
    return late_rate(book.customer if book else None, policy)


def _account(
    desk: Desk, book: CustomerBook | None, claim: LateClaim, arguments: LateInterestArguments
) -> LateAccount | NotAvailable:
    if arguments.amount is not None:
        if to_minor(arguments.amount, claim.valuation.currency) is None:
            said = f"{arguments.amount} has more decimals than {claim.valuation.currency}."
            raise WrongArgumentError("amount", said)
        return bare_account(Fraction(arguments.amount), arguments.days or 0, claim)
    assert book is not None  # noqa: S101 - without an amount there is a customer
    missing = absent(book, "payments")
    if missing:
        return missing
    if arguments.invoice is None:
        return customer_account(book, claim, desk.policy)
    located = desk.ledger.find_invoice(arguments.invoice)
    found = next((each for each in book.invoices if located and each.invoice_id == located.id), None)
    if found is None:
        raise NotFoundError("invoice", arguments.invoice)
    return invoice_account(book, found, claim, desk.policy)


def _no_disputes(book: CustomerBook | None, arguments: LateInterestArguments) -> NotAvailable | None:
    return absent(book, "disputes") if book and arguments.amount is None else None


def _only_invoice(account: LateAccount | NotAvailable, arguments: LateInterestArguments) -> str | None:
    if arguments.invoice is None or arguments.amount is not None:
        return None
    return arguments.invoice if isinstance(account, NotAvailable) else account.items[0].invoice.invoice_id


def _rate_fields(claim: LateClaim) -> dict[str, Any]:
    now, reference = claim.rate.on(claim.on), claim.rate.reference_on(claim.on)
    return {
        "annual_rate": no_rate(claim.rate, claim.on) if now is None else ratio(now),
        "basis": claim.basis,
        "reference_rate": reference.rate if reference else None,
        "reference_since": reference.since if reference else None,
    }


def _beside(
    account: LateAccount | NotAvailable, claim: LateClaim, book: CustomerBook | None, policy: Policy
) -> dict[str, Any]:
    """Give what stands beside the claim and is never added to it."""
    if isinstance(account, NotAvailable):
        return {}
    currency = claim.valuation.currency
    fields: dict[str, Any] = {}
    if claim.rate.source == "eu":
        each, own = policy.money("TERMS-STANDARD.late_eu_indemnity")
        fields["lump_sum"] = Amount.of(Fraction(each) * account.claims, own)
        fields["lump_sum_claims"] = account.claims
    if account.unapplied > 0:
        fields["unapplied_credit"] = Amount.of(account.unapplied, currency)
    if account.paid_late:
        fields["paid_late_interest"] = shown(interest_of(account.paid_late_lines), currency)
        fields["paid_late_count"] = len(account.paid_late)
        fields["paid_late_since"] = account.paid_late_since
    unsettled = policy.choice("TERMS-STANDARD.late_our_size") == "unknown"
    if book and claim.rate.source == "china_lpr" and unsettled and owes_small_suppliers(book.customer):
        fields["at_small_supplier_rate"] = shown(_at(small_supplier_rate(policy), account, claim), currency)
    return fields


def _at(rate: LateRate, account: LateAccount, claim: LateClaim) -> Figure:
    """Give what the same balances over the same days cost at a rate that does not change."""
    if isinstance(account.lines, NotAvailable):
        return account.lines
    annual = rate.on(claim.on) or Fraction(0)
    return sum((line.balance * annual / claim.basis * line.days for line in account.lines), Fraction(0))


TOOL = Tool(
    name="late_interest",
    arguments=LateInterestArguments,
    result=LateInterest,
    sees="policy",
    run=run,
)
