"""The desk: the ledger as one person may see it on one day.

Names are matched against all customers and only then checked against rights, so that a hidden customer is
denied and never replaced by a visible look-alike. Decisions use whole groups.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from knowledge.customers import Linking
from knowledge.documents.shelf import Shelf
from knowledge.errors import CreditDeskError
from knowledge.ledger.book import CustomerBook
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.records import Customer
from knowledge.people import Person
from knowledge.policy.policy import Policy
from knowledge.records import Record
from knowledge.rights import sees, sees_customers, sees_every_customer, sees_policy

MOST_CHOICES = 5


class Choice(Record):
    """A customer offered as a choice: always one that the asker may see."""

    customer_id: str
    name: str


class CustomerNotFoundError(CreditDeskError):
    """Nobody has that name; `near` are visible customers with names like it."""

    def __init__(self, typed: str, near: tuple[Choice, ...]) -> None:
        super().__init__(f"No customer is called {typed!r}.", "Check the name or give the customer's id.")
        self.typed = typed
        self.near = near


class CustomerAmbiguousError(CreditDeskError):
    """Several customers fit; `choices` are the visible ones."""

    def __init__(self, typed: str, choices: tuple[Choice, ...]) -> None:
        super().__init__(f"{typed!r} fits several customers.", "Say which one is meant.")
        self.typed = typed
        self.choices = choices


class DeniedError(CreditDeskError):
    """The asker may not see this; `typed` is what they wrote themselves, nothing more is confirmed."""

    def __init__(self, typed: str | None = None) -> None:
        super().__init__("You may not see this.", "Ask finance or the credit manager.")
        self.typed = typed


class Group(Record):
    """A whole group with every member's book, the topmost ancestor first; figures only where `visible`."""

    members: tuple[CustomerBook, ...]
    visible: bool

    @property
    def root(self) -> Customer:
        """Give the topmost ancestor."""
        return self.members[0].customer


@dataclass(frozen=True)
class Desk:
    """The ledger with one person's rights as of one day; tools get nothing else.

    `shelf` has the company's own documents, which are open to whoever may see the policy; `colleagues` are
    the people of the company, so that a question can name one of them.
    """

    person: Person
    ledger: Ledger
    policy: Policy
    as_of: date
    shelf: Shelf | None = None
    colleagues: tuple[Person, ...] = ()

    def at(self, as_of: date) -> "Desk":
        """Give the same desk as of another day."""
        return replace(self, as_of=as_of)

    @property
    def data_as_of(self) -> date:
        """Give the day up to which the ledger holds postings."""
        return self.ledger.data_as_of

    def require_policy(self) -> None:
        """Raise DeniedError for a person who is not active."""
        if not sees_policy(self.person):
            raise DeniedError

    def require_customers(self) -> None:
        """Raise DeniedError for a role that sees no customer at all, before any name is matched."""
        if not sees_customers(self.person):
            raise DeniedError

    def may_see(self, customer_id: str) -> bool:
        """Say whether the person may see a customer of the ledger."""
        return sees_every_customer(self.person) or sees(self.person, self.ledger.customer(customer_id))

    def shows(self, customer_id: str) -> bool:
        """Say whether an id is that of a customer of the ledger whom the person may see."""
        return self.ledger.has_customer(customer_id) and self.may_see(customer_id)

    def resolve(self, typed: str) -> str:
        """Give the id of the customer somebody typed; raises not found, ambiguous or denied."""
        self.require_customers()
        return self.decide(typed, self.ledger.names.link(typed))

    def decide(self, typed: str, linking: Linking) -> str:
        """Give the id that a linking means to this person; raises not found, ambiguous or denied."""
        if linking.verdict == "none":
            raise CustomerNotFoundError(
                typed, self._visible(c.customer_id for c in self.ledger.names.near(typed))
            )
        found = list(dict.fromkeys(candidate.customer_id for candidate in linking.choices))
        if linking.verdict == "one":
            if not self.may_see(found[0]):
                raise DeniedError(typed)
            return found[0]
        choices = self.offered(linking)
        if not choices:
            raise DeniedError(typed)
        raise CustomerAmbiguousError(typed, choices)

    def offered(self, linking: Linking) -> tuple[Choice, ...]:
        """Give the customers that a name may mean, as far as the person may see them."""
        return self._visible(candidate.customer_id for candidate in linking.choices)

    def _visible(self, found: Iterable[str]) -> tuple[Choice, ...]:
        seen = dict.fromkeys(item for item in found if self.may_see(item))
        return tuple(
            Choice(customer_id=item, name=self.ledger.customer(item).name)
            for item in list(seen)[:MOST_CHOICES]
        )

    def book(self, customer_id: str) -> CustomerBook:
        """Give the book of a customer the person may see; raises DeniedError."""
        if not self.may_see(customer_id):
            raise DeniedError
        return self.ledger.book(customer_id, self.as_of)

    def group(self, customer_id: str) -> Group:
        """Give the whole group of a customer, whoever asks, and whether its figures may be shown."""
        members = self.ledger.group_of(customer_id)
        return Group(
            members=tuple(self.ledger.book(member, self.as_of) for member in members),
            visible=all(self.may_see(member) for member in members),
        )

    @property
    def visible_industries(self) -> tuple[str, ...]:
        """Give the industries of the customers that the person may see, in order."""
        if sees_every_customer(self.person):
            return self.ledger.industries()
        if not sees_customers(self.person) or self.person.email is None:
            return ()
        return self.ledger.industries_of(self.person.email)

    @property
    def visible_salespeople(self) -> tuple[str, ...]:
        """Give the e-mail addresses of those who sell to customers that the person may see, in order."""
        known = self.ledger.salespeople()
        if sees_every_customer(self.person):
            return known
        own = (self.person.email or "").casefold() if sees_customers(self.person) else ""
        return tuple(each for each in known if own and each.casefold() == own)

    @cached_property
    def visible_customers(self) -> frozenset[str]:
        """Give the ids of all customers that the person may see."""
        if sees_every_customer(self.person):
            return frozenset(self.ledger.customer_ids)
        return frozenset(each.customer_id for each in self.ledger.customers() if sees(self.person, each))
