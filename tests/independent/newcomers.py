"""New customers: who is under observation, and what they may owe meanwhile."""

from datetime import date
from fractions import Fraction

from tests.independent.behaviour import closed_by_notes, settled_on
from tests.independent.items import ZERO, due_date
from tests.independent.reading import Books, a_day, back, day, whole_months


def known_since(books: Books, customer_id: str) -> date | None:
    """The earlier of the onboarding and the first invoice; who has neither is new."""
    onboarded = day(books.customers[customer_id].get("onboarded_on"))
    invoiced = [
        a_day(row["invoice_date"]) for row in books.of(customer_id, "invoices") if Fraction(row["amount"]) > 0
    ]
    days = [each for each in (onboarded, *invoiced) if each is not None and each <= books.as_of]
    return min(days, default=None)


def paid_on_time(books: Books, customer_id: str) -> int:
    count = 0
    for row in books.of(customer_id, "invoices"):
        settled = settled_on(books, row)
        counts = Fraction(row["amount"]) > 0 and not closed_by_notes(books, row)
        count += counts and settled is not None and settled <= due_date(books, customer_id, row)
    return count


def adverse(books: Books, customer_id: str) -> bool:
    """Say whether an event that the policy weighs happened within the months that count."""
    rule = books.rules["SIGNAL-LEGAL"]
    start = back(int(rule["lookback_months"]["value"]), books.as_of)
    levels = rule["levels"]["value"]
    return any(
        row["kind"] in levels and a_day(row["happened_on"]) > start for row in books.of(customer_id, "events")
    )


def limit_meanwhile(books: Books, customer_id: str) -> Fraction | None:
    """The limit of a customer under observation, in its currency; None for one that is not."""
    rule = books.rules["LIMIT-NEW"]
    since = known_since(books, customer_id) or books.as_of
    if whole_months(since, books.as_of) >= int(rule["months"]["value"]):
        return None
    bad = adverse(books, customer_id)
    reviewed = whole_months(since, books.as_of) >= int(rule["review_from_months"]["value"])
    if reviewed and not bad and paid_on_time(books, customer_id) >= int(rule["invoices_on_time"]["value"]):
        return None
    amount = rule["limit_after_adverse_event" if bad else "limit"]
    worth = Fraction(str(amount["value"]))
    return books.turn(worth, amount["currency"], books.currency(customer_id)) if worth else ZERO
