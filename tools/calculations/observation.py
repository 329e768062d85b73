"""Observation of new customers (LIMIT-NEW): who is new, until when, and the small limit meanwhile."""

from datetime import date
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Event
from knowledge.policy.policy import Policy
from knowledge.records import Record
from tools.calculations.events import recent_events
from tools.calculations.history import first_invoiced_on
from tools.calculations.months import months_before, whole_months
from tools.calculations.payment_window import counts, judged
from tools.calculations.valuation import Valuation
from tools.facts import Phrase


class Observation(Record):
    """Whether a customer is under observation at the book's day.

    `new`: known for less than the policy's months, since onboarding or the first invoice, whichever is
    earlier (one with neither is new). `in_force`: new, and not yet past the review for enough months and
    invoices paid on time, or with an adverse event. `limit` is the exact limit meanwhile in the valuation's
    currency, None where no observation is in force. `review_on` is the first day of a review.
    """

    new: bool
    in_force: bool
    since: date | None
    months: int
    paid_on_time: int
    adverse: Event | None
    limit: Fraction | None
    review_on: date | None
    ends_on: date | None
    detail: Phrase


def observation(book: CustomerBook, policy: Policy, valuation: Valuation) -> Observation:
    """Work out whether a customer is under observation; raises MissingRateError."""
    since = _since(book)
    months = whole_months(since, book.as_of) if since else 0
    edge = policy.threshold("LIMIT-NEW.months")
    new = since is None or edge.crossed(months)
    paid = _paid_on_time(book) if new else 0
    review_from = policy.count("LIMIT-NEW.review_from_months")
    proven = months >= review_from and policy.threshold("LIMIT-NEW.invoices_on_time").crossed(paid)
    adverse = next(iter(recent_events(book, policy)), None) if new else None
    in_force = new and (adverse is not None or not proven)
    found = Observation(
        new=new,
        in_force=in_force,
        since=since,
        months=months,
        paid_on_time=paid,
        adverse=adverse,
        limit=_limit(policy, valuation, adverse) if in_force else None,
        review_on=months_before(since, -review_from) if since and in_force else None,
        ends_on=months_before(since, -int(edge.value)) if since and in_force else None,
        detail=Phrase(key="observation.over"),
    )
    return found.model_copy(update={"detail": _detail(found)})


def _since(book: CustomerBook) -> date | None:
    days = [book.customer.onboarded_on, first_invoiced_on(book)]
    return min((day for day in days if day is not None and day <= book.as_of), default=None)


def _paid_on_time(book: CustomerBook) -> int:
    return sum(
        judged(invoice, book.as_of).on_time for invoice in book.invoices if counts(invoice, book.as_of)
    )


def _limit(policy: Policy, valuation: Valuation, adverse: Event | None) -> Fraction:
    amount, currency = policy.money("LIMIT-NEW.limit_after_adverse_event" if adverse else "LIMIT-NEW.limit")
    return valuation.of_exact(Fraction(amount), currency)


def _detail(found: Observation) -> Phrase:
    if not found.new:
        return Phrase(key="observation.not_new", values={"months": found.months})
    if not found.in_force:
        values = {"months": found.months, "paid": found.paid_on_time}
        return Phrase(key="observation.over", values=values)
    if found.adverse:
        return Phrase(key="observation.adverse", values={"day": found.adverse.happened_on})
    if found.since is None or found.review_on is None:
        return Phrase(key="observation.never_traded")
    return Phrase(
        key="observation.in_force",
        values={"since": found.since, "review_on": found.review_on, "paid": found.paid_on_time},
    )
