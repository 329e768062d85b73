"""Who may see what, decided from the person alone."""

from knowledge.ledger.records import Customer
from knowledge.people import Person

_SEES_EVERYBODY = frozenset({"finance", "credit_manager"})


def sees_policy(person: Person) -> bool:
    """Say whether the person may see policy and what needs no customer: everybody active."""
    return person.active


def sees_customers(person: Person) -> bool:
    """Say whether the person's role sees any customer at all."""
    return person.active and (person.role == "sales" or person.role in _SEES_EVERYBODY)


def sees_every_customer(person: Person) -> bool:
    """Say whether the person sees the whole portfolio."""
    return person.active and person.role in _SEES_EVERYBODY


def sees(person: Person, customer: Customer) -> bool:
    """Say whether the person may see this customer: sales people their own, finance and credit all."""
    if sees_every_customer(person):
        return True
    if not sees_customers(person) or person.email is None or customer.salesperson is None:
        return False
    return person.email.casefold() == customer.salesperson.casefold()
