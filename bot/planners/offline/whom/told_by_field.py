"""One of those offered told by what the ledger says of it: "the smaller outfit", 张伟负责的那家."""

from collections.abc import Iterable

from bot.planners.offline.question.cues import find
from bot.planners.offline.question.places import places
from knowledge.desk import Desk
from knowledge.ledger.records import Customer

_LIST = "told_fields"


def told_by_field(text: str, ids: Iterable[str], desk: Desk) -> set[str]:
    """Give those of some customers whom all fit that a short answer tells; nobody where it tells none."""
    told = {each.name for each in find(_LIST, text)}
    people = {value for each in places(text, desk) if each.kind == "person" for value in each.values}
    if not told and not people:
        return set()
    known = ((each, desk.ledger.customer(each)) for each in ids)
    return {
        each
        for each, record in known
        if all(_has(field, record) for field in told) and (not people or record.salesperson in people)
    }


def _has(field: str, customer: Customer) -> bool:
    if field == "key":
        return bool(customer.key_customer)
    if field == "held":
        return customer.hold != "none"
    if field == "no_limit":
        return customer.credit_limit is None or customer.credit_limit == "unlimited"
    return field in (customer.size, customer.kind, customer.channel)
