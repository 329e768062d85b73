"""limits_worklist: whose limit is exceeded, nearly used, about to end, ended, not set, or held."""

from datetime import date, timedelta
from typing import Any

from knowledge.desk import Desk
from knowledge.ledger.records import Hold, LimitKind
from knowledge.records import NotAvailable, Record
from tools.calculations.headroom import NOT_SET
from tools.calculations.portfolio.amounts import Ints
from tools.calculations.portfolio.limit_choice import Condition, Standing, group_over
from tools.calculations.portfolio.limits import NEVER
from tools.calculations.portfolio.positions import HOLDS, Positions
from tools.facts import Amount, Count, Days, Note, Phrase, Share
from tools.heading import undated, why_empty
from tools.limit_rows import room_fields
from tools.portfolio_part import (
    MOST_LISTED,
    PortfolioResult,
    WorklistArguments,
    cut_note,
    portfolio_heading,
    positions_of,
)
from tools.room import Room
from tools.tool import Tool

Money = Amount | NotAvailable
_NAMED = 5
_EPOCH = date(1970, 1, 1)
CONDITIONS: tuple[Condition, ...] = (
    "over_limit",
    "near_limit",
    "expiring",
    "expired",
    "on_hold",
    "no_limit",
)
_RULES = {
    "over_limit": ("ORDER-LIMIT",),
    "near_limit": ("ORDER-NEAR", "ORDER-LIMIT"),
    "expiring": ("REVIEW-ORDER",),
    "expired": ("ORDER-EXPIRED",),
    "on_hold": ("ORDER-HOLD",),
    "no_limit": ("ORDER-UNSET",),
    "all": ("ORDER-LIMIT",),
}


class LimitsWorklistArguments(WorklistArguments):
    """`condition` says which customers are meant, by default all of them."""

    condition: Condition = "all"


class LimitRow(Record):
    """A customer's limit and what it is used by, in the shown currency, as customer_limit gives them.

    `original` is the limit in the customer's own currency, where that is another one; `conditions` are all
    that the customer meets.
    """

    customer_id: str
    name: str
    limit: Room
    original: Amount | None
    limit_kind: LimitKind
    limit_valid_until: date | None
    limit_expired: bool
    limit_in_force: Room
    exposure: Money
    available: Room
    usable_now: Room
    utilisation: Share | NotAvailable
    group_available: Room
    hold: Hold
    hold_since: date | None
    hold_reason: str | None
    conditions: tuple[Condition, ...] | NotAvailable
    salesperson: str | None
    salesperson_name: str | None


class LimitsWorklist(PortfolioResult):
    """The customers that meet a condition, the most pressing first; count and totals are of all of them."""

    condition: Condition
    near_from: Share
    expiring_days: Days
    count: Count | NotAvailable
    total_exposure: Money
    total_over: Money
    counts: dict[Condition, Count | NotAvailable]
    rows: tuple[LimitRow, ...] | NotAvailable


def run(desk: Desk, arguments: LimitsWorklistArguments) -> LimitsWorklist:
    """List limits; raises DeniedError, NotFoundError and MissingRateError."""
    positions = positions_of(desk, arguments)
    standing, condition = Standing(positions), arguments.condition
    unknown = standing.unknown(condition)
    fields: dict[str, Any] = dict.fromkeys(("count", "rows", "total_exposure", "total_over"), unknown)
    if unknown is None:
        fields = _fields(standing, condition, arguments.top)
    return LimitsWorklist(
        condition=condition,
        near_from=desk.policy.threshold("ORDER-NEAR.utilisation").value,
        expiring_days=int(desk.policy.threshold("REVIEW-ORDER.expiring_days").value),
        counts={each: _counted(standing, each) for each in CONDITIONS},
        rules=_RULES[condition],
        **fields,
        **portfolio_heading(positions),
    )


def _counted(standing: Standing, condition: Condition) -> int | NotAvailable:
    return standing.unknown(condition) or int(standing.at(condition).sum())


def _fields(standing: Standing, condition: Condition, top: int | None) -> dict[str, Any]:
    positions = standing.positions
    unknown = positions.missing("orders", "payments")
    found = standing.in_order(condition, by_exposure=unknown is None)
    rows = _listed(standing, found[: min(top or MOST_LISTED, MOST_LISTED)].tolist(), unknown)
    total = unknown or Amount.of(positions.exposure.total(found), positions.currency)
    return {
        "rows": rows,
        "count": len(found),
        "total_exposure": total,
        "total_over": _over(standing, found),
        "notes": (
            *cut_note("rows", len(rows), min(top or len(found), len(found))),
            *_group_note(standing, condition),
            *_todays_only(positions),
        ),
    }


def _over(standing: Standing, rows: Ints) -> Money:
    """Add up by how much the customers listed are over their limits."""
    if unknown := standing.unknown("over_limit"):
        return unknown
    over = rows[standing.at("over_limit")[rows]]
    return Amount.of(-standing.positions.available.total(over), standing.positions.currency)


def _todays_only(positions: Positions) -> tuple[Note, ...]:
    """Say that holds, and limits without a history, are today's, where an earlier day was asked for."""
    desk = positions.view.desk
    if not undated(desk, "limit"):
        return ()
    said = Phrase(key="limits_worklist.todays", values={"as_of": desk.as_of})
    return (Note(field="rows", phrase=said),)


def _group_note(standing: Standing, condition: Condition) -> tuple[Note, ...]:
    """Name whose own limit holds but whose group is over its own, where that is asked about."""
    if condition != "over_limit":
        return ()
    positions = standing.positions
    rows = (group_over(positions) & ~standing.at(condition)).nonzero()[0].tolist()
    if not rows:
        return ()
    names = " / ".join(positions.view.name(row) for row in rows[:_NAMED])
    key = "limits_worklist.group_over" if len(rows) <= _NAMED else "limits_worklist.group_over_some"
    return (Note(field="rows", phrase=Phrase(key=key, values={"count": len(rows), "names": names})),)


def _listed(standing: Standing, rows: list[int], unknown: NotAvailable | None) -> tuple[LimitRow, ...]:
    meets = {
        condition: standing.at(condition) for condition in CONDITIONS if standing.unknown(condition) is None
    }
    return tuple(
        _row(standing.positions, row, unknown, tuple(name for name, flags in meets.items() if flags[row]))
        for row in rows
    )


def _row(
    positions: Positions, row: int, unknown: NotAvailable | None, meets: tuple[Condition, ...]
) -> LimitRow:
    view, limit, currency = positions.view, positions.limit, positions.currency
    customer = view.desk.ledger.customer(view.customer_id(row))
    hold = HOLDS[positions.hold[row]]
    held, until = hold != "none", int(limit.until[row])
    fields = room_fields(positions, row, unknown)
    return LimitRow(
        **_reasoned(view.desk, fields),
        customer_id=customer.customer_id,
        name=customer.name,
        original=_original(positions, row, customer.currency),
        limit_kind="temporary" if limit.temporary[row] else "permanent",
        limit_valid_until=None if until == NEVER else _EPOCH + timedelta(days=until),
        limit_expired=bool(limit.expired[row]),
        exposure=unknown or Amount.of(positions.exposure.at(row), currency),
        hold=hold,
        hold_since=customer.hold_since if held else None,
        hold_reason=customer.hold_reason if held else None,
        conditions=meets,
        salesperson=customer.salesperson,
        salesperson_name=view.colleague(customer.salesperson),
    )


def _reasoned(desk: Desk, fields: dict[str, Any]) -> dict[str, Any]:
    """Say of a limit not set that the ledger has no such column, where it has none."""
    not_set = why_empty(desk, "credit_limit", NOT_SET)
    return {name: not_set if value == NOT_SET else value for name, value in fields.items()}


def _original(positions: Positions, row: int, own: str) -> Amount | None:
    """Give a limit in the customer's own currency: the exact value turned back."""
    limit, currency, desk = positions.limit, positions.currency, positions.view.desk
    if own == currency or not limit.is_set[row] or limit.unlimited[row]:
        return None
    amount = limit.amount.at(row)
    return Amount.of(amount / desk.ledger.fx.cross(own, currency, desk.as_of) if amount else amount, own)


TOOL = Tool(
    name="limits_worklist",
    arguments=LimitsWorklistArguments,
    result=LimitsWorklist,
    sees="portfolio",
    run=run,
)
