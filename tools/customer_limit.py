"""customer_limit: a customer's limit, what it is used by, what is left of it, and whether it may be used."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from knowledge.desk import Desk, Group
from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Hold, LimitKind
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.ageing import ageing
from tools.calculations.exposure import Position, position
from tools.calculations.figures import absent, shown, shown_parts
from tools.calculations.grade import grade_of
from tools.calculations.group_exposure import GroupStanding, group_standing, unless_hidden
from tools.calculations.headroom import NOT_SET, available, usable_now, utilisation
from tools.calculations.hold import hold_at
from tools.calculations.limit_in_force import LimitInForce, limit_in_force
from tools.calculations.surroundings import surroundings_of
from tools.calculations.valuation import Valuation
from tools.calculations.write_offs import write_offs
from tools.facts import Amount, Count, Days, Share, ratio
from tools.heading import heading, why_empty
from tools.limit_notes import limit_notes
from tools.results import Result
from tools.room import Room, room_of
from tools.tool import Arguments, MissingArgumentError, Tool

Money = Amount | NotAvailable


class CustomerLimitArguments(Arguments):
    """A customer, or an order of theirs; `currency` is the one to show figures in."""

    customer: str | None = None
    order: str | None = None


class CustomerLimit(Result):
    """A customer's limit and exposure.

    `limit` and `limit_valid_until` are those of the limit that counts on the day, a temporary one included;
    `permanent_limit` is the one behind it. `written_off` is what still stands of the last months' write-offs.
    The group's figures are in `group_currency`.
    """

    customer_id: str
    name: str
    limit: Room
    limit_kind: LimitKind
    limit_valid_until: date | None
    limit_expired: bool
    permanent_limit: Room
    limit_in_force: Room
    exposure: Money
    open_orders: Money
    net_receivables: Money
    bills_outstanding: Money
    available: Room
    usable_now: Room
    utilisation: Share | NotAvailable
    overdue: Money
    oldest_days: Days | NotAvailable
    hold: Hold
    hold_since: date | None
    hold_reason: str | None
    grade: str | NotAvailable
    terms_days: Days | NotAvailable
    group_root: str | NotAvailable
    group_members: Count | NotAvailable
    group_currency: str | NotAvailable
    group_limit: Room
    group_exposure: Money
    group_available: Room
    written_off: Money
    recovered: Money


@dataclass(frozen=True)
class _View:
    """What the answer is made of, worked out once; `in_group` values in the group's currency."""

    book: CustomerBook
    valuation: Valuation
    owed: Position
    limit: LimitInForce
    group: Group
    in_group: Valuation
    standing: GroupStanding


def run(desk: Desk, arguments: CustomerLimitArguments) -> CustomerLimit:
    """Answer for one customer; raises MissingArgumentError and MissingRateError."""
    if not arguments.customer:
        raise MissingArgumentError("customer", "order")
    view = _view(desk, arguments.customer, arguments.currency)
    fields = {
        **_limit_fields(view),
        **_exposure_fields(view),
        **_overdue_fields(view, desk.policy),
        **_group_fields(view),
        **_hold_fields(view.book),
        **_room_fields(view),
    }
    not_set = why_empty(desk, "credit_limit", NOT_SET)
    fields = {name: not_set if value == NOT_SET else value for name, value in fields.items()}
    customer, no_terms = view.book.customer, NotAvailable(reason="terms_not_set")
    terms = customer.terms_days
    seen = (view.valuation, view.in_group) if view.group.visible else (view.valuation,)
    return CustomerLimit(
        **heading(desk, view.valuation.currency, *seen),
        **fields,
        customer_id=customer.customer_id,
        name=customer.name,
        grade=grade_of(view.book, desk.policy, surroundings_of(desk.ledger, customer, desk.as_of)).grade,
        terms_days=why_empty(desk, "terms_days", no_terms) if terms is None else terms,
        rules=_rules(view, fields, desk.policy),
        notes=limit_notes(desk, view.book, view.limit.counting),
    )


def _view(desk: Desk, customer_id: str, asked_currency: str | None) -> _View:
    book, group = desk.book(customer_id), desk.group(customer_id)
    valuation = Valuation(desk.ledger.fx, desk.as_of, asked_currency or book.customer.currency)
    in_group = valuation.into(asked_currency or group.root.currency)
    return _View(
        book=book,
        valuation=valuation,
        owed=position(book, valuation),
        limit=limit_in_force(book, valuation),
        group=group,
        in_group=in_group,
        standing=group_standing(group, in_group),
    )


def _limit_fields(view: _View) -> dict[str, Any]:
    limit, currency = view.limit, view.valuation.currency
    return {
        "limit": room_of(limit.counting.amount, currency),
        "limit_kind": limit.counting.kind,
        "limit_valid_until": limit.counting.valid_until,
        "limit_expired": limit.counting.expired,
        "permanent_limit": room_of(limit.permanent.amount, currency),
        "limit_in_force": room_of(limit.in_force, currency),
    }


def _exposure_fields(view: _View) -> dict[str, Any]:
    """Show the parts of exposure so that they add up to it."""
    owed, currency = view.owed, view.valuation.currency
    parts = shown_parts((owed.net, owed.open_orders, owed.bills), currency)
    names = ("net_receivables", "open_orders", "bills_outstanding")
    return {**dict(zip(names, parts, strict=True)), "exposure": shown(owed.exposure, currency)}


def _room_fields(view: _View) -> dict[str, Any]:
    own = available(view.limit.in_force, view.owed.exposure)
    group = view.standing.available
    if isinstance(group, Fraction):
        group = _in_own_currency(view, group)
    blocked = hold_at(view.book) != "none" or view.limit.counting.expired
    usable = usable_now(own, group, blocked=blocked, group_visible=view.group.visible)
    used = utilisation(view.limit, view.owed.exposure)
    return {
        "available": room_of(own, view.valuation.currency),
        "usable_now": room_of(usable, view.valuation.currency),
        "utilisation": used if isinstance(used, NotAvailable) else ratio(used),
    }


def _in_own_currency(view: _View, left: Fraction) -> Fraction | NotAvailable:
    """Value what the group has left; a hidden group's currency must not show among the rates used."""
    through = view.valuation if view.group.visible else view.valuation.into(view.valuation.currency)
    return unless_hidden(view.group, lambda: through.of_exact(left, view.in_group.currency))


def _overdue_fields(view: _View, policy: Policy) -> dict[str, Any]:
    missing = absent(view.book, "payments")
    if missing:
        return dict.fromkeys(("overdue", "oldest_days", "written_off", "recovered"), missing)
    currency = view.valuation.currency
    aged = ageing(view.book, view.valuation, policy)
    offs = write_offs(view.book, view.valuation, policy)
    return {
        "overdue": Amount.of(aged.overdue, currency),
        "oldest_days": aged.oldest_days,
        "written_off": Amount.of(offs.standing, currency),
        "recovered": Amount.of(offs.recovered, currency),
    }


def _group_fields(view: _View) -> dict[str, Any]:
    names = tuple(name for name in CustomerLimit.model_fields if name.startswith("group_"))
    if not view.group.visible:
        return dict.fromkeys(names, NotAvailable(reason="group_hidden"))
    standing, currency = view.standing, view.in_group.currency
    limit, room = standing.limit.amount, standing.available
    none = NotAvailable(reason="no_group_limit")
    return {
        "group_root": standing.root_id,
        "group_members": standing.member_count,
        "group_currency": currency,
        "group_limit": none if limit is None else room_of(limit, currency),
        "group_exposure": shown(standing.exposure, currency),
        "group_available": none if room is None else room_of(room, currency),
    }


def _hold_fields(book: CustomerBook) -> dict[str, Any]:
    hold = hold_at(book)
    held = hold != "none"
    return {
        "hold": hold,
        "hold_since": book.customer.hold_since if held else None,
        "hold_reason": book.customer.hold_reason if held else None,
    }


def _rules(view: _View, fields: dict[str, Any], policy: Policy) -> tuple[str, ...]:
    """Name the rules that the answer rests on."""
    used, written = utilisation(view.limit, view.owed.exposure), fields["written_off"]
    near = policy.threshold("ORDER-NEAR.utilisation")
    applies = {
        "ORDER-LIMIT": True,
        "ORDER-HOLD": fields["hold"] != "none",
        "ORDER-EXPIRED": view.limit.counting.expired,
        "ORDER-UNSET": not view.limit.counting.amount,
        "ORDER-GROUP": view.group.visible and view.standing.limit.amount is not None,
        "ORDER-WRITEOFF": isinstance(written, Amount) and bool(written.value),
        "ORDER-NEAR": isinstance(used, Fraction) and near.crossed(used),
    }
    return tuple(rule for rule, applied in applies.items() if applied)


TOOL = Tool(
    name="customer_limit",
    arguments=CustomerLimitArguments,
    result=CustomerLimit,
    sees="portfolio",
    run=run,
)
