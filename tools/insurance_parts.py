"""The parts of an insurance answer: each insurance, each open invoice, each other security, as shown."""

from datetime import date
from typing import Any

from knowledge.records import NotAvailable, Record
from tools.calculations.figures import shown
from tools.calculations.insurance_claim import CoverClaim, InsuranceClaim
from tools.calculations.insured_items import Exclusion, InsuredItem
from tools.calculations.security import CoverStatus, Security, status_of
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Days, Share

Money = Amount | NotAvailable


class InsurancePart(Record):
    """One insurance: its terms, what it carries of the open invoices and what it would pay."""

    cover_id: str
    provider: str | None
    status: CoverStatus
    insured_limit: Money
    indemnity_rate: Share | NotAvailable
    deductible: Amount
    covered: Money
    claim: Money
    valid_from: date | None
    valid_until: date | None
    withdrawn_on: date | None
    max_terms_days: Days | None
    notify_overdue_days: Days | None


class InsuredInvoice(Record):
    """An open invoice: what of it is eligible, why the rest is not, and when the insurer must be told."""

    invoice_id: str
    invoice_date: date
    due_date: date
    terms_days: Days
    days_past_due: Days
    open_amount: Amount
    eligible: Amount
    why_not: Exclusion | None
    notify_by: date | None


class SecurityHeld(Record):
    """A cover other than insurance: a guarantee, collateral, a deposit, a letter of credit."""

    cover_id: str
    kind: str
    amount: Money
    status: CoverStatus
    valid_from: date | None
    valid_until: date | None
    withdrawn_on: date | None
    provider: str | None


def insurance_part(found: CoverClaim, on: date, currency: str) -> InsurancePart:
    """Show one insurance."""
    cover = found.cover
    rate = cover.indemnity_rate
    return InsurancePart(
        cover_id=cover.cover_id,
        provider=cover.provider,
        status=status_of(cover, on),
        insured_limit=shown(found.limit, currency),
        indemnity_rate=NotAvailable(reason="indemnity_rate_unknown") if rate is None else rate,
        deductible=Amount.of(found.deductible, currency),
        covered=shown(found.covered, currency),
        claim=shown(found.claim, currency),
        valid_from=cover.valid_from,
        valid_until=cover.valid_until,
        withdrawn_on=cover.withdrawn_on,
        max_terms_days=cover.max_terms_days,
        notify_overdue_days=cover.notify_overdue_days,
    )


def insured_invoice(found: InsuredItem, currency: str) -> InsuredInvoice:
    """Show one open invoice."""
    invoice = found.item.invoice
    return InsuredInvoice(
        invoice_id=invoice.invoice_id,
        invoice_date=invoice.invoice_date,
        due_date=invoice.due_date,
        terms_days=(invoice.due_date - invoice.invoice_date).days,
        days_past_due=found.item.days,
        open_amount=Amount.of(found.item.open, currency),
        eligible=Amount.of(found.eligible, currency),
        why_not=found.why_not,
        notify_by=found.notify_by,
    )


def security_held(found: Security, valuation: Valuation, on: date) -> SecurityHeld:
    """Show one security; raises MissingRateError."""
    cover = found.cover
    amount: Money = NotAvailable(reason="cover_amount_unknown")
    if cover.amount is not None:
        amount = Amount.of(valuation.of(cover.amount, cover.currency), valuation.currency)
    withdrawn = cover.withdrawn_on
    return SecurityHeld(
        cover_id=cover.cover_id,
        kind=cover.kind,
        amount=amount,
        status=found.status,
        valid_from=cover.valid_from,
        valid_until=cover.valid_until,
        withdrawn_on=withdrawn if withdrawn and withdrawn <= on else None,
        provider=cover.provider,
    )


def notification(found: InsuranceClaim, on: date) -> dict[str, Any]:
    """Find the earliest deadline for telling the insurer, and how many have passed."""
    reported = [(each.notify_by, each.item.invoice.invoice_id) for each in found.items if each.notify_by]
    if not reported:
        overdue = any(each.item.days and each.eligible for each in found.items)
        reason = "notify_days_unknown" if overdue else "nothing_to_notify"
        return {"notify_by": NotAvailable(reason=reason)}
    first, invoice = min(reported)
    return {
        "notify_by": first,
        "notify_invoice": invoice,
        "notify_passed": first < on,
        "notify_passed_count": sum(1 for day, _ in reported if day < on),
    }
