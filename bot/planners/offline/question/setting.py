"""What a question's arguments are read against."""

from collections.abc import Iterator

from bot.conversation import Conversation
from bot.planners.offline.question.needs import Setting
from bot.planners.offline.question.reading import Reading
from knowledge.desk import Desk
from knowledge.ledger.records import Customer
from knowledge.rights import sees_customers, sees_every_customer


def setting_of(reading: Reading, conversation: Conversation, desk: Desk) -> Setting:
    """Give the day, and the currency of the customer meant where the asker may see that one."""
    certain = [item for item in reading.named if item.linking.verdict == "one"]
    customer_id = certain[0].linking.candidates[0].customer_id if certain else conversation.subject
    known = customer_id is not None and desk.shows(customer_id)
    customer = desk.ledger.customer(customer_id) if customer_id is not None and known else None
    return Setting(
        today=desk.as_of,
        customer_currency=customer.currency if customer else None,
        base_currency=desk.policy.base_currency,
        customer_terms=_terms(customer, desk) if customer else None,
        asker=desk.person.email if desk.person.role == "sales" else None,
        year_days=desk.policy.count("TERMS-STANDARD.late_basis"),
        nearly_full=desk.policy.threshold("ORDER-NEAR.utilisation").value,
        expiring_days=int(desk.policy.threshold("REVIEW-ORDER.expiring_days").value),
        industries=desk.visible_industries,
        sees_all=sees_every_customer(desk.person),
        written=dict(_written(reading, desk)),
    )


def _written(reading: Reading, desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield orders and invoices of a question that the asker may see, as typed and as the ledger writes."""
    for slot in reading.slots.identifiers if sees_customers(desk.person) else ():
        located = desk.ledger.find_order(slot.name) or desk.ledger.find_invoice(slot.name)
        if located is not None and desk.may_see(located.customer_id):
            yield slot.name, located.id


def _terms(customer: Customer, desk: Desk) -> int:
    """Give the present terms: the customer's own, else the company's standard ones."""
    standard = desk.ledger.standard_terms_days
    return standard if customer.terms_days is None else customer.terms_days
