"""The list that was shown last, and the customers in it: "the Polish one" is first looked for among them."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from bot.conversation import Conversation, PastCall
from knowledge.desk import Desk
from tools.early_warnings import Signal
from tools.gateway import call
from tools.results import Json


def customers_listed(last: PastCall, desk: Desk) -> tuple[str, ...]:
    """Give the customers that a list showed, in its order.

    What a list said is not remembered: it is made again with the asker's present rights.
    """
    result = call(desk.at(last.as_of), last.name, last.args).result
    rows: Sequence[object] = getattr(result, "rows", None) or getattr(result, "signals", None) or ()
    named = (customer_of(row, last.args) for row in rows)
    shown = dict.fromkeys(customer_id for customer_id in named if customer_id)
    return tuple(each for each in shown if not last.among or each in last.among)


def rows_shown(last: PastCall, desk: Desk) -> tuple[str, ...]:
    """Give whose each row of a list is as it was shown: a customer has a row for each level of its signs."""
    result = call(desk.at(last.as_of), last.name, last.args).result
    signals: Sequence[Signal] = getattr(result, "signals", ())
    if not signals:
        return customers_listed(last, desk)
    rows = (
        customer for (customer, _), _ in groupby(signals, key=lambda each: (each.customer_id, each.level))
    )
    return tuple(each for each in rows if not last.among or each in last.among)


def last_rows(conversation: Conversation, desk: Desk) -> tuple[str, ...]:
    """Give whose the rows of the latest list of a conversation are; none where there was no list."""
    last = conversation.last_list
    return rows_shown(last, desk) if last is not None else ()


def listed_last(conversation: Conversation, desk: Desk) -> tuple[str, ...]:
    """Give the customers of the latest list of a conversation, in its order; none where there was no list."""
    last = conversation.last_list
    return customers_listed(last, desk) if last is not None else ()


def customer_of(row: object, args: Mapping[str, Json]) -> str | None:
    """Give whose a row is; a row of the ageing report is a customer's only where it is by customer."""
    customer = getattr(row, "customer_id", None)
    if customer is None and args.get("by") == "customer":
        customer = getattr(row, "key", None)
    return str(customer) if customer else None
