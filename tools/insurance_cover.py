"""insurance_cover: what credit insurance would pay, what we bear ourselves, what other security we hold."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.records import NotAvailable
from tools.calculations.ageing import ageing
from tools.calculations.cover_value import InsuredLimit, insured_limit
from tools.calculations.figures import Figure, absent, shown, shown_parts
from tools.calculations.insurance_claim import InsuranceClaim, claim_on, insurance_claim
from tools.calculations.insured_items import insurances
from tools.calculations.security import securities
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Count, Share, ratio
from tools.heading import heading
from tools.insurance_notes import insurance_notes, stated_notes
from tools.insurance_parts import (
    InsurancePart,
    InsuredInvoice,
    SecurityHeld,
    insurance_part,
    insured_invoice,
    notification,
    security_held,
)
from tools.results import Result
from tools.tool import Arguments, MissingArgumentError, Tool, WrongArgumentError

Money = Amount | NotAvailable


class InsuranceCoverArguments(Arguments):
    """A customer; or a limit with what is owed and the share that is paid, and a deductible if there is one.

    With a customer the figures given stand in for the ledger's. `currency` is that of the bare amounts and of
    the answer, by default the customer's, without one the policy's base currency.
    """

    customer: str | None = None
    limit: Decimal | None = None
    owed: Decimal | None = None
    indemnity_rate: Decimal | None = None
    deductible: Decimal | None = None


class InsuranceCover(Result):
    """What would be paid if everything open were lost.

    owed = covered + above_limit + not_eligible, and own_loss = owed − claim. `insured_limit` is that of the
    covers that have a say; `insured_now` what new invoices are insured for. `notify_by` is the earliest day
    by which the insurer must hear of an overdue invoice, `notify_invoice` that invoice. `coverable` is the
    share of receivables that can be insured, at least or more than it, which is not the share that is paid.
    """

    customer_id: str | None = None
    name: str | None = None
    insured_limit: Money
    insured_now: Money | None = None
    indemnity_rate: Share | NotAvailable
    deductible: Money
    owed: Money
    eligible: Money
    covered: Money
    claim: Money
    above_limit: Money
    not_eligible: Money
    own_retention: Money
    own_loss: Money
    valid_until: date | None = None
    withdrawn_on: date | None = None
    expired_on: date | None = None
    notify_by: date | NotAvailable
    notify_invoice: str | None = None
    notify_passed: bool = False
    notify_passed_count: Count = 0
    coverable: Share
    coverable_at_least: bool
    covers: tuple[InsurancePart, ...] = ()
    invoices: tuple[InsuredInvoice, ...] = ()
    security: tuple[SecurityHeld, ...] | NotAvailable = ()


_NOTHING = InsuranceClaim(
    owed=Fraction(0), eligible=Fraction(0), limit=Fraction(0), covered=Fraction(0), claim=Fraction(0)
)
_STATED = ("limit", "owed", "indemnity_rate")


def run(desk: Desk, arguments: InsuranceCoverArguments) -> InsuranceCover:
    """Answer for a customer, or for bare figures.

    Raises MissingArgumentError, WrongArgumentError for impossible figures, and MissingRateError.
    """
    _require_possible(arguments)
    missing = [name for name in _STATED if getattr(arguments, name) is None]
    if not arguments.customer and missing:
        raise MissingArgumentError(*(missing if len(missing) < len(_STATED) else ("customer", *_STATED)))
    if arguments.customer:
        return _of_customer(desk, arguments, stated=len(missing) < len(_STATED))
    currency = arguments.currency or desk.policy.base_currency
    found, rate = _as_stated(arguments, _NOTHING, None), arguments.indemnity_rate
    return InsuranceCover(
        **heading(desk, currency),
        **_money(found, currency),
        **notification(found, desk.as_of),
        indemnity_rate=ratio(Fraction(rate or 0)),
        deductible=Amount.of(Fraction(arguments.deductible or 0), currency),
        **_coverable(desk),
        rules=("INSURE-COVER",),
        notes=stated_notes(),
    )


def _coverable(desk: Desk) -> dict[str, Any]:
    edge = desk.policy.threshold("INSURE-COVER.coverable")
    return {"coverable": edge.value, "coverable_at_least": edge.crossed(edge.value)}


def _require_possible(arguments: InsuranceCoverArguments) -> None:
    for name in ("limit", "owed", "deductible"):
        value = getattr(arguments, name)
        if value is not None and value < 0:
            raise WrongArgumentError(name, f"{name} cannot be below zero.")
    rate = arguments.indemnity_rate
    if rate is not None and not 0 <= rate <= 1:
        raise WrongArgumentError("indemnity_rate", "The share paid lies between 0 and 1 (0.9 = 90 %).")


def _of_customer(desk: Desk, arguments: InsuranceCoverArguments, *, stated: bool) -> InsuranceCover:
    book = desk.book(arguments.customer or "")
    valuation = Valuation(desk.ledger.fx, desk.as_of, arguments.currency or book.customer.currency)
    unknown = absent(book, "covers", "payments")
    found = _NOTHING if unknown else insurance_claim(book, ageing(book, valuation, desk.policy), valuation)
    now, rate, currency = insured_limit(book, valuation), _rate(found), valuation.currency
    shown_limit = found.limit if found.claims else now.insured
    notes = insurance_notes(desk, book, found, valuation) if not unknown else ()
    if stated:
        found = _as_stated(arguments, found, rate)
        shown_limit, rate, notes = found.limit, _stated_rate(arguments, rate), (*stated_notes(), *notes)
    fields = _money(found, currency) | {"insured_limit": shown(shown_limit, currency)}
    if unknown and not stated:
        fields = dict.fromkeys(fields, unknown)
    return InsuranceCover(
        **fields,
        **notification(found, desk.as_of),
        **_days(book, now, desk.as_of),
        **_coverable(desk),
        **_parts(book, found, valuation, stated=stated),
        customer_id=book.customer.customer_id,
        name=book.customer.name,
        insured_now=shown(now.insured, currency),
        indemnity_rate=rate if isinstance(rate, NotAvailable) else ratio(rate),
        deductible=unknown or Amount.of(_deductible(arguments, found), currency),
        rules=("INSURE-COVER",),
        notes=notes,
        **heading(desk, currency, valuation),
    )


def _parts(
    book: CustomerBook, found: InsuranceClaim, valuation: Valuation, *, stated: bool
) -> dict[str, Any]:
    """Show each cover and invoice; of stated figures the ledger's invoices are not what the answer is of."""
    currency, on = valuation.currency, book.as_of
    held = tuple(security_held(each, valuation, on) for each in securities(book))
    return {
        "covers": tuple(insurance_part(each, on, currency) for each in found.claims),
        "invoices": () if stated else tuple(insured_invoice(each, currency) for each in found.items),
        "security": absent(book, "covers") or held,
    }


def _rate(found: InsuranceClaim) -> Figure:
    """Give the share that is paid, where all insurance that has a say agrees on it."""
    if not found.claims:
        return NotAvailable(reason="no_insurance")
    rates = {each.cover.indemnity_rate for each in found.claims}
    if len(rates) > 1:
        return NotAvailable(reason="several_rates")
    (rate,) = rates
    return NotAvailable(reason="indemnity_rate_unknown") if rate is None else Fraction(rate)


def _stated_rate(arguments: InsuranceCoverArguments, known: Figure) -> Figure:
    return known if arguments.indemnity_rate is None else Fraction(arguments.indemnity_rate)


def _deductible(arguments: InsuranceCoverArguments, found: InsuranceClaim) -> Fraction:
    if arguments.deductible is not None:
        return Fraction(arguments.deductible)
    return sum((each.deductible for each in found.claims), Fraction(0))


def _as_stated(
    arguments: InsuranceCoverArguments, found: InsuranceClaim, known_rate: Figure | None
) -> InsuranceClaim:
    """Put stated figures in place of the ledger's; what is stated as owed counts as eligible."""
    limit = found.limit if arguments.limit is None else Fraction(arguments.limit)
    owed = found.owed if arguments.owed is None else Fraction(arguments.owed)
    eligible = found.eligible if arguments.owed is None else owed
    rate = _stated_rate(arguments, known_rate or NotAvailable(reason="no_insurance"))
    covered = limit if isinstance(limit, NotAvailable) else min(limit, eligible)
    claim = rate if isinstance(rate, NotAvailable) else claim_on(covered, _deductible(arguments, found), rate)
    return found.model_copy(
        update={"owed": owed, "eligible": eligible, "limit": limit, "covered": covered, "claim": claim}
    )


def _money(found: InsuranceClaim, currency: str) -> dict[str, Any]:
    """Show the figures; the parts of what is owed are rounded so that they add up to it."""
    parts = shown_parts((found.covered, found.above_limit, found.not_eligible), currency)
    names = ("covered", "above_limit", "not_eligible")
    kept = shown_parts((found.claim, found.own_loss), currency)
    return {
        **dict(zip(names, parts, strict=True)),
        **dict(zip(("claim", "own_loss"), kept, strict=True)),
        "insured_limit": shown(found.limit, currency),
        "owed": Amount.of(found.owed, currency),
        "eligible": Amount.of(found.eligible, currency),
        "own_retention": shown(found.own_retention, currency),
    }


def _days(book: CustomerBook, now: InsuredLimit, on: date) -> dict[str, Any]:
    """Say until when the insurance runs: the earliest end of what is valid, else the last there was."""
    known = [each.valid_until for each in insurances(book) if each.valid_until]
    valid = isinstance(now.insured, Fraction) and now.withdrawn_on is None
    return {
        "valid_until": now.valid_until if valid else max(known, default=None),
        "withdrawn_on": now.withdrawn_on,
        "expired_on": now.expired_on,
    }


TOOL = Tool(
    name="insurance_cover",
    arguments=InsuranceCoverArguments,
    result=InsuranceCover,
    sees="policy",
    run=run,
)
