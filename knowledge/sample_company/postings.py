"""What is posted before it gets its numbers: an invoice, an allocation of money, an order."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Invoice:
    """An invoice, or a credit note when `amount` (minor units) is negative; `key` names it until numbered."""

    key: str
    customer_id: str
    invoice_date: date
    due_date: date
    amount: int
    ordered_on: date | None = None
    due_date_written: bool = True


@dataclass(frozen=True)
class Payment:
    """One allocation (minor units); without `invoice_key` not yet allocated; `receipt` groups."""

    customer_id: str
    invoice_key: str
    paid_on: date
    amount: int
    kind: str = "receipt"
    receipt: str = ""
    matures_on: date | None = None
    bill_status: str = ""


@dataclass(frozen=True)
class Order:
    """An order; `amount` (minor units) is what was not invoiced while it was open."""

    key: str
    customer_id: str
    ordered_on: date
    deliver_on: date
    amount: int
    closed_on: date | None = None
    status: str = "open"
