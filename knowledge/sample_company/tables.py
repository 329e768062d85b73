"""The ledger's tables and their columns, and how a row reaches its file."""

import csv
import io
from collections.abc import Sequence
from datetime import date

Row = dict[str, str]

COLUMNS: dict[str, tuple[str, ...]] = {
    "customers": (
        *("customer_id", "name", "aliases", "parent_id", "country", "industry", "kind", "channel", "size"),
        *("key_customer", "currency", "salesperson", "credit_limit", "limit_valid_until", "group_limit"),
        *("terms_days", "onboarded_on", "hold", "hold_since", "hold_reason", "grade_override"),
        *("contract_clauses", "expected_monthly"),
    ),
    "limits": (
        *(
            "limit_id",
            "customer_id",
            "kind",
            "amount",
            "currency",
            "valid_from",
            "valid_until",
            "approved_by",
        ),
    ),
    "invoices": ("invoice_id", "customer_id", "order_id", "invoice_date", "due_date", "amount", "currency"),
    "payments": (
        *("payment_id", "receipt_id", "customer_id", "invoice_id", "paid_on", "amount", "currency", "kind"),
        *("matures_on", "bill_status"),
    ),
    "disputes": ("dispute_id", "invoice_id", "opened_on", "resolved_on", "amount", "reason"),
    "orders": (
        *("order_id", "customer_id", "ordered_on", "closed_on", "deliver_on", "amount", "currency", "status"),
    ),
    "statements": (
        *("customer_id", "period_end", "period_months", "received_on", "scope", "currency"),
        *("cash", "short_term_investments", "receivables", "inventory", "prepaid", "current_assets"),
        *("intangible_assets", "total_assets", "payables", "current_liabilities", "total_liabilities"),
        *("retained_earnings", "equity", "revenue", "cost_of_sales", "ebit", "interest_expense"),
        *("net_income", "operating_cash_flow"),
    ),
    "covers": (
        *("cover_id", "customer_id", "kind", "amount", "currency", "indemnity_rate", "deductible"),
        *("max_terms_days", "notify_overdue_days", "valid_from", "valid_until", "withdrawn_on", "provider"),
    ),
    "events": ("event_id", "customer_id", "happened_on", "kind", "amount", "currency", "note"),
    "promises": ("promise_id", "customer_id", "invoice_id", "made_on", "promised_for", "amount", "currency"),
    "plans": ("plan_id", "customer_id", "agreed_on", "due_on", "amount", "currency"),
    "contacts": (
        *("contact_id", "customer_id", "invoice_id", "happened_on", "stage", "channel", "by", "outcome"),
    ),
    "industries": (
        *("industry", "valid_from", "risk_index", "climate_index", "inventory_days", "receivable_days"),
    ),
    "countries": ("country", "valid_from", "risk_index", "transfer_risk"),
    "fx": ("currency", "valid_from", "rate"),
}
PEOPLE_COLUMNS = ("email", "slack_user_id", "name", "role", "active")


def iso(day: date | None) -> str:
    """ISO date, or the empty cell that means unknown."""
    return "" if day is None else day.isoformat()


def as_csv(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """The rows as CSV text; a column left out is empty, one that does not exist raises ValueError."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
