"""What has to be said beside an insurance answer: passed deadlines, promises, exclusions, what is assumed."""

from collections.abc import Iterator
from datetime import date

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from tools.calculations.cover_value import insured_limit
from tools.calculations.figures import absent
from tools.calculations.insurance_claim import InsuranceClaim
from tools.calculations.open_items import open_items, unapplied_items
from tools.calculations.promises import judged_promises
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Note, Phrase, Value


def insurance_notes(
    desk: Desk, book: CustomerBook, found: InsuranceClaim, valuation: Valuation
) -> tuple[Note, ...]:
    """Give the notes on a customer's insurance; raises MissingRateError."""
    return (
        *_on_the_covers(book, found, valuation),
        *_on_the_claim(book, found, valuation),
        *_on_deadlines(desk, book, found, valuation),
    )


def stated_notes(field: str = "owed") -> tuple[Note, ...]:
    """Say what figures that somebody stated take for granted."""
    return (_note(field, "stated"),)


def _note(field: str, key: str, **values: Value) -> Note:
    return Note(field=field, phrase=Phrase(key=f"insurance_cover.{key}", values=values))


def _on_the_covers(book: CustomerBook, found: InsuranceClaim, valuation: Valuation) -> Iterator[Note]:
    now = insured_limit(book, valuation)
    if now.withdrawn_on:
        yield _note("insured_limit", "withdrawn", day=now.withdrawn_on)
    if now.expired_on:
        yield _note("insured_limit", "expired", day=now.expired_on)
    if len(found.claims) > 1:
        yield _note("insured_limit", "several", count=len(found.claims))
    unnamed = [each.cover.cover_id for each in found.claims if each.cover.max_terms_days is None]
    if unnamed:
        yield _note("covered", "any_terms", covers=", ".join(unnamed))


def _on_the_claim(book: CustomerBook, found: InsuranceClaim, valuation: Valuation) -> Iterator[Note]:
    if absent(book, "disputes") and found.claims:
        yield _note("covered", "no_disputes")
    assumed = [each.item.invoice.invoice_id for each in found.items if each.item.invoice.due_assumed]
    if assumed and found.claims:
        yield _note("invoices", "due_assumed", invoices=", ".join(assumed))
    loose = unapplied_items(book, open_items(book))
    credit = sum((valuation.of(each.minor, each.currency) for each in loose), found.owed * 0)
    if credit > 0 and found.claims:
        yield _note("claim", "credit", amount=Amount.of(credit, valuation.currency))
    if book.customer.kind == "public_body" and found.claims:
        yield _note("covered", "public_body")
    if found.claims and found.owed:
        yield _note("claim", "contract")


def _on_deadlines(
    desk: Desk, book: CustomerBook, found: InsuranceClaim, valuation: Valuation
) -> Iterator[Note]:
    overdue = [each for each in found.items if each.item.days and each.eligible]
    days = [each.cover.notify_overdue_days for each in found.claims]
    if overdue and all(each is None for each in days):
        yield _note("notify_by", "no_deadline")
    known: list[date] = [each.notify_by for each in overdue if each.notify_by]
    if not known:
        return
    if min(known) < book.as_of:
        yield _note("notify_by", "before_shipping")
    pending = any(each.status == "pending" for each in judged_promises(book, valuation, desk.policy))
    if pending or book.plans:
        yield _note("notify_by", "promise")
