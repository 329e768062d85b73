"""The canonical tables: which columns each has, of what kind, and which must be there.

Required are the columns without which a row says nothing. An empty id is numbered by the importer, an empty
currency is the customer's (of a promise that names an invoice, the invoice's).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import get_args

from knowledge.ledger.records import (
    BillStatus,
    CoverKind,
    CustomerKind,
    EventKind,
    Grade,
    Hold,
    LimitKind,
    PaymentKind,
)
from knowledge.records import Record


class Kind(StrEnum):
    """How a cell is read, and how the snapshot stores it."""

    TEXT = "text"  # string
    NAMES = "names"  # string, `;` between
    DATE = "date"  # date32
    MONEY = "money"  # int64 minor units of the row's currency
    LIMIT = "limit"  # int64 minor units; `unlimited` is UNLIMITED_MINOR
    FIGURE = "figure"  # decimal128(38, 6), major units
    NUMBER = "number"  # decimal128(38, 12)
    COUNT = "count"  # int64
    FLAG = "flag"  # bool
    CHOICE = "choice"  # string out of `choices`


UNLIMITED_MINOR = 2**62
"""How the snapshot stores `unlimited`: larger than any amount that it accepts."""


class Column(Record):
    """One column: its name, how its cells are read, and whether it must be there and filled."""

    name: str
    kind: Kind
    required: bool = False
    choices: tuple[str, ...] = ()


def _columns(
    required: str, kinds: Mapping[Kind, str], choices: Mapping[str, tuple[str, ...]]
) -> tuple[Column, ...]:
    needed = frozenset(required.split())
    plain = [
        Column(name=name, kind=kind, required=name in needed, choices=choices.get(name, ()))
        for kind, names in kinds.items()
        for name in names.split()
    ]
    closed = [
        Column(name=name, kind=Kind.CHOICE, required=name in needed, choices=values)
        for name, values in choices.items()
        if not any(name in names.split() for names in kinds.values())
    ]
    return (*plain, *closed)


_FLOWS_AND_BALANCES = (
    "cash short_term_investments receivables inventory prepaid current_assets intangible_assets total_assets "
    "payables current_liabilities total_liabilities retained_earnings equity revenue cost_of_sales ebit "
    "interest_expense net_income operating_cash_flow"
)

TABLES: Mapping[str, tuple[Column, ...]] = {
    "customers": _columns(
        "customer_id name currency",
        {
            Kind.TEXT: "customer_id name parent_id country industry currency salesperson hold_reason",
            Kind.NAMES: "aliases contract_clauses",
            Kind.FLAG: "key_customer",
            Kind.LIMIT: "credit_limit group_limit",
            Kind.MONEY: "expected_monthly",
            Kind.COUNT: "terms_days",
            Kind.DATE: "limit_valid_until onboarded_on hold_since",
        },
        {
            "kind": get_args(CustomerKind),
            "channel": ("direct", "distributor"),
            "size": ("large", "small"),
            "hold": get_args(Hold),
            "grade_override": get_args(Grade),
            "contract_clauses": ("ratio_trigger", "early_settlement", "cross_default"),
        },
    ),
    "limits": _columns(
        "customer_id kind amount valid_from",
        {
            Kind.TEXT: "limit_id customer_id currency approved_by",
            Kind.LIMIT: "amount",
            Kind.DATE: "valid_from valid_until",
        },
        {"kind": get_args(LimitKind)},
    ),
    "invoices": _columns(
        "invoice_id customer_id invoice_date amount currency",
        {
            Kind.TEXT: "invoice_id customer_id order_id currency",
            Kind.DATE: "invoice_date due_date",
            Kind.MONEY: "amount",
        },
        {},
    ),
    "payments": _columns(
        "payment_id customer_id paid_on amount currency",
        {
            Kind.TEXT: "payment_id receipt_id customer_id invoice_id currency",
            Kind.DATE: "paid_on matures_on",
            Kind.MONEY: "amount",
        },
        {"kind": get_args(PaymentKind), "bill_status": get_args(BillStatus)},
    ),
    "disputes": _columns(
        "invoice_id opened_on",
        {
            Kind.TEXT: "dispute_id invoice_id reason",
            Kind.DATE: "opened_on resolved_on",
            Kind.MONEY: "amount",
        },
        {},
    ),
    "orders": _columns(
        "order_id customer_id ordered_on amount",
        {
            Kind.TEXT: "order_id customer_id currency",
            Kind.DATE: "ordered_on closed_on deliver_on",
            Kind.MONEY: "amount",
        },
        {"status": ("open", "invoiced", "cancelled")},
    ),
    "statements": _columns(
        "customer_id period_end period_months",
        {
            Kind.TEXT: "customer_id currency",
            Kind.DATE: "period_end received_on",
            Kind.COUNT: "period_months",
            Kind.FIGURE: _FLOWS_AND_BALANCES,
        },
        {"scope": ("entity", "consolidated")},
    ),
    "covers": _columns(
        "customer_id kind",
        {
            Kind.TEXT: "cover_id customer_id currency provider",
            Kind.MONEY: "amount deductible",
            Kind.NUMBER: "indemnity_rate",
            Kind.COUNT: "max_terms_days notify_overdue_days",
            Kind.DATE: "valid_from valid_until withdrawn_on",
        },
        {"kind": get_args(CoverKind)},
    ),
    "events": _columns(
        "customer_id happened_on kind",
        {Kind.TEXT: "event_id customer_id currency note", Kind.DATE: "happened_on", Kind.MONEY: "amount"},
        {"kind": get_args(EventKind)},
    ),
    "promises": _columns(
        "customer_id made_on promised_for",
        {
            Kind.TEXT: "promise_id customer_id invoice_id currency",
            Kind.DATE: "made_on promised_for",
            Kind.MONEY: "amount",
        },
        {},
    ),
    "plans": _columns(
        "customer_id agreed_on due_on amount",
        {Kind.TEXT: "plan_id customer_id currency", Kind.DATE: "agreed_on due_on", Kind.MONEY: "amount"},
        {},
    ),
    "contacts": _columns(
        "customer_id happened_on",
        {
            Kind.TEXT: "contact_id customer_id invoice_id stage channel by outcome",
            Kind.DATE: "happened_on",
        },
        {},
    ),
    "industries": _columns(
        "industry valid_from",
        {
            Kind.TEXT: "industry",
            Kind.DATE: "valid_from",
            Kind.NUMBER: "risk_index climate_index inventory_days receivable_days",
        },
        {},
    ),
    "countries": _columns(
        "country valid_from",
        {Kind.TEXT: "country", Kind.DATE: "valid_from", Kind.NUMBER: "risk_index transfer_risk"},
        {},
    ),
    "fx": _columns(
        "currency valid_from rate",
        {Kind.TEXT: "currency", Kind.DATE: "valid_from", Kind.NUMBER: "rate"},
        {},
    ),
}
REQUIRED_TABLES = ("customers", "invoices")
WITH_NEEDED_COLUMNS = (*REQUIRED_TABLES, "payments")
"""Tables that are refused without their needed columns; another one is left out, as if it were absent."""
