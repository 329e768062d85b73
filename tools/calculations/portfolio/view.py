"""What part of the portfolio is looked at: the customers that the asker may see, narrowed as asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

import numpy as np

from knowledge.desk import DeniedError, Desk
from knowledge.rights import sees_every_customer
from tools.calculations.portfolio.amounts import Flags, Ints
from tools.facts import Phrase, Value
from tools.salespeople import email_of, plain
from tools.tool import NotFoundError

_NEAR = 3


@dataclass(frozen=True)
class Part:
    """The filters as the ledger writes them, None where nothing is narrowed."""

    salesperson: str | None = None
    industry: str | None = None
    country: str | None = None


@dataclass(frozen=True)
class View:
    """Customers of a desk as flags over the snapshot's rows: what the asker may see, and what is meant."""

    desk: Desk
    visible: Flags
    chosen: Flags
    part: Part

    @cached_property
    def rows(self) -> Ints:
        """Give the rows of the customers that are meant."""
        return np.flatnonzero(self.chosen)

    @property
    def sees_all(self) -> bool:
        """Say whether the asker sees every customer."""
        return sees_every_customer(self.desk.person)

    def customer_id(self, row: int) -> str:
        """Give the id of the customer of a row."""
        return str(self.desk.ledger.snapshot.table("customers").column("customer_id")[row])

    def colleague(self, email: str | None) -> str | None:
        """Give the name of a colleague by e-mail, else the e-mail."""
        wanted = (email or "").casefold()
        named = (each.name for each in self.desk.colleagues if (each.email or "").casefold() == wanted)
        return next(named, email)

    def name(self, row: int) -> str:
        """Give the name of the customer of a row."""
        return str(self.desk.ledger.snapshot.table("customers").column("name")[row])

    @property
    def whose(self) -> Phrase:
        """Say whose customers these are, as the beginning of a sentence would."""
        own = not self.sees_all
        kind = "own" if own else "salesperson" if self.part.salesperson else "all"
        narrowed = [name for name in ("industry", "country") if getattr(self.part, name)]
        values: dict[str, Value] = {name: getattr(self.part, name) for name in narrowed}
        if kind != "all":
            values["salesperson"] = (
                self.desk.person.name if own else self.colleague(self.part.salesperson) or ""
            )
        return Phrase(key=f"portfolio.whose.{'_'.join((kind, *narrowed))}", values=values)


def view_of(
    desk: Desk,
    *,
    salesperson: str | None = None,
    industry: str | None = None,
    country: str | None = None,
) -> View:
    """Narrow what the desk's person sees.

    Raises DeniedError for a role without customers, and for somebody who asks for a colleague's; and
    NotFoundError (with names like it) for what no customer in sight has.
    """
    desk.require_customers()
    visible = visible_rows(desk)
    chosen = visible.copy()
    own = not sees_every_customer(desk.person)
    if salesperson is not None:
        if own and not _is_own(desk, salesperson):
            raise DeniedError(salesperson)
        if not own:
            salesperson = _salesperson(desk, chosen, visible, salesperson)
    if industry is not None:
        industry = _narrow(desk, chosen, visible, "industry", industry)
    if country is not None:
        country = _narrow(desk, chosen, visible, "country", country)
    return View(desk, visible, chosen, Part(salesperson, industry, country))


def visible_rows(desk: Desk) -> Flags:
    """Flag the customers that the desk's person may see: sales people their own, others all or none."""
    column = desk.ledger.snapshot.table("customers").coded("salesperson")
    if sees_every_customer(desk.person):
        return np.ones(len(column), dtype=np.bool_)
    email = desk.person.email
    if email is None or desk.person.role != "sales" or not desk.person.active:
        return np.zeros(len(column), dtype=np.bool_)
    theirs = [place for place, label in enumerate(column.labels) if label.casefold() == email.casefold()]
    return np.isin(column.array(), theirs)


def _is_own(desk: Desk, typed: str) -> bool:
    email = desk.person.email or ""
    own = (email, email.partition("@")[0], desk.person.name)
    return bool(email) and plain(typed) in {plain(each) for each in own if each}


def _salesperson(desk: Desk, chosen: Flags, visible: Flags, typed: str) -> str:
    """Keep a sales person's customers, in place; a colleague may be named and may have none."""
    email = email_of(desk, typed)
    try:
        return _narrow(desk, chosen, visible, "salesperson", email)
    except NotFoundError:
        known = {each.email.casefold() for each in desk.colleagues if each.email}
        if email.casefold() not in known:
            raise
        chosen[:] = False
        return email


def _narrow(desk: Desk, chosen: Flags, visible: Flags, column_name: str, typed: str) -> str:
    """Keep the rows with this label, in place; gives the label as the ledger writes it."""
    column = desk.ledger.snapshot.table("customers").coded(column_name)
    codes = column.array()
    seen = np.unique(codes[visible])
    labels = {int(code): column.labels[code] for code in seen if code < len(column.labels)}
    meant = _meant(labels, typed, by_local_part=column_name == "salesperson")
    if not meant:
        raise NotFoundError(column_name, typed, _near(tuple(labels.values()), typed))
    chosen &= np.isin(codes, meant)
    label: str = labels[meant[0]]
    return label


def _meant(labels: dict[int, str], typed: str, *, by_local_part: bool) -> list[int]:
    """Give the codes of the label typed, whatever its case; a sales person also by what is before the @."""
    exactly = [code for code, label in labels.items() if plain(label) == plain(typed)]
    if exactly or not by_local_part:
        return exactly
    local = [code for code, label in labels.items() if plain(label.partition("@")[0]) == plain(typed)]
    return local if len(local) == 1 else []


def _near(labels: Sequence[str], typed: str) -> tuple[str, ...]:
    by_name = {plain(label.partition("@")[0]): label for label in labels}
    found = get_close_matches(plain(typed.partition("@")[0]), list(by_name), n=_NEAR, cutoff=0.6)
    return tuple(by_name[each] for each in found)
