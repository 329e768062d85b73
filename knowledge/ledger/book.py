"""The book of one customer: everything the ledger holds on it up to a day."""

from datetime import date

from knowledge.ledger.records import (
    Contact,
    Cover,
    Customer,
    Dispute,
    Event,
    Invoice,
    Limit,
    Order,
    Payment,
    PlanInstalment,
    Promise,
    Statement,
)
from knowledge.records import Record


class CustomerBook(Record):
    """One customer cut at a day: a row dated after `as_of` is not in it.

    Invoices (credit notes among them) are in order of invoice date, then id, each with its allocations up to
    the day; `unallocated` holds payments that name no invoice. Bills carry today's status: a bill that
    matures after `as_of` was still running then. Statements are those received by the day, in order of
    period end. `absent` names the tables that the imported ledger does not have at all.
    """

    as_of: date
    customer: Customer
    limits: tuple[Limit, ...] = ()
    invoices: tuple[Invoice, ...] = ()
    unallocated: tuple[Payment, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    orders: tuple[Order, ...] = ()
    statements: tuple[Statement, ...] = ()
    covers: tuple[Cover, ...] = ()
    events: tuple[Event, ...] = ()
    promises: tuple[Promise, ...] = ()
    plans: tuple[PlanInstalment, ...] = ()
    contacts: tuple[Contact, ...] = ()
    absent: frozenset[str] = frozenset()
