"""The parts of a customer's credit file: each block with its own date, as shown."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Hold
from knowledge.money import exact
from knowledge.records import NotAvailable, Record
from tools.calculations.altman import Zone, altman, zone
from tools.calculations.figures import absent
from tools.calculations.grade import Grading
from tools.calculations.history import first_invoiced_on, known_since
from tools.calculations.months import whole_months
from tools.calculations.ratio_rows import score_of
from tools.calculations.security import CoverStatus, Security, status_of
from tools.calculations.valuation import Valuation
from tools.calculations.write_offs import write_offs
from tools.facts import Amount, Count, Days, Phrase, Points, Share, ratio
from tools.insurance_parts import SecurityHeld, security_held

Money = Amount | NotAvailable
Room = Amount | str | NotAvailable
PreciseDays = Annotated[Decimal, "days"]


class Profile(Record):
    """Who the customer is, as our customer table has it; `parent_id` only where its group may be seen."""

    country: str | None
    industry: str | None
    kind: str | None
    channel: str | None
    size: str | None
    key_customer: bool | None
    currency: str
    salesperson: str | None
    terms_days: Days | None
    onboarded_on: date | None
    customer_since: date | None
    months_known: Count | None
    first_invoice_on: date | None
    hold: Hold
    parent_id: str | NotAvailable | None


class LimitBlock(Record):
    """The limit and what uses it."""

    limit: Room
    limit_in_force: Room
    limit_valid_until: date | None
    exposure: Money
    available: Room
    usable_now: Room
    utilisation: Share | NotAvailable
    overdue: Money
    oldest_days: Days | NotAvailable
    group_exposure: Money
    group_available: Room


class BehaviourBlock(Record):
    """How the customer paid in the last months."""

    months: int
    invoice_count: Count
    late_count: Count | NotAvailable
    open_count: Count | NotAvailable
    on_time_rate: Share | NotAvailable
    average_days_late: PreciseDays | NotAvailable
    average_days_to_pay: PreciseDays | NotAvailable
    payment_drift: PreciseDays | NotAvailable
    prepayment_share: Share | NotAvailable
    prepayment_share_before: Share | NotAvailable
    prepayment_share_lately: Share | NotAvailable
    dispute_rate: Share | NotAvailable
    dispute_days: PreciseDays | NotAvailable


class AltmanBlock(Record):
    """Altman's score that fits the kind of customer, with its zone; not available for banks and insurers."""

    score: Literal["altman_z1", "altman_z2"] | NotAvailable
    value: Points | NotAvailable
    zone: Zone | NotAvailable
    reason: Phrase


class EventLine(Record):
    """An event at the customer, of the ledger's whole time."""

    happened_on: date
    kind: str
    amount: Amount | None
    note: str | None


class WriteOffBlock(Record):
    """The write-offs of the policy's last months."""

    standing: Money
    recovered: Money
    latest: date | None
    months: int


class SignalLine(Record):
    """An early-warning rule that fired."""

    rule: str
    level: Literal["watch", "warning", "critical"]
    evidence: tuple[Phrase, ...]


class FilePart(Record):
    """One thing that a credit file must hold: whether ours does, of what day, and what of it is missing."""

    content: str
    state: Literal["present", "partial", "missing"]
    dated: date | None
    detail: Phrase


def profile_of(desk: Desk, book: CustomerBook, hold: Hold) -> Profile:
    """Show a customer's profile; a parent that the asker may not see is not named."""
    customer, since = book.customer, known_since(book)
    hidden = customer.parent_id is not None and not desk.may_see(customer.parent_id)
    return Profile(
        country=customer.country,
        industry=customer.industry,
        kind=customer.kind,
        channel=customer.channel,
        size=customer.size,
        key_customer=customer.key_customer,
        currency=customer.currency,
        salesperson=customer.salesperson,
        terms_days=customer.terms_days,
        onboarded_on=customer.onboarded_on,
        customer_since=since,
        months_known=whole_months(since, book.as_of) if since else None,
        first_invoice_on=first_invoiced_on(book),
        hold=hold,
        parent_id=NotAvailable(reason="group_hidden") if hidden else customer.parent_id,
    )


def altman_block(grading: Grading, desk: Desk) -> AltmanBlock:
    """Show Altman's score and why it is this one."""
    accounts = grading.accounts
    score = score_of(accounts)
    if isinstance(score, NotAvailable):
        reason = Phrase(key=f"reasons.{score.reason}", values=score.values)
        return AltmanBlock(score=score, value=score, zone=score, reason=reason)
    value = accounts.figures.missing or altman(score, accounts.year.figures)
    because = Phrase(key=f"credit_report.altman.{accounts.kind or 'unknown'}")
    if isinstance(value, NotAvailable):
        return AltmanBlock(score=score, value=value, zone=value, reason=because)
    return AltmanBlock(score=score, value=ratio(value), zone=zone(score, value, desk.policy), reason=because)


def event_lines(book: CustomerBook) -> tuple[EventLine, ...] | NotAvailable:
    """Show the events known by the day, the newest first."""
    newest_first = sorted(book.events, key=lambda event: (event.happened_on, event.event_id), reverse=True)
    return absent(book, "events") or tuple(
        EventLine(
            happened_on=event.happened_on,
            kind=event.kind,
            amount=_amount(event.amount, event.currency),
            note=event.note,
        )
        for event in newest_first
    )


def _amount(minor: int | None, currency: str | None) -> Amount | None:
    if minor is None or currency is None:
        return None
    return Amount.of(exact(minor, currency), currency)


def cover_lines(book: CustomerBook, valuation: Valuation) -> tuple[SecurityHeld, ...] | NotAvailable:
    """Show insurance and other covers that had begun by the day, the valid first; raises MissingRateError."""
    begun = [each for each in book.covers if each.valid_from is None or each.valid_from <= book.as_of]
    found = [Security(cover=each, status=status_of(each, book.as_of)) for each in begun]
    order: dict[CoverStatus, int] = {"valid": 0, "expired": 1, "withdrawn": 1}
    ordered = sorted(found, key=lambda each: (order[each.status], each.cover.cover_id))
    return absent(book, "covers") or tuple(security_held(each, valuation, book.as_of) for each in ordered)


def write_off_block(desk: Desk, book: CustomerBook, valuation: Valuation) -> WriteOffBlock:
    """Show what was written off and what came back; raises MissingRateError."""
    months, missing = desk.policy.count("ORDER-WRITEOFF.months"), absent(book, "payments")
    if missing:
        return WriteOffBlock(standing=missing, recovered=missing, latest=None, months=months)
    found = write_offs(book, valuation, desk.policy)
    return WriteOffBlock(
        standing=Amount.of(found.standing, valuation.currency),
        recovered=Amount.of(found.recovered, valuation.currency),
        latest=found.latest,
        months=months,
    )
