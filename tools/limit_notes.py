"""What has to be said beside a limit: temporary, expired or about to end, and what is only today's."""

from collections.abc import Iterator

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from tools.calculations.limit_in_force import Grant
from tools.facts import Note, Phrase, Value
from tools.heading import undated


def limit_notes(desk: Desk, book: CustomerBook, counting: Grant) -> tuple[Note, ...]:
    """Give the notes on the limit that counts at the desk's day."""
    return (*_on_its_end(desk, counting), *todays_only(desk, book, counting))


def todays_only(desk: Desk, book: CustomerBook, counting: Grant) -> tuple[Note, ...]:
    """Name what the ledger holds only as of today, where an earlier day was asked for."""
    fields = ["hold", "terms_days"]
    if counting.undated:
        fields.insert(0, "limit")
    if any(order.status != "open" and order.closed_on is None for order in book.orders):
        fields.append("open_orders")
    return undated(desk, *fields)


def _on_its_end(desk: Desk, counting: Grant) -> Iterator[Note]:
    until = counting.valid_until
    if until is None or counting.amount is None:
        return
    values: dict[str, Value] = {"until": until}
    if counting.expired:
        yield Note(field="limit_in_force", phrase=Phrase(key="customer_limit.expired", values=values))
        return
    if counting.kind == "temporary":
        yield Note(field="limit", phrase=Phrase(key="customer_limit.temporary", values=values))
    days = (until - desk.as_of).days
    if desk.policy.threshold("REVIEW-ORDER.expiring_days").crossed(days):
        phrase = Phrase(key="customer_limit.expiring", values={"days": days, **values})
        yield Note(field="limit_valid_until", phrase=phrase)
