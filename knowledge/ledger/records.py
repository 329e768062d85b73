"""The ledger's records as a customer's book holds them: one class a canonical table.

Amounts are integer minor units of the record's own currency; figures of statements are Decimals in major
units. A field that the ledger leaves empty is None (unknown), never zero.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from knowledge.records import Record

CustomerKind = Literal["manufacturer", "trade", "service", "financial", "public_body"]
Hold = Literal["none", "hold", "stop"]
Grade = Literal["A", "B", "C", "D", "E"]
PaymentKind = Literal[
    "receipt",
    "prepayment",
    "credit_applied",
    "discount",
    "set_off",
    "write_off",
    "bank_bill",
    "commercial_bill",
]
BillStatus = Literal["held", "endorsed", "discounted", "paid", "dishonoured"]
LimitKind = Literal["permanent", "temporary", "group"]
CoverKind = Literal[
    "insurance", "bank_guarantee", "corporate_guarantee", "collateral", "deposit", "letter_of_credit"
]
EventKind = Literal[
    "lawsuit",
    "judgment",
    "enforcement",
    "dishonest_debtor",
    "insolvency",
    "restructuring",
    "ownership_change",
    "terms_change_request",
    "asset_change",
]
Unlimited = Literal["unlimited"]


class Customer(Record):
    """A row of customers. `credit_limit` and `group_limit`: minor units, "unlimited", or None = not set."""

    customer_id: str
    name: str
    aliases: tuple[str, ...] = ()
    parent_id: str | None = None
    country: str | None = None
    industry: str | None = None
    kind: CustomerKind | None = None
    channel: Literal["direct", "distributor"] | None = None
    size: Literal["large", "small"] | None = None
    key_customer: bool | None = None
    currency: str
    salesperson: str | None = None
    credit_limit: int | Unlimited | None = None
    limit_valid_until: date | None = None
    group_limit: int | Unlimited | None = None
    terms_days: int | None = None
    onboarded_on: date | None = None
    hold: Hold = "none"
    hold_since: date | None = None
    hold_reason: str | None = None
    grade_override: Grade | None = None
    contract_clauses: frozenset[str] = frozenset()
    expected_monthly: int | None = None


class Limit(Record):
    """A row of the limit history."""

    limit_id: str
    customer_id: str
    kind: LimitKind
    amount: int | Unlimited
    currency: str
    valid_from: date
    valid_until: date | None = None
    approved_by: str | None = None


class Payment(Record):
    """One allocation of money, discount, set-off, write-off or bill; negative = returned."""

    payment_id: str
    receipt_id: str | None = None
    invoice_id: str | None = None
    paid_on: date
    amount: int
    currency: str
    kind: PaymentKind
    matures_on: date | None = None
    bill_status: BillStatus | None = None


class Invoice(Record):
    """An invoice (or a credit note, negative) with its allocations up to the as-of day, oldest first.

    `due_date` is never empty: where the ledger has none it is the invoice date plus the terms, and
    `due_assumed` says so.
    """

    invoice_id: str
    customer_id: str
    order_id: str | None = None
    invoice_date: date
    due_date: date
    due_assumed: bool = False
    amount: int
    currency: str
    payments: tuple[Payment, ...] = ()


class Dispute(Record):
    """A dispute opened by the as-of day; `resolved_on` is None where it was still open then."""

    dispute_id: str
    invoice_id: str
    opened_on: date
    resolved_on: date | None = None
    amount: int | None = None
    reason: str | None = None


class Order(Record):
    """An order known by the as-of day; `amount` is what is not invoiced yet, `status` as of that day."""

    order_id: str
    customer_id: str
    ordered_on: date
    closed_on: date | None = None
    deliver_on: date | None = None
    amount: int
    currency: str
    status: Literal["open", "invoiced", "cancelled"]


class Statement(Record):
    """A financial statement; figures in major units of `currency`, flows of that period alone."""

    customer_id: str
    period_end: date
    period_months: int
    received_on: date | None = None
    scope: Literal["entity", "consolidated"] | None = None
    currency: str
    cash: Decimal | None = None
    short_term_investments: Decimal | None = None
    receivables: Decimal | None = None
    inventory: Decimal | None = None
    prepaid: Decimal | None = None
    current_assets: Decimal | None = None
    intangible_assets: Decimal | None = None
    total_assets: Decimal | None = None
    payables: Decimal | None = None
    current_liabilities: Decimal | None = None
    total_liabilities: Decimal | None = None
    retained_earnings: Decimal | None = None
    equity: Decimal | None = None
    revenue: Decimal | None = None
    cost_of_sales: Decimal | None = None
    ebit: Decimal | None = None
    interest_expense: Decimal | None = None
    net_income: Decimal | None = None
    operating_cash_flow: Decimal | None = None


class Cover(Record):
    """Insurance or security; `indemnity_rate` is a fraction of one."""

    cover_id: str
    customer_id: str
    kind: CoverKind
    amount: int | None = None
    currency: str
    indemnity_rate: Decimal | None = None
    deductible: int | None = None
    max_terms_days: int | None = None
    notify_overdue_days: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    withdrawn_on: date | None = None
    provider: str | None = None


class Event(Record):
    """Something that happened to a customer: court, insolvency, ownership, requests."""

    event_id: str
    customer_id: str
    happened_on: date
    kind: EventKind
    amount: int | None = None
    currency: str | None = None
    note: str | None = None


class Promise(Record):
    """A promise to pay; without an invoice it speaks of the account."""

    promise_id: str
    customer_id: str
    invoice_id: str | None = None
    made_on: date
    promised_for: date
    amount: int | None = None
    currency: str | None = None


class PlanInstalment(Record):
    """One instalment of an agreed repayment plan."""

    plan_id: str
    customer_id: str
    agreed_on: date
    due_on: date
    amount: int
    currency: str


class Contact(Record):
    """A dunning contact that took place."""

    contact_id: str
    customer_id: str
    invoice_id: str | None = None
    happened_on: date
    stage: str | None = None
    channel: str | None = None
    by: str | None = None
    outcome: str | None = None
